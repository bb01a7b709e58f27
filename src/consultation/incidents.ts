// Technical incidents of a call, noticed by both browsers and told in the compte rendu (CSP R.6316-4, 5°).
import { z } from 'zod'
import { route } from '#access/who.ts'
import { id } from '#kit/id.ts'
import { made } from '#kit/route.ts'
import { type Instant, msOf, plusSeconds, secondsBetween } from '#kit/time.ts'
import type { Side } from './seat.ts'

/**
 * `cut`: nothing received for five seconds or more. `no-image`, `no-sound`: that side's device failed or was denied.
 * `page-reloaded`: that side had to load the page again. Anything shorter is not an incident but a moment of a bad line.
 */
export const incidentKind = z.enum(['cut', 'no-image', 'no-sound', 'page-reloaded'])
export type IncidentKind = z.infer<typeof incidentKind>

export interface Incident {
  readonly kind: IncidentKind
  readonly side: Side
  readonly from: Instant
  readonly until: Instant
}

/** One incident as it is told: who noticed it, when it began, how long it lasted. */
export interface ToldIncident {
  readonly kind: IncidentKind
  readonly noticedBy: Side | 'both'
  readonly from: Instant
  readonly seconds: number
}

/**
 * Both browsers report the same cut a few seconds apart: those of one kind that overlap are one, from the first beginning
 * to the last end. A failed device is told for its own side only. In order of time.
 */
export const toldIncidents = (incidents: readonly Incident[]): readonly ToldIncident[] => {
  const sorted = [...incidents].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
  const merged: { kind: IncidentKind; sides: Set<Side>; from: Instant; until: Instant }[] = []
  for (const incident of sorted) {
    const same = merged.find(one => sameEvent(one, incident))
    if (!same) merged.push({ ...incident, sides: new Set([incident.side]) })
    else {
      same.sides.add(incident.side)
      if (incident.until > same.until) same.until = incident.until
    }
  }
  return merged.map(({ kind, sides, from, until }) => ({
    kind,
    noticedBy: sides.size === 2 ? 'both' : sides.has('leader') ? 'leader' : 'patient',
    from,
    seconds: Math.round(secondsBetween(from, until)),
  }))
}

const sameEvent = (
  one: { kind: IncidentKind; sides: ReadonlySet<Side>; from: Instant; until: Instant },
  incident: Incident,
): boolean =>
  one.kind === incident.kind &&
  (incident.kind === 'cut' || one.sides.has(incident.side)) &&
  msOf(incident.from) <= msOf(one.until)

/** Seconds are those of the browser's own counter, since its clock may be wrong: how long it lasted, how long ago it ended. */
const bounded = z.int().min(0).max(7200)

export const reportIncident = route({
  name: 'consultation/report-incident',
  summary: 'A technical incident noticed by one of the browsers, once it is over.',
  method: 'POST',
  path: '/api/consultations/:consultationId/incidents',
  who: { roles: ['patient', 'practitioner'], related: 'consultationId', kinds: ['leads', 'attends'] },
  params: z.strictObject({ consultationId: id }),
  body: z.strictObject({ kind: incidentKind, seconds: bounded, agoSeconds: bounded }),
  output: made,
  refusals: { 'not-seated': 403, 'not-begun': 409, 'consultation-over': 409 },
  idempotent: true,
  traced: true,
})

/** When it happened, by the server's clock; never before the patient began. */
export const incidentTimes = (
  told: { readonly seconds: number; readonly agoSeconds: number },
  begunAt: Instant,
  at: Instant,
): { readonly from: Instant; readonly until: Instant } => {
  const until = plusSeconds(at, -told.agoSeconds)
  const from = plusSeconds(until, -told.seconds)
  return { from: from < begunAt ? begunAt : from, until: until < begunAt ? begunAt : until }
}
