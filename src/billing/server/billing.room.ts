// What billing brings to the process: the receipt written at each closing, how long it is kept, and what of it is taken away.
import { z } from 'zod'
import { exportPart } from '#edge/exporting.ts'
import type { House, Room } from '#edge/house.ts'
import { id } from '#kit/id.ts'
import { cents } from '#kit/money.ts'
import { instant } from '#kit/time.ts'
import { dayTold } from '#patients/patient.ts'
import { words } from '../billing.words.ts'
import { receiptKinds } from '../receipt.ts'
import { serveReadReceipt, writeReceipts } from './receipts.ts'

const receipts = exportPart({
  part: 'receipts',
  title: words.fr.export,
  tables: ['receipt'],
  schema: z.array(
    z.strictObject({
      consultationId: id,
      kind: z.enum(receiptKinds),
      total: cents.nullable(),
      documentId: id.nullable(),
      issuedAt: instant,
    }),
  ),
  async read(db, one) {
    const rows = await db.selectFrom('receipt').selectAll().where('patient_id', '=', one).orderBy('issued_at').execute()
    return {
      value: rows.map(row => ({
        consultationId: row.consultation_id,
        kind: row.kind,
        total: row.total,
        documentId: row.document_id,
        issuedAt: row.issued_at,
      })),
      told: rows.map(row => `${dayTold(row.issued_at)} : ${words.fr.kinds[row.kind]}`),
    }
  },
})

export const billingExports = [receipts]

export const billingRoom = (house: House): Room => ({
  served: [serveReadReceipt()],
  listeners: [writeReceipts(house)],
  retention: [
    {
      table: 'receipt',
      with: 'record',
      erase: (db, patient) => db.deleteFrom('receipt').where('patient_id', '=', patient).execute(),
    },
  ],
  exports: billingExports,
})
