// What the matcher does for whoever waits without an offer: calls back those who left, and tells the lead of waits that are not safe.
import { latestJoined } from '#agenda/appointment.ts'
import { policyAt } from '#agenda/server/agenda.store.ts'
import { type Write, within } from '#edge/database.ts'
import type { House } from '#edge/house.ts'
import { tell } from '#edge/outbox.ts'
import type { Id } from '#kit/id.ts'
import { dayIn, type Instant } from '#kit/time.ts'
import { raiseAlert } from '#orientation/server/alerts.ts'
import { zone } from '#patients/patient.ts'
import { announcedUntil, waitedSince } from '../appointed.ts'
import { awayStep } from '../away.ts'
import { estimate, type Interval } from '../estimate.ts'
import { causesToTell, safeWaitOn, type WaitCause } from '../safe-wait.ts'
import { aheadOf, type RoomNow, roomNowOf } from './room.ts'
import { callBack } from './tell-patient.ts'
import { awayOf, moveTicket, type TicketTable } from './waiting-room.store.ts'

/** What a look has changed: told once it is committed. */
export interface Changes {
  readonly tickets: Set<Id>
  readonly accounts: Set<Id>
  alerts: boolean
}

type Open = Omit<TicketTable, 'summary_sealed' | 'appointment_id' | 'freed_at'> & {
  readonly leftBy: readonly Id[]
  /** The hour of the appointment it came with, until another professional was chosen. */
  readonly hour: Instant | null
}

export const callAndTell = async (db: Write, house: House, at: Instant, changes: Changes): Promise<void> => {
  const open = await openTickets(db, at)
  const told = await toldCauses(db, open)
  for (const structure of new Set(open.map(ticket => ticket.structure_id))) {
    const room = await roomNowOf(db, structure, at)
    const here = open.filter(ticket => ticket.structure_id === structure)
    const ahead = aheadOf(
      here
        .filter(row => row.hour === null)
        .map(row => ({ id: row.id, severity: row.severity, joinedAt: row.joined_at })),
      at,
    )
    for (const ticket of here) {
      const announced = ticket.hour
        ? announcedUntil(ticket.hour, at)
        : estimate({ ...room, ahead: ahead.get(ticket.id) ?? 0 }, at)
      await tellLead(db, house, at, { ticket, room, announced, told: told.get(ticket.id) ?? [] }, changes)
      await stepAway(db, house, at, ticket, announced, changes)
    }
  }
}

/** Those longest there first: if ever there were too many to look at, they are the ones looked at. */
const openTickets = async (db: Write, at: Instant): Promise<Open[]> => {
  const rows = await db
    .selectFrom('ticket')
    .leftJoin('appointment', join =>
      join
        .onRef('appointment.id', '=', 'ticket.appointment_id')
        .on('appointment.state', '=', 'booked')
        .on('appointment.starts_at', '<=', latestJoined(at, policyAt(at)))
        .on('ticket.freed_at', 'is', null),
    )
    .select(['ticket.id', 'ticket.intake_id', 'ticket.patient_id', 'ticket.account_id', 'ticket.structure_id'])
    .select(['severity', 'ticket.state', 'joined_at', 'last_seen_at', 'accepted_at', 'ticket.ended_at'])
    .select(['away_since', 'called_at', 'calls', 'in_front', 'appointment.starts_at as hour'])
    .where('ticket.state', 'in', ['waiting', 'offered'])
    .orderBy('joined_at')
    .limit(20_000)
    .execute()
  const left = await db
    .selectFrom('offer')
    .innerJoin('ticket', 'ticket.id', 'offer.ticket_id')
    .select(['ticket_id', 'offer.account_id'])
    .where('ticket.state', 'in', ['waiting', 'offered'])
    .where(where => where.or([where('offer.state', '=', 'declined'), where('offer.reason', '=', 'preferred-another')]))
    .execute()
  const leftBy = Map.groupBy(left, row => row.ticket_id)
  return rows.map(row => ({ ...row, leftBy: (leftBy.get(row.id) ?? []).map(one => one.account_id) }))
}

/** The causes already told of each ticket; one that ended by itself may be told again. */
const toldCauses = async (db: Write, open: readonly Open[]): Promise<ReadonlyMap<Id, readonly string[]>> => {
  if (open.length === 0) return new Map()
  const rows = await within(db, 'lead-alert', () =>
    db
      .selectFrom('lead_alert')
      .select(['ticket_id', 'cause'])
      .where(
        'ticket_id',
        'in',
        open.map(ticket => ticket.id),
      )
      .where(where => where.or([where('outcome', 'is', null), where('outcome', '!=', 'wait-over')]))
      .execute(),
  )
  const told = new Map<Id, string[]>()
  for (const { ticket_id: ticket, cause } of rows) if (ticket) told.set(ticket, [...(told.get(ticket) ?? []), cause])
  return told
}

interface Waits {
  readonly ticket: Open
  readonly room: RoomNow
  readonly announced: Interval | null
  readonly told: readonly string[]
}

const tellLead = async (db: Write, house: House, at: Instant, waits: Waits, changes: Changes): Promise<void> => {
  const { ticket, room, announced, told } = waits
  const { severity, leftBy } = ticket
  const joinedAt = waitedSince(severity, ticket.joined_at, ticket.hour ?? undefined)
  const safe = safeWaitOn(dayIn(at, zone), house.settings.safeWait)
  const causes: WaitCause[] = causesToTell({ severity, joinedAt, leftBy }, { onDuty: room.onDuty, announced }, safe, at)
  for (const cause of causes.filter(each => !told.includes(each))) {
    await raiseAlert(db, house, at, {
      intake: { id: ticket.intake_id, patientId: ticket.patient_id },
      cause,
      place: { ticket: ticket.id, severity, waitingSince: ticket.joined_at },
    })
    changes.alerts = true
  }
}

const stepAway = async (
  db: Write,
  house: House,
  at: Instant,
  ticket: Open,
  announced: Interval | null,
  changes: Changes,
): Promise<void> => {
  const away = awayOf(ticket)
  const step = away && ticket.state === 'waiting' ? awayStep(away, announced, at) : undefined
  if (!away || !step) return
  changes.tickets.add(ticket.id)
  if (step === 'lose') {
    await moveTicket(db, ticket.id, 'lose', { ended_at: at })
    return
  }
  await db
    .updateTable('ticket')
    .set({ called_at: away.calledAt ?? at, calls: away.calls + 1 })
    .where('id', '=', ticket.id)
    .execute()
  await tell(db, { name: callBack, body: { ticket: ticket.id } }, at, house.random)
}
