// The signed-in person's own session: what it may do, changing role, proving presence again, leaving.
import { z } from 'zod'
import { id } from '#kit/id.ts'
import { nothing } from '#kit/route.ts'
import { language, sixDigits } from './account.ts'
import { roles, route } from './who.ts'

/** The active session, or null for a visitor: a page asks it first and draws itself accordingly. */
export const me = route({
  name: 'access/me',
  summary: 'The active session, or null when nobody is signed in.',
  method: 'GET',
  path: '/api/me',
  who: { roles: 'anyone' },
  output: z.strictObject({
    demo: z.boolean(),
    /** The human number shown on every page; null when the operator has set none. */
    phone: z.string().nullable(),
    /** Whether codes can be sent by text message. */
    texts: z.boolean(),
    session: z
      .strictObject({
        id,
        account: id,
        role: z.enum(roles),
        roles: z.array(z.enum(roles)),
        steppedUp: z.boolean(),
        language,
        persona: z.string().nullable(),
        /** Opened by a code by telephone alone: it reaches what was written lately. */
        byTelephone: z.boolean(),
      })
      .nullable(),
  }),
  refusals: {},
})

export const switchRole = route({
  name: 'access/switch-role',
  summary: 'Act in another of one’s roles; a step-up must be given again.',
  method: 'PUT',
  path: '/api/me/role',
  who: { roles: 'signed-in' },
  body: z.strictObject({ role: z.enum(roles) }),
  output: nothing,
  refusals: { 'role-not-held': 403 },
})

export const stepUp = route({
  name: 'access/step-up',
  summary: 'Prove presence with the authenticator’s code before an act that commits (signing).',
  method: 'POST',
  path: '/api/me/step-up',
  who: { roles: 'signed-in' },
  body: z.strictObject({ code: sixDigits }),
  output: nothing,
  refusals: { 'wrong-code': 401, 'too-many-tries': 429 },
})

export const signOut = route({
  name: 'access/sign-out',
  summary: 'End the session on this device.',
  method: 'POST',
  path: '/api/sign-out',
  who: { roles: 'signed-in' },
  output: nothing,
  refusals: {},
})
