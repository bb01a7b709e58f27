// Recovery codes, server side: drawn by ten, kept as HMACs, each taken once.
import { randomBytes } from 'node:crypto'
import { isAccount } from '#edge/actor.ts'
import type { Write } from '#edge/database.ts'
import { type House, serve } from '#edge/house.ts'
import { type Id, newId } from '#kit/id.ts'
import { done, refused } from '#kit/outcome.ts'
import type { Instant } from '#kit/time.ts'
import { drawRecovery, recoveryRules } from '../security.ts'
import './factors.store.ts'
import { tellOwner } from './security-notice.ts'
import { rotateSession } from './sessions.ts'

/** Crockford's base 32: no I, L, O or U. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
/** Eighty random bits as sixteen letters. */
const newCode = (): string => Array.from(randomBytes(16), byte => letters[byte % 32]).join('')
const shown = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1-')
const macOf = (house: Pick<House, 'keys'>, account: Id, code: string): Buffer =>
  house.keys.mac('recovery-code', `${account}:${code}`)

export const serveDrawRecovery = (house: House) =>
  serve(drawRecovery, (_input, call) =>
    call.write(async db => {
      const { actor } = call
      if (!isAccount(actor)) return refused('not-signed-in')
      const codes = Array.from({ length: recoveryRules.count }, newCode)
      await db.deleteFrom('recovery_code').where('account_id', '=', actor.account).execute()
      await db
        .insertInto('recovery_code')
        .values(
          codes.map(code => ({
            id: newId(call.at, house.random),
            account_id: actor.account,
            code_mac: macOf(house, actor.account, code),
            created_at: call.at,
            used_at: null,
          })),
        )
        .execute()
      await rotateSession(db, call)
      await tellOwner(db, call, 'recovery-drawn', actor.account, actor.session)
      call.trace({ object: actor.account })
      return done({ codes: codes.map(shown) })
    }),
  )

/** Takes a code, once: two at the same instant are one. */
export const takeRecovery = async (
  db: Write,
  house: House,
  account: Id,
  code: string,
  at: Instant,
): Promise<boolean> => {
  const taken = await db
    .updateTable('recovery_code')
    .set({ used_at: at })
    .where('account_id', '=', account)
    .where('code_mac', '=', macOf(house, account, code))
    .where('used_at', 'is', null)
    .executeTakeFirst()
  return taken.numUpdatedRows === 1n
}
