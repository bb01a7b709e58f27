// Abuse: one side reports the other's conduct, a lead reads it, decides, and another answers the appeal (product L0).
import { z } from 'zod'
import { route } from '#access/who.ts'
import { id } from '#kit/id.ts'
import { done, type Outcome, refused } from '#kit/outcome.ts'
import { made, nothing, pageQuery } from '#kit/route.ts'
import { type Instant, instant, plusSeconds } from '#kit/time.ts'
import { appealAnswers, blockDays, patientConduct } from '#waiting-room/conduct.ts'
import type { Side } from './seat.ts'

/** What a patient may report of a professional. */
export const professionalConduct = ['disrespect', 'sexual', 'discrimination', 'care', 'money', 'privacy'] as const
export type ReportReason = (typeof patientConduct)[number] | (typeof professionalConduct)[number]

export const reasonsFor = (side: Side): readonly ReportReason[] =>
  side === 'leader' ? patientConduct : professionalConduct

const reason = z.enum([...new Set([...patientConduct, ...professionalConduct])] as [ReportReason, ...ReportReason[]])

export const reportAbuse = route({
  name: 'consultation/report-abuse',
  summary: 'Report the other’s conduct to the on-call lead: a closed word, and what happened.',
  method: 'POST',
  path: '/api/consultations/:consultationId/abuse',
  who: { roles: ['patient', 'practitioner'], related: 'consultationId', kinds: ['leads', 'attends'] },
  params: z.strictObject({ consultationId: id }),
  body: z.strictObject({ reason, words: z.string().trim().min(1).max(1000) }),
  output: made,
  refusals: { 'not-a-reason-here': 422, 'reported-already': 409 },
  idempotent: true,
  traced: true,
})

/** What may be decided: a professional is not blocked here, but referred to whoever directs them, or to their Ordre. */
export const decisions = ['nothing', 'warning', 'block', 'referred'] as const
export type Decision = (typeof decisions)[number]
export const decisionsFor = (bySide: Side): readonly Decision[] =>
  bySide === 'leader' ? ['nothing', 'warning', 'block'] : ['nothing', 'referred']

const lead = { roles: ['lead'] } as const
const params = z.strictObject({ reportId: id })

export const listReports = route({
  name: 'consultation/list-abuse-reports',
  summary: 'Reports of conduct, the latest first: neither names nor words.',
  method: 'GET',
  path: '/api/abuse-reports',
  who: lead,
  query: pageQuery,
  output: z.strictObject({
    items: z.array(
      z.strictObject({
        id,
        bySide: z.enum(['leader', 'patient']),
        reason,
        reportedAt: instant,
        taken: z.enum(['mine', 'other']).nullable(),
        decision: z.enum(decisions).nullable(),
        /** `waits`: contested and not answered yet. */
        appeal: z.enum(['waits', ...appealAnswers]).nullable(),
      }),
    ),
    next: id.optional(),
  }),
  refusals: {},
})

export const takeReport = route({
  name: 'consultation/take-abuse-report',
  summary: 'Answer for a report: one lead does.',
  method: 'PUT',
  path: '/api/abuse-reports/:reportId/taken',
  who: lead,
  params,
  output: nothing,
  refusals: { 'report-taken': 409 },
  traced: true,
})

export const readAbuse = route({
  name: 'consultation/read-abuse-report',
  summary: 'A report with its words, who it is about, and the appeal if there is one.',
  method: 'GET',
  path: '/api/abuse-reports/:reportId',
  who: lead,
  params,
  output: z.strictObject({
    patient: z.string(),
    professional: z.string(),
    words: z.string(),
    appeal: z.string().nullable(),
    /** False when this lead decided and a colleague can answer. */
    mayAnswer: z.boolean(),
  }),
  refusals: {},
  traced: true,
})

export const decideAbuse = route({
  name: 'consultation/decide-abuse',
  summary: 'Decide a report one has taken: nothing, a warning, a block for some days, or a referral.',
  method: 'PUT',
  path: '/api/abuse-reports/:reportId/decision',
  who: lead,
  params,
  body: z.discriminatedUnion('decision', [
    z.strictObject({ decision: z.enum(['nothing', 'warning', 'referred']) }),
    z.strictObject({ decision: z.literal('block'), days: z.literal(blockDays) }),
  ]),
  output: nothing,
  refusals: { 'report-not-yours': 409, 'report-decided': 409, 'not-a-decision-here': 422 },
  traced: true,
})

export const answerAppeal = route({
  name: 'consultation/answer-appeal',
  summary: 'Answer the appeal against a warning or a block: kept, or lifted at once.',
  method: 'PUT',
  path: '/api/abuse-reports/:reportId/appeal',
  who: lead,
  params,
  body: z.strictObject({ answer: z.enum(appealAnswers) }),
  output: nothing,
  refusals: { 'no-appeal': 409, 'appeal-answered': 409, 'another-lead-answers': 409 },
  traced: true,
})

/** One report a side: the reason must be one of that side's. */
export const decideReport = (
  side: Side,
  given: ReportReason,
  reported: boolean,
): Outcome<null, 'not-a-reason-here' | 'reported-already'> => {
  if (!reasonsFor(side).includes(given)) return refused('not-a-reason-here')
  return reported ? refused('reported-already') : done(null)
}

export interface Measure {
  readonly kind: 'warning' | 'block'
  readonly until: Instant | null
}

/** What follows from a decision; a measure only for a warning or a block. */
export const decideOn = (
  report: { readonly bySide: Side; readonly mine: boolean; readonly decided: boolean },
  given: { readonly decision: Decision; readonly days?: number },
  at: Instant,
): Outcome<Measure | null, 'report-not-yours' | 'report-decided' | 'not-a-decision-here'> => {
  if (!report.mine) return refused('report-not-yours')
  if (report.decided) return refused('report-decided')
  if (!decisionsFor(report.bySide).includes(given.decision)) return refused('not-a-decision-here')
  if (given.decision === 'warning') return done({ kind: 'warning', until: null })
  if (given.decision !== 'block' || given.days === undefined) return done(null)
  return done({ kind: 'block', until: plusSeconds(at, given.days * 24 * 3600) })
}
