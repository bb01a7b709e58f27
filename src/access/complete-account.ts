// « Compléter mon compte »: an account opened by telephone gets an address and a password, and keeps all it has.
import { z } from 'zod'
import { id } from '#kit/id.ts'
import { made, nothing } from '#kit/route.ts'
import { email, password, sixDigits } from './account.ts'
import { route } from './who.ts'

/** The answer is the same whether or not the address already has an account: who is a patient here is not told. */
export const completeAccount = route({
  name: 'access/complete-account',
  summary: 'Ask for an address and a password on an account opened by telephone; a code is mailed.',
  method: 'POST',
  path: '/api/me/completion',
  who: { roles: ['patient'] },
  body: z.strictObject({ email, password }),
  output: made,
  refusals: { 'already-complete': 409, 'too-many-tries': 429, 'mail-unavailable': 503 },
  idempotent: true,
})

/** From here the account opens by password and mailed code, and no more by a text message alone. */
export const confirmCompletion = route({
  name: 'access/confirm-completion',
  summary: 'Give the mailed code: the account is complete, and its session reaches the whole record.',
  method: 'POST',
  path: '/api/me/completion/:completionId/code',
  who: { roles: ['patient'] },
  params: z.strictObject({ completionId: id }),
  body: z.strictObject({ code: sixDigits }),
  output: nothing,
  refusals: { 'wrong-code': 401, 'code-expired': 410, 'account-exists': 409 },
})
