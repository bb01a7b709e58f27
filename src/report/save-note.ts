// Saving one section of the notes, within half a second of being typed.
import { z } from 'zod'
import { done, type Outcome, refused } from '#kit/outcome.ts'
import type { Instant } from '#kit/time.ts'
import { type Note, noteText } from './note.ts'

export const noteInput = z.strictObject({ text: noteText, version: z.int().min(0) })
export type NoteInput = z.infer<typeof noteInput>

/**
 * Saves the text of a section over the version its writer had read. A stale version is refused, and the refused text
 * stays with its writer; the same text sent twice (its first answer was lost) is a success, not a conflict.
 */
export const decideSaveNote = (
  current: Note,
  signed: boolean,
  input: NoteInput,
  at: Instant,
): Outcome<Note, 'stale-note' | 'already-signed'> => {
  if (signed) return refused('already-signed')
  if (input.version === current.version)
    return done({ section: current.section, text: input.text, version: current.version + 1, savedAt: at })
  if (current.version > input.version && input.text === current.text) return done(current)
  return refused('stale-note', { version: current.version })
}
