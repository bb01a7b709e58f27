// « Identité vérifiée » or « doute »: what the professional checked on camera before the act, kept and printed with it.
import { z } from 'zod'
import { route } from '#access/who.ts'
import { id } from '#kit/id.ts'
import { made } from '#kit/route.ts'
import { instant } from '#kit/time.ts'

export const identityVerdicts = ['verified', 'doubt'] as const
/** A document shown on camera, a patient already known, a parent who says it, or the patient's word alone (RNIV 1). */
export const identityMeans = ['document', 'known', 'said-by-parent', 'said'] as const
export const presentPeople = ['nobody-else', 'parent', 'relative', 'caregiver', 'someone-else'] as const

export const identityAnswers = z
  .strictObject({
    verdict: z.enum(identityVerdicts),
    how: z.enum(identityMeans),
    /** The patient said again where they are, and it is what is written. */
    placeConfirmed: z.boolean(),
    /** Nobody is seen while driving (code de la route, R.412-6-2). */
    notDriving: z.boolean(),
    present: z.array(z.enum(presentPeople)).min(1).max(presentPeople.length),
  })
  .refine(({ present }) => new Set(present).size === present.length)
  .refine(({ present }) => present.length === 1 || !present.includes('nobody-else'))
export type IdentityAnswers = z.infer<typeof identityAnswers>

export const identityChecked = z.strictObject({ ...identityAnswers.shape, at: instant })
export type IdentityChecked = z.infer<typeof identityChecked>

/** Asked on camera (product B2, E9; HAS 2019: identity, place, persons present). Checked again, the last one counts. */
export const checkIdentity = route({
  name: 'consultation/check-identity',
  summary: 'Note what was checked on camera: identity and how, place, who is present, not driving.',
  method: 'POST',
  path: '/api/consultations/:consultationId/identity',
  who: { roles: ['practitioner'], related: 'consultationId', kinds: ['leads'] },
  params: z.strictObject({ consultationId: id }),
  body: identityAnswers,
  output: made,
  refusals: { 'not-begun': 409, 'consultation-over': 409 },
  idempotent: true,
  traced: true,
})
