// Withdrawing an announced consultation: the place goes back to the room and the professional is free again.
import { endRelations } from '#access/server/relation.ts'
import { type Write, within } from '#edge/database.ts'
import type { House } from '#edge/house.ts'
import { startWatch } from '#edge/watch.ts'
import type { Id } from '#kit/id.ts'
import type { AnyTopic } from '#kit/message.ts'
import { type Instant, plusSeconds } from '#kit/time.ts'
import { giveCareBack } from '#patients/server/confidential.ts'
import { dutyChanged, ticketChanged, waitingRoomChanged } from '#waiting-room/place.ts'
import { giveBack } from '#waiting-room/server/offer.ts'
import { presentSeconds } from '#waiting-room/ticket.ts'
import { answerSeconds } from '../begin.ts'
import { advance } from '../consultation.ts'
import { consultationChanged } from '../state.ts'
import { type ConsultationTable, standingOf } from './consultation.store.ts'
import { forgetChat } from './forgetting.ts'

/** Seconds during which both may still read that it was withdrawn. */
const readableSeconds = 600

export const withdraw = async (
  db: Write,
  house: House,
  row: ConsultationTable,
  at: Instant,
  why: 'preferred-another' | 'unanswered',
): Promise<void> => {
  await db.updateTable('consultation').set({ state: 'withdrawn', ended_at: at }).where('id', '=', row.id).execute()
  await giveBack(db, row.ticket_id, at, why)
  await forgetChat(db, house, row, at, 'withdrawn')
  await giveCareBack(db, { account: row.leading_id, patient: row.patient_id, at })
  const until = plusSeconds(at, readableSeconds)
  await endRelations(db, { subject: row.id, kind: 'leads', until })
  await endRelations(db, { subject: row.id, kind: 'attends', until })
}

/** The place is kept, but nobody is offered it before the waiting page is seen again: it has just let a professional wait. */
export const noteAbsence = (db: Write, ticket: Id, at: Instant) =>
  within(db, 'matcher', () =>
    db
      .updateTable('ticket')
      .set({ last_seen_at: plusSeconds(at, -presentSeconds) })
      .where('id', '=', ticket)
      .execute(),
  )

/** Who must look again once a withdrawal is committed. */
export const changedBy = (row: ConsultationTable): readonly (readonly [AnyTopic, Id])[] => [
  [consultationChanged, row.id],
  [ticketChanged, row.ticket_id],
  [dutyChanged, row.leading_id],
  [waitingRoomChanged, row.structure_id],
]

/** Withdraws what was announced and not answered in time, and rings again for the next; safe to start in every process. */
export const startLapsing = (house: House): (() => Promise<void>) =>
  startWatch(house, {
    look: () => lapseDue(house),
    hears: consultationChanged.name,
    failed: 'unanswered consultations could not be withdrawn',
  }).stop

/** @returns when the next one lapses, if any is announced */
const lapseDue = async (house: House): Promise<Instant | undefined> => {
  const at = house.time.now()
  const { lapsed, next } = await house.db.as({ system: 'consultation' }, at).write(async db => {
    const announced = await db
      .selectFrom('consultation')
      .selectAll()
      .where('state', '=', 'announced')
      .where('emergency_since', 'is', null)
      .orderBy('announced_at')
      .limit(200)
      .forUpdate()
      .skipLocked()
      .execute()
    const deadline = (row: ConsultationTable) => plusSeconds(row.announced_at, answerSeconds)
    const due = announced.filter(row => deadline(row) <= at && advance(standingOf(row), 'lapse').ok)
    for (const row of due) {
      await withdraw(db, house, row, at, 'unanswered')
      await noteAbsence(db, row.ticket_id, at)
    }
    const later = announced.find(row => deadline(row) > at)
    return { lapsed: due, next: later && deadline(later) }
  })
  for (const row of lapsed) for (const [topic, id] of changedBy(row)) house.bus.changed(topic.name, id)
  return next
}
