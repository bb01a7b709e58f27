// Handing a consultation over to a colleague who accepts; until then whoever leads it answers for the patient (product E11).
import { z } from 'zod'
import { route, topic } from '#access/who.ts'
import { id } from '#kit/id.ts'
import { done, type Outcome, refused } from '#kit/outcome.ts'
import { made, pageQuery } from '#kit/route.ts'
import { type Instant, instant } from '#kit/time.ts'
import { offerSummary } from '#waiting-room/ticket.ts'
import type { Standing } from './consultation.ts'

export const handoverReasons = ['end-of-shift', 'other-field', 'technical', 'unavailable', 'personal-tie'] as const
export type HandoverReason = (typeof handoverReasons)[number]

export const handoverStates = ['asked', 'accepted', 'declined', 'withdrawn', 'lapsed', 'refused-by-patient'] as const
export type HandoverState = (typeof handoverStates)[number]

/** Seconds a colleague has to answer: enough to end a sentence, short enough not to leave a patient between two doctors. */
export const handoverSeconds = 600

const params = z.strictObject({ consultationId: id })
const leader = { roles: ['practitioner'], related: 'consultationId', kinds: ['leads'] } as const
const asked = { roles: ['practitioner'], related: 'handoverId', kinds: ['relays'] } as const

export const colleagues = route({
  name: 'consultation/colleagues',
  summary: 'Who may be asked to take over: the professionals of the structure, those on duty said to be.',
  method: 'GET',
  path: '/api/consultations/:consultationId/colleagues',
  who: leader,
  params,
  query: pageQuery,
  output: z.strictObject({
    colleagues: z.array(
      z.strictObject({ account: id, name: z.string(), specialty: z.string(), onDuty: z.boolean(), busy: z.boolean() }),
    ),
    next: id.exactOptional(),
  }),
  refusals: {},
})

export const askHandover = route({
  name: 'consultation/ask-handover',
  summary: 'Ask one colleague, or any on duty, to take over. Nothing moves until one accepts.',
  method: 'POST',
  path: '/api/consultations/:consultationId/handovers',
  who: leader,
  params,
  body: z.strictObject({
    /** Null: any colleague on duty. */
    to: id.nullable(),
    reason: z.enum(handoverReasons),
    /** What the colleague should know; sealed. */
    words: z.string().trim().max(500).default(''),
  }),
  output: made,
  refusals: {
    'not-begun': 409,
    'consultation-over': 409,
    'emergency-open': 409,
    'already-asked': 409,
    'nobody-on-duty': 409,
    'not-a-colleague': 422,
  },
  idempotent: true,
  traced: true,
})

export const withdrawHandover = route({
  name: 'consultation/withdraw-handover',
  summary: 'Take the question back: the consultation stays where it is.',
  method: 'POST',
  path: '/api/consultations/:consultationId/handovers/withdrawal',
  who: leader,
  params,
  output: made,
  refusals: { 'handover-gone': 410 },
  idempotent: true,
  traced: true,
})

/** Not traced one by one: asking and answering are. */
export const readHandover = route({
  name: 'consultation/read-handover',
  summary: 'The last handover asked for in a consultation, for whoever leads it.',
  method: 'GET',
  path: '/api/consultations/:consultationId/handover',
  who: leader,
  params,
  output: z.strictObject({
    handover: z
      .strictObject({
        id,
        state: z.enum(handoverStates),
        reason: z.enum(handoverReasons),
        /** Asked of this colleague; absent: of any on duty. */
        to: z.string().exactOptional(),
        /** Who led before, when the reader is the one who accepted. */
        from: z.string(),
        words: z.string(),
        askedAt: instant,
        expiresAt: instant,
      })
      .nullable(),
  }),
  refusals: {},
})

export const myHandovers = route({
  name: 'consultation/my-handovers',
  summary: 'The handovers asked of me that still wait for an answer.',
  method: 'GET',
  path: '/api/handovers',
  who: { roles: ['practitioner'] },
  output: z.strictObject({ account: id, handovers: z.array(id).max(50) }),
  refusals: {},
})

