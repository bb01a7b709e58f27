// Adding a photograph or a document to a request: before joining the waiting room, or while one waits.
import { route } from '#access/who.ts'
import { done, type Outcome, refused } from '#kit/outcome.ts'
import { made } from '#kit/route.ts'
import { type Instant, secondsBetween } from '#kit/time.ts'
import { announced } from '#record/attachment.ts'
import { startRefusals } from '#record/upload.ts'
import { holder, intakeId } from './read-intake.ts'

/** Seconds after which a request is of the past: its photographs would show something else. */
const openSeconds = 24 * 3600

export const addAttachment = route({
  name: 'orientation/add-attachment',
  summary: 'Announce a photograph or a document of a request; its bytes follow by `record/send-chunk`.',
  method: 'POST',
  path: '/api/intakes/:intakeId/attachments',
  who: holder,
  params: intakeId,
  body: announced,
  output: made,
  refusals: { ...startRefusals, 'request-past': 409 },
  idempotent: true,
  traced: true,
})

export const decideAdd = (startedAt: Instant, at: Instant): Outcome<null, 'request-past'> =>
  secondsBetween(startedAt, at) > openSeconds ? refused('request-past') : done(null)
