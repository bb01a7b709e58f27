// Question au prescripteur, on the desk: whom it reaches, when it goes on to the on-call lead, and its one answer.
import { z } from 'zod'
import { route, topic } from '#access/who.ts'
import { type Dated, inForce } from '#kit/dated.ts'
import { id } from '#kit/id.ts'
import { done, type Outcome, refused } from '#kit/outcome.ts'
import { pageQuery } from '#kit/route.ts'
import { type Day, dayIn, type Instant, plusSeconds } from '#kit/time.ts'
import { zone } from '#patients/patient.ts'
import { asked, dispenser } from './pharmacy.ts'
import { destinations } from './prescription.ts'

/** Minutes a question may wait for its prescriber before the on-call lead is told: what this service promises (product F2). */
const patience: readonly Dated<{ readonly minutes: number }>[] = [
  { from: '2026-11-22' as Day, source: 'engagement de la structure, non validé', rule: { minutes: 15 } },
]
export const dueAt = (askedAt: Instant): Instant =>
  plusSeconds(askedAt, (inForce(patience, dayIn(askedAt, zone))?.rule.minutes ?? 15) * 60)

/** Of one prescription: beyond, a telephone call is the better way. */
export const mostQuestions = 10

export const question = z.strictObject({
  ...asked.shape,
  by: dispenser,
  phone: z.string(),
  number: z.string(),
  destination: z.enum(destinations),
  patient: z.string(),
  /** What was prescribed, a line each, to answer without looking elsewhere. */
  lines: z.array(z.string()),
})
export type Question = z.infer<typeof question>

export const listQuestions = route({
  name: 'prescription/list-questions',
  summary:
    'Questions of those who dispense my prescriptions, unanswered first; for the on-call lead, those nobody answered in time.',
  method: 'GET',
  path: '/api/prescription-questions',
  who: { roles: ['practitioner', 'lead'] },
  query: pageQuery,
  output: z.strictObject({ questions: z.array(question), next: id.optional() }),
  refusals: {},
  traced: true,
})

export const answerQuestion = route({
  name: 'prescription/answer-question',
  summary: 'Answer a question about a prescription, once: whoever asked reads it behind the same code.',
  method: 'POST',
  path: '/api/prescription-questions/:questionId/answer',
  who: { roles: ['practitioner', 'lead'] },
  params: z.strictObject({ questionId: id }),
  body: z.strictObject({ text: z.string().trim().min(2).max(1000) }),
  output: z.strictObject({ id }),
  refusals: { 'answered-already': 409 },
  idempotent: true,
  traced: true,
})

export const questionsChanged = topic({
  name: 'prescription/questions',
  summary: 'A question was asked about one of my prescriptions, or answered.',
  who: { roles: ['practitioner'], own: 'id' },
})
/** The topic of the leads has one constant id, as their alerts have. */
export const everyQuestion = '00000000-0000-4000-8000-000000000015'
export const lateQuestions = topic({
  name: 'prescription/late-questions',
  summary: 'A question that its prescriber did not answer in time, or that was answered.',
  who: { roles: ['lead'] },
})

export const decideAnswer = (row: { readonly answered: boolean }): Outcome<null, 'answered-already'> =>
  row.answered ? refused('answered-already') : done(null)
