// The embedded database: a PostgreSQL server of our own on a folder, found or started, owned, watched and stopped.
import { realpath, rm } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { CannotStart, type Log } from '../cannot-start.ts'
import { type Binaries, chooseBinaries, findBinaries } from './binaries.ts'
import { existingMajor, initialise, ownerRole } from './initialise.ts'
import { type Owner, ownerPassword } from './owner.ts'
import { findPostmaster } from './postmaster.ts'
import { assertReachable, chooseRunAs } from './run-as.ts'
import { type ServerOptions, socketFolderFor, startServer, stopServer } from './server-process.ts'

export interface ClusterOptions {
  /** Absent or empty, it is initialised; holding a cluster, it is served; holding anything else, it is refused. */
  readonly dataFolder: string
  /** Where the owner's password is kept: outside the data folder, whose backup must open nothing. */
  readonly passwordFile: string
  readonly log: Log
  /** Called when another server took the folder while ours was down: this process must end. */
  readonly onLost?: (why: CannotStart) => void
  /** PostgreSQL settings added to the command line; throwaway clusters of tests go without fsync. */
  readonly settings?: Readonly<Record<string, string>>
  /** The programs to choose from; those found on the machine unless told. */
  readonly binaries?: readonly Binaries[]
}

export interface Cluster {
  /** How to connect as the owner; it stays the same through crashes and restarts. */
  readonly owner: Owner
  /** Of the programs, such as `15.14`. */
  readonly version: string
  /** Whether a server left by a killed process was found running and taken over. */
  readonly adopted: boolean
  /** Fast shutdown; resolves once the server has ended. Without it the server outlives us, and is adopted next time. */
  readonly stop: () => Promise<void>
}

const database = 'colloque'
/** The lock that says who owns the folder, held in the maintenance database so that ours can be a template. */
const ownershipLock = 4_713_001

const alreadyServed = (folder: string): CannotStart =>
  new CannotStart(
    'busy',
    `Un autre serveur Colloque sert déjà ${folder} : arrêtez-le, ou choisissez un autre dossier (COLLOQUE_DATA).`,
  )

/** Codes of PostgreSQL that pass by themselves: starting up or shutting down, too many clients. */
const passing = new Set(['57P03', '53300', 'ENOENT', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE'])

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
      const ended = message === 'Connection terminated unexpectedly'
      if (!ended && !passing.has(code ?? '')) throw fault
    }
    if (!(await runs())) return undefined
    await wait(20)
  }
}

/** Takes the lock, leaving two seconds to a predecessor's connection that is just being closed. */
const takeOwnership = async (client: pg.Client): Promise<boolean> => {
  for (let tries = 0; tries < 40; tries++) {
    const { rows } = await client.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [ownershipLock])
    if (rows[0]?.taken) return true
    await wait(50)
  }
  return false
}

interface Held {
  readonly client: pg.Client
  readonly owner: Owner
  readonly adopted: boolean
}

/** Finds or starts the server, connects and takes ownership; tries again when it ends on the way. */
const hold = async (options: ServerOptions, password: string): Promise<Held> => {
  const { dataFolder, runAs } = options
  const running = await findPostmaster(dataFolder, runAs.uid)
  const host = running?.socketFolder ?? options.socketFolder
  const owner = { host, port: running?.port ?? 5432, user: ownerRole, password, database }
  let ended: string | undefined
  if (!running) {
    const started = await startServer(options)
    void started.ended.then(said => {
      ended = said
    })
  }
  const runs = async () =>
    running ? (await findPostmaster(dataFolder, runAs.uid))?.pid === running.pid : ended === undefined
  const client = await connectWhile(owner, runs)
  if (!client) {
    // Another server started at the same moment won the folder, or the one we found was leaving: look again.
    if (running || (await findPostmaster(dataFolder, runAs.uid))) return hold(options, password)
    throw new CannotStart('unavailable', `PostgreSQL n’a pas démarré : ${ended ?? ''}`)
  }
  if (await takeOwnership(client)) return { client, owner, adopted: running !== undefined }
  await client.end()
  throw alreadyServed(dataFolder)
}

const createDatabase = async (client: pg.Client): Promise<void> => {
  const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [database])
  if (!rowCount) await client.query(`create database ${database}`)
}

/** Watches the owning connection: when it ends and nobody asked, finds or starts the server again until it is back. */
const watch = (first: Held, options: ServerOptions, password: string, { log, onLost }: ClusterOptions) => {
  let held: Held | undefined
  let stopping = false
  const revive = async (): Promise<void> => {
    for (let delay = 50; !stopping; delay = Math.min(delay * 2, 10_000)) {
      try {
        return keep(await hold(options, password))
      } catch (fault) {
        if (fault instanceof CannotStart && fault.exitCode === 75) return onLost?.(fault)
        log('postgres did not come back', { fault: String(fault), delay })
      }
      await wait(delay, undefined, { ref: false })
    }
  }
  const keep = (now: Held): void => {
    held = now
    now.client.once('end', () => {
      if (stopping) return
      log('postgres went away')
      void revive().then(() => log('postgres is back'))
    })
  }
  keep(first)
  return async (): Promise<void> => {
    stopping = true
    await held?.client.end().catch(() => undefined)
    await stopServer(options.dataFolder, options.runAs.uid)
    await rm(options.socketFolder, { recursive: true, force: true })
  }
}

/** Serves the folder; throws `CannotStart`, with a sentence, for whatever a person can put right. */
export const openCluster = async (options: ClusterOptions): Promise<Cluster> => {
  const asked = resolve(options.dataFolder)
  const major = await existingMajor(asked)
  const binaries = chooseBinaries(options.binaries ?? (await findBinaries()), major)
  const runAs = await chooseRunAs(asked)
  const password = await ownerPassword(options.passwordFile)
  if (major === undefined) await initialise(asked, binaries, runAs, password)
  const dataFolder = join(await realpath(dirname(asked)), basename(asked))
  await assertReachable(dataFolder, runAs)
  await assertReachable(join(binaries.folder, 'postgres'), runAs)
  const socketFolder = await socketFolderFor(dataFolder, runAs)
  const server = { dataFolder, socketFolder, binaries, runAs, settings: options.settings ?? {} }
  const first = await hold(server, password)
  await createDatabase(first.client)
  options.log(first.adopted ? 'postgres adopted' : 'postgres started', { version: binaries.version })
  // A server found may have its socket elsewhere; should it need a restart, it comes back at the same place.
  const stop = watch(first, { ...server, socketFolder: first.owner.host }, password, options)
  return { owner: first.owner, version: binaries.version, adopted: first.adopted, stop }
}
