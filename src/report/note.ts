// The notes a practitioner types during the consultation: seven sections, each saved by version so that nothing typed is lost.

import { z } from 'zod'
import { instant } from '#kit/time.ts'
import { wholeLines } from '#orientation/synthesis.ts'

/**
 * In the order of the medical interview, which is the order read and printed: motif, anamnèse, antécédents, examen à
 * distance, hypothèse, conduite à tenir, suivi (HAS, « Qualité et sécurité des actes de téléconsultation », 2019).
 */
export const sections = ['reason', 'anamnesis', 'history', 'examination', 'hypothesis', 'conduct', 'followUp'] as const
export const section = z.enum(sections)
export type Section = z.infer<typeof section>

/** About two printed pages a section: a longer text is a document of its own. */
export const longestNote = 8000
export const noteText = z.string().max(longestNote)

/** One section as it stands. Version 0 was never typed: its text is what the program proposes. */
export const note = z.strictObject({
  section,
  text: noteText,
  version: z.int().min(0),
  savedAt: instant.optional(),
})
export type Note = z.infer<typeof note>

/** What the patient answered before the call, and the program may propose as a first text. */
export interface Intake {
  /** The reason for visit as the catalogue words it. */
  readonly reason: string
  /** The synthesis of the answers, eight lines at most. */
  readonly synthesis: readonly string[]
}

const proposed = (of: Section, intake: Intake): string => {
  if (of === 'reason') return intake.reason
  if (of === 'anamnesis') return wholeLines(intake.synthesis).join('\n')
  return ''
}

/** All seven sections in order: what was saved, else what the intake proposes. A section emptied on purpose stays empty. */
export const notesFrom = (saved: readonly Note[], intake: Intake): readonly Note[] =>
  sections.map(
    name => saved.find(one => one.section === name) ?? { section: name, text: proposed(name, intake), version: 0 },
  )

/** Grows with every save of any section: who signs says which revision was read, and signs that one or none. */
export const revisionOf = (notes: readonly Note[]): number => notes.reduce((sum, one) => sum + one.version, 0)
