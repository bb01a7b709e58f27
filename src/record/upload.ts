// What may become of an upload: pure decisions on what was announced, what has arrived, and what it turned out to be.
import { done, type Outcome, refused } from '#kit/outcome.ts'
import { type Instant, secondsBetween } from '#kit/time.ts'
import { type Announced, draftSeconds, mostAttachments, mostBytes, type UploadState } from './attachment.ts'

export type StartRefusal = 'too-many-attachments' | 'file-too-large'
export const startRefusals = { 'too-many-attachments': 409, 'file-too-large': 422 } as const

/** @param already what the request holds, drafts included */
export const decideUpload = (
  already: number,
  file: Pick<Announced, 'kind' | 'size'>,
  most: number = mostAttachments,
): Outcome<null, StartRefusal> => {
  if (already >= most) return refused('too-many-attachments', { most })
  if (file.size > mostBytes[file.kind])
    return refused('file-too-large', { megabytes: mostBytes[file.kind] / 1_000_000 })
  return done(null)
}

export interface Arriving {
  readonly state: UploadState
  readonly size: number
  readonly received: number
}

/** Pieces come in order, each once; one that is there already is answered as it was the first time. */
export const decideChunk = (
  upload: Arriving,
  offset: number,
  length: number,
): Outcome<{ readonly write: boolean; readonly received: number }, 'chunk-out-of-place' | 'upload-over'> => {
  const { received, size, state } = upload
  if (offset + length > size) return refused('chunk-out-of-place', { received })
  if (offset + length <= received) return done({ write: false, received })
  if (state !== 'receiving') return refused('upload-over')
  if (offset !== received) return refused('chunk-out-of-place', { received })
  return done({ write: true, received: received + length })
}

/** Whether the file may be opened now; `again` when it was already, with the same answer. */
export const decideComplete = (
  upload: Arriving & { readonly startedAt: Instant },
  at: Instant,
): Outcome<'open' | 'again', 'upload-not-whole' | 'upload-expired'> => {
  if (upload.state !== 'receiving') return done('again')
  if (secondsBetween(upload.startedAt, at) > draftSeconds) return refused('upload-expired')
  return upload.received === upload.size ? done('open') : refused('upload-not-whole', { received: upload.received })
}

/** A name that can be read on one line: no folder, nothing invisible, nothing that turns the reading direction. */
export const tidyName = (name: string): string =>
  (name.normalize('NFC').split(/[/\\]/).at(-1) ?? '')
    .replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '')
    .trim()
    .slice(0, 120)
