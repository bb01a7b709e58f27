// How long the report keeps what is its own: with the record, whole.
import type { Retention } from '#edge/retention.ts'

const ofPatient = (table: 'note' | 'compte_rendu' | 'closing' | 'letter'): Retention => ({
  table,
  with: 'record',
  erase: (db, patient) => db.deleteFrom(table).where('patient_id', '=', patient).execute(),
})

export const reportRetention: readonly Retention[] = [
  ofPatient('note'),
  ofPatient('compte_rendu'),
  ofPatient('closing'),
  ofPatient('letter'),
]
