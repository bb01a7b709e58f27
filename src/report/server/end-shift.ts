// The end of a shift, server side: what is still open, and going off duty once nothing is.
import { isAccount } from '#edge/actor.ts'
import type { Read } from '#edge/database.ts'
import { type House, serve } from '#edge/house.ts'
import type { Id } from '#kit/id.ts'
import { done, refused } from '#kit/outcome.ts'
import { dutyChanged, waitingRoomChanged } from '#waiting-room/place.ts'
import { withdrawOffer } from '#waiting-room/server/duty.ts'
import { decideEndShift, endShift, leftOf, openFiles } from '../end-shift.ts'
import { signedOf } from './report.store.ts'

const ledBy = (db: Read, account: Id) =>
  db
    .selectFrom('consultation')
    .select(['id', 'state', 'announced_at', 'begun_at', 'emergency_since'])
    .where('leading_id', '=', account)
    .where('state', 'in', ['announced', 'open'])
    .orderBy('id')

export const serveOpenFiles = () =>
  serve(openFiles, ({ query }, call) =>
    call.read(async db => {
      if (!isAccount(call.actor)) return refused('not-signed-in')
      const { after, limit } = query
      const asked = ledBy(db, call.actor.account)
      const rows = await (after ? asked.where('id', '>', after) : asked).limit(limit + 1).execute()
      const page = rows.slice(0, limit)
      const files = []
      for (const row of page) {
        const signed = (await signedOf(db, row.id)) !== undefined
        const state = row.state === 'announced' ? ('announced' as const) : ('open' as const)
        const left = leftOf({ state, inEmergency: row.emergency_since !== null, signed })
        files.push({ consultationId: row.id, since: row.begun_at ?? row.announced_at, left })
      }
      const last = page.at(-1)
      return done({ files, ...(rows.length > page.length && last ? { next: last.id } : {}) })
    }),
  )

export const serveEndShift = (house: House) =>
  serve(endShift, async (_input, call) => {
    const { actor, at } = call
    if (!isAccount(actor)) return refused('not-signed-in')
    const outcome = await call.write(async db => {
      const open = await ledBy(db, actor.account).limit(101).execute()
      const decision = decideEndShift(open.length)
      if (!decision.ok) return decision
      const duty = await db
        .updateTable('duty')
        .set({ status: 'off', break_until: null, unanswered: 0 })
        .where('account_id', '=', actor.account)
        .returning('structure_id')
        .executeTakeFirst()
      call.trace({ object: actor.account })
      call.changed(dutyChanged, actor.account)
      if (duty) call.changed(waitingRoomChanged, duty.structure_id)
      return done({ id: actor.account })
    })
    if (outcome.ok) await withdrawOffer(house, actor.account, at)
    return outcome
  })
