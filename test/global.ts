// One throwaway PostgreSQL server for a whole run of tests, which clone their databases from a template on it.
import { randomUUID } from 'node:crypto'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { openLog } from '#edge/log.ts'
import { migrate, openApplicationRole } from '#edge/migrate.ts'
import { type Cluster, openCluster } from '#edge/postgres/cluster.ts'
import type { Owner } from '#edge/postgres/owner.ts'
import { stopServer } from '#edge/postgres/server-process.ts'
import { runningProcess } from '#edge/running-process.ts'
import { instantOf } from '#kit/time.ts'

declare module 'vitest' {
  interface ProvidedContext {
    postgres: Owner
  }
}

const prefix = 'colloque-test-'

/** A run that was killed leaves its server and folder behind, named after its process. */
const removeAbandoned = async (): Promise<void> => {
  for (const name of await readdir(tmpdir())) {
    if (!name.startsWith(prefix) || (await runningProcess(Number(name.slice(prefix.length).split('-')[0])))) continue
    await stopServer(join(tmpdir(), name, 'postgres'), process.getuid?.() ?? 0).catch(() => undefined)
    await rm(join(tmpdir(), name), { recursive: true, force: true })
  }
}

/** Durability is off: what these databases hold is thrown away. The tests of durability open clusters of their own. */
const settings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '200',
}

export const testCluster = async (): Promise<{ cluster: Cluster; folder: string }> => {
  await removeAbandoned()
  const folder = await mkdtemp(join(tmpdir(), `${prefix}${process.pid}-`))
  const options = {
    dataFolder: join(folder, 'postgres'),
    passwordFile: join(folder, 'password'),
    log: openLog('silent'),
  }
  const cluster = await openCluster({ ...options, settings })
  await makeTemplate(cluster.owner)
  return { cluster, folder }
}

/** The database that every test's own is a copy of, its migrations applied once. */
const template = 'colloque_template'

const makeTemplate = async (owner: Owner): Promise<void> => {
  const admin = new pg.Client(owner)
  await admin.connect()
  await admin.query(`create database ${template}`)
  await admin.end()
  const empty = { ...owner, database: template }
  await openApplicationRole(empty, randomUUID())
  await migrate(empty, instantOf(0))
}

/** A fresh database, as right after its first start, on a server of `testCluster`. */
export const createDatabase = (admin: pg.Client, name: string) =>
  admin.query(`create database ${name} template ${template} strategy file_copy`)

let opened: { cluster: Cluster; folder: string } | undefined

export const setup = async (project: TestProject): Promise<void> => {
  opened = await testCluster()
  project.provide('postgres', opened.cluster.owner)
}

export const teardown = async (): Promise<void> => {
  await opened?.cluster.stop()
  if (opened) await rm(opened.folder, { recursive: true, force: true })
}
