// Receipts, server side: written once a consultation is closed, by whoever hears it first and never twice; read by the patient.
import { mediumOf } from '#consultation/server/medium.ts'
import { settledOf } from '#consultation/server/price.ts'
import { type Write, within } from '#edge/database.ts'
import { type House, serve } from '#edge/house.ts'
import type { Listener } from '#edge/outbox.ts'
import { type Id, newId } from '#kit/id.ts'
import { done } from '#kit/outcome.ts'
import { longDay } from '#kit/printed-time.ts'
import type { Instant } from '#kit/time.ts'
import { zoneAt } from '#orientation/territory.ts'
import { partiesOf } from '#practitioners/server/practitioners.store.ts'
import { keepDocument } from '#record/server/record.store.ts'
import { consultationClosed } from '#report/server/close.ts'
import { paper } from '../billing.words.ts'
import { decideReceipt, type ReceiptKind, readReceipt } from '../receipt.ts'
import { printReceipt } from './receipt-paper.ts'

declare module '#edge/tables.ts' {
  interface Tables {
    receipt: ReceiptTable
  }
}

interface ReceiptTable {
  consultation_id: string
  patient_id: string
  kind: ReceiptKind
  document_id: string | null
  total: number | null
  issued_at: Instant
}

/** The patient is not written to a second time: the mail about the compte rendu, minutes before, said that papers wait. */
export const writeReceipts = (house: House): Listener => ({
  name: 'billing/write-receipt',
  fact: consultationClosed,
  hear: (db, { consultation = '' }, at) => within(db, 'billing', () => writeReceipt(db, house, consultation, at)),
})

const writeReceipt = async (db: Write, house: House, consultation: Id, at: Instant): Promise<void> => {
  const row = await db.selectFrom('consultation').selectAll().where('id', '=', consultation).executeTakeFirst()
  // The record was erased before the fact was told: nothing is left to bill.
  if (!row?.outcome) return
  // Handed over without the patient having said that they go on: the price they agreed with stands.
  const settled = await settledOf(db, house, row.id, row.agreed_with ?? row.leading_id)
  const medium = await mediumOf(db, row, at)
  const decision = decideReceipt({ outcome: row.outcome, medium, ...(settled ? { settled } : {}) })
  const bare = { consultation_id: row.id, patient_id: row.patient_id, kind: decision.kind, issued_at: at }
  if (decision.kind !== 'charged' || !settled) {
    await db
      .insertInto('receipt')
      .values({ ...bare, document_id: null, total: null })
      .execute()
    return
  }
  const parties = await partiesOf(db, {
    patient: row.patient_id,
    practitioner: row.leading_id,
    structure: row.structure_id,
  })
  const actAt = row.begun_at ?? row.announced_at
  const document = newId(at, house.random)
  const bytes = await printReceipt({
    head: {
      ...parties,
      signedAt: at,
      demonstration: house.demo,
    },
    actAt,
    toldAt: settled.settledAt,
    price: decision.price,
  })
  await keepDocument(db, house, {
    id: document,
    patient: row.patient_id,
    consultation: row.id,
    author: row.leading_id,
    kind: 'receipt',
    title: `${paper.title}, ${longDay(actAt, zoneAt(parties.practitioner.practicePostcode))}`,
    bytes,
    signedAt: at,
  })
  await db
    .insertInto('receipt')
    .values({ ...bare, document_id: document, total: decision.price.total })
    .execute()
}

export const serveReadReceipt = () =>
  serve(readReceipt, ({ params }, call) => {
    call.trace({ patient: params.patientId, object: params.consultationId })
    return call.read(async db => {
      const row = await db
        .selectFrom('receipt')
        .selectAll()
        .where('consultation_id', '=', params.consultationId)
        .where('patient_id', '=', params.patientId)
        .executeTakeFirst()
      if (!row) return done({ receipt: null })
      return done({
        receipt: { kind: row.kind, total: row.total, documentId: row.document_id, issuedAt: row.issued_at },
      })
    })
  })
