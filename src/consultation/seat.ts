// The seats of a consultation and who may take one: ids open nothing, a seat is given to a session or knocked for.
import { z } from 'zod'
import type { Id } from '#kit/id.ts'
import { done, type Outcome, refused } from '#kit/outcome.ts'
import type { ConsultationState } from './consultation.ts'

/** `leader` is the professional who accepted; on their side nobody else may sit. */
export const side = z.enum(['leader', 'patient'])
export type Side = z.infer<typeof side>
export const otherSide = (of: Side): Side => (of === 'leader' ? 'patient' : 'leader')

export const seatState = z.enum(['knocking', 'admitted', 'refused'])
export type SeatState = z.infer<typeof seatState>

/** A seat belongs to one session, that is one browser signed in. `epoch` grows with each page load, whoever enters. */
export interface Seat {
  readonly id: Id
  readonly side: Side
  readonly session: Id
  readonly state: SeatState
  readonly epoch: number
}

export interface EntryFacts {
  readonly consultation: ConsultationState
  /** The session that answered *Commencer*; null before. */
  readonly begunBy: Id | null
  readonly seats: readonly Seat[]
}

export type Entry =
  | { readonly seat: Id; readonly state: SeatState }
  | { readonly seat: 'new'; readonly state: 'knocking' | 'admitted' }

/**
 * Whether a session may sit. The leader's sessions always do: their sign-in is strong and nobody else could let them
 * back in. On the patient's side the session that began is admitted; any other device knocks, once, and keeps the answer.
 */
export const decideEntry = (
  facts: EntryFacts,
  caller: { readonly side: Side; readonly session: Id },
): Outcome<Entry, 'not-begun' | 'consultation-over'> => {
  if (facts.consultation === 'closed' || facts.consultation === 'withdrawn') return refused('consultation-over')
  const held = facts.seats.find(seat => seat.session === caller.session && seat.side === caller.side)
  if (held) return done({ seat: held.id, state: held.state })
  if (caller.side === 'leader') return done({ seat: 'new', state: 'admitted' })
  if (facts.begunBy === null) return refused('not-begun')
  return done({ seat: 'new', state: caller.session === facts.begunBy ? 'admitted' : 'knocking' })
}

/** Answers a knock. Asked again with the same answer it changes nothing; a given answer is not turned into its contrary. */
export const decideKnock = (
  seat: SeatState,
  answer: 'admitted' | 'refused',
): Outcome<{ changed: boolean }, 'already-answered'> => {
  if (seat === answer) return done({ changed: false })
  return seat === 'knocking' ? done({ changed: true }) : refused('already-answered')
}
