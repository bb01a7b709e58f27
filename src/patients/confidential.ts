// A minor's confidential consultation: a file of its own, which no parent sees (CSP L.1111-5, without any threshold of age).
import { z } from 'zod'
import { route } from '#access/who.ts'
import { id } from '#kit/id.ts'
import { done, type Outcome, refused } from '#kit/outcome.ts'
import { made } from '#kit/route.ts'
import type { Day } from '#kit/time.ts'
import { isMinor } from './patient.ts'
import { rights } from './rights.ts'

/** The adult the minor chose: kept in the confidential file. That they join the call by themselves is another matter. */
export const companion = z.strictObject({
  name: z.string().trim().min(1).max(80),
  /** « ma tante », « l’infirmière du lycée »: in the minor's words. */
  tie: z.string().trim().min(1).max(60),
})
export type Companion = z.infer<typeof companion>

/**
 * The law has the minor encouraged to tell a parent and, when they still object, come with an adult of their choice. Nobody is
 * turned away for not having found one yet: the doctor is told so, and asks.
 */
export const openConfidential = route({
  name: 'patients/open-confidential',
  summary: 'Open, or find again, the file a minor consults with in confidence; answers that patient.',
  method: 'POST',
  path: '/api/patients/:patientId/confidential',
  who: { roles: ['patient'], related: 'patientId', kinds: rights.confide },
  params: z.strictObject({ patientId: id }),
  body: z.strictObject({ companion: companion.nullable() }),
  output: made,
  refusals: { 'not-a-minor': 422 },
  idempotent: true,
  traced: true,
})

/** Majority ends the need: an adult's record is already seen by nobody else. */
export const decideOpenConfidential = (birthDate: Day, today: Day): Outcome<null, 'not-a-minor'> =>
  isMinor(birthDate, today) ? done(null) : refused('not-a-minor')
