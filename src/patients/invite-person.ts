// Inviting someone around a patient: an aidant, the other parent, or a minor to their own record; by mail, or a link and a spoken code.
import { z } from 'zod'
import { email, sixDigits } from '#access/account.ts'
import { route } from '#access/who.ts'
import { capability, id } from '#kit/id.ts'
import { done, type Outcome, refused } from '#kit/outcome.ts'
import { nothing } from '#kit/route.ts'
import { type Instant, plusSeconds } from '#kit/time.ts'
import { type Kinship, rights } from './rights.ts'

/** The relation an invitation opens. */
export const inviteKinds = ['aidant', 'parent', 'self'] as const
export type InviteKind = (typeof inviteKinds)[number]

/** Days it may wait, tries its code allows, and how many people and invitations a record holds: far above any family. */
export const inviteRules = { lifeSeconds: 7 * 24 * 3600, mostTries: 5, most: 10 } as const

export const invitePerson = route({
  name: 'patients/invite',
  summary: 'Invite someone around a patient: by mail, or, without an e-mail, by a link and six digits told aloud.',
  method: 'POST',
  path: '/api/patients/:patientId/invitations',
  who: { roles: ['patient'], related: 'patientId', kinds: rights.people, twoFactors: true },
  params: z.strictObject({ patientId: id }),
  body: z.strictObject({ as: z.enum(inviteKinds), email: email.exactOptional() }),
  /** The link and the code are told once, here; what goes by mail is told to nobody else. */
  output: z.strictObject({ id, link: z.string().nullable(), code: sixDigits.nullable() }),
  refusals: {
    'aidant-is-for-adults': 422,
    'only-a-parent-invites': 403,
    'owner-exists': 409,
    'too-many-people': 409,
    'mail-unavailable': 503,
  },
  traced: true,
})

const token = z.strictObject({ token: capability })

/** The link carries its secret after the `#`; it travels in the body, never in a URL. */
export const readPersonInvitation = route({
  name: 'patients/read-invitation',
  summary: 'What an invitation is for: the given name of the person, and whether a spoken code is needed.',
  method: 'POST',
  path: '/api/person-invitations/read',
  who: { roles: ['patient'] },
  body: token,
  output: z.strictObject({ as: z.enum(inviteKinds), givenNames: z.string(), codeNeeded: z.boolean() }),
  refusals: { 'invitation-gone': 410, 'invitation-for-another': 403 },
})

export const acceptPersonInvitation = route({
  name: 'patients/accept-invitation',
  summary:
    'Accept an invitation with the signed-in account; answers the patient. Asked again by the same account, it is done.',
  method: 'POST',
  path: '/api/person-invitations/accept',
  who: { roles: ['patient'] },
  body: z.strictObject({ token: capability, code: sixDigits.exactOptional() }),
  output: z.strictObject({ patientId: id }),
  refusals: {
    'invitation-gone': 410,
    'invitation-for-another': 403,
    'invitation-wrong-code': 401,
    'own-invitation': 409,
    'already-tied': 409,
    'self-exists': 409,
    'owner-exists': 409,
  },
  traced: true,
})

export const declinePersonInvitation = route({
  name: 'patients/decline-invitation',
  summary: 'Say no to an invitation: its link opens nothing any more.',
  method: 'POST',
  path: '/api/person-invitations/decline',
  who: { roles: ['patient'] },
  body: token,
  output: nothing,
  refusals: { 'invitation-gone': 410, 'invitation-for-another': 403 },
})

export interface InviteFacts {
  /** The inviter's tie to the patient. */
  readonly kinship: Kinship
  readonly minor: boolean
  /** Whether an account already has the record as its own. */
  readonly owned: boolean
  /** People and open invitations. */
  readonly around: number
}

/** An aidant helps an adult who chose them; the other parent, and the minor's own access, are a parent's to invite. */
export const decideInvite = (
  { kinship, minor, owned, around }: InviteFacts,
  as: InviteKind,
): Outcome<null, 'aidant-is-for-adults' | 'only-a-parent-invites' | 'owner-exists' | 'too-many-people'> => {
  if (as === 'aidant' && (minor || kinship !== 'self')) return refused('aidant-is-for-adults')
  if (as !== 'aidant' && !(minor && kinship === 'parent')) return refused('only-a-parent-invites')
  if (as === 'self' && owned) return refused('owner-exists')
  return around >= inviteRules.most ? refused('too-many-people') : done(null)
}

export const inviteEnds = (at: Instant): Instant => plusSeconds(at, inviteRules.lifeSeconds)

export interface AcceptFacts {
  readonly as: InviteKind
  /** The account that invited is the one that accepts. */
  readonly inviter: boolean
  readonly ties: readonly Kinship[]
  /** The accepting account has a record of its own. */
  readonly hasSelf: boolean
  readonly owned: boolean
}

export const decideAccept = (
  facts: AcceptFacts,
): Outcome<InviteKind, 'own-invitation' | 'already-tied' | 'self-exists' | 'owner-exists'> => {
  if (facts.inviter) return refused('own-invitation')
  if (facts.ties.length > 0) return refused('already-tied')
  if (facts.as === 'self' && facts.hasSelf) return refused('self-exists')
  if (facts.as === 'self' && facts.owned) return refused('owner-exists')
  return done(facts.as)
}
