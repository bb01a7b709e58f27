// The embedded database through what happens to it: first start, kills on both sides, a second server, wrong folders.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import { CannotStart } from '../cannot-start.ts'
import { openLog } from '../log.ts'
import { findBinaries } from './binaries.ts'
import { type Cluster, type ClusterOptions, openCluster } from './cluster.ts'
import type { Owner } from './owner.ts'
import { findPostmaster } from './postmaster.ts'
import { chooseRunAs } from './run-as.ts'
import { stopServer } from './server-process.ts'

let root = ''
let made = 0

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'colloque-cluster-'))
})
afterAll(() => rm(root, { recursive: true, force: true }))

const uid = process.getuid?.() ?? 0

const newPlace = () => {
  made += 1
  const dataFolder = join(root, String(made), 'postgres')
  onTestFinished(() => stopServer(dataFolder, uid))
  return { dataFolder, passwordFile: join(root, String(made), 'keys', 'owner'), log: openLog('silent') }
}

const open = async (options: ClusterOptions): Promise<Cluster> => {
  const cluster = await openCluster(options)
  onTestFinished(() => cluster.stop())
  return cluster
}

const query = async (owner: Owner, sql: string): Promise<Record<string, unknown>[]> => {
  const client = new pg.Client(owner)
  client.on('error', () => undefined)
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows
  } finally {
    await client.end()
  }
}

/** A log that can be waited on for an event. */
const listeningLog = () => {
  const waiting = new Map<string, () => void>()
  const log = pino({}, { write: (line: string) => waiting.get(JSON.parse(line).msg)?.() })
  return { log, heard: (text: string) => new Promise<void>(resolve => waiting.set(text, resolve)) }
}

/** Another process that opened the cluster. */
const holdElsewhere = async ({ dataFolder, passwordFile }: ClusterOptions) => {
  const child = spawn(process.execPath, [
    join(import.meta.dirname, '../../../test/hold-cluster.ts'),
    dataFolder,
    passwordFile,
  ])
  onTestFinished(() => {
    child.kill('SIGKILL')
  })
  const [line] = await Promise.race([once(child.stdout, 'data'), once(child, 'exit')])
  if (!Buffer.isBuffer(line)) throw new Error('it did not open')
  const said: { owner: Owner; adopted: boolean } = JSON.parse(line.toString())
  const kill = async () => {
    child.kill('SIGKILL')
    await once(child, 'exit')
  }
  return { ...said, kill }
}

const refusal = async (act: Promise<unknown>): Promise<CannotStart> => {
  const fault = await act.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  if (fault instanceof CannotStart) return fault
  throw fault ?? new Error('it started')
}

test('a new folder gets a French, checksummed cluster that listens on a private socket only', async () => {
  const place = newPlace()
  const { owner, adopted } = await open(place)
  expect(adopted).toBe(false)
  const [collation] = await query(
    owner,
    'select daticulocale as locale from pg_database where datname = current_database()',
  ).catch(() => query(owner, 'select datlocale as locale from pg_database where datname = current_database()'))
  expect(collation).toEqual({ locale: 'fr-FR' })
  const settings = `select name, setting from pg_settings where name in
    ('data_checksums', 'fsync', 'listen_addresses', 'log_error_verbosity', 'log_min_messages', 'max_connections') order by name`
  expect((await query(owner, settings)).map(row => [row.name, row.setting])).toEqual([
    ['data_checksums', 'on'],
    ['fsync', 'on'],
    ['listen_addresses', ''],
    ['log_error_verbosity', 'terse'],
    ['log_min_messages', 'log'],
    ['max_connections', '60'],
  ])
  expect((await stat(owner.host)).mode & 0o777).toBe(0o700)
  expect((await stat(place.passwordFile)).mode & 0o777).toBe(0o600)
  await expect(query({ ...owner, password: 'another' }, 'select 1')).rejects.toMatchObject({ code: '28P01' })
})

