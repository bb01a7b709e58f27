// Holding a folder: a server that answers on it, and a connection whose lock says the folder is ours.
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { CannotStart } from '../cannot-start.ts'
import { ownerRole } from './initialise.ts'
import type { Owner } from './owner.ts'
import { findPostmaster } from './postmaster.ts'
import { type ServerOptions, startServer, stopServer } from './server-process.ts'

/** The lock is taken in the maintenance database, so that our own has no foreign connection and can be a template. */
const ownershipLock = 4_713_001

/** What passes by itself: starting up or shutting down, too many clients, a socket not there yet or just closed. */
const passing = new Set(['57P03', '57P01', '53300', 'ENOENT', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE'])

const wrongPassword = (cause: unknown): CannotStart =>
  new CannotStart(
    'settings',
    'Le mot de passe gardé dans COLLOQUE_KEYS n’ouvre pas cette base : les clés et les données ne vont pas ensemble.',
    { cause },
  )

/** A connection to the maintenance database as soon as the server takes one; undefined when it ended meanwhile. */
const connectWhile = async (owner: Owner, runs: () => Promise<boolean>): Promise<pg.Client | undefined> => {
  for (;;) {
    const client = new pg.Client({ ...owner, database: 'postgres', application_name: 'colloque owner' })
    client.on('error', () => undefined) // the end of the connection is what is watched
    try {
      await client.connect()
      return client
    } catch (fault) {
      const { code, message } = fault as NodeJS.ErrnoException
      if (code === '28P01') throw wrongPassword(fault)
      if (!passing.has(code ?? '') && !message.startsWith('Connection terminated')) throw fault
    }
    if (!(await runs())) return undefined
    await wait(20)
  }
}

/** Leaves two seconds to a predecessor's connection that is just being closed. */
const takeLock = async (client: pg.Client): Promise<boolean> => {
  for (let tries = 0; tries < 40; tries++) {
    const { rows } = await client.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [ownershipLock])
    if (rows[0]?.taken) return true
    await wait(50)
  }
  return false
}

/** What whoever owns the folder has. */
export interface Held {
  readonly client: pg.Client
  readonly owner: Owner
  /** Whether the server was running before us. */
  readonly found: boolean
}

const take = async (client: pg.Client, owner: Owner, found: boolean, folder: string): Promise<Held> => {
  if (await takeLock(client)) return { client, owner, found }
  await client.end()
  throw new CannotStart(
    'busy',
    `Un autre serveur Colloque sert déjà ${folder} : arrêtez-le, ou choisissez un autre dossier (COLLOQUE_DATA).`,
  )
}

/** Connects to the server already running on the folder; undefined when there is none, or it was leaving. */
const holdFound = async (options: ServerOptions, owner: Omit<Owner, 'host'>): Promise<Held | undefined> => {
  const { dataFolder, runAs } = options
  const running = await findPostmaster(dataFolder, runAs.uid)
  if (!running) return undefined
  const found = { ...owner, host: running.socketFolder, port: running.port }
  const runs = async () => (await findPostmaster(dataFolder, runAs.uid))?.pid === running.pid
  const client = await connectWhile(found, runs)
  return client && take(client, found, true, dataFolder)
}

/** Starts a server and connects; answers its last words when it ended at once. */
const holdStarted = async (options: ServerOptions, owner: Omit<Owner, 'host'>): Promise<Held | string> => {
  let lastWords: string | undefined
  const started = await startServer(options)
  void started.ended.then(said => {
    lastWords = said
  })
  const ours = { ...owner, host: options.socketFolder }
  try {
    const client = await connectWhile(ours, async () => lastWords === undefined)
    return client ? await take(client, ours, false, options.dataFolder) : (lastWords ?? '')
  } catch (fault) {
    if (lastWords === undefined) await stopServer(options.dataFolder, options.runAs.uid)
    throw fault
  }
}

/**
 * Finds or starts the server, connects as the owner and takes the lock. What hinders a start for a moment only (one
 * that started beside us, the children of one that was just killed) is waited for, five seconds in all.
 */
export const hold = async (options: ServerOptions, password: string, database: string): Promise<Held> => {
  const owner = { port: 5432, user: ownerRole, password, database }
  for (let tries = 1; ; tries++) {
    const held = (await holdFound(options, owner)) ?? (await holdStarted(options, owner))
    if (typeof held !== 'string') return held
    if (tries === 25 || !/shared memory block|postmaster\.pid/.test(held))
      throw new CannotStart('unavailable', `PostgreSQL n’a pas démarré : ${held}`)
    await wait(200)
  }
}
