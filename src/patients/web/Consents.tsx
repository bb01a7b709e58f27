// « Mes accords »: each text by its legal basis, what holds now, and what a change does, told before it is done.
import { useState } from 'react'
import { dayIn } from '#kit/time.ts'
import { ActNotice } from '#screen/ActNotice.tsx'
import { Button } from '#screen/Button.tsx'
import { Card } from '#screen/Card.tsx'
import { Dialog } from '#screen/Dialog.tsx'
import { useLanguage, useWords } from '#screen/language.tsx'
import { deviceZone, useNow } from '#screen/now.ts'
import { PatientPage } from '#screen/PatientPage.tsx'
import { QueryScreen } from '#screen/QueryScreen.tsx'
import { useAct, useRead } from '#screen/reads.ts'
import { Tag } from '#screen/Tag.tsx'
import { momentInWords, opening } from '#screen/time-words.ts'
import {
  basisOf,
  type ConsentEntry,
  type ConsentKey,
  consentKeys,
  consents,
  type Decision,
  decideConsent,
  holds,
  textOn,
} from '../consent.ts'
import { zone } from '../patient.ts'
import { words } from '../patients.words.ts'
import { words as peopleWords } from '../people.words.ts'

/** The consent to an act is asked with each request: here only its history is told. */
const shown = consentKeys.filter(key => !key.startsWith('act'))

export function Consents({ patientId, back }: { patientId: string; back: string }) {
  const text = useWords(peopleWords).consents
  const reading = useRead(consents, { params: { patientId } })
  return (
    <PatientPage title={text.title} lead={text.lead} back={back}>
      <QueryScreen of={reading} words={words}>
        {({ now }) => (
          <div className="stack stack--wide">
            {(['consent', 'non-opposition', 'information'] as const).map(basis => (
              <section key={basis} className="stack">
                <h2>{text.bases[basis]}</h2>
                {shown
                  .filter(key => basisOf(key) === basis)
                  .map(key => (
                    <One key={key} of={key} last={now.find(one => one.key === key)?.decision} patientId={patientId} />
                  ))}
              </section>
            ))}
            <section className="stack">
              <h2>{text.history}</h2>
              <History patientId={patientId} />
            </section>
          </div>
        )}
      </QueryScreen>
    </PatientPage>
  )
}

interface OneProps {
  readonly of: ConsentKey
  readonly last: Decision | undefined
  readonly patientId: string
}

function One({ of, last, patientId }: OneProps) {
  const text = useWords(peopleWords).consents
  const today = dayIn(useNow(), zone)
  const { source, text: versions } = textOn(of, today)
  const basis = basisOf(of)
  const on = holds(of, last)
  const state =
    basis === 'information'
      ? text.law
      : last === undefined
        ? basis === 'consent'
          ? text.never
          : text.sharing
        : on
          ? text.on
          : text.off
  const { title, lines, keeps } = useWords(versions)
  return (
    <Card title={title} level={3} look="plain" aside={<Tag kind={on ? 'pine' : 'plain'}>{state}</Tag>}>
      <div className="stack stack--tight">
        {lines.map(line => (
          <p key={line}>{line}</p>
        ))}
        {basis === 'information' ? <p>{keeps}</p> : <Decide of={of} on={on} patientId={patientId} />}
        <p className="small soft">{text.source(source)}</p>
      </div>
    </Card>
  )
}

/** A yes to what one reads here is given at once; a no first says what it changes and what it does not. */
function Decide({ of, on, patientId }: { of: ConsentKey; on: boolean; patientId: string }) {
  const text = useWords(peopleWords).consents
  const language = useLanguage()
  const today = dayIn(useNow(), zone)
  const [asking, setAsking] = useState(false)
  const deciding = useAct(decideConsent, [consents])
  const { version, text: versions } = textOn(of, today)
  const { agree, changes, keeps } = useWords(versions)
  const opposing = basisOf(of) === 'non-opposition'
  const say = async (decision: Decision) => {
    const said = await deciding.run({ params: { patientId, key: of }, body: { decision, version, language } })
    if (said) setAsking(false)
  }
  const no = opposing ? text.object : text.withdraw
  if (!on)
    return (
      <>
        <p>{agree}</p>
        <ActNotice of={deciding} words={words} />
        <Button onPress={() => say('yes')} spoken={`${opposing ? text.lift : text.give} : ${agree}`}>
          {opposing ? text.lift : text.give}
        </Button>
      </>
    )
  return (
    <>
      <Button onPress={() => setAsking(true)} spoken={`${no} : ${agree}`}>
        {no}
      </Button>
      <Dialog
        title={text.sure}
        open={asking}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onPress={() => setAsking(false)}>{text.cancel}</Button>
            <Button kind="main" onPress={() => say('no')}>
              {no}
            </Button>
          </>
        }
      >
        <h3>{text.changes}</h3>
        <p>{changes}</p>
        <h3>{text.keeps}</h3>
        <p>{keeps}</p>
        <ActNotice of={deciding} words={words} />
      </Dialog>
    </>
  )
}

function History({ patientId, after }: { patientId: string; after?: string }) {
  const text = useWords(peopleWords).consents
  const [more, setMore] = useState(false)
  const reading = useRead(consents, { params: { patientId }, query: after ? { after } : {} })
  return (
    <QueryScreen of={reading} words={words}>
      {({ entries, next }) => (
        <>
          {entries.length === 0 && !after ? <p className="soft">{text.none}</p> : null}
          {entries.map(entry => (
            <Entry key={entry.id} entry={entry} />
          ))}
          {next && !more ? <Button onPress={() => setMore(true)}>{text.more}</Button> : null}
          {next && more ? <History patientId={patientId} after={next} /> : null}
        </>
      )}
    </QueryScreen>
  )
}

function Entry({ entry }: { entry: ConsentEntry }) {
  const text = useWords(peopleWords).consents
  const language = useLanguage()
  const now = useNow()
  const { title } = useWords(textOn(entry.key, dayIn(entry.at, zone)).text)
  return (
    <div className="consent-entry">
      <p>
        <strong>{entry.decision === 'yes' ? text.yes : text.no}</strong> {title},{' '}
        {entry.mine ? text.you : text.by[entry.kinship]}
      </p>
      <p className="small soft">
        {opening(momentInWords(entry.at, now, deviceZone(), language))} ·{' '}
        {text.proof(entry.version, entry.sha256.slice(0, 12))}
      </p>
    </div>
  )
}
