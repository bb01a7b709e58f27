// What one closed lately: to read again, and to correct, while the continuity of care lets one see it.
import { z } from 'zod'
import { route } from '#access/who.ts'
import { consultationEnd } from '#consultation/consultation.ts'
import { id } from '#kit/id.ts'
import { pageQuery } from '#kit/route.ts'
import { instant } from '#kit/time.ts'

/** Without a name: whoever opens one leaves a trace. */
export const closed = route({
  name: 'report/closed',
  summary: 'The consultations one closed and still sees, the latest first: when and how each ended, not for whom.',
  method: 'GET',
  path: '/api/closed-consultations',
  who: { roles: ['practitioner'] },
  query: pageQuery,
  output: z.strictObject({
    items: z.array(
      z.strictObject({ consultationId: id, closedAt: instant, outcome: consultationEnd, signed: z.boolean() }),
    ),
    next: id.optional(),
  }),
  refusals: {},
})
