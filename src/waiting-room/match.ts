// Whose turn it is: the published policy that pairs free professionals with waiting patients, one offer at a time. Pure.
import type { Id } from '#kit/id.ts'
import { type Instant, secondsBetween } from '#kit/time.ts'
import { type Coming, keptFor } from './appointed.ts'
import { isPresent, type Severity } from './ticket.ts'

export interface Waiting {
  readonly id: Id
  readonly structure: Id
  readonly severity: Severity
  readonly joinedAt: Instant
  readonly lastSeenAt: Instant
  /** Left the page to be called back: nobody is offered them until they are back. */
  readonly away?: boolean
  /** Accounts that left this patient to a colleague, or let the offer pass: they are not asked twice. */
  readonly passedBy: readonly Id[]
  /**
   * Of those, whom it would be idle to ask again now: the patient preferred another, or the professional left the
   * patient to a colleague less than `notAgainSeconds` ago.
   */
  readonly notAgain: readonly Id[]
  /** Has an appointment: with whom, at what hour. Absent once the patient chose to be seen by another. */
  readonly appointed?: { readonly with: Id; readonly at: Instant }
}

export interface Free {
  readonly account: Id
  readonly structure: Id
  /** Since when: the one who has waited longest for a patient is asked first. */
  readonly since: Instant
}

export interface Pair {
  readonly ticket: Id
  readonly account: Id
}

/**
 * Points a waiting second is worth, by severity. The policy is an accumulating priority queue: gravity counts from the
 * first second, and waiting always ends by counting more, so nobody starves (Stanford, Taylor & Ziedins 2014).
 * With these weights a light case that has waited an hour goes before a grave one that has waited less than ten minutes.
 */
export const policy = {
  version: '2026-11-21',
  pointsPerSecond: { 1: 8, 2: 4, 3: 2, 4: 1 } as const satisfies Record<Severity, number>,
  /** Points given on arrival, so that a grave case does not begin at the foot of the list. */
  pointsOnArrival: { 1: 1800, 2: 600, 3: 0, 4: 0 } as const satisfies Record<Severity, number>,
} as const

/** Seconds during which a professional who left a patient to a colleague is not asked for that patient again. */
export const notAgainSeconds = 600

export const points = (ticket: Pick<Waiting, 'severity' | 'joinedAt'>, at: Instant): number =>
  policy.pointsOnArrival[ticket.severity] +
  policy.pointsPerSecond[ticket.severity] * Math.max(0, secondsBetween(ticket.joinedAt, at))

/**
 * Pairs each free professional with at most one patient and each patient with at most one professional.
 * Patients are taken by points, ties by arrival then id, so that the same facts always give the same pairs. One whom
 * every free professional has passed is proposed again to the one who has been free longest, rather than left without an
 * offer, but never to whom it would be idle to ask.
 *
 * Whoever has an appointment is offered to their professional alone, and a professional who has one soon is kept for it, so that
 * it starts on time (appointed.ts). The gravest (severity 1) wait for nobody's appointment: they come before it when nobody else is free.
 */
export const pairUp = (
  waiting: readonly Waiting[],
  free: readonly Free[],
  at: Instant,
  coming: readonly Coming[] = [],
): Pair[] => {
  const order = waiting
    .filter(ticket => isPresent(ticket, at))
    .sort(
      (one, other) =>
        points(other, at) - points(one, at) || byText(one.joinedAt, other.joinedAt) || byText(one.id, other.id),
    )
  const left = [...free].sort((one, other) => byText(one.since, other.since) || byText(one.account, other.account))
  const pairs: Pair[] = []
  const pair = (ticket: Waiting, index: number) => {
    const [chosen] = left.splice(index, 1)
    if (chosen) pairs.push({ ticket: ticket.id, account: chosen.account })
  }
  const kept = keptFor(coming, at)
  const walkIns = order.filter(ticket => !awaitsTheirs(ticket))
  const mayTake = (one: Free, ticket: Waiting) => one.structure === ticket.structure && !kept.has(one.account)
  let passed: Waiting[] = []
  for (const ticket of walkIns) {
    const index = left.findIndex(one => mayTake(one, ticket) && !ticket.passedBy.includes(one.account))
    if (index >= 0) pair(ticket, index)
    else passed.push(ticket)
  }
  const gravest = passed.filter(ticket => ticket.severity === 1)
  for (const ticket of gravest) {
    const index = left.findIndex(one => one.structure === ticket.structure && !ticket.passedBy.includes(one.account))
    if (index < 0) continue
    pair(ticket, index)
    passed = passed.filter(one => one !== ticket)
  }
  for (const ticket of order.filter(awaitsTheirs).sort(byHour)) {
    const index = left.findIndex(one => one.account === ticket.appointed?.with && one.structure === ticket.structure)
    if (index >= 0) pair(ticket, index)
  }
  for (const ticket of passed) {
    const colleagues = free.filter(one => mayTake(one, ticket))
    // Someone free who has not been asked may only be busy with another offer: they come first.
    if (!colleagues.every(one => ticket.passedBy.includes(one.account))) continue
    const index = left.findIndex(one => mayTake(one, ticket) && !ticket.notAgain.includes(one.account))
    if (index >= 0) pair(ticket, index)
  }
  return pairs
}

/** Someone their own professional left to a colleague, or whom the patient would not have, is anybody's. */
const awaitsTheirs = (ticket: Waiting): boolean =>
  ticket.appointed !== undefined && !ticket.notAgain.includes(ticket.appointed.with)

const byHour = (one: Waiting, other: Waiting): number =>
  byText(one.appointed?.at ?? '', other.appointed?.at ?? '') || byText(one.id, other.id)

const byText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)
