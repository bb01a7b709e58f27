// What was said in a call does not outlive it: when its keys are destroyed, and the receipts that say so.
import { z } from 'zod'
import { route } from '#access/who.ts'
import { id } from '#kit/id.ts'
import { pageQuery } from '#kit/route.ts'
import { type Day, day, dayIn, type Instant, instant, msOf, plusSeconds, secondsBetween } from '#kit/time.ts'
import { rights } from '#patients/rights.ts'
import { firstDayKept } from './chat.ts'

/** `late`: the consultation was never closed, and the longest time came (product E6). */
export const erasureCause = z.enum(['closed', 'withdrawn', 'late'])
export type ErasureCause = z.infer<typeof erasureCause>

/** What was erased after one call: how much, never what. */
export const receipt = z.strictObject({
  id,
  consultation: id,
  patient: id,
  cause: erasureCause,
  messages: z.int().min(0),
  /** The day, in UTC, whose key wrapped the consultation's own. */
  day,
  destroyedAt: instant,
})
export type Receipt = z.infer<typeof receipt>

/** The end of the key of a day: from then on no copy of the database opens what was wrapped with it. */
export const dayEnd = z.strictObject({ day, destroyedAt: instant, backupsGoneOn: day })
export type DayEnd = z.infer<typeof dayEnd>

/** Always the same text for the same statement; its SHA-256 is the detail of its line of the trail (docs/audit-format.md). */
export const receiptText = (one: Receipt): string =>
  JSON.stringify([
    'colloque-receipt-1',
    ...[one.id, one.consultation, one.patient, one.cause, one.messages, one.day, one.destroyedAt],
  ])
export const dayEndText = (one: DayEnd): string =>
  JSON.stringify(['colloque-day-end-1', one.day, one.destroyedAt, one.backupsGoneOn])

/** Acts of the system, as the trail names them. */
export const eraseChat = 'consultation/erase-chat'
export const endDayKey = 'consultation/end-day-key'

/** An act begun before midnight may still be making a key of its day: none lasts that long. */
const settledSeconds = 3600

/**
 * Whether the key of a day may go: the longest time has come, or the day is over and nothing living needs it any more.
 * Never the key of today, which the next call will need.
 */
export const mayEndDay = (key: Day, living: number, at: Instant): boolean => {
  if (key < firstDayKept(at)) return true
  const today = dayIn(at, 'UTC')
  const sinceMidnight = secondsBetween(`${today}T00:00:00.000Z` as Instant, at)
  return key < today && living === 0 && sinceMidnight >= settledSeconds
}

/** The day by which the operator keeps no backup made before the key of the day ended. */
export const backupsGoneOn = (destroyedAt: Instant, backupDays: number): Day =>
  dayIn(plusSeconds(destroyedAt, (backupDays + 1) * 86_400), 'UTC')

/** When to look again: each hour, and as a day ends, since that is when a longest time comes. */
export const lookAgainAt = (at: Instant): Instant => {
  const midnight = Math.floor(msOf(at) / 86_400_000 + 1) * 86_400_000
  const hourLater = plusSeconds(at, 3600)
  return msOf(hourLater) < midnight ? hourLater : plusSeconds(at, (midnight - msOf(at)) / 1000)
}

/**
 * What a check of the receipt finds now. `proven`: its line of the trail holds its hash and is sealed. `waiting`: written,
 * not yet sealed. `wrong`: changed since, or something it says was erased is still there.
 */
export const receiptCheck = z.enum(['proven', 'waiting', 'wrong'])

export const readErasures = route({
  name: 'consultation/erasures',
  summary: 'What was erased after each call of a patient, checked against the trail, the latest first.',
  method: 'GET',
  path: '/api/patients/:patientId/erasures',
  who: { roles: ['patient'], related: 'patientId', kinds: rights.trail },
  params: z.strictObject({ patientId: id }),
  query: pageQuery,
  output: z.strictObject({
    items: z.array(
      z.strictObject({
        ...receipt.omit({ patient: true }).shape,
        /** Null while the key of the day is still there, for consultations of the same day that go on. */
        dayEnd: dayEnd.nullable(),
        check: receiptCheck,
      }),
    ),
    next: id.optional(),
  }),
  refusals: {},
})
