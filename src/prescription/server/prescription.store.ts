// The tables of prescriptions, and what more than one act reads of them.
import { sql } from 'kysely'
import type { Read, Write } from '#edge/database.ts'
import type { House } from '#edge/house.ts'
import type { SubjectKey } from '#edge/keys.ts'
import type { Id } from '#kit/id.ts'
import type { Instant } from '#kit/time.ts'
import { type Counted, type CountedAs, stateOf } from '../dispensing.ts'
import type { CancelReason, Kept, SignedPrescription } from '../draft.ts'
import { type Destination, draft, emptyDraft } from '../prescription.ts'
import { type PrescriptionContent, prescriptionContent } from '../sign-prescriptions.ts'

declare module '#edge/tables.ts' {
  interface Tables {
    prescription_draft: PrescriptionDraftTable
    prescription: PrescriptionTable
    prescription_line: { prescription_id: string; place: number; times: number }
    dispensing: DispensingTable
  }
}

interface PrescriptionDraftTable {
  consultation_id: string
  patient_id: string
  draft_sealed: Buffer
  version: number
  saved_at: Instant
}
export interface PrescriptionTable {
  id: string
  consultation_id: string
  patient_id: string
  account_id: string
  document_id: string
  destination: Destination
  number: string
  code_index: Buffer
  template: string
  content_sealed: Buffer
  digest: Buffer
  stepped_up_at: Instant
  signed_at: Instant
  cancelled_at: Instant | null
  cancelled_by: string | null
  cancel_reason: CancelReason | null
}
interface DispensingTable {
  id: string
  prescription_id: string
  place: number
  times: number
  ordinal: number
  counted_as: CountedAs
  by_sealed: Buffer
  counted_at: Instant
}

const draftPlace = (consultation: Id) => ({ column: 'prescription_draft.draft_sealed', row: consultation })
export const contentPlace = (id: Id) => ({ column: 'prescription.content_sealed', row: id })
export const dispenserPlace = (id: Id) => ({ column: 'dispensing.by_sealed', row: id })

/** Holds the draft of a consultation until the end of the transaction: saving and signing run one at a time. */
export const holdDraft = (db: Write, consultation: Id): Promise<unknown> =>
  sql`select pg_advisory_xact_lock(hashtextextended(${consultation}, 5132))`.execute(db)

/** Holds a signed prescription: counting and cancelling come one after the other. */
export const holdPrescription = (db: Write, prescription: Id): Promise<unknown> =>
  sql`select pg_advisory_xact_lock(hashtextextended(${prescription}, 5125))`.execute(db)

export const keptDraft = async (db: Read, consultation: Id, key: SubjectKey): Promise<Kept> => {
  const row = await db
    .selectFrom('prescription_draft')
    .selectAll()
    .where('consultation_id', '=', consultation)
    .executeTakeFirst()
  if (!row) return { version: 0, draft: emptyDraft }
  return { version: row.version, draft: draft.parse(JSON.parse(key.open(draftPlace(consultation), row.draft_sealed))) }
}

export const writeDraft = async (
  db: Write,
  key: SubjectKey,
  given: { readonly consultation: Id; readonly patient: Id; readonly at: Instant } & Kept,
): Promise<void> => {
  const row = {
    draft_sealed: key.seal(draftPlace(given.consultation), JSON.stringify(given.draft)),
    version: given.version,
    saved_at: given.at,
  }
  await db
    .insertInto('prescription_draft')
    .values({ consultation_id: given.consultation, patient_id: given.patient, ...row })
    .onConflict(conflict => conflict.column('consultation_id').doUpdateSet(row))
    .execute()
}

export const contentOf = async (db: Read, house: House, row: PrescriptionTable): Promise<PrescriptionContent> =>
  contentIn(row, await house.keys.of(db, row.patient_id))

export const contentIn = (row: PrescriptionTable, key: SubjectKey): PrescriptionContent =>
  prescriptionContent.parse(JSON.parse(key.open(contentPlace(row.id), row.content_sealed)))

/** What was counted of each line, in the order of the lines. */
export const countedOf = async (db: Read, prescription: Id): Promise<readonly { of: number; counted: Counted[] }[]> => {
  const lines = await db
    .selectFrom('prescription_line')
    .selectAll()
    .where('prescription_id', '=', prescription)
    .orderBy('place')
    .execute()
  const counts = await db
    .selectFrom('dispensing')
    .select(['place', 'ordinal', 'counted_as as as'])
    .where('prescription_id', '=', prescription)
    .execute()
  return lines.map(line => ({
    of: line.times,
    counted: counts.filter(one => one.place === line.place).map(({ ordinal, as }) => ({ ordinal, as })),
  }))
}

/** A signed prescription with the state of each line, as its prescriber and its patient read it. */
export const toldOf = async (db: Read, house: House, row: PrescriptionTable): Promise<SignedPrescription> => {
  const content = await contentOf(db, house, row)
  const lines = await countedOf(db, row.id)
  const cancelled = row.cancelled_at !== null
  const later = await isLater(db, row)
  return {
    id: row.id,
    consultationId: row.consultation_id,
    destination: row.destination,
    number: row.number,
    documentId: row.document_id,
    signedAt: row.signed_at,
    ...(row.cancelled_at && row.cancel_reason
      ? { cancelled: { at: row.cancelled_at, reason: row.cancel_reason } }
      : {}),
    ...(later ? { later: true } : {}),
    lines: content.lines.map((line, place) => {
      const { of = 1, counted = [] } = lines[place] ?? {}
      return { line, counted: stateOf(of, counted, cancelled) }
    }),
  }
}

/** The compte rendu is the report's, a later room: its paper in the record tells when it was signed. */
const isLater = async (db: Read, row: PrescriptionTable): Promise<boolean> => {
  const report = await db
    .selectFrom('document')
    .select('signed_at')
    .where('consultation_id', '=', row.consultation_id)
    .where('kind', '=', 'compte-rendu')
    .orderBy('signed_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return report !== undefined && report.signed_at < row.signed_at
}

/** What was signed in a consultation, the latest first. */
export const signedIn = (db: Read, consultation: Id) =>
  db
    .selectFrom('prescription')
    .selectAll()
    .where('consultation_id', '=', consultation)
    .orderBy('id', 'desc')
    .limit(60)
    .execute()
