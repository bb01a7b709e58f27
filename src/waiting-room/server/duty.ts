// A professional's presence, server side.
import { endRelations } from '#access/server/relation.ts'
import { isAccount } from '#edge/actor.ts'
import { type Write, within } from '#edge/database.ts'
import { type Call, type House, serve, serveMessage } from '#edge/house.ts'
import type { Id } from '#kit/id.ts'
import { done, refused } from '#kit/outcome.ts'
import { type Instant, plusSeconds } from '#kit/time.ts'
import { practitionerOf } from '#practitioners/server/practitioners.store.ts'
import { duty, setDuty, statusAt } from '../duty.ts'
import { atDesk, dutyChanged, ticketChanged, waitingRoomChanged } from '../place.ts'
import { holdOffered, moveTicket, type TicketTable } from './waiting-room.store.ts'

export const serveSetDuty = (house: House) =>
  serve(setDuty, async ({ body }, call) => {
    const { actor } = call
    if (!isAccount(actor)) return refused('not-signed-in')
    const outcome = await call.write(async db => {
      const practitioner = await practitionerOf(db, actor.account)
      if (!practitioner) return refused('not-allowed')
      const breakUntil = body.status === 'break' ? plusSeconds(call.at, body.minutes * 60) : null
      const now = {
        status: body.status,
        break_until: breakUntil,
        unanswered: 0,
        last_seen_at: call.at,
        free_since: call.at,
      }
      await db
        .insertInto('duty')
        .values({ account_id: actor.account, structure_id: practitioner.structure, busy_with: null, ...now })
        .onConflict(conflict => conflict.column('account_id').doUpdateSet(now))
        .execute()
      call.trace({ object: actor.account, detail: body.status })
      call.changed(dutyChanged, actor.account)
      call.changed(waitingRoomChanged, practitioner.structure)
      return done({})
    })
    if (outcome.ok && body.status !== 'available') await withdrawOffer(house, actor.account, call.at)
    return outcome
  })

/**
 * Whoever leaves the room gives back at once the patient they were offered: nobody waits thirty seconds for an empty chair.
 * Done once the presence is committed, since only then no other offer can follow.
 */
export const withdrawOffer = async (house: House, account: Id, at: Instant): Promise<void> => {
  const ticket = await house.db.as({ system: 'matcher' }, at).write(db => takeOfferBack(db, account, at))
  if (!ticket) return
  house.bus.changed(ticketChanged.name, ticket.id)
  house.bus.changed(dutyChanged.name, account)
  house.bus.changed(waitingRoomChanged.name, ticket.structure_id)
}

/** The open offer of a professional passes on; answers the ticket that waits again. The caller publishes what changed. */
const takeOfferBack = (db: Write, account: Id, at: Instant): Promise<TicketTable | undefined> =>
  within(db, 'matcher', async () => {
    const open = await db
      .selectFrom('offer')
      .select('id')
      .where('account_id', '=', account)
      .where('state', '=', 'open')
      .executeTakeFirst()
    if (!open || !(await holdOffered(db, open.id))) return undefined
    const offer = await db
      .updateTable('offer')
      .set({ state: 'withdrawn', answered_at: at })
      .where('id', '=', open.id)
      .where('state', '=', 'open')
      .returning('ticket_id')
      .executeTakeFirst()
    if (!offer) return undefined
    await endRelations(db, { subject: open.id, kind: 'offered', until: at })
    return moveTicket(db, offer.ticket_id, 'pass-on')
  })

/**
 * A professional whose role ends leaves the room, in the transaction that ends it. The offer first: an acceptance under way is
 * waited for, and is then seen. The caller calls `withdrawOffer` once it is committed, for an offer made meanwhile.
 */
export const leaveRoom = async (db: Write, call: Call, account: Id): Promise<void> => {
  const ticket = await takeOfferBack(db, account, call.at)
  if (ticket) call.changed(ticketChanged, ticket.id)
  const duty = await within(db, 'matcher', () =>
    db
      .updateTable('duty')
      .set({ status: 'off', break_until: null, unanswered: 0 })
      .where('account_id', '=', account)
      .returning('structure_id')
      .executeTakeFirst(),
  )
  call.changed(dutyChanged, account)
  if (duty) call.changed(waitingRoomChanged, duty.structure_id)
}

export const serveDuty = () =>
  serve(duty, async (_input, call) => {
    const { actor } = call
    if (!isAccount(actor)) return refused('not-signed-in')
    return call.read(db =>
      within(db, 'matcher', async () => {
        const row = await db.selectFrom('duty').selectAll().where('account_id', '=', actor.account).executeTakeFirst()
        const offer = await db
          .selectFrom('offer')
          .select('id')
          .where('account_id', '=', actor.account)
          .where('state', '=', 'open')
          .where('expires_at', '>', call.at)
          .executeTakeFirst()
        const waiting = await db
          .selectFrom('ticket')
          .select(count => count.fn.countAll<number>().as('count'))
          .where('state', 'in', ['waiting', 'offered'])
          .where('structure_id', '=', row?.structure_id ?? actor.structure ?? actor.account)
          .executeTakeFirstOrThrow()
        const status = row ? statusAt({ status: row.status, breakUntil: row.break_until }, call.at) : 'off'
        return done({
          account: actor.account,
          status,
          breakUntil: status === 'break' ? (row?.break_until ?? null) : null,
          inConsultation: row?.busy_with != null,
          offer: offer?.id ?? null,
          waiting: waiting.count,
        })
      }),
    )
  })

/** The desk says it is open; only the first word after a silence can change what the matcher would do. */
export const serveAtDesk = (house: House) =>
  serveMessage(atDesk, async (_body, connection) => {
    const { actor } = connection
    if (!isAccount(actor)) return refused('not-signed-in')
    const at = house.time.now()
    const before = await house.db.as(actor, at).write(db =>
      db
        .selectFrom('duty')
        .select(['last_seen_at', 'structure_id'])
        .where('account_id', '=', actor.account)
        .forUpdate()
        .executeTakeFirst()
        .then(async row => {
          if (row)
            await db.updateTable('duty').set({ last_seen_at: at }).where('account_id', '=', actor.account).execute()
          return row
        }),
    )
    if (before && before.last_seen_at < plusSeconds(at, -30))
      house.bus.changed(waitingRoomChanged.name, before.structure_id)
    return done(null)
  })
