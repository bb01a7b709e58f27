// Opening one's hours: the whole week and its exceptions saved at once, refused when they contradict themselves.
import { z } from 'zod'
import { route } from '#access/who.ts'
import { done, type Outcome, refused } from '#kit/outcome.ts'
import { type Hours, hours, type Rule } from './hours.ts'

export const readHours = route({
  name: 'agenda/read-hours',
  summary: 'One’s own hours. A version of 0 says that none were ever saved.',
  method: 'GET',
  path: '/api/agenda/hours',
  who: { roles: ['practitioner'] },
  output: z.strictObject({ hours, version: z.number().int() }),
  refusals: {},
})

export const saveHours = route({
  name: 'agenda/save-hours',
  summary: 'Save one’s hours, from the version one has read. Appointments already taken stay.',
  method: 'PUT',
  path: '/api/agenda/hours',
  who: { roles: ['practitioner'] },
  body: z.strictObject({ hours, version: z.number().int().min(0) }),
  output: z.strictObject({ version: z.number().int() }),
  refusals: { 'hours-reversed': 422, 'hours-overlap': 422, 'reason-unknown': 422, 'changed-meanwhile': 409 },
})

const fits = (one: { readonly from: number; readonly to: number; readonly slotMinutes?: number }) =>
  one.from < one.to && one.to - one.from >= (one.slotMinutes ?? 0)

const meet = (one: Rule, other: Rule): boolean =>
  one.weekday === other.weekday &&
  one.from < other.to &&
  other.from < one.to &&
  (one.ends === null || other.starts <= one.ends) &&
  (other.ends === null || one.starts <= other.ends)

/** An exceptional opening may meet a rule: the slots of both never overlap (slots.ts). Two rules that meet are a mistake. */
export const decideHours = (
  given: Hours,
  reasons: readonly string[],
  now: { readonly version: number; readonly read: number },
): Outcome<Hours, 'hours-reversed' | 'hours-overlap' | 'reason-unknown' | 'changed-meanwhile'> => {
  if (now.version !== now.read) return refused('changed-meanwhile')
  const openings = given.exceptions.filter(one => one.kind === 'open')
  if (![...given.rules, ...given.exceptions].every(fits)) return refused('hours-reversed')
  if (given.rules.some(one => one.ends !== null && one.ends < one.starts)) return refused('hours-reversed')
  if (given.rules.some((one, index) => given.rules.slice(index + 1).some(other => meet(one, other))))
    return refused('hours-overlap')
  if (![...given.rules, ...openings].flatMap(one => one.reasons).every(one => reasons.includes(one)))
    return refused('reason-unknown')
  return done(given)
}
