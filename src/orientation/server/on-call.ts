// Being on call, server side: one's own number, and the numbers that ring in order.
import { isAccount } from '#edge/actor.ts'
import { type Read, type Write, within } from '#edge/database.ts'
import { type House, serve } from '#edge/house.ts'
import type { Id } from '#kit/id.ts'
import { done, refused } from '#kit/outcome.ts'
import { phoneFrom } from '#kit/phone.ts'
import { dayIn } from '#kit/time.ts'
import { zone } from '#patients/patient.ts'
import { alertsChanged, everyAlert } from '../alert.ts'
import { watchOn } from '../alert-watch.ts'
import { decideOnCall, onCall, setOnCall } from '../on-call.ts'

const leadsOnCall = (db: Read) =>
  within(db, 'lead-alert', () =>
    db
      .selectFrom('on_call')
      .select(['account_id', 'phone'])
      .orderBy('since_at')
      .orderBy('account_id')
      .limit(50)
      .execute(),
  )

/** Those on call, whoever has been so longest first, then the structure's own number. */
export const ladderOf = async (db: Read, house: Pick<House, 'settings'>): Promise<readonly string[]> => {
  const numbers = (await leadsOnCall(db)).map(row => row.phone)
  const structure = house.settings.phone === undefined ? undefined : phoneFrom(house.settings.phone)
  return structure === undefined ? numbers : [...numbers, structure]
}

/** A lead whose role ends is rung no more; answers how many alerts they took and did not end. The caller publishes `alertsChanged`. */
export const leaveOnCall = (db: Write, account: Id): Promise<number> =>
  within(db, 'lead-alert', async () => {
    await db.deleteFrom('on_call').where('account_id', '=', account).execute()
    const taken = db.selectFrom('lead_alert').select('id').where('taken_by', '=', account)
    return (await taken.where('ended_at', 'is', null).forUpdate().execute()).length
  })

export const serveOnCall = (house: House) =>
  serve(onCall, async (_input, call) => {
    const { actor } = call
    if (!isAccount(actor)) return refused('not-signed-in')
    const { firstSeconds } = watchOn(dayIn(call.at, zone))
    return call.read(async db => {
      const rows = await leadsOnCall(db)
      const rank = rows.findIndex(row => row.account_id === actor.account) + 1
      return done({
        phone: rows[rank - 1]?.phone ?? null,
        rank: rank === 0 ? null : rank,
        leads: rows.length,
        structurePhone: house.settings.phone ?? null,
        telephone: house.telephone !== undefined,
        firstSeconds: { grave: firstSeconds['cannot-call'], other: firstSeconds['beyond-safe-wait'] },
      })
    })
  })

export const serveSetOnCall = () =>
  serve(setOnCall, async ({ body }, call) => {
    const { actor } = call
    if (!isAccount(actor)) return refused('not-signed-in')
    const decision = decideOnCall(body.phone)
    if (!decision.ok) return decision
    const phone = decision.value
    return call.write(async db => {
      if (phone === null) await db.deleteFrom('on_call').where('account_id', '=', actor.account).execute()
      else
        await db
          .insertInto('on_call')
          .values({ account_id: actor.account, phone, since_at: call.at })
          .onConflict(conflict => conflict.column('account_id').doUpdateSet({ phone }))
          .execute()
      call.trace({ object: actor.account, detail: phone === null ? 'off' : 'on' })
      call.changed(alertsChanged, everyAlert)
      return done({})
    })
  })
