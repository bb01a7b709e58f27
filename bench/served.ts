// A demonstration served by a process of its own, in a temporary folder: what a bench measures, kills and starts again.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

const entry = resolve(import.meta.dirname, '../src/server.ts')

export interface Served {
  readonly url: string
  /** Of the process that runs now. */
  readonly pid: () => number
  /** SIGKILL: nothing is told, nothing is closed. Resolves once it is dead. */
  kill(): Promise<void>
  /** Starts it (again) on the same data; resolves once it is healthy. */
  start(): Promise<void>
  close(): Promise<void>
}

/** Its database, its relay and its disk are the real ones: nothing is turned off for speed. `more` are settings added. */
export const serveDemo = async (port: number, more: Readonly<Record<string, string>> = {}): Promise<Served> => {
  const folder = mkdtempSync(join(tmpdir(), 'colloque-bench-'))
  const url = `http://localhost:${port}`
  const env = {
    PATH: process.env.PATH,
    PORT: String(port),
    COLLOQUE_DEMO: '1',
    COLLOQUE_DATA: join(folder, 'data'),
    COLLOQUE_KEYS: join(folder, 'keys'),
    ...more,
  }
  let child: ChildProcess | undefined
  const end = async (signal: NodeJS.Signals) => {
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const dead = once(child, 'exit')
    child.kill(signal)
    await dead
  }
  const start = async () => {
    child = spawn(process.execPath, [entry], { env, stdio: ['ignore', 'ignore', 'inherit'] })
    const healthy = () =>
      fetch(`${url}/health`).then(
        answer => answer.ok,
        () => false,
      )
    while (!(await healthy())) {
      if (child.exitCode !== null || child.signalCode !== null)
        throw new Error(`the server ended with ${child.exitCode ?? child.signalCode}`)
      await wait(10)
    }
  }
  const close = async () => {
    await end('SIGTERM')
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    await start()
  } catch (fault) {
    await close()
    throw fault
  }
  return { url, pid: () => child?.pid ?? 0, start, kill: () => end('SIGKILL'), close }
}
