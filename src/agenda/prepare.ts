// Preparing an appointment: the questions of its reason, as for anyone who comes; joining then goes by the waiting room.
import { route } from '#access/who.ts'
import { made } from '#kit/route.ts'
import { appointmentParams, ofPatient } from './book.ts'

export const prepare = route({
  name: 'agenda/prepare',
  summary: 'Begin the request of an appointment, or find the one begun before: its reason is that of the appointment.',
  method: 'POST',
  path: '/api/patients/:patientId/appointments/:appointmentId/intake',
  who: ofPatient,
  params: appointmentParams,
  output: made,
  refusals: { 'not-to-come': 409, 'reason-unknown': 422, 'reason-not-for-them': 422 },
  idempotent: true,
  traced: true,
})
