// The tables of the waiting room, and what more than one of its acts does with them.
import { sql } from 'kysely'
import { type Read, type Write, within } from '#edge/database.ts'
import type { House } from '#edge/house.ts'
import type { SubjectKey } from '#edge/keys.ts'
import type { Id } from '#kit/id.ts'
import type { Instant } from '#kit/time.ts'
import type { Away } from '../away.ts'
import type { DutyStatus } from '../duty.ts'
import type { declineReasons, offerStates } from '../offer.ts'
import {
  type OfferSummary,
  offerSummary,
  type Severity,
  statesBefore,
  type TicketEvent,
  type TicketState,
  transitions,
} from '../ticket.ts'

declare module '#edge/tables.ts' {
  interface Tables {
    ticket: TicketTable
    offer: OfferTable
    duty: DutyTable
  }
}

export interface TicketTable {
  id: string
  intake_id: string
  patient_id: string
  account_id: string
  structure_id: string
  severity: Severity
  state: TicketState
  summary_sealed: Buffer
  joined_at: Instant
  last_seen_at: Instant
  accepted_at: Instant | null
  ended_at: Instant | null
  away_since: Instant | null
  called_at: Instant | null
  calls: number
  in_front: boolean
  appointment_id: string | null
  freed_at: Instant | null
}
interface OfferTable {
  id: string
  ticket_id: string
  account_id: string
  state: (typeof offerStates)[number]
  reason: (typeof declineReasons)[number] | 'preferred-another' | 'unanswered' | 'service-failed' | null
  policy: string
  made_at: Instant
  expires_at: Instant
  answered_at: Instant | null
}
interface DutyTable {
  account_id: string
  structure_id: string
  status: DutyStatus
  break_until: Instant | null
  busy_with: string | null
  free_since: Instant
  last_seen_at: Instant
  unanswered: number
}

/** Said in the statement and not beside it: the index of those who wait is of these states alone, and a kept plan must know it. */
export const waitingStates = [sql.lit<TicketState>('waiting'), sql.lit<TicketState>('offered')] as const

/** Someone who left to be called back, as the rules see them. */
export const awayOf = (row: Pick<TicketTable, 'away_since' | 'called_at' | 'calls'>): Away | undefined =>
  row.away_since === null ? undefined : { since: row.away_since, calledAt: row.called_at, calls: row.calls }

const summaryPlace = (ticket: Id) => ({ column: 'ticket.summary_sealed', row: ticket })

export const sealSummary = async (
  db: Read,
  house: House,
  ticket: Id,
  patient: Id,
  summary: OfferSummary,
): Promise<Buffer> => (await house.keys.of(db, patient)).seal(summaryPlace(ticket), JSON.stringify(summary))

/** Opened by the room itself for the one professional it is offered to, who has no relation with the patient yet. */
export const openSummary = (
  db: Read,
  house: House,
  ticket: Pick<TicketTable, 'id' | 'patient_id' | 'summary_sealed'>,
): Promise<OfferSummary> =>
  within(db, 'matcher', async () => summaryIn(ticket, await house.keys.of(db, ticket.patient_id)))

export const summaryIn = (ticket: Pick<TicketTable, 'id' | 'summary_sealed'>, key: SubjectKey): OfferSummary =>
  offerSummary.parse(JSON.parse(key.open(summaryPlace(ticket.id), ticket.summary_sealed)))

/**
 * The ticket of an open offer, held until the transaction ends; undefined when the offer is no longer open. Whatever moves
 * a ticket holds it first and its offer after: two acts on the same pair wait for one another and never in a circle.
 */
export const holdOffered = async (db: Write, offer: Id): Promise<Id | undefined> => {
  const open = await db
    .selectFrom('offer')
    .select('ticket_id')
    .where('id', '=', offer)
    .where('state', '=', 'open')
    .executeTakeFirst()
  if (open) await db.selectFrom('ticket').select('id').where('id', '=', open.ticket_id).forUpdate().execute()
  return open?.ticket_id
}

/**
 * Moves a ticket by an event of its state machine; undefined when its state allows no such event now.
 * The states asked for in the `where` are those of the machine, so that two racing acts cannot both succeed.
 */
export const moveTicket = async (
  db: Write,
  ticket: Id,
  event: TicketEvent,
  set: Partial<Pick<TicketTable, 'accepted_at' | 'ended_at' | 'last_seen_at'>> = {},
): Promise<TicketTable | undefined> => {
  const from = statesBefore(event)
  const to = transitions[from[0] ?? 'waiting'][event]
  if (!to) throw new Error(`no state follows ${event}`)
  return (
    db
      .updateTable('ticket')
      .set({ state: to, ...set })
      .where('id', '=', ticket)
      .where('state', 'in', from)
      // Someone who has just left to be called back is not there to be offered.
      .$if(event === 'offer', moving => moving.where('away_since', 'is', null))
      .returningAll()
      .executeTakeFirst()
  )
}
