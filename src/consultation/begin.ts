// Before the act: who the professional is, and the patient's answer, to begin or to wait for another.
import { z } from 'zod'
import { route } from '#access/who.ts'
import { id } from '#kit/id.ts'
import { made } from '#kit/route.ts'
import { instant } from '#kit/time.ts'
import { practitionerCard } from '#practitioners/practitioner.ts'

/** Seconds the patient has to answer; then the place goes back to the room and is kept (interface, words 15). */
export const answerSeconds = 120

const params = z.strictObject({ consultationId: id })

/** Source: HAS, référentiel des sociétés de téléconsultation, 21 December 2023: the patient knows with whom before the act. */
export const fiche = route({
  name: 'consultation/fiche',
  summary: 'Civility, title, names, specialty, RPPS and main place of practice of the professional.',
  method: 'GET',
  path: '/api/consultations/:consultationId/fiche',
  who: { roles: ['patient'], related: 'consultationId', kinds: ['attends'] },
  params,
  output: z.strictObject({
    card: practitionerCard,
    /** Until when the patient may answer, and the server's instant, so that seconds do not depend on the device's clock. */
    answerBefore: instant,
    now: instant,
  }),
  refusals: {},
})

export const begin = route({
  name: 'consultation/begin',
  summary: 'Begin with this professional; the device that begins is the one admitted without knocking.',
  method: 'POST',
  path: '/api/consultations/:consultationId/begin',
  who: { roles: ['patient'], related: 'consultationId', kinds: ['attends'] },
  params,
  output: made,
  refusals: { 'already-begun': 409, 'consultation-over': 409 },
  idempotent: true,
  traced: true,
})

export const preferAnother = route({
  name: 'consultation/prefer-another',
  summary: 'Wait for another professional, with one’s place.',
  method: 'POST',
  path: '/api/consultations/:consultationId/prefer-another',
  who: { roles: ['patient'], related: 'consultationId', kinds: ['attends'] },
  params,
  output: made,
  refusals: { 'already-begun': 409, 'consultation-over': 409, 'emergency-open': 409 },
  idempotent: true,
  traced: true,
})
