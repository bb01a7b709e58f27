// How long a professional keeps seeing a patient after a consultation: the continuity of care, a dated rule.
import { type Dated, inForce } from '#kit/dated.ts'
import { type Day, dayIn, type Instant, plusSeconds } from '#kit/time.ts'

/**
 * Days after closing. The code of ethics obliges to ensure the continuity of care and sets no length; the operator
 * chooses it, long enough to answer a question about the documents and to read the results that were asked for.
 */
export const continuity: readonly Dated<{ readonly days: number }>[] = [
  {
    from: '2026-01-01' as Day,
    source: 'CSP R.4127-47; durée choisie par l’exploitant',
    rule: { days: 30 },
  },
]

/** The instant at which the relations of a consultation closed `at` end; `at` itself when no rule holds that day. */
export const continuityEnds = (at: Instant): Instant =>
  plusSeconds(at, (inForce(continuity, dayIn(at, 'Europe/Paris'))?.rule.days ?? 0) * 86_400)
