// Invitations, server side: drawing one, reading it, and opening the account it is for.
import { isAccount } from '#edge/actor.ts'
import { type Write, within } from '#edge/database.ts'
import { type House, serve } from '#edge/house.ts'
import { type Id, newId } from '#kit/id.ts'
import { done, refused } from '#kit/outcome.ts'
import { type Instant, plusSeconds } from '#kit/time.ts'
import { words } from '../access.words.ts'
import { inviteLifeSeconds } from '../account.ts'
import { acceptInvitation, readInvitation, renewAccount } from '../invitation.ts'
import type { Role } from '../who.ts'
import {
  accountByEmail,
  endedRolesOf,
  hashToken,
  type InviteTable,
  insertAccount,
  newToken,
  rolesOf,
} from './access.store.ts'
import { endAttempts } from './attempt.ts'
import { authenticatorUri, newSecret, openSecret, sealSecret, stepOf } from './authenticator.ts'
import { giveRoleBack, takeFactorsAway } from './held-role.ts'
import { hashPassword } from './password.ts'
import { tellOwner } from './security-notice.ts'
import { openSession } from './sessions.ts'

export interface NewInvite {
  readonly role: Exclude<Role, 'patient'>
  readonly email: string
  readonly structure?: Id
  /** The account whose factors it replaces; a new account when absent. */
  readonly renews?: Id
}

/** Draws an invitation and answers its link. A new account's id is the invitation's, so that what is prepared for it can name it. */
export const insertInvite = (
  db: Write,
  house: Pick<House, 'keys' | 'random' | 'settings'>,
  at: Instant,
  given: NewInvite,
): Promise<{ id: Id; link: string }> =>
  within(db, 'invitation', async () => {
    const id = newId(at, house.random)
    const token = newToken()
    await db
      .insertInto('invite')
      .values({
        id,
        token_hash: hashToken(token),
        role: given.role,
        email: given.email,
        structure_id: given.structure ?? null,
        totp_sealed: sealSecret(house, id, newSecret()),
        created_at: at,
        expires_at: plusSeconds(at, inviteLifeSeconds),
        renews: given.renews ?? null,
        used_by: null,
      })
      .execute()
    // After the #, so that no server, proxy or log on the way ever sees it.
    return { id, link: `${house.settings.url}/invitation#${token}` }
  })

const openInvite = (db: Write, token: string, at: Instant) =>
  db
    .selectFrom('invite')
    .selectAll()
    .where('token_hash', '=', hashToken(token))
    .where('used_by', 'is', null)
    .where('expires_at', '>', at)
    .forUpdate()
    .executeTakeFirst()

export const serveReadInvitation = (house: House) =>
  serve(readInvitation, ({ body }, call) =>
    call.write(db =>
      within(db, 'invitation', async () => {
        const invite = await openInvite(db, body.token, call.at)
        if (!invite) return refused('invitation-gone')
        const secret = openSecret(house, invite.id, invite.totp_sealed)
        return done({
          role: invite.role,
          email: invite.email,
          authenticatorUri: authenticatorUri(secret, invite.email),
          authenticatorSecret: secret,
        })
      }),
    ),
  )

export const serveAcceptInvitation = (house: House) =>
  serve(acceptInvitation, async ({ body }, call) => {
    // Only a link that is good makes the server work at a hash.
    const good = await house.db.as({ system: 'invitation' }, call.at).write(db => openInvite(db, body.token, call.at))
    if (!good) return refused('invitation-gone')
    const passwordHash = await hashPassword(body.password)
    return call.write(db =>
      within(db, 'invitation', async () => {
        const invite = await openInvite(db, body.token, call.at)
        if (!invite) return refused('invitation-gone')
        const secret = openSecret(house, invite.id, invite.totp_sealed)
        const step = stepOf(secret, body.code, call.at)
        if (step === null) return refused('wrong-code')
        const account = invite.renews ?? (await openInvited(db, house, call.at, invite))
        if (!account) return refused('account-exists')
        if (invite.renews) {
          await takeFactorsAway(db, call, account)
          await giveRoleBack(db, account, invite.role, call.at)
        }
        const totp_sealed = sealSecret(house, account, secret)
        await db
          .updateTable('account')
          .set({ password_hash: passwordHash, totp_sealed, totp_last_step: step })
          .where('id', '=', account)
          .execute()
        await db.updateTable('invite').set({ used_by: account }).where('id', '=', invite.id).execute()
        const session = await within(db, 'sign-in', () =>
          openSession(db, house, call, { account, proven: 'invitation', steppedUp: true }),
        )
        if (invite.renews) await tellOwner(db, call, 'factors-renewed', account, session.id)
        call.trace({ object: account, detail: invite.role })
        return done({ role: session.role })
      }),
    )
  })

/** The account an invitation opens; undefined when its address is someone's. */
const openInvited = async (
  db: Write,
  house: House,
  at: Instant,
  invite: Pick<InviteTable, 'id' | 'email' | 'role' | 'structure_id'>,
): Promise<Id | undefined> => {
  const existing = await accountByEmail(db, house, invite.email)
  if (existing?.confirmed_at) return undefined
  if (existing) await freeEmail(db, existing.id, at)
  const given = { email: invite.email, passwordHash: null, role: invite.role, confirmed: true }
  const structure = invite.structure_id ? { structure: invite.structure_id } : {}
  return insertAccount(db, house, at, { ...given, ...structure }, invite.id)
}

export const serveRenewAccount = (house: House) =>
  serve(renewAccount, ({ params }, call) =>
    call.write(async db => {
      const { actor } = call
      if (!isAccount(actor)) return refused('not-signed-in')
      const found = await within(db, 'invitation', async () => {
        const roles = [...(await rolesOf(db, params.accountId)), ...(await endedRolesOf(db, params.accountId))]
        const held = roles.find(one => one.role !== 'patient' && inReach(actor.structure, one.structure_id))
        const { role } = held ?? {}
        if (!held || !role || role === 'patient') return undefined
        const account = await db
          .selectFrom('account')
          .select(['email', 'language'])
          .where('id', '=', params.accountId)
          .executeTakeFirst()
        if (!account?.email) return undefined
        return { email: account.email, language: account.language, role, structure: held.structure_id }
      })
      if (!found) return refused('no-such-professional')
      const { id, link } = await insertInvite(db, house, call.at, {
        role: found.role,
        email: found.email,
        renews: params.accountId,
        ...(found.structure ? { structure: found.structure } : {}),
      })
      call.trace({ object: params.accountId })
      const { inviteSubject: subject, invite: text } = words[found.language].mail
      return house.mail.send({ to: found.email, subject, text: text(link) }).then(
        () => done({ id }),
        () => refused('mail-unavailable'),
      )
    }),
  )

/** An administrator of one structure renews nobody of another. */
export const inReach = (mine: Id | undefined, theirs: Id | null): boolean => !mine || !theirs || mine === theirs

/** Someone asked for an account with this address and never proved it theirs: it has opened nothing, and gives way. */
const freeEmail = async (db: Write, account: Id, at: Instant): Promise<void> => {
  await db
    .updateTable('account')
    .set({ email: null, email_index: null, password_hash: null })
    .where('id', '=', account)
    .execute()
  await within(db, 'sign-in', () => endAttempts(db, account, at))
}
