// Invitations: how a professional or an administrator gets an account, by a one-time link and an authenticator of their own.
import { z } from 'zod'
import { capability, id } from '#kit/id.ts'
import { made } from '#kit/route.ts'
import { password, sixDigits } from './account.ts'
import { roles, route } from './who.ts'

const token = capability

/** The link carries its secret after the `#`, which browsers send to nobody; it travels in the body, never in a URL. */
export const readInvitation = route({
  name: 'access/read-invitation',
  summary: 'What an invitation is for, and the secret to put in an authenticator.',
  method: 'POST',
  path: '/api/invitations/read',
  who: { roles: 'anyone' },
  body: z.strictObject({ token }),
  output: z.strictObject({
    role: z.enum(roles),
    email: z.string(),
    authenticatorUri: z.string(),
    authenticatorSecret: z.string(),
  }),
  refusals: { 'invitation-gone': 410 },
})

export const acceptInvitation = route({
  name: 'access/accept-invitation',
  summary: 'Open the invited account with a password and a first code of the authenticator; sets the session cookie.',
  method: 'POST',
  path: '/api/invitations/accept',
  who: { roles: 'anyone' },
  body: z.strictObject({ token, password, code: sixDigits }),
  output: z.strictObject({ role: z.enum(roles) }),
  refusals: { 'invitation-gone': 410, 'wrong-code': 401, 'account-exists': 409 },
})

/** Whoever lost every factor is known to their administrator, who saw who they are when they came, and sees it again. */
export const renewAccount = route({
  name: 'access/renew-account',
  summary:
    'Mail a new invitation to a professional who lost every factor, or comes back after their role ended; their account and its history stay.',
  method: 'POST',
  path: '/api/accounts/:accountId/invitations',
  who: { roles: ['administrator'], stepUp: true },
  params: z.strictObject({ accountId: id }),
  output: made,
  refusals: { 'no-such-professional': 404, 'mail-unavailable': 503 },
  idempotent: true,
})
