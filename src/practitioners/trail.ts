// Who opened my record: the trail read by the person it concerns, professionals by name, other staff by role.
import { z } from 'zod'
import { roles, route } from '#access/who.ts'
import { id } from '#kit/id.ts'
import { instant } from '#kit/time.ts'

/** Names of care professionals only: product A6 (“the patient's trace names care professionals, and other staff by role”). */
export const trail = route({
  name: 'practitioners/trail',
  summary: 'Who did what with a patient’s data, newest first.',
  method: 'GET',
  path: '/api/patients/:patientId/trail',
  who: { roles: ['patient'], related: 'patientId', kinds: ['self', 'parent'] },
  params: z.strictObject({ patientId: id }),
  query: z.strictObject({ after: id.optional(), limit: z.coerce.number().int().min(1).max(100).default(50) }),
  output: z.strictObject({
    items: z.array(
      z.strictObject({
        id,
        at: instant,
        act: z.string(),
        outcome: z.enum(['done', 'refused']),
        mine: z.boolean(),
        role: z.enum(roles).nullable(),
        name: z.string().nullable(),
        sealed: z.boolean(),
      }),
    ),
    next: id.optional(),
  }),
  refusals: {},
})
