// Ways back in when something was lost: a code on paper for the second factor, a mailed link for the password. Never both at once.
import { z } from 'zod'
import { capability, id } from '#kit/id.ts'
import { nothing } from '#kit/route.ts'
import { email, factor, password, sixDigits } from './account.ts'
import { recoveryCode } from './security.ts'
import { roles, route } from './who.ts'

export const linkRules = { lifeSeconds: 3600, mostTries: 5 } as const

export const proveByRecovery = route({
  name: 'access/prove-by-recovery',
  summary: 'Give a recovery code in place of the second factor; sets the session cookie, and steps up nothing.',
  method: 'POST',
  path: '/api/sign-ins/:attemptId/recovery',
  who: { roles: 'anyone' },
  params: z.strictObject({ attemptId: id }),
  body: z.strictObject({ code: recoveryCode }),
  output: z.strictObject({ role: z.enum(roles) }),
  refusals: { 'wrong-code': 401, 'code-expired': 410, 'too-many-tries': 429 },
})

/** The answer is the same whether or not the address has an account. */
export const askPassword = route({
  name: 'access/ask-password',
  summary: 'Mail a link to whoever forgot their password.',
  method: 'POST',
  path: '/api/passwords/asked',
  who: { roles: 'anyone' },
  body: z.strictObject({ email }),
  output: nothing,
  refusals: { 'too-many-tries': 429 },
})

/** The link carries its secret after the `#`; it travels in the body, never in a URL. */
export const readPasswordLink = route({
  name: 'access/read-password-link',
  summary: 'Which second factor a forgotten password’s link asks for.',
  method: 'POST',
  path: '/api/passwords/read',
  who: { roles: 'anyone' },
  body: z.strictObject({ token: capability }),
  output: z.strictObject({
    /** `said`: the code told by whoever checked the person's identity, and nothing else. */
    factor: z.enum([...factor.options, 'said']),
    /** This browser is one the account knows: for a patient, it is the second factor beside the mailbox. */
    knownDevice: z.boolean(),
  }),
  refusals: { 'link-gone': 410 },
})

/**
 * The mailbox is one factor, and a code mailed to it is the same one: so the second is an authenticator, a recovery code, or
 * for patients the very device on which they have signed in before.
 */
export const setPassword = route({
  name: 'access/set-password',
  summary:
    'Set a new password with the mailed link and a second factor; every device is signed out, and one then signs in.',
  method: 'POST',
  path: '/api/passwords',
  who: { roles: 'anyone' },
  body: z.strictObject({
    token: capability,
    password,
    proof: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('totp'), code: sixDigits }),
      z.strictObject({ kind: z.literal('recovery'), code: recoveryCode }),
      z.strictObject({ kind: z.literal('device') }),
      z.strictObject({ kind: z.literal('said'), code: sixDigits }),
    ]),
  }),
  output: nothing,
  refusals: { 'link-gone': 410, 'wrong-code': 401, 'too-many-tries': 429 },
})
