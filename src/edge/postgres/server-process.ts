// Starting and stopping one PostgreSQL server on a folder; it outlives us when we are killed.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { lstat, mkdir, open, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { CannotStart } from '../cannot-start.ts'
import type { Binaries } from './binaries.ts'
import { findPostmaster, type Postmaster } from './postmaster.ts'
import { commandAs, giveTo, type RunAs } from './run-as.ts'

/** Bytes that a socket's path may count: 107 on Linux and 103 on macOS, less `/.s.PGSQL.5432`. */
const longestSocketFolder = 103 - '/.s.PGSQL.5432'.length

/**
 * A short folder for the socket, ours alone: the data folder's own path may be too long for one. Its name comes from
 * the data folder, so it is found again; anything else standing at that name is refused, since `/tmp` is everyone's.
 */
export const socketFolderFor = async (dataFolder: string, runAs: RunAs, parent = tmpdir()): Promise<string> => {
  const name = `colloque-${createHash('sha256').update(`${runAs.uid}:${dataFolder}`).digest('hex').slice(0, 12)}`
  const long = Buffer.byteLength(join(parent, name)) > longestSocketFolder
  const folder = join(long ? '/tmp' : parent, name)
  await mkdir(folder, { mode: 0o700 }).then(
    () => giveTo(folder, runAs),
    (fault: NodeJS.ErrnoException) => {
      if (fault.code !== 'EEXIST') throw fault
    },
  )
  const { uid, mode, ...found } = await lstat(folder).then(s => ({
    uid: s.uid,
    mode: s.mode,
    directory: s.isDirectory(),
  }))
  if (!found.directory || uid !== runAs.uid || (mode & 0o077) !== 0)
    throw new CannotStart('folder', `${folder} existe et n’est pas à nous seuls : supprimez-le puis relancez.`)
  return folder
}

/** What a start needs; `settings` are added to the command line and prevail over the folder's own. */
export interface ServerOptions {
  readonly dataFolder: string
  readonly socketFolder: string
  readonly binaries: Binaries
  readonly runAs: RunAs
  readonly settings: Readonly<Record<string, string>>
}

/** `ended` resolves with the last lines it wrote. */
export interface Started {
  readonly ended: Promise<string>
}

/**
 * Starts the server in a session of its own, so that neither our death nor a Ctrl-C of the terminal takes it away;
 * what it writes goes to `<dataFolder>.log`, begun again at each start.
 */
export const startServer = async (options: ServerOptions): Promise<Started> => {
  const { dataFolder, socketFolder, binaries, runAs } = options
  const settings = { unix_socket_directories: socketFolder, unix_socket_permissions: '0700', ...options.settings }
  const {
    file,
    args,
    options: how,
  } = commandAs(runAs, join(binaries.folder, 'postgres'), [
    '-D',
    dataFolder,
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ])
  const logFile = `${dataFolder}.log`
  const log = await open(logFile, 'w', 0o600)
  const child = spawn(file, args, { ...how, detached: true, stdio: ['ignore', log.fd, log.fd] })
  const exited = new Promise<string>(resolve => {
    child.on('error', fault => resolve(fault.message))
    child.on('exit', () => resolve(''))
  })
  child.unref()
  await log.close()
  const lastLines = async () =>
    (await readFile(logFile, 'utf8').catch(() => '')).trim().split('\n').slice(-3).join('\n')
  return { ended: exited.then(fault => fault || lastLines()) }
}

const isGone = async (folder: string, uid: number, { pid }: Postmaster): Promise<boolean> =>
  (await findPostmaster(folder, uid))?.pid !== pid

/**
 * Fast shutdown: sessions are ended, everything is written, and the folder is clean. After `patienceMs` the server is
 * told to leave at once; its next start then recovers from the journal, which loses nothing acknowledged either.
 */
export const stopServer = async (folder: string, uid: number, patienceMs = 30_000): Promise<void> => {
  const postmaster = await findPostmaster(folder, uid)
  if (!postmaster) return
  process.kill(postmaster.pid, 'SIGINT')
  for (let waited = 0; !(await isGone(folder, uid, postmaster)); waited += 20) {
    if (waited === patienceMs) process.kill(postmaster.pid, 'SIGQUIT')
    await wait(20)
  }
  await rm(postmaster.socketFolder, { recursive: true, force: true })
}
