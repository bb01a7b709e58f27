// What the patient came for, as the professional who accepted reads it beside the call: answers, warnings, place.
import { z } from 'zod'
import { route } from '#access/who.ts'
import { id } from '#kit/id.ts'
import { place } from '#orientation/place.ts'
import { companion } from '#patients/confidential.ts'
import { patient } from '#patients/patient.ts'
import { offerSummary } from '#waiting-room/ticket.ts'
import { identityChecked } from './identity-check.ts'

/**
 * The identity and the place are told from acceptance only (product D3): they serve to check on camera who is there and
 * where, and to send help (product B2, E9).
 */
export const readRequest = route({
  name: 'consultation/request',
  summary: 'The patient’s identity, what they answered in at most eight lines, and where they are.',
  method: 'GET',
  path: '/api/consultations/:consultationId/request',
  who: { roles: ['practitioner'], related: 'consultationId', kinds: ['leads'] },
  params: z.strictObject({ consultationId: id }),
  output: z.strictObject({
    patient,
    summary: offerSummary,
    /** A minor who objects to their parents being told (CSP L.1111-5): who comes with them, and the ordinary record beside. */
    confidential: z.strictObject({ ordinaryId: id, companion: companion.nullable() }).nullable(),
    /** As last told: during the consultation when it was said again, else as declared before. */
    place: place.nullable(),
    placeConfirmed: z.boolean(),
    /** What was checked on camera; null until it is. */
    identity: identityChecked.nullable(),
  }),
  refusals: {},
  traced: true,
})
