// The free slots of one professional, kept day by day: what is taken or given back on one day leaves the others as they are.
import { clockOf } from '#kit/day-clock.ts'
import type { Day } from '#kit/time.ts'
import type { Hours } from './hours.ts'
import { type Busy, daysOf, type Slot, type Sought, slotsOf, stillBusy, type Window } from './slots.ts'

export interface FreeDays {
  /**
   * What `slotsOf` answers over whole days, of which those that start within the window.
   * @param at now, in milliseconds: a hold that ended by itself takes nothing any more
   */
  slots(window: Window, at: number, sought?: Sought): Slot[]
  /** Takes the times now taken, in order, in place of those before. */
  retake(busy: readonly Busy[]): void
}

/** Days kept of each reason: a search looks over fourteen at a time. */
const mostKept = 60

export const openFreeDays = (hours: Hours, taken: readonly Busy[]): FreeDays => {
  // Hours that name no reason are the same for all of them.
  const byReason = [...hours.rules, ...hours.exceptions].some(one => 'reasons' in one && one.reasons.length > 0)
  const kept = new Map<string | undefined, Map<Day, readonly Slot[]>>()
  let busy = taken
  let lapses = firstEnd(busy)
  const retake = (now: readonly Busy[]) => {
    const days = new Set(differing(busy, now).flatMap(one => daysOf({ from: one.from, until: one.to }, hours.zone)))
    for (const one of kept.values()) for (const day of days) one.delete(day)
    busy = now
    lapses = firstEnd(busy)
  }
  const slotsOn = (day: Day, reason: string | undefined): readonly Slot[] => {
    const key = byReason ? reason : undefined
    const days = kept.get(key) ?? new Map<Day, readonly Slot[]>()
    kept.set(key, days)
    const known = days.get(day)
    if (known) return known
    // Days that went by are not counted: what is asked again is made again.
    if (days.size >= mostKept) days.clear()
    const clock = clockOf(day, hours.zone)
    const window = { from: clock(0), until: clock(1440) }
    const made = slotsOf(hours, meeting(busy, window), window, { reason })
    days.set(day, made)
    return made
  }
  return {
    retake,
    slots(window, at, { reason, most = Number.POSITIVE_INFINITY } = {}) {
      if (at >= lapses) retake(stillBusy(busy, at))
      const found: Slot[] = []
      for (const day of daysOf(window, hours.zone))
        for (const slot of slotsOn(day, reason)) {
          if (slot.at < window.from) continue
          if (slot.at >= window.until || found.length >= most) return found
          found.push(slot)
        }
      return found
    },
  }
}

/** When the first of the holds ends by itself. */
const firstEnd = (busy: readonly Busy[]): number =>
  busy.reduce((first, { until = Number.POSITIVE_INFINITY }) => Math.min(first, until), Number.POSITIVE_INFINITY)

/** The times, in order, that meet a window: found by halves, since a professional may have hundreds. */
const meeting = (busy: readonly Busy[], { from, until }: Window): readonly Busy[] => {
  const first = firstWhere(busy, one => one.to > from)
  return busy.slice(
    first,
    firstWhere(busy, one => one.from >= until),
  )
}

const firstWhere = (busy: readonly Busy[], holds: (one: Busy) => boolean): number => {
  let [low, high] = [0, busy.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    const one = busy[middle]
    if (one && holds(one)) high = middle
    else low = middle + 1
  }
  return low
}

/** What is in one of two lists in order and not in the other. */
const differing = (before: readonly Busy[], now: readonly Busy[]): Busy[] => {
  const found: Busy[] = []
  let [one, other] = [0, 0]
  while (one < before.length || other < now.length) {
    const [was, is] = [before[one], now[other]]
    if (was && is && was.from === is.from && was.to === is.to) {
      one++
      other++
    } else if (was && (!is || was.from <= is.from)) {
      found.push(was)
      one++
    } else if (is) {
      found.push(is)
      other++
    }
  }
  return found
}
