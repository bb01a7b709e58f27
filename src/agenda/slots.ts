// The free slots of a professional: what the hours open, less what is closed and what is taken. Pure, in milliseconds since 1970.
import { clockOf, nextDay, weekdayOf } from '#kit/day-clock.ts'
import { type Day, dayIn, instantOf } from '#kit/time.ts'
import type { Hours } from './hours.ts'

/** Time that is taken; `until` when a hold ends by itself. */
export interface Busy {
  readonly from: number
  readonly to: number
  readonly until?: number
}

export interface Slot {
  readonly at: number
  readonly minutes: number
}

/** From the first instant on, to the last, excluded. */
export interface Window {
  readonly from: number
  readonly until: number
}

export interface Sought {
  /** Only hours that take this reason. */
  readonly reason?: string | undefined
  /** No more slots than this: the first ones. */
  readonly most?: number | undefined
}

interface Opening {
  readonly from: number
  readonly to: number
  readonly minutes: number
}

/**
 * Cuts the hours into slots from their opening on, in time that passes: a night that gains an hour has more of them, one that
 * loses an hour fewer, and none is outside the hours. Two openings that meet never give two slots that overlap.
 * @param busy in order of time, none overlapping another, as the database holds them
 */
export const slotsOf = (hours: Hours, busy: readonly Busy[], window: Window, sought: Sought = {}): Slot[] => {
  const { most = Number.POSITIVE_INFINITY } = sought
  const slots: Slot[] = []
  let next = 0
  let past = window.from
  for (const day of daysOf(window, hours.zone)) {
    const closed = closedOn(hours, day)
    for (const { from, to, minutes } of openingsOn(hours, day, sought.reason)) {
      const length = minutes * 60_000
      // An opening that meets the one before begins earlier than where that one ended.
      while (next > 0 && (busy[next - 1]?.to ?? 0) > from) next--
      for (let at = from; at + length <= to && at < window.until; at += length) {
        if (at < past) continue
        while (next < busy.length && (busy[next]?.to ?? 0) <= at) next++
        const taken = busy[next]
        if (taken && taken.from < at + length) continue
        if (closed.some(one => one.from < at + length && at < one.to)) continue
        slots.push({ at, minutes })
        if (slots.length >= most) return slots
        past = at + length
      }
    }
  }
  return slots
}

const openingsOn = (hours: Hours, day: Day, reason: string | undefined): Opening[] => {
  const openings: Opening[] = []
  const clock = clockOf(day, hours.zone)
  const add = (one: { from: number; to: number; slotMinutes: number; reasons: readonly string[] }) => {
    if (reason !== undefined && one.reasons.length > 0 && !one.reasons.includes(reason)) return
    openings.push({ from: clock(one.from), to: clock(one.to), minutes: one.slotMinutes })
  }
  const weekday = weekdayOf(day)
  for (const one of hours.rules)
    if (one.weekday === weekday && one.starts <= day && (one.ends === null || day <= one.ends)) add(one)
  for (const one of hours.exceptions) if (one.kind === 'open' && one.day === day) add(one)
  return openings.length > 1 ? openings.sort((one, other) => one.from - other.from || one.to - other.to) : openings
}

const closedOn = (hours: Hours, day: Day) => {
  const closed = hours.exceptions.filter(one => one.kind === 'closed' && one.day === day)
  if (closed.length === 0) return []
  const clock = clockOf(day, hours.zone)
  return closed.map(one => ({ from: clock(one.from), to: clock(one.to) }))
}

/** The calendar days of a zone that a window touches. The last one asked is kept: a search asks the same of each professional. */
export const daysOf = (window: Window, zone: string): readonly Day[] => {
  if (lately.from === window.from && lately.until === window.until && lately.zone === zone) return lately.days
  const last = dayIn(instantOf(Math.max(window.from, window.until - 1)), zone)
  const days: Day[] = []
  for (let day = dayIn(instantOf(window.from), zone); day <= last; day = nextDay(day)) days.push(day)
  lately = { ...window, zone, days }
  return days
}
let lately: Window & { readonly zone: string; readonly days: readonly Day[] } = {
  from: 0,
  until: 0,
  zone: '',
  days: [],
}

/** The slot that starts at this very instant, if it is free for this reason. */
export const slotAt = (hours: Hours, busy: readonly Busy[], at: number, reason: string): Slot | undefined =>
  slotsOf(hours, busy, { from: at, until: at + 1 }, { reason }).find(slot => slot.at === at)

/** What still takes time at an instant: holds that ended by themselves do not. */
export const stillBusy = (busy: readonly Busy[], at: number): readonly Busy[] =>
  busy.some(one => one.until !== undefined && one.until <= at)
    ? busy.filter(one => one.until === undefined || one.until > at)
    : busy
