// The receipts of what was erased, server side: each is checked against the trail as it is read.
import { sha256 } from '#access/server/trail.ts'
import { type Read, within } from '#edge/database.ts'
import { serve } from '#edge/house.ts'
import { done } from '#kit/outcome.ts'
import { type DayEnd, dayEndText, type Receipt, readErasures, receiptText } from '../erasure.ts'
import type { ErasureReceiptTable } from './consultation.store.ts'

export const serveReadErasures = () =>
  serve(readErasures, ({ params, query }, call) =>
    call.read(async db => {
      let listing = db
        .selectFrom('erasure_receipt')
        .selectAll()
        .where('patient_id', '=', params.patientId)
        // One that was withdrawn before it began held nothing: it is in the trail, and not worth a line here.
        .where('cause', '!=', 'withdrawn')
        .orderBy('id', 'desc')
        .limit(query.limit + 1)
      if (query.after) listing = listing.where('id', '<', query.after)
      const rows = await listing.execute()
      const shown = rows.slice(0, query.limit)
      const items = []
      for (const row of shown) {
        const { patient: _, ...given } = receiptOf(row)
        const end = await endOf(db, row)
        items.push({ ...given, dayEnd: end?.statement ?? null, check: await checkOf(db, row, end) })
      }
      const last = shown.at(-1)
      return done({ items, ...(rows.length > query.limit && last ? { next: last.id } : {}) })
    }),
  )

export const receiptOf = (row: ErasureReceiptTable): Receipt => ({
  id: row.id,
  consultation: row.consultation_id,
  patient: row.patient_id,
  cause: row.cause,
  messages: row.messages,
  day: row.day,
  destroyedAt: row.destroyed_at,
})

const endOf = async (db: Read, row: ErasureReceiptTable): Promise<{ statement: DayEnd; entry: string } | undefined> => {
  const end = await db.selectFrom('day_key_end').selectAll().where('day', '=', row.day).executeTakeFirst()
  if (!end) return undefined
  const statement = { day: end.day, destroyedAt: end.destroyed_at, backupsGoneOn: end.backups_gone_on }
  return { statement, entry: end.entry_id }
}

/** The same check as the verifier's, on this one receipt: hash, line of the trail, chain, and nothing left behind. */
const checkOf = async (db: Read, row: ErasureReceiptTable, end: Awaited<ReturnType<typeof endOf>>) => {
  const statements = [{ object: row.id, text: receiptText(receiptOf(row)) }]
  if (end) statements.push({ object: end.entry, text: dayEndText(end.statement) })
  return within(db, 'verifier', async () => {
    const left = await db
      .selectFrom('subject_key')
      .select('subject_id')
      .where('subject_id', '=', row.consultation_id)
      .execute()
    const said = await db
      .selectFrom('chat_message')
      .select('id')
      .where('consultation_id', '=', row.consultation_id)
      .limit(1)
      .execute()
    if (left.length + said.length > 0) return 'wrong' as const
    const lines = await db
      .selectFrom('audit_entry')
      .leftJoin('audit_chain', 'audit_chain.entry_id', 'audit_entry.id')
      .select(['object_id', 'detail', 'position'])
      .where(
        'object_id',
        'in',
        statements.map(one => one.object),
      )
      .execute()
    const found = statements.map(one =>
      lines.find(line => line.object_id === one.object && line.detail === sha256(one.text)),
    )
    if (found.includes(undefined)) return 'wrong' as const
    return found.every(line => line?.position != null) ? ('proven' as const) : ('waiting' as const)
  })
}
