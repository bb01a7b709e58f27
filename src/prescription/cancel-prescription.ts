// Cancelling what was signed, with a reason: whoever dispenses sees it at once, and nothing is overwritten.
import { z } from 'zod'
import { route } from '#access/who.ts'
import { id } from '#kit/id.ts'
import { done, type Outcome, refused } from '#kit/outcome.ts'
import { made, pageQuery } from '#kit/route.ts'
import { readers } from '#record/document.ts'
import { cancelReasons, signedPrescription } from './draft.ts'

export const cancelPrescription = route({
  name: 'prescription/cancel',
  summary: 'Cancel a signed prescription; what was dispensed of it stays counted.',
  method: 'POST',
  path: '/api/consultations/:consultationId/prescriptions/:prescriptionId/cancellation',
  who: { roles: ['practitioner'], related: 'consultationId', kinds: ['leads'] },
  params: z.strictObject({ consultationId: id, prescriptionId: id }),
  body: z.strictObject({ reason: z.enum(cancelReasons) }),
  output: made,
  refusals: { 'cancelled-already': 409, 'dispensed-already': 409 },
  idempotent: true,
  traced: true,
})

export const cancelMine = route({
  name: 'prescription/cancel-mine',
  summary:
    'Cancel a prescription one signed, while it can be dispensed, whatever became of the relation with the patient.',
  method: 'POST',
  path: '/api/prescriptions/:prescriptionId/cancellation',
  who: { roles: ['practitioner'], related: 'prescriptionId', kinds: ['prescribes'] },
  params: z.strictObject({ prescriptionId: id }),
  body: cancelPrescription.body,
  output: made,
  refusals: cancelPrescription.refusals,
  idempotent: true,
  traced: true,
})

/** Nothing of the record but these: each with whom it is for, as it was signed. */
export const listSigned = route({
  name: 'prescription/list-signed',
  summary: 'The prescriptions one signed and that can still be dispensed, the latest first.',
  method: 'GET',
  path: '/api/prescriptions',
  who: { roles: ['practitioner'] },
  query: pageQuery,
  output: z.strictObject({
    prescriptions: z.array(z.strictObject({ patient: z.string(), prescription: signedPrescription })),
    next: id.optional(),
  }),
  refusals: {},
  traced: true,
})

/** What was wholly dispensed is in the patient's hands: cancelling it would say something untrue. */
export const decideCancel = (row: {
  readonly cancelled: boolean
  readonly left: boolean
}): Outcome<null, 'cancelled-already' | 'dispensed-already'> => {
  if (row.cancelled) return refused('cancelled-already')
  return row.left ? done(null) : refused('dispensed-already')
}

export const listPrescriptions = route({
  name: 'prescription/list',
  summary: 'The prescriptions of a patient, the latest first, with what was dispensed of each line.',
  method: 'GET',
  path: '/api/patients/:patientId/prescriptions',
  who: readers,
  params: z.strictObject({ patientId: id }),
  query: pageQuery,
  output: z.strictObject({ prescriptions: z.array(signedPrescription), next: id.optional() }),
  refusals: {},
  traced: true,
})
