// The hours a professional opens: rules that come back each week, days that are otherwise, in the zone where they practise.
import { z } from 'zod'
import { isZone } from '#kit/day-clock.ts'
import { day } from '#kit/time.ts'

/** Minutes after midnight as the clocks of the zone show them; 1440 is the end of the day. */
const clock = z.number().int().min(0).max(1440).multipleOf(5)
const span = { from: clock, to: clock }
/** No slot, and so no appointment, is longer. */
export const longestMinutes = 60

const opened = {
  ...span,
  /** Length of each slot, in minutes. */
  slotMinutes: z.number().int().min(5).max(longestMinutes).multipleOf(5),
  /** Reasons taken at these hours; none named: all of them. */
  reasons: z.array(z.string().max(40)).max(40),
}

export const rule = z.strictObject({
  /** 1 Monday … 7 Sunday. */
  weekday: z.number().int().min(1).max(7),
  ...opened,
  starts: day,
  /** The last day, included; null: until it is changed. */
  ends: day.nullable(),
})
export type Rule = z.output<typeof rule>

export const exception = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('open'), day, ...opened }),
  z.strictObject({ kind: z.literal('closed'), day, ...span }),
])
export type Exception = z.output<typeof exception>

export const zoneName = z.string().max(40).refine(isZone)

export const hours = z.strictObject({
  zone: zoneName,
  rules: z.array(rule).max(60),
  exceptions: z.array(exception).max(200),
})
export type Hours = z.output<typeof hours>

/** Nothing opened yet, where most professionals of a French structure are. */
export const noHours: Hours = { zone: 'Europe/Paris', rules: [], exceptions: [] }
