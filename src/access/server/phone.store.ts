// The tables of those who come by telephone, and where a person may be told something.
import type { Read } from '#edge/database.ts'
import type { House } from '#edge/house.ts'
import type { Id } from '#kit/id.ts'
import type { Instant } from '#kit/time.ts'
import type { Language } from '#kit/words.ts'
import { heldBy } from './factors.store.ts'

declare module '#edge/tables.ts' {
  interface Tables {
    account_phone: {
      id: string
      account_id: string
      number: string
      number_index: Buffer
      created_at: Instant
      proven_at: Instant
      ended_at: Instant | null
    }
    phone_attempt: {
      id: string
      number_sealed: Buffer
      code_mac: Buffer
      language: Language
      tries: number
      created_at: Instant
      expires_at: Instant
      used_at: Instant | null
    }
    account_completion: {
      id: string
      account_id: string
      email_sealed: Buffer
      password_hash: string
      code_mac: Buffer | null
      tries: number
      created_at: Instant
      expires_at: Instant
      used_at: Instant | null
    }
    account_handover: {
      id: string
      account_id: string
      token_hash: Buffer
      created_at: Instant
      expires_at: Instant
      used_by: string | null
    }
  }
}

/** The account that a number still opens by itself. */
export const accountOpenedBy = (db: Read, house: Pick<House, 'keys'>, number: string) =>
  db
    .selectFrom('account_phone')
    .select(['id', 'account_id', 'proven_at'])
    .where('number_index', '=', house.keys.blind('phone', number))
    .where('ended_at', 'is', null)
    .executeTakeFirst()

/** Whether an account has nothing stronger than a telephone: neither address, password, authenticator nor passkey. */
export const opensByTelephoneAlone = async (db: Read, account: Id): Promise<boolean> => {
  const row = await db
    .selectFrom('account')
    .select(['email', 'password_hash'])
    .where('id', '=', account)
    .executeTakeFirst()
  const { totp, passkeys } = await heldBy(db, account)
  return row?.email === null && row.password_hash === null && !totp && passkeys === 0
}

/** Where each account may be told that something waits: its address, else the number that opens it. */
export const contactsOf = (db: Read, accounts: readonly Id[]) =>
  db
    .selectFrom('account')
    .leftJoin('account_phone', join =>
      join.onRef('account_phone.account_id', '=', 'account.id').on('account_phone.ended_at', 'is', null),
    )
    .select(['account.email', 'account.language', 'account_phone.number'])
    .where('account.id', 'in', accounts)
    .execute()
