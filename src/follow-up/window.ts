// When a follow-up is due: whole days on the patient's own calendar, and the hours at which they are reminded. Pure.
import { z } from 'zod'
import { type Day, day, dayIn, dayStarts, type Instant, instantOf, msOf, plusSeconds } from '#kit/time.ts'
import { zoneAt } from '#orientation/territory.ts'

export const window = z.strictObject({
  /** First and last day, both included. */
  from: day,
  until: day,
  /** The zone whose calendar they are read on. */
  zone: z.string().max(40),
})
export type Window = z.infer<typeof window>

export const plusDays = (from: Day, days: number): Day =>
  instantOf(Date.parse(`${from}T00:00:00Z`) + days * 86_400_000).slice(0, 10) as Day

/** Where the patient's days begin: by the place they gave; the time of Paris abroad, since no zone was asked. */
export const zoneOf = (place: { readonly country: string; readonly postcode: string } | undefined): string =>
  place?.country === 'FR' ? zoneAt(place.postcode) : 'Europe/Paris'

export const windowOf = (ordered: Instant, zone: string, days: { readonly from: number; readonly until: number }) => {
  const today = dayIn(ordered, zone)
  return { from: plusDays(today, days.from), until: plusDays(today, days.until), zone } satisfies Window
}

export const opens = ({ from, zone }: Window): Instant => dayStarts(from, zone)
/** Exclusive. */
export const ends = ({ until, zone }: Window): Instant => dayStarts(plusDays(until, 1), zone)

/** Nobody is written to at midnight. On a day when the hour changes this is an hour beside it. */
const reminderHour = 9

/** When the patient is reminded: on the first day, and on the last when it is another. */
export const remindersOf = (of: Window): readonly Instant[] =>
  [...new Set([of.from, of.until])].map(one => plusSeconds(dayStarts(one, of.zone), reminderHour * 3600))

export const isOpen = (of: Window, at: Instant): boolean => msOf(at) >= msOf(opens(of))
