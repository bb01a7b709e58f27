// Saying where the patient is, how to ring back and whom to warn.
import { z } from 'zod'
import { route } from '#access/who.ts'
import { placeTyped } from './place.ts'
import { holder, intakeId, standingNow } from './read-intake.ts'

export const savePlace = route({
  name: 'orientation/save-place',
  summary: 'Keep the place of the patient for this consultation; it serves to send help.',
  method: 'PUT',
  path: '/api/intakes/:intakeId/place',
  who: holder,
  params: intakeId,
  body: placeTyped,
  output: z.strictObject({ now: standingNow }),
  refusals: {
    driving: 422,
    'callback-not-understood': 422,
    'contact-not-understood': 422,
    'postcode-not-understood': 422,
    'intake-used': 409,
  },
  traced: true,
})
