// Invitations around a patient, server side: drawn, read, accepted once, or refused; a spoken code is counted before it is compared.
import { randomInt, timingSafeEqual } from 'node:crypto'
import { hashToken, newToken } from '#access/server/access.store.ts'
import { openRelation } from '#access/server/relation.ts'
import { type AccountActor, isAccount } from '#edge/actor.ts'
import { type Write, within } from '#edge/database.ts'
import { type Call, type House, serve } from '#edge/house.ts'
import type { Id } from '#kit/id.ts'
import { done, type Outcome, refused } from '#kit/outcome.ts'
import { dayIn, type Instant } from '#kit/time.ts'
import {
  acceptPersonInvitation,
  decideAccept,
  decideInvite,
  declinePersonInvitation,
  type InviteKind,
  inviteEnds,
  invitePerson,
  inviteRules,
  readPersonInvitation,
} from '../invite-person.ts'
import { isMinor, zone } from '../patient.ts'
import { tiesChanged } from '../people.ts'
import { words } from '../people.words.ts'
import { openTie, patientOf, patientsOf } from './patients.store.ts'
import { holdPatient, openInvitations, type PersonInviteTable, tieChanged, tiesOf } from './people.store.ts'

const macOf = (house: House, invite: Id, code: string) => house.keys.mac('person-invite-code', `${invite}:${code}`)

/** Draws an invitation: a link for one e-mail, or a link and six digits. The caller has decided that it may be. */
export const drawInvitation = async (
  db: Write,
  house: House,
  call: Pick<Call, 'at' | 'newId'>,
  given: { readonly patient: Id; readonly as: InviteKind; readonly by: Id | null; readonly email?: string | undefined },
) => {
  const [id, token] = [call.newId(), newToken()]
  const code = given.email ? null : String(randomInt(1_000_000)).padStart(6, '0')
  await db
    .insertInto('person_invite')
    .values({
      id,
      patient_id: given.patient,
      kind: given.as,
      invited_by: given.by,
      token_hash: hashToken(token),
      email: given.email ?? null,
      code_mac: code === null ? null : macOf(house, id, code),
      tries: 0,
      created_at: call.at,
      expires_at: inviteEnds(call.at),
      used_by: null,
      ended_at: null,
    })
    .execute()
  // After the #, so that no server, proxy or log on the way ever sees it.
  return { id, code, link: `${house.settings.url}/proche#${token}` }
}

export const serveInvitePerson = (house: House) =>
  serve(invitePerson, ({ params, body }, call) =>
    call.write(async db => {
      const { actor, at } = call
      if (!isAccount(actor)) return refused('not-signed-in')
      // Load.
      await holdPatient(db, params.patientId)
      const patient = await patientOf(db, params.patientId)
      const ties = await tiesOf(db, params.patientId, at)
      const mine = ties.find(tie => tie.account === actor.account)
      if (!patient || !mine) return refused('not-found')
      const waiting = await openInvitations(db, patient.id, at)
      // Decide.
      const owned = ties.some(tie => tie.kinship === 'self')
      const minor = isMinor(patient.birthDate, dayIn(at, zone))
      const around = ties.length + waiting.length
      const decision = decideInvite({ kinship: mine.kinship, minor, owned, around }, body.as)
      if (!decision.ok) return decision
      // Save, then tell: an invitation that nobody received must not be kept.
      const given = { patient: patient.id, as: body.as, by: actor.account, email: body.email }
      const { id, code, link } = await drawInvitation(db, house, call, given)
      call.trace({ patient: patient.id, object: id, detail: body.as })
      if (code !== null || !body.email) return done({ id, link, code })
      return mailInvitation(house, body.email, body.as, link).then(
        () => done({ id, link: null, code: null }),
        () => refused('mail-unavailable'),
      )
    }),
  )

/** In French: the language of someone who has no account yet is not known. */
export const mailInvitation = (house: House, to: string, as: InviteKind, link: string): Promise<void> => {
  const { subject, text } = words.fr.letters.invited
  return house.mail.send({ to, subject, text: text(words.fr.letters.invitedAs[as], link) })
}

/** The invitation of a link, held; only the account it was sent to may look at one sent by mail. */
const openInvitation = async (
  db: Write,
  actor: AccountActor,
  token: string,
  at: Instant,
): Promise<Outcome<PersonInviteTable, 'invitation-gone' | 'invitation-for-another'>> => {
  const invite = await within(db, 'people', () =>
    db
      .selectFrom('person_invite')
      .selectAll()
      .where('token_hash', '=', hashToken(token))
      .where('expires_at', '>', at)
      .where(where => where.or([where('ended_at', 'is', null), where('used_by', '=', actor.account)]))
      .forUpdate()
      .executeTakeFirst(),
  )
  if (!invite) return refused('invitation-gone')
  if (invite.email === null) return done(invite)
  const account = await db.selectFrom('account').select('email').where('id', '=', actor.account).executeTakeFirst()
  return account?.email === invite.email ? done(invite) : refused('invitation-for-another')
}

