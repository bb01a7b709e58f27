// The prescription while it is written: read with what is wrong in it, saved as typed over the version that was read.
import { z } from 'zod'
import { route } from '#access/who.ts'
import { id } from '#kit/id.ts'
import { done, type Outcome, refused } from '#kit/outcome.ts'
import { instant } from '#kit/time.ts'
import { checked } from './alert.ts'
import { dispensedLine } from './dispensing.ts'
import { type Draft, destinations, draft, line } from './prescription.ts'
import { reach } from './reach.ts'

export const ofConsultation = z.strictObject({ consultationId: id })
const leads = { roles: ['practitioner'], related: 'consultationId', kinds: ['leads'] } as const

export const cancelReasons = ['mistake', 'not-tolerated', 'not-needed', 'replaced', 'other'] as const
export type CancelReason = (typeof cancelReasons)[number]

/** A signed prescription as its prescriber and its patient read it. */
export const signedPrescription = z.strictObject({
  id,
  consultationId: id,
  destination: z.enum(destinations),
  number: z.string().max(40),
  documentId: id,
  signedAt: instant,
  cancelled: z.strictObject({ at: instant, reason: z.enum(cancelReasons) }).optional(),
  /** Signed after the last version of the compte rendu, which therefore does not name it. */
  later: z.literal(true).optional(),
  lines: z.array(z.strictObject({ line, counted: dispensedLine })),
})
export type SignedPrescription = z.infer<typeof signedPrescription>

export const readDraft = route({
  name: 'prescription/read-draft',
  summary: 'The prescription being written in a consultation, what was met by the checks, and what was signed already.',
  method: 'GET',
  path: '/api/consultations/:consultationId/prescription',
  who: leads,
  params: ofConsultation,
  output: z.strictObject({
    draft,
    version: z.int().min(0),
    checked,
    reach: reach.optional(),
    /** Whether the two saw or heard each other: without it nothing can be signed (CSS L.160-8). */
    heard: z.boolean(),
    birthDate: z.iso.date(),
    signed: z.array(signedPrescription).max(60),
  }),
  refusals: {},
  traced: true,
})

/** Not idempotent by key: the version makes a repeated save harmless, and this is called as one types. */
export const saveDraft = route({
  name: 'prescription/save-draft',
  summary: 'Save the prescription being written over the version that was read.',
  method: 'PUT',
  path: '/api/consultations/:consultationId/prescription',
  who: leads,
  params: ofConsultation,
  body: z.strictObject({ draft, version: z.int().min(0) }),
  output: z.strictObject({ version: z.int().min(1) }),
  refusals: { 'stale-draft': 409, 'consultation-over': 409, 'line-twice': 422 },
  bodyLimit: 512 * 1024,
})

export interface Kept {
  readonly version: number
  readonly draft: Draft
}

/** Saves over the version its writer had read; the same content sent twice (its first answer was lost) is a success. */
export const decideSaveDraft = (
  kept: Kept,
  over: boolean,
  input: Kept,
): Outcome<number, 'stale-draft' | 'consultation-over' | 'line-twice'> => {
  if (over) return refused('consultation-over')
  if (new Set(input.draft.lines.map(one => one.id)).size < input.draft.lines.length) return refused('line-twice')
  if (input.version === kept.version) return done(kept.version + 1)
  if (kept.version > input.version && JSON.stringify(input.draft) === JSON.stringify(kept.draft))
    return done(kept.version)
  return refused('stale-draft', { version: kept.version })
}
