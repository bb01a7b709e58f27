// How long the agenda keeps what is its own: appointments live as long as the record they are in.
import type { Retention } from '#edge/retention.ts'

export const agendaRetention: readonly Retention[] = [
  {
    table: 'appointment',
    with: 'record',
    erase: (db, patient) => db.deleteFrom('appointment').where('patient_id', '=', patient).execute(),
  },
  { table: 'agenda', with: 'its own reason', why: 'one row a professional, overwritten' },
]