export const serveReadPersonInvitation = () =>
  serve(readPersonInvitation, ({ body }, call) =>
    call.write(async db => {
      if (!isAccount(call.actor)) return refused('not-signed-in')
      const invite = await openInvitation(db, call.actor, body.token, call.at)
      if (!invite.ok) return invite
      const patient = await within(db, 'people', () => patientOf(db, invite.value.patient_id))
      if (!patient) return refused('invitation-gone')
      const { kind, code_mac } = invite.value
      return done({ as: kind, givenNames: patient.givenNames, codeNeeded: code_mac !== null })
    }),
  )

/** Counts a try at a spoken code in a transaction of its own, which stays whatever follows. */
const codeIsRight = async (house: House, call: Call, token: string, code: string | undefined): Promise<boolean> => {
  const tried = await house.db.as({ system: 'people' }, call.at).write(db =>
    db
      .updateTable('person_invite')
      .set(set => ({ tries: set('tries', '+', 1) }))
      .where('token_hash', '=', hashToken(token))
      .where('code_mac', 'is not', null)
      .where('tries', '<', inviteRules.mostTries)
      .where('ended_at', 'is', null)
      .where('expires_at', '>', call.at)
      .returning(['id', 'code_mac'])
      .executeTakeFirst(),
  )
  return tried?.code_mac ? timingSafeEqual(tried.code_mac, macOf(house, tried.id, code ?? '')) : false
}

export const serveAcceptPersonInvitation = (house: House) =>
  serve(acceptPersonInvitation, async ({ body }, call) => {
    const { actor, at } = call
    if (!isAccount(actor)) return refused('not-signed-in')
    const proven = await codeIsRight(house, call, body.token, body.code)
    return call.write(async db => {
      // Load.
      const invite = await openInvitation(db, actor, body.token, at)
      if (!invite.ok) return invite
      const { id, kind, patient_id, invited_by, used_by, code_mac } = invite.value
      call.trace({ patient: patient_id, object: id, detail: kind })
      if (used_by === actor.account) return done({ patientId: patient_id })
      if (code_mac !== null && !proven) return refused('invitation-wrong-code')
      await holdPatient(db, patient_id)
      const patient = await within(db, 'people', () => patientOf(db, patient_id))
      if (!patient) return refused('invitation-gone')
      const ties = await tiesOf(db, patient_id, at)
      // Decide.
      const minor = isMinor(patient.birthDate, dayIn(at, zone))
      if (kind === 'parent' && !minor) return refused('invitation-gone')
      const decision = decideAccept({
        as: kind,
        inviter: invited_by === actor.account,
        ties: ties.filter(tie => tie.account === actor.account).map(tie => tie.kinship),
        hasSelf: (await patientsOf(db, actor.account, at)).some(each => each.kinship === 'self'),
        owned: ties.some(tie => tie.kinship === 'self'),
      })
      if (!decision.ok) return decision
      // Save.
      const cause = acceptPersonInvitation.name
      await openTie(db, house, at, { account: actor.account, patient, kinship: decision.value, cause })
      if (kind === 'self' && !minor) await joinConfidential(db, house, at, actor.account, patient_id)
      await endInvitation(db, id, call, actor.account)
      // Tell.
      await call.tell(db, tieChanged(patient_id, actor.account, 'opened'))
      call.changed(tiesChanged, actor.account)
      return done({ patientId: patient_id })
    })
  })

/** An adult who takes their record over, once an administrator has seen who they are, finds what they confided as a minor. */
const joinConfidential = async (db: Write, house: House, at: Instant, account: Id, ordinary: Id): Promise<void> => {
  const file = await within(db, 'people', () =>
    db.selectFrom('patient').select('id').where('confidential_of', '=', ordinary).executeTakeFirst(),
  )
  const cause = acceptPersonInvitation.name
  if (file) await openRelation(db, house, at, { account, subject: file.id, kind: 'confidential', cause })
}

const endInvitation = (db: Write, id: Id, call: Pick<Call, 'at'>, usedBy: Id | null) =>
  within(db, 'people', () =>
    db.updateTable('person_invite').set({ ended_at: call.at, used_by: usedBy }).where('id', '=', id).execute(),
  )

export const serveDeclinePersonInvitation = () =>
  serve(declinePersonInvitation, ({ body }, call) =>
    call.write(async db => {
      if (!isAccount(call.actor)) return refused('not-signed-in')
      const invite = await openInvitation(db, call.actor, body.token, call.at)
      if (!invite.ok) return invite
      if (invite.value.used_by !== null) return refused('invitation-gone')
      await endInvitation(db, invite.value.id, call, null)
      return done({})
    }),
  )
