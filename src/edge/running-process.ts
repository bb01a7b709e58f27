// What runs under a process number: a number found in a file may long since be another program's.
import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'

export interface RunningProcess {
  readonly uid: number
  /** Program and arguments; where there is no /proc, cut at every space. */
  readonly command: readonly string[]
}

/** Read from /proc, or asked of `ps` where there is none (macOS); undefined when no process has this number. */
export const runningProcess = async (pid: number): Promise<RunningProcess | undefined> => {
  if (!Number.isSafeInteger(pid) || pid <= 1) return undefined
  try {
    if (process.platform === 'linux') {
      const status = await readFile(`/proc/${pid}/status`, 'utf8')
      const command = (await readFile(`/proc/${pid}/cmdline`, 'utf8')).split('\0').slice(0, -1)
      return command.length > 0 ? { uid: Number(/^Uid:\s+(\d+)/m.exec(status)?.[1]), command } : undefined
    }
    const { stdout } = await promisify(execFile)('ps', ['-o', 'uid=,command=', '-p', String(pid)])
    const [uid, ...command] = stdout.trim().split(/\s+/)
    return { uid: Number(uid), command }
  } catch {
    return undefined
  }
}
