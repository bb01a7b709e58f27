// The tables of the record, and keeping a document: what the rooms that sign something call.
import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Read, Write } from '#edge/database.ts'
import type { House } from '#edge/house.ts'
import type { Id } from '#kit/id.ts'
import type { Instant } from '#kit/time.ts'
import type { DocumentEntry, DocumentKind } from '../document.ts'
import { type Chosen, chosen, emptyProfile, type Profile, profile } from '../profile.ts'

declare module '#edge/tables.ts' {
  interface Tables {
    profile: ProfileTable
    document: DocumentTable
  }
}

interface ProfileTable {
  patient_id: string
  profile_sealed: Buffer
  codes_sealed: Buffer | null
  version: number
  saved_by: string
  saved_at: Instant
}
interface DocumentTable {
  id: string
  patient_id: string
  consultation_id: string | null
  author_id: string
  kind: DocumentKind
  title_sealed: Buffer
  bytes_sealed: Buffer
  size: number
  sha256: Buffer
  signed_at: Instant
}

const titleOf = (row: Id) => ({ column: 'document.title_sealed', row })
const bytesOf = (row: Id) => ({ column: 'document.bytes_sealed', row })
const profilePlace = (row: Id) => ({ column: 'profile.profile_sealed', row })
const codesPlace = (row: Id) => ({ column: 'profile.codes_sealed', row })

export interface NewDocument {
  readonly id: Id
  readonly patient: Id
  readonly consultation?: Id
  /** The account that signed. */
  readonly author: Id
  readonly kind: DocumentKind
  readonly title: string
  /** A PDF. */
  readonly bytes: Uint8Array
  readonly signedAt: Instant
}

/** Keeps a signed document in a patient's record, in the transaction of the act that signs; the actor must be related to the patient. */
export const keepDocument = async (db: Write, house: House, given: NewDocument): Promise<void> => {
  const key = await house.keys.of(db, given.patient)
  await db
    .insertInto('document')
    .values({
      id: given.id,
      patient_id: given.patient,
      consultation_id: given.consultation ?? null,
      author_id: given.author,
      kind: given.kind,
      title_sealed: key.seal(titleOf(given.id), given.title),
      bytes_sealed: key.sealBytes(bytesOf(given.id), given.bytes),
      size: given.bytes.byteLength,
      sha256: createHash('sha256').update(given.bytes).digest(),
      signed_at: given.signedAt,
    })
    .execute()
}

/** A page of a patient's documents, the latest first: an id grows with the time it was made. */
export const documentsOf = async (
  db: Read,
  house: House,
  patient: Id,
  page: { readonly after?: Id | undefined; readonly limit: number },
): Promise<{ documents: DocumentEntry[]; next?: Id }> => {
  let listing = db
    .selectFrom('document')
    .select(['id', 'kind', 'title_sealed', 'consultation_id', 'size', 'sha256', 'signed_at'])
    .where('patient_id', '=', patient)
    .orderBy('id', 'desc')
    .limit(page.limit + 1)
  if (page.after) listing = listing.where('id', '<', page.after)
  const rows = await listing.execute()
  if (rows.length === 0) return { documents: [] }
  const key = await house.keys.of(db, patient)
  const documents = rows.slice(0, page.limit).map(row => ({
    id: row.id,
    kind: row.kind,
    title: key.open(titleOf(row.id), row.title_sealed),
    consultationId: row.consultation_id,
    size: row.size,
    sha256: row.sha256.toString('hex'),
    signedAt: row.signed_at,
  }))
  const last = documents.at(-1)
  return rows.length > page.limit && last ? { documents, next: last.id } : { documents }
}

/** A document's file; undefined when it is not this patient's, or the actor has no relation with them. */
export const documentFile = async (db: Read, house: House, patient: Id, document: Id) => {
  const row = await db
    .selectFrom('document')
    .select(['kind', 'bytes_sealed', 'signed_at'])
    .where('id', '=', document)
    .where('patient_id', '=', patient)
    .executeTakeFirst()
  if (!row) return undefined
  const key = await house.keys.of(db, patient)
  return { kind: row.kind, signedAt: row.signed_at, bytes: key.openBytes(bytesOf(document), row.bytes_sealed) }
}

export interface KeptProfile {
  readonly profile: Profile
  readonly codes: Chosen[]
  readonly version: number
  readonly savedAt: Instant | null
}

export const profileOf = async (db: Read, house: House, patient: Id): Promise<KeptProfile> => {
  const row = await db.selectFrom('profile').selectAll().where('patient_id', '=', patient).executeTakeFirst()
  if (!row) return { profile: emptyProfile, codes: [], version: 0, savedAt: null }
  const key = await house.keys.of(db, patient)
  const opened = profile.parse(JSON.parse(key.open(profilePlace(patient), row.profile_sealed)))
  const codes = row.codes_sealed
    ? z.array(chosen).parse(JSON.parse(key.open(codesPlace(patient), row.codes_sealed)))
    : []
  return { profile: opened, codes, version: row.version, savedAt: row.saved_at }
}

/** Writes version `version` over the one before it; false when another saving came between. */
export const writeProfile = async (
  db: Write,
  house: House,
  given: {
    readonly patient: Id
    readonly by: Id
    readonly profile: Profile
    readonly codes: readonly Chosen[]
    readonly version: number
    readonly at: Instant
  },
): Promise<boolean> => {
  const key = await house.keys.of(db, given.patient)
  const row = {
    profile_sealed: key.seal(profilePlace(given.patient), JSON.stringify(given.profile)),
    codes_sealed: key.seal(codesPlace(given.patient), JSON.stringify(given.codes)),
    version: given.version,
    saved_by: given.by,
    saved_at: given.at,
  }
  const written = await db
    .insertInto('profile')
    .values({ patient_id: given.patient, ...row })
    .onConflict(conflict =>
      conflict
        .column('patient_id')
        .doUpdateSet(row)
        .where('profile.version', '=', given.version - 1),
    )
    .executeTakeFirst()
  return written.numInsertedOrUpdatedRows === 1n
}
