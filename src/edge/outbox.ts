// Facts: written in the transaction of the act that made them, told afterwards to each listener once, whatever dies meanwhile.
import { sql } from 'kysely'
import { type Id, newId, type Random } from '#kit/id.ts'
import { type Instant, plusSeconds } from '#kit/time.ts'
import type { Database, Write } from './database.ts'
import type { Log } from './log.ts'
import type { Timepiece } from './timepiece.ts'

/** A fact names what happened and to what: identifiers only. */
export interface Fact {
  readonly name: `${string}/${string}`
  readonly body: Readonly<Record<string, Id>>
}

/** A listener acts in the transaction that records it has heard: it does everything or nothing, and never twice. */
export interface Listener {
  /** `room/what-it-does`, unique and stable: it is how the outbox knows what was heard. */
  readonly name: string
  readonly fact: string
  hear(db: Write, body: Fact['body'], at: Instant): Promise<void>
}

export const tell = async (db: Write, fact: Fact, at: Instant, random: Random): Promise<void> => {
  await db
    .insertInto('outbox')
    .values({ id: newId(at, random), name: fact.name, body: JSON.stringify(fact.body), created_at: at, done_at: null })
    .execute()
}

export interface Outbox {
  /** Something may be waiting: look soon. Calls close together make one look, outside any transaction. */
  nudge(): void
  /** Tells what waits and resolves once nothing does. */
  drain(): Promise<void>
  stop(): Promise<void>
}

/** How long the outbox rests when nobody nudges it, in seconds: what a killed process left behind waits no longer. */
const restSeconds = 2
const batch = 50

export const openOutbox = (db: Database, listeners: readonly Listener[], time: Timepiece, log: Log): Outbox => {
  let stopped = false
  let working: Promise<void> | undefined
  let again = false
  let cancel = () => {}
  const rest = () => {
    cancel()
    if (!stopped) cancel = time.wake(plusSeconds(time.now(), restSeconds), nudge)
  }
  const work = async () => {
    do {
      again = false
      while (!stopped && (await tellBatch(db, listeners, time.now(), log)) === batch);
    } while (again && !stopped)
  }
  const drain = (): Promise<void> => {
    again = true
    working ??= work()
      .catch(error => log.error({ err: error }, 'the outbox could not tell its facts; it will try again'))
      .finally(() => {
        working = undefined
        rest()
      })
    return working
  }
  const nudge = () => void drain()
  rest()
  return {
    nudge,
    drain,
    async stop() {
      stopped = true
      cancel()
      await working
    },
  }
}

/** Tells one batch, each fact in its own transaction so that one that fails does not hold the others back; says how many were told. */
const tellBatch = async (db: Database, listeners: readonly Listener[], at: Instant, log: Log): Promise<number> => {
  const handle = db.as({ system: 'outbox' }, at)
  const waiting = await handle.read(read =>
    read.selectFrom('outbox').select('id').where('done_at', 'is', null).orderBy('id').limit(batch).execute(),
  )
  let told = 0
  for (const { id } of waiting) {
    try {
      await handle.write(write => tellOne(write, listeners, id, at))
      told++
    } catch (error) {
      log.error({ fact: id, err: error }, 'a fact could not be told; it will be tried again')
    }
  }
  return told
}

const tellOne = async (db: Write, listeners: readonly Listener[], id: Id, at: Instant): Promise<void> => {
  // Two processes may look at once: the row lock decides, the other passes over.
  const fact = await db
    .selectFrom('outbox')
    .select(['id', 'name', 'body'])
    .where('id', '=', id)
    .where('done_at', 'is', null)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
  if (!fact) return
  for (const listener of listeners.filter(one => one.fact === fact.name)) {
    const heard = await db
      .insertInto('outbox_heard')
      .values({ listener: listener.name, fact_id: fact.id, heard_at: at })
      .onConflict(conflict => conflict.doNothing())
      .executeTakeFirst()
    if (heard.numInsertedOrUpdatedRows === 1n) await listener.hear(db, JSON.parse(fact.body), at)
  }
  await sql`update outbox set done_at = ${at} where id = ${fact.id}`.execute(db)
}
