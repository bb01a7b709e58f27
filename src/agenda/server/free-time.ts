// What is free, kept at hand: a professional's taken times are read again only when their agenda has turned since.
import { sql } from 'kysely'
import type { Read } from '#edge/database.ts'
import type { Id } from '#kit/id.ts'
import { type Instant, msOf, plusSeconds } from '#kit/time.ts'
import { type FreeDays, openFreeDays } from '../free-days.ts'
import { hours } from '../hours.ts'
import type { Slot, Sought, Window } from '../slots.ts'
import { busyOf } from './agenda.store.ts'

interface Kept {
  readonly turn: number
  /** Of the hours. */
  readonly version: number
  readonly days: FreeDays
}

export interface FreeTime {
  /** The agendas as they are now, read under the name of the agenda. */
  now(db: Read, at: Instant, only?: Id): Promise<Agendas>
}

export interface Agendas {
  readonly professionals: readonly Id[]
  /** The free slots of one of them. */
  slots(professional: Id, window: Window, sought?: Sought): Slot[]
}

/**
 * Correct whatever other processes do: the turn is read first, in the transaction of the search, and whoever takes a time turns the
 * agenda in the transaction that takes it. Only times are kept, of nobody.
 */
export const openFreeTime = (): FreeTime => {
  const kept = new Map<Id, Kept>()
  return {
    async now(db, at, only) {
      const turns = await db
        .selectFrom('agenda')
        .select(['account_id', 'turn'])
        .$if(only !== undefined, query => query.where('account_id', '=', only ?? ''))
        .orderBy('account_id')
        .execute()
      const stale = turns.filter(row => kept.get(row.account_id)?.turn !== row.turn)
      await refresh(db, kept, stale, at)
      if (only === undefined && kept.size > turns.length) prune(kept, new Set(turns.map(row => row.account_id)))
      const ms = msOf(at)
      return {
        professionals: turns.map(row => row.account_id),
        slots(professional, window, sought) {
          const one = kept.get(professional)
          return one ? one.days.slots(window, ms, sought) : []
        },
      }
    },
  }
}

const refresh = async (
  db: Read,
  kept: Map<Id, Kept>,
  stale: readonly { readonly account_id: Id; readonly turn: number }[],
  at: Instant,
): Promise<void> => {
  const ids = stale.map(row => row.account_id)
  if (ids.length === 0) return
  const read = await db
    .selectFrom('agenda')
    .select(['account_id', 'hours', 'version'])
    .where('account_id', '=', sql<string>`any(${ids as string[]}::uuid[])`)
    .execute()
  const found = new Map(read.map(row => [row.account_id, row]))
  // Some hours back: what is asked of the past is nothing, and clocks of processes may differ a little.
  const busy = await busyOf(db, ids, { after: plusSeconds(at, -3600) })
  for (const { account_id: id, turn } of stale) {
    const row = found.get(id)
    if (!row) continue
    const before = kept.get(id)
    const taken = busy.get(id) ?? []
    if (before?.version === row.version) {
      before.days.retake(taken)
      kept.set(id, { ...before, turn })
    } else kept.set(id, { turn, version: row.version, days: openFreeDays(hours.parse(row.hours), taken) })
  }
}

const prune = (kept: Map<Id, Kept>, living: ReadonlySet<Id>) => {
  for (const id of kept.keys()) if (!living.has(id)) kept.delete(id)
}
