// Who may call an act: a role, a relation with the thing it is about, a fresh proof of presence; decided here, nowhere else.
import { messageFor, topicFor } from '#kit/message.ts'
import { done, type Outcome, refused } from '#kit/outcome.ts'
import { routeFor } from '#kit/route.ts'

export const roles = ['patient', 'practitioner', 'administrator', 'lead'] as const
export type Role = (typeof roles)[number]

/**
 * Why an account may see a subject. `self`, `confidential`, `parent` and `aidant`: account → patient (patients/rights.ts).
 * `holds`: account → intake or ticket. `offered`: practitioner → ticket, while the offer is open. `treats`: practitioner →
 * patient; `breaks-glass`: practitioner → patient, read only and for two hours; `beside`: the same as `treats`, read only, of the ordinary record while treating a minor's confidential file. `leads` and
 * `attends`: practitioner's and patient's accounts → consultation. `relays`: practitioner → handover, while it is asked.
 * `follows`: practitioner or lead → follow-up, until it is over. `prescribes`: practitioner → prescription they signed, while it can be dispensed.
 */
export const relationKinds = [
  'self',
  'confidential',
  'parent',
  'aidant',
  'holds',
  'offered',
  'treats',
  'beside',
  'breaks-glass',
  'leads',
  'attends',
  'relays',
  'follows',
  'prescribes',
] as const
export type RelationKind = (typeof relationKinds)[number]

export interface Who {
  /** `anyone`, `signed-in` (any role), or the roles that may. */
  readonly roles: 'anyone' | 'signed-in' | readonly Role[]
  /** The name of the path parameter (or field of a message) that must be the subject of a live relation of the caller. */
  readonly related?: string
  /** The kinds of relation that count; any when absent. */
  readonly kinds?: readonly RelationKind[]
  /** The name of the path parameter (or field) that must be the caller's own account. */
  readonly own?: string
  /** A second factor given again lately (CSP L.1470-2 and PGSSI-S: what commits the professional). */
  readonly stepUp?: true
  /**
   * Not for a session that a code by telephone alone opened: what would give a record to others, or take it away, asks for both
   * factors (arrêté du 28 mars 2022, PGSSI-S).
   */
  readonly twoFactors?: true
}

export const route = routeFor<Who>()
export const message = messageFor<Who>()
export const topic = topicFor<Who>()

export interface Caller {
  readonly role?: string
  readonly steppedUp?: boolean
  /** The session was opened by one factor (`phone-entry.ts`). */
  readonly oneFactor?: boolean
  /** Whether the thing named by `own` is the caller's account. */
  readonly own?: boolean
  /** Kinds of the caller's live relations with the subject named by `related`. */
  readonly kinds: readonly string[]
}

/**
 * Decides a call. A missing relation answers `not-found`, not `not-allowed`: whether the thing exists is not told
 * to those who may not see it.
 */
export const decideWho = (
  who: Who,
  caller: Caller,
): Outcome<null, 'not-signed-in' | 'not-allowed' | 'not-found' | 'two-factors-needed' | 'step-up-needed'> => {
  if (who.roles === 'anyone') return done(null)
  if (!caller.role) return refused('not-signed-in')
  if (who.roles !== 'signed-in' && !who.roles.some(role => role === caller.role)) return refused('not-allowed')
  if (who.related && !caller.kinds.some(kind => !who.kinds || who.kinds.some(one => one === kind)))
    return refused('not-found')
  if (who.own && !caller.own) return refused('not-found')
  if (who.twoFactors && caller.oneFactor) return refused('two-factors-needed')
  if (who.stepUp && !caller.steppedUp) return refused('step-up-needed')
  return done(null)
}
