// Signing in: the password first, then the second factor, and only then a session.
import { z } from 'zod'
import { id } from '#kit/id.ts'
import { email, factor, sixDigits } from './account.ts'
import { roles, route } from './who.ts'

export const signIn = route({
  name: 'access/sign-in',
  summary: 'Give e-mail and password; answers the attempt to prove and by which second factor.',
  method: 'POST',
  path: '/api/sign-ins',
  who: { roles: 'anyone' },
  // The password is not held to today's rules of length: an old one must still open.
  body: z.strictObject({ email, password: z.string().min(1).max(128) }),
  output: z.strictObject({ id, factor }),
  refusals: { 'wrong-credentials': 401, 'too-many-tries': 429, 'mail-unavailable': 503 },
})

export const prove = route({
  name: 'access/prove',
  summary: 'Give the second factor of an attempt; sets the session cookie.',
  method: 'POST',
  path: '/api/sign-ins/:attemptId/code',
  who: { roles: 'anyone' },
  params: z.strictObject({ attemptId: id }),
  body: z.strictObject({ code: sixDigits }),
  output: z.strictObject({ role: z.enum(roles) }),
  refusals: { 'wrong-code': 401, 'code-expired': 410, 'too-many-tries': 429 },
})
