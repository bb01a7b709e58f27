// What the waiting room asks of the agenda: the appointment a request was prepared for, and that it was honoured.
import { type Read, type Write, within } from '#edge/database.ts'
import type { Id } from '#kit/id.ts'
import type { Instant } from '#kit/time.ts'
import { joinFrom, keptUntil, latestJoined } from '../appointment.ts'
import { policyAt } from './agenda.store.ts'

/** The appointment a request was prepared for, while it is to be had; undefined for whoever comes without. */
export const appointmentOfIntake = (db: Read, intake: Id, at: Instant) =>
  within(db, 'agenda', async () => {
    const row = await db
      .selectFrom('appointment')
      .select(['id', 'structure_id', 'starts_at'])
      .where('intake_id', '=', intake)
      .where('state', '=', 'booked')
      .executeTakeFirst()
    if (!row) return undefined
    const policy = policyAt(at)
    return {
      id: row.id,
      structure: row.structure_id,
      joinFrom: joinFrom(row.starts_at, policy),
      keptUntil: keptUntil(row.starts_at, policy),
    }
  })

/** A professional took the patient, in the transaction that takes the offer; one that was moved to another day is still to come. */
export const honour = (db: Write, appointment: Id, at: Instant) =>
  within(db, 'agenda', () =>
    db
      .updateTable('appointment')
      .set({ state: 'honoured', ended_at: at })
      .where('id', '=', appointment)
      .where('state', '=', 'booked')
      .where('starts_at', '<=', latestJoined(at, policyAt(at)))
      .execute(),
  )
