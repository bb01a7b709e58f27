// Accepting, server side: the offer is taken once, then everything the two of them need is opened in the same transaction.
import { accountsRelated, openRelation } from '#access/server/relation.ts'
import { isAccount } from '#edge/actor.ts'
import { type House, serve } from '#edge/house.ts'
import { done, refused } from '#kit/outcome.ts'
import { dayIn } from '#kit/time.ts'
import { alertsChanged, everyAlert } from '#orientation/alert.ts'
import type { Declared } from '#orientation/price.ts'
import { settleWaitAlerts } from '#orientation/server/alerts.ts'
import { openCare } from '#patients/server/confidential.ts'
import { openHeld } from '#patients/server/people.store.ts'
import { markAttachmentsUsed } from '#record/server/attachment.store.ts'
import { dutyChanged, ticketChanged, waitingRoomChanged } from '#waiting-room/place.ts'
import { takeOffer } from '#waiting-room/server/offer.ts'
import { turnCame } from '#waiting-room/server/tell-patient.ts'
import { accept } from '../accept.ts'
import { consultationChanged } from '../state.ts'
import { settlePrice } from './price.ts'

export const serveAccept = (house: House, declared: Declared) =>
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
      // Whoever holds the place now: it may have passed from an aidant to the patient.
      const [attending = ticket.account_id] = await accountsRelated(db, ticket.id, 'holds', at)
      const patient = ticket.patient_id
      await openHeld(db, house, at, { account: attending, subject: id, kind: 'attends', patient, cause })
      await openCare(db, house, at, { account: actor.account, patient, cause })
      await db
        .insertInto('consultation')
        .values({
          id,
          ticket_id: ticket.id,
          intake_id: ticket.intake_id,
          patient_id: ticket.patient_id,
          attending_id: attending,
          leading_id: actor.account,
          structure_id: ticket.structure_id,
          state: 'announced',
          outcome: null,
          epoch: 0,
          begun_by: null,
          announced_at: at,
          begun_at: null,
          ended_at: null,
          emergency_since: null,
          agreed_with: null,
        })
        .execute()
      await settlePrice(db, house, { consultation: id, intake: ticket.intake_id, account: actor.account, at }, declared)
      await markAttachmentsUsed(db, ticket.intake_id, ticket.patient_id, at)
      await house.keys.create(db, id, at, dayIn(at, 'UTC'))
      // Whoever does not look at the page is told by telephone too: two minutes pass quickly (product D1).
      if (!ticket.in_front) await call.tell(db, { name: turnCame, body: { ticket: ticket.id } })
      if (await settleWaitAlerts(db, ticket.id, at)) call.changed(alertsChanged, everyAlert)
      call.trace({ patient: ticket.patient_id, object: id })
      call.changed(consultationChanged, id)
      call.changed(ticketChanged, ticket.id)
      call.changed(dutyChanged, actor.account)
      call.changed(waitingRoomChanged, ticket.structure_id)
      return done({ id })
    }),
  )
