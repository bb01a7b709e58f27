// Whether a PostgreSQL server already runs on a folder, and whether it is truly ours.
import { execFile } from 'node:child_process'
import { readFile, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { promisify } from 'node:util'

export interface Postmaster {
  readonly pid: number
  readonly socketFolder: string
  readonly port: number
}

interface Running {
  readonly uid: number
  readonly command: readonly string[]
}

/** A running process by its number, read from /proc, or asked of `ps` where there is none (macOS). */
const processOf = async (pid: number): Promise<Running | undefined> => {
  try {
    const status = await readFile(`/proc/${pid}/status`, 'utf8')
    const command = (await readFile(`/proc/${pid}/cmdline`, 'utf8')).split('\0')
    return { uid: Number(/^Uid:\s+(\d+)/m.exec(status)?.[1]), command }
  } catch {
    if (process.platform === 'linux') return undefined
  }
  try {
    const { stdout } = await promisify(execFile)('ps', ['-o', 'uid=,command=', '-p', String(pid)])
    const [uid, ...command] = stdout.trim().split(/\s+/)
    return { uid: Number(uid), command }
  } catch {
    return undefined // `ps` fails when no process has this number
  }
}

/** The argument after -D; on macOS `ps` cuts at spaces, so the rest of the line is compared whole. */
const serves = ({ command }: Running, folder: string): boolean => {
  const at = command.indexOf('-D')
  return (
    at > 0 &&
    (command[at + 1] === folder ||
      command
        .slice(at + 1)
        .join(' ')
        .startsWith(`${folder} `))
  )
}

const isPostgres = ({ command }: Running): boolean => basename(command[0] ?? '') === 'postgres'

/**
 * The server that `postmaster.pid` names, when its process exists, runs PostgreSQL on this very folder and belongs to
 * `uid`; otherwise undefined. A file left by a power cut whose number was taken by another program is removed, since
 * PostgreSQL would wait for that program to end.
 */
export const findPostmaster = async (folder: string, uid: number): Promise<Postmaster | undefined> => {
  const file = join(folder, 'postmaster.pid')
  const text = await readFile(file, 'utf8').catch(() => undefined)
  if (text === undefined) return undefined
  const [pidLine, , , port, socketFolder] = text.split('\n')
  const pid = Math.abs(Number(pidLine))
  const running = pid > 1 ? await processOf(pid) : undefined
  if (!running) return undefined // PostgreSQL itself replaces the file of a dead process
  if (!isPostgres(running)) {
    await rm(file, { force: true })
    return undefined
  }
  if (running.uid !== uid || !serves(running, folder)) return undefined
  return { pid, socketFolder: socketFolder ?? '', port: Number(port) }
}
