// Opening a record without a care relationship (bris de glace): a reason first, one record by its exact traits, two hours, read only, told at once.
import { z } from 'zod'
import { route } from '#access/who.ts'
import { type Dated, inForce } from '#kit/dated.ts'
import { id } from '#kit/id.ts'
import { done, type Outcome, refused } from '#kit/outcome.ts'
import { nothing, pageQuery } from '#kit/route.ts'
import { type Day, dayIn, type Instant, instant, plusSeconds } from '#kit/time.ts'
import { traits, zone } from '#patients/patient.ts'

export const glassReasons = ['life-threat', 'cannot-answer', 'asked-by-colleague', 'continuity'] as const
export type GlassReason = (typeof glassReasons)[number]
export const glassVerdicts = ['justified', 'not-justified'] as const
export type GlassVerdict = (typeof glassVerdicts)[number]

interface GlassRule {
  readonly openSeconds: number
  readonly reviewSeconds: number
}

/** No text gives figures: the duty to trace, to tell and to review does (CNIL, guide de la sécurité des données, habilitations). */
export const glassRules: readonly Dated<GlassRule>[] = [
  {
    from: '2026-11-01' as Day,
    source: 'ours; CSP L.1110-4 lets only the team of care share, and the figures are the operator’s to tighten',
    rule: { openSeconds: 2 * 3600, reviewSeconds: 7 * 24 * 3600 },
  },
]

/** Until when the record stays open, and by when a lead must have read why. */
export const glassTimes = (at: Instant): { readonly until: Instant; readonly reviewDue: Instant } => {
  const found = inForce(glassRules, dayIn(at, zone)) ?? glassRules[0]
  if (!found) throw new Error('no rule says how long a record stays open')
  return { until: plusSeconds(at, found.rule.openSeconds), reviewDue: plusSeconds(at, found.rule.reviewSeconds) }
}

/** Accents, case and spacing do not make another person; anything else does. */
export const sameName = (one: string, other: string): boolean => folded(one) === folded(other)
const folded = (name: string) =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s’'-]+/g, ' ')
    .trim()

const { familyName, givenNames, birthDate } = traits.shape

export const breakGlass = route({
  name: 'practitioners/break-glass',
  summary:
    'Open, read only and for two hours, the record of the one person with these exact traits; the person is told.',
  method: 'POST',
  path: '/api/glass-breaks',
  who: { roles: ['practitioner'], stepUp: true },
  body: z.strictObject({
    reason: z.enum(glassReasons),
    words: z.string().trim().min(10).max(500),
    familyName,
    givenNames,
    birthDate,
  }),
  output: z.strictObject({ id, patientId: id, until: instant }),
  refusals: { 'no-such-person': 404, 'several-persons': 409, 'glass-too-often': 429 },
  traced: true,
})

/** Nothing of the patient: which professional, why in a word, when, and what was found of it. */
const glassEntry = z.strictObject({
  id,
  name: z.string(),
  reason: z.enum(glassReasons),
  openedAt: instant,
  until: instant,
  reviewDueAt: instant,
  verdict: z.enum(glassVerdicts).nullable(),
  reviewedAt: instant.nullable(),
  /** How many times the same professional did it in the last thirty days. */
  lately: z.int(),
})
export type GlassEntry = z.output<typeof glassEntry>

export const listGlass = route({
  name: 'practitioners/list-glass',
  summary: 'Records opened without a care relationship, the latest first: what is to review, and what was found.',
  method: 'GET',
  path: '/api/glass-breaks',
  who: { roles: ['lead', 'administrator'] },
  query: pageQuery,
  output: z.strictObject({ items: z.array(glassEntry), next: id.optional() }),
  refusals: {},
})

const ofGlass = z.strictObject({ glassId: id })

export const readGlass = route({
  name: 'practitioners/read-glass',
  summary: 'What the professional wrote; for the lead who reviews.',
  method: 'GET',
  path: '/api/glass-breaks/:glassId',
  who: { roles: ['lead'] },
  params: ofGlass,
  output: z.strictObject({ words: z.string() }),
  refusals: {},
  traced: true,
})

export const reviewGlass = route({
  name: 'practitioners/review-glass',
  summary: 'Say whether opening the record was justified; said once.',
  method: 'PUT',
  path: '/api/glass-breaks/:glassId/verdict',
  who: { roles: ['lead'] },
  params: ofGlass,
  body: z.strictObject({ verdict: z.enum(glassVerdicts) }),
  output: nothing,
  refusals: { 'already-reviewed': 409, 'own-glass': 403 },
  traced: true,
})

/** Nobody reviews themself; the first word stands, and the same word again changes nothing. */
export const decideReview = (
  facts: { readonly mine: boolean; readonly verdict: GlassVerdict | null },
  verdict: GlassVerdict,
): Outcome<{ readonly said: boolean }, 'already-reviewed' | 'own-glass'> => {
  if (facts.mine) return refused('own-glass')
  if (facts.verdict === null) return done({ said: true })
  return facts.verdict === verdict ? done({ said: false }) : refused('already-reviewed')
}
