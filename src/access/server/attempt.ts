// Attempts at signing in: a password that was right (or looks so from outside) waiting for its second factor.
import { randomInt, timingSafeEqual } from 'node:crypto'
import type { ExpressionBuilder } from 'kysely'
import type { Write } from '#edge/database.ts'
import type { House } from '#edge/house.ts'
import type { Tables } from '#edge/tables.ts'
import { type Id, newId } from '#kit/id.ts'
import { type Instant, plusSeconds } from '#kit/time.ts'
import type { Language } from '#kit/words.ts'
import { words } from '../access.words.ts'
import { codeRules } from '../account.ts'
import { hashToken } from './access.store.ts'
import { openSecret, stepOf } from './authenticator.ts'

const macOf = (house: House, attempt: Id, code: string) => house.keys.mac('sign-in-code', `${attempt}:${code}`)

export interface Attempted {
  readonly account: Id
  readonly factor: 'mail' | 'totp' | 'passkey'
}
/** Where an attempt may go on: the browser that gave the password, or the session whose presence it confirms. */
export type Bound = { readonly device: string } | { readonly session: Id }

/** Starts an attempt; on no account when `given` is null, so that it looks and behaves the same from outside. */
export const startAttempt = async (
  db: Write,
  house: House,
  at: Instant,
  given: Attempted | null,
  bound: Bound,
): Promise<{ id: Id; code: string }> => {
  const id = newId(at, house.random)
  const code = String(randomInt(1_000_000)).padStart(6, '0')
  const mailed = given?.factor === 'mail'
  await db
    .insertInto('sign_in_attempt')
    .values({
      id,
      account_id: given?.account ?? null,
      factor: given?.factor ?? 'mail',
      session_id: 'session' in bound ? bound.session : null,
      device_hash: 'device' in bound ? hashToken(bound.device) : null,
      code_mac: mailed ? macOf(house, id, code) : null,
      tries: 0,
      created_at: at,
      expires_at: plusSeconds(at, codeRules.lifeSeconds),
      used_at: null,
    })
    .execute()
  return { id, code }
}

export const mailAttempt = (house: House, to: string, language: Language, code: string): Promise<void> => {
  const { codeSubject: subject, code: text } = words[language].mail
  return house.mail.send({ to, subject, text: text(code) })
}

/** Ends every attempt of an account that is still to be proven. */
export const endAttempts = async (db: Write, account: Id, at: Instant): Promise<void> => {
  await db
    .updateTable('sign_in_attempt')
    .set({ expires_at: at })
    .where('account_id', '=', account)
    .where('used_at', 'is', null)
    .where('expires_at', '>', at)
    .execute()
}

/** Marks an attempt as proven; undefined when it already was. */
export const spendAttempt = (db: Write, attempt: Id, at: Instant) =>
  db
    .updateTable('sign_in_attempt')
    .set({ used_at: at })
    .where('id', '=', attempt)
    .where('used_at', 'is', null)
    .returning('factor')
    .executeTakeFirst()

export type Proof = { readonly account: Id } | 'wrong-code' | 'code-expired' | 'too-many-tries'

/**
 * Counts a try first, in a transaction of its own that stays whatever follows: guessing is bounded even by many requests at
 * once. Undefined when the attempt has served, has ended, was tried enough, or is another's: one that confirms a session's
 * presence never opens a session, nor the reverse, and one begun in a browser goes on in no other, whoever learns its id.
 */
export const claimTry = (house: House, attemptId: Id, bound: Bound, at: Instant) =>
  house.db.as({ system: 'sign-in' }, at).write(db =>
    db
      .updateTable('sign_in_attempt')
      .set(set => ({ tries: set('tries', '+', 1) }))
      .where('id', '=', attemptId)
      .where(where => ('session' in bound ? where('session_id', '=', bound.session) : ofDevice(where, bound.device)))
      .where('tries', '<', codeRules.mostTries)
      .where('used_at', 'is', null)
      .where('expires_at', '>', at)
      .returningAll()
      .executeTakeFirst(),
  )

const ofDevice = (where: ExpressionBuilder<Tables, 'sign_in_attempt'>, device: string) =>
  where.and([where('session_id', 'is', null), where('device_hash', '=', hashToken(device))])

export interface Proving {
  readonly bound: Bound
  /** Whether the account has room for one more try. */
  mayTry(account: Id): Promise<boolean>
}

/** Counts the try, asks whether the account has room for one more, then compares. */
export const proveAttempt = async (
  house: House,
  attemptId: Id,
  code: string,
  at: Instant,
  { bound, mayTry }: Proving,
): Promise<Proof> => {
  const attempt = await claimTry(house, attemptId, bound, at)
  if (!attempt) return 'code-expired'
  const { account_id: account } = attempt
  if (!account) return 'wrong-code'
  if (!(await mayTry(account))) return 'too-many-tries'
  if (attempt.code_mac)
    return timingSafeEqual(attempt.code_mac, macOf(house, attemptId, code)) ? { account } : 'wrong-code'
  if (attempt.factor !== 'totp') return 'wrong-code'
  const row = await house.db
    .as({ system: 'sign-in' }, at)
    .read(db =>
      db.selectFrom('account').select(['totp_sealed', 'totp_last_step']).where('id', '=', account).executeTakeFirst(),
    )
  const step = row?.totp_sealed ? stepOf(openSecret(house, account, row.totp_sealed), code, at) : null
  return step !== null && step > (row?.totp_last_step ?? 0) ? { account } : 'wrong-code'
}
