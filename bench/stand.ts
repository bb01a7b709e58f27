// Where the benches of the API measure: a PostgreSQL of their own with durable commits, the application on it in a process of its own,
// and whoever stands beside it; with the processor time each took.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { openLog } from '#edge/log.ts'
import { openCluster } from '#edge/postgres/cluster.ts'
import type { Owner } from '#edge/postgres/owner.ts'
import { type Person, personAt } from '../test/house.ts'
import { childrenOf, cpuOf, pidIn, pssOf } from './processes.ts'
import { serveDemo } from './served.ts'

export interface Stand {
  readonly url: string
  /** Of the PostgreSQL that serves. */
  readonly version: string
  /** Behind the row rules of the application's database. */
  readonly owner: pg.Client
  play(persona: string): Promise<Person>
  /** Processor seconds until now of the application, or of another process, and of the whole PostgreSQL server. */
  cpu(pid?: number): { readonly server: number; readonly database: number }
  /** Megabytes now held by the application and by the whole PostgreSQL server. */
  memory(): { readonly server: number; readonly database: number }
  /** Another program of the bench on a database of its own there; resolves once it answers. */
  beside(program: string, port: number): Promise<{ readonly url: string; readonly pid: number }>
  /** Resolves once the trail of what was done is sealed: no work is left over for whoever is measured next. */
  settled(): Promise<void>
  close(): Promise<void>
}

const address = ({ host, port, user, password }: Owner, database: string) =>
  `postgres://${user}:${encodeURIComponent(password)}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`

export const openStand = async (port: number): Promise<Stand> => {
  const folder = await mkdtemp(join(tmpdir(), 'colloque-stand-'))
  const dataFolder = join(folder, 'postgres')
  const cluster = await openCluster({
    dataFolder,
    passwordFile: join(folder, 'password'),
    log: openLog('silent'),
    settings: { max_connections: '120' },
  })
  const closing: (() => Promise<unknown>)[] = [() => rm(folder, { recursive: true, force: true }), () => cluster.stop()]
  const close = async () => {
    for (const end of closing.splice(0).reverse()) await end()
  }
  const make = async (name: string) => {
    const admin = new pg.Client(cluster.owner)
    await admin.connect()
    await admin.query(`create database ${name}`)
    await admin.end()
    return address(cluster.owner, name)
  }
  try {
    const served = await serveDemo(port, { DATABASE_URL: await make('application') })
    closing.push(() => served.close())
    const owner = new pg.Client({ ...cluster.owner, database: 'application' })
    await owner.connect()
    closing.push(() => owner.end())
    const postmaster = pidIn(join(dataFolder, 'postmaster.pid')) ?? 0
    const wholeServer = (measure: (pid: number) => number) =>
      [postmaster, ...childrenOf(postmaster)].reduce((sum, one) => sum + measure(one), 0)
    return {
      url: served.url,
      version: cluster.version,
      owner,
      play: async persona => {
        const person = personAt(served.url)
        await person.send('POST', '/api/demo/sign-ins', { persona })
        return person
      },
      cpu: (pid = served.pid()) => ({
        server: cpuOf(pid),
        database: wholeServer(cpuOf),
      }),
      memory: () => ({ server: pssOf(served.pid()), database: wholeServer(pssOf) }),
      async beside(program, at) {
        const env = { PATH: process.env.PATH, PORT: String(at), DATABASE_URL: await make('beside') }
        const child = spawn(process.execPath, [resolve(import.meta.dirname, program)], { env, stdio: 'inherit' })
        closing.push(() => ended(child))
        const url = `http://localhost:${at}`
        while (!(await fetch(`${url}/health`).catch(() => undefined))?.ok) await wait(20)
        return { url, pid: child.pid ?? 0 }
      },
      async settled() {
        for (;;) {
          const { rows } = await owner.query<{ left: number }>('select count(*)::int as left from audit_pending')
          if (!rows[0]?.left) return
          await wait(50)
        }
      },
      close,
    }
  } catch (fault) {
    await close()
    throw fault
  }
}

const ended = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return
  const dead = once(child, 'exit')
  child.kill('SIGTERM')
  await dead
}
