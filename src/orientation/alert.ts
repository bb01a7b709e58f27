// Alerts to the on-call lead, who calls: someone who cannot telephone, gets worse, or waits longer than is safe (product.md B2, D2, E10).
import { z } from 'zod'
import { route, topic } from '#access/who.ts'
import { id } from '#kit/id.ts'
import { done, type Outcome, refused } from '#kit/outcome.ts'
import { type Instant, instant } from '#kit/time.ts'
import { place } from './place.ts'
import { levels } from './reason.ts'

/**
 * `cannot-call`: flagged, and cannot telephone; `worse`: says that things get worse, waiting here or after a consultation;
 * `urgent-result`: a result marked urgent that nobody has read; `severe-declined`: of the gravest, and a professional left them
 * to a colleague; `nobody-left`: every professional did, or none is here;
 * `beyond-safe-wait`: waits longer than is safe. In the order they are to be called.
 */
export const alertCauses = [
  'cannot-call',
  'worse',
  'urgent-result',
  'severe-declined',
  'nobody-left',
  'beyond-safe-wait',
] as const
export type AlertCause = (typeof alertCauses)[number]

/** What came of it, in one word. */
export const alertOutcomes = [
  'reached',
  'emergency-called',
  'sent-in-person',
  'seen-here',
  'not-reached',
  'no-need',
] as const
export type AlertOutcome = (typeof alertOutcomes)[number]

export const alert = z.strictObject({
  id,
  cause: z.enum(alertCauses),
  /** Other causes that stand for the same person: one card, one call. */
  also: z.array(z.enum(alertCauses)),
  raisedAt: instant,
  level: z.enum(levels),
  patient: z.string(),
  ageMonths: z.number().int(),
  /** French of the trade, gravest first: what the answers that raised it said, not older ones. */
  flagged: z.array(z.string()),
  place,
  severity: z.number().int().nullable(),
  waitingSince: instant.nullable(),
  /** How many times a telephone has rung for it. */
  rung: z.number().int(),
  takenAt: instant.nullable(),
  /** Taken by the reader. */
  mine: z.boolean(),
  /** `wait-over`: a professional accepted before a lead took it. */
  outcome: z.enum([...alertOutcomes, 'wait-over']).nullable(),
})
export type Alert = z.infer<typeof alert>

/** The on-call lead's list as a whole: alerts are few and read together. */
export const alertsChanged = topic({
  name: 'orientation/alerts',
  summary: 'An alert was raised, taken or ended.',
  who: { roles: ['lead'] },
})
/** What the topic is listened to by: there is one list. */
export const everyAlert = '00000000-0000-4000-8000-000000000000'

/** One card a person: the gravest cause speaks, the others stand beside it. Those that ended stay as they were. */
export const oneAPerson = (alerts: readonly (Alert & { readonly intake: string })[]): Alert[] => {
  const cards = new Map<string, Alert>()
  const rank = (cause: AlertCause) => alertCauses.indexOf(cause)
  for (const { intake, ...one } of alerts.toSorted((a, b) => rank(a.cause) - rank(b.cause))) {
    const key = one.outcome === null ? `${intake} ${one.takenAt === null ? '' : one.mine}` : one.id
    const card = cards.get(key)
    cards.set(key, card ? { ...card, also: [...card.also, one.cause] } : one)
  }
  const ids = alerts.map(one => one.id)
  return [...cards.values()].toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
}

export const listAlerts = route({
  name: 'orientation/list-alerts',
  summary: 'The alerts that have not ended, those nobody has taken first, then those ended in the last 24 hours.',
  method: 'GET',
  path: '/api/alerts',
  who: { roles: ['lead'] },
  output: z.strictObject({ alerts: z.array(alert) }),
  refusals: {},
})

const params = z.strictObject({ alertId: id })

export const takeAlert = route({
  name: 'orientation/take-alert',
  summary: 'Say that one is calling this person now.',
  method: 'PUT',
  path: '/api/alerts/:alertId/taken',
  who: { roles: ['lead'] },
  params,
  output: z.strictObject({ takenAt: instant }),
  refusals: { 'alert-taken': 409, 'alert-over': 409 },
  traced: true,
})

export const endAlert = route({
  name: 'orientation/end-alert',
  summary: 'Say what came of an alert one has taken.',
  method: 'PUT',
  path: '/api/alerts/:alertId/outcome',
  who: { roles: ['lead'] },
  params,
  body: z.strictObject({ outcome: z.enum(alertOutcomes) }),
  output: z.strictObject({ endedAt: instant }),
  refusals: { 'alert-not-yours': 409, 'alert-over': 409 },
  traced: true,
})

export interface AlertFacts {
  readonly takenAt: Instant | null
  readonly mine: boolean
  readonly outcome: string | null
  readonly endedAt: Instant | null
}

/** Taken once: two leads do not call the same person. */
export const decideTake = (
  facts: Pick<AlertFacts, 'takenAt' | 'mine'> & { readonly outcome?: string | null },
  at: Instant,
): Outcome<Instant, 'alert-taken' | 'alert-over'> => {
  if (facts.takenAt !== null) return facts.mine ? done(facts.takenAt) : refused('alert-taken')
  return facts.outcome ? refused('alert-over') : done(at)
}

/** Ended once, by whoever took it; the same word again changes nothing. */
export const decideEnd = (
  facts: AlertFacts,
  outcome: AlertOutcome,
  at: Instant,
): Outcome<Instant, 'alert-not-yours' | 'alert-over'> => {
  if (!facts.mine) return refused('alert-not-yours')
  if (facts.endedAt === null) return done(at)
  return facts.outcome === outcome ? done(facts.endedAt) : refused('alert-over')
}
