// When a reminder is due: never late by a whole reminder, never twice, never for an appointment booked since. Pure.
import { type Instant, plusSeconds } from '#kit/time.ts'

export interface Reminded {
  readonly startsAt: Instant
  /** When it was booked, or moved. */
  readonly bookedAt: Instant
  /** Minutes before the hour of the last reminder told; null when none was. */
  readonly reminded: number | null
}

/**
 * Minutes before the hour of the reminder that is due now. After a silence of the process only the last one goes. Whoever booked
 * later than a reminder would have gone knows it already.
 */
export const dueReminder = (one: Reminded, reminders: readonly number[], at: Instant): number | undefined => {
  if (one.startsAt <= at) return undefined
  const due = reminders.filter(minutes => plusSeconds(one.startsAt, -minutes * 60) <= at)
  const last = due.length > 0 ? Math.min(...due) : undefined
  if (last === undefined || (one.reminded !== null && one.reminded <= last)) return undefined
  return one.bookedAt <= plusSeconds(one.startsAt, -last * 60) ? last : undefined
}
