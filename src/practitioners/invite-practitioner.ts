// The administrator brings in a professional: RPPS checked, card complete, and an invitation by mail.
import { z } from 'zod'
import { email } from '#access/account.ts'
import { route } from '#access/who.ts'
import { id } from '#kit/id.ts'
import { made, pageQuery } from '#kit/route.ts'
import { practitionerCard, structure } from './practitioner.ts'

export const openStructure = route({
  name: 'practitioners/open-structure',
  summary: 'Declare the structure professionals will work for.',
  method: 'POST',
  path: '/api/structures',
  who: { roles: ['administrator'] },
  body: structure.omit({ id: true }),
  output: made,
  refusals: {},
  idempotent: true,
})

export const structures = route({
  name: 'practitioners/structures',
  summary: 'The structures of this deployment.',
  method: 'GET',
  path: '/api/structures',
  who: { roles: ['administrator'] },
  output: z.strictObject({ items: z.array(structure) }),
  refusals: {},
})

export const invitePractitioner = route({
  name: 'practitioners/invite',
  summary: 'Invite a professional: their card is kept, and a one-time link is mailed to them.',
  method: 'POST',
  path: '/api/structures/:structureId/practitioners',
  who: { roles: ['administrator'], stepUp: true },
  params: z.strictObject({ structureId: id }),
  body: z.strictObject({ email, card: practitionerCard }),
  output: made,
  refusals: { 'rpps-known': 409, 'no-such-structure': 404, 'mail-unavailable': 503 },
  idempotent: true,
})

export const practitioners = route({
  name: 'practitioners/list',
  summary: 'The professionals of the deployment: invited, active, or gone.',
  method: 'GET',
  path: '/api/practitioners',
  who: { roles: ['administrator'] },
  query: pageQuery,
  output: z.strictObject({
    items: z.array(z.strictObject({ id, card: practitionerCard, state: z.enum(['invited', 'active', 'ended']) })),
    next: id.optional(),
  }),
  refusals: {},
})

export const myCard = route({
  name: 'practitioners/my-card',
  summary: 'The signed-in professional’s own card, as patients see it.',
  method: 'GET',
  path: '/api/practitioners/me',
  who: { roles: ['practitioner', 'lead'] },
  output: practitionerCard,
  refusals: {},
})
