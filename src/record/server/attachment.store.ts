// The table of photographs and documents, and what the rooms that start an upload, or use what was added, do with it.
import type { Read, Write } from '#edge/database.ts'
import type { House } from '#edge/house.ts'
import { type Id, newId } from '#kit/id.ts'
import { done, type Outcome } from '#kit/outcome.ts'
import type { Instant } from '#kit/time.ts'
import { openHeld } from '#patients/server/people.store.ts'
import type { Announced, AttachmentEntry, AttachmentKind, FileRefusal, UploadState } from '../attachment.ts'
import { decideUpload, type StartRefusal, tidyName } from '../upload.ts'

declare module '#edge/tables.ts' {
  interface Tables {
    attachment: AttachmentTable
    attachment_use: AttachmentUseTable
  }
}

export interface AttachmentTable {
  id: string
  patient_id: string
  account_id: string
  intake_id: string | null
  consultation_id: string | null
  kind: AttachmentKind
  state: UploadState
  refusal: FileRefusal | null
  intimate: boolean
  name_sealed: Buffer
  sent_size: number
  sent_sha256: Buffer
  received: number
  media: 'image' | 'pdf' | null
  width: number | null
  height: number | null
  size: number | null
  sha256: Buffer | null
  preview_sealed: Buffer | null
  started_at: Instant
  ready_at: Instant | null
}
interface AttachmentUseTable {
  intake_id: string
  patient_id: string
  used_at: Instant
}

const nameOf = (row: Id) => ({ column: 'attachment.name_sealed', row })
export const previewOf = (row: Id) => ({ column: 'attachment.preview_sealed', row })

export interface NewUpload {
  readonly patient: Id
  /** Who sends; the one account that may go on with it. */
  readonly account: Id
  readonly intake: Id
  /** For a still taken during it. */
  readonly consultation?: Id
  readonly file: Announced
  /** The act that starts it. */
  readonly cause: string
  readonly at: Instant
}

/**
 * Starts an upload in the transaction of the act that allows it, which holds the request or the consultation, so that two
 * at once are counted one after the other. The pieces then go through `record/send-chunk`.
 */
export const startUpload = async (
  db: Write,
  house: House,
  given: NewUpload,
  most?: number,
): Promise<Outcome<{ id: Id }, StartRefusal>> => {
  const { file, patient, account, intake, consultation, at } = given
  let counting = db
    .selectFrom('attachment')
    .select(select => select.fn.countAll<number>().as('count'))
    .where('intake_id', '=', intake)
    .where('state', '<>', 'refused')
  counting = consultation
    ? counting.where('consultation_id', '=', consultation)
    : counting.where('consultation_id', 'is', null)
  const { count } = await counting.executeTakeFirstOrThrow()
  const decision = decideUpload(count, file, most)
  if (!decision.ok) return decision
  const id = newId(at, house.random)
  const key = await house.keys.of(db, patient)
  await openHeld(db, house, at, { account, patient, subject: id, kind: 'holds', cause: given.cause })
  await db
    .insertInto('attachment')
    .values({
      id,
      patient_id: patient,
      account_id: account,
      intake_id: intake,
      consultation_id: consultation ?? null,
      kind: file.kind,
      state: 'receiving',
      refusal: null,
      intimate: file.intimate,
      name_sealed: key.seal(nameOf(id), tidyName(file.name)),
      sent_size: file.size,
      sent_sha256: Buffer.from(file.sha256, 'hex'),
      received: 0,
      media: null,
      width: null,
      height: null,
      size: null,
      sha256: null,
      preview_sealed: null,
      started_at: at,
      ready_at: null,
    })
    .execute()
  return done({ id })
}

/** From now on what was added to a request is what a professional read: it stays in the record. */
export const markAttachmentsUsed = async (db: Write, intake: Id, patient: Id, at: Instant): Promise<void> => {
  await db
    .insertInto('attachment_use')
    .values({ intake_id: intake, patient_id: patient, used_at: at })
    .onConflict(conflict => conflict.doNothing())
    .execute()
}

