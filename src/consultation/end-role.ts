// A professional leaves: the administrator ends the role, once nobody is in their hands any more.
import { z } from 'zod'
import { route } from '#access/who.ts'
import { id } from '#kit/id.ts'
import { done, type Outcome, refused } from '#kit/outcome.ts'
import { nothing } from '#kit/route.ts'

export const leavingReasons = ['left-structure', 'retired', 'struck-off', 'given-by-mistake'] as const
export type LeavingReason = (typeof leavingReasons)[number]

export const endableRoles = ['practitioner', 'lead', 'administrator'] as const
export type EndableRole = (typeof endableRoles)[number]

/** Whoever no longer takes part in the care has no reason to see anything of it (CSP L.1110-4, II and III). */
export const endRole = route({
  name: 'consultation/end-role',
  summary:
    'End a professional’s role at once: sessions, presence, offers, hours and appointments, and what they still saw for the continuity of care.',
  method: 'POST',
  path: '/api/accounts/:accountId/role-ends',
  who: { roles: ['administrator'], stepUp: true },
  params: z.strictObject({ accountId: id }),
  body: z.strictObject({ role: z.enum(endableRoles), reason: z.enum(leavingReasons) }),
  output: nothing,
  refusals: { 'no-such-professional': 404, 'work-left': 409, 'last-administrator': 409 },
})

export interface LeavingFacts {
  readonly role: EndableRole
  /** Announced or open, led by them; `emergencies` are those of them where one is open. */
  readonly consultations: number
  readonly emergencies: number
  /** Alerts they took as the on-call lead and have not ended. */
  readonly alerts: number
  /** Everyone who holds the administrator's role now, themselves included. */
  readonly administrators: number
}

export const decideEndRole = (facts: LeavingFacts): Outcome<null, 'work-left' | 'last-administrator'> => {
  const { role, consultations, emergencies, alerts, administrators } = facts
  if (role === 'administrator' && administrators < 2) return refused('last-administrator')
  const inHand = role === 'practitioner' ? consultations : 0
  const taken = role === 'lead' ? alerts : 0
  if (inHand + taken === 0) return done(null)
  return refused('work-left', { consultations: inHand, emergencies: inHand && emergencies, alerts: taken })
}
