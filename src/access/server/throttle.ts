// Counts tries, server side: each lane is one row, taken in a transaction of its own that stays whatever follows.
import type { House } from '#edge/house.ts'
import type { Instant } from '#kit/time.ts'
import { type Lane, limits, pour } from '../throttle.ts'

declare module '#edge/tables.ts' {
  interface Tables {
    throttle: { rule: Lane; key: Buffer; level: number; at: Instant }
  }
}

/** A lane and what is counted in it; kept as an HMAC, so that the table names nobody. */
export type Counted = readonly [lane: Lane, ...what: readonly string[]]

/**
 * Takes one try of each lane, in the order given, and answers whether all had room. The narrowest comes first: what it
 * refuses never reaches those that others share.
 */
export const mayTry = (house: Pick<House, 'db' | 'keys'>, at: Instant, lanes: readonly Counted[]): Promise<boolean> =>
  house.db.as({ system: 'throttle' }, at).write(async db => {
    for (const [rule, ...what] of lanes) {
      const key = house.keys.blind('throttle', JSON.stringify(what))
      await db
        .insertInto('throttle')
        .values({ rule, key, level: 0, at })
        .onConflict(conflict => conflict.doNothing())
        .execute()
      const lane = db.selectFrom('throttle').select(['level', 'at']).where('rule', '=', rule).where('key', '=', key)
      const level = pour(limits[rule], await lane.forUpdate().executeTakeFirst(), at)
      if (!level) return false
      await db.updateTable('throttle').set(level).where('rule', '=', rule).where('key', '=', key).execute()
    }
    return true
  })
