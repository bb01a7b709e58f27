// A professional's terms, server side: their own row, read and written by themselves.
import { isAccount } from '#edge/actor.ts'
import { serve } from '#edge/house.ts'
import { done, refused } from '#kit/outcome.ts'
import { readTerms, saveTerms } from '../terms.ts'
import { sectorOf } from './price.store.ts'

export const serveReadTerms = () =>
  serve(readTerms, (_input, call) =>
    call.read(async db => {
      if (!isAccount(call.actor)) return refused('not-signed-in')
      return done({ sector: await sectorOf(db, call.actor.account) })
    }),
  )

export const serveSaveTerms = () =>
  serve(saveTerms, ({ body }, call) =>
    call.write(async db => {
      if (!isAccount(call.actor)) return refused('not-signed-in')
      const row = { sector: body.sector, said_at: call.at }
      await db
        .insertInto('practitioner_terms')
        .values({ account_id: call.actor.account, ...row })
        .onConflict(conflict => conflict.column('account_id').doUpdateSet(row))
        .execute()
      return done({})
    }),
  )