/** As an offer: no name, no face, no address; and why the colleague asks. */
export const readAsked = route({
  name: 'consultation/read-asked-handover',
  summary: 'What is needed to decide whether to take over.',
  method: 'GET',
  path: '/api/handovers/:handoverId',
  who: asked,
  params: z.strictObject({ handoverId: id }),
  output: z.strictObject({
    id,
    from: z.string(),
    reason: z.enum(handoverReasons),
    words: z.string(),
    summary: offerSummary,
    begunAt: instant,
    expiresAt: instant,
  }),
  refusals: { 'handover-gone': 410 },
  traced: true,
})

export const answerHandover = route({
  name: 'consultation/answer-handover',
  summary: 'Take over, or leave it to whoever leads. Exactly one colleague succeeds.',
  method: 'POST',
  path: '/api/handovers/:handoverId/answer',
  who: asked,
  params: z.strictObject({ handoverId: id }),
  body: z.strictObject({ answer: z.enum(['accepted', 'declined']) }),
  output: made,
  refusals: { 'handover-gone': 410, 'emergency-open': 409, busy: 409 },
  idempotent: true,
  traced: true,
})

/** Source: HAS, référentiel des sociétés de téléconsultation, 21 December 2023: the patient knows with whom before the act. */
export const meetLeader = route({
  name: 'consultation/meet-leader',
  summary: 'The patient’s answer to the professional who took over: go on with them, or stay with the one before.',
  method: 'POST',
  path: '/api/consultations/:consultationId/leader',
  who: { roles: ['patient'], related: 'consultationId', kinds: ['attends'] },
  params,
  body: z.strictObject({ answer: z.enum(['go-on', 'refuse']) }),
  output: made,
  refusals: { 'consultation-over': 409, 'emergency-open': 409, 'nothing-to-answer': 409, 'former-busy': 409 },
  idempotent: true,
  traced: true,
})

export const handoversChanged = topic({
  name: 'consultation/handovers',
  summary: 'A handover was asked of this professional, answered or taken back.',
  who: { roles: ['practitioner'], own: 'id' },
})

/** Asked: nothing is moved yet, so nothing but the question itself is decided. */
export const decideAsk = (
  { state, inEmergency }: Standing,
  alreadyAsked: boolean,
): Outcome<null, 'not-begun' | 'consultation-over' | 'emergency-open' | 'already-asked'> => {
  if (state === 'announced') return refused('not-begun')
  if (state !== 'open') return refused('consultation-over')
  if (inEmergency) return refused('emergency-open')
  return alreadyAsked ? refused('already-asked') : done(null)
}

export interface AnswerFacts {
  readonly state: HandoverState
  readonly expiresAt: Instant
  readonly standing: Standing
  /** The colleague has another patient in hand. */
  readonly busy: boolean
}

/** Accepting moves the lead in one step or not at all; declining moves nothing and asks nothing of the consultation. */
export const decideAnswer = (
  facts: AnswerFacts,
  answer: 'accepted' | 'declined',
  at: Instant,
): Outcome<null, 'handover-gone' | 'emergency-open' | 'busy'> => {
  if (facts.state !== 'asked' || facts.expiresAt <= at) return refused('handover-gone')
  if (answer === 'declined') return done(null)
  if (facts.standing.state !== 'open') return refused('handover-gone')
  if (facts.standing.inEmergency) return refused('emergency-open')
  return facts.busy ? refused('busy') : done(null)
}

/** Refusing gives the lead back to who had it: they answer for the patient as if nothing had moved (CSP R.4127-47). */
export const decideMeeting = (
  facts: {
    readonly standing: Standing
    /** Whether the leader is another than the one the patient agreed with. */
    readonly changed: boolean
    readonly formerBusy: boolean
  },
  answer: 'go-on' | 'refuse',
): Outcome<null, 'consultation-over' | 'emergency-open' | 'nothing-to-answer' | 'former-busy'> => {
  if (facts.standing.state === 'closed' || facts.standing.state === 'withdrawn') return refused('consultation-over')
  if (!facts.changed) return refused('nothing-to-answer')
  if (answer === 'go-on') return done(null)
  if (facts.standing.inEmergency) return refused('emergency-open')
  return facts.formerBusy ? refused('former-busy') : done(null)
}
