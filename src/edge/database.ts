// The database as the rooms see it: a handle that belongs to an actor, for reading or for writing, one transaction each.
import { Kysely, type RawBuilder, sql, type Transaction } from 'kysely'
import pg from 'pg'
import { type Instant, instantOf } from '#kit/time.ts'
import { ActingDialect, actingIn, enter } from './acting.ts'
import type { Actor } from './actor.ts'
import type { Log } from './log.ts'
import { openPrepared } from './prepared.ts'
import type { Tables } from './tables.ts'

/** What a store that only reads may do. A `Write` is also a `Read`; a `Read` is not a `Write`, and the compiler says so. */
export type Read = Pick<Kysely<Tables>, 'selectFrom' | 'selectNoFrom' | 'with' | 'fn' | 'getExecutor'>
export type Write = Transaction<Tables>

export interface Handle {
  read<T>(work: (db: Read) => Promise<T>): Promise<T>
  /** One transaction; it is rolled back when `work` throws, or when it returns a value that `undo` recognises. */
  write<T>(work: (db: Write) => Promise<T>, undo?: (result: T) => boolean): Promise<T>
}

export interface Database {
  /** Everything done through the handle is seen by the row rules as done by `actor` at `at`. */
  as(actor: Actor, at: Instant): Handle
  /** One statement in a transaction of its own, where nobody acts: nothing is seen but through a function that says who does. */
  ask<T>(statement: RawBuilder<T>): Promise<readonly T[]>
  /** Whether the database answers now. */
  healthy(): Promise<boolean>
  close(): Promise<void>
}

const parsers: Record<number, (text: string) => unknown> = {
  [pg.types.builtins.INT8]: Number,
  [pg.types.builtins.NUMERIC]: Number,
  [pg.types.builtins.DATE]: text => text,
  [pg.types.builtins.TIMESTAMPTZ]: text => instantOf(Date.parse(text)),
}
const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    parsers[oid] ?? pg.types.getTypeParser(oid, format as 'text'),
} as pg.CustomTypesConfig

class Undone<T> extends Error {
  readonly result: T
  constructor(result: T) {
    super('undone')
    this.result = result
  }
}

export const openDatabase = (config: pg.PoolConfig, log: Log): Database => {
  const pool = new pg.Pool({ max: 20, ...config, types })
  const lost = (error: Error) => log.warn({ err: error }, 'a database connection was lost')
  pool.on('error', lost)
  // The pool hears its idle clients only: one that is lost between two statements of a transaction would end the process.
  const prepare = openPrepared()
  pool.on('connect', client => {
    client.on('error', lost)
    prepare(client)
  })
  const kysely = new Kysely<Tables>({ dialect: new ActingDialect({ pool }) })
  const open = <T>(actor: Actor, at: Instant, work: (db: Write) => Promise<T>) =>
    kysely.transaction().execute(async db => {
      await enter(db, actor, at)
      return work(db)
    })
  return {
    as: (actor, at) => ({
      read: work => open(actor, at, work),
      write: async (work, undo) => {
        try {
          return await open(actor, at, async db => {
            const result = await work(db)
            if (undo?.(result)) throw new Undone(result)
            return result
          })
        } catch (error) {
          if (error instanceof Undone) return error.result
          throw error
        }
      },
    }),
    ask: async statement => (await statement.execute(kysely)).rows,
    healthy: () =>
      sql`select 1`.execute(kysely).then(
        () => true,
        () => false,
      ),
    close: () => kysely.destroy(),
  }
}

/** True for the error PostgreSQL gives when a unique rule refuses a row, of that constraint when named. */
export const isDuplicate = (error: unknown, constraint?: string): boolean =>
  error instanceof pg.DatabaseError && error.code === '23505' && (!constraint || error.constraint === constraint)

/** True for the error PostgreSQL gives when an exclusion rule refuses a row that meets another. */
export const isOverlap = (error: unknown, constraint: string): boolean =>
  error instanceof pg.DatabaseError && error.code === '23P01' && error.constraint === constraint

/**
 * Lets a named part of the system act for the time of `work`, inside the transaction of another actor, then gives way. One thing at
 * a time on a transaction: of two parts at once, one would act under the other's name.
 */
export const within = async <T>(db: Read, system: string, work: () => Promise<T>): Promise<T> => {
  const state = await actingIn(db)
  const before = state.now
  state.now = system
  try {
    const result = await work()
    if (state.now !== system) throw new Error(`${state.now} and ${system} acted at once on one transaction`)
    return result
  } finally {
    state.now = before
  }
}
