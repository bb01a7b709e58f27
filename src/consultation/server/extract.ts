// The extract, server side: lines, receipts and days, each of them the verifier's own form.
import { extractLines } from '#access/server/extract.ts'
import { type House, serve } from '#edge/house.ts'
import { dayIn } from '#kit/time.ts'
import { zone } from '#patients/patient.ts'
import { trailExtract } from '../extract.ts'
import { receiptOf } from './erasures.ts'

export const serveTrailExtract = (house: House) =>
  serve(trailExtract, async ({ params }, call) => {
    call.trace({ patient: params.patientId })
    const lines = await call.read(async db => {
      const rows = await db
        .selectFrom('erasure_receipt')
        .selectAll()
        .where('patient_id', '=', params.patientId)
        .orderBy('id', 'desc')
        .limit(500)
        .execute()
      const days = rows.map(row => row.day)
      const ends =
        days.length === 0 ? [] : await db.selectFrom('day_key_end').selectAll().where('day', 'in', days).execute()
      const proven = await extractLines(
        db,
        params.patientId,
        ends.map(end => end.entry_id),
      )
      return [
        { kind: 'colloque-extract', version: 1, publicKey: house.keys.publicKey },
        ...proven,
        ...rows.map(row => ({ kind: 'receipt', receipt: Object.values(receiptOf(row)) })),
        ...ends.map(end => ({
          kind: 'day-end',
          object: end.entry_id,
          dayEnd: [end.day, end.destroyed_at, end.backups_gone_on],
        })),
        { kind: 'end' },
      ]
    })
    const file = Buffer.from(lines.map(line => `${JSON.stringify(line)}\n`).join(''))
    return { file, mediaType: 'text/plain', name: `traces-${dayIn(call.at, zone)}.jsonl` }
  })
