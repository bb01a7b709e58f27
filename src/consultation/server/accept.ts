// Accepting, server side: the offer is taken once, then everything the two of them need is opened in the same transaction.
import { openRelation } from '#access/server/relation.ts'
import { isAccount } from '#edge/actor.ts'
import { type House, serve } from '#edge/house.ts'
import { done, refused } from '#kit/outcome.ts'
import { dayIn } from '#kit/time.ts'
import { dutyChanged, ticketChanged, waitingRoomChanged } from '#waiting-room/place.ts'
import { takeOffer } from '#waiting-room/server/offer.ts'
import { accept } from '../accept.ts'
import { consultationChanged } from '../state.ts'

export const serveAccept = (house: House) =>
  serve(accept, ({ params }, call) =>
    call.write(async db => {
      const { actor, at } = call
      if (!isAccount(actor)) return refused('not-signed-in')
      const taken = await takeOffer(db, { offer: params.offerId, account: actor.account, at })
      if (!taken.ok) return taken
      const ticket = taken.value
      const id = call.newId()
      const cause = accept.name
      await openRelation(db, house, at, { account: actor.account, subject: id, kind: 'leads', cause })
      await openRelation(db, house, at, { account: ticket.account_id, subject: id, kind: 'attends', cause })
      await openRelation(db, house, at, { account: actor.account, subject: ticket.patient_id, kind: 'treats', cause })
      await db
        .insertInto('consultation')
        .values({
          id,
          ticket_id: ticket.id,
          intake_id: ticket.intake_id,
          patient_id: ticket.patient_id,
          attending_id: ticket.account_id,
          leading_id: actor.account,
          structure_id: ticket.structure_id,
          state: 'announced',
          outcome: null,
          epoch: 0,
          begun_by: null,
          announced_at: at,
          begun_at: null,
          ended_at: null,
        })
        .execute()
      await house.keys.create(db, id, at, dayIn(at, 'UTC'))
      call.trace({ patient: ticket.patient_id, object: id })
      call.changed(consultationChanged, id)
      call.changed(ticketChanged, ticket.id)
      call.changed(dutyChanged, actor.account)
      call.changed(waitingRoomChanged, ticket.structure_id)
      return done({ id })
    }),
  )
