// The process's clock and alarms: real in service, driven by hand in journeys; no rule and no SQL reads the time elsewhere.
import { type Clock, type Instant, instantOf, msOf, systemClock } from '#kit/time.ts'

export interface Timepiece {
  readonly now: Clock
  /** Calls `ring` once `at` has come; the answer cancels. An alarm only nudges: what it wakes decides with `now`. */
  wake(at: Instant, ring: () => void): () => void
}

const longestTimer = 2 ** 31 - 1

export const systemTimepiece: Timepiece = {
  now: systemClock,
  wake(at, ring) {
    const delay = Math.min(Math.max(msOf(at) - Date.now(), 0), longestTimer)
    const timer = setTimeout(ring, delay)
    timer.unref()
    return () => clearTimeout(timer)
  },
}

/** A clock that stands still until `advance` moves it (seconds); alarms that have come due ring in order. */
export interface DrivenTimepiece extends Timepiece {
  advance(seconds: number): void
}

export const drivenTimepiece = (start: Instant): DrivenTimepiece => {
  let now = msOf(start)
  const alarms = new Set<{ at: number; ring: () => void }>()
  return {
    now: () => instantOf(now),
    wake(at, ring) {
      const alarm = { at: msOf(at), ring }
      alarms.add(alarm)
      if (alarm.at <= now) setImmediate(() => alarms.delete(alarm) && ring())
      return () => alarms.delete(alarm)
    },
    advance(seconds) {
      now += seconds * 1000
      const due = [...alarms].filter(alarm => alarm.at <= now).sort((one, other) => one.at - other.at)
      for (const alarm of due) if (alarms.delete(alarm)) alarm.ring()
    },
  }
}
