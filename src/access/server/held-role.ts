// Roles as they are held: who holds one now, ending one with everything it opened, giving one back by a renewed invitation.
import { type Read, type Write, within } from '#edge/database.ts'
import type { Call } from '#edge/house.ts'
import type { Id } from '#kit/id.ts'
import type { Instant } from '#kit/time.ts'
import type { Role } from '../who.ts'
import { rolesOf } from './access.store.ts'
import { endAttempts } from './attempt.ts'
import { endSessions } from './sessions.ts'

/** Of these accounts, those that held the role and hold it no longer. */
export const leftRole = (db: Read, accounts: readonly Id[], role: Role): Promise<ReadonlySet<Id>> =>
  within(db, 'sign-in', async () => {
    if (accounts.length === 0) return new Set()
    const held = db.selectFrom('account_role').select('account_id').where('role', '=', role)
    const rows = await held.where('account_id', 'in', accounts).where('ended_at', 'is not', null).execute()
    return new Set(rows.map(row => row.account_id))
  })

/**
 * Everyone who holds the role now, held until the transaction ends: two administrators who end one another’s role are answered
 * in turn, and one stays.
 */
export const holdersOf = (db: Write, role: Role): Promise<readonly { account: Id; structure: Id | null }[]> =>
  within(db, 'sign-in', () =>
    db
      .selectFrom('account_role')
      .select(['account_id as account', 'structure_id as structure'])
      .where('role', '=', role)
      .where('ended_at', 'is', null)
      .orderBy('account_id')
      .forUpdate()
      .execute(),
  )

/**
 * Ends the role with its sessions, and whatever invitation waited for the account. Without any role left there is nothing to
 * sign in to: the proofs go too, and a renewed invitation brings new ones.
 */
export const endHeldRole = (db: Write, call: Call, account: Id, role: Role): Promise<void> =>
  within(db, 'sign-in', async () => {
    await db
      .updateTable('account_role')
      .set({ ended_at: call.at })
      .where('account_id', '=', account)
      .where('role', '=', role)
      .execute()
    await endSessions(db, call, { account, role })
    await within(db, 'invitation', () =>
      db
        .updateTable('invite')
        .set({ expires_at: call.at })
        .where('renews', '=', account)
        .where('used_by', 'is', null)
        .where('expires_at', '>', call.at)
        .execute(),
    )
    if ((await rolesOf(db, account)).length > 0) return
    await takeFactorsAway(db, call, account)
    const none = { password_hash: null, totp_sealed: null, totp_last_step: null, totp_pending_sealed: null }
    await db.updateTable('account').set(none).where('id', '=', account).execute()
  })

/** A renewed invitation was taken up: the role it names is held again, if it had ended. */
export const giveRoleBack = (db: Write, account: Id, role: Role, at: Instant): Promise<unknown> =>
  within(db, 'sign-in', () =>
    db
      .updateTable('account_role')
      .set({ given_at: at, ended_at: null })
      .where('account_id', '=', account)
      .where('role', '=', role)
      .where('ended_at', 'is not', null)
      .execute(),
  )

/** Whatever was lost may be in other hands: nothing of it opens the account any more. */
export const takeFactorsAway = (db: Write, call: Call, account: Id): Promise<void> =>
  within(db, 'sign-in', async () => {
    for (const table of ['passkey', 'recovery_code', 'known_device'] as const)
      await db.deleteFrom(table).where('account_id', '=', account).execute()
    await endAttempts(db, account, call.at)
    await endSessions(db, call, { account })
  })
