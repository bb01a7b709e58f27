// What the telephone of a demonstration received, so that a code can be read without a telephone.
import { z } from 'zod'
import { route } from './who.ts'

export const capturedTelephone = route({
  name: 'access/captured-telephone',
  summary: 'Text messages and calls taken by the built-in simulator (demonstration only, simulateur).',
  method: 'GET',
  path: '/api/demo/telephone',
  who: { roles: 'anyone' },
  output: z.strictObject({
    items: z.array(
      z.strictObject({ kind: z.enum(['text', 'ring']), to: z.string(), text: z.string(), at: z.string() }),
    ),
  }),
  refusals: { 'not-a-demo': 403 },
})
