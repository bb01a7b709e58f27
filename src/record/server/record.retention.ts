// How long the record keeps what is its own.
import { sql } from 'kysely'
import { eraseRelations } from '#access/server/relation.ts'
import type { Write } from '#edge/database.ts'
import type { Retention } from '#edge/retention.ts'
import type { Id } from '#kit/id.ts'

const eraseAttachments = async (db: Write, found: readonly { readonly id: Id }[]): Promise<void> => {
  const ids = found.map(row => row.id)
  if (ids.length === 0) return
  await eraseRelations(db, ids)
  await db.deleteFrom('blob').where('id', 'in', ids).execute()
  await db.deleteFrom('attachment').where('id', 'in', ids).execute()
}

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
  {
    table: 'attachment',
    kept: '1 days',
    source: 'ours: a cut line comes back within a day',
    async forget(db, before) {
      const drafts = db.selectFrom('attachment').select('id').where('state', '<>', 'ready')
      await eraseAttachments(db, await drafts.where('started_at', '<', before).execute())
    },
  },
  {
    table: 'attachment',
    kept: '30 days',
    source: 'ours: nobody relied on it',
    async forget(db, before) {
      // A still was asked for by a professional: it is used from the start.
      const { rows } = await sql<{ id: Id }>`select id from attachment where started_at < ${before}
        and consultation_id is null
        and not exists (select 1 from attachment_use used where used.intake_id = attachment.intake_id)`.execute(db)
      await eraseAttachments(db, rows)
    },
  },
  {
    table: 'attachment',
    with: 'record',
    erase: async (db, patient) =>
      eraseAttachments(db, await db.selectFrom('attachment').select('id').where('patient_id', '=', patient).execute()),
  },
  {
    table: 'record_clock',
    with: 'record',
    erase: (db, patient) => db.deleteFrom('record_clock').where('patient_id', '=', patient).execute(),
  },
  { table: 'record_end', with: 'its own reason', why: 'proves that and when a record was erased; an id of nobody' },
  { table: 'blob', with: 'record' },
  {
    table: 'attachment_use',
    with: 'record',
    erase: (db, patient) => db.deleteFrom('attachment_use').where('patient_id', '=', patient).execute(),
  },
]
