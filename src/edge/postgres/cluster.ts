// The embedded database: a PostgreSQL server of our own on a folder, found or started, owned, watched and stopped.
import { realpath } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type pg from 'pg'
import { CannotStart, exitCodes } from '../cannot-start.ts'
import type { Log } from '../log.ts'
import { type Binaries, chooseBinaries, findBinaries } from './binaries.ts'
import { existingMajor, initialise } from './initialise.ts'
import { newPassword, type Owner, readPassword } from './owner.ts'
import { type Held, hold } from './ownership.ts'
import { assertReachable, chooseRunAs, type RunAs } from './run-as.ts'
import { type ServerOptions, socketFolderFor, stopServer } from './server-process.ts'

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
  /** Who runs the server; chosen for the folder unless told. */
  readonly runAs?: RunAs
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

const createDatabase = async (client: pg.Client): Promise<void> => {
  const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [database])
  if (!rowCount) await client.query(`create database ${database}`)
}

/** Watches the owning connection: when it ends and nobody asked, finds or starts the server again until it is back. */
const watch = (first: Held, options: ServerOptions, password: string, { log, onLost }: ClusterOptions) => {
  let held = first
  let stopping = false
  let reviving = Promise.resolve()
  const revive = async (): Promise<void> => {
    log.warn('postgres went away')
    for (let delay = 50; !stopping; delay = Math.min(delay * 2, 10_000)) {
      try {
        keep(await hold(options, password, database))
        return log.info('postgres is back')
      } catch (fault) {
        if (fault instanceof CannotStart && fault.exitCode === exitCodes.busy) return onLost?.(fault)
        log.error({ err: fault, delay }, 'postgres did not come back')
      }
      await wait(delay, undefined, { ref: false })
    }
  }
  const keep = (now: Held): void => {
    held = now
    now.client.once('end', () => {
      if (!stopping) reviving = revive()
    })
  }
  keep(first)
  return async (): Promise<void> => {
    stopping = true
    await reviving
    await held.client.end().catch(() => undefined)
    await stopServer(options.dataFolder, options.runAs.uid)
  }
}

/** Serves the folder; throws `CannotStart`, with a sentence, for whatever a person can put right. */
export const openCluster = async (options: ClusterOptions): Promise<Cluster> => {
  const asked = resolve(options.dataFolder)
  const major = await existingMajor(asked)
  const binaries = chooseBinaries(options.binaries ?? (await findBinaries()), major)
  const runAs = options.runAs ?? (await chooseRunAs(asked))
  await assertReachable(join(binaries.folder, 'postgres'), runAs)
  await assertReachable(asked, runAs)
  const password = await (major === undefined ? newPassword : readPassword)(options.passwordFile)
  if (major === undefined) await initialise(asked, binaries, runAs, password)
  const dataFolder = join(await realpath(dirname(asked)), basename(asked))
  const socketFolder = await socketFolderFor(dataFolder, runAs)
  const server = { dataFolder, socketFolder, binaries, runAs, settings: options.settings ?? {} }
  const first = await hold(server, password, database)
  await createDatabase(first.client)
  options.log.info({ version: binaries.version }, first.found ? 'postgres adopted' : 'postgres started')
  // A server found may have its socket elsewhere; should it need a restart, it comes back at the same place.
  const stop = watch(first, { ...server, socketFolder: first.owner.host }, password, options)
  return { owner: first.owner, version: binaries.version, adopted: first.found, stop }
}
