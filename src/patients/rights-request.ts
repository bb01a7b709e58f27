// What a person asks of the data kept about them: a closed kind, a term that is law, a reasoned answer (RGPD art. 12 to 21).
import { z } from 'zod'
import { route } from '#access/who.ts'
import { type Dated, inForce } from '#kit/dated.ts'
import { id } from '#kit/id.ts'
import { done, type Outcome, refused } from '#kit/outcome.ts'
import { made, nothing, pageQuery } from '#kit/route.ts'
import { type Day, dayIn, type Instant, instant, instantOf, msOf, plusSeconds } from '#kit/time.ts'
import { zone } from './patient.ts'
import { rights } from './rights.ts'

export const rightKinds = ['access', 'rectification', 'erasure', 'restriction', 'objection', 'portability'] as const
export type RightKind = (typeof rightKinds)[number]
export const rightOutcomes = ['granted', 'partly', 'refused'] as const
export type RightOutcome = (typeof rightOutcomes)[number]
export const extensions = ['complex', 'many'] as const
export type Extension = (typeof extensions)[number]

interface Terms {
  /** Months to answer, and those that may be added with a reason. */
  readonly months: number
  readonly more: number
  /** Days to give access to what concerns health: shorter, by another law. */
  readonly accessDays: number
}

/** Access to health data older than five years may take two months (CSP L.1111-7): the shorter time is taken for all. */
export const rightTerms: readonly Dated<Terms>[] = [
  {
    from: '2018-05-25' as Day,
    source: 'RGPD art. 12, 3 (un mois, prolongeable de deux) ; CSP L.1111-7 (accès aux données de santé : huit jours)',
    rule: { months: 1, more: 2, accessDays: 8 },
  },
]

/** A request at once; more are answered first. */
export const mostOpen = 6

const monthsLater = (at: Instant, months: number): Instant => {
  const date = new Date(msOf(at))
  const day = date.getUTCDate()
  date.setUTCDate(1)
  date.setUTCMonth(date.getUTCMonth() + months)
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate()
  date.setUTCDate(Math.min(day, last))
  return instantOf(date.getTime())
}

const termsOn = (at: Instant): Terms => {
  const found = inForce(rightTerms, dayIn(at, zone))
  if (!found) throw new Error('no rule says by when a right is answered')
  return found.rule
}

/** By when it must be answered. A month ends on its last day when it has no such day (règlement 1182/71, art. 3, 2, c). */
export const dueAt = (kind: RightKind, askedAt: Instant): Instant => {
  const { months, accessDays } = termsOn(askedAt)
  return kind === 'access' ? plusSeconds(askedAt, accessDays * 86_400) : monthsLater(askedAt, months)
}

export interface RightFacts {
  readonly kind: RightKind
  readonly askedAt: Instant
  readonly dueAt: Instant
  readonly extended: boolean
  readonly answered: boolean
}

/** Two more months, once, told before the first term (RGPD art. 12, 3); never for access to health data. */
export const decideExtend = (
  facts: RightFacts,
  at: Instant,
): Outcome<Instant, 'already-answered' | 'already-extended' | 'too-late-to-extend' | 'never-extended'> => {
  if (facts.answered) return refused('already-answered')
  if (facts.kind === 'access') return refused('never-extended')
  if (facts.extended) return refused('already-extended')
  if (at > facts.dueAt) return refused('too-late-to-extend')
  const { months, more } = termsOn(facts.askedAt)
  return done(monthsLater(facts.askedAt, months + more))
}

const said = z.string().trim().min(1).max(2000)

export const shown = z.strictObject({
  id,
  kind: z.enum(rightKinds),
  words: z.string(),
  askedAt: instant,
  dueAt: instant,
  extension: z.enum(extensions).nullable(),
  outcome: z.enum(rightOutcomes).nullable(),
  answer: z.string().nullable(),
  answeredAt: instant.nullable(),
})
export type ShownRequest = z.output<typeof shown>

const ofPatient = z.strictObject({ patientId: id })
const asking = { roles: ['patient'], related: 'patientId', kinds: rights.export } as const

export const askRight = route({
  name: 'patients/ask-right',
  summary: 'Ask something of the data kept about a patient; the administrator answers, within the term of the law.',
  method: 'POST',
  path: '/api/patients/:patientId/rights-requests',
  who: asking,
  params: ofPatient,
  body: z.strictObject({ kind: z.enum(rightKinds), words: said }),
  output: made,
  refusals: { 'too-many-open': 409 },
  idempotent: true,
  traced: true,
})

export const myRights = route({
  name: 'patients/my-rights',
  summary: 'What was asked for a patient and what was answered, the latest first.',
  method: 'GET',
  path: '/api/patients/:patientId/rights-requests',
  who: asking,
  params: ofPatient,
  query: pageQuery,
  output: z.strictObject({ items: z.array(shown), next: id.optional() }),
  refusals: {},
})

export const listRights = route({
  name: 'patients/list-rights',
  summary: 'Every request, those to answer first, the most pressing first: who asks, what, by when. No health data.',
  method: 'GET',
  path: '/api/rights-requests',
  who: { roles: ['administrator'] },
  output: z.strictObject({ items: z.array(z.strictObject({ ...shown.shape, name: z.string() })) }),
  refusals: {},
})

const ofRequest = z.strictObject({ requestId: id })
const answering = { roles: ['administrator'], stepUp: true } as const

export const answerRight = route({
  name: 'patients/answer-right',
  summary: 'Answer a request, with reasons; once.',
  method: 'PUT',
  path: '/api/rights-requests/:requestId/answer',
  who: answering,
  params: ofRequest,
  body: z.strictObject({ outcome: z.enum(rightOutcomes), words: said }),
  output: nothing,
  refusals: { 'already-answered': 409 },
  traced: true,
})

export const extendRight = route({
  name: 'patients/extend-right',
  summary: 'Take two more months, with a reason, before the first term.',
  method: 'PUT',
  path: '/api/rights-requests/:requestId/extension',
  who: answering,
  params: ofRequest,
  body: z.strictObject({ extension: z.enum(extensions) }),
  output: nothing,
  refusals: { 'already-answered': 409, 'already-extended': 409, 'too-late-to-extend': 409, 'never-extended': 409 },
  traced: true,
})
