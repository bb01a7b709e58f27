// Files that stay open: consultations begun hours ago that nobody has closed, for the on-call lead (product L0, F1).
import { z } from 'zod'
import { route } from '#access/who.ts'
import { id } from '#kit/id.ts'
import { pageQuery } from '#kit/route.ts'
import { instant } from '#kit/time.ts'

/** Hours after which an open file is the lead's business too: the time to write after a call, and a break. Ours; no text sets it. */
export const unclosedHours = 2

export const unclosed = route({
  name: 'report/unclosed',
  summary:
    'Consultations that began more than two hours ago and are not closed: since when and who leads them, not for whom.',
  method: 'GET',
  path: '/api/unclosed',
  who: { roles: ['lead'] },
  query: pageQuery,
  output: z.strictObject({
    items: z.array(z.strictObject({ id, since: instant, professional: z.string() })),
    next: id.optional(),
  }),
  refusals: {},
})
