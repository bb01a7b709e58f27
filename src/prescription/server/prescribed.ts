// What was prescribed in a consultation, a line each, as its compte rendu tells it (CSP R.6316-4: the prescriptions made).
import type { Read } from '#edge/database.ts'
import type { House } from '#edge/house.ts'
import type { Id } from '#kit/id.ts'
import { sentence } from '../dose.words.ts'
import { paper } from '../paper.words.ts'
import type { Line } from '../prescription.ts'
import { contentOf, keptDraft, signedIn } from './prescription.store.ts'

/** The compte rendu keeps two hundred characters of each; the prescription itself holds the whole. */
const most = 200

export const lineTold = (line: Line): string => {
  if (line.kind === 'medicine') return `${line.medicine.dci} : ${sentence(line.dose, 'fr')}`
  if (line.kind === 'biology') return `${line.exams}`
  return line.kind === 'imaging' ? `${line.exam}, ${line.region}` : line.words
}

/** Lines are written that nobody signed nor gave up. */
export const isDrafted = async (
  db: Read,
  house: House,
  row: { readonly id: Id; readonly patient_id: Id },
): Promise<boolean> => (await keptDraft(db, row.id, await house.keys.of(db, row.patient_id))).draft.lines.length > 0

export const prescribedIn = async (db: Read, house: House, consultation: Id): Promise<readonly string[]> => {
  const told: string[] = []
  for (const row of (await signedIn(db, consultation)).reverse()) {
    if (row.cancelled_at) continue
    const { destination, lines } = await contentOf(db, house, row)
    for (const line of lines) {
      const whole = `${paper.titles[destination]} : ${lineTold(line)}`
      told.push(whole.length <= most ? whole : `${whole.slice(0, most - 1)}…`)
    }
  }
  return told
}
