// What the doctor concludes, as it stands in the notes: what the checks of a prescription read in place of the reason for visit.
import { consultationOf } from '#consultation/server/consultation.store.ts'
import type { Read } from '#edge/database.ts'
import type { House } from '#edge/house.ts'
import type { Id } from '#kit/id.ts'
import { savedNotes } from './report.store.ts'

/** The section of the hypothesis; undefined while nobody wrote it. */
export const conclusionOf = async (db: Read, house: House, consultation: Id): Promise<string | undefined> => {
  const row = await consultationOf(db, consultation)
  const notes = await savedNotes(db, consultation, await house.keys.of(db, row.patient_id))
  return notes.find(one => one.section === 'hypothesis')?.text || undefined
}
