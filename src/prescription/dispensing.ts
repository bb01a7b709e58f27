// Counting what was dispensed, line by line: what is left, what may be counted now, and never more than was prescribed.
import { z } from 'zod'
import { done, type Outcome, refused } from '#kit/outcome.ts'
import { dayIn, type Instant, plusSeconds } from '#kit/time.ts'
import { zone as home } from '#patients/patient.ts'
import { durationsOn } from './policy.ts'
import type { Destination } from './prescription.ts'

/** `part`: begun and the rest owed; `complete`: the whole of this time, or its rest. */
export const countedAs = ['part', 'complete'] as const
export type CountedAs = (typeof countedAs)[number]

/** One counting as it is kept. */
export interface Counted {
  readonly ordinal: number
  readonly as: CountedAs
}

export const lineStates = ['due', 'part', 'done', 'cancelled'] as const
export type LineState = (typeof lineStates)[number]

/** « Délivrée en partie (1 sur 3) »: `times` of `of`; `begun` when the next one was given in part and its rest is owed. */
export const dispensedLine = z.strictObject({
  state: z.enum(lineStates),
  times: z.int().min(0),
  of: z.int().min(1),
  begun: z.boolean(),
})
export type DispensedLine = z.infer<typeof dispensedLine>

export const stateOf = (of: number, counted: readonly Counted[], cancelled: boolean): DispensedLine => {
  const times = counted.filter(one => one.as === 'complete').length
  const begun = counted.some(one => one.as === 'part' && one.ordinal === times + 1)
  const state = times >= of ? 'done' : cancelled ? 'cancelled' : times > 0 || begun ? 'part' : 'due'
  return { state, times, of, begun }
}

/** What someone counts: which line, the how-manieth time they saw it to be, in part or whole. */
export const count = z.strictObject({
  line: z.int().min(0).max(29),
  ordinal: z.int().min(1).max(12),
  as: z.enum(countedAs),
})
export type Count = z.infer<typeof count>

export interface Standing {
  readonly destination: Destination
  readonly signedAt: Instant
  /** Of the place where it was signed: the day printed on it is counted from there. */
  readonly zone: string
  readonly cancelled: boolean
  readonly lines: readonly { readonly of: number; readonly counted: readonly Counted[] }[]
}

const after = (from: Instant, zone: string, days: number, at: Instant): boolean =>
  dayIn(at, zone) > dayIn(plusSeconds(from, days * 86_400), zone)

/** Whether it is too late to begin, or to go on, with a line (CSP R.5132-21 and R.5132-22, for every medicine here). */
export const tooLate = (
  { destination, signedAt, zone }: Pick<Standing, 'destination' | 'signedAt' | 'zone'>,
  begun: boolean,
  at: Instant,
): boolean => {
  const { first, last } = durationsOn(dayIn(signedAt, zone))
  if (after(signedAt, zone, last, at)) return true
  return destination === 'pharmacy' && !begun && after(signedAt, zone, first, at)
}

/** Until when its prescriber may cancel it: nothing of it is dispensed from then on. */
export const cancellableUntil = (signedAt: Instant): Instant =>
  plusSeconds(signedAt, (durationsOn(dayIn(signedAt, home)).last + 1) * 86_400)

/**
 * Counts for several lines at once, all or none. Only the time that comes next can be counted: two who look at the same
 * prescription and count the same time do it once (the database holds it too).
 */
export const decideCount = (
  standing: Standing,
  counts: readonly Count[],
  at: Instant,
): Outcome<readonly Count[], 'cancelled' | 'too-late' | 'counted-already' | 'no-such-line'> => {
  if (standing.cancelled) return refused('cancelled')
  if (new Set(counts.map(one => one.line)).size < counts.length) return refused('counted-already')
  for (const one of counts) {
    const line = standing.lines[one.line]
    if (!line) return refused('no-such-line')
    const now = stateOf(line.of, line.counted, false)
    if (one.ordinal !== now.times + 1 || now.state === 'done' || (one.as === 'part' && now.begun))
      return refused('counted-already')
    if (tooLate(standing, now.times > 0 || now.begun, at)) return refused('too-late')
  }
  return done(counts)
}
