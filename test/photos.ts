// Photographs as the tests send them: drawn here, announced, sent in pieces and completed by HTTP.
import { createHash } from 'node:crypto'
import sharp from 'sharp'
import type { Id } from '#kit/id.ts'
import type { OutcomeOf } from '#kit/route.ts'
import { addAttachment } from '#orientation/add-attachment.ts'
import { type AttachmentKind, completeUpload, mostChunkBytes, sendChunk } from '#record/attachment.ts'
import type { Person } from './house.ts'
import { granted } from './path.ts'

/** A drawing that looks like nobody: stripes, so that sharpness can be judged. */
export const drawnPhoto = (width = 640, height = 480): Promise<Buffer> => {
  const stripes = Array.from({ length: 16 }, (_, at) => `<rect x="${at * 6}%" width="3%" height="100%" fill="#a43"/>`)
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#ecc"/>${stripes.join('')}</svg>`
  return sharp(Buffer.from(svg)).jpeg().toBuffer()
}

export interface Sent {
  readonly kind?: AttachmentKind
  readonly name?: string
  readonly intimate?: boolean
  /** What is announced when it is not what is sent. */
  readonly announced?: { readonly size?: number; readonly sha256?: string }
}

export const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** Announces, and answers as the act does. */
export const announce = (person: Person, intakeId: Id, bytes: Uint8Array, how: Sent = {}) =>
  person.call(addAttachment, {
    params: { intakeId },
    body: {
      kind: how.kind ?? 'photo',
      size: how.announced?.size ?? bytes.byteLength,
      sha256: how.announced?.sha256 ?? sha256(bytes),
      name: how.name ?? '',
      intimate: how.intimate ?? false,
    },
  })

export const sendPieces = async (person: Person, uploadId: Id, bytes: Uint8Array): Promise<void> => {
  for (let offset = 0; offset < bytes.byteLength; offset += mostChunkBytes) {
    const body = new Uint8Array(bytes.subarray(offset, offset + mostChunkBytes))
    const answer = await person.call(sendChunk, { params: { uploadId }, query: { offset: String(offset) }, body })
    if (!answer.ok) return
  }
}

/** The whole way of one file; answers the refusal of whichever act refused it. */
export const deposit = async (
  person: Person,
  intakeId: Id,
  bytes: Uint8Array,
  how: Sent = {},
): Promise<{ id: Id | undefined; outcome: OutcomeOf<typeof addAttachment> | OutcomeOf<typeof completeUpload> }> => {
  const started = await announce(person, intakeId, bytes, how)
  if (!started.ok) return { id: undefined, outcome: started }
  const uploadId = started.value.id
  await sendPieces(person, uploadId, bytes)
  return { id: uploadId, outcome: await person.call(completeUpload, { params: { uploadId } }) }
}

/** A photograph that is there; answers its id. */
export const addPhoto = async (person: Person, intakeId: Id, how: Sent = {}): Promise<Id> => {
  const { id, outcome } = await deposit(person, intakeId, await drawnPhoto(), how)
  granted(completeUpload, outcome as OutcomeOf<typeof completeUpload>)
  return id ?? ''
}
