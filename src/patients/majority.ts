// Majority: a minor's record becomes theirs alone on the day of their 18 years; the parents are told a month before.
import type { Dated } from '#kit/dated.ts'
import { inForce } from '#kit/dated.ts'
import { type Day, dayIn, type Instant, msOf } from '#kit/time.ts'
import { comesOfAge, zone } from './patient.ts'

/** Parental authority ends at 18 (Code civil, art. 371-1 and 414); how long before one is told is the operator's. */
export const majority: readonly Dated<{ readonly toldDaysBefore: number }>[] = [
  {
    from: '2026-01-01' as Day,
    source: 'Code civil, art. 371-1 et 414 ; préavis choisi par l’exploitant',
    rule: { toldDaysBefore: 30 },
  },
]

/** What is to be done for a patient whose parents see the record: tell them, or nothing yet; ties end by their own date. */
export const majorityStep = (
  { birthDate, told }: { readonly birthDate: Day; readonly told: boolean },
  at: Instant,
): 'tell' | 'nothing' => {
  const before = inForce(majority, dayIn(at, zone))?.rule.toldDaysBefore ?? 0
  const left = (msOf(comesOfAge(birthDate)) - msOf(at)) / 86_400_000
  return !told && left > 0 && left <= before ? 'tell' : 'nothing'
}
