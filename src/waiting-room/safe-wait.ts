// The safe wait: how long each severity may wait before another route is offered and a human is told (product D2). Pure.
import { type Dated, inForce } from '#kit/dated.ts'
import type { Id } from '#kit/id.ts'
import { type Day, type Instant, plusSeconds, secondsBetween } from '#kit/time.ts'
import type { AlertCause } from '#orientation/alert.ts'
import type { Interval } from './estimate.ts'
import type { Severity } from './ticket.ts'

export interface SafeWait {
  /** Minutes, by severity. */
  readonly minutes: Readonly<Record<Severity, number>>
  /** Seconds someone may wait with no professional on duty before a human is told: a page that is loaded anew is no absence. */
  readonly nobodySeconds: number
  /** True once a named doctor of the operator has signed it. */
  readonly validated: boolean
}

/**
 * The operator's own thresholds: no French text sets one for a waiting room at a distance. Ours are the times to a physician
 * of levels II to V of the Canadian Triage and Acuity Scale (15, 30, 60 and 120 minutes), made for emergency departments;
 * level I, immediate, never waits here: it is sent to the 15.
 */
export const safeWaits: readonly Dated<SafeWait>[] = [
  {
    from: '2026-11-22' as Day,
    source: 'Seuils de l’exploitant, à signer ; modèle : CTAS (Canadian Triage and Acuity Scale), niveaux II à V.',
    rule: { minutes: { 1: 15, 2: 30, 3: 60, 4: 120 }, nobodySeconds: 120, validated: false },
  },
]

/**
 * The safe waits of a day; `minutes` are those the operator set instead, gravest first.
 * @throws on a day before the first version: whoever asks has a wrong clock
 */
export const safeWaitOn = (day: Day, minutes?: readonly number[]): SafeWait => {
  const found = inForce(safeWaits, day)
  if (!found) throw new Error(`no safe wait holds on ${day}`)
  const [one, two, three, four] = minutes ?? []
  if (one === undefined || two === undefined || three === undefined || four === undefined) return found.rule
  return { ...found.rule, minutes: { 1: one, 2: two, 3: three, 4: four } }
}

export interface Waited {
  readonly severity: Severity
  readonly joinedAt: Instant
}

/** From when a place waits longer than is safe. */
export const safeUntil = (ticket: Waited, safe: SafeWait): Instant =>
  plusSeconds(ticket.joinedAt, safe.minutes[ticket.severity] * 60)

/** True once the time waited, or the middle of the interval that is announced, goes beyond the safe wait. */
export const isBeyond = (ticket: Waited, announced: Interval | null, safe: SafeWait, at: Instant): boolean => {
  const ahead = announced ? (announced.fromMinutes + announced.toMinutes) / 2 : 0
  return secondsBetween(at, safeUntil(ticket, safe)) <= ahead * 60
}

export interface Watched extends Waited {
  /** Professionals who left this patient to a colleague, or whom the patient would not have. */
  readonly leftBy: readonly Id[]
}

export type WaitCause = Extract<AlertCause, 'beyond-safe-wait' | 'nobody-left' | 'severe-declined'>

/** Why a human must be told of someone who waits; the same facts always give the same causes. */
export const causesToTell = (
  ticket: Watched,
  room: { readonly onDuty: readonly Id[]; readonly announced: Interval | null },
  safe: SafeWait,
  at: Instant,
): WaitCause[] => {
  const causes: WaitCause[] = []
  if (ticket.severity === 1 && ticket.leftBy.length > 0) causes.push('severe-declined')
  const deserted = room.onDuty.length === 0
  const waited = secondsBetween(ticket.joinedAt, at)
  if (deserted ? waited >= safe.nobodySeconds : room.onDuty.every(one => ticket.leftBy.includes(one)))
    causes.push('nobody-left')
  if (isBeyond(ticket, room.announced, safe, at)) causes.push('beyond-safe-wait')
  return causes
}
