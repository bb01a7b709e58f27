// The clocks of a zone on one day: which instant they show at so many minutes after midnight, the nights the hour changes included.
import { type Day, dayStarts, instantOf, msOf } from './time.ts'

const hourMs = 3_600_000
const dayMs = 24 * hourMs

export const nextDay = (day: Day, days = 1): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10) as Day

/** 1 is Monday, 7 Sunday (ISO 8601). */
export const weekdayOf = (day: Day): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7

/** True for a name of the tz database that this machine knows. */
export const isZone = (zone: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return /^(?:UTC|[A-Z]\w+(?:\/[\w+-]+)+)$/.test(zone)
  } catch {
    return false
  }
}

/** Milliseconds since 1970 at which the clocks show so many minutes after midnight. Never goes back as minutes grow. */
export type DayClock = (minutes: number) => number

const clocks = new Map<string, DayClock>()
/** Clocks kept at hand: two years of days in each of France's twelve zones. */
const mostClocks = 10_000

/**
 * The clock of a day in a zone. A time that the change of hour skips is the change itself; one that comes twice is the first: so
 * what opens at 2:30 and what closes at 2:30 never overlap, and nothing is ever outside the hours that were written.
 */
export const clockOf = (day: Day, zone: string): DayClock => {
  const key = `${day} ${zone}`
  const known = clocks.get(key)
  if (known) return known
  if (clocks.size >= mostClocks) clocks.clear()
  const made = makeClock(day, zone)
  clocks.set(key, made)
  return made
}

const makeClock = (day: Day, zone: string): DayClock => {
  const start = msOf(dayStarts(day, zone))
  const length = msOf(dayStarts(nextDay(day), zone)) - start
  if (length === dayMs) return minutes => start + minutes * 60_000
  const change = changeWithin(start, length, zone)
  const moved = length - dayMs
  return minutes => {
    const before = start + minutes * 60_000
    return before < change ? before : Math.max(change, before + moved)
  }
}

/** The instant of the one change of a day: the clocks of before show how far one is from midnight, those of after do not. */
const changeWithin = (start: number, length: number, zone: string): number => {
  const shown = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'medium',
    hourCycle: 'h23',
  })
  const ahead = (ms: number) => Date.parse(`${shown.format(ms).replace(' ', 'T')}Z`) - ms
  const first = ahead(start)
  let [same, other] = [start, start + length]
  while (other - same > 60_000) {
    const middle = same + Math.floor((other - same) / 120_000) * 60_000
    if (ahead(middle) === first) same = middle
    else other = middle
  }
  return msOf(instantOf(other))
}
