// A patient who lost every proof: a human sees who they are, and the account comes back by a mailed link and a code said to them.
import { z } from 'zod'
import { email, sixDigits } from './account.ts'
import type { Role } from './who.ts'
import { route } from './who.ts'

/** How identity was checked, outside this software: the only thing kept of it. */
export const identityChecks = ['papers-in-person', 'papers-by-video'] as const

/**
 * Neither hand suffices: the administrator has the code without the mailbox, whoever holds the mailbox has the link without the
 * code. Nothing is opened here; the former factors end when the link is used.
 */
export const restoreAccount = route({
  name: 'access/restore-account',
  summary: 'Mail a one-time link to a patient who lost every factor; answers the code to say to them, shown this once.',
  method: 'POST',
  path: '/api/accounts/restored',
  who: { roles: ['administrator'], stepUp: true },
  body: z.strictObject({ email, seen: z.enum(identityChecks) }),
  output: z.strictObject({ code: sixDigits }),
  refusals: { 'no-such-patient': 404, 'too-many-tries': 429, 'mail-unavailable': 503 },
})

/** Professionals come back by an invitation that binds an authenticator; never by this. */
export const mayRestore = (account: { readonly confirmed: boolean; readonly roles: readonly Role[] }): boolean =>
  account.confirmed && account.roles.length > 0 && account.roles.every(role => role === 'patient')
