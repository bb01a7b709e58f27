// Consenting to be seen at a distance: free and informed, kept with the text that was read (CSP L.1111-4, R.6316-2).
import { z } from 'zod'
import { route } from '#access/who.ts'
import { languages } from '#kit/words.ts'
import { holder, intakeId, standingNow } from './read-intake.ts'

/**
 * The version of this form; the proof itself, with the hash of the words shown, is an entry of `patients/consent`, written in
 * the same transaction.
 */
export const consentText = '2026-11-21'

export const consent = route({
  name: 'orientation/consent',
  summary: 'Agree to a consultation at a distance, in the words of the version named.',
  method: 'PUT',
  path: '/api/intakes/:intakeId/consent',
  who: holder,
  params: intakeId,
  body: z.strictObject({ text: z.literal(consentText), language: z.enum(languages).exactOptional() }),
  output: z.strictObject({ now: standingNow }),
  refusals: { 'intake-used': 409 },
  traced: true,
})
