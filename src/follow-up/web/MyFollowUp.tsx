// One follow-up for its patient: what for, when, who reads and after how long who is told, what to do now, and what was answered.

import type { OutputOf } from '#kit/route.ts'
import { ComeBackSooner } from '#orientation/web/ComeBackSooner.tsx'
import { zone } from '#patients/patient.ts'
import { Card } from '#screen/Card.tsx'
import { Facts } from '#screen/Facts.tsx'
import { LinkButton } from '#screen/LinkButton.tsx'
import { useLanguage, useWords } from '#screen/language.tsx'
import { Notice } from '#screen/Notice.tsx'
import { useNow } from '#screen/now.ts'
import { PatientPage } from '#screen/PatientPage.tsx'
import { QueryScreen } from '#screen/QueryScreen.tsx'
import { useRead } from '#screen/reads.ts'
import { momentInWords, opening } from '#screen/time-words.ts'
import { isResult } from '../follow-up.ts'
import { words } from '../follow-up.words.ts'
import { readMine } from '../mine.ts'
import { pathOfMine, StateTag } from './MyFollowUps.tsx'
import { dayTold, delayTold, whenTold } from './told.ts'

export interface OfMine {
  readonly patientId: string
  readonly followUpId: string
}
type Read = OutputOf<typeof readMine>

export function MyFollowUp({ patientId, followUpId }: OfMine) {
  const text = useWords(words)
  const reading = useRead(readMine, { params: { patientId, followUpId } }, { every: 60_000 })
  const kind = reading.data?.ok ? reading.data.value.kind : 'check'
  return (
    <PatientPage title={text.kinds[kind]} back={pathOfMine(patientId)}>
      <QueryScreen of={reading} words={words}>
        {value => <Told patientId={patientId} read={value} />}
      </QueryScreen>
    </PatientPage>
  )
}

function Told({ patientId, read }: { patientId: string; read: Read }) {
  const text = useWords(words).mine
  const language = useLanguage()
  const now = useNow()
  const { closed } = read
  const here = pathOfMine(patientId, read.id)
  return (
    <div className="stack stack--wide">
      <Card look="plain" title={opening(whenTold(read, now, language))} aside={<StateTag one={read} />}>
        <p>{read.about}</p>
        {closed ? null : <WhoReads read={read} />}
      </Card>
      {closed ? <Over patientId={patientId} read={read} /> : null}
      {closed ? null : (
        <>
          <Came read={read} />
          <Now here={here} read={read} />
          <ComeBackSooner signs={read.watch} />
          <LinkButton wide to={`${here}/aggravation`}>
            {text.worse}
          </LinkButton>
        </>
      )}
    </div>
  )
}

/** The one thing to do now. */
function Now({ here, read }: { here: string; read: Read }) {
  const text = useWords(words).mine
  const language = useLanguage()
  const now = useNow()
  if (isResult(read.kind))
    return (
      <LinkButton kind="main" wide to={`${here}/resultat`}>
        {read.cameAt ? text.bringMore : text.bring}
      </LinkButton>
    )
  if (!read.open) return <p>{text.early(dayTold(read.window.from, now, language))}</p>
  return (
    <LinkButton kind={read.cameAt ? 'quiet' : 'main'} wide to={`${here}/questions`}>
      {read.cameAt ? text.again : text.answer}
    </LinkButton>
  )
}

function WhoReads({ read: { owner, deputy, unread, kind } }: { read: Read }) {
  const text = useWords(words).mine
  const language = useLanguage()
  const told = (seconds: number) => delayTold(seconds, language)
  const { ordinary, urgent } = unread
  return (
    <p className="small soft">
      {text.reads(owner)} {text.chain(deputy, told(ordinary.deputySeconds), told(ordinary.leadSeconds))}{' '}
      {isResult(kind) ? text.chainUrgent(told(urgent.leadSeconds)) : null}
    </p>
  )
}

function Came({ read: { cameAt, seen } }: { read: Read }) {
  const all = useWords(words)
  const language = useLanguage()
  const now = useNow()
  const when = (at: typeof now) => momentInWords(at, now, zone, language)
  if (seen) return <Notice kind="done">{opening(all.mine.readBy(seen.by || all.lead, when(seen.at)))}</Notice>
  return cameAt ? <Notice>{all.mine.sentAt(when(cameAt))}</Notice> : null
}

function Over({ patientId, read: { closed } }: { patientId: string; read: Read }) {
  const all = useWords(words)
  const language = useLanguage()
  const now = useNow()
  if (!closed) return null
  const again = closed.outcome === 'new-consultation'
  return (
    <Card
      title={all.ends[closed.outcome]}
      actions={
        again ? (
          <LinkButton kind="main" wide to={`/consulter/${patientId}`}>
            {all.mine.consult}
          </LinkButton>
        ) : undefined
      }
    >
      {closed.word ? (
        <Facts look="blocks" facts={[{ term: all.mine.wordOf(closed.by || all.lead), value: closed.word }]} />
      ) : null}
      <p className="small soft">{opening(momentInWords(closed.at, now, zone, language))}</p>
    </Card>
  )
}
