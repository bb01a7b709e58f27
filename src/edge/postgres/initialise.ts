// Making a new database folder, whole or not at all.
import { spawn } from 'node:child_process'
import { appendFile, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { text } from 'node:stream/consumers'
import { CannotStart } from '../cannot-start.ts'
import { runningProcess } from '../running-process.ts'
import type { Binaries } from './binaries.ts'
import { commandAs, giveTo, type RunAs } from './run-as.ts'

/** The first user of the folder: owns the database, and changes its structure. The application itself is another role. */
export const ownerRole = 'colloque_owner'

/**
 * The log tells of the server's own life only. Errors of statements are told to whoever sent them (`log` stands above
 * `error`), and nothing is written with the values or the statement at hand: those may be of patients.
 */
const ourSettings = `# Written when the folder was made; edit freely.
max_connections = 60
shared_buffers = 128MB
listen_addresses = ''
timezone = 'UTC'
log_timezone = 'UTC'
log_min_messages = log
log_error_verbosity = terse
log_min_error_statement = panic
log_checkpoints = off
`

/** The major version of the cluster in a folder; undefined for an absent or empty one. Any other content is refused. */
export const existingMajor = async (folder: string): Promise<number | undefined> => {
  const names = await readdir(folder).catch((fault: NodeJS.ErrnoException): string[] => {
    if (fault.code === 'ENOENT') return []
    throw unusable(folder, fault)
  })
  if (names.length === 0) return undefined
  if (names.includes('PG_VERSION')) return Number.parseInt(await readFile(join(folder, 'PG_VERSION'), 'utf8'), 10)
  throw new CannotStart(
    'folder',
    `${folder} contient des fichiers qui ne sont pas une base PostgreSQL : choisissez un dossier vide (COLLOQUE_DATA), rien n’a été modifié.`,
  )
}

const unusable = (folder: string, cause: NodeJS.ErrnoException): CannotStart =>
  new CannotStart(
    'folder',
    `Impossible d’écrire dans ${folder} (${cause.code}) : vérifiez COLLOQUE_DATA et ses droits.`,
    {
      cause,
    },
  )

/** Folders that an interrupted start left half made: `<folder>.making-<pid>` of a process that is gone. */
const removeHalfMade = async (folder: string): Promise<void> => {
  const prefix = `${basename(folder)}.making-`
  for (const name of await readdir(dirname(folder))) {
    if (name.startsWith(prefix) && !(await runningProcess(Number(name.slice(prefix.length)))))
      await rm(join(dirname(folder), name), { recursive: true, force: true })
  }
}

const initdb = async (binaries: Binaries, runAs: RunAs, folder: string, password: string): Promise<void> => {
  const passwordFile = join(folder, 'password')
  const data = join(folder, 'data')
  await writeFile(passwordFile, password, { mode: 0o600 })
  await giveTo(passwordFile, runAs)
  const { file, args, options } = commandAs(runAs, join(binaries.folder, 'initdb'), [
    `--pgdata=${data}`,
    `--username=${ownerRole}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    `--locale=${process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8'}`,
    '--locale-provider=icu',
    '--icu-locale=fr-FR',
    '--data-checksums',
  ])
  const child = spawn(file, args, { ...options, stdio: ['ignore', 'ignore', 'pipe'] })
  const ended = new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve))
  const [said, code] = await Promise.all([child.stderr ? text(child.stderr) : '', ended])
  if (code !== 0) throw new CannotStart('folder', `La base n’a pas pu être créée dans ${folder} : ${said.trim()}`)
  await appendFile(join(data, 'postgresql.conf'), "include_if_exists = 'colloque.conf'\n")
  await writeFile(join(data, 'colloque.conf'), ourSettings, { mode: 0o600 })
  await giveTo(join(data, 'colloque.conf'), runAs)
}

/**
 * Makes a cluster in `folder`, which is absent or empty: made beside it, then renamed, so that a cut never leaves half
 * a database. Two starts at once both succeed; the second keeps what the first made.
 */
export const initialise = async (folder: string, binaries: Binaries, runAs: RunAs, password: string): Promise<void> => {
  const making = `${folder}.making-${process.pid}`
  try {
    await mkdir(dirname(folder), { recursive: true, mode: 0o711 }) // crossed by the user that runs PostgreSQL
    await removeHalfMade(folder)
    await rm(making, { recursive: true, force: true })
    await mkdir(making, { mode: 0o700 })
  } catch (fault) {
    throw unusable(dirname(folder), fault as NodeJS.ErrnoException)
  }
  await giveTo(making, runAs)
  try {
    await initdb(binaries, runAs, making, password)
    await rename(join(making, 'data'), folder).catch((fault: NodeJS.ErrnoException) => {
      if (fault.code !== 'ENOTEMPTY' && fault.code !== 'EEXIST') throw fault
    })
  } finally {
    await rm(making, { recursive: true, force: true })
  }
}
