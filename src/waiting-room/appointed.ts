// Where appointments and walk-ins meet: whom a professional is kept for, what a late one costs, and what the patient may choose. Pure.
import { z } from 'zod'
import { route } from '#access/who.ts'
import { type Dated, inForce } from '#kit/dated.ts'
import { type Id, id } from '#kit/id.ts'
import { done, type Outcome, refused } from '#kit/outcome.ts'
import { nothing } from '#kit/route.ts'
import { type Day, dayIn, type Instant, msOf, plusSeconds } from '#kit/time.ts'
import { zone } from '#patients/patient.ts'
import type { Interval } from './estimate.ts'
import type { Severity } from './ticket.ts'

export interface Interleaving {
  /** Seconds before an appointment from which its professional is offered no walk-in, who would still be there at the hour. */
  readonly keptSeconds: number
  /** Seconds after the hour during which the professional waits for a patient who is not there yet. */
  readonly graceSeconds: number
  /** Seconds after the hour from which a patient whom nobody took may choose another professional. */
  readonly delaySeconds: number
}

export const interleavings: readonly Dated<Interleaving>[] = [
  {
    from: '2026-11-22' as Day,
    source:
      'Règles de l’exploitant : aucun texte ne les fixe. Vingt minutes valent près de deux fois la durée moyenne (estimate.ts).',
    rule: { keptSeconds: 1200, graceSeconds: 300, delaySeconds: 600 },
  },
]

/** @throws on a day before the first version: whoever asks has a wrong clock */
export const interleavingAt = (at: Instant): Interleaving => {
  const found = inForce(interleavings, dayIn(at, zone))
  if (!found) throw new Error(`nothing says on ${at} how appointments and walk-ins meet`)
  return found.rule
}

/** An appointment that is near, or past and still to be had. */
export interface Coming {
  readonly with: Id
  readonly at: Instant
  /** The patient is in the waiting room. */
  readonly here: boolean
}

/** The professionals kept for someone who has, or is about to have, an appointment with them. */
export const keptFor = (coming: readonly Coming[], at: Instant, rule: Interleaving = interleavingAt(at)): Set<Id> =>
  new Set(
    coming
      .filter(one => one.at <= plusSeconds(at, rule.keptSeconds))
      .filter(one => one.here || plusSeconds(one.at, rule.graceSeconds) > at)
      .map(one => one.with),
  )

/** What can be announced to whoever has an appointment: the time to the hour, then nothing that would be honest. */
export const announcedUntil = (startsAt: Instant, at: Instant): Interval | null => {
  const minutes = Math.ceil((msOf(startsAt) - msOf(at)) / 60_000)
  return minutes > 0 ? { fromMinutes: minutes, toMinutes: minutes + 1 } : null
}

/** From when the wait counts for whoever watches: coming early is no wait, but for those who are gravely ill. */
export const waitedSince = (severity: Severity, joinedAt: Instant, startsAt: Instant | undefined): Instant =>
  startsAt !== undefined && severity > 2 && startsAt > joinedAt ? startsAt : joinedAt

export const seeAnother = route({
  name: 'waiting-room/see-another',
  summary: 'The professional of one’s appointment is late: be proposed to any other, with the place and its wait.',
  method: 'POST',
  path: '/api/tickets/:ticketId/another',
  who: { roles: ['patient'], related: 'ticketId', kinds: ['holds'] },
  params: z.strictObject({ ticketId: id }),
  output: nothing,
  refusals: { 'not-waiting': 409, 'too-soon': 409 },
  traced: true,
})

export const mayChangeFrom = (startsAt: Instant, rule: Interleaving): Instant =>
  plusSeconds(startsAt, rule.delaySeconds)

export const decideSeeAnother = (
  place: { readonly state: string; readonly startsAt?: Instant },
  at: Instant,
  rule: Interleaving = interleavingAt(at),
): Outcome<null, 'not-waiting' | 'too-soon'> => {
  if (place.state !== 'waiting' || place.startsAt === undefined) return refused('not-waiting')
  return mayChangeFrom(place.startsAt, rule) <= at ? done(null) : refused('too-soon')
}
