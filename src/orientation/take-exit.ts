// Taking one of the exits of a red flag; the one for those who cannot telephone may ask the on-call lead to call them.
import { z } from 'zod'
import { route } from '#access/who.ts'
import { exits } from './exit.ts'
import { placeTyped } from './place.ts'
import { holder, intakeId, standingNow } from './read-intake.ts'

/** With a place, `cannot-call` raises an alert that only the on-call lead reads; without, the 114 was chosen. */
export const takeExit = route({
  name: 'orientation/take-exit',
  summary: 'Take an exit of the red flags that stand; kept with what was flagged.',
  method: 'PUT',
  path: '/api/intakes/:intakeId/exit',
  who: holder,
  params: intakeId,
  body: z.discriminatedUnion('exit', [
    z.strictObject({ exit: z.enum(exits).exclude(['cannot-call']) }),
    z.strictObject({ exit: z.literal('cannot-call'), place: placeTyped.exactOptional() }),
  ]),
  output: z.strictObject({ now: standingNow }),
  refusals: {
    'no-flag-stands': 409,
    'not-an-exit-here': 409,
    'intake-used': 409,
    'callback-not-understood': 422,
    'contact-not-understood': 422,
    'postcode-not-understood': 422,
  },
  traced: true,
})
