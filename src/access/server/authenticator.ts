// The authenticator's six digits (TOTP, RFC 6238): a secret of our own making, each code accepted once.
import { Secret, TOTP } from 'otpauth'
import type { Write } from '#edge/database.ts'
import type { House } from '#edge/house.ts'
import type { Id } from '#kit/id.ts'
import { type Instant, msOf } from '#kit/time.ts'

const stepSeconds = 30
const place = (row: Id) => ({ column: 'totp', row })

const authenticator = (secret: string, label = '') =>
  new TOTP({ issuer: 'Colloque', label, secret: Secret.fromBase32(secret), digits: 6, period: stepSeconds })

export const newSecret = (): string => new Secret({ size: 20 }).base32
/** The secret sealed for the row (account or invitation) that will hold it. */
export const sealSecret = (house: Pick<House, 'keys'>, row: Id, secret: string): Buffer =>
  house.keys.own.seal(place(row), secret)
export const openSecret = (house: Pick<House, 'keys'>, row: Id, sealed: Buffer): string =>
  house.keys.own.open(place(row), sealed)
/** A secret being enrolled: sealed for another place, so that it never passes for the one in force. */
export const sealPending = (house: Pick<House, 'keys'>, row: Id, secret: string): Buffer =>
  house.keys.own.seal({ column: 'totp-pending', row }, secret)
export const openPending = (house: Pick<House, 'keys'>, row: Id, sealed: Buffer): string =>
  house.keys.own.open({ column: 'totp-pending', row }, sealed)
export const authenticatorUri = (secret: string, email: string): string => authenticator(secret, email).toString()
export const codeAt = (secret: string, at: Instant): string => authenticator(secret).generate({ timestamp: msOf(at) })

/** The time step a code belongs to, one step early or late allowed; null when it is not a code of this secret. */
export const stepOf = (secret: string, code: string, at: Instant): number | null => {
  const delta = authenticator(secret).validate({ token: code, timestamp: msOf(at), window: 1 })
  return delta === null ? null : Math.floor(msOf(at) / 1000 / stepSeconds) + delta
}

/** Takes a code of an account's authenticator: true once, false for a wrong code or one already used. */
export const takeCode = async (db: Write, house: House, account: Id, code: string, at: Instant): Promise<boolean> => {
  const row = await db.selectFrom('account').select(['totp_sealed']).where('id', '=', account).executeTakeFirst()
  if (!row?.totp_sealed) return false
  const step = stepOf(openSecret(house, account, row.totp_sealed), code, at)
  if (step === null) return false
  const taken = await db
    .updateTable('account')
    .set({ totp_last_step: step })
    .where('id', '=', account)
    .where(where => where.or([where('totp_last_step', 'is', null), where('totp_last_step', '<', step)]))
    .executeTakeFirst()
  return taken.numUpdatedRows === 1n
}
