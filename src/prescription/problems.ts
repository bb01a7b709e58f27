// What is wrong with a draft, line by line: the browser says it while it is written, the server refuses it when it is signed.

import { dayIn, type Instant } from '#kit/time.ts'
import { ageMonths, type Traits, zone } from '#patients/patient.ts'
import { type DoseProblem, wrongWith } from './dose.ts'
import { blockedBy, longestDays, mayPrescribe, type Profession, wholeDays } from './policy.ts'
import type { Draft, Line } from './prescription.ts'

export const lineProblems = ['not-here', 'too-long', 'not-yours', 'weight-needed', 'weight-moved'] as const
export type LineProblem = (typeof lineProblems)[number] | DoseProblem

/** Under this age a dose is checked against a weight measured lately (CSP R.5132-3: poids si nécessaire). */
const weighedUnderMonths = 15 * 12

export interface About {
  readonly patient: Pick<Traits, 'birthDate'>
  readonly profession: Profession
  readonly at: Instant
}

export const problemsOf = (line: Line, { measures }: Pick<Draft, 'measures'>, about: About): readonly LineProblem[] => {
  const found: LineProblem[] = []
  if (!mayPrescribe(about.profession, line)) found.push('not-yours')
  if (line.kind !== 'medicine') return found
  const on = dayIn(about.at, zone)
  if (blockedBy(line, on)) found.push('not-here')
  if (wholeDays(line) > longestDays(line.medicine.conditions, on)) found.push('too-long')
  const { weightKg } = measures
  const counted = line.dose.byWeight?.weightKg
  if (
    weightKg === undefined &&
    (counted !== undefined || ageMonths(about.patient.birthDate, about.at) < weighedUnderMonths)
  )
    found.push('weight-needed')
  // The weight was corrected after the dose was counted.
  if (weightKg !== undefined && counted !== undefined && counted !== weightKg) found.push('weight-moved')
  return [...found, ...wrongWith(line.dose)]
}
