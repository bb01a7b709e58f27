// Our own coturn: configured by a file of ours alone, adopted when a killed server left it, started again when it dies.
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { createSocket } from 'node:dgram'
import { access, constants, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { basename, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { CannotStart } from './cannot-start.ts'
import { configuration } from './coturn-configuration.ts'
import type { Log } from './log.ts'
import { runningProcess } from './running-process.ts'

export interface CoturnOptions {
  /** Where its configuration, which holds the secret, is kept (0600). */
  readonly keysFolder: string
  /** The name or address browsers reach it by. */
  readonly host: string
  /** For tests and for demonstrations on one machine: listens on, and relays to, 127.0.0.1 only. */
  readonly loopback: boolean
  /** Port tried first. */
  readonly port?: number
  readonly log: Log
}

export interface Coturn {
  readonly host: string
  readonly port: number
  readonly secret: string
  readonly stop: () => Promise<void>
}

const findProgram = async (): Promise<string | undefined> => {
  const folders = [
    ...(process.env.PATH ?? '').split(':'),
    '/usr/bin',
    '/usr/sbin',
    '/usr/local/bin',
    '/opt/homebrew/bin',
  ]
  for (const folder of folders.filter(folder => folder.startsWith('/'))) {
    const file = join(folder, 'turnserver')
    const found = await access(file, constants.X_OK).then(
      () => true,
      () => false,
    )
    if (found) return file
  }
  return undefined
}

const address = (loopback: boolean): string => (loopback ? '127.0.0.1' : '0.0.0.0')

const isFree = async (port: number, host: string): Promise<boolean> => {
  const udp = createSocket('udp4')
  const tcp = createServer()
  const bound = [
    new Promise<boolean>(resolve => {
      udp.once('error', () => resolve(false)).bind(port, host, () => resolve(true))
    }),
    new Promise<boolean>(resolve => {
      tcp.once('error', () => resolve(false)).listen(port, host, () => resolve(true))
    }),
  ]
  const free = (await Promise.all(bound)).every(Boolean)
  await Promise.all([
    new Promise<void>(done => udp.close(() => done())),
    new Promise<void>(done => tcp.close(() => done())),
  ])
  return free
}

const freePort = async (first: number, host: string): Promise<number> => {
  for (let port = first; port < first + 100; port++) if (await isFree(port, host)) return port
  throw new CannotStart('busy', `Aucun port libre pour le relais, de ${first} à ${first + 99}.`)
}

/** The number of the coturn that runs with this very configuration file, or undefined. */
const findCoturn = async (configFile: string, pidFile: string): Promise<number | undefined> => {
  const pid = Number(await readFile(pidFile, 'utf8').catch(() => ''))
  const running = await runningProcess(pid)
  const ours = running && basename(running.command[0] ?? '') === 'turnserver' && running.command.includes(configFile)
  return ours ? pid : undefined
}

/** Whether it answers a STUN binding request (RFC 8489, 6.3.1) within 100 ms. */
const answers = (port: number): Promise<boolean> =>
  new Promise(resolve => {
    const socket = createSocket('udp4')
    const end = (answered: boolean) => {
      clearTimeout(timer)
      socket.close(() => resolve(answered))
    }
    const timer = setTimeout(() => end(false), 100)
    const request = Buffer.concat([Buffer.from('000100002112a442', 'hex'), randomBytes(12)])
    socket.once('message', () => end(true)).once('error', () => end(false))
    socket.send(request, port, '127.0.0.1')
  })

const stopProcess = async (configFile: string, pidFile: string): Promise<void> => {
  const pid = await findCoturn(configFile, pidFile)
  if (pid === undefined) return
  process.kill(pid, 'SIGTERM')
  for (let waited = 0; (await findCoturn(configFile, pidFile)) === pid; waited += 20) {
    if (waited === 5_000) process.kill(pid, 'SIGKILL')
    await wait(20)
  }
}

/** Runs it in a session of its own; it says nothing anywhere, since its log would hold people's addresses. */
const run = async (program: string, configFile: string, port: number): Promise<boolean> => {
  const child = spawn(program, ['-c', configFile], { detached: true, stdio: 'ignore', env: { PATH: process.env.PATH } })
  let ended = false
  for (const event of ['error', 'exit']) {
    child.once(event, () => {
      ended = true
    })
  }
  child.unref()
  for (let tries = 0; tries < 50 && !ended; tries++) {
    if (await answers(port)) return true
    await wait(20)
  }
  return false
}

const settingIn = (config: string, name: string): string | undefined =>
  new RegExp(`^${name}=(.*)$`, 'm').exec(config)?.[1]

/** Looks every second whether it still runs; `false` from `again` is tried again at the next look. */
const watch = (isThere: () => Promise<boolean>, again: () => Promise<boolean>, log: Log): (() => Promise<void>) => {
  const ending = new AbortController()
  const looking = (async () => {
    for (;;) {
      const went = await wait(1_000, true, { ref: false, signal: ending.signal }).catch(() => false)
      if (!went) return
      if (await isThere()) continue
      log.warn('relay went away')
      if (await again()) log.info('relay is back')
    }
  })()
  return async () => {
    ending.abort()
    await looking
  }
}

/**
 * Starts coturn, or takes over the one a killed server left if it runs with the configuration we want, so that calls
 * through it go on. Undefined when the program is not on this machine.
 */
export const startCoturn = async (options: CoturnOptions): Promise<Coturn | undefined> => {
  const { keysFolder, host, loopback, log } = options
  const program = await findProgram()
  if (!program) return undefined
  await mkdir(keysFolder, { recursive: true, mode: 0o700 })
  const configFile = join(keysFolder, 'relay.conf')
  const pidFile = join(keysFolder, 'relay.pid')
  const before = await readFile(configFile, 'utf8').catch(() => '')
  const secret = settingIn(before, 'static-auth-secret') ?? randomBytes(32).toString('base64url')
  const configAt = (port: number) => configuration({ port, secret, loopback, pidFile })
  const portBefore = Number(settingIn(before, 'listening-port') ?? options.port ?? 3478)
  const isThere = async () => (await findCoturn(configFile, pidFile)) !== undefined
  const stop = async () => {
    await stopProcess(configFile, pidFile)
    await rm(pidFile, { force: true })
  }
  let port = portBefore
  const adopted = (await isThere()) && configAt(portBefore) === before
  if (!adopted) {
    await stop()
    port = await freePort(portBefore, address(loopback))
    await writeFile(configFile, configAt(port), { mode: 0o600 })
    if (!(await run(program, configFile, port))) {
      log.error('relay did not start: calls are direct only')
      return undefined
    }
  }
  log.info({ port }, adopted ? 'relay adopted' : 'relay started')
  const unwatch = watch(isThere, () => run(program, configFile, port), log)
  return { host: loopback ? '127.0.0.1' : host, port, secret, stop: () => unwatch().then(stop) }
}
