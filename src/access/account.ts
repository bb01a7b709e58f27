// What an account is made of, and the forms its secrets take.
import { z } from 'zod'
import { languages } from '#kit/words.ts'

/** Trimmed and in lower case: two spellings of one address are one account. */
export const email = z
  .string()
  .trim()
  .toLowerCase()
  .max(254)
  .pipe(z.email())
  .meta({ examples: ['jeanne.morvan@example.org'] })

/** Length is what counts (NIST SP 800-63B, OWASP ASVS 5.0 V6.2): no rule of composition, no forced change. */
export const password = z.string().min(10).max(128)

export const sixDigits = z
  .string()
  .regex(/^\d{6}$/)
  .meta({ description: 'six digits, by mail, text message or authenticator', examples: ['482913'] })
export const language = z.enum(languages)

/**
 * How a second factor is proven: a code by mail (patients only), or an authenticator's (product A1, A4). `passkey`: the
 * account has neither, so its passkey opens it instead of this attempt.
 */
export const factor = z.enum(['mail', 'totp', 'passkey'])

/** Minutes a mailed code lives and tries it allows; OWASP ASVS 5.0 V6.5; bound to its attempt. */
export const codeRules = { lifeSeconds: 600, mostTries: 5 } as const

/** Days an invitation may wait. */
export const inviteLifeSeconds = 7 * 24 * 3600
