// The owner role: who may change the database's structure, and where its password is.
import { randomBytes } from 'node:crypto'
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'

/** A configuration of node-postgres. */
export interface Owner {
  readonly host: string
  readonly port: number
  readonly user: string
  readonly password: string
  readonly database: string
  readonly ssl?: boolean
}

/**
 * The password kept in `file` (mode 0600), made at the first call. Written aside then linked, so that two processes
 * starting together read the same one and a cut leaves either nothing or a whole password.
 */
export const ownerPassword = async (file: string): Promise<string> => {
  const read = () => readFile(file, 'utf8').then(text => text.trim())
  try {
    return await read()
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== 'ENOENT') throw fault
  }
  await mkdir(dirname(file), { recursive: true, mode: 0o700 })
  const aside = `${file}.${process.pid}`
  await writeFile(aside, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 })
  await link(aside, file).catch((fault: NodeJS.ErrnoException) => {
    if (fault.code !== 'EEXIST') throw fault
  })
  await rm(aside)
  return read()
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
