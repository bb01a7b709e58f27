// For the patient: what was decided, in the words written for them, then the document itself.
import { pathOf } from '#kit/route.ts'
import { dayIn } from '#kit/time.ts'
import { nameOf } from '#practitioners/practitioner.ts'
import { readDocument } from '#record/document.ts'
import { Card } from '#screen/Card.tsx'
import { DownloadIcon } from '#screen/icons.tsx'
import { LinkButton } from '#screen/LinkButton.tsx'
import { useLanguage, useWords } from '#screen/language.tsx'
import { useNow } from '#screen/now.ts'
import { QueryScreen } from '#screen/QueryScreen.tsx'
import { useRead } from '#screen/reads.ts'
import { clockInWords, dayInWords, momentInWords, opening } from '#screen/time-words.ts'
import { type Decided as DecidedRead, readDecided } from '../decided.ts'
import { words } from '../report.words.ts'
import { Prose } from './Prose.tsx'
import './report.css'

export interface DecidedProps {
  readonly patientId: string
  readonly consultationId: string
}

export function Decided({ patientId, consultationId }: DecidedProps) {
  const text = useWords(words)
  const reading = useRead(readDecided, { params: { patientId, consultationId } })
  return (
    <QueryScreen of={reading} words={words}>
      {({ decided }) =>
        decided ? <DecidedCard decided={decided} patientId={patientId} /> : <p className="soft">{text.notSignedYet}</p>
      }
    </QueryScreen>
  )
}

function DecidedCard({ decided, patientId }: { decided: DecidedRead; patientId: string }) {
  const text = useWords(words)
  const language = useLanguage()
  const now = useNow()
  const { documentId, practitioner: by, signedAt, zone } = decided
  const when = `${opening(dayInWords(dayIn(signedAt, zone), language))}, ${clockInWords(signedAt, zone, language)}`
  const download = (
    <LinkButton to={pathOf(readDocument, { patientId, documentId })} icon={<DownloadIcon aria-hidden="true" />}>
      {text.readDocument}
    </LinkButton>
  )
  return (
    <Card title={text.decided} actions={download}>
      <p className="soft">
        {when} · {text.decidedBy(`${nameOf(by)}, ${by.specialty}`)}
      </p>
      {decided.amends ? (
        <div className="stack stack--tight">
          <p className="soft">{text.after.amended(momentInWords(decided.amends.signedAt, now, zone, language))}</p>
          <p className="soft">{text.after.because(decided.amends.reason)}</p>
        </div>
      ) : null}
      <dl className="decided">
        <Told as={text.youCame} text={decided.reason} />
        <Told as={text.whatToDo} text={decided.conduct} />
        <Told as={text.whatNext} text={decided.followUp} />
      </dl>
    </Card>
  )
}

function Told({ as, text }: { as: string; text: string }) {
  if (text === '') return null
  return (
    <div className="decided__part">
      <dt>{as}</dt>
      <dd>
        <Prose text={text} />
      </dd>
    </div>
  )
}
