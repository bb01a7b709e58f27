// Leaving the page and coming back, server side: the place stays, and nobody is offered it meanwhile.
import { type House, serve } from '#edge/house.ts'
import { done, refused } from '#kit/outcome.ts'
import { comeBack, goAway } from '../away.ts'
import { ticketChanged, waitingRoomChanged } from '../place.ts'

export const serveGoAway = (house: House) =>
  serve(goAway, async ({ params }, call) => {
    // Nobody is promised a call that no telephone would make.
    if (!house.telephone) return refused('no-telephone')
    return call.write(async db => {
      const ticket = await db
        .selectFrom('ticket')
        .select(['id', 'patient_id', 'structure_id', 'state'])
        .where('id', '=', params.ticketId)
        .forUpdate()
        .executeTakeFirst()
      // Someone who is being offered is seen within thirty seconds: they stay.
      if (ticket?.state === 'offered' || ticket?.state === 'accepted') return refused('being-read')
      if (ticket?.state !== 'waiting') return refused('not-waiting')
      const away = { away_since: call.at, called_at: null, calls: 0, in_front: false }
      await db.updateTable('ticket').set(away).where('id', '=', ticket.id).execute()
      call.trace({ patient: ticket.patient_id, object: ticket.id })
      call.changed(ticketChanged, ticket.id)
      call.changed(waitingRoomChanged, ticket.structure_id)
      return done({})
    })
  })

export const serveComeBack = () =>
  serve(comeBack, ({ params }, call) =>
    call.write(async db => {
      const ticket = await db
        .updateTable('ticket')
        .set({ away_since: null, called_at: null, calls: 0, in_front: true, last_seen_at: call.at })
        .where('id', '=', params.ticketId)
        .where('state', 'in', ['waiting', 'offered', 'accepted'])
        .returning(['id', 'patient_id', 'structure_id'])
        .executeTakeFirst()
      if (!ticket) return refused('not-waiting')
      call.trace({ patient: ticket.patient_id, object: ticket.id })
      call.changed(ticketChanged, ticket.id)
      call.changed(waitingRoomChanged, ticket.structure_id)
      return done({})
    }),
  )
