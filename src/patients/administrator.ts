// What a human settles for a family, after seeing papers: ending a parent's access, giving an adult the record opened when they were a child.
import { z } from 'zod'
import { email } from '#access/account.ts'
import { route } from '#access/who.ts'
import { nothing } from '#kit/route.ts'
import { traits } from './patient.ts'

/** Exact traits, as on the papers seen: nothing is searched, nothing is listed (RNIV). */
const person = z.strictObject({
  familyName: traits.shape.familyName,
  givenNames: traits.shape.givenNames,
  birthDate: traits.shape.birthDate,
})

/** Why a parent's access ends without them: a decision of justice, or papers that show there is no authority. */
export const endReasons = ['court-decision', 'no-authority', 'asked-by-them'] as const

export const endParentAccess = route({
  name: 'patients/end-parent-access',
  summary:
    'End the access of one parent, named by their e-mail, to a child named by exact traits, with a reason that is kept.',
  method: 'POST',
  path: '/api/administration/parent-accesses/end',
  who: { roles: ['administrator'], stepUp: true },
  body: z.strictObject({ child: person, parent: email, reason: z.enum(endReasons) }),
  output: nothing,
  refusals: { 'nobody-fits': 404 },
  traced: true,
})

export const inviteOwner = route({
  name: 'patients/invite-owner',
  summary: 'Invite by mail an adult, whose identity was checked, to the record that was opened for them as a child.',
  method: 'POST',
  path: '/api/administration/owner-invitations',
  who: { roles: ['administrator'], stepUp: true },
  body: z.strictObject({ person, email }),
  output: nothing,
  refusals: { 'nobody-fits': 404, 'owner-exists': 409, 'mail-unavailable': 503 },
  traced: true,
})
