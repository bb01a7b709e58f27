// Reading the reason of a request, in the version it is answered with: its questions, its rules and its advice.
import { route } from '#access/who.ts'
import { holder, intakeId } from './read-intake.ts'
import { reason } from './reason.ts'

/** By the request, not by its name: what someone consults for stands in no address. */
export const readReason = route({
  name: 'orientation/read-reason',
  summary: 'The reason of an intake in its version: questions, red flags, advice, sources.',
  method: 'GET',
  path: '/api/intakes/:intakeId/reason',
  who: holder,
  params: intakeId,
  output: reason,
  refusals: {},
  traced: true,
})
