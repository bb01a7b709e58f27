// Reading a reason as it stood in one version: its questions, its rules and its advice, which are nobody's secret.
import { z } from 'zod'
import { route } from '#access/who.ts'
import { reason } from './reason.ts'

export const readReason = route({
  name: 'orientation/read-reason',
  summary: 'A reason for visit in one version: who may take it, its questions, red flags, advice and sources.',
  method: 'GET',
  path: '/api/reasons/:reasonId/versions/:version',
  who: { roles: 'anyone' },
  params: z.strictObject({ reasonId: z.string().max(40), version: z.coerce.number().int().min(1).max(10_000) }),
  output: reason,
  refusals: {},
})
