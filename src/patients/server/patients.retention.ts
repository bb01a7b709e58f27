// How long patients keeps what is its own: a person's identity lives as long as their record.
import type { Retention } from '#edge/retention.ts'

export const patientsRetention: readonly Retention[] = [
  {
    table: 'patient',
    with: 'record',
    erase: (db, patient) => db.deleteFrom('patient').where('id', '=', patient).execute(),
  },
]
