// The appointments of someone whose conduct now keeps them out: given back at once, since the waiting room would refuse them at the hour.
import { accountsRelated } from '#access/server/relation.ts'
import { type Write, within } from '#edge/database.ts'
import type { Call, House } from '#edge/house.ts'
import type { Id } from '#kit/id.ts'
import type { Instant } from '#kit/time.ts'
import { type AppointmentTable, endAppointment, holdAgendas, openTold, takenStates } from './agenda.store.ts'
import { appointmentCancelled } from './tell-patient.ts'

export interface KeptOutUntil {
  readonly account: Id
  readonly until: Instant
  /** Below this age in months nobody is kept out by another's conduct. */
  readonly adultMonths: number
}

/**
 * In the transaction that decides the measure. Their own alone: a child's stays, and that of someone they help, who may come with
 * another. Whoever booked is told, and by nobody's name: neither the patient nor the professional ended it.
 */
export const freeKeptOut = (db: Write, house: House, call: Call, given: KeptOutUntil): Promise<void> =>
  within(db, 'agenda', async () => {
    const theirs = db
      .selectFrom('appointment')
      .selectAll()
      .where('account_id', '=', given.account)
      .where('state', 'in', takenStates)
      .where('starts_at', '>', call.at)
      .where('starts_at', '<', given.until)
      .orderBy('id')
    const before = await theirs.execute()
    if (before.length === 0) return
    await holdAgendas(
      db,
      before.map(row => row.practitioner_id),
    )
    for (const row of await theirs.forUpdate().execute()) {
      if (!(await isOwn(db, house, call, row, given))) continue
      await endAppointment(db, row, call.at, row.state === 'held' ? { state: 'lapsed' } : {})
      if (row.state === 'booked') await call.tell(db, { name: appointmentCancelled, body: { appointment: row.id } })
    }
  })

const isOwn = async (db: Write, house: House, call: Call, row: AppointmentTable, given: KeptOutUntil) => {
  const own = await accountsRelated(db, row.patient_id, 'self', call.at)
  return own.includes(given.account) && (await openTold(db, house, row)).ageMonths >= given.adultMonths
}
