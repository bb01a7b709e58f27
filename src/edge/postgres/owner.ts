// The owner role: who may change the database's structure, and where its password is.
import { randomBytes } from 'node:crypto'
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { CannotStart } from '../cannot-start.ts'

/** A configuration of node-postgres. */
export interface Owner {
  readonly host: string
  readonly port: number
  readonly user: string
  readonly password: string
  readonly database: string
  readonly ssl?: boolean
}

/** The password of an existing cluster. */
export const readPassword = async (file: string): Promise<string> => {
  try {
    return (await readFile(file, 'utf8')).trim()
  } catch (cause) {
    throw new CannotStart(
      'settings',
      `La base existe mais son mot de passe est illisible (${file}) : remettez les clés (COLLOQUE_KEYS) qui vont avec ces données.`,
      { cause },
    )
  }
}

/**
 * The password of a cluster to be made, written to `file` (mode 0600) unless it is there already. Written aside then
 * linked, so that two processes starting together read the same one and a cut leaves either nothing or a whole one.
 */
export const newPassword = async (file: string): Promise<string> => {
  const aside = `${file}.${process.pid}`
  try {
    await mkdir(dirname(file), { recursive: true, mode: 0o700 })
    await writeFile(aside, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 })
    await link(aside, file)
  } catch (fault) {
    const { code } = fault as NodeJS.ErrnoException
    if (code !== 'EEXIST')
      throw new CannotStart('folder', `Impossible d’écrire dans ${dirname(file)} (${code}) : vérifiez COLLOQUE_KEYS.`)
  } finally {
    await rm(aside, { force: true }).catch(() => undefined)
  }
  return readPassword(file)
}

/** The owner that DATABASE_URL names: `postgres://user:password@host:port/database`, `?host=` for a socket folder. */
export const ownerFromUrl = (text: string): Owner => {
  const url = new URL(text)
  const ssl = url.searchParams.get('sslmode')
  return {
    host: url.searchParams.get('host') ?? decodeURIComponent(url.hostname),
    port: Number(url.port || 5432),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    database: decodeURIComponent(url.pathname.slice(1)),
    ...(ssl && ssl !== 'disable' ? { ssl: true } : {}),
  }
}
