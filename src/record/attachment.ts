// Photographs and documents a patient adds: sent in pieces on a bad line, made anew by the server, seen by those who treat.
import { z } from 'zod'
import { route, topic } from '#access/who.ts'
import { id, sha256 } from '#kit/id.ts'
import { bytesUpTo, nothing, pageQuery } from '#kit/route.ts'
import { instant } from '#kit/time.ts'
import { readers } from './document.ts'

/** `photo`: an image and nothing else; `document`: an image or a PDF. What the file is, only decoding it says. */
export const attachmentKinds = ['photo', 'document'] as const
export type AttachmentKind = (typeof attachmentKinds)[number]

/** Bytes as sent, by kind. */
export const mostBytes: Readonly<Record<AttachmentKind, number>> = { photo: 12_000_000, document: 10_000_000 }
/** Photographs and documents of one request, drafts included. */
export const mostAttachments = 12
/** One piece at most; a page sends smaller ones on a bad line. */
export const mostChunkBytes = 256 * 1024
/** Seconds a draft may take; it is then forgotten. */
export const draftSeconds = 24 * 3600

/** What is announced before the first byte, by any act that starts an upload. */
export const announced = z.strictObject({
  kind: z.enum(attachmentKinds),
  size: z.number().int().min(1).max(2_000_000_000),
  /** Of the bytes as they will be sent. */
  sha256,
  /** As the person's device calls it; shown to them, never used as a path. */
  name: z.string().max(300).default(''),
  /** « Photo intime »: never shown before a professional has accepted (product D3). */
  intimate: z.boolean().default(false),
})
export type Announced = z.output<typeof announced>

const uploadId = z.strictObject({ uploadId: id })
const holder = { roles: ['patient'], related: 'uploadId', kinds: ['holds'] } as const
export const uploadStates = ['receiving', 'ready', 'refused'] as const
export type UploadState = (typeof uploadStates)[number]

const progress = z.strictObject({
  state: z.enum(uploadStates),
  /** Bytes the server has: where the next piece starts. */
  received: z.number().int(),
  size: z.number().int(),
})

export const readUpload = route({
  name: 'record/read-upload',
  summary: 'How much of an upload has arrived: after a cut, where to go on.',
  method: 'GET',
  path: '/api/uploads/:uploadId',
  who: holder,
  params: uploadId,
  output: progress,
  refusals: {},
})

/** The same piece may be sent again: what is already there stays. */
export const sendChunk = route({
  name: 'record/send-chunk',
  summary: 'Send the piece that starts at `offset`, of 256 KiB at most; pieces already there are not written again.',
  method: 'PUT',
  path: '/api/uploads/:uploadId/chunk',
  who: holder,
  params: uploadId,
  query: z.strictObject({ offset: z.coerce.number().int().min(0).max(2_000_000_000) }),
  body: bytesUpTo(mostChunkBytes),
  bytes: true,
  bodyLimit: mostChunkBytes,
  output: progress,
  refusals: { 'chunk-out-of-place': 409, 'upload-over': 409 },
})

/** The refusals that say something of the file itself: sending it again gives the same answer. */
export const fileRefusals = {
  'hash-differs': 422,
  'file-unreadable': 422,
  'not-an-image': 422,
  'heic-unreadable': 422,
  'too-many-pixels': 422,
  'file-too-heavy': 422,
  'pdf-unreadable': 422,
  'pdf-active': 422,
  'pdf-locked': 422,
} as const
export type FileRefusal = keyof typeof fileRefusals

export const completeUpload = route({
  name: 'record/complete-upload',
  summary:
    'Say that everything was sent: the file is opened apart, an image is made anew without its metadata, and kept.',
  method: 'POST',
  path: '/api/uploads/:uploadId/complete',
  who: holder,
  params: uploadId,
  output: progress,
  refusals: { ...fileRefusals, 'upload-not-whole': 409, 'upload-expired': 410, 'files-busy': 503 },
  traced: true,
})

/** A few kilobytes of JPEG, base64: the strip is read at once, and leaves one trace rather than twelve. */
const preview = z.base64().max(60_000)

export const attachmentEntry = z.strictObject({
  id,
  kind: z.enum(attachmentKinds),
  media: z.enum(['image', 'pdf']),
  name: z.string(),
  intimate: z.boolean(),
  intakeId: id.nullable(),
  /** Set for a still taken during this consultation. */
  consultationId: id.nullable(),
  width: z.number().int().nullable(),
  height: z.number().int().nullable(),
  size: z.number().int(),
  sha256,
  addedAt: instant,
  preview: preview.nullable(),
  /** Whether the caller may still take it back: their own deposit, that no professional has used. */
  removable: z.boolean(),
})
export type AttachmentEntry = z.infer<typeof attachmentEntry>

const ofPatient = z.strictObject({ patientId: id })
const onePatients = z.strictObject({ patientId: id, attachmentId: id })

export const listAttachments = route({
  name: 'record/list-attachments',
  summary:
    'Photographs and documents a patient added, the latest first, with small previews; of one request when told.',
  method: 'GET',
  path: '/api/patients/:patientId/attachments',
  who: readers,
  params: ofPatient,
  query: pageQuery.extend({ intakeId: id.optional() }),
  output: z.strictObject({ attachments: z.array(attachmentEntry), next: id.optional() }),
  refusals: {},
  traced: true,
})

/** Answers the file itself, as an attachment: an `<img>` of ours may show an image, nothing ever shows a PDF. */
export const readAttachment = route({
  name: 'record/read-attachment',
  summary: 'The photograph (JPEG) or document (PDF) itself.',
  method: 'GET',
  path: '/api/patients/:patientId/attachments/:attachmentId',
  who: readers,
  params: onePatients,
  output: z.never(),
  refusals: {},
  traced: true,
})

export const removeAttachment = route({
  name: 'record/remove-attachment',
  summary: 'Take back what one added, while no professional has used it.',
  method: 'DELETE',
  path: '/api/patients/:patientId/attachments/:attachmentId',
  who: { ...readers, roles: ['patient'] },
  params: onePatients,
  output: nothing,
  refusals: { 'attachment-used': 409 },
  traced: true,
})

/** Its id is the patient's. */
export const attachmentsChanged = topic({
  name: 'record/attachments',
  summary: 'A photograph or document of the patient came or went.',
  who: { ...readers, related: 'id' },
})
