// Offers, server side: showing one to the professional it was made to, and leaving it to a colleague.
import { endRelations } from '#access/server/relation.ts'
import { honour } from '#agenda/server/meet.ts'
import { isAccount } from '#edge/actor.ts'
import { type Write, within } from '#edge/database.ts'
import { type House, serve } from '#edge/house.ts'
import type { Id } from '#kit/id.ts'
import { done, type Outcome, refused } from '#kit/outcome.ts'
import type { Instant } from '#kit/time.ts'
import { countShowable } from '#record/server/attachment.store.ts'
import { decline, readOffer } from '../offer.ts'
import { dutyChanged, ticketChanged, waitingRoomChanged } from '../place.ts'
import { holdOffered, moveTicket, openSummary, type TicketTable } from './waiting-room.store.ts'

export const serveReadOffer = (house: House) =>
  serve(readOffer, ({ params }, call) =>
    call.write(async db => {
      const offer = await db
        .selectFrom('offer')
        .selectAll()
        .where('id', '=', params.offerId)
        .where('state', '=', 'open')
        .where('expires_at', '>', call.at)
        .executeTakeFirst()
      if (!offer) return refused('offer-gone')
      const ticket = await within(db, 'matcher', () =>
        db.selectFrom('ticket').selectAll().where('id', '=', offer.ticket_id).executeTakeFirstOrThrow(),
      )
      call.trace({ patient: ticket.patient_id, object: offer.id })
      return done({
        id: offer.id,
        summary: await openSummary(db, house, ticket),
        photos: await within(db, 'matcher', () => countShowable(db, ticket.intake_id)),
        severity: ticket.severity,
        waitingSince: ticket.joined_at,
        expiresAt: offer.expires_at,
        now: call.at,
      })
    }),
  )

export const serveDecline = () =>
  serve(decline, ({ params, body }, call) =>
    call.write(db =>
      within(db, 'matcher', async () => {
        const { actor } = call
        await holdOffered(db, params.offerId)
        const offer = await db
          .updateTable('offer')
          .set({ state: 'declined', reason: body.reason, answered_at: call.at })
          .where('id', '=', params.offerId)
          .where('state', '=', 'open')
          .where('expires_at', '>', call.at)
          .returning(['id', 'ticket_id', 'account_id'])
          .executeTakeFirst()
        if (!offer || !isAccount(actor)) return refused('offer-gone')
        const ticket = await moveTicket(db, offer.ticket_id, 'pass-on')
        if (!ticket) throw new Error(`offer ${offer.id} was open on a ticket that was not offered`)
        await endRelations(db, { subject: offer.id, kind: 'offered', until: call.at })
        await db
          .updateTable('duty')
          .set({ unanswered: 0, free_since: call.at })
          .where('account_id', '=', actor.account)
          .execute()
        call.trace({ patient: ticket.patient_id, object: offer.id, detail: body.reason })
        call.changed(ticketChanged, ticket.id)
        call.changed(dutyChanged, actor.account)
        call.changed(waitingRoomChanged, ticket.structure_id)
        return done({})
      }),
    ),
  )

/**
 * Takes an offer for its professional, in the transaction of `consultation/accept`: exactly one of many callers succeeds,
 * since the row moves out of `open` once. The caller publishes what changed.
 */
export const takeOffer = (
  db: Write,
  given: { readonly offer: Id; readonly account: Id; readonly at: Instant },
): Promise<Outcome<TicketTable, 'offer-gone'>> =>
  within(db, 'matcher', async () => {
    await holdOffered(db, given.offer)
    // Whoever took over a colleague's patient since the offer was made has their hands full: it passes to another.
    const duty = await db
      .selectFrom('duty')
      .select('busy_with')
      .where('account_id', '=', given.account)
      .executeTakeFirst()
    if (duty?.busy_with) return refused('offer-gone')
    const offer = await db
      .updateTable('offer')
      .set({ state: 'accepted', answered_at: given.at })
      .where('id', '=', given.offer)
      .where('account_id', '=', given.account)
      .where('state', '=', 'open')
      .where('expires_at', '>', given.at)
      .returning(['id', 'ticket_id', 'expires_at'])
      .executeTakeFirst()
    if (!offer) return refused('offer-gone')
    const ticket = await moveTicket(db, offer.ticket_id, 'accept', { accepted_at: given.at })
    if (!ticket) throw new Error(`offer ${offer.id} was open on a ticket that was not offered`)
    if (ticket.appointment_id) await honour(db, ticket.appointment_id, given.at)
    // Until the offer would have ended by itself: an acceptance whose answer was lost can be sent again with its key.
    await endRelations(db, { subject: offer.id, kind: 'offered', until: offer.expires_at })
    await db
      .updateTable('duty')
      .set({ busy_with: ticket.id, unanswered: 0 })
      .where('account_id', '=', given.account)
      .execute()
    return done(ticket)
  })

/**
 * Gives a ticket back to the room with its place. `preferred-another`: by the patient's choice, so that this professional is
 * not proposed again; `unanswered`: nobody was there to begin; `service-failed`: it began and the technique ended it.
 * The caller publishes `ticketChanged`, `dutyChanged` and `waitingRoomChanged`.
 */
export const giveBack = (
  db: Write,
  ticketId: Id,
  at: Instant,
  why: 'preferred-another' | 'unanswered' | 'service-failed',
): Promise<TicketTable | undefined> =>
  within(db, 'matcher', async () => {
    const ticket = await moveTicket(db, ticketId, 'give-back', { accepted_at: null, last_seen_at: at })
    if (!ticket) return undefined
    await db
      .updateTable('offer')
      .set({ state: 'withdrawn', reason: why })
      .where('ticket_id', '=', ticketId)
      .where('state', '=', 'accepted')
      .execute()
    await setFree(db, ticketId, at)
    return ticket
  })

/** Ends a ticket with its consultation, and frees the professional, in the transaction of `report/close`. */
export const finishTicket = (db: Write, ticketId: Id, at: Instant): Promise<TicketTable | undefined> =>
  within(db, 'matcher', async () => {
    const ticket = await moveTicket(db, ticketId, 'finish', { ended_at: at })
    await setFree(db, ticketId, at)
    return ticket
  })

/**
 * The patient in hand passes to another professional, in the transaction of a handover; the former is free for the next. Whoever
 * takes over may not have been on duty today.
 */
export const passBusy = (
  db: Write,
  given: { readonly ticket: Id; readonly structure: Id; readonly to: Id; readonly at: Instant },
): Promise<unknown> =>
  within(db, 'matcher', async () => {
    const { ticket, structure, to, at } = given
    await setFree(db, ticket, at)
    const busy = { busy_with: ticket, unanswered: 0 }
    return db
      .insertInto('duty')
      .values({
        account_id: to,
        structure_id: structure,
        status: 'off',
        break_until: null,
        free_since: at,
        last_seen_at: at,
        ...busy,
      })
      .onConflict(conflict => conflict.column('account_id').doUpdateSet(busy))
      .execute()
  })

const setFree = (db: Write, ticketId: Id, at: Instant) =>
  db.updateTable('duty').set({ busy_with: null, free_since: at }).where('busy_with', '=', ticketId).execute()
