// Signing the compte rendu: from what was read, complete or not at all.
import { z } from 'zod'
import { route } from '#access/who.ts'
import { done, type Outcome, refused } from '#kit/outcome.ts'
import { made } from '#kit/route.ts'
import { type CompteRendu, template, unwritten } from './compte-rendu.ts'
import { type Note, revisionOf } from './note.ts'
import { isOver, ofConsultation, type Standing } from './report.ts'

/** The `revision` is that of the notes as read on the screen; what is made is the document put in the patient's record. */
export const sign = route({
  name: 'report/sign',
  summary: 'Sign the compte rendu: its document is made and put in the patient’s record.',
  method: 'POST',
  path: '/api/consultations/:consultationId/compte-rendu',
  who: { roles: ['practitioner'], related: 'consultationId', kinds: ['leads'], stepUp: true },
  params: ofConsultation,
  body: z.strictObject({ revision: z.int().min(0) }),
  output: made,
  refusals: {
    incomplete: 422,
    'stale-note': 409,
    'already-signed': 409,
    'consultation-over': 409,
    'not-begun': 409,
    'emergency-open': 409,
  },
  idempotent: true,
  traced: true,
})

export type Facts = Omit<CompteRendu, 'template' | 'version' | 'sections' | 'amends' | 'signature'>
export type Signature = CompteRendu['signature']

/**
 * Composes what will be signed, from the revision its reader saw. Notes that moved since are refused: one signs
 * what one has read. `detail.missing` names the absent sections, in order, separated by commas.
 */
export const decideSign = (
  facts: Facts,
  notes: readonly Note[],
  standing: Standing,
  input: { readonly revision: number },
  signature: Signature,
): Outcome<
  CompteRendu,
  'already-signed' | 'consultation-over' | 'not-begun' | 'emergency-open' | 'stale-note' | 'incomplete'
> => {
  if (standing.signed) return refused('already-signed')
  if (isOver(standing)) return refused('consultation-over')
  if (standing.state === 'announced') return refused('not-begun')
  if (standing.inEmergency) return refused('emergency-open')
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
