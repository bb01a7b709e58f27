// Leaving the page and being called back: how long the place is kept, when one is called, and what silence then costs. Pure.
import { z } from 'zod'
import { route } from '#access/who.ts'
import { id } from '#kit/id.ts'
import { nothing } from '#kit/route.ts'
import { type Instant, plusSeconds } from '#kit/time.ts'
import type { Interval } from './estimate.ts'

/** Hours a place is kept for someone who is away and has not been called: no longer than a shift of professionals. */
export const awayHours = 4
/** Seconds to come back once called, with the place kept (product D1). */
export const backSeconds = 600
/** Seconds after the first call without an answer, when a second message goes and the telephone rings. */
export const againSeconds = 300
/** Minutes of announced wait, at its lower end, from which someone away is called: time to sit down and open the page. */
export const nearlyMinutes = 5

const who = { roles: ['patient'], related: 'ticketId', kinds: ['holds'] } as const
const params = z.strictObject({ ticketId: id })

export const goAway = route({
  name: 'waiting-room/go-away',
  summary:
    'Leave the page and keep the place: the call-back number of the request is told when it is nearly one’s turn.',
  method: 'POST',
  path: '/api/tickets/:ticketId/away',
  who,
  params,
  output: nothing,
  refusals: { 'not-waiting': 409, 'being-read': 409, 'no-telephone': 503 },
  traced: true,
})

export const comeBack = route({
  name: 'waiting-room/come-back',
  summary: 'Be in front of the page again: from now on a professional may be offered one’s request.',
  method: 'POST',
  path: '/api/tickets/:ticketId/back',
  who,
  params,
  output: nothing,
  refusals: { 'not-waiting': 409 },
  traced: true,
})

export interface Away {
  readonly since: Instant
  /** When the first message went; null while it is not nearly their turn. */
  readonly calledAt: Instant | null
  /** Messages sent: 0, 1 or 2. */
  readonly calls: number
}

/** When the place is lost, unless they come back. */
export const awayUntil = (away: Away): Instant =>
  away.calledAt === null ? plusSeconds(away.since, awayHours * 3600) : plusSeconds(away.calledAt, backSeconds)

/**
 * What is due to someone who is away. They are called before anybody could see them, and no professional is offered their
 * request until they are back: nobody's time is wasted, neither theirs nor a doctor's.
 */
export const awayStep = (
  away: Away,
  announced: Interval | null,
  at: Instant,
): 'call' | 'call-again' | 'lose' | undefined => {
  if (awayUntil(away) <= at) return 'lose'
  if (away.calledAt === null) return announced && announced.fromMinutes <= nearlyMinutes ? 'call' : undefined
  return away.calls < 2 && plusSeconds(away.calledAt, againSeconds) <= at ? 'call-again' : undefined
}
