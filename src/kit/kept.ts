// How long something is kept, in the words its table uses, and the instant before which it is past its time. Pure.
import { type Instant, instantOf, msOf } from './time.ts'

type Unit = 'hours' | 'days' | 'months' | 'years'
/** `7 days`, `13 months`: months and years are those of the calendar, in UTC. */
export type Kept = `${number} ${Unit}`

const kept = /\b(\d+|one|two) ?(h|hours?|days?|months?|years?)\b/g
const units: Readonly<Record<string, Unit>> = { h: 'hours', hour: 'hours', day: 'days', month: 'months', year: 'years' }

/** Every time a text promises: « Kept 3 years for indicators » says `3 years`. */
export const promised = (text: string): Kept[] =>
  [...text.matchAll(kept)].map(([, count = '', unit = '']) => {
    const number = count === 'one' ? 1 : count === 'two' ? 2 : Number(count)
    return `${number} ${units[unit.replace(/s$/, '')] ?? 'days'}` as Kept
  })

/** What is older than this has been kept for its time. */
export const keptSince = (at: Instant, time: Kept): Instant => {
  const [count = '', unit] = time.split(' ')
  const number = Number(count)
  if (unit === 'hours' || unit === 'days') return instantOf(msOf(at) - number * (unit === 'hours' ? 1 : 24) * 3_600_000)
  return monthsBefore(at, unit === 'years' ? number * 12 : number)
}

/** The same day and hour so many months earlier; the last day of the month where it has no such day. */
const monthsBefore = (at: Instant, months: number): Instant => {
  const date = new Date(msOf(at))
  const day = date.getUTCDate()
  date.setUTCDate(1)
  date.setUTCMonth(date.getUTCMonth() - months)
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate()
  date.setUTCDate(Math.min(day, last))
  return instantOf(date.getTime())
}
