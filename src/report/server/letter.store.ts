// The table of letters and certificates: one kept with its paper, and those of a consultation read again.
import type { Read, Write } from '#edge/database.ts'
import type { House } from '#edge/house.ts'
import type { SubjectKey } from '#edge/keys.ts'
import type { Id } from '#kit/id.ts'
import { longDay } from '#kit/printed-time.ts'
import type { Instant } from '#kit/time.ts'
import { keepDocument } from '#record/server/record.store.ts'
import { type LetterContent, letterContent } from '../letter.ts'
import { letterPaper } from '../letter-paper.words.ts'
import { printLetter } from './pdf/letter.ts'
import { sealSigned } from './seal-signed.ts'

declare module '#edge/tables.ts' {
  interface Tables {
    letter: LetterTable
  }
}

interface LetterTable {
  id: string
  consultation_id: string
  patient_id: string
  account_id: string
  document_id: string
  kind: LetterContent['kind']
  template: string
  content_sealed: Buffer
  sha256: string
  stepped_up_at: Instant
  signed_at: Instant
}

const contentPlace = (id: Id) => ({ column: 'letter.content_sealed', row: id })

/** Keeps a signed letter and its paper in the patient's record, in the transaction of the act that signs; answers the document. */
export const saveLetter = async (
  db: Write,
  house: House,
  { content, patient, newId }: { readonly content: LetterContent; readonly patient: Id; newId(): Id },
): Promise<Id> => {
  const [id, document] = [newId(), newId()]
  const signed = sealSigned(await house.keys.of(db, patient), contentPlace(id), content)
  await db
    .insertInto('letter')
    .values({ id, patient_id: patient, document_id: document, kind: content.kind, ...signed })
    .execute()
  await keepDocument(db, house, {
    id: document,
    patient,
    consultation: content.consultationId,
    author: signed.account_id,
    kind: content.kind,
    title: `${letterPaper.titleOf(content)}, ${longDay(content.act.startedAt, content.act.zone)}`,
    bytes: await printLetter(content, signed.sha256, house.demo),
    signedAt: signed.signed_at,
  })
  return document
}

export type Letters = readonly { readonly documentId: Id; readonly sha256: string; readonly content: LetterContent }[]

/** The letters of a consultation, or of a patient, in the order they were signed, as they were sealed. */
export const lettersOf = async (
  db: Read,
  key: SubjectKey,
  of: { readonly patient: Id; readonly consultation?: Id },
): Promise<Letters> => {
  let found = db.selectFrom('letter').selectAll().where('patient_id', '=', of.patient).orderBy('id')
  if (of.consultation) found = found.where('consultation_id', '=', of.consultation)
  const rows = await found.execute()
  return rows.map(row => ({
    documentId: row.document_id,
    sha256: row.sha256,
    content: letterContent.parse(JSON.parse(key.open(contentPlace(row.id), row.content_sealed))),
  }))
}

/** Whether a referral letter was signed during the consultation. */
export const isReferred = async (db: Read, consultation: Id): Promise<boolean> => {
  const row = await db
    .selectFrom('letter')
    .select('id')
    .where('consultation_id', '=', consultation)
    .where('kind', '=', 'referral-letter')
    .executeTakeFirst()
  return row !== undefined
}
