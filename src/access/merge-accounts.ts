// « J'ai déjà un compte »: what was opened by telephone joins the person's older account; records stay apart.
import { z } from 'zod'
import { capability } from '#kit/id.ts'
import { nothing } from '#kit/route.ts'
import { route } from './who.ts'

/** Seconds to sign in to the older account. */
export const handoverLifeSeconds = 3600

export const offerHandover = route({
  name: 'access/offer-handover',
  summary: 'Draw the secret by which another account of the same person may take this one over.',
  method: 'POST',
  path: '/api/me/handover',
  who: { roles: ['patient'] },
  output: z.strictObject({ token: capability }),
  refusals: { 'already-complete': 409, 'too-many-tries': 429 },
})

/** Asked by the older account, which two factors opened. Asked twice, it is done once. */
export const mergeAccounts = route({
  name: 'access/merge-accounts',
  summary: 'Take over what an account opened by telephone stands for; each record stays a record of its own.',
  method: 'POST',
  path: '/api/me/merge',
  who: { roles: ['patient'], twoFactors: true },
  body: z.strictObject({ token: capability }),
  output: nothing,
  refusals: { 'handover-gone': 410 },
  traced: true,
})
