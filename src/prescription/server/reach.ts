// How a prescriber is reached, server side: their own row, read when they sign.
import { isAccount } from '#edge/actor.ts'
import type { Read } from '#edge/database.ts'
import { serve } from '#edge/house.ts'
import type { Id } from '#kit/id.ts'
import { done, refused } from '#kit/outcome.ts'
import type { Instant } from '#kit/time.ts'
import { decideReach, type Reach, readReach, saveReach } from '../reach.ts'

declare module '#edge/tables.ts' {
  interface Tables {
    prescriber_reach: { account_id: string; phone: string; email: string; saved_at: Instant }
  }
}

export const reachOf = async (db: Read, account: Id): Promise<Reach | undefined> =>
  db.selectFrom('prescriber_reach').select(['phone', 'email']).where('account_id', '=', account).executeTakeFirst()

export const serveReadReach = () =>
  serve(readReach, (_input, call) =>
    call.read(async db => {
      if (!isAccount(call.actor)) return refused('not-signed-in')
      const reach = await reachOf(db, call.actor.account)
      return done(reach ? { reach } : {})
    }),
  )

export const serveSaveReach = () =>
  serve(saveReach, ({ body }, call) =>
    call.write(async db => {
      const { actor, at } = call
      if (!isAccount(actor)) return refused('not-signed-in')
      const decision = decideReach(body)
      if (!decision.ok) return decision
      const reach = decision.value
      await db
        .insertInto('prescriber_reach')
        .values({ account_id: actor.account, ...reach, saved_at: at })
        .onConflict(conflict => conflict.column('account_id').doUpdateSet({ ...reach, saved_at: at }))
        .execute()
      return done({ reach })
    }),
  )
