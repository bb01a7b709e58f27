// The waiting room as the estimator sees it: who sees patients now, what they are at, and who goes before whom.
import { sql } from 'kysely'
import type { Read } from '#edge/database.ts'
import type { Id } from '#kit/id.ts'
import { type Instant, plusSeconds, secondsBetween } from '#kit/time.ts'
import { keptFor } from '../appointed.ts'
import { deskSeconds } from '../duty.ts'
import type { Room } from '../estimate.ts'
import { points } from '../match.ts'
import type { Severity } from '../ticket.ts'
import { comingAppointments } from './appointed.ts'

export interface RoomNow extends Omit<Room, 'ahead'> {
  /** Accounts of the professionals on duty, free or in consultation. */
  readonly onDuty: readonly Id[]
}

/** A structure's room now; read by the matcher or under its name. */
export const roomNowOf = async (db: Read, structure: Id, at: Instant): Promise<RoomNow> => {
  const here = await db
    .selectFrom('duty')
    .select(['account_id', 'busy_with'])
    .where('structure_id', '=', structure)
    .where('status', '=', 'available')
    .where('last_seen_at', '>', plusSeconds(at, -deskSeconds))
    .execute()
  // Those that run, and the last that ended.
  const calls = await db
    .selectFrom('ticket')
    .select(['accepted_at', 'ended_at'])
    .where('structure_id', '=', structure)
    .where('state', '=', sql.lit('accepted'))
    .unionAll(ended =>
      ended.parens(
        ended
          .selectFrom('ticket')
          .select(['accepted_at', 'ended_at'])
          .where('structure_id', '=', structure)
          .where('state', '=', sql.lit('finished'))
          .where('ended_at', '>', plusSeconds(at, -4 * 3600))
          .orderBy('ended_at', 'desc')
          .limit(50),
      ),
    )
    .execute()
  // A professional kept for an appointment is not free for whoever comes without one.
  const kept = keptFor(await comingAppointments(db, at), at)
  return {
    onDuty: here.map(row => row.account_id),
    practitioners: here.length,
    free: here.filter(row => row.busy_with === null && !kept.has(row.account_id)).length,
    startedAt: calls.flatMap(row => (row.accepted_at && !row.ended_at ? [row.accepted_at] : [])),
    lengths: calls.flatMap(row =>
      row.accepted_at && row.ended_at ? [secondsBetween(row.accepted_at, row.ended_at)] : [],
    ),
  }
}

export interface Ranked {
  readonly id: Id
  readonly severity: Severity
  readonly joinedAt: Instant
}

/** How many would be seen before each, by the policy's points; equals count, since a tie may go either way. */
export const aheadOf = (waiting: readonly Ranked[], at: Instant): ReadonlyMap<Id, number> => {
  const ranked = waiting.map(one => ({ id: one.id, rank: points(one, at) })).sort((one, other) => other.rank - one.rank)
  const ahead = new Map<Id, number>()
  let last = ranked.length - 1
  for (let index = last; index >= 0; index--) {
    const one = ranked[index]
    if (!one) continue
    if (one.rank > (ranked[last]?.rank ?? one.rank)) last = index
    ahead.set(one.id, last)
  }
  return ahead
}
