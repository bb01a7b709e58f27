// The process around the server: its settings and log, the signals that end it, and the sentence it leaves when it cannot start.
import { flushCompileCache } from 'node:module'
import { CannotStart, exitCodes } from './cannot-start.ts'
import { openLog } from './log.ts'
import type { Outside } from './open-house.ts'
import { readSettings, type Settings } from './settings.ts'

interface Served {
  readonly url: string
  readonly house: { readonly demo: boolean }
  stop(): Promise<void>
}

/** Serves until a signal ends it; what cannot start is told in one sentence on the error output, with an exit code. */
export const serveProcess = async (start: (settings: Settings, outside: Outside) => Promise<Served>): Promise<void> => {
  const log = openLog()
  const fail = (error: unknown) => {
    const sentence =
      error instanceof CannotStart ? error.message : `Une erreur inattendue empêche le démarrage : ${error}`
    process.stderr.write(`${sentence}\n`)
    process.exit(error instanceof CannotStart ? error.exitCode : exitCodes.fault)
  }
  try {
    const running = await start(readSettings(process.env), { log, onLost: fail })
    log.info({ url: running.url, demo: running.house.demo }, 'Colloque is served')
    // Where compiled code is kept (script/server): a process that is killed would not write it when it ends.
    flushCompileCache()
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.once(signal, () => void running.stop().then(() => process.exit(0), fail))
  } catch (error) {
    fail(error)
  }
}
