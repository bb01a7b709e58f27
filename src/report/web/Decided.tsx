// For the patient: what was decided, in the words written for them, then the document itself.
import type { ReactNode } from 'react'
import { dayIn } from '#kit/time.ts'
import { nameOf } from '#practitioners/practitioner.ts'
import { Card } from '#screen/Card.tsx'
import { useLanguage, useWords } from '#screen/language.tsx'
import { QueryScreen } from '#screen/QueryScreen.tsx'
import { useRead } from '#screen/reads.ts'
import { clockInWords, dayInWords, opening } from '#screen/time-words.ts'
import { type Decided as DecidedRead, readDecided } from '../decided.ts'
import { words } from '../report.words.ts'
import { Prose } from './Prose.tsx'
import './report.css'

export interface DecidedProps {
  readonly patientId: string
  readonly consultationId: string
  /** How the document is opened: the card of the record, given by the desk. */
  readonly document?: (documentId: string) => ReactNode
}

export function Decided({ patientId, consultationId, document }: DecidedProps) {
  const text = useWords(words)
  const reading = useRead(readDecided, { params: { patientId, consultationId } })
  return (
    <QueryScreen of={reading} words={words}>
      {({ decided }) =>
        decided ? (
          <DecidedCard decided={decided}>{document?.(decided.documentId)}</DecidedCard>
        ) : (
          <p className="soft">{text.notSignedYet}</p>
        )
      }
    </QueryScreen>
  )
}

export function DecidedCard({ decided, children }: { decided: DecidedRead; children?: ReactNode }) {
  const text = useWords(words)
  const language = useLanguage()
  const { practitioner: by, signedAt, zone } = decided
  const when = `${opening(dayInWords(dayIn(signedAt, zone), language))}, ${clockInWords(signedAt, zone, language)}`
  return (
    <Card title={text.decided} look="raised">
      <p className="soft">
        {when} · {text.decidedBy(`${nameOf(by)}, ${by.specialty}`)}
      </p>
      <dl className="decided">
        <Told as={text.youCame} text={decided.reason} />
        <Told as={text.whatToDo} text={decided.conduct} />
        <Told as={text.whatNext} text={decided.followUp} />
      </dl>
      {children}
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
