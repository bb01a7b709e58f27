// How long orientation keeps what is its own: requests that led to nothing go first.
import { sql } from 'kysely'
import { eraseRelations } from '#access/server/relation.ts'
import type { Write } from '#edge/database.ts'
import type { Retention } from '#edge/retention.ts'
import type { Id } from '#kit/id.ts'
import type { Instant } from '#kit/time.ts'

const eraseIntakes = async (db: Write, intakes: readonly Id[]): Promise<void> => {
  if (intakes.length === 0) return
  await eraseRelations(db, intakes)
  await db.deleteFrom('intake_coverage').where('intake_id', 'in', intakes).execute()
  await db.deleteFrom('intake_exit').where('intake_id', 'in', intakes).execute()
  await db.deleteFrom('intake').where('id', 'in', intakes).execute()
}

/** Never used, and no alert of the safety review is about it. */
const forgetUnused = async (db: Write, before: Instant): Promise<void> => {
  const { rows } = await sql<{ id: Id }>`select id from intake where used_at is null and started_at < ${before}
    and not exists (select 1 from lead_alert where intake_id = intake.id)`.execute(db)
  await eraseIntakes(
    db,
    rows.map(row => row.id),
  )
}

const eraseOf = async (db: Write, patient: Id): Promise<void> => {
  await db.deleteFrom('lead_alert').where('patient_id', '=', patient).execute()
  const rows = await db.selectFrom('intake').select('id').where('patient_id', '=', patient).execute()
  await eraseIntakes(
    db,
    rows.map(row => row.id),
  )
}

export const orientationRetention: readonly Retention[] = [
  { table: 'intake', kept: '30 days', source: 'ours: nobody relied on it', forget: forgetUnused },
  { table: 'intake', with: 'record', erase: eraseOf },
  { table: 'intake_exit', with: 'record' },
  { table: 'intake_coverage', with: 'record' },
  { table: 'practitioner_terms', with: 'its own reason', why: 'one row a professional, as long as their card' },
  { table: 'commune_density', with: 'its own reason', why: 'public, replaced whole by each import' },
  {
    table: 'lead_alert',
    kept: '3 years',
    since: 'raised_at',
    source: 'ours: the safety review looks back three years',
  },
  { table: 'lead_alert', with: 'record' },
  { table: 'on_call', with: 'its own reason', why: 'one row a lead while on call, deleted when they leave it' },
]
