// Appointments in the waiting room, server side: which are near, which were missed, and the patient who would rather see another.
import { sql } from 'kysely'
import { latestJoined } from '#agenda/appointment.ts'
import { policyAt, seenOf } from '#agenda/server/agenda.store.ts'
import { type Read, type Write, within } from '#edge/database.ts'
import { serve } from '#edge/house.ts'
import { done, refused } from '#kit/outcome.ts'
import type { OutputOf } from '#kit/route.ts'
import { type Instant, plusSeconds } from '#kit/time.ts'
import { type Coming, decideSeeAnother, interleavingAt, mayChangeFrom, seeAnother } from '../appointed.ts'
import { deskSeconds } from '../duty.ts'
import { type readTicket, ticketChanged, waitingRoomChanged } from '../place.ts'
import { type TicketTable, waitingStates } from './waiting-room.store.ts'

/** The appointments that keep their professionals now, or soon; read by the matcher or under its name. */
export const comingAppointments = (db: Read, at: Instant): Promise<Coming[]> => {
  const { keptSeconds, graceSeconds } = interleavingAt(at)
  return db
    .selectFrom('appointment')
    .select(['practitioner_id as with', 'starts_at as at', sql<boolean>`false`.as('here')])
    .where('state', '=', sql.lit('booked'))
    .where('starts_at', '<=', plusSeconds(at, keptSeconds))
    .where('starts_at', '>', plusSeconds(at, -graceSeconds))
    .unionAll(
      db
        .selectFrom('ticket')
        .innerJoin('appointment', 'appointment.id', 'ticket.appointment_id')
        .select(['practitioner_id as with', 'starts_at as at', sql<boolean>`true`.as('here')])
        .where('ticket.state', 'in', waitingStates)
        .where('ticket.freed_at', 'is', null)
        .where('appointment.state', '=', sql.lit('booked'))
        .where('starts_at', '<=', latestJoined(at, policyAt(at))),
    )
    .execute()
}

/** The hour is long past and nobody came: the appointment was missed. Done by the matcher, which sees who is in the room. */
export const missAppointments = (db: Write, at: Instant) =>
  db
    .updateTable('appointment')
    .set({ state: 'missed', ended_at: at })
    .where('state', '=', 'booked')
    .where('starts_at', '<=', plusSeconds(at, -policyAt(at).lateSeconds))
    .where(where =>
      where.not(
        where.exists(
          where
            .selectFrom('ticket')
            .select('ticket.id')
            .whereRef('ticket.appointment_id', '=', 'appointment.id')
            .where('ticket.state', 'in', ['waiting', 'offered', 'accepted']),
        ),
      ),
    )
    .execute()

/** The appointment a place came with, while it still holds, was not moved to another day, and the patient did not choose another. */
const appointmentOf = (db: Read, ticket: Pick<TicketTable, 'appointment_id' | 'freed_at'>, at: Instant) =>
  ticket.appointment_id === null || ticket.freed_at !== null
    ? undefined
    : db
        .selectFrom('appointment')
        .select(['practitioner_id', 'starts_at'])
        .where('id', '=', ticket.appointment_id)
        .where('state', '=', 'booked')
        .where('starts_at', '<=', latestJoined(at, policyAt(at)))
        .executeTakeFirst()

/**
 * What a patient with an appointment is told of it: with whom, when, and honestly whether the professional is there; read by the matcher
 * or under its name.
 */
export const appointmentShown = async (
  db: Read,
  ticket: TicketTable,
  at: Instant,
): Promise<OutputOf<typeof readTicket>['appointment']> => {
  const found = await appointmentOf(db, ticket, at)
  const [who] = found ? await seenOf(db, [found.practitioner_id]) : []
  if (!found || !who) return null
  const duty = await db
    .selectFrom('duty')
    .select(['busy_with', 'status', 'last_seen_at'])
    .where('account_id', '=', found.practitioner_id)
    .executeTakeFirst()
  const there = duty?.status === 'available' && duty.last_seen_at > plusSeconds(at, -deskSeconds)
  return {
    startsAt: found.starts_at,
    practitioner: who.name,
    professional: duty?.busy_with ? 'busy' : there ? 'free' : 'absent',
    mayChange: ticket.state === 'waiting' && mayChangeFrom(found.starts_at, interleavingAt(at)) <= at,
  }
}

export const serveSeeAnother = () =>
  serve(seeAnother, ({ params }, call) =>
    call.write(db =>
      within(db, 'matcher', async () => {
        const ticket = await db
          .selectFrom('ticket')
          .selectAll()
          .where('id', '=', params.ticketId)
          .forUpdate()
          .executeTakeFirst()
        if (!ticket) return refused('not-found')
        const found = await appointmentOf(db, ticket, call.at)
        const place = { state: ticket.state, ...(found ? { startsAt: found.starts_at } : {}) }
        const decision = decideSeeAnother(place, call.at)
        if (!decision.ok) return decision
        await db.updateTable('ticket').set({ freed_at: call.at }).where('id', '=', ticket.id).execute()
        call.trace({ patient: ticket.patient_id, object: ticket.id })
        call.changed(ticketChanged, ticket.id)
        call.changed(waitingRoomChanged, ticket.structure_id)
        return done({})
      }),
    ),
  )
