// Joining the waiting room: a request that is whole and may wait becomes a place that is kept.
import { z } from 'zod'
import { route } from '#access/who.ts'
import { type Id, id } from '#kit/id.ts'
import { done, type Outcome, refused } from '#kit/outcome.ts'
import { made } from '#kit/route.ts'
import type { Instant } from '#kit/time.ts'
import { type Block, isKeptOut } from './conduct.ts'
import { type OfferSummary, type Severity, waitsFrom } from './ticket.ts'

export const join = route({
  name: 'waiting-room/join',
  summary: 'Take a place in the waiting room with a complete request; the same request gives the same place.',
  method: 'POST',
  path: '/api/intakes/:intakeId/ticket',
  who: { roles: ['patient'], related: 'intakeId', kinds: ['holds'] },
  params: z.strictObject({ intakeId: id }),
  output: made,
  refusals: {
    'request-incomplete': 409,
    'needs-help-now': 409,
    'appointment-not-yet': 409,
    'already-waiting': 409,
    blocked: 403,
    'nobody-practises-here': 503,
  },
  idempotent: true,
  traced: true,
})

/** What the decision looks at. The request comes from `orientation`, already judged by its rules. */
export interface JoinFacts {
  readonly request: {
    readonly patient: Id
    /** What is still to be given, by name; empty when the request is whole. */
    readonly missing: readonly string[]
    /** True when a red flag stands and none of its exits was taken: no ticket may exist. */
    readonly stopped: boolean
    readonly severity: Severity
    /** A red flag was raised, whatever its exit. */
    readonly flagged: boolean
    readonly ageMonths: number
    readonly summary: OfferSummary
  }
  /** The open ticket of the same patient, if any, and the request it was made with. */
  readonly open?: { readonly id: Id; readonly intake: Id }
  readonly structure?: Id
  /** The appointment the request was prepared for, while it is to be had. */
  readonly appointment?: {
    readonly id: Id
    readonly structure: Id
    readonly joinFrom: Instant
    readonly keptUntil: Instant
  }
  /** The place the same request lost last, if it did. */
  readonly before?: Parameters<typeof waitsFrom>[0]
  /** The block of the account that joins, if it has one. */
  readonly block?: Block
}

export interface Joined {
  readonly patient: Id
  readonly structure: Id
  readonly severity: Severity
  readonly summary: OfferSummary
  /** From when the wait counts. */
  readonly joinedAt: Instant
  /** The appointment it is for; a patient who comes too late waits as those who have none. */
  readonly appointment?: Id
}

/**
 * Decides whether a request becomes a ticket. Safety comes first: a standing red flag refuses even what is incomplete,
 * so that nobody is asked for a telephone number while they should be calling for help.
 * @returns what the ticket holds; `again` when this very request already has its ticket
 */
export const decideJoin = (
  facts: JoinFacts,
  intake: Id,
  at: Instant,
): Outcome<
  Joined | { readonly again: Id },
  | 'request-incomplete'
  | 'needs-help-now'
  | 'appointment-not-yet'
  | 'already-waiting'
  | 'blocked'
  | 'nobody-practises-here'
> => {
  const { request, open, appointment } = facts
  const kept = appointment && at < appointment.keptUntil ? appointment : undefined
  const structure = kept?.structure ?? facts.structure
  if (open?.intake === intake) return done({ again: open.id })
  if (request.stopped) return refused('needs-help-now')
  if (request.missing.length > 0) return refused('request-incomplete', { missing: request.missing.join(', ') })
  if (appointment && at < appointment.joinFrom) return refused('appointment-not-yet')
  if (isKeptOut(facts.block, request, at))
    return refused('blocked', { reason: facts.block.reason, until: facts.block.until })
  if (open) return refused('already-waiting')
  if (!structure) return refused('nobody-practises-here')
  const { patient, severity, summary } = request
  const joinedAt = waitsFrom(facts.before, at)
  return done({ patient, structure, severity, summary, joinedAt, ...(kept ? { appointment: kept.id } : {}) })
}
