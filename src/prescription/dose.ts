// How a medicine is taken: a dose that can be counted, whatever its form, and what would make it nonsense.
import { z } from 'zod'

/**
 * What one counts when taking it. `dose-kg` is a graduation of the pipette sold with a children's syrup: for a child of
 * 12 kg one fills it up to 12.
 */
export const units = [
  'tablet',
  'capsule',
  'sachet',
  'ml',
  'dose-kg',
  'drop',
  'spoon',
  'puff',
  'spray',
  'application',
  'suppository',
  'pessary',
  'patch',
  'ampoule',
  'vial',
  'lozenge',
  'iu',
  'mg',
  'g',
  'dose',
] as const
export type Unit = (typeof units)[number]

/** What can be cut or poured in part; the others are taken whole. */
const divisible: readonly Unit[] = ['tablet', 'ml', 'spoon', 'mg', 'g', 'iu', 'dose-kg', 'patch', 'sachet']

export const moments = ['waking', 'morning', 'noon', 'afternoon', 'evening', 'bedtime'] as const
export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const

const quantity = z.number().positive().max(1000)
const wholeDays = z.int().min(1).max(366)

/** When, within the days on which it is taken. A moment may have a quantity of its own: two in the morning, one in the evening. */
const when = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('once') }),
  z.strictObject({
    kind: z.literal('moments'),
    at: z
      .array(z.strictObject({ moment: z.enum(moments), quantity: quantity.exactOptional() }))
      .min(1)
      .max(6),
  }),
  z.strictObject({ kind: z.literal('every'), hours: z.int().min(1).max(24) }),
  z.strictObject({ kind: z.literal('times'), times: z.int().min(1).max(12), upTo: z.int().max(12).exactOptional() }),
  /** By what one measures, glycaemia for an insulin: below each bound, so much. */
  z.strictObject({
    kind: z.literal('scale'),
    of: z.string().trim().min(2).max(60),
    steps: z.array(z.strictObject({ below: z.number().positive().max(10_000), quantity: z.number().min(0).max(1000) })),
    above: quantity,
    times: z.int().min(1).max(12),
  }),
])

/** On which days: every day when absent. */
const days = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('every-n'), n: z.int().min(2).max(180) }),
  z.strictObject({ kind: z.literal('weekdays'), on: z.array(z.enum(weekdays)).min(1).max(6) }),
  z.strictObject({ kind: z.literal('cycle'), on: z.int().min(1).max(90), off: z.int().min(1).max(90) }),
])

/** How the quantity was found from the weight, so that whoever dispenses can count it again. */
const byWeight = z.strictObject({
  weightKg: z.number().min(0.5).max(250),
  /** At each take; 0 for a pipette graduated in kilograms, which holds the calculation already. */
  mgPerKg: z.number().min(0).max(1000),
  mgPerMl: z.number().min(0).max(10_000),
})

/** One part of the treatment, followed by the next: a dose that tapers is several. */
const step = z.strictObject({
  quantity,
  /** « 1 à 2 comprimés ». */
  upTo: quantity.exactOptional(),
  when,
  on: days.exactOptional(),
  lasts: wholeDays.exactOptional(),
})
export type DoseStep = z.infer<typeof step>

export const dose = z.strictObject({
  unit: z.enum(units),
  steps: z.array(step).min(1).max(12),
  meal: z.enum(['before', 'during', 'after', 'away']).exactOptional(),
  /** Taken only when needed: why, and what is never passed. */
  asNeeded: z.strictObject({ for: z.string().trim().min(2).max(120) }).exactOptional(),
  most: z
    .strictObject({
      perTake: quantity.exactOptional(),
      perDay: quantity.exactOptional(),
      hoursBetween: z.int().min(1).max(72).exactOptional(),
    })
    .exactOptional(),
  byWeight: byWeight.exactOptional(),
  /** How it is used, in the prescriber's words (CSP R.5132-3, mode d'emploi). */
  how: z.string().trim().max(300).exactOptional(),
})
export type Dose = z.infer<typeof dose>
export type Weekday = (typeof weekdays)[number]

export const doseProblems = [
  'not-divisible',
  'range-reversed',
  'moment-twice',
  'no-duration',
  'no-maximum',
  'over-take',
  'over-day',
  'too-close',
  'weight-differs',
  'scale-order',
] as const
export type DoseProblem = (typeof doseProblems)[number]

/** Takes in a day on which it is taken, the most there can be. */
export const takesPerDay = ({ when: at }: DoseStep): number => {
  if (at.kind === 'once') return 1
  if (at.kind === 'moments') return at.at.length
  if (at.kind === 'every') return Math.floor(24 / at.hours)
  if (at.kind === 'times') return Math.max(at.times, at.upTo ?? 0)
  return at.times
}

const takes = (one: DoseStep): readonly number[] => {
  const most = Math.max(one.quantity, one.upTo ?? 0)
  if (one.when.kind === 'moments') return one.when.at.map(each => each.quantity ?? most)
  if (one.when.kind === 'scale')
    return Array(one.when.times).fill(Math.max(one.when.above, ...one.when.steps.map(each => each.quantity)))
  return Array(takesPerDay(one)).fill(most)
}

/** What is taken at most in one take and in one day, in the unit of the dose. */
export const largestTake = ({ steps }: Pick<Dose, 'steps'>): number => Math.max(...steps.flatMap(takes))
export const largestDay = (given: Pick<Dose, 'steps' | 'most'>): number => {
  const counted = Math.max(...given.steps.map(one => takes(one).reduce((sum, each) => sum + each, 0)))
  return Math.min(counted, given.most?.perDay ?? counted)
}

