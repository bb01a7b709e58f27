// What a patient says, if they wish, of their médecin traitant and their cover, so that what is paid back can be told before the act.
import { z } from 'zod'
import { route } from '#access/who.ts'
import { nothing } from '#kit/route.ts'
import { holder, intakeId } from './read-intake.ts'

/**
 * `addressed`: by one's médecin traitant, or it is them; `unavailable`: not soon enough; `not-addressed`: one has a médecin
 * traitant and comes by oneself; `none`: has none; `institution`: lives in an EHPAD or a home for disabled adults.
 */
export const paths = ['addressed', 'unavailable', 'not-addressed', 'none', 'institution'] as const
/** `ald`: and one consults for it; `maternity`: from the sixth month to the twelfth day after birth. */
export const covers = ['ordinary', 'ald', 'maternity', 'c2s', 'ame', 'local-scheme'] as const
export type Cover = (typeof covers)[number]

/** Everything may be left out: what was not said is « à confirmer par votre caisse ». */
export const coverage = z.strictObject({
  path: z.enum(paths).exactOptional(),
  cover: z.enum(covers).exactOptional(),
  /** Whether the address given for help is where one lives: the rules look at the home. */
  livesThere: z.boolean().exactOptional(),
})
export type Coverage = z.infer<typeof coverage>

/** No professional reads it: it serves to count, and only what was counted is kept with the consultation. */
export const saveCoverage = route({
  name: 'orientation/save-coverage',
  summary: 'Say what is needed to tell the price: médecin traitant, cover, home. Everything may be left out.',
  method: 'PUT',
  path: '/api/intakes/:intakeId/coverage',
  who: holder,
  params: intakeId,
  body: coverage,
  output: nothing,
  refusals: { 'intake-used': 409 },
  traced: true,
})
