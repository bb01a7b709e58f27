// How long the consultation keeps what is its own: what was written in a call goes first, who sat in it next.
import { eraseRelations } from '#access/server/relation.ts'
import type { Retention } from '#edge/retention.ts'

const byDay = 'forgetting.ts: with the key of its day'

/** Erased with their consultation, in an order in which nothing is left pointing at what has gone. */
const ofConsultation = [
  'incident',
  'erasure_receipt',
  'emergency_step',
  'emergency',
  'confirmed_place',
  'identity_check',
  'medium_used',
  'handover',
  'still_request',
  'abuse_report',
  'consultation_price',
] as const

export const consultationRetention: readonly Retention[] = [
  { table: 'subject_key', kept: '72 hours', source: 'product E6', by: byDay },
  { table: 'chat_message', kept: '72 hours', source: 'product E6', by: byDay },
  { table: 'seat', kept: '13 months', since: 'asked_at', source: 'as sessions, whose ids it holds' },
  {
    table: 'consultation',
    with: 'record',
    async erase(db, patient) {
      const rows = await db.selectFrom('consultation').select('id').where('patient_id', '=', patient).execute()
      const ids = rows.map(row => row.id)
      if (ids.length === 0) return
      const asked = await db.selectFrom('handover').select('id').where('consultation_id', 'in', ids).execute()
      await eraseRelations(db, [...ids, ...asked.map(row => row.id)])
      for (const table of ['chat_message', 'seat', ...ofConsultation] as const)
        await db.deleteFrom(table).where('consultation_id', 'in', ids).execute()
      await db.deleteFrom('subject_key').where('subject_id', 'in', ids).execute()
      await db.deleteFrom('consultation').where('id', 'in', ids).execute()
    },
  },
  { table: 'day_key_end', with: 'its own reason', why: 'one row a day, of nobody' },
  ...ofConsultation.map(table => ({ table, with: 'record' }) as const),
  {
    table: 'abuse_report',
    kept: '3 years',
    since: 'reported_at',
    source: 'ours: the safety review looks back three years',
  },
]
