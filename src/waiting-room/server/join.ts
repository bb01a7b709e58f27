// Joining, server side: load what the decision looks at, decide, keep the place, wake the matcher. The pattern of an act.
import { appointmentOfIntake } from '#agenda/server/meet.ts'
import { isAccount } from '#edge/actor.ts'
import { isDuplicate, type Read } from '#edge/database.ts'
import { type House, serve } from '#edge/house.ts'
import type { Id } from '#kit/id.ts'
import { done, refused } from '#kit/outcome.ts'
import { markIntakeUsed, requestForTicket } from '#orientation/server/orientation.store.ts'
import { openHeld } from '#patients/server/people.store.ts'
import { walkInStructure } from '#practitioners/server/practitioners.store.ts'
import { decideJoin, join } from '../join.ts'
import { waitingRoomChanged } from '../place.ts'
import { summaryOf } from '../summary.ts'
import { blockOf } from './conduct.ts'
import { sealSummary } from './waiting-room.store.ts'

export const serveJoin = (house: House) =>
  serve(join, async ({ params }, call) => {
    const { actor } = call
    if (!isAccount(actor)) return refused('not-signed-in')
    return call
      .write(async db => {
        // Load.
        const request = await requestForTicket(db, house, params.intakeId)
        if (!request) return refused('not-found')
        const open = await db
          .selectFrom('ticket')
          .select(['id', 'intake_id as intake'])
          .where('patient_id', '=', request.patientId)
          .where('state', 'in', ['waiting', 'offered', 'accepted'])
          .executeTakeFirst()
        const structure = await walkInStructure(db)
        const block = await blockOf(db, actor.account)
        const appointment = await appointmentOfIntake(db, params.intakeId, call.at)
        // Decide.
        const decision = decideJoin(
          {
            request: summaryOf(request),
            ...(open ? { open } : {}),
            ...(structure ? { structure } : {}),
            ...(block ? { block } : {}),
            ...(appointment ? { appointment } : {}),
            ...(await lostBefore(db, params.intakeId)),
          },
          params.intakeId,
          call.at,
        )
        if (!decision.ok) return decision
        call.trace({ patient: request.patientId, object: params.intakeId })
        if ('again' in decision.value) return done({ id: decision.value.again })
        // Save: the relation first, since the row rules let nobody write what they are not related to.
        const ticket = call.newId()
        const { patient, severity, summary, joinedAt } = decision.value
        await openHeld(db, house, call.at, {
          account: actor.account,
          subject: ticket,
          kind: 'holds',
          patient,
          cause: join.name,
        })
        await db
          .insertInto('ticket')
          .values({
            id: ticket,
            intake_id: params.intakeId,
            patient_id: patient,
            account_id: actor.account,
            structure_id: decision.value.structure,
            severity,
            state: 'waiting',
            summary_sealed: await sealSummary(db, house, ticket, patient, summary),
            joined_at: joinedAt,
            last_seen_at: call.at,
            accepted_at: null,
            ended_at: null,
            away_since: null,
            called_at: null,
            calls: 0,
            in_front: true,
            appointment_id: decision.value.appointment ?? null,
            freed_at: null,
          })
          .execute()
        await markIntakeUsed(db, params.intakeId, call.at)
        // Tell.
        call.changed(waitingRoomChanged, decision.value.structure)
        return done({ id: ticket })
      })
      .catch(error => {
        // Another tab, or the other parent, joined for the same patient in the same instant: the database decided.
        if (isDuplicate(error, 'ticket_one_open')) return refused('already-waiting')
        throw error
      })
  })

/** The last place this request lost, and until when they were there. */
const lostBefore = async (db: Read, intake: Id) => {
  const row = await db
    .selectFrom('ticket')
    .select(['joined_at', 'last_seen_at', 'away_since', 'called_at', 'ended_at'])
    .where('intake_id', '=', intake)
    .where('state', '=', 'lost')
    .orderBy('ended_at', 'desc')
    .executeTakeFirst()
  if (!row?.ended_at) return {}
  const thereUntil = row.called_at ?? (row.away_since === null ? row.last_seen_at : row.ended_at)
  return { before: { joinedAt: row.joined_at, thereUntil, lostAt: row.ended_at } }
}
