// « Appareils connectés »: where an account is signed in, and closing one or all the others.
import { z } from 'zod'
import { id } from '#kit/id.ts'
import { nothing, pageQuery } from '#kit/route.ts'
import { instant } from '#kit/time.ts'
import { route } from './who.ts'

/** Which two factors opened a session. `recovery` is a code on paper, `invitation` a one-time link and a new authenticator. */
export const proofs = [
  'password+mail',
  'password+totp',
  'password+recovery',
  'passkey',
  'invitation',
  'persona',
  /** One factor: a code by text message. What it may reach is limited (phone-entry.ts). */
  'telephone',
] as const
export type Proven = (typeof proofs)[number]

export const listSessions = route({
  name: 'access/list-sessions',
  summary: 'The devices on which the account is signed in, the last opened first.',
  method: 'GET',
  path: '/api/me/sessions',
  who: { roles: 'signed-in' },
  query: pageQuery,
  output: z.strictObject({
    items: z.array(
      z.strictObject({
        id,
        here: z.boolean(),
        browser: z.string().nullable(),
        system: z.string().nullable(),
        /** The beginning of the address it signed in from. */
        address: z.string(),
        openedAt: instant,
        lastSeenAt: instant,
      }),
    ),
    next: id.optional(),
  }),
  refusals: {},
})

export const endSession = route({
  name: 'access/end-session',
  summary: 'Sign one device out; its open pages lose their line at once.',
  method: 'DELETE',
  path: '/api/me/sessions/:sessionId',
  who: { roles: 'signed-in' },
  params: z.strictObject({ sessionId: id }),
  output: nothing,
  refusals: {},
})

export const endOtherSessions = route({
  name: 'access/end-other-sessions',
  summary: 'Sign out every device but this one.',
  method: 'DELETE',
  path: '/api/me/sessions',
  who: { roles: 'signed-in' },
  output: z.strictObject({ ended: z.number().int() }),
  refusals: {},
})
