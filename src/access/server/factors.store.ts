// The tables of an account's factors, and what it holds of them.
import type { Read } from '#edge/database.ts'
import type { Id } from '#kit/id.ts'
import type { Instant } from '#kit/time.ts'
import type { Held } from '../factors.ts'
import { rolesOf } from './access.store.ts'

declare module '#edge/tables.ts' {
  interface Tables {
    passkey: PasskeyTable
    passkey_challenge: ChallengeTable
    recovery_code: { id: string; account_id: string; code_mac: Buffer; created_at: Instant; used_at: Instant | null }
    password_link: PasswordLinkTable
  }
}

interface PasskeyTable {
  id: string
  account_id: string
  credential_id: Buffer
  public_key: Buffer
  counter: number
  transports: string
  name: string
  created_at: Instant
  last_used_at: Instant | null
}
interface ChallengeTable {
  id: string
  purpose: 'sign-in' | 'step-up' | 'add'
  account_id: string | null
  session_id: string | null
  challenge: Buffer
  created_at: Instant
  expires_at: Instant
  used_at: Instant | null
}
interface PasswordLinkTable {
  id: string
  account_id: string | null
  token_hash: Buffer
  code_mac: Buffer | null
  tries: number
  created_at: Instant
  expires_at: Instant
  used_at: Instant | null
}

/** As the account itself, or as `sign-in`. The account's row is held until the end, so that two removals count one another. */
export const heldBy = async (db: Read, account: Id): Promise<Held> => {
  const row = await db
    .selectFrom('account')
    .select('totp_sealed')
    .where('id', '=', account)
    .forUpdate()
    .executeTakeFirstOrThrow()
  const { count } = await db
    .selectFrom('passkey')
    .select(select => select.fn.countAll<number>().as('count'))
    .where('account_id', '=', account)
    .executeTakeFirstOrThrow()
  const roles = (await rolesOf(db, account)).map(one => one.role)
  return { roles, totp: row.totp_sealed !== null, passkeys: count }
}
