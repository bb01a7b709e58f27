// The tables of the report, and what more than one of its acts reads.
import { sql } from 'kysely'
import type { ConsultationEnd } from '#consultation/consultation.ts'
import type { Read, Write } from '#edge/database.ts'
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
  return rows.map(row => noteIn(row, key))
}

export const noteIn = (row: NoteTable, key: SubjectKey): Note => ({
  section: row.section,
  text: key.open(notePlace(row.id), row.text_sealed),
  version: row.version,
  savedAt: row.saved_at,
})

const parts = [
  ...(['compte_rendu', 'letter', 'closing', 'prescription', 'prescription_draft'] as const),
  ...(['identity_check', 'handover', 'emergency', 'incident'] as const),
] as const
export type There = Readonly<Record<(typeof parts)[number], boolean>>

/** Of which of its tables a consultation has anything, asked at once: most have nothing of most, which need not be read then. */
export const partsOf = async (db: Read, consultation: Id): Promise<There> =>
  (await db
    .selectNoFrom(none =>
      parts.map(part =>
        none
          .exists(none.selectFrom(part).select('consultation_id').where('consultation_id', '=', consultation))
          .$castTo<boolean>()
          .as(part),
      ),
    )
    .executeTakeFirstOrThrow()) as There

/** The consultation, and whether its report is signed. */
export const writtenOf = async (db: Read, consultation: Id) => {
  const { signed, ...row } = await db
    .selectFrom('consultation')
    .selectAll()
    .select(one =>
      one
        .exists(
          one.selectFrom('compte_rendu').select('compte_rendu.id').whereRef('consultation_id', '=', 'consultation.id'),
        )
        .as('signed'),
    )
    .where('id', '=', consultation)
    .executeTakeFirstOrThrow()
  return { ...row, signed: signed === true }
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
export const contentIn = (row: CompteRenduTable, key: SubjectKey): CompteRendu =>
  compteRendu.parse(JSON.parse(key.open(contentPlace(row.id), row.content_sealed)))

/** Every signed version of a consultation, the first one first. */
export const versionsOf = async (
  db: Read,
  key: SubjectKey,
  consultation: Id,
): Promise<readonly { readonly documentId: Id; readonly content: CompteRendu }[]> => {
  const rows = await db
    .selectFrom('compte_rendu')
    .selectAll()
    .where('consultation_id', '=', consultation)
    .orderBy('version')
    .execute()
  return rows.map(row => ({ documentId: row.document_id, content: contentIn(row, key) }))
}
