// The whole application on a database of its own, with a clock the test drives, and people who talk to it by HTTP.
import { randomInt, randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { inject } from 'vitest'
import { WebSocket } from 'ws'
import { type Log, openLog } from '#edge/log.ts'
import type { Owner } from '#edge/postgres/owner.ts'
import { readSettings } from '#edge/settings.ts'
import { type DrivenTimepiece, drivenTimepiece, systemTimepiece, type Timepiece } from '#edge/timepiece.ts'
import { type AnyRoute, type BodyOf, type OutcomeOf, type ParamsOf, pathOf } from '#kit/route.ts'
import type { Instant } from '#kit/time.ts'
import { type Running, start } from '../src/server.ts'
import { createDatabase } from './global.ts'

/** A Tuesday morning in winter, far from any change of hour: the tests' own present. */
export const testMorning = '2027-01-12T08:30:00.000Z' as Instant

export interface TestHouse extends Running {
  readonly time: DrivenTimepiece
  /** Someone without a session; behind a proxy, from the address given. */
  visitor(address?: string, cookie?: string): Person
  /** One of the fictional cast, signed in. */
  play(persona: string): Promise<Person>
  /** A connection of the database's owner, to look behind the row rules. */
  readonly owner: pg.Client
  /** Takes the database away in the middle of whatever runs, ends the process's work, and starts again on what was kept. */
  crash(): Promise<void>
  close(): Promise<void>
}

export interface TestOptions {
  /** Milliseconds pass by themselves: for journeys in browsers, whose media and timers are real. */
  readonly realTime?: boolean
  readonly port?: number
  /** The tests stand for a proxy, whose word on addresses is believed. */
  readonly proxied?: boolean
  /** The server that holds the database; that of the run of tests when none is given. */
  readonly server?: Owner
  /** Where the log goes, at the level of a real deployment. */
  readonly log?: Log
}

/** Opens a demonstration on a fresh database of its own. */
export const openTestHouse = async (options: TestOptions = {}): Promise<TestHouse> => {
  const owner = options.server ?? inject('postgres')
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const admin = new pg.Client(owner)
  await admin.connect()
  await createDatabase(admin, name)
  const folder = await mkdtemp(join(tmpdir(), 'colloque-house-'))
  const settings = readSettings({
    PORT: String(options.port ?? (await freePort())),
    COLLOQUE_DEMO: '1',
    // Without images and sound nothing is relayed: a relay of its own would only cost the time it takes to start.
    ...(options.realTime
      ? {}
      : { COLLOQUE_TURN_URL: 'turn:127.0.0.1:9', COLLOQUE_TURN_SECRET: 'nobody-relays-for-it' }),
    ...(options.proxied ? { COLLOQUE_PROXY: '127.0.0.1' } : {}),
    COLLOQUE_DATA: join(folder, 'data'),
    COLLOQUE_KEYS: join(folder, 'keys'),
    DATABASE_URL: `postgres://${owner.user}:${encodeURIComponent(owner.password)}@localhost:${owner.port}/${name}?host=${encodeURIComponent(owner.host)}`,
  })
  const time: Timepiece = options.realTime ? systemTimepiece : drivenTimepiece(testMorning)
  const log = options.log ?? openLog(process.env.COLLOQUE_TEST_LOG ? 'info' : 'silent')
  const begin = () => start(settings, { log, time })
  let running = await begin()
  const behind = new pg.Client({ ...owner, database: name })
  await behind.connect()
  return {
    get house() {
      return running.house
    },
    url: running.url,
    stop: () => running.stop(),
    time: time as DrivenTimepiece,
    owner: behind,
    visitor: (address, cookie) => personAt(running.url, cookie, address ? { 'x-forwarded-for': address } : {}),
    async play(persona) {
      const person = personAt(running.url)
      const { status } = await person.send('POST', '/api/demo/sign-ins', { persona })
      if (status !== 200) throw new Error(`nobody plays ${persona}: ${status}`)
      return person
    },
    async crash() {
      await admin.query(`alter database ${name} allow_connections false`)
      await admin.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and usename <> $2', [
        name,
        owner.user,
      ])
      // Nothing can be saved any more; what is left of the process only gives its port and its timers back.
      await running.stop().catch(() => undefined)
      await admin.query(`alter database ${name} allow_connections true`)
      running = await begin()
    },
    async close() {
      await running.stop()
      await behind.end()
      await admin.query(`drop database if exists ${name} with (force)`)
      await admin.end()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

export interface Person {
  readonly cookie: () => string | undefined
  /** Calls an act as a browser would, and answers its outcome; a fault throws. */
  call<R extends AnyRoute>(
    route: R,
    input?: { params?: ParamsOf<R>; query?: Record<string, string>; body?: BodyOf<R>; key?: string },
  ): Promise<OutcomeOf<R>>
  send(
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<{ status: number; json: unknown; bytes: Buffer; headers: Headers }>
  /** Opens the socket and answers once it is open. */
  socket(): Promise<TestSocket>
}

/** Someone who talks by HTTP; `given` is the cookie of a browser whose session they share. */
export const personAt = (url: string, given?: string, always: Record<string, string> = {}): Person => {
  const jar = new Map(
    (given ?? '')
      .split('; ')
      .filter(Boolean)
      .map(pair => [pair.split('=')[0], pair] as const),
  )
  const cookies = () => (jar.size > 0 ? [...jar.values()].join('; ') : undefined)
  const send: Person['send'] = async (method, path, body, headers = {}) => {
    const response = await fetch(url + path, {
      method,
      headers: {
        origin: url,
        ...(body === undefined
          ? {}
          : { 'content-type': isBytes(body) ? 'application/octet-stream' : 'application/json' }),
        ...(jar.size > 0 ? { cookie: cookies() ?? '' } : {}),
        ...always,
        ...headers,
      },
      ...(body === undefined ? {} : { body: isBytes(body) ? body : JSON.stringify(body) }),
    })
    for (const set of response.headers.getSetCookie()) jar.set(set.split('=')[0], set.split(';')[0] ?? '')
    const bytes = Buffer.from(await response.arrayBuffer())
    const isJson = response.headers.get('content-type')?.includes('json')
    return {
      status: response.status,
      json: isJson ? JSON.parse(bytes.toString()) : undefined,
      bytes,
      headers: response.headers,
    }
  }
  return {
    cookie: cookies,
    send,
    async call(route, { params, query, body, key } = {}) {
      const search = query ? `?${new URLSearchParams(query)}` : ''
      const path = pathOf(route, (params ?? {}) as Record<string, string>) + search
      const headers: Record<string, string> = route.idempotent ? { 'idempotency-key': key ?? randomUUID() } : {}
      const { status, json } = await send(route.method, path, body, headers)
      if (status >= 500 && status !== 503) throw new Error(`${route.name} answered a fault`)
      if (status === 200) return { ok: true, value: json } as never
      return { ok: false, ...(json as object) } as never
    },
    socket: () => openSocket(url, cookies()),
  }
}

const isBytes = (body: unknown): body is Uint8Array<ArrayBuffer> => body instanceof Uint8Array

export interface TestSocket {
  /** Sends a numbered frame and answers what comes back. */
  request(name: string, body: unknown): Promise<{ ok?: true; refused?: string }>
  /** Resolves with the next notice that fits; those already received count. */
  heard(name: string, fits?: (body: unknown) => boolean): Promise<unknown>
  close(): void
  readonly closed: Promise<number>
}

const openSocket = async (url: string, cookie: string | undefined): Promise<TestSocket> => {
  const ws = new WebSocket(`${url.replace(/^http/, 'ws')}/socket`, {
    headers: { origin: url, ...(cookie ? { cookie } : {}) },
  })
  const answers = new Map<number, (frame: { ok?: true; refused?: string }) => void>()
  const notices: { name: string; body: unknown }[] = []
  const waiting = new Set<() => void>()
  let numbered = 0
  ws.on('message', data => {
    const frame = JSON.parse(String(data))
    if (typeof frame.re === 'number') return answers.get(frame.re)?.(frame)
    notices.push(frame)
    for (const look of [...waiting]) look()
  })
  const closed = new Promise<number>(resolve => ws.once('close', code => resolve(code)))
  await new Promise((resolve, reject) => ws.once('open', resolve).once('error', reject))
  return {
    closed,
    close: () => ws.close(),
    request: (name, body) =>
      new Promise(resolve => {
        const n = ++numbered
        answers.set(n, resolve)
        ws.send(JSON.stringify({ n, name, body }))
      }),
    heard: (name, fits = () => true) =>
      new Promise(resolve => {
        const look = () => {
          const index = notices.findIndex(notice => notice.name === name && fits(notice.body))
          if (index < 0) return
          waiting.delete(look)
          resolve(notices.splice(index, 1)[0]?.body)
        }
        waiting.add(look)
        look()
      }),
  }
}

/**
 * A port that nobody listens on, below those that systems hand out by themselves: between this answer and its use, whoever
 * connects to somewhere cannot be given it.
 */
export const freePort = async (): Promise<number> => {
  const port = randomInt(20_000, 32_000)
  const probe = createServer()
  const free = await new Promise<boolean>(resolve =>
    probe.once('error', () => resolve(false)).listen(port, '127.0.0.1', () => resolve(true)),
  )
  await new Promise(resolve => probe.close(resolve))
  return free ? port : freePort()
}
