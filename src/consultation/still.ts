// A clear photograph during the call: asked for by the professional, accepted or declined by the patient, seen before it leaves.
import { z } from 'zod'
import { route } from '#access/who.ts'
import { id } from '#kit/id.ts'
import { done, type Outcome, refused } from '#kit/outcome.ts'
import { made } from '#kit/route.ts'
import { instant } from '#kit/time.ts'
import { announced } from '#record/attachment.ts'
import { startRefusals } from '#record/upload.ts'
import type { ConsultationState } from './consultation.ts'

export const stillStates = ['asked', 'accepted', 'declined'] as const
export type StillState = (typeof stillStates)[number]
/** Version of the text the patient agrees to; its words are in still.words.ts. */
export const stillText = 'still-2026-11'
/** Photographs in one consultation: beyond, an examination on the spot is needed. */
export const mostStills = 12

const params = z.strictObject({ consultationId: id })
const oneStill = z.strictObject({ consultationId: id, stillId: id })
const leader = { roles: ['practitioner'], related: 'consultationId', kinds: ['leads'] } as const
const attending = { roles: ['patient'], related: 'consultationId', kinds: ['attends'] } as const

export const askStill = route({
  name: 'consultation/ask-still',
  summary: 'Ask the patient for one clear photograph by their camera; one question at a time.',
  method: 'POST',
  path: '/api/consultations/:consultationId/stills',
  who: leader,
  params,
  output: made,
  refusals: {
    'not-begun': 409,
    'consultation-over': 409,
    'still-asked': 409,
    'too-many-stills': 409,
    'stills-refused': 409,
  },
  idempotent: true,
  traced: true,
})

export const stillEntry = z.strictObject({
  id,
  state: z.enum(stillStates),
  askedAt: instant,
  answeredAt: instant.nullable(),
  /** The photograph, once the server has it whole. */
  attachmentId: id.nullable(),
})

/** What was asked and answered is no health data, and each answer is traced: reading it again is not. */
export const listStills = route({
  name: 'consultation/list-stills',
  summary: 'The photographs asked for in this consultation, the latest first.',
  method: 'GET',
  path: '/api/consultations/:consultationId/stills',
  who: { roles: ['patient', 'practitioner'], related: 'consultationId', kinds: ['leads', 'attends'] },
  params,
  output: z.strictObject({ stills: z.array(stillEntry) }),
  refusals: {},
})

export const answerStill = route({
  name: 'consultation/answer-still',
  summary: 'Accept, with the text that was read, or decline; what was accepted may be declined until it is sent.',
  method: 'PUT',
  path: '/api/consultations/:consultationId/stills/:stillId',
  who: attending,
  params: oneStill,
  body: z.discriminatedUnion('answer', [
    z.strictObject({ answer: z.literal('accepted'), text: z.literal(stillText) }),
    z.strictObject({ answer: z.literal('declined') }),
  ]),
  output: made,
  refusals: { 'not-seated': 403, 'still-answered': 409 },
  traced: true,
})

/** The bytes follow by `record/send-chunk`, as those of any photograph. */
export const sendStill = route({
  name: 'consultation/send-still',
  summary: 'Announce the photograph that was accepted, once the patient has seen it.',
  method: 'POST',
  path: '/api/consultations/:consultationId/stills/:stillId/photo',
  who: attending,
  params: oneStill,
  body: announced.extend({ kind: z.literal('photo') }),
  output: made,
  refusals: { ...startRefusals, 'not-seated': 403, 'still-not-accepted': 409, 'consultation-over': 409 },
  idempotent: true,
  traced: true,
})

export const decideAskStill = (
  consultation: ConsultationState,
  earlier: readonly StillState[],
): Outcome<null, 'not-begun' | 'consultation-over' | 'still-asked' | 'too-many-stills'> => {
  if (consultation === 'announced') return refused('not-begun')
  if (consultation !== 'open') return refused('consultation-over')
  if (earlier.includes('asked')) return refused('still-asked')
  return earlier.length >= mostStills ? refused('too-many-stills') : done(null)
}

/** The same answer again changes nothing; a refusal is final, an acceptance may be taken back while nothing was sent. */
export const decideAnswerStill = (
  still: { readonly state: StillState; readonly sent: boolean },
  answer: 'accepted' | 'declined',
): Outcome<{ readonly changed: boolean }, 'still-answered'> => {
  if (still.state === answer) return done({ changed: false })
  if (still.state === 'asked') return done({ changed: true })
  return still.state === 'accepted' && !still.sent ? done({ changed: true }) : refused('still-answered')
}
