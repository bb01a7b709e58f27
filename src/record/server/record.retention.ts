// How long the record keeps what is its own.
import type { Retention } from '#edge/retention.ts'

export const recordRetention: readonly Retention[] = [
  {
    table: 'profile',
    with: 'record',
    erase: (db, patient) => db.deleteFrom('profile').where('patient_id', '=', patient).execute(),
  },
  {
    table: 'document',
    with: 'record',
    erase: (db, patient) => db.deleteFrom('document').where('patient_id', '=', patient).execute(),
  },
]
