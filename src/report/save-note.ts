// Saving one section of the notes, within half a second of being typed.
import { z } from 'zod'
import { route } from '#access/who.ts'
import { id } from '#kit/id.ts'
import { done, type Outcome, refused } from '#kit/outcome.ts'
import { type Instant, instant } from '#kit/time.ts'
import { type Note, noteText, section } from './note.ts'
import { isOver, type Standing } from './report.ts'

const noteInput = z.strictObject({ text: noteText, version: z.int().min(0) })
export type NoteInput = z.infer<typeof noteInput>

/** Not idempotent by key: the version already makes a repeated save harmless, and this is called twice a second. */
export const saveNote = route({
  name: 'report/save-note',
  summary: 'Save one section of the notes over the version that was read.',
  method: 'PUT',
  path: '/api/consultations/:consultationId/notes/:section',
  who: { roles: ['practitioner'], related: 'consultationId', kinds: ['leads'] },
  params: z.strictObject({ consultationId: id, section }),
  body: noteInput,
  output: z.strictObject({ version: z.int().min(1), savedAt: instant }),
  refusals: { 'stale-note': 409, 'already-signed': 409, 'consultation-over': 409 },
})

/**
 * Saves the text of a section over the version its writer had read. A stale version is refused, and the refused text
 * stays with its writer; the same text sent twice (its first answer was lost) is a success, not a conflict.
 */
export const decideSaveNote = (
  current: Note,
  standing: Pick<Standing, 'state' | 'signed'>,
  input: NoteInput,
  at: Instant,
): Outcome<Note, 'stale-note' | 'already-signed' | 'consultation-over'> => {
  if (standing.signed) return refused('already-signed')
  if (isOver(standing)) return refused('consultation-over')
  if (input.version === current.version)
    return done({ section: current.section, text: input.text, version: current.version + 1, savedAt: at })
  if (current.version > input.version && input.text === current.text) return done(current)
  return refused('stale-note', { version: current.version })
}
