// Records whose time has come: listed by the system, erased or held back by an administrator's decision, never silently.
import { z } from 'zod'
import { route } from '#access/who.ts'
import { id } from '#kit/id.ts'
import { done, type Outcome, refused } from '#kit/outcome.ts'
import { nothing, pageQuery } from '#kit/route.ts'
import { day, instant } from '#kit/time.ts'

/** Why a record is kept past its time (CSP R.1112-7: a claim suspends it). */
export const holdCauses = ['claim', 'judge', 'patient-asked', 'other-duty'] as const
export type HoldCause = (typeof holdCauses)[number]

const recordEnd = z.strictObject({
  id,
  dueOn: day,
  listedAt: instant,
  decision: z.enum(['erase', 'hold']).nullable(),
  cause: z.enum(holdCauses).nullable(),
  decidedAt: instant.nullable(),
  erasedAt: instant.nullable(),
})
export type RecordEnd = z.infer<typeof recordEnd>

export const listEnds = route({
  name: 'record/list-ends',
  summary: 'Records whose time has come and what was decided of each: opaque ids and days, nothing of what they hold.',
  method: 'GET',
  path: '/api/record-ends',
  who: { roles: ['administrator'] },
  query: pageQuery,
  output: z.strictObject({ ends: z.array(recordEnd), next: id.optional() }),
  refusals: {},
})

/** The system's act, as the trail names it. */
export const eraseRecord = 'record/erase'

export const decideEnd = route({
  name: 'record/decide-end',
  summary: 'Decide of records whose time has come: erase them for ever, hold them back with a cause, or lift a hold.',
  method: 'POST',
  path: '/api/record-ends',
  who: { roles: ['administrator'], stepUp: true },
  body: z.discriminatedUnion('decision', [
    z.strictObject({ decision: z.literal('erase'), records: z.array(id).min(1).max(100) }),
    z.strictObject({ decision: z.literal('hold'), records: z.array(id).min(1).max(100), cause: z.enum(holdCauses) }),
    z.strictObject({ decision: z.literal('lift'), records: z.array(id).min(1).max(100) }),
  ]),
  output: nothing,
  refusals: { 'already-erased': 409, held: 409 },
  traced: true,
})

/** Where a record stands. What is held is erased only after the hold was lifted: two decisions, two dates. */
export const decideOne = (
  stands: Pick<RecordEnd, 'decision' | 'erasedAt'>,
  decision: 'erase' | 'hold' | 'lift',
): Outcome<'erase' | 'hold' | null, 'already-erased' | 'held'> => {
  if (stands.erasedAt) return refused('already-erased')
  if (decision === 'erase' && stands.decision === 'hold') return refused('held')
  return done(decision === 'lift' ? null : decision)
}
