// Conduct: a warning or a block decided by a lead, what it never reaches (an emergency, a child), and the appeal against it.
import { z } from 'zod'
import { route } from '#access/who.ts'
import { type Id, id } from '#kit/id.ts'
import { done, type Outcome, refused } from '#kit/outcome.ts'
import { made } from '#kit/route.ts'
import { type Instant, instant } from '#kit/time.ts'

/** What a professional may report of a patient: closed words, told to the person they are about. */
export const patientConduct = [
  'insults',
  'threats',
  'sexual',
  'discrimination',
  'recording',
  'false-identity',
  'misuse',
] as const
export type PatientConduct = (typeof patientConduct)[number]

/** Days a block may last: it always ends by itself. */
export const blockDays = [1, 7, 30, 90] as const

export const appealAnswers = ['kept', 'lifted'] as const
export type AppealAnswer = (typeof appealAnswers)[number]

export const standing = route({
  name: 'waiting-room/standing',
  summary: 'The warning or the block of one’s own account, if there is one: why, until when, and the appeal.',
  method: 'GET',
  path: '/api/standing',
  who: { roles: ['patient'] },
  output: z.strictObject({
    measure: z
      .strictObject({
        id,
        kind: z.enum(['warning', 'block']),
        reason: z.enum(patientConduct),
        until: instant.nullable(),
        appealed: z.boolean(),
        answer: z.enum(appealAnswers).nullable(),
      })
      .nullable(),
  }),
  refusals: {},
})

export const appeal = route({
  name: 'waiting-room/appeal',
  summary:
    'Contest a warning or a block, in one’s own words: a lead answers, another than the one who decided if there is one.',
  method: 'POST',
  path: '/api/measures/:measureId/appeal',
  who: { roles: ['patient'], related: 'measureId', kinds: ['holds'] },
  params: z.strictObject({ measureId: id }),
  body: z.strictObject({ words: z.string().trim().min(1).max(2000) }),
  output: made,
  refusals: { 'appealed-already': 409, 'measure-over': 409 },
  idempotent: true,
  traced: true,
})

export interface Block {
  readonly reason: string
  readonly from: Instant
  readonly until: Instant
  readonly lifted: boolean
}

export const adultMonths = 18 * 12

/**
 * Whether a block keeps this request out. Never in an emergency: a flag that was raised, or the gravest severity, always
 * finds the room open (CSP R.4127-47: a doctor may withdraw for personal reasons, but in an emergency). Nor for a child, who
 * answers for nobody's conduct.
 */
export const isKeptOut = (
  block: Block | undefined,
  request: { readonly severity: number; readonly flagged: boolean; readonly ageMonths: number },
  at: Instant,
): block is Block =>
  block !== undefined &&
  !block.lifted &&
  block.from <= at &&
  at < block.until &&
  request.severity > 1 &&
  !request.flagged &&
  request.ageMonths >= adultMonths

/** An appeal is made once, while the measure can still be felt; a warning may be contested for thirty days. */
export const decideAppeal = (
  measure: { readonly until: Instant; readonly appealed: boolean },
  at: Instant,
): Outcome<null, 'appealed-already' | 'measure-over'> => {
  if (measure.appealed) return refused('appealed-already')
  return at < measure.until ? done(null) : refused('measure-over')
}

/** Nobody judges the appeal against their own decision while a colleague can. */
export const decideAnswer = (facts: {
  readonly appealed: boolean
  readonly answer: AppealAnswer | null
  readonly decidedBy: Id
  readonly by: Id
  readonly otherLeads: boolean
}): Outcome<null, 'no-appeal' | 'appeal-answered' | 'another-lead-answers'> => {
  if (!facts.appealed) return refused('no-appeal')
  if (facts.answer !== null) return refused('appeal-answered')
  if (facts.decidedBy === facts.by && facts.otherLeads) return refused('another-lead-answers')
  return done(null)
}
