// One's place, server side: seeing it, keeping it, leaving it, and what the home page says of the room.
import { endRelations, related } from '#access/server/relation.ts'
import { isAccount } from '#edge/actor.ts'
import { type Read, within } from '#edge/database.ts'
import { type House, serve, serveMessage } from '#edge/house.ts'
import type { Id } from '#kit/id.ts'
import { done, refused } from '#kit/outcome.ts'
import { dayIn, type Instant, secondsBetween } from '#kit/time.ts'
import { zone } from '#patients/patient.ts'
import { walkInStructure } from '#practitioners/server/practitioners.store.ts'
import { announcedUntil, waitedSince } from '../appointed.ts'
import { awayUntil } from '../away.ts'
import { estimate, type Room } from '../estimate.ts'
import { points } from '../match.ts'
import {
  dutyChanged,
  leave,
  myTicket,
  present,
  readTicket,
  roomNow,
  ticketChanged,
  waitingRoomChanged,
} from '../place.ts'
import { isBeyond, safeWaitOn } from '../safe-wait.ts'
import { isOpen } from '../ticket.ts'
import { appointmentShown } from './appointed.ts'
import { roomNowOf } from './room.ts'
import { awayOf, moveTicket, type TicketTable, waitingStates } from './waiting-room.store.ts'

export const serveReadTicket = (house: House) =>
  serve(readTicket, async ({ params }, call) =>
    call.read(async db => {
      const ticket = await db.selectFrom('ticket').selectAll().where('id', '=', params.ticketId).executeTakeFirst()
      if (!ticket) return refused('not-found')
      const { room, appointment } = await within(db, 'matcher', async () => ({
        room: await roomFor(db, ticket.structure_id, call.at, ticket),
        appointment: isOpen(ticket.state) ? await appointmentShown(db, ticket, call.at) : null,
      }))
      const announced = !isOpen(ticket.state)
        ? null
        : appointment
          ? announcedUntil(appointment.startsAt, call.at)
          : estimate(room, call.at)
      const joinedAt = waitedSince(ticket.severity, ticket.joined_at, appointment?.startsAt)
      const waited = { severity: ticket.severity, joinedAt }
      const safe = safeWaitOn(dayIn(call.at, zone), house.settings.safeWait)
      const away = awayOf(ticket)
      return done({
        id: ticket.id,
        intakeId: ticket.intake_id,
        state: ticket.state,
        joinedAt: ticket.joined_at,
        // Whoever has an appointment is told of their professional instead.
        estimate: appointment ? null : announced,
        appointment,
        practitionersHere: room.practitioners,
        severity: ticket.severity,
        safe: {
          minutes: safe.minutes[ticket.severity],
          beyond: isOpen(ticket.state) && isBeyond(waited, announced, safe, call.at),
        },
        canBeCalled: house.telephone !== undefined,
        away: away && isOpen(ticket.state) ? { called: away.calledAt !== null, until: awayUntil(away) } : null,
        unanswered: ticket.state === 'lost' && ticket.called_at !== null,
      })
    }),
  )

export const serveMyTicket = () =>
  serve(myTicket, async (_input, call) => {
    const { actor } = call
    if (!isAccount(actor)) return refused('not-signed-in')
    return call.read(async db => {
      const row = await db
        .selectFrom('ticket')
        .select('id')
        // Whoever holds it now: a place may have passed from an aidant to the patient.
        .where(related('ticket.id', actor.account, 'holds', call.at))
        .where('state', 'in', ['waiting', 'offered', 'accepted'])
        .orderBy('joined_at', 'desc')
        .executeTakeFirst()
      return done({ ticket: row?.id ?? null })
    })
  })

export const serveLeave = () =>
  serve(leave, ({ params }, call) =>
    call.write(db =>
      within(db, 'matcher', async () => {
        const ticket = await moveTicket(db, params.ticketId, 'leave', { ended_at: call.at })
        if (!ticket) {
          const now = await db.selectFrom('ticket').selectAll().where('id', '=', params.ticketId).executeTakeFirst()
          if (now?.state !== 'left') return refused('too-late-to-leave')
          // Asked again because the answer was lost on the way: it is done.
          call.trace({ patient: now.patient_id, object: now.id })
          return done({})
        }
        const offer = await db
          .updateTable('offer')
          .set({ state: 'withdrawn', answered_at: call.at })
          .where('ticket_id', '=', ticket.id)
          .where('state', '=', 'open')
          .returning(['id', 'account_id'])
          .executeTakeFirst()
        if (offer) {
          await endRelations(db, { subject: offer.id, kind: 'offered', until: call.at })
          call.changed(dutyChanged, offer.account_id)
        }
        call.trace({ patient: ticket.patient_id, object: ticket.id })
        call.changed(ticketChanged, ticket.id)
        call.changed(waitingRoomChanged, ticket.structure_id)
        return done({})
      }),
    ),
  )

/** Coming back after a silence may make an offer possible again. */
export const servePresent = (house: House) =>
  serveMessage(present, async (body, connection) => {
    const at = house.time.now()
    const row = await house.db.as(connection.actor, at).write(async db => {
      const before = await db
        .selectFrom('ticket')
        .select(['last_seen_at', 'structure_id'])
        .where('id', '=', body.ticketId)
        .where('state', 'in', ['waiting', 'offered', 'accepted'])
        .executeTakeFirst()
      const sign = { last_seen_at: at, in_front: body.hidden !== true }
      if (before) await db.updateTable('ticket').set(sign).where('id', '=', body.ticketId).execute()
      return before
    })
    if (row && secondsBetween(row.last_seen_at, at) > 60) house.bus.changed(waitingRoomChanged.name, row.structure_id)
    return done(null)
  })

export const serveRoomNow = (house: House) =>
  serve(roomNow, (_input, call) =>
    house.db.as({ system: 'matcher' }, call.at).read(async db => {
      const structure = await walkInStructure(db)
      if (!structure) return done({ practitionersHere: 0, estimate: null })
      const room = await roomFor(db, structure, call.at)
      return done({ practitionersHere: room.practitioners, estimate: estimate(room, call.at) })
    }),
  )

/** What the estimator looks at, for one ticket or for someone who would join now; read by the matcher or under its name. */
const roomFor = async (db: Read, structure: Id, at: Instant, mine?: TicketTable): Promise<Room> => {
  const now = await roomNowOf(db, structure, at)
  const rows = await db
    .selectFrom('ticket')
    .select(['id', 'severity', 'joined_at'])
    .where('structure_id', '=', structure)
    .where('state', 'in', waitingStates)
    // Those who have an appointment are before nobody: their professional is kept for them (room.ts).
    .where(where => where.or([where('appointment_id', 'is', null), where('freed_at', 'is not', null)]))
    .limit(2000)
    .execute()
  const rank = (row: Pick<TicketTable, 'severity' | 'joined_at'>) =>
    points({ severity: row.severity, joinedAt: row.joined_at }, at)
  const own = mine ? rank(mine) : 0
  return { ...now, ahead: rows.filter(row => row.id !== mine?.id && rank(row) >= own).length }
}
