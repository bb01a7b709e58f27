// Instants and days as sortable text: one form in the rules, in SQL and on the wire.
import { z } from 'zod'

/** An instant in UTC with milliseconds, `2026-11-21T08:30:00.000Z`; two of them compare as text. */
export type Instant = string & z.$brand<'Instant'>
/** A calendar day without a zone, `2026-11-21`; two of them compare as text. */
export type Day = string & z.$brand<'Day'>
/** Where a rule reads the time: the process gives the real one, a test gives its own. */
export type Clock = () => Instant

/** Years in which someone may be born or cared for: whoever adds weeks to one stays within the four figures that the form has. */
const dayForm = /^(?:1[89]|2\d)\d{2}-\d{2}-\d{2}$/
const instantForm = /^(?:1[89]|2\d)\d{2}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/

export const instant = z
  .string()
  .regex(instantForm)
  .refine(text => !Number.isNaN(Date.parse(text)) && new Date(text).toISOString() === text)
  .brand<'Instant'>()
  .meta({ format: 'date-time', description: 'UTC, with milliseconds' })

export const day = z
  .string()
  .regex(dayForm)
  .refine(text => !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().slice(0, 10) === text)
  .brand<'Day'>()
  .meta({ format: 'date', description: 'calendar day, without a zone' })

export const instantOf = (ms: number): Instant => new Date(ms).toISOString() as Instant
export const msOf = (at: Instant): number => Date.parse(at)
export const systemClock: Clock = () => instantOf(Date.now())

export const plusSeconds = (at: Instant, seconds: number): Instant => instantOf(msOf(at) + seconds * 1000)
/** Seconds from `from` to `to`; negative when `to` comes first. */
export const secondsBetween = (from: Instant, to: Instant): number => (msOf(to) - msOf(from)) / 1000

const dayParts = new Map<string, Intl.DateTimeFormat>()
/** The calendar day of an instant in a zone: France has twelve of them, so the zone is never implied. */
export const dayIn = (at: Instant, zone: string): Day => {
  const format =
    dayParts.get(zone) ??
    new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' })
  dayParts.set(zone, format)
  return format.format(msOf(at)) as Day
}

const clockParts = new Map<string, Intl.DateTimeFormat>()
/** The instant at which a day begins in a zone. Exact wherever the hour never changes at midnight, as in all of France's zones. */
export const dayStarts = (day: Day, zone: string): Instant => {
  const format =
    clockParts.get(zone) ??
    new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium', hourCycle: 'h23' })
  clockParts.set(zone, format)
  const midnight = Date.parse(`${day}T00:00:00Z`)
  const ahead = (ms: number) => Date.parse(`${format.format(ms).replace(' ', 'T')}Z`) - ms
  // Read again at the answer: the hour may change between midnight in UTC and midnight there.
  return instantOf(midnight - ahead(midnight - ahead(midnight)))
}

/** Completed years between two days; someone born on 29 February is a year older on 1 March of common years. */
export const yearsBetween = (from: Day, to: Day): number => {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4))
  return to.slice(5) >= from.slice(5) ? years : years - 1
}

/** Completed months between two days, for infants. */
export const monthsBetween = (from: Day, to: Day): number => {
  const months =
    (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7))
  return to.slice(8) >= from.slice(8) ? months : months - 1
}
