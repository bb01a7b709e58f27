// Photographs and documents, server side: pieces sealed as they come, the file opened apart, then listed, shown, taken back.
import { createHash } from 'node:crypto'
import { endRelations } from '#access/server/relation.ts'
import { isAccount } from '#edge/actor.ts'
import type { Read, Write } from '#edge/database.ts'
import { type Call, type FileAnswer, type House, serve } from '#edge/house.ts'
import type { Id } from '#kit/id.ts'
import { done, refused } from '#kit/outcome.ts'
import { dayIn } from '#kit/time.ts'
import { zone } from '#patients/patient.ts'
import {
  attachmentsChanged,
  completeUpload,
  type FileRefusal,
  listAttachments,
  readAttachment,
  readUpload,
  removeAttachment,
  sendChunk,
} from '../attachment.ts'
import { decideChunk, decideComplete } from '../upload.ts'
import { type AttachmentTable, attachmentFile, attachmentsOf, isUsed, previewOf } from './attachment.store.ts'

const uploadOf = (db: Read, id: Id) => db.selectFrom('attachment').selectAll().where('id', '=', id).executeTakeFirst()
const heldUpload = (db: Write, id: Id) =>
  db.selectFrom('attachment').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
const progressOf = (row: AttachmentTable) => ({ state: row.state, received: row.received, size: row.sent_size })

export const serveReadUpload = () =>
  serve(readUpload, async ({ params }, call) => {
    const row = await call.read(db => uploadOf(db, params.uploadId))
    return row ? done(progressOf(row)) : refused('not-found')
  })

export const serveSendChunk = (house: House) =>
  serve(sendChunk, ({ params, query, body }, call) =>
    call.write(async db => {
      const row = await heldUpload(db, params.uploadId)
      if (!row) return refused('not-found')
      const decision = decideChunk(progressOf(row), query.offset, body.byteLength)
      if (!decision.ok) return decision
      const { write, received } = decision.value
      if (write) {
        await house.blobs.put(db, { id: row.id, subject: row.patient_id }, query.offset, body)
        await db.updateTable('attachment').set({ received }).where('id', '=', row.id).execute()
      }
      return done({ ...progressOf(row), received })
    }),
  )

/** The file is opened between two transactions: none is held while a stranger's file is decoded. */
export const serveCompleteUpload = (house: House) =>
  serve(completeUpload, async ({ params }, call) => {
    const row = await house.db.as(call.actor, call.at).read(db => uploadOf(db, params.uploadId))
    if (!row) return refused('not-found')
    const decision = decideComplete({ ...progressOf(row), startedAt: row.started_at }, call.at)
    if (!decision.ok) return decision
    if (decision.value === 'again') return row.refusal ? refused(row.refusal) : finish(call, row, async () => row)
    const blob = { id: row.id, subject: row.patient_id }
    const sent = await house.db.as(call.actor, call.at).read(db => house.blobs.get(db, blob))
    const opened = await openSent(house, row, sent)
    if ('why' in opened)
      return opened.why === 'files-busy' ? refused('files-busy') : refuse(house, call, row, opened.why)
    const { made } = opened
    return finish(call, row, async db => {
      const now = await heldUpload(db, row.id)
      if (now?.state !== 'receiving') return now
      const bytes = made.kind === 'image' ? made.bytes : sent
      const key = await house.keys.of(db, row.patient_id)
      await house.blobs.remove(db, blob)
      await house.blobs.put(db, blob, 0, bytes)
      call.changed(attachmentsChanged, row.patient_id)
      return db
        .updateTable('attachment')
        .set({
          state: 'ready',
          media: made.kind,
          size: bytes.byteLength,
          sha256: createHash('sha256').update(bytes).digest(),
          ready_at: call.at,
          ...(made.kind === 'image'
            ? {
                width: made.width,
                height: made.height,
                preview_sealed: key.sealBytes(previewOf(row.id), made.preview),
              }
            : {}),
        })
        .where('id', '=', row.id)
        .returningAll()
        .executeTakeFirstOrThrow()
    })
  })

