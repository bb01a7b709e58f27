// Whether a PostgreSQL server already runs on a folder, and whether it is truly ours.
import { readFile, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { type RunningProcess, runningProcess } from '../running-process.ts'

export interface Postmaster {
  readonly pid: number
  readonly socketFolder: string
  readonly port: number
}

/** The argument after -D; where commands are cut at spaces, the rest of the line is compared whole. */
const serves = ({ command }: RunningProcess, folder: string): boolean => {
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
  const pid = Math.abs(Number(pidLine)) // negative: a single-user session
  const running = await runningProcess(pid)
  if (!running) return undefined // PostgreSQL itself replaces the file of a dead process
  if (basename(running.command[0] ?? '') !== 'postgres') {
    await rm(file, { force: true })
    return undefined
  }
  if (running.uid !== uid || !serves(running, folder)) return undefined
  return { pid, socketFolder: socketFolder ?? '', port: Number(port) }
}
