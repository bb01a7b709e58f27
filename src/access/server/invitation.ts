// Invitations, server side: drawing one, reading it, and opening the account it is for.
import { type Write, within } from '#edge/database.ts'
import { type House, serve } from '#edge/house.ts'
import { type Id, newId } from '#kit/id.ts'
import { done, refused } from '#kit/outcome.ts'
import { type Instant, plusSeconds } from '#kit/time.ts'
import { inviteLifeSeconds } from '../account.ts'
import { acceptInvitation, readInvitation } from '../invitation.ts'
import type { Role } from '../who.ts'
import { accountByEmail, hashToken, insertAccount, newToken } from './access.store.ts'
import { endAttempts } from './attempt.ts'
import { authenticatorUri, newSecret, openSecret, sealSecret, stepOf } from './authenticator.ts'
import { hashPassword } from './password.ts'
import { openSession } from './sessions.ts'

export interface NewInvite {
  readonly role: Exclude<Role, 'patient'>
  readonly email: string
  readonly structure?: Id
}

/** Draws an invitation and answers its link. The account's id is the invitation's, so that what is prepared for it can name it. */
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
        const existing = await accountByEmail(db, house, invite.email)
        if (existing?.confirmed_at) return refused('account-exists')
        if (existing) await freeEmail(db, house, existing.id, call.at)
        const account = await insertAccount(
          db,
          house,
          call.at,
          {
            email: invite.email,
            passwordHash,
            totpSealed: sealSecret(house, invite.id, secret),
            role: invite.role,
            ...(invite.structure_id ? { structure: invite.structure_id } : {}),
            confirmed: true,
          },
          invite.id,
        )
        await db.updateTable('account').set({ totp_last_step: step }).where('id', '=', account).execute()
        await db.updateTable('invite').set({ used_by: account }).where('id', '=', invite.id).execute()
        const session = await within(db, 'sign-in', () =>
          openSession(db, house, call, { account, proven: 'invitation', steppedUp: true }),
        )
        call.trace({ object: account, detail: invite.role })
        return done({ role: session.role })
      }),
    )
  })

/** Someone asked for an account with this address and never proved it theirs: it has opened nothing, and gives way. */
const freeEmail = async (db: Write, house: House, account: Id, at: Instant): Promise<void> => {
  await db
    .updateTable('account')
    .set({ email: '', email_index: Buffer.from(house.random(32)), password_hash: null })
    .where('id', '=', account)
    .execute()
  await within(db, 'sign-in', () => endAttempts(db, account, at))
}
