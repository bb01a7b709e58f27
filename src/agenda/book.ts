// Booking: a slot is held for five minutes, then confirmed; the database lets nobody have it twice.
import { z } from 'zod'
import { route } from '#access/who.ts'
import { id } from '#kit/id.ts'
import { done, type Outcome, refused } from '#kit/outcome.ts'
import { made, nothing } from '#kit/route.ts'
import { type Instant, instant, plusSeconds, secondsBetween } from '#kit/time.ts'
import { rights } from '#patients/rights.ts'
import type { AppointmentPolicy, AppointmentState } from './appointment.ts'
import { zoneName } from './hours.ts'

export const ofPatient = { roles: ['patient'], related: 'patientId', kinds: rights.request } as const
export const appointmentParams = z.strictObject({ patientId: id, appointmentId: id })

export const hold = route({
  name: 'agenda/hold',
  summary:
    'Hold a free slot for a patient for five minutes, the time to confirm it. It replaces another one still held.',
  method: 'POST',
  path: '/api/patients/:patientId/appointments',
  who: ofPatient,
  params: z.strictObject({ patientId: id }),
  body: z.strictObject({
    practitioner: id,
    startsAt: instant,
    reason: z.string().max(40),
    /** Where whoever books reads a clock: reminders tell the hour as it is there. */
    zone: zoneName,
  }),
  output: made,
  refusals: {
    'reason-unknown': 422,
    'reason-not-for-them': 422,
    'slot-gone': 409,
    'busy-then': 409,
    'too-many': 409,
    'too-far': 422,
    blocked: 403,
  },
  idempotent: true,
  traced: true,
})

export const confirm = route({
  name: 'agenda/confirm',
  summary: 'Confirm a slot one holds: the appointment is taken. Confirming twice changes nothing.',
  method: 'POST',
  path: '/api/patients/:patientId/appointments/:appointmentId/confirm',
  who: ofPatient,
  params: appointmentParams,
  output: nothing,
  refusals: { 'hold-over': 410 },
  traced: true,
})

/** A slot must not start before one has had the time to come, nor further than anyone plans. */
export const decideWhen = (
  startsAt: Instant,
  policy: AppointmentPolicy,
  at: Instant,
): Outcome<null, 'slot-gone' | 'too-far'> => {
  const ahead = secondsBetween(at, startsAt)
  if (ahead < policy.leastNoticeSeconds) return refused('slot-gone')
  return ahead > policy.furthestDays * 86_400 ? refused('too-far') : done(null)
}

/** Why and until when somebody's conduct keeps them out of the waiting room. */
export interface KeptOut {
  readonly reason: string
  readonly until: Instant
}

/** An appointment would be of no use to whom the waiting room refuses at its hour; one after the measure's end is open to all. */
export const decideKeptOut = (block: KeptOut | undefined): Outcome<null, 'blocked'> =>
  block ? refused('blocked', { reason: block.reason, until: block.until }) : done(null)

export interface Wanted {
  readonly startsAt: Instant
  /** Minutes of the slot that starts then, when it is free. */
  readonly minutes: number | undefined
  /** The patient has another appointment at that time. */
  readonly busyThen: boolean
  /** Appointments to come that the patient has. */
  readonly toCome: number
}

export const decideHold = (
  wanted: Wanted,
  policy: AppointmentPolicy,
  at: Instant,
): Outcome<
  { readonly endsAt: Instant; readonly heldUntil: Instant },
  'slot-gone' | 'busy-then' | 'too-many' | 'too-far'
> => {
  const when = decideWhen(wanted.startsAt, policy, at)
  if (!when.ok) return when
  if (wanted.minutes === undefined) return refused('slot-gone')
  if (wanted.busyThen) return refused('busy-then')
  if (wanted.toCome >= policy.mostToCome) return refused('too-many', { most: policy.mostToCome })
  return done({
    endsAt: plusSeconds(wanted.startsAt, wanted.minutes * 60),
    heldUntil: plusSeconds(at, policy.holdSeconds),
  })
}

/** @returns `booked` to write, or `already` when it was confirmed before */
export const decideConfirm = (
  one: { readonly state: AppointmentState; readonly heldUntil: Instant | null },
  at: Instant,
): Outcome<'booked' | 'already', 'hold-over'> => {
  if (one.state === 'booked') return done('already')
  const held = one.state === 'held' && one.heldUntil !== null && at < one.heldUntil
  return held ? done('booked') : refused('hold-over')
}
