// An appointment: what it is, what may become of it, and the operator's rules around it, dated.
import { z } from 'zod'
import { type Dated, inForce } from '#kit/dated.ts'
import { id } from '#kit/id.ts'
import { type Day, type Instant, instant, plusSeconds } from '#kit/time.ts'

/**
 * `held` while the patient confirms, `lapsed` when they did not in time. `honoured`: a professional took the patient; `missed`:
 * the hour went by without the patient.
 */
export const appointmentStates = ['held', 'booked', 'honoured', 'missed', 'cancelled', 'lapsed'] as const
export type AppointmentState = (typeof appointmentStates)[number]

/** Why a professional cancels: told to the patient in these words. */
export const cancelReasons = ['unavailable', 'needs-examination', 'other-time'] as const
export type CancelReason = (typeof cancelReasons)[number]

export interface AppointmentPolicy {
  /** Seconds a slot is held while the patient confirms. */
  readonly holdSeconds: number
  /** Seconds before its start from which a slot is not proposed any more. */
  readonly leastNoticeSeconds: number
  readonly furthestDays: number
  /** Appointments to come that a patient may have at once. */
  readonly mostToCome: number
  /** Seconds before the hour from which one may join. */
  readonly earlySeconds: number
  /** Seconds after the hour during which a late patient keeps the appointment. */
  readonly lateSeconds: number
  /** Minutes before the hour at which a reminder goes, the earliest first. */
  readonly reminders: readonly number[]
}

export const appointmentPolicies: readonly Dated<AppointmentPolicy>[] = [
  {
    from: '2026-11-22' as Day,
    source: 'Règles de l’exploitant : aucun texte ne les fixe.',
    rule: {
      holdSeconds: 300,
      leastNoticeSeconds: 600,
      furthestDays: 90,
      mostToCome: 3,
      earlySeconds: 900,
      lateSeconds: 600,
      reminders: [1440, 60],
    },
  },
]

/** @throws on a day before the first version: whoever asks has a wrong clock */
export const appointmentPolicyOn = (on: Day): AppointmentPolicy => {
  const found = inForce(appointmentPolicies, on)
  if (!found) throw new Error(`no policy of appointments holds on ${on}`)
  return found.rule
}

export const joinFrom = (startsAt: Instant, policy: AppointmentPolicy): Instant =>
  plusSeconds(startsAt, -policy.earlySeconds)
/** From when on, if it starts then, one may be in the waiting room for it: one that has moved further is for another day. */
export const latestJoined = (at: Instant, policy: AppointmentPolicy): Instant => plusSeconds(at, policy.earlySeconds)
export const keptUntil = (startsAt: Instant, policy: AppointmentPolicy): Instant =>
  plusSeconds(startsAt, policy.lateSeconds)

/** With whom: what is public of a professional. */
export const seen = z.strictObject({ id, name: z.string(), specialty: z.string(), city: z.string() })
export type Seen = z.output<typeof seen>

/** As the patient reads it. */
export const appointmentView = z.strictObject({
  id,
  state: z.enum(appointmentStates),
  practitioner: seen,
  startsAt: instant,
  minutes: z.number().int(),
  reason: z.string(),
  /** The request prepared for it, if one was begun. */
  intakeId: id.nullable(),
  heldUntil: instant.nullable(),
  /** From when one may join, and until when a late patient keeps the appointment. */
  joinFrom: instant,
  keptUntil: instant,
  cancelled: z
    .strictObject({ by: z.enum(['patient', 'practitioner']), why: z.enum(cancelReasons).nullable() })
    .nullable(),
})
export type AppointmentView = z.output<typeof appointmentView>

/** What a professional reads of an appointment to come: no more than an offer says, and no name. */
export const toldToPractitioner = z.strictObject({
  reason: z.string().max(120),
  age: z.string().max(20),
  sex: z.enum(['F', 'M', 'I']),
})
