// Until when a record is kept: dated rules of law counted from the last care and from the birth, told to the patient.
import { z } from 'zod'
import { route } from '#access/who.ts'
import { type Dated, inForce } from '#kit/dated.ts'
import { id } from '#kit/id.ts'
import { type Day, day } from '#kit/time.ts'
import { rights } from '#patients/rights.ts'

interface Keeping {
  /** Completed years after the last care. */
  readonly years: number
  /** Never before this birthday. */
  readonly birthday: number
}

/**
 * For establishments it is the law. For practices no text obliges: the CNIL's référentiel (not binding) says five years at hand,
 * then fifteen apart, twenty in all; the same is taken for everyone. A death shortens or lengthens it (ten years after it, when
 * it came within ten years of the last care): we do not know of deaths, so the longer time stands. A claim suspends it: see `hold`.
 */
export const keepingRules: readonly Dated<Keeping>[] = [
  {
    from: '2006-01-06' as Day,
    source:
      'CSP R.1112-7 (décret 2006-6 du 4 janvier 2006), établissements ; CNIL, référentiel des cabinets médicaux et paramédicaux (2020) : 5 + 15 ans',
    rule: { years: 20, birthday: 28 },
  },
]

/** So many years later; 29 February becomes 1 March, which keeps a day more rather than a day less. */
export const yearsLater = (from: Day, years: number): Day => {
  const year = String(Number(from.slice(0, 4)) + years).padStart(4, '0')
  const same = `${year}${from.slice(4)}`
  return (
    Number.isNaN(Date.parse(same)) || new Date(same).toISOString().slice(0, 10) !== same ? `${year}-03-01` : same
  ) as Day
}

/** The last day on which the record must be kept. `cared` is the day of the last care, or that of the opening when there was none. */
export const keptUntil = (
  facts: { readonly birth: Day; readonly cared: Day },
  on: Day,
): { readonly until: Day; readonly source: string } => {
  const found = inForce(keepingRules, on)
  if (!found) throw new Error(`no rule says how long a record is kept on ${on}`)
  const { years, birthday } = found.rule
  const [byCare, byBirth] = [yearsLater(facts.cared, years), yearsLater(facts.birth, birthday)]
  return { until: byCare > byBirth ? byCare : byBirth, source: found.source }
}

export const readKeptUntil = route({
  name: 'record/kept-until',
  summary: 'Until when a patient’s record is kept at least, by which text, and whether a decision holds it back.',
  method: 'GET',
  path: '/api/patients/:patientId/kept-until',
  who: { roles: ['patient'], related: 'patientId', kinds: rights.trail },
  params: z.strictObject({ patientId: id }),
  output: z.strictObject({
    until: day,
    source: z.string(),
    /** The day of the last care; null when there was none yet. */
    lastCare: day.nullable(),
    held: z.boolean(),
  }),
  refusals: {},
})
