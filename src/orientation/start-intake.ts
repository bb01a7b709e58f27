// Starting an intake: a patient and a reason that suits them, on the version of the catalogue in force that day.
import { z } from 'zod'
import { route } from '#access/who.ts'
import { id } from '#kit/id.ts'
import { done, type Outcome, refused } from '#kit/outcome.ts'
import { made } from '#kit/route.ts'
import { rights } from '#patients/rights.ts'
import type { Subject } from './condition.ts'
import { type Reason, suitsPatient } from './reason.ts'

export const startIntake = route({
  name: 'orientation/start-intake',
  summary: 'Say why the patient consults; the answers, the place and the consent follow.',
  method: 'POST',
  path: '/api/patients/:patientId/intakes',
  who: { roles: ['patient'], related: 'patientId', kinds: rights.request },
  params: z.strictObject({ patientId: id }),
  body: z.strictObject({
    reason: z
      .string()
      .max(40)
      .meta({ description: 'id of a reason of the catalogue', examples: ['cough-fever'] }),
  }),
  output: made,
  refusals: { 'reason-unknown': 422, 'reason-not-for-them': 422 },
  idempotent: true,
  traced: true,
})

/** `reason` is the version in force today, if there is one: the catalogue is the server's, pages never load it whole. */
export const decideStart = (
  reason: Reason | undefined,
  subject: Subject,
): Outcome<Reason, 'reason-unknown' | 'reason-not-for-them'> => {
  if (!reason) return refused('reason-unknown')
  return suitsPatient(reason, subject) ? done(reason) : refused('reason-not-for-them')
}
