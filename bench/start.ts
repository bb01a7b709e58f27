// How long from a clone to the first page, how long a warm start takes, and what the server weighs when idle.
// Run: node bench/start.ts [rounds]. It serves a demonstration from a clone of HEAD in a temporary folder, on port 4180.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, loadavg, release, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { childrenOf, cpuOf, pidIn, pssOf } from './processes.ts'

const rounds = Number(process.argv[2] ?? 5)
const port = Number(process.env.PORT ?? 4180)
const folder = mkdtempSync(join(tmpdir(), 'colloque bench '))
const checkout = join(folder, 'colloque')
const keys = join(folder, 'keys')
const data = join(folder, 'data')
const env = { ...process.env, PORT: String(port), COLLOQUE_DEMO: '1', COLLOQUE_DATA: data, COLLOQUE_KEYS: keys }

/** The server under measure, so that a failure leaves nothing running. */
let running: ChildProcess | undefined

/** Nobody listens yet: both addresses of localhost refuse. */
const isRefused = (cause: unknown): boolean => (cause as NodeJS.ErrnoException | undefined)?.code === 'ECONNREFUSED'

const firstPage = async (server: ChildProcess): Promise<void> => {
  for (;;) {
    if (server.exitCode !== null || server.signalCode !== null)
      throw new Error(`the server ended with ${server.exitCode}`)
    const answer = await fetch(`http://localhost:${port}/`).catch((fault: Error) => {
      if (!isRefused(fault.cause)) throw fault
    })
    if (answer?.ok && (await answer.text()).includes('<html')) return
    await wait(20)
  }
}

interface Started {
  readonly server: ChildProcess
  readonly seconds: number
  /** Of processor, for the script and the server; it holds when the machine is disturbed. */
  readonly cpu: number
}

/** From the command to the first page; `before` is counted in. */
const start = async (before: () => void = () => undefined): Promise<Started> => {
  const from = performance.now()
  before()
  const server = spawn(join(checkout, 'script/server'), { env, stdio: ['ignore', 'ignore', 'inherit'] })
  running = server
  await firstPage(server)
  return { server, seconds: (performance.now() - from) / 1000, cpu: cpuOf(server.pid ?? 0) }
}

const stop = async (server: ChildProcess, signal: NodeJS.Signals): Promise<void> => {
  server.kill(signal)
  await once(server, 'exit')
}

const memory = (server: ChildProcess): Record<'node' | 'postgres' | 'coturn', number> => {
  const postmaster = pidIn(join(data, 'postgres/postmaster.pid'))
  const coturn = pidIn(join(keys, 'relay.pid'))
  const postgres = postmaster ? [postmaster, ...childrenOf(postmaster)] : []
  return {
    node: pssOf(server.pid ?? 0),
    postgres: postgres.map(pssOf).reduce((sum, mb) => sum + mb, 0),
    coturn: coturn ? pssOf(coturn) : 0,
  }
}

/** Median, with the least and the most. */
const spread = (values: readonly number[]): string => {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (part: number) => (sorted[Math.round(part * (sorted.length - 1))] ?? Number.NaN).toFixed(2)
  return values.length === 1 ? `${at(0)} s` : `${at(0.5)} s (${at(0)}–${at(1)})`
}

const row = (what: string, starts: readonly Started[], limit: string): string[] => [
  what,
  spread(starts.map(({ seconds }) => seconds)),
  spread(starts.map(({ cpu }) => cpu)),
  limit,
]

const warmStarts = async (first: ChildProcess, signal: NodeJS.Signals) => {
  let server = first
  const starts: Started[] = []
  for (let round = 0; round < rounds; round++) {
    await stop(server, signal)
    const started = await start()
    server = started.server
    starts.push(started)
  }
  return { server, starts }
}

const measure = async (): Promise<string[][]> => {
  const clone = () => {
    execFileSync('git', ['clone', '--quiet', '--no-local', join(import.meta.dirname, '..'), checkout])
  }
  const cold = await start(clone)
  const clean = await warmStarts(cold.server, 'SIGTERM')
  const killed = await warmStarts(clean.server, 'SIGKILL')
  await wait(10_000)
  const { node, postgres, coturn } = memory(killed.server)
  await stop(killed.server, 'SIGTERM')
  const mb = (value: number) => `${value.toFixed(0)} MB`
  return [
    row('clone → first page, npm cache warm', [cold], '90 s'),
    row(`warm start after a stop, ${rounds} times`, clean.starts, '3 s'),
    row(`warm start after kill -9, ${rounds} times`, killed.starts, '3 s'),
    ['idle memory, PSS of the three', mb(node + postgres + coturn), '', '400 MB'],
    ['  node / postgres / coturn', [node, postgres, coturn].map(mb).join(' / '), '', ''],
  ]
}

try {
  const [cpu] = cpus()
  const gigabytes = Math.round(totalmem() / 2 ** 30)
  const before = loadavg()[0]?.toFixed(1)
  const rows = await measure()
  console.log(
    `${cpus().length} × ${cpu?.model ?? '?'}, ${gigabytes} GB, ${process.platform} ${release()}, Node ${process.version}`,
  )
  console.log(`load before ${before}, after ${loadavg()[0]?.toFixed(1)}\n`)
  for (const [what = '', wall = '', processor = '', limit = ''] of [['', 'wall', 'processor', 'limit'], ...rows])
    console.log(`${what.padEnd(38)}${wall.padEnd(24)}${processor.padEnd(22)}${limit}`)
} finally {
  if (running && running.exitCode === null && running.signalCode === null) await stop(running, 'SIGTERM')
  rmSync(folder, { recursive: true, force: true })
}