const finish = (call: Call, row: AttachmentTable, work: (db: Write) => Promise<AttachmentTable | undefined>) =>
  call.write(async db => {
    call.trace({ patient: row.patient_id, object: row.id })
    const now = await work(db)
    return now ? done(progressOf(now)) : refused('not-found')
  })

const openSent = async (house: House, row: AttachmentTable, sent: Buffer) => {
  if (!createHash('sha256').update(sent).digest().equals(row.sent_sha256)) return { why: 'hash-differs' } as const
  const opened = await house.images.open(row.kind === 'photo' ? 'image' : 'any', sent)
  return 'made' in opened ? opened : { why: problems[opened.why] }
}

const problems = {
  unreadable: 'file-unreadable',
  'too-many-pixels': 'too-many-pixels',
  'not-an-image': 'not-an-image',
  heic: 'heic-unreadable',
  'pdf-unreadable': 'pdf-unreadable',
  'pdf-active': 'pdf-active',
  'pdf-locked': 'pdf-locked',
  'too-heavy': 'file-too-heavy',
  busy: 'files-busy',
} as const satisfies Record<string, FileRefusal | 'files-busy'>

/** What is refused is forgotten at once, in a transaction of its own: the refusal undoes that of the act. */
const refuse = async (house: House, call: Call, row: AttachmentTable, why: FileRefusal) => {
  await house.db.as(call.actor, call.at).write(async db => {
    await house.blobs.remove(db, row)
    await db.updateTable('attachment').set({ state: 'refused', refusal: why }).where('id', '=', row.id).execute()
  })
  return refused(why)
}

export const serveListAttachments = (house: House) =>
  serve(listAttachments, ({ params, query }, call) => {
    const { actor } = call
    const account = isAccount(actor) && actor.role === 'patient' ? actor.account : undefined
    call.trace({ patient: params.patientId })
    return call.read(async db =>
      done(
        await attachmentsOf(db, house, {
          patient: params.patientId,
          intake: query.intakeId,
          after: query.after,
          limit: Math.min(query.limit, 24),
          account,
        }),
      ),
    )
  })

export const serveReadAttachment = (house: House) =>
  serve(readAttachment, async ({ params }, call) => {
    const found = await call.read(async db => {
      const file = await attachmentFile(db, house, params.patientId, params.attachmentId)
      call.trace({
        patient: params.patientId,
        object: params.attachmentId,
        ...(file ? {} : ({ refused: true, detail: 'not-found' } as const)),
      })
      return file
    })
    return found ? fileAnswer(found) : refused('not-found')
  })

/** Named by us: a name from a device may hold anything. */
export const fileAnswer = ({ row, bytes }: { row: AttachmentTable; bytes: Buffer }): FileAnswer => {
  const day = dayIn(row.ready_at ?? row.started_at, zone)
  return row.media === 'image'
    ? { file: bytes, mediaType: 'image/jpeg', name: `${row.kind}-${day}.jpg` }
    : { file: bytes, mediaType: 'application/pdf', name: `document-${day}.pdf` }
}

export const serveRemoveAttachment = (house: House) =>
  serve(removeAttachment, ({ params }, call) =>
    call.write(async db => {
      const { actor } = call
      const row = await heldUpload(db, params.attachmentId)
      // Only whoever added it takes it back; to anybody else it is not there.
      if (!row || row.patient_id !== params.patientId || !isAccount(actor) || row.account_id !== actor.account)
        return refused('not-found')
      if (await isUsed(db, row)) return refused('attachment-used')
      call.trace({ patient: row.patient_id, object: row.id })
      await endRelations(db, { subject: row.id, kind: 'holds', until: call.at })
      await house.blobs.remove(db, row)
      await db.deleteFrom('attachment').where('id', '=', row.id).execute()
      call.changed(attachmentsChanged, row.patient_id)
      return done({})
    }),
  )
