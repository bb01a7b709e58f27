// « Après », for the patient: how it ended in one sentence, what is owed, where to go with which letter, then what was decided.
import { readConsultation } from '#consultation/state.ts'
import type { OutputOf } from '#kit/route.ts'
import { pathOf } from '#kit/route.ts'
import { ComeBackSoonerAfter } from '#orientation/web/ComeBackSooner.tsx'
import { readDocument } from '#record/document.ts'
import { Card } from '#screen/Card.tsx'
import { DownloadIcon } from '#screen/icons.tsx'
import { LinkButton } from '#screen/LinkButton.tsx'
import { useWords } from '#screen/language.tsx'
import { Notice } from '#screen/Notice.tsx'
import { QueryScreen } from '#screen/QueryScreen.tsx'
import { useRead } from '#screen/reads.ts'
import { readTicket } from '#waiting-room/place.ts'
import { type Decided as DecidedRead, readDecided } from '../decided.ts'
import { words } from '../report.words.ts'
import { Decided } from './Decided.tsx'

type Consultation = OutputOf<typeof readConsultation>

/** Nothing while it goes on. */
export function AfterConsultation({ consultationId }: { consultationId: string }) {
  const reading = useRead(readConsultation, { params: { consultationId } })
  return (
    <QueryScreen of={reading} words={words}>
      {consultation => {
        if (consultation.outcome === 'failed') return <Failed consultation={consultation} />
        if (consultation.outcome === null) return null
        return (
          <div className="stack">
            {consultation.outcome === 'not-suited' ? <NotSuited consultation={consultation} /> : null}
            <Decided patientId={consultation.patientId} consultationId={consultationId} />
            <ComeBackSoonerAfter intakeId={consultation.intakeId} />
          </div>
        )
      }}
    </QueryScreen>
  )
}

function Failed({ consultation: { ticketId } }: { consultation: Consultation }) {
  const text = useWords(words).after
  const reading = useRead(readTicket, { params: { ticketId } })
  const state = reading.data?.ok ? reading.data.value.state : undefined
  const kept = state === 'waiting' || state === 'offered' || state === 'accepted'
  const action = kept ? (
    <LinkButton kind="main" to={`/salle/${ticketId}`}>
      {text.back}
    </LinkButton>
  ) : (
    <LinkButton to="/consulter">{text.again}</LinkButton>
  )
  return (
    <Notice kind="info" title={text.failed} actions={reading.data ? action : undefined}>
      {kept ? <p>{text.placeKept}</p> : null}
    </Notice>
  )
}

function NotSuited({ consultation: { patientId, id } }: { consultation: Consultation }) {
  const text = useWords(words).after
  const reading = useRead(readDecided, { params: { patientId, consultationId: id } })
  const sent = reading.data?.ok ? reading.data.value.decided?.referral : undefined
  return (
    <>
      <Notice kind="amber" title={sent ? text.notSuited : text.notSuitedPlain}>
        <p>{text.worse}</p>
      </Notice>
      {sent ? <WhereToGo patientId={patientId} sent={sent} /> : null}
    </>
  )
}

interface WhereProps {
  readonly patientId: string
  readonly sent: NonNullable<DecidedRead['referral']>
}

/** Where, when, what to do first, and the letter to bring. */
export function WhereToGo({ patientId, sent }: WhereProps) {
  const all = useWords(words)
  const { after: text, letters } = all
  return (
    <Card
      title={text.where}
      actions={
        <LinkButton
          kind="main"
          to={pathOf(readDocument, { patientId, documentId: sent.documentId })}
          icon={<DownloadIcon aria-hidden="true" />}
        >
          {text.letter}
        </LinkButton>
      }
    >
      <p>
        <strong>
          {letters.places[sent.place]}
          {sent.to === '' ? '' : `, ${sent.to}`}. {letters.delays[sent.within]}.
        </strong>
      </p>
      <p>{text.goTo[sent.place]}</p>
    </Card>
  )
}
