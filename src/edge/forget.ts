// Forgets what is past its time, table by table, and erases all of a record at once.
import { sql } from 'kysely'
import type { Id } from '#kit/id.ts'
import { keptSince } from '#kit/kept.ts'
import { type Instant, plusSeconds } from '#kit/time.ts'
import type { Write } from './database.ts'
import type { House } from './house.ts'
import type { Retention, Timed } from './retention.ts'
import { startWatch } from './watch.ts'

const hour = 3600

/** Forgets now, then every hour; the answer stops it. */
export const startRetention = (house: House, rules: readonly Retention[]): (() => Promise<void>) =>
  startWatch(house, {
    async look(at) {
      await forget(house, rules)
      return plusSeconds(at, hour)
    },
    failed: 'what is past its time could not be looked for',
  }).stop

/** Each rule in its own transaction: one that fails is said in the log, tried again an hour later, and holds no other back. */
export const forget = async ({ db, time, log }: House, rules: readonly Retention[]): Promise<void> => {
  const at = time.now()
  for (const rule of rules) {
    if (!('kept' in rule) || rule.by) continue
    await db
      .as({ system: 'retention' }, at)
      .write(write => forgetOne(write, rule, keptSince(at, rule.kept)))
      .catch(error => log.error({ table: rule.table, err: error }, 'what is past its time is still there'))
  }
}

const forgetOne = (db: Write, rule: Timed, before: Instant): Promise<unknown> => {
  if (rule.forget) return rule.forget(db, before)
  if (!rule.since) throw new Error(`nothing says since when ${rule.table} is kept`)
  return sql`delete from ${sql.table(rule.table)} where ${sql.ref(rule.since)} < ${before}`.execute(db)
}

/** Erases everything that lives as long as a record: the latest rooms first, since they point at the earlier ones. */
export const eraseWithRecord = async (db: Write, rules: readonly Retention[], patient: Id): Promise<void> => {
  for (const rule of [...rules].reverse()) if ('erase' in rule) await rule.erase?.(db, patient)
}

/** What the edge itself keeps. */
export const edgeRetention: readonly Retention[] = [
  { table: 'idempotency', kept: '7 days', since: 'created_at', source: 'ours: a client does not retry for longer' },
  { table: 'outbox', kept: '30 days', since: 'done_at', source: 'ours: to understand what was told' },
  { table: 'outbox_heard', with: 'its own reason', why: 'goes with its fact' },
  { table: 'deployment', with: 'its own reason', why: 'one row, which says what this database is' },
  {
    table: 'subject_key',
    with: 'record',
    erase: (db, patient) => db.deleteFrom('subject_key').where('subject_id', '=', patient).execute(),
  },
]
