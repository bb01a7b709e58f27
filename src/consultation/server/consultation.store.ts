// The tables of the consultation, and what more than one act, or a later room, does with them.
import type { AccountActor } from '#edge/actor.ts'
import type { Read, Write } from '#edge/database.ts'
import type { Id } from '#kit/id.ts'
import { done, type Outcome, refused } from '#kit/outcome.ts'
import type { Day, Instant } from '#kit/time.ts'
import { advance, type ConsultationEnd, type ConsultationState, type Standing } from '../consultation.ts'
import type { DeviceKind } from '../enter.ts'
import type { ErasureCause } from '../erasure.ts'
import { type IncidentKind, type ToldIncident, toldIncidents } from '../incidents.ts'
import type { SeatState, Side } from '../seat.ts'

declare module '#edge/tables.ts' {
  interface Tables {
    consultation: ConsultationTable
    seat: SeatTable
    chat_message: ChatMessageTable
    incident: IncidentTable
    erasure_receipt: ErasureReceiptTable
    day_key_end: DayKeyEndTable
  }
}

export interface ConsultationTable {
  id: string
  ticket_id: string
  intake_id: string
  patient_id: string
  attending_id: string
  leading_id: string
  structure_id: string
  state: ConsultationState
  outcome: ConsultationEnd | null
  epoch: number
  begun_by: string | null
  announced_at: Instant
  begun_at: Instant | null
  ended_at: Instant | null
  emergency_since: Instant | null
  agreed_with: string | null
}
export interface SeatTable {
  id: string
  consultation_id: string
  side: Side
  account_id: string
  session_id: string
  state: SeatState
  epoch: number
  capability_hash: Buffer | null
  device: DeviceKind
  asked_at: Instant
  answered_at: Instant | null
}
interface ChatMessageTable {
  id: string
  consultation_id: string
  side: Side
  text_sealed: Buffer
  said_at: Instant
}
interface IncidentTable {
  id: string
  consultation_id: string
  side: Side
  kind: IncidentKind
  from_at: Instant
  until_at: Instant
}

export interface ErasureReceiptTable {
  id: string
  consultation_id: string
  patient_id: string
  cause: ErasureCause
  messages: number
  day: Day
  destroyed_at: Instant
  digest: Buffer
}
interface DayKeyEndTable {
  day: Day
  destroyed_at: Instant
  backups_gone_on: Day
  entry_id: string
  digest: Buffer
}

export const isOver = (row: Pick<ConsultationTable, 'state'>): boolean =>
  row.state === 'closed' || row.state === 'withdrawn'

export const standingOf = (row: Pick<ConsultationTable, 'state' | 'emergency_since'>): Standing => ({
  state: row.state,
  inEmergency: row.emergency_since !== null,
})

/** On which side an account sits; the gate has checked that it is one of the two. */
export const sideOf = (row: Pick<ConsultationTable, 'leading_id'>, account: Id): Side =>
  row.leading_id === account ? 'leader' : 'patient'

export const consultationOf = (db: Read, consultation: Id) =>
  db.selectFrom('consultation').selectAll().where('id', '=', consultation).executeTakeFirstOrThrow()

/** The row, held until the transaction ends: whatever is decided on it is decided by one act at a time. */
export const holdConsultation = (db: Write, consultation: Id) =>
  db.selectFrom('consultation').selectAll().where('id', '=', consultation).forUpdate().executeTakeFirstOrThrow()

/** The admitted seat of this very session, or undefined: an account, or an id, opens nothing by itself. */
export const admittedSeat = (db: Read, consultation: Id, actor: AccountActor) =>
  db
    .selectFrom('seat')
    .selectAll()
    .where('consultation_id', '=', consultation)
    .where('session_id', '=', actor.session)
    .where('state', '=', 'admitted')
    .executeTakeFirst()

/**
 * Ends a consultation in the transaction of `report/close`, unless it is over or in an emergency. The caller publishes
 * `consultationChanged`, finishes the ticket, and calls `forgetChat` (forgetting.ts) once nothing of the chat is needed.
 */
export const finishConsultation = async (
  db: Write,
  given: { readonly consultation: Id; readonly outcome: ConsultationEnd; readonly at: Instant },
): Promise<Outcome<ConsultationTable, 'already-closed' | 'emergency-open'>> => {
  const row = await holdConsultation(db, given.consultation)
  const step = advance(standingOf(row), 'close')
  if (!step.ok) return refused(step.refused === 'emergency-open' ? 'emergency-open' : 'already-closed')
  if (!step.value.changed) return refused('already-closed')
  const closed = await db
    .updateTable('consultation')
    .set({ state: step.value.state, outcome: given.outcome, ended_at: given.at })
    .where('id', '=', row.id)
    .returningAll()
    .executeTakeFirstOrThrow()
  return done(closed)
}

/** The technical incidents as the compte rendu tells them (CSP R.6316-4, 5°), in order of time. */
export const incidentsOf = async (db: Read, consultation: Id): Promise<readonly ToldIncident[]> => {
  const rows = await db
    .selectFrom('incident')
    .select(['kind', 'side', 'from_at as from', 'until_at as until'])
    .where('consultation_id', '=', consultation)
    .execute()
  return toldIncidents(rows)
}
