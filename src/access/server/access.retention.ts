// How long access keeps what is its own: devices, attempts, invitations, accounts and relations.
import { sql } from 'kysely'
import type { Write } from '#edge/database.ts'
import type { Retention } from '#edge/retention.ts'
import type { Instant } from '#kit/time.ts'

const cnilLog =
  'CNIL, recommandation relative à la journalisation (14 October 2021): six months to one year, longer when argued'

/** A patient's account without any relation left names nobody any more: only its id stays, which the trail holds. */
const emptyAccount = async (db: Write, account: string): Promise<void> => {
  const busy = sql`exists (select 1 from relation where account_id = ${account})
    or exists (select 1 from account_role where account_id = ${account} and role <> 'patient')`
  const { rows } = await sql<{ busy: boolean }>`select ${busy} as busy`.execute(db)
  if (rows[0]?.busy) return
  for (const table of [
    'passkey_challenge',
    'passkey',
    'recovery_code',
    'password_link',
    'known_device',
    'session',
  ] as const)
    await sql`delete from ${sql.table(table)} where account_id = ${account}`.execute(db)
  await sql`delete from sign_in_attempt where account_id = ${account}`.execute(db)
  await sql`delete from account_phone where account_id = ${account}`.execute(db)
  await sql`delete from account_completion where account_id = ${account}`.execute(db)
  await sql`delete from account_role where account_id = ${account}`.execute(db)
  await sql`update account set email = null, email_index = null, password_hash = null, totp_sealed = null,
    totp_pending_sealed = null, totp_last_step = null, persona = null where id = ${account}`.execute(db)
}

/** Accounts whose address was never shown to be theirs. */
const forgetUnconfirmed = async (db: Write, before: Instant): Promise<void> => {
  const { rows } = await sql<{
    id: string
  }>`select id from account where confirmed_at is null and created_at < ${before}
    and not exists (select 1 from relation where account_id = account.id)`.execute(db)
  for (const { id } of rows) {
    await emptyAccount(db, id)
    await sql`delete from account where id = ${id}
      and not exists (select 1 from account_role where account_id = account.id)`.execute(db)
  }
}

/** Accounts that stand for nobody: no relation, no role but a patient's, no device seen since (sessions are kept 13 months). */
const emptyUnused = async (db: Write, before: Instant): Promise<void> => {
  const { rows } = await sql<{ id: string }>`select id from account where created_at < ${before}
    and (email is not null or exists (select 1 from account_phone where account_id = account.id))
    and not exists (select 1 from relation where account_id = account.id)
    and not exists (select 1 from session where account_id = account.id)`.execute(db)
  for (const { id } of rows) await emptyAccount(db, id)
}

export const accessRetention: readonly Retention[] = [
  { table: 'account', kept: '30 days', source: 'ours: a code lasts ten minutes', forget: forgetUnconfirmed },
  { table: 'account', kept: '3 years', source: 'CNIL: an account nobody uses any more', forget: emptyUnused },
  {
    table: 'account',
    with: 'its own reason',
    why: 'kept while it has a relation, emptied by the erasure of its last record',
  },
  { table: 'account_role', with: 'its own reason', why: 'goes with its account' },
  { table: 'phone_attempt', kept: '2 days', since: 'created_at', source: cnilLog },
  { table: 'account_completion', kept: '2 days', since: 'created_at', source: cnilLog },
  { table: 'account_handover', kept: '30 days', since: 'created_at', source: cnilLog },
  {
    table: 'account_phone',
    kept: '3 years',
    since: 'proven_at',
    source: 'CNIL: an account nobody uses any more',
  },
  { table: 'sign_in_attempt', kept: '30 days', since: 'created_at', source: cnilLog },
  { table: 'session', kept: '13 months', since: 'last_seen_at', source: cnilLog },
  { table: 'known_device', kept: '13 months', since: 'last_at', source: cnilLog },
  { table: 'throttle', kept: '2 days', since: 'at', source: 'ours: every lane is empty by then' },
  { table: 'passkey', with: 'its own reason', why: 'its owner removes it; goes with its account' },
  { table: 'passkey_challenge', kept: '1 days', since: 'created_at', source: 'ours: it serves five minutes' },
  { table: 'recovery_code', with: 'its own reason', why: 'replaced by the next ten; goes with its account' },
  { table: 'password_link', kept: '30 days', since: 'created_at', source: cnilLog },
  { table: 'invite', kept: '1 years', since: 'created_at', source: 'ours: to answer who invited whom' },
  { table: 'audit_entry', with: 'its own reason', why: 'a line taken out would break the chain; ids only' },
  { table: 'audit_pending', with: 'its own reason', why: 'emptied by the sealer' },
  { table: 'audit_head', with: 'its own reason', why: 'proves the order of the trail' },
  { table: 'audit_chain', with: 'its own reason', why: 'the order of the trail' },
  {
    table: 'relation',
    with: 'record',
    erase: async (db, patient) => {
      const were = await sql<{
        account: string
      }>`delete from relation where subject_id = ${patient} returning account_id as account`.execute(db)
      for (const { account } of were.rows) await emptyAccount(db, account)
    },
  },
]
