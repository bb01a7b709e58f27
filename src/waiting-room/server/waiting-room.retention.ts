// How long the waiting room keeps what is its own: what was shown to professionals goes before the places themselves.
import { sql } from 'kysely'
import { eraseRelations } from '#access/server/relation.ts'
import type { Retention } from '#edge/retention.ts'

export const waitingRoomRetention: readonly Retention[] = [
  {
    table: 'ticket',
    kept: '3 years',
    source: 'ours: indicators look back three years',
    forget: (db, before) =>
      sql`update ticket set summary_sealed = '' where ended_at < ${before} and summary_sealed <> ''`.execute(db),
  },
  {
    table: 'ticket',
    with: 'record',
    async erase(db, patient) {
      const tickets = await db.selectFrom('ticket').select('id').where('patient_id', '=', patient).execute()
      const ids = tickets.map(row => row.id)
      if (ids.length === 0) return
      const offers = await db.deleteFrom('offer').where('ticket_id', 'in', ids).returning('id').execute()
      await eraseRelations(db, [...ids, ...offers.map(row => row.id)])
      await db.deleteFrom('ticket').where('id', 'in', ids).execute()
    },
  },
  { table: 'offer', with: 'record' },
  { table: 'conduct_measure', kept: '3 years', since: 'from_at', source: 'ours: as long as the report it answers' },
  {
    table: 'conduct_measure',
    with: 'record',
    async erase(db, patient) {
      const measures = await db
        .deleteFrom('conduct_measure')
        .where('patient_id', '=', patient)
        .returning('id')
        .execute()
      await eraseRelations(
        db,
        measures.map(row => row.id),
      )
    },
  },
  { table: 'duty', with: 'its own reason', why: 'one row a professional, overwritten' },
]
