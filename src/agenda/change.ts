// Moving and cancelling an appointment: by whoever stands for the patient until the hour, by the professional with a reason.
import { z } from 'zod'
import { route } from '#access/who.ts'
import { id } from '#kit/id.ts'
import { done, type Outcome, refused } from '#kit/outcome.ts'
import { nothing } from '#kit/route.ts'
import { type Instant, instant } from '#kit/time.ts'
import { type AppointmentState, cancelReasons } from './appointment.ts'
import { appointmentParams, hold, ofPatient } from './book.ts'

const { 'slot-gone': slotGone, 'busy-then': busyThen, 'too-far': tooFar, blocked } = hold.refusals

export const move = route({
  name: 'agenda/move',
  summary: 'Move an appointment to another free slot, of the same professional or another, for the same reason.',
  method: 'POST',
  path: '/api/patients/:patientId/appointments/:appointmentId/move',
  who: ofPatient,
  params: appointmentParams,
  body: z.strictObject({ practitioner: id, startsAt: instant }),
  output: nothing,
  refusals: { 'not-to-come': 409, 'slot-gone': slotGone, 'busy-then': busyThen, 'too-far': tooFar, blocked },
  traced: true,
})

export const cancel = route({
  name: 'agenda/cancel',
  summary: 'Give an appointment up: its slot is free at once.',
  method: 'POST',
  path: '/api/patients/:patientId/appointments/:appointmentId/cancel',
  who: ofPatient,
  params: appointmentParams,
  output: nothing,
  refusals: { 'not-to-come': 409 },
  traced: true,
})

export const cancelMine = route({
  name: 'agenda/cancel-mine',
  summary: 'The professional cancels an appointment of theirs, with a reason; the patient is told.',
  method: 'POST',
  path: '/api/agenda/appointments/:appointmentId/cancel',
  who: { roles: ['practitioner'] },
  params: z.strictObject({ appointmentId: id }),
  body: z.strictObject({ reason: z.enum(cancelReasons) }),
  output: nothing,
  refusals: { 'not-to-come': 409 },
  traced: true,
})

/** What is over, or given up, neither moves nor ends again; a hold is left to lapse or given up, never moved. */
export const decideChange = (
  one: { readonly state: AppointmentState; readonly startsAt: Instant },
  what: 'move' | 'cancel',
  at: Instant,
): Outcome<null, 'not-to-come'> => {
  const open = one.state === 'booked' || (one.state === 'held' && what === 'cancel')
  return open && at < one.startsAt ? done(null) : refused('not-to-come')
}
