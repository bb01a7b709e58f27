// What was prescribed in a consultation, a line each, as its compte rendu tells it (CSP R.6316-4: the prescriptions made).
import type { Read } from '#edge/database.ts'
import type { SubjectKey } from '#edge/keys.ts'
import type { Id } from '#kit/id.ts'
import { sentence } from '../dose.words.ts'
import { paper } from '../paper.words.ts'
import type { Line } from '../prescription.ts'
import { contentIn, keptDraft, signedIn } from './prescription.store.ts'

/** The compte rendu keeps two hundred characters of each; the prescription itself holds the whole. */
const most = 200

export const lineTold = (line: Line): string => {
  if (line.kind === 'medicine') return `${line.medicine.dci} : ${sentence(line.dose, 'fr')}`
  if (line.kind === 'biology') return `${line.exams}`
  return line.kind === 'imaging' ? `${line.exam}, ${line.region}` : line.words
}

/** Lines are written that nobody signed nor gave up. */
export const isDrafted = async (db: Read, consultation: Id, key: SubjectKey): Promise<boolean> =>
  (await keptDraft(db, consultation, key)).draft.lines.length > 0

export const prescribedIn = async (db: Read, consultation: Id, key: SubjectKey): Promise<readonly string[]> => {
  const told: string[] = []
  for (const row of (await signedIn(db, consultation)).reverse()) {
    if (row.cancelled_at) continue
    const { destination, lines } = contentIn(row, key)
    for (const line of lines) {
      const whole = `${paper.titles[destination]} : ${lineTold(line)}`
      told.push(whole.length <= most ? whole : `${whole.slice(0, most - 1)}…`)
    }
  }
  return told
}