/** How many days of `lasts` it is really taken. */
const takenDays = ({ on, lasts = 1, when: at }: DoseStep): number => {
  if (at.kind === 'once' && !on) return 1
  if (!on) return lasts
  if (on.kind === 'every-n') return Math.ceil(lasts / on.n)
  if (on.kind === 'weekdays') return Math.ceil(lasts / 7) * on.on.length
  const whole = Math.floor(lasts / (on.on + on.off))
  return whole * on.on + Math.min(on.on, lasts - whole * (on.on + on.off))
}

/** Days from the first take to the last, or undefined when nobody said. */
export const lastsDays = ({ steps }: Pick<Dose, 'steps'>): number | undefined =>
  steps.every(one => one.lasts !== undefined || (one.when.kind === 'once' && !one.on))
    ? steps.reduce((sum, one) => sum + (one.lasts ?? 1), 0)
    : undefined

/** Where each step stands in the whole, counted from the first day; undefined from the first one whose length is not told. */
export const stepSpans = ({ steps }: Pick<Dose, 'steps'>): readonly ({ from: number; to: number } | undefined)[] =>
  steps.map((_, place) => {
    const before = place === 0 ? 0 : lastsDays({ steps: steps.slice(0, place) })
    const until = lastsDays({ steps: steps.slice(0, place + 1) })
    return before === undefined || until === undefined ? undefined : { from: before + 1, to: until }
  })

/** The one day of the week on which all of it is taken, at once: what a weekly medicine needs; undefined for any other rhythm. */
export const oneWeekday = ({ steps, asNeeded }: Pick<Dose, 'steps' | 'asNeeded'>): Weekday | undefined => {
  const days = steps.map(one => (one.on?.kind === 'weekdays' && takesPerDay(one) === 1 ? one.on.on : []))
  const [first] = days[0] ?? []
  return asNeeded === undefined && days.every(each => each.length === 1 && each[0] === first) ? first : undefined
}

/** All there is to dispense for one treatment, at most; undefined when its length is not known. */
export const totalOf = (given: Dose): number | undefined => {
  if (lastsDays(given) === undefined) return undefined
  const total = given.steps.reduce((sum, one) => {
    const day = takes(one).reduce((all, each) => all + each, 0)
    return sum + Math.min(day, given.most?.perDay ?? day) * takenDays(one)
  }, 0)
  return Math.round(total * 1000) / 1000
}

const fractions = (value: number): boolean => !Number.isInteger(value)

/** The nearest graduation that is not above: a child is never given more than was counted. */
export const quantityByWeight = (
  { weightKg, mgPerKg, mgPerMl }: z.infer<typeof byWeight>,
  unit: Unit,
): number | undefined => {
  if (unit === 'dose-kg') return Math.floor(weightKg * 2 + 1e-9) / 2
  if (unit !== 'ml' || mgPerMl === 0 || mgPerKg === 0) return undefined
  const ml = (mgPerKg * weightKg) / mgPerMl
  const graduation = ml < 1 ? 0.1 : 0.5
  return Math.round(Math.floor(ml / graduation + 1e-9) * graduation * 10) / 10
}

const stepProblems = (one: DoseStep, given: Dose): readonly DoseProblem[] => {
  const { most } = given
  const each = takes(one)
  const all = [one.quantity, ...(one.upTo ? [one.upTo] : []), ...each]
  const found: DoseProblem[] = []
  if (!divisible.includes(given.unit) && all.some(fractions)) found.push('not-divisible')
  if (one.upTo !== undefined && one.upTo <= one.quantity) found.push('range-reversed')
  if (one.when.kind === 'times' && one.when.upTo !== undefined && one.when.upTo <= one.when.times)
    found.push('range-reversed')
  if (one.when.kind === 'moments' && new Set(one.when.at.map(at => at.moment)).size < one.when.at.length)
    found.push('moment-twice')
  if (
    one.when.kind === 'scale' &&
    one.when.steps.some((at, index, every) => at.below <= (every[index - 1]?.below ?? 0))
  )
    found.push('scale-order')
  if (most?.perTake !== undefined && each.some(take => take > (most.perTake ?? 0))) found.push('over-take')
  // When needed, the maximum is what holds the day: the rhythm alone may say more.
  if (!given.asNeeded && most?.perDay !== undefined && each.reduce((sum, take) => sum + take, 0) > most.perDay)
    found.push('over-day')
  if (most?.perDay !== undefined && each.some(take => take > (most.perDay ?? 0))) found.push('over-day')
  if (one.when.kind === 'every' && most?.hoursBetween !== undefined && one.when.hours < most.hoursBetween)
    found.push('too-close')
  if (one.when.kind === 'times' && most?.hoursBetween !== undefined && (takesPerDay(one) - 1) * most.hoursBetween >= 24)
    found.push('too-close')
  return found
}

/**
 * What makes a dose nonsense, each once; empty when it can be signed. CSP R.5132-3 asks for the dose, how it is used, and the
 * length of the treatment or the number of units. What is taken when needed must say what is never passed.
 */
export const wrongWith = (given: Dose): readonly DoseProblem[] => {
  const { byWeight: counted, steps, most, asNeeded, unit } = given
  const found = new Set(steps.flatMap(one => stepProblems(one, given)))
  if (lastsDays(given) === undefined) found.add('no-duration')
  if (asNeeded && most?.perDay === undefined && most?.hoursBetween === undefined) found.add('no-maximum')
  const expected = counted && quantityByWeight(counted, unit)
  if (
    counted &&
    (expected === undefined || expected === 0 || steps.some(one => takes(one).some(take => take > expected)))
  )
    found.add('weight-differs')
  return doseProblems.filter(problem => found.has(problem))
}
