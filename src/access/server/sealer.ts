// The sealer: chains new entries of the trail in batches, one process at a time, and keeps each head outside the database.

import { appendFile, type FileHandle, open } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Write } from '#edge/database.ts'
import type { House } from '#edge/house.ts'
import { startWatch } from '#edge/watch.ts'
import { type Instant, plusSeconds } from '#kit/time.ts'
import { extend, genesis, type Head, headText } from '../audit.ts'
import type { AuditHeadTable } from './access.store.ts'
import { sha256 } from './trail.ts'

const restSeconds = 1
const batch = 500
/** Any number, the same in every process: two sealers would break the chain. */
const sealerLock = 4_071_956

/** One line a head, `position chain instant signature`, beside the keys: whoever can rewrite the database cannot rewrite this. */
export const headsFile = (keysFolder: string): string => join(keysFolder, 'audit-heads.log')

/** Seals until nothing waits; answers how many entries were chained. */
export const sealPending = async (house: House): Promise<number> => {
  let sealed = 0
  for (;;) {
    const at = house.time.now()
    const step = await house.db.as({ system: 'sealer' }, at).write(db => sealBatch(db, house, at))
    sealed += step.count
    if (step.line) await keepLine(house, step.line)
    if (step.count < batch) return sealed
  }
}

const sealBatch = async (db: Write, house: House, at: Instant): Promise<{ count: number; line?: string }> => {
  const lock = await sql<{ held: boolean }>`select pg_try_advisory_xact_lock(${sealerLock}) as held`.execute(db)
  if (!lock.rows[0]?.held) return { count: 0 }
  const waiting = await db
    .selectFrom('audit_pending')
    .innerJoin('audit_entry', 'audit_entry.id', 'audit_pending.entry_id')
    .select(['audit_entry.id', 'audit_entry.leaf_hash'])
    .orderBy('audit_entry.id')
    .limit(batch)
    .execute()
  if (waiting.length === 0) return { count: 0 }
  const last = await db
    .selectFrom('audit_chain')
    .select(['position', 'chain_hash'])
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst()
  const before: Head = last
    ? { position: last.position, chain: last.chain_hash.toString('hex') }
    : { position: 0, chain: genesis }
  const links = extend(
    before,
    waiting.map(row => ({ id: row.id, leaf: row.leaf_hash.toString('hex') })),
    sha256,
  )
  await db
    .insertInto('audit_chain')
    .values(
      links.map(link => ({
        position: link.position,
        entry_id: link.entryId,
        leaf_hash: Buffer.from(link.leaf, 'hex'),
        chain_hash: Buffer.from(link.chain, 'hex'),
      })),
    )
    .execute()
  await db
    .deleteFrom('audit_pending')
    .where(
      'entry_id',
      'in',
      links.map(link => link.entryId),
    )
    .execute()
  const end = links.at(-1)
  return end ? { count: links.length, line: await writeHead(db, house, end, at) } : { count: 0 }
}

/** The head in the batch's own transaction; answers its line for the file. */
const writeHead = async (db: Write, { keys }: House, head: Head, at: Instant): Promise<string> => {
  const signature = keys.sign(headText(head, at))
  const row = { position: head.position, chain_hash: Buffer.from(head.chain, 'hex'), at, signature }
  await db.insertInto('audit_head').values(row).execute()
  return lineOf(row)
}

const lineOf = (head: AuditHeadTable): string =>
  `${head.position} ${head.chain_hash.toString('hex')} ${head.at} ${head.signature.toString('base64url')}\n`

const keepLine = async (house: House, line: string): Promise<void> => {
  const file = headsFile(house.settings.keysFolder)
  await appendFile(file, line, { mode: 0o600 })
  const handle = await open(file, 'r')
  await handle.sync()
  await handle.close()
}

/**
 * Writes outside the database the heads that a process signed and did not live to write there. What is left of a line cut
 * in its middle is taken away first: the whole line is in the database.
 */
export const keepMissed = async (house: House): Promise<void> => {
  const handle = await open(headsFile(house.settings.keysFolder), 'a+', 0o600)
  const last = await lastKept(handle).finally(() => handle.close())
  const missed = await house.db
    .as({ system: 'sealer' }, house.time.now())
    .read(db => db.selectFrom('audit_head').selectAll().where('position', '>', last).orderBy('position').execute())
  for (const head of missed) await keepLine(house, lineOf(head))
}

/** The position of the last whole line, 0 when there is none; only the end is read: the file grows for years. */
const lastKept = async (handle: FileHandle): Promise<number> => {
  const { size } = await handle.stat()
  const start = Math.max(0, size - 1000)
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(size - start), 0, size - start, start)
  const whole = buffer.subarray(0, bytesRead).lastIndexOf('\n') + 1
  if (start + whole < size) await handle.truncate(start + whole)
  return Number(buffer.toString('utf8', 0, whole).trimEnd().split('\n').at(-1)?.split(' ')[0] || 0)
}

/** Seals every second for as long as the process lives; the answer stops it once the batch in hand is done. */
export const startSealer = (house: House): (() => Promise<void>) => {
  let caughtUp = false
  return startWatch(house, {
    async look(at) {
      if (!caughtUp) await keepMissed(house)
      caughtUp = true
      await sealPending(house)
      return plusSeconds(at, restSeconds)
    },
    failed: 'the trail could not be sealed; it will be tried again',
  }).stop
}
