// The server as a process of its own, to be killed without warning and started again on the same data.
import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { inject } from 'vitest'
import { createDatabase } from './global.ts'
import { freePort, type Person, personAt } from './house.ts'

const entry = resolve(import.meta.dirname, '../src/server.ts')

export interface ServerProcess {
  readonly url: string
  readonly keysFolder: string
  play(persona: string): Promise<Person>
  /** SIGKILL: nothing is told, nothing is closed. Resolves once it is dead. */
  kill(): Promise<void>
  /** Starts it again on the same data; resolves once it is healthy. */
  start(): Promise<void>
  close(): Promise<void>
}

/**
 * A demonstration on a database of its own in the run's PostgreSQL, served by `node src/server.ts`; real time, real relay.
 * `more` are settings added.
 */
export const openServerProcess = async (more: Readonly<Record<string, string>> = {}): Promise<ServerProcess> => {
  const owner = inject('postgres')
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const admin = new pg.Client(owner)
  await admin.connect()
  await createDatabase(admin, name)
  const address = `postgres://${owner.user}:${encodeURIComponent(owner.password)}@localhost:${owner.port}/${name}`
  const served = await serveAlone({ DATABASE_URL: `${address}?host=${encodeURIComponent(owner.host)}`, ...more })
  return {
    ...served,
    async close() {
      await served.stop()
      await admin.query(`drop database if exists ${name} with (force)`)
      await admin.end()
      await rm(served.folder, { recursive: true, force: true })
    },
  }
}

export interface ServedAlone extends Omit<ServerProcess, 'close'> {
  /** Holds `data` and `keys`; whoever asked for it takes it away. */
  readonly folder: string
  /** As an operator stops it; resolves once it has ended. */
  stop(): Promise<void>
}

/** Resolves once `/health` is true. Asked a few dozen times a second: a database that recovers has better to do than answer. */
export const healthy = async (url: string, unless: () => void = () => {}): Promise<void> => {
  for (;;) {
    unless()
    const answer = await fetch(`${url}/health`).catch(() => undefined)
    const ok = answer?.ok
    await answer?.body?.cancel()
    if (ok) return
    await wait(25)
  }
}

/** A demonstration in a new folder, with the embedded PostgreSQL unless `more` names another. */
export const serveAlone = async (more: Readonly<Record<string, string>> = {}): Promise<ServedAlone> => {
  const folder = await mkdtemp(join(tmpdir(), 'colloque-process-'))
  const port = await freePort()
  const url = `http://localhost:${port}`
  const env = {
    PATH: process.env.PATH,
    PORT: String(port),
    COLLOQUE_DEMO: '1',
    COLLOQUE_DATA: join(folder, 'data'),
    COLLOQUE_KEYS: join(folder, 'keys'),
    NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE,
    ...more,
  }
  let child: ChildProcess | undefined
  const start = async () => {
    child = spawn(process.execPath, [entry], { env, stdio: ['ignore', 'ignore', 'inherit'] })
    const starting = child
    await healthy(url, () => {
      if (starting.exitCode !== null) throw new Error(`the server ended with ${starting.exitCode}`)
    })
  }
  const kill = async (signal: NodeJS.Signals = 'SIGKILL') => {
    const dying = child
    if (!dying || dying.exitCode !== null || dying.signalCode !== null) return
    const dead = new Promise(resolve => dying.once('exit', resolve))
    dying.kill(signal)
    await dead
  }
  await start()
  return {
    url,
    folder,
    keysFolder: env.COLLOQUE_KEYS,
    start,
    kill: () => kill(),
    async play(persona) {
      const person = personAt(url)
      await person.send('POST', '/api/demo/sign-ins', { persona })
      return person
    },
    stop: () => kill('SIGTERM'),
  }
}
