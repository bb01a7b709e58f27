// A warning or a block, as it is told: why, until when, what still works, and where to contest it.
import type { ReactNode } from 'react'
import type { OutputOf } from '#kit/route.ts'
import { dayIn } from '#kit/time.ts'
import { LinkButton } from '#screen/LinkButton.tsx'
import { useLanguage, useWords } from '#screen/language.tsx'
import { Notice } from '#screen/Notice.tsx'
import { dayInWords } from '#screen/time-words.ts'
import type { standing } from '../conduct.ts'
import { words } from '../conduct.words.ts'

export type Measure = NonNullable<OutputOf<typeof standing>['measure']>

interface MeasureToldProps {
  readonly measure: Measure
  readonly zone: string
  /** The page where it is contested; absent on that page itself. */
  readonly contestPath?: string
  readonly children?: ReactNode
}

export function MeasureTold({ measure, zone, contestPath, children }: MeasureToldProps) {
  const text = useWords(words)
  const language = useLanguage()
  const day = measure.until && dayInWords(dayIn(measure.until, zone), language)
  return (
    <section className="stack" aria-label={measure.kind === 'block' ? text.blocked : text.warning}>
      <Notice kind="amber" title={measure.kind === 'block' ? text.blocked : text.warning}>
        <p>{text.why(text.reasons[measure.reason])}</p>
        {day ? <p>{text.until(day)}</p> : null}
        {measure.kind === 'block' ? <p>{text.still}</p> : null}
      </Notice>
      {measure.answer ? (
        <p className="soft">{text.answers[measure.answer]}</p>
      ) : measure.appealed ? (
        <p className="soft">{text.sent}</p>
      ) : contestPath ? (
        <div className="row">
          <LinkButton to={contestPath}>{text.contest}</LinkButton>
        </div>
      ) : (
        children
      )}
    </section>
  )
}
