// Accepting an offer: the patient becomes this professional's, and a consultation is announced to both.
import { z } from 'zod'
import { route } from '#access/who.ts'
import { id } from '#kit/id.ts'
import { made } from '#kit/route.ts'

export const accept = route({
  name: 'consultation/accept',
  summary: 'Take the patient of an offer; exactly one professional succeeds. Answers the consultation.',
  method: 'POST',
  path: '/api/offers/:offerId/accept',
  who: { roles: ['practitioner'], related: 'offerId', kinds: ['offered'] },
  params: z.strictObject({ offerId: id }),
  output: made,
  refusals: { 'offer-gone': 410 },
  idempotent: true,
  traced: true,
})
