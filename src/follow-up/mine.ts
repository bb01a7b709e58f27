// The patient's side: what is to come, the questions answered, getting worse, and a result brought.
import { z } from 'zod'
import { route } from '#access/who.ts'
import { id } from '#kit/id.ts'
import { done, type Outcome, refused } from '#kit/outcome.ts'
import { made, pageQuery } from '#kit/route.ts'
import { type Instant, instant } from '#kit/time.ts'
import { answers } from '#orientation/questionnaire.ts'
import { levels, reason } from '#orientation/reason.ts'
import { rights } from '#patients/rights.ts'
import { announced } from '#record/attachment.ts'
import { startRefusals } from '#record/upload.ts'
import type { Concern } from './escalation.ts'
import { isResult, type Kind, summary, type Urgency, urgencies } from './follow-up.ts'
import { isOpen, type Window } from './window.ts'

const ofPatient = z.strictObject({ patientId: id })
const params = z.strictObject({ patientId: id, followUpId: id })
const kin = { roles: ['patient'], related: 'patientId', kinds: rights.request } as const

/** Files of one result, drafts and those of its request included. */
export const mostFiles = 36

const delay = z.strictObject({ deputySeconds: z.number().int(), leadSeconds: z.number().int() })

export const listMine = route({
  name: 'follow-up/list-mine',
  summary: 'What is to come for a patient, the soonest first, then what is over.',
  method: 'GET',
  path: '/api/patients/:patientId/follow-ups',
  who: { ...kin, kinds: rights.documents },
  params: ofPatient,
  query: pageQuery,
  output: z.strictObject({ followUps: z.array(summary), next: id.optional() }),
  refusals: {},
  traced: true,
})

export const readMine = route({
  name: 'follow-up/read-mine',
  summary: 'One follow-up of a patient: the questions to answer, or the files brought, and who reads them when.',
  method: 'GET',
  path: '/api/patients/:patientId/follow-ups/:followUpId',
  who: { ...kin, kinds: rights.documents },
  params,
  output: z.strictObject({
    ...summary.shape,
    intakeId: id,
    reason: z.strictObject({ id: z.string(), version: z.number().int() }),
    subject: z.strictObject({ ageMonths: z.number().int(), sex: z.enum(['F', 'M', 'I']) }),
    /** What should bring the person back sooner, as their reason says it. */
    watch: reason.shape.followUp.shape.watch,
    /** How long what comes may stay unread before the next one is told. */
    unread: z.strictObject({ ordinary: delay, urgent: delay }),
    /** What was answered last. */
    last: z
      .strictObject({ at: instant, worse: z.boolean(), level: z.enum(levels), flags: z.array(z.string()) })
      .nullable(),
    files: z.array(z.strictObject({ attachmentId: id, brought: z.boolean() })),
  }),
  refusals: {},
  traced: true,
})

/** By the follow-up, not by the request: whoever may answer for a patient reads what is asked, whoever began the request. */
export const readAsked = route({
  name: 'follow-up/read-asked',
  summary: 'The reason a follow-up goes on from, in the version that was answered: its questions come again.',
  method: 'GET',
  path: '/api/patients/:patientId/follow-ups/:followUpId/reason',
  who: { ...kin, kinds: rights.documents },
  params,
  output: reason,
  refusals: {},
  traced: true,
})

export const answerFollowUp = route({
  name: 'follow-up/answer',
  summary: 'Answer the questions of a follow-up once its window is open, or say at any time that things get worse.',
  method: 'POST',
  path: '/api/patients/:patientId/follow-ups/:followUpId/answers',
  who: kin,
  params,
  body: z.strictObject({ answers, worse: z.boolean() }),
  output: made,
  refusals: { 'follow-up-closed': 409, 'follow-up-early': 409, 'no-questions': 409, 'answers-missing': 422 },
  idempotent: true,
  traced: true,
})

export const addFile = route({
  name: 'follow-up/add-file',
  summary: 'Announce a photograph or a PDF of a result; its bytes follow by `record/send-chunk`.',
  method: 'POST',
  path: '/api/patients/:patientId/follow-ups/:followUpId/files',
  who: kin,
  params,
  body: announced,
  output: made,
  refusals: { ...startRefusals, 'follow-up-closed': 409, 'no-result-awaited': 409 },
  idempotent: true,
  traced: true,
})

export const bringResult = route({
  name: 'follow-up/bring-result',
  summary: 'Bring the files that were added as the result that is awaited: its owner is told.',
  method: 'POST',
  path: '/api/patients/:patientId/follow-ups/:followUpId/result',
  who: kin,
  params,
  body: z.strictObject({ urgency: z.enum(urgencies) }),
  output: made,
  refusals: { 'follow-up-closed': 409, 'no-result-awaited': 409, 'no-file': 422 },
  idempotent: true,
  traced: true,
})

export interface MineFacts {
  readonly kind: Kind
  readonly window: Window
  readonly closed: boolean
}

/** Getting worse is heard at any time, of a check or of an awaited result; other answers would come too early to say anything. */
export const decideAnswer = (
  facts: MineFacts,
  given: { readonly worse: boolean; readonly missing: number },
  at: Instant,
): Outcome<null, 'follow-up-closed' | 'follow-up-early' | 'no-questions' | 'answers-missing'> => {
  if (facts.closed) return refused('follow-up-closed')
  if (given.worse) return done(null)
  if (isResult(facts.kind)) return refused('no-questions')
  if (!isOpen(facts.window, at)) return refused('follow-up-early')
  // Whoever gets worse sends what they have had the strength to answer; the others answer everything.
  return given.missing > 0 ? refused('answers-missing', { missing: given.missing }) : done(null)
}

export const decideAddFile = (facts: MineFacts): Outcome<null, 'follow-up-closed' | 'no-result-awaited'> => {
  if (!isResult(facts.kind)) return refused('no-result-awaited')
  return facts.closed ? refused('follow-up-closed') : done(null)
}

const concernOf: Readonly<Record<Urgency, Concern>> = { urgent: 'urgent', unknown: 'soon', ordinary: 'ordinary' }

/** @param ready files that arrived whole and were not brought yet */
export const decideBring = (
  facts: MineFacts,
  ready: number,
  urgency: Urgency,
): Outcome<Concern, 'follow-up-closed' | 'no-result-awaited' | 'no-file'> => {
  const allowed = decideAddFile(facts)
  if (!allowed.ok) return allowed
  return ready === 0 ? refused('no-file') : done(concernOf[urgency])
}
