// How long patients keeps what is its own: a person's identity lives as long as their record.
import type { Retention } from '#edge/retention.ts'

export const patientsRetention: readonly Retention[] = [
  {
    table: 'patient',
    with: 'record',
    erase: (db, patient) => db.deleteFrom('patient').where('id', '=', patient).execute(),
  },
  {
    table: 'person_invite',
    kept: '1 years',
    since: 'created_at',
    source: 'ours: to answer who invited whom',
  },
  {
    table: 'person_invite',
    with: 'record',
    erase: (db, patient) => db.deleteFrom('person_invite').where('patient_id', '=', patient).execute(),
  },
  {
    table: 'accompaniment',
    with: 'record',
    erase: (db, patient) => db.deleteFrom('accompaniment').where('patient_id', '=', patient).execute(),
  },
  {
    table: 'consent_entry',
    with: 'record',
    erase: (db, patient) => db.deleteFrom('consent_entry').where('patient_id', '=', patient).execute(),
  },
  {
    table: 'rights_request',
    with: 'record',
    erase: (db, patient) => db.deleteFrom('rights_request').where('patient_id', '=', patient).execute(),
  },
]
