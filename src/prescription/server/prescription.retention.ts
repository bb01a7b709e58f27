// How long prescription keeps what is its own.
import { eraseRelations } from '#access/server/relation.ts'
import type { Retention } from '#edge/retention.ts'

export const prescriptionRetention: readonly Retention[] = [
  { table: 'prescriber_reach', with: 'its own reason', why: 'one row a prescriber, overwritten' },
  {
    table: 'prescription_draft',
    with: 'record',
    erase: (db, patient) => db.deleteFrom('prescription_draft').where('patient_id', '=', patient).execute(),
  },
  {
    table: 'prescription',
    with: 'record',
    async erase(db, patient) {
      const rows = await db.deleteFrom('prescription').where('patient_id', '=', patient).returning('id').execute()
      await eraseRelations(
        db,
        rows.map(row => row.id),
      )
    },
  },
  // These go with the prescription they are about.
  { table: 'prescription_line', with: 'record' },
  { table: 'dispensing', with: 'record' },
  { table: 'prescription_question', with: 'record' },
  { table: 'medicine', with: 'its own reason', why: 'public data, replaced whole by the next import' },
  {
    table: 'medicine_edition',
    with: 'its own reason',
    why: 'public data, one line an import: signed prescriptions name it',
  },
  { table: 'interaction_thesaurus', with: 'its own reason', why: 'public data, one row, replaced by the next import' },
]
