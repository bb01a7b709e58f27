// How a professional is bound to the convention: told by themselves, since the price said to patients depends on it.
import { z } from 'zod'
import { route } from '#access/who.ts'
import { nothing } from '#kit/route.ts'
import { sectors } from './price.ts'

export const readTerms = route({
  name: 'orientation/read-terms',
  summary: 'The sector of the signed-in professional; `unknown` until they said it.',
  method: 'GET',
  path: '/api/me/terms',
  who: { roles: ['practitioner'] },
  output: z.strictObject({ sector: z.enum(sectors) }),
  refusals: {},
})

export const saveTerms = route({
  name: 'orientation/save-terms',
  summary: 'Say one’s sector; prices already told do not change.',
  method: 'PUT',
  path: '/api/me/terms',
  who: { roles: ['practitioner'] },
  body: z.strictObject({ sector: z.enum(sectors).exclude(['unknown']) }),
  output: nothing,
  refusals: {},
})
