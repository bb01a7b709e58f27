// How long practitioners keeps what is its own: the cards that records name.
import type { Retention } from '#edge/retention.ts'

export const practitionersRetention: readonly Retention[] = [
  { table: 'structure', with: 'its own reason', why: 'the data controller, named on every compte rendu' },
  {
    table: 'practitioner',
    with: 'its own reason',
    why: 'kept as long as a record names them: a public register holds the same',
  },
  {
    table: 'glass_break',
    with: 'record',
    erase: (db, patient) => db.deleteFrom('glass_break').where('patient_id', '=', patient).execute(),
  },
]