test('what a statement held does not reach the log, whether it was refused or died', async () => {
  const place = newPlace()
  const { log, heard } = listeningLog()
  const { owner } = await open({ ...place, log })
  await query(owner, 'create table person (name text unique)')
  await query(owner, "insert into person values ('Angélique')")
  await expect(query(owner, "insert into person values ('Angélique')")).rejects.toMatchObject({ code: '23505' })
  const session = new pg.Client(owner)
  session.on('error', () => undefined)
  await session.connect()
  const [{ pid }] = (await session.query("select pg_backend_pid() as pid, 'Angélique'")).rows
  const back = heard('postgres is back')
  const dying = expect(session.query("select pg_sleep(60), 'Angélique'")).rejects.toThrow()
  await vi.waitUntil(async () => {
    const seen = await query(owner, `select 1 from pg_stat_activity where pid = ${pid} and wait_event = 'PgSleep'`)
    return seen.length > 0
  })
  process.kill(pid, 'SIGKILL')
  await Promise.all([dying, back])
  const written = await readFile(`${place.dataFolder}.log`, 'utf8')
  expect(written).toContain('was terminated by signal 9')
  expect(written).not.toContain('Ang')
})

test('a server left by a killed process is adopted, and nothing acknowledged is lost', async () => {
  const place = newPlace()
  const elsewhere = await holdElsewhere(place)
  await query(elsewhere.owner, 'create table kept (n int)')
  await query(elsewhere.owner, 'insert into kept values (1)')
  await elsewhere.kill()
  const cluster = await open(place)
  expect(cluster.adopted).toBe(true)
  expect(await query(cluster.owner, 'select n from kept')).toEqual([{ n: 1 }])
})

test('a second server on the same folder is refused, and the first goes on', async () => {
  const place = newPlace()
  const elsewhere = await holdElsewhere(place)
  const fault = await refusal(openCluster(place))
  expect(fault.exitCode).toBe(75)
  expect(fault.message).toContain('sert déjà')
  expect(await query(elsewhere.owner, 'select 1 as n')).toEqual([{ n: 1 }])
})

test('two first starts at once: one serves, the other is refused', async () => {
  const place = newPlace()
  const [theirs, ours] = await Promise.allSettled([holdElsewhere(place), openCluster(place)])
  expect([theirs.status, ours.status].sort()).toEqual(['fulfilled', 'rejected'])
  if (ours.status === 'fulfilled') await ours.value.stop()
  else expect(ours.reason).toMatchObject({ exitCode: 75 })
})

describe('killed under writes', () => {
  /** Inserts 1, 2, 3… until its connection is cut; `some` resolves once fifty are acknowledged, `last` with the last. */
  const write = (owner: Owner) => {
    const fifty = Promise.withResolvers<void>()
    const writing = async () => {
      const client = new pg.Client(owner)
      client.on('error', () => undefined)
      await client.connect()
      for (let n = 1; ; n++) {
        const cut = await client.query('insert into kept values ($1)', [n]).then(
          () => false,
          () => true,
        )
        if (cut) return n - 1
        if (n === 50) fifty.resolve()
      }
    }
    return { some: fifty.promise, last: writing() }
  }

  test.each([
    ['postgres', 'select 0 as pid'],
    ['one of its sessions', 'select pg_backend_pid() as pid'],
  ])('%s: it comes back at the same place with every acknowledged row', async (_, whose) => {
    const place = newPlace()
    const { log, heard } = listeningLog()
    const { owner } = await open({ ...place, log })
    await query(owner, 'create table kept (n int)')
    const back = heard('postgres is back')
    const session = new pg.Client(owner)
    session.on('error', () => undefined)
    await session.connect()
    const victim = (await session.query<{ pid: number }>(whose)).rows[0]?.pid
    const postmaster = await findPostmaster(place.dataFolder, uid)
    const writing = write(owner)
    await writing.some
    process.kill(victim || (postmaster?.pid ?? 0), 'SIGKILL')
    await back
    const last = await writing.last
    const [row] = await query(owner, 'select count(*)::int as kept from kept')
    expect(row?.kept).toBeGreaterThanOrEqual(last)
  })
})

