// Coming in with a telephone number and a code by text message: what it opens, for how long, and how little it shows.
import { z } from 'zod'
import type { Dated } from '#kit/dated.ts'
import { id } from '#kit/id.ts'
import { made } from '#kit/route.ts'
import { type Day, type Instant, plusSeconds, secondsBetween } from '#kit/time.ts'
import { language, sixDigits } from './account.ts'
import { route } from './who.ts'

/** As people type it; `kit/phone.ts` understands it. */
const typedPhone = z
  .string()
  .max(40)
  .meta({ description: 'as it is typed: spaces, dots, +33 or 0', examples: ['06 39 98 12 34'] })

/** One factor and no more: whoever holds the telephone. It lets one wait and be seen; a record takes two factors. */
export const startByPhone = route({
  name: 'access/start-by-phone',
  summary: 'Text a six-digit code to a mobile number of France or overseas, to be given to `access/prove-by-phone`.',
  method: 'POST',
  path: '/api/phone-sign-ins',
  who: { roles: 'anyone' },
  body: z.strictObject({ phone: typedPhone, language: language.default('fr') }),
  output: made,
  refusals: { 'no-telephone': 503, 'not-a-mobile': 422, 'too-many-texts': 429, 'text-unavailable': 503 },
  idempotent: true,
})

export const proveByPhone = route({
  name: 'access/prove-by-phone',
  summary: 'Give the code back; sets the cookie of a session that reaches only what was written lately.',
  method: 'POST',
  path: '/api/phone-sign-ins/:attemptId/code',
  who: { roles: 'anyone' },
  params: z.strictObject({ attemptId: id }),
  body: z.strictObject({ code: sixDigits }),
  /** `new`: the number opens no account, or none any more; which of the two is not told. */
  output: z.strictObject({ account: z.enum(['new', 'same']) }),
  refusals: { 'wrong-code': 401, 'code-expired': 410 },
})

const day = 24 * 3600

/**
 * Days during which a number opens the account it opened. A number given up is given to nobody else for 45 days at least, so
 * whoever gives the code back within 30 days of the last one is not a later holder of the number.
 */
export const reopening: Dated<{ readonly days: number }> = {
  from: '2022-09-01' as Day,
  source: 'Arcep, décision n° 2022-1583 of 1 September 2022, annexe 2, 2.2.6: a number rests 45 to 120 days',
  rule: { days: 30 },
}

/** Days of a record that such a session reaches: the visit and what follows it. */
const reachDays = 30

/** Two factors are asked of patients to reach a record (arrêté du 28 mars 2022, PGSSI-S); one reaches what was just written. */
export const oldestByTelephone = (at: Instant): Instant => plusSeconds(at, -reachDays * day)

export interface Held {
  /** The last code given back for the number. */
  readonly provenAt: Instant
  /** E-mail, password, authenticator or passkey: anything stronger. */
  readonly other: boolean
}

/**
 * What a right code opens: the account the number already opens, or a new one. An account with anything stronger never opens by
 * text alone, or recovery would go round its second factor; nor does one whose number may have changed hands.
 */
export const decidePhoneEntry = (held: Held | undefined, at: Instant): 'new' | 'same' =>
  held && !held.other && secondsBetween(held.provenAt, at) < reopening.rule.days * day ? 'same' : 'new'
