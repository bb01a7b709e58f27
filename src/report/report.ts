// The report of a consultation as its practitioner sees it: what is written, what is missing, whether it is signed and closed.
import { z } from 'zod'
import { route } from '#access/who.ts'
import type { ConsultationState } from '#consultation/consultation.ts'
import { id } from '#kit/id.ts'
import { instant } from '#kit/time.ts'
import { closing } from './close.ts'
import { compteRendu, need } from './compte-rendu.ts'
import { letterGiven } from './letter.ts'
import { note } from './note.ts'

/** What the compte rendu will say besides the notes: the identities, the act and its incidents, as they are known now. */
const facts = compteRendu.omit({ template: true, version: true, sections: true, amends: true, signature: true })

/** Where the consultation stands when something is written of it. */
export interface Standing {
  readonly state: ConsultationState
  readonly signed: boolean
  /** Its outcome is not noted: what would be signed now would tell half of it. */
  readonly inEmergency: boolean
}

export const isOver = ({ state }: Pick<Standing, 'state'>): boolean => state === 'closed' || state === 'withdrawn'

export const ofConsultation = z.strictObject({ consultationId: id })

export const readReport = route({
  name: 'report/read-report',
  summary: 'Notes of a consultation, what its compte rendu will hold, and what is missing before it can be closed.',
  method: 'GET',
  path: '/api/consultations/:consultationId/report',
  who: { roles: ['practitioner'], related: 'consultationId', kinds: ['leads'] },
  params: ofConsultation,
  output: z.strictObject({
    facts,
    notes: z.array(note),
    revision: z.int().min(0),
    missing: z.array(need),
    /** The last version, as it was signed. */
    signed: z
      .strictObject({
        documentId: id,
        signedAt: instant,
        version: z.int(),
        mine: z.boolean(),
        sections: compteRendu.shape.sections,
        /** Those it names; those that stand now are in `facts`. */
        prescriptions: compteRendu.shape.prescriptions,
      })
      .optional(),
    /** Every version, the first one first; a later one says why it was made. */
    versions: z.array(
      z.strictObject({ documentId: id, signedAt: instant, version: z.int(), reason: z.string().optional() }),
    ),
    /** Letters and certificates signed beside it. */
    letters: z.array(z.strictObject({ documentId: id, signedAt: instant, given: letterGiven })),
    patientId: id,
    closing: closing.optional(),
  }),
  refusals: {},
  traced: true,
})
