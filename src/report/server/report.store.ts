// The tables of the report, and what more than one of its acts reads.
import { sql } from 'kysely'
import type { ConsultationEnd } from '#consultation/consultation.ts'
import type { Read, Write } from '#edge/database.ts'
import type { House } from '#edge/house.ts'
import type { SubjectKey } from '#edge/keys.ts'
import type { Id } from '#kit/id.ts'
import type { Instant } from '#kit/time.ts'
import type { CloseReason, Closing } from '../close.ts'
import { type CompteRendu, compteRendu } from '../compte-rendu.ts'
import type { Note, Section } from '../note.ts'

declare module '#edge/tables.ts' {
  interface Tables {
    note: NoteTable
    compte_rendu: CompteRenduTable
    closing: ClosingTable
  }
}

interface NoteTable {
  id: string
  consultation_id: string
  patient_id: string
  section: Section
  text_sealed: Buffer
  version: number
  saved_at: Instant
}
export interface CompteRenduTable {
  id: string
  consultation_id: string
  patient_id: string
  account_id: string
  document_id: string
  version: number
  template: string
  content_sealed: Buffer
  sha256: string
  stepped_up_at: Instant
  signed_at: Instant
}
interface ClosingTable {
  consultation_id: string
  patient_id: string
  account_id: string
  closed_at: Instant
  outcome: ConsultationEnd
  document_id: string | null
  reason: CloseReason | null
  words_sealed: Buffer | null
}

export const notePlace = (id: Id) => ({ column: 'note.text_sealed', row: id })
export const contentPlace = (id: Id) => ({ column: 'compte_rendu.content_sealed', row: id })
export const wordsPlace = (consultation: Id) => ({ column: 'closing.words_sealed', row: consultation })

/**
 * Holds the report of a consultation until the end of the transaction: saves may run together, signing and closing run
 * alone. Without it a note could be acknowledged after the signature had read the notes.
 */
export const holdReport = (db: Write, consultation: Id, how: 'shared' | 'alone'): Promise<unknown> =>
  how === 'alone'
    ? sql`select pg_advisory_xact_lock(hashtextextended(${consultation}, 6316))`.execute(db)
    : sql`select pg_advisory_xact_lock_shared(hashtextextended(${consultation}, 6316))`.execute(db)

/** The sections saved so far, in clear. */
export const savedNotes = async (db: Read, consultation: Id, key: SubjectKey): Promise<Note[]> => {
  const rows = await db.selectFrom('note').selectAll().where('consultation_id', '=', consultation).execute()
  return rows.map(row => ({
    section: row.section,
    text: key.open(notePlace(row.id), row.text_sealed),
    version: row.version,
    savedAt: row.saved_at,
  }))
}

/** The last signed version, or undefined. */
export const signedOf = (db: Read, consultation: Id) =>
  db
    .selectFrom('compte_rendu')
    .selectAll()
    .where('consultation_id', '=', consultation)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()

export const closingOf = (db: Read, consultation: Id) =>
  db.selectFrom('closing').selectAll().where('consultation_id', '=', consultation).executeTakeFirst()

/** A closing as it is told to its practitioner. */
export const closingIn = (row: ClosingTable, key: SubjectKey): Closing => ({
  closedAt: row.closed_at,
  outcome: row.outcome,
  ...(row.document_id ? { documentId: row.document_id } : {}),
  ...(row.reason ? { reason: row.reason } : {}),
  ...(row.words_sealed ? { words: key.open(wordsPlace(row.consultation_id), row.words_sealed) } : {}),
})

/** The content of a signed compte rendu, as it was sealed. */
export const contentOf = async (db: Read, house: House, row: CompteRenduTable): Promise<CompteRendu> => {
  const key = await house.keys.of(db, row.patient_id)
  return compteRendu.parse(JSON.parse(key.open(contentPlace(row.id), row.content_sealed)))
}

/** Every signed version of a consultation, the first one first. */
export const versionsOf = async (
  db: Read,
  house: House,
  of: { readonly id: Id },
): Promise<readonly { readonly documentId: Id; readonly content: CompteRendu }[]> => {
  const rows = await db
    .selectFrom('compte_rendu')
    .selectAll()
    .where('consultation_id', '=', of.id)
    .orderBy('version')
    .execute()
  return Promise.all(rows.map(async row => ({ documentId: row.document_id, content: await contentOf(db, house, row) })))
}
