// « Mon compte »: what an account is protected by; the authenticator, the codes on paper, the password.
import { z } from 'zod'
import { id } from '#kit/id.ts'
import { nothing } from '#kit/route.ts'
import { instant } from '#kit/time.ts'
import { password, sixDigits } from './account.ts'
import { route } from './who.ts'

/** Ten codes, each good once (NIST SP 800-63B 5.1.2, look-up secrets). */
export const recoveryRules = { count: 10 } as const

/** As it is drawn: four groups of four, of letters and digits that nobody takes for one another. */
export const recoveryCode = z
  .string()
  .trim()
  .toUpperCase()
  .max(40)
  .transform(text => text.replace(/[^0-9A-Z]/g, ''))
  .pipe(z.string().regex(/^[0-9A-HJKMNP-TV-Z]{16}$/))
  .meta({ examples: ['7F3K-9QXM-2B4C-R8TV'] })

export const readSecurity = route({
  name: 'access/read-security',
  summary: 'What the account is protected by.',
  method: 'GET',
  path: '/api/me/security',
  who: { roles: 'signed-in' },
  output: z.strictObject({
    email: z.string(),
    password: z.boolean(),
    totp: z.boolean(),
    /** Whether a mailed code may confirm presence: patients who have nothing stronger. */
    mail: z.boolean(),
    recoveryCodes: z.number().int(),
    passkeys: z.array(z.strictObject({ id, name: z.string(), createdAt: instant, lastUsedAt: instant.nullable() })),
  }),
  refusals: {},
})

export const startTotp = route({
  name: 'access/start-totp',
  summary: 'Draw the secret of an authenticator; it counts for nothing until a first code confirms it.',
  method: 'POST',
  path: '/api/me/totp-secrets',
  who: { roles: 'signed-in', stepUp: true },
  output: z.strictObject({ uri: z.string(), secret: z.string() }),
  refusals: {},
})

export const confirmTotp = route({
  name: 'access/confirm-totp',
  summary: 'Bind the authenticator that was drawn, with a first code of it; it replaces the one before.',
  method: 'POST',
  path: '/api/me/totp',
  who: { roles: 'signed-in', stepUp: true },
  body: z.strictObject({ code: sixDigits }),
  output: nothing,
  refusals: { 'wrong-code': 401, 'no-secret': 409, 'too-many-tries': 429 },
})

export const removeTotp = route({
  name: 'access/remove-totp',
  summary: 'Remove the authenticator from the account.',
  method: 'DELETE',
  path: '/api/me/totp',
  who: { roles: 'signed-in', stepUp: true },
  output: nothing,
  refusals: { 'last-factor': 409 },
})

export const drawRecovery = route({
  name: 'access/draw-recovery',
  summary: 'Draw ten recovery codes, shown this once; those before stop working.',
  method: 'POST',
  path: '/api/me/recovery-codes',
  who: { roles: 'signed-in', stepUp: true },
  output: z.strictObject({ codes: z.array(z.string()) }),
  refusals: {},
})

export const changePassword = route({
  name: 'access/change-password',
  summary: 'Change the password; every other device is signed out.',
  method: 'PUT',
  path: '/api/me/password',
  who: { roles: 'signed-in', stepUp: true },
  body: z.strictObject({ current: z.string().min(1).max(128), password }),
  output: nothing,
  refusals: { 'wrong-password': 401, 'too-many-tries': 429 },
})

/** Patients without a passkey or an authenticator; a professional is never sent a code (ASVS 5.0 V6, level 3). */
export const startMailStepUp = route({
  name: 'access/start-mail-step-up',
  summary: 'Mail a code that confirms presence, to a patient who has nothing stronger.',
  method: 'POST',
  path: '/api/me/mail-step-ups',
  who: { roles: ['patient'] },
  output: z.strictObject({ id }),
  refusals: { 'stronger-factor': 409, 'too-many-tries': 429, 'mail-unavailable': 503 },
})

export const mailStepUp = route({
  name: 'access/mail-step-up',
  summary: 'Prove presence with the mailed code.',
  method: 'POST',
  path: '/api/me/mail-step-ups/:attemptId',
  who: { roles: ['patient'] },
  params: z.strictObject({ attemptId: id }),
  body: z.strictObject({ code: sixDigits }),
  output: nothing,
  refusals: { 'stronger-factor': 409, 'wrong-code': 401, 'code-expired': 410, 'too-many-tries': 429 },
})
