// Alerts to the on-call lead, who calls: someone flagged who cannot telephone, or who waits and gets worse (product.md B2, E10).
import { z } from 'zod'
import { route, topic } from '#access/who.ts'
import { id } from '#kit/id.ts'
import { done, type Outcome, refused } from '#kit/outcome.ts'
import { type Instant, instant } from '#kit/time.ts'
import { place } from './place.ts'
import { levels } from './reason.ts'

/** `cannot-call`: flagged, and cannot telephone; `worse`: waits here and says that things get worse. */
export const alertCauses = ['cannot-call', 'worse'] as const
export type AlertCause = (typeof alertCauses)[number]

export const alert = z.strictObject({
  id,
  cause: z.enum(alertCauses),
  raisedAt: instant,
  level: z.enum(levels),
  patient: z.string(),
  ageMonths: z.number().int(),
  /** French of the trade, gravest first. */
  flagged: z.array(z.string()),
  place,
  takenAt: instant.nullable(),
})
export type Alert = z.infer<typeof alert>

/** The on-call lead's list as a whole: alerts are few and read together. */
export const alertsChanged = topic({
  name: 'orientation/alerts',
  summary: 'An alert was raised or taken.',
  who: { roles: ['lead'] },
})
/** What the topic is listened to by: there is one list. */
export const everyAlert = '00000000-0000-4000-8000-000000000000'

export const listAlerts = route({
  name: 'orientation/list-alerts',
  summary: 'The alerts of the last 24 hours, those nobody has taken first.',
  method: 'GET',
  path: '/api/alerts',
  who: { roles: ['lead'] },
  output: z.strictObject({ alerts: z.array(alert) }),
  refusals: {},
})

export const takeAlert = route({
  name: 'orientation/take-alert',
  summary: 'Say that one is calling this person now.',
  method: 'PUT',
  path: '/api/alerts/:alertId/taken',
  who: { roles: ['lead'] },
  params: z.strictObject({ alertId: id }),
  output: z.strictObject({ takenAt: instant }),
  refusals: { 'alert-taken': 409 },
  traced: true,
})

/** Taken once: two leads do not call the same person. */
export const decideTake = (
  facts: { readonly takenAt: Instant | null; readonly mine: boolean },
  at: Instant,
): Outcome<Instant, 'alert-taken'> => {
  if (facts.takenAt === null) return done(at)
  return facts.mine ? done(facts.takenAt) : refused('alert-taken')
}
