// A professional's agenda closed for good, because their role ends: no hour is open any more, and who had booked is told.
import { sql } from 'kysely'
import { type Write, within } from '#edge/database.ts'
import type { Call } from '#edge/house.ts'
import type { Id } from '#kit/id.ts'
import { type Hours, noHours } from '../hours.ts'
import { endAppointment, holdAgendas } from './agenda.store.ts'
import { appointmentCancelled } from './tell-patient.ts'

/** In the transaction that ends the role, and before any patient is held, as everywhere in the agenda. */
export const closeAgenda = (db: Write, call: Call, account: Id): Promise<void> =>
  within(db, 'agenda', async () => {
    if (!(await holdAgendas(db, [account])).has(account)) return
    await db
      .updateTable('agenda')
      .set(set => ({
        hours: sql<Hours>`${JSON.stringify(noHours)}::jsonb`,
        version: set('version', '+', 1),
        turn: set('turn', '+', 1),
        changed_at: call.at,
      }))
      .where('account_id', '=', account)
      .execute()
    const left = await db
      .selectFrom('appointment')
      .selectAll()
      .where('practitioner_id', '=', account)
      .where('state', 'in', ['held', 'booked'])
      .orderBy('id')
      .forUpdate()
      .execute()
    for (const row of left) {
      await endAppointment(db, row, call.at, row.state === 'held' ? { state: 'lapsed' } : byThem)
      if (row.state === 'booked') await call.tell(db, { name: appointmentCancelled, body: { appointment: row.id } })
    }
  })

const byThem = { ended_by: 'practitioner', ended_why: 'unavailable' } as const
