// Who is around a patient: seeing them, withdrawing an invitation or an aidant, giving one's own access back.
import { z } from 'zod'
import { route, topic } from '#access/who.ts'
import { id } from '#kit/id.ts'
import { done, type Outcome, refused } from '#kit/outcome.ts'
import { nothing } from '#kit/route.ts'
import { instant } from '#kit/time.ts'
import { inviteKinds } from './invite-person.ts'
import { type Kinship, kinships, rights } from './rights.ts'

const ofPatient = z.strictObject({ patientId: id })
const around = { roles: ['patient'], related: 'patientId', kinds: rights.people } as const

/** Bounded by `inviteRules.most`, so it is not paged. */
export const people = route({
  name: 'patients/people',
  summary: 'The accounts that act for a patient, and the invitations that wait.',
  method: 'GET',
  path: '/api/patients/:patientId/people',
  who: around,
  params: ofPatient,
  output: z.strictObject({
    /** The reader's own tie. */
    mine: z.enum(kinships),
    minor: z.boolean(),
    people: z.array(
      z.strictObject({ id, kinship: z.enum(kinships), name: z.string().nullable(), mine: z.boolean(), since: instant }),
    ),
    invitations: z.array(
      z.strictObject({ id, as: z.enum(inviteKinds), email: z.string().nullable(), expiresAt: instant }),
    ),
  }),
  refusals: {},
  traced: true,
})

export const cancelInvitation = route({
  name: 'patients/cancel-invitation',
  summary: 'Take an invitation back before it is accepted.',
  method: 'DELETE',
  path: '/api/patients/:patientId/invitations/:invitationId',
  who: around,
  params: z.strictObject({ patientId: id, invitationId: id }),
  output: nothing,
  refusals: { 'invitation-gone': 410 },
  traced: true,
})

export const withdrawPerson = route({
  name: 'patients/withdraw-person',
  summary: 'Withdraw an aidant: from this instant they see nothing of the record, of requests or of calls.',
  method: 'DELETE',
  path: '/api/patients/:patientId/people/:tieId',
  who: around,
  params: z.strictObject({ patientId: id, tieId: id }),
  output: nothing,
  refusals: { 'only-the-patient': 403, 'parents-are-equal': 403 },
  traced: true,
})

export const leavePerson = route({
  name: 'patients/leave',
  summary: 'Give one’s own access back, as an aidant or a parent.',
  method: 'POST',
  path: '/api/patients/:patientId/leave',
  who: { roles: ['patient'], related: 'patientId', kinds: rights.leaving },
  params: ofPatient,
  output: nothing,
  refusals: { 'last-parent': 409 },
  traced: true,
})

/** The adult withdraws whom they named; no parent withdraws the other: both hold the authority (Code civil, art. 372). */
export const decideWithdraw = (
  mine: Kinship,
  theirs: Kinship,
): Outcome<null, 'only-the-patient' | 'parents-are-equal'> => {
  if (theirs === 'parent') return refused('parents-are-equal')
  return mine === 'self' && theirs === 'aidant' ? done(null) : refused('only-the-patient')
}

/** A child's record is not left without anybody: the last parent asks a human. */
export const decideLeave = (mine: Kinship, others: number): Outcome<null, 'last-parent'> =>
  mine === 'parent' && others === 0 ? refused('last-parent') : done(null)

/** For the open pages of an account: someone gave it access to a patient, or took it away. */
export const tiesChanged = topic({
  name: 'patients/ties',
  summary: 'The patients an account acts for are no longer the same.',
  who: { roles: ['patient'], own: 'id' },
})
