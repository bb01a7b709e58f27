// How long follow-ups are kept: with the record, whole.
import { eraseRelations } from '#access/server/relation.ts'
import type { Retention } from '#edge/retention.ts'

export const followUpRetention: readonly Retention[] = [
  {
    table: 'follow_up',
    with: 'record',
    async erase(db, patient) {
      await db.deleteFrom('follow_up_file').where('patient_id', '=', patient).execute()
      await db.deleteFrom('follow_up_entry').where('patient_id', '=', patient).execute()
      const rows = await db.deleteFrom('follow_up').where('patient_id', '=', patient).returning('id').execute()
      await eraseRelations(
        db,
        rows.map(row => row.id),
      )
    },
  },
  { table: 'follow_up_entry', with: 'record' },
  { table: 'follow_up_file', with: 'record' },
]