/** Whether a professional has used what came with a request. A still was asked for by one: it is used from the start. */
export const isUsed = async (db: Read, row: Pick<AttachmentTable, 'intake_id' | 'consultation_id'>): Promise<boolean> =>
  row.consultation_id !== null ||
  (row.intake_id !== null &&
    (await db
      .selectFrom('attachment_use')
      .select('intake_id')
      .where('intake_id', '=', row.intake_id)
      .executeTakeFirst()) !== undefined)

export interface Wanted {
  readonly patient: Id
  readonly intake?: Id | undefined
  readonly after?: Id | undefined
  readonly limit: number
  /** Intimate ones are left out, and documents, which name: nobody has accepted yet (product D3). */
  readonly beforeAcceptance?: boolean
  /** Who asks as the patient, to be told what they may still take back. */
  readonly account?: Id | undefined
}

/** A page of what a patient added and the server has opened, the latest first. */
export const attachmentsOf = async (
  db: Read,
  house: House,
  wanted: Wanted,
): Promise<{ attachments: AttachmentEntry[]; next?: Id }> => {
  let listing = db
    .selectFrom('attachment')
    .selectAll()
    .where('patient_id', '=', wanted.patient)
    .where('state', '=', 'ready')
    .orderBy('id', 'desc')
    .limit(wanted.limit + 1)
  if (wanted.after) listing = listing.where('id', '<', wanted.after)
  if (wanted.intake) listing = listing.where('intake_id', '=', wanted.intake)
  if (wanted.beforeAcceptance) listing = listing.where('intimate', '=', false).where('kind', '=', 'photo')
  const rows = await listing.execute()
  const shown = rows.slice(0, wanted.limit)
  if (shown.length === 0) return { attachments: [] }
  const key = await house.keys.of(db, wanted.patient)
  const attachments: AttachmentEntry[] = []
  for (const row of shown) {
    const mine = row.account_id === wanted.account
    attachments.push({
      id: row.id,
      kind: row.kind,
      media: row.media ?? 'pdf',
      name: key.open(nameOf(row.id), row.name_sealed),
      intimate: row.intimate,
      intakeId: row.intake_id,
      consultationId: row.consultation_id,
      width: row.width,
      height: row.height,
      size: row.size ?? 0,
      sha256: row.sha256?.toString('hex') ?? '',
      addedAt: row.ready_at ?? row.started_at,
      preview: row.preview_sealed && key.openBytes(previewOf(row.id), row.preview_sealed).toString('base64'),
      removable: mine && !(await isUsed(db, row)),
    })
  }
  const last = shown.at(-1)
  return rows.length > wanted.limit && last ? { attachments, next: last.id } : { attachments }
}

/** What files are called and what they are, in the order asked; those that are not there are left out. */
export const attachmentNames = async (db: Read, ids: readonly Id[]) => {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('attachment')
    .select(['id', 'media'])
    .where('id', 'in', ids)
    .where('state', '=', 'ready')
    .execute()
  return ids.flatMap(id =>
    rows.filter(row => row.id === id).map(row => ({ attachmentId: id, media: row.media ?? 'pdf' })),
  )
}

/** How many photographs of a request may be shown before acceptance. */
export const countShowable = async (db: Read, intake: Id): Promise<number> => {
  const { count } = await db
    .selectFrom('attachment')
    .select(select => select.fn.countAll<number>().as('count'))
    .where('intake_id', '=', intake)
    .where('state', '=', 'ready')
    .where('intimate', '=', false)
    .where('kind', '=', 'photo')
    .executeTakeFirstOrThrow()
  return count
}

/** One that is ready, with its file; undefined when it is not this patient's, is not ready, or the actor may not see it. */
export const attachmentFile = async (db: Read, house: House, patient: Id, attachment: Id) => {
  const row = await db
    .selectFrom('attachment')
    .selectAll()
    .where('id', '=', attachment)
    .where('patient_id', '=', patient)
    .where('state', '=', 'ready')
    .executeTakeFirst()
  if (!row) return undefined
  return { row, bytes: await house.blobs.get(db, { id: attachment, subject: patient }) }
}
