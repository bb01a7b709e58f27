// A patient opens an account: an e-mail, a password, and a code sent to that e-mail before anything is opened.
import { z } from 'zod'
import { made } from '#kit/route.ts'
import { email, language, password } from './account.ts'
import { route } from './who.ts'

/**
 * The answer is the same whether or not the address already has an account: who is a patient here is not told to strangers.
 * The id is that of the sign-in attempt, to be proven with the mailed code.
 */
export const createAccount = route({
  name: 'access/create-account',
  summary: 'Open a patient account; a six-digit code is mailed and must be given to `access/prove`.',
  method: 'POST',
  path: '/api/accounts',
  who: { roles: 'anyone' },
  body: z.strictObject({ email, password, language: language.default('fr') }),
  output: made,
  refusals: { 'mail-unavailable': 503, 'too-many-tries': 429 },
  idempotent: true,
})
