// Signing the compte rendu: from what was read, complete or not at all.
import { done, type Outcome, refused } from '#kit/outcome.ts'
import { type CompteRendu, template, unwritten } from './compte-rendu.ts'
import { type Note, revisionOf } from './note.ts'

export type Facts = Omit<CompteRendu, 'template' | 'version' | 'sections' | 'signature'>
export type Signature = CompteRendu['signature']

/**
 * Composes what will be signed, from the revision its reader saw. Notes that moved since are refused: one signs
 * what one has read. `detail.missing` names the absent sections, in order, separated by commas.
 */
export const decideSign = (
  facts: Facts,
  notes: readonly Note[],
  signed: boolean,
  input: { readonly revision: number },
  signature: Signature,
): Outcome<CompteRendu, 'already-signed' | 'stale-note' | 'incomplete'> => {
  if (signed) return refused('already-signed')
  if (input.revision !== revisionOf(notes)) return refused('stale-note', { version: revisionOf(notes) })
  const absent = unwritten(notes)
  if (absent.length > 0) return refused('incomplete', { missing: absent.join(',') })
  return done({
    ...facts,
    template,
    version: 1,
    sections: notes.filter(one => one.text.trim() !== '').map(one => ({ section: one.section, text: one.text.trim() })),
    signature,
  })
}
