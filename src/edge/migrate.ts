// Brings the schema up to date: plain SQL files, forward only, each once, in the order of their names.
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import pg from 'pg'
import { CannotStart } from './cannot-start.ts'

const folder = new URL('../../migrations/', import.meta.url)
/** Any number will do, as long as every process that migrates takes the same one. */
const migrationLock = 4_071_955

/**
 * Applies what is missing as the owner of the schema, under a lock, each file in its own transaction.
 * A file already applied and changed since stops the start: history is not rewritten.
 * @param owner connection of the role that owns the schema
 * @param at instant recorded beside each migration
 * @returns the names applied now, in order
 */
export const migrate = async (owner: pg.ClientConfig, at: string): Promise<string[]> => {
  const client = new pg.Client(owner)
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [migrationLock])
    await client.query(
      'create table if not exists migration (name text collate "C" primary key, sha256 text not null, applied_at timestamptz not null)',
    )
    await client.query(`comment on table migration is 'Which migrations were applied. Kept for ever.';
      comment on column migration.name is 'public; the file';
      comment on column migration.sha256 is 'public; of the file when it was applied: history is not rewritten';
      comment on column migration.applied_at is 'public'`)
    const known = await client.query<{ name: string; sha256: string }>('select name, sha256 from migration')
    const before = new Map(known.rows.map(row => [row.name, row.sha256]))
    const applied: string[] = []
    for (const { name, text, sha256 } of await readMigrations()) {
      const then = before.get(name)
      if (then === sha256) continue
      if (then) throw new CannotStart('fault', `La migration ${name} a été modifiée après avoir été appliquée.`)
      await apply(client, name, text, sha256, at)
      applied.push(name)
    }
    return applied
  } finally {
    await client.end()
  }
}

const readMigrations = async () => {
  const names = (await readdir(folder)).filter(name => name.endsWith('.sql')).sort()
  return Promise.all(
    names.map(async name => {
      const text = await readFile(new URL(name, folder), 'utf8')
      return { name, text, sha256: createHash('sha256').update(text).digest('hex') }
    }),
  )
}

const apply = async (client: pg.Client, name: string, text: string, sha256: string, at: string) => {
  await client.query('begin')
  try {
    await client.query(text)
    await client.query('insert into migration (name, sha256, applied_at) values ($1, $2, $3)', [name, sha256, at])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new Error(`migration ${name} failed: ${error instanceof Error ? error.message : error}`, { cause: error })
  }
}

/**
 * Creates or refreshes what the schema needs from the server itself: the group that holds the rights of the application
 * (a role belongs to the whole server, so it may be there already) and the one login of this database that is its member.
 * It has no BYPASSRLS and owns nothing, so the row rules hold against it.
 * @returns the connection of the application
 */
export const openApplicationRole = async (owner: pg.ClientConfig, password: string): Promise<pg.ClientConfig> => {
  const client = new pg.Client(owner)
  await client.connect()
  try {
    const { rows } = await client.query<{ name: string }>('select current_database() as name')
    const login = `${rows[0]?.name ?? 'colloque'}_login`.slice(0, 63)
    await settled(() => ensureRoles(client, login, password))
    return { ...owner, user: login, password }
  } finally {
    await client.end()
  }
}

const ensureRoles = async (client: pg.Client, login: string, password: string): Promise<void> => {
  for (const [role, kind] of [
    ['colloque_app', 'nologin'],
    [login, 'login'],
  ] as const) {
    const found = await client.query('select 1 from pg_roles where rolname = $1', [role])
    if (found.rowCount === 0) await client.query(`create role ${client.escapeIdentifier(role)} ${kind}`)
  }
  await client.query(`alter role ${client.escapeIdentifier(login)} password ${client.escapeLiteral(password)}`)
  await client.query(`grant colloque_app to ${client.escapeIdentifier(login)}`)
}

/** Already there, or changed by another at this very moment (PostgreSQL says so by an internal error). */
const raced = ['42710', '23505', 'XX000']

/** Roles belong to the whole server, and locks to one database: two databases opened at once meet here, and one tries again. */
const settled = async (work: () => Promise<void>, tries = 20): Promise<void> => {
  try {
    await work()
  } catch (error) {
    if (tries <= 1 || !(error instanceof pg.DatabaseError) || !raced.includes(error.code ?? '')) throw error
    await settled(work, tries - 1)
  }
}
