// Ordering a follow-up before the consultation is closed: how the patient is asked again, or whose result is awaited.
import { z } from 'zod'
import { route } from '#access/who.ts'
import type { ConsultationState } from '#consultation/consultation.ts'
import { id } from '#kit/id.ts'
import { done, type Outcome, refused } from '#kit/outcome.ts'
import { made, nothing } from '#kit/route.ts'
import type { Instant } from '#kit/time.ts'
import type { Told } from './escalation.ts'
import { about, kinds, summary } from './follow-up.ts'
import { type Window, windowOf } from './window.ts'

const params = z.strictObject({ consultationId: id })
const leader = { roles: ['practitioner'], related: 'consultationId', kinds: ['leads'] } as const

export const mostOrdered = 12
/** A result that is late by so many days is asked for. */
export const graceDays = 7

export const orderInput = z.strictObject({
  kind: z.enum(kinds),
  /** Days from today, on the patient's calendar; of a result, when it should be there. */
  fromDays: z.int().min(0).max(365),
  untilDays: z.int().min(0).max(400),
  about,
  /** A colleague who reads when the owner does not; null: the on-call lead comes next. */
  deputy: id.nullable(),
})
export type OrderInput = z.infer<typeof orderInput>

export const order = route({
  name: 'follow-up/order',
  summary: 'Order a follow-up of this consultation: a check of how the patient is, or a result that is awaited.',
  method: 'POST',
  path: '/api/consultations/:consultationId/follow-ups',
  who: leader,
  params,
  body: orderInput,
  output: made,
  refusals: {
    'not-begun': 409,
    'consultation-over': 409,
    'too-many-follow-ups': 409,
    'window-backwards': 422,
    'not-a-colleague': 422,
  },
  idempotent: true,
  traced: true,
})

export const withdraw = route({
  name: 'follow-up/withdraw',
  summary: 'Take back a follow-up ordered by mistake, while the consultation is open.',
  method: 'DELETE',
  path: '/api/consultations/:consultationId/follow-ups/:followUpId',
  who: leader,
  params: z.strictObject({ consultationId: id, followUpId: id }),
  output: nothing,
  refusals: { 'consultation-over': 409 },
  traced: true,
})

export const nameDeputy = route({
  name: 'follow-up/name-deputy',
  summary: 'Name who reads a follow-up when its owner does not, or nobody: one that a prescription made awaited too.',
  method: 'PUT',
  path: '/api/consultations/:consultationId/follow-ups/:followUpId/deputy',
  who: leader,
  params: z.strictObject({ consultationId: id, followUpId: id }),
  body: orderInput.pick({ deputy: true }),
  output: nothing,
  refusals: { 'not-a-colleague': order.refusals['not-a-colleague'], 'follow-up-closed': 409, 'deputy-told': 409 },
  traced: true,
})

export const listOrdered = route({
  name: 'follow-up/list-ordered',
  summary: 'The follow-ups ordered in this consultation, and the usual one of its reason.',
  method: 'GET',
  path: '/api/consultations/:consultationId/follow-ups',
  who: leader,
  params,
  output: z.strictObject({
    followUps: z.array(summary),
    usual: z.strictObject({ fromDays: z.number().int(), untilDays: z.number().int(), about: z.string() }).nullable(),
  }),
  refusals: {},
})

export interface OrderFacts {
  readonly state: ConsultationState
  readonly ordered: number
  /** The other professionals of the structure. */
  readonly colleagues: readonly string[]
  readonly zone: string
}

export const decideOrder = (
  facts: OrderFacts,
  input: OrderInput,
  at: Instant,
): Outcome<
  Window,
  'not-begun' | 'consultation-over' | 'too-many-follow-ups' | 'window-backwards' | 'not-a-colleague'
> => {
  if (facts.state === 'announced') return refused('not-begun')
  if (facts.state !== 'open') return refused('consultation-over')
  if (facts.ordered >= mostOrdered) return refused('too-many-follow-ups', { most: mostOrdered })
  if (input.untilDays < input.fromDays) return refused('window-backwards')
  const deputy = decideDeputy(facts.colleagues, input.deputy)
  if (!deputy.ok) return deputy
  return done(windowOf(at, facts.zone, { from: input.fromDays, until: input.untilDays }))
}

const decideDeputy = (colleagues: readonly string[], deputy: string | null): Outcome<null, 'not-a-colleague'> =>
  deputy === null || colleagues.includes(deputy) ? done(null) : refused('not-a-colleague')

/** Whoever was told already, and has not read, answers for it: nobody takes their place unseen. */
export const decideNameDeputy = (
  one: { readonly closed: boolean; readonly told: Told | null; readonly seenAt: Instant | null },
  colleagues: readonly string[],
  deputy: string | null,
): Outcome<null, 'not-a-colleague' | 'follow-up-closed' | 'deputy-told'> => {
  if (one.closed) return refused('follow-up-closed')
  if (one.told !== null && one.told !== 'owner' && one.seenAt === null) return refused('deputy-told')
  return decideDeputy(colleagues, deputy)
}

export const decideWithdraw = (state: ConsultationState): Outcome<null, 'consultation-over'> =>
  state === 'open' ? done(null) : refused('consultation-over')
