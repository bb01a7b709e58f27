// Opening files strangers sent, from this side: a queue before one process apart, started when needed, killed when slow.
import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Log } from '../log.ts'
import type { FileProblem, Made, Told } from './said.ts'

export type Opened = { readonly made: Made } | { readonly why: FileProblem | 'busy' }

export interface Images {
  /** Decodes and makes anew an image, or looks through a PDF; never throws for what the file holds. */
  open(kind: 'image' | 'any', bytes: Buffer): Promise<Opened>
  /** The most memory, in bytes, the process has held: what the tests print. */
  peakBytes(): number
  stop(): Promise<void>
}

const file = fileURLToPath(new URL('./process.ts', import.meta.url))
const root = fileURLToPath(new URL('../../../', import.meta.url))
/** A good telephone's image takes under a second on a slow machine. */
const patienceMs = 15_000
const mostWaiting = 24
const restMs = 60_000

/** No secret of ours, no writing, no other process, no network of ours: what a flaw of a decoder would find is a bare room. */
const start = (): ChildProcess =>
  fork(file, {
    env: { MALLOC_ARENA_MAX: '2', UV_THREADPOOL_SIZE: '2' },
    execArgv: [
      '--disable-warning=SecurityWarning',
      '--permission',
      '--allow-addons',
      `--allow-fs-read=${root}`,
      '--max-old-space-size=192',
    ],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })

export const openImages = (log: Log): Images => {
  let child: ChildProcess | undefined
  let queue: Promise<unknown> = Promise.resolve()
  let waiting = 0
  let asked = 0
  let peak = 0
  let rest: NodeJS.Timeout | undefined
  const end = () => {
    child?.kill('SIGKILL')
    child = undefined
  }
  const ask = (kind: 'image' | 'any', bytes: Buffer) =>
    new Promise<Opened>(resolve => {
      clearTimeout(rest)
      child ??= start()
      const process = child
      const n = ++asked
      const finish = (opened: Opened) => {
        clearTimeout(slow)
        process.off('message', heard).off('exit', gone).off('error', gone)
        rest = setTimeout(end, restMs).unref()
        resolve(opened)
      }
      const heard = (told: Told) => {
        if (told.n !== n) return
        peak = Math.max(peak, told.peakBytes)
        finish(told.made ? { made: told.made } : { why: told.why ?? 'unreadable' })
      }
      // Killed by itself, by the system or by a decoder that broke: the next file gets a new process.
      const gone = () => {
        log.warn({}, 'a file made the process that opens files end; it was refused')
        if (child === process) child = undefined
        finish({ why: 'too-heavy' })
      }
      const slow = setTimeout(() => process.kill('SIGKILL'), patienceMs)
      process.on('message', heard).once('exit', gone).once('error', gone)
      process.send({ n, kind, bytes }, error => error && process.kill('SIGKILL'))
    })
  return {
    async open(kind, bytes) {
      if (waiting >= mostWaiting) return { why: 'busy' }
      waiting++
      const mine = queue.then(() => ask(kind, bytes))
      queue = mine
      return mine.finally(() => waiting--)
    },
    peakBytes: () => peak,
    async stop() {
      clearTimeout(rest)
      await queue
      clearTimeout(rest)
      end()
    },
  }
}