test('a lock file whose number went to another program does not stop the start', async () => {
  const place = newPlace()
  await (await openCluster(place)).stop()
  const other = spawn(process.execPath, ['-e', 'setInterval(() => undefined, 60_000)'])
  onTestFinished(() => {
    other.kill()
  })
  const lines = [String(other.pid), place.dataFolder, '1', '5432', '/nowhere', '', '0 0', 'ready']
  await writeFile(join(place.dataFolder, 'postmaster.pid'), `${lines.join('\n')}\n`)
  expect((await open(place)).adopted).toBe(false)
})

test('half a database left by an interrupted first start is swept away', async () => {
  const place = newPlace()
  const child = spawn(process.execPath, ['-e', ''])
  await once(child, 'exit')
  await mkdir(`${place.dataFolder}.making-${child.pid}/data`, { recursive: true })
  await open(place)
  expect((await readdir(join(place.dataFolder, '..'))).sort()).toEqual(['keys', 'postgres', 'postgres.log'])
})

test('a data folder with a very long path is served all the same', async () => {
  const place = newPlace()
  const { owner } = await open({ ...place, dataFolder: join(root, 'é'.repeat(60), 'a folder with spaces', 'postgres') })
  expect(await query(owner, 'select 1 as n')).toEqual([{ n: 1 }])
})

const binaries = await findBinaries()

test.each(binaries)('the programs of the $source ($version) make and serve a folder', async chosen => {
  const place = newPlace()
  const cluster = await open({ ...place, binaries: [chosen] })
  const [row] = await query(cluster.owner, 'show server_version')
  expect(row?.server_version).toContain(chosen.version)
  await cluster.stop()
  const others = binaries.filter(({ major }) => major !== chosen.major)
  const fault = await refusal(openCluster({ ...place, binaries: others }))
  expect(fault.message).toContain(`PostgreSQL ${chosen.major}`)
})

test.runIf(uid === 0)('as root where namespaces are forbidden, an unprivileged user owns and runs it', async () => {
  const place = newPlace()
  const runAs = await chooseRunAs(place.dataFolder, async () => false)
  expect(runAs.kind).toBe('user')
  const crossable = await mkdtemp('/tmp/colloque-user-')
  onTestFinished(() => rm(crossable, { recursive: true, force: true }))
  const dataFolder = join(crossable, 'data', 'postgres')
  expect((await refusal(openCluster({ ...place, dataFolder, runAs }))).message).toContain(crossable)
  await chmod(crossable, 0o711)
  const cluster = await open({ ...place, dataFolder, runAs })
  expect((await stat(dataFolder)).uid).toBe(runAs.uid)
  await cluster.stop()
  const again = await open({ ...place, dataFolder })
  expect(await query(again.owner, 'select 1 as n')).toEqual([{ n: 1 }])
})

describe('refused, with a sentence, and left untouched', () => {
  test('a folder of something else', async () => {
    const place = newPlace()
    await mkdir(place.dataFolder, { recursive: true })
    await writeFile(join(place.dataFolder, 'photo.jpg'), '')
    const fault = await refusal(openCluster(place))
    expect([fault.exitCode, fault.message]).toEqual([73, expect.stringContaining('rien n’a été modifié')])
    expect(await readdir(place.dataFolder)).toEqual(['photo.jpg'])
  })

  test('a place that cannot be written', async () => {
    const fault = await refusal(openCluster({ ...newPlace(), dataFolder: '/etc/hostname/postgres' }))
    expect([fault.exitCode, fault.message]).toEqual([73, expect.stringContaining('Impossible d’écrire')])
  })

  test('a database of a version that is not here', async () => {
    const place = newPlace()
    await mkdir(place.dataFolder, { recursive: true })
    await writeFile(join(place.dataFolder, 'PG_VERSION'), '99\n')
    const fault = await refusal(openCluster(place))
    expect([fault.exitCode, fault.message]).toEqual([69, expect.stringContaining('PostgreSQL 99')])
  })

  test('a database without its key, or with another', async () => {
    const place = newPlace()
    await (await openCluster(place)).stop()
    await rm(place.passwordFile)
    expect((await refusal(openCluster(place))).message).toContain('remettez les clés')
    await writeFile(place.passwordFile, 'another')
    expect((await refusal(openCluster(place))).message).toContain('ne vont pas ensemble')
    expect(await findPostmaster(place.dataFolder, uid)).toBeUndefined()
  })
})
