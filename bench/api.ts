// The main reads and writes through the whole application by HTTP (session, rights, row rules, decryption, trail, idempotency, durable
// commits), beside the limit of the design in the same run: Fastify and one transaction. Who asks runs on the same machine.
// Run: node bench/api.ts [rounds] [seconds of each measure] [only cases that contain]. Its database and its servers are its own.

import { type Case, openScene } from './api-scene.ts'
import { type Act, ask, closedLoop, type Loaded, openLoop } from './load.ts'
import { cpuOfAll } from './processes.ts'
import { openStand, type Stand } from './stand.ts'
import { machine, quantile, table } from './table.ts'

const rounds = Number(process.argv[2] ?? 3)
const seconds = Number(process.argv[3] ?? 3)
const only = process.argv[4] ?? ''
const port = Number(process.env.PORT ?? 4860)
const workers = 7
/** Requests a second of the open loop: what either side bears on two cores. */
const perSecond = 60

interface Measured {
  readonly perSecond: number[]
  /** Milliseconds of processor a request, of the server and of the database. */
  readonly server: number[]
  readonly database: number[]
  readonly times: number[]
}
const nothing = (): Measured => ({ perSecond: [], server: [], database: [], times: [] })

const limits = (url: string): Record<Case['kind'], Act> => {
  const body = { text: 'Tousse depuis trois jours. '.repeat(12) }
  const granted = async (asked: Parameters<typeof ask>[0]) => {
    const { status } = await ask(asked)
    if (status !== 200) throw new Error(`the limit answered ${status}`)
  }
  return {
    read: () => granted({ url, method: 'GET', path: '/read' }),
    write: () => granted({ url, method: 'POST', path: '/write', body }),
  }
}

const measure = async (stand: Stand, act: Act, into: Measured, pid?: number): Promise<void> => {
  const before = stand.cpu(pid)
  const closed = await closedLoop(act, workers, seconds)
  await stand.settled()
  const after = stand.cpu(pid)
  const count = closed.times.length
  into.perSecond.push(count / closed.seconds)
  into.server.push(((after.server - before.server) * 1000) / count)
  into.database.push(((after.database - before.database) * 1000) / count)
  const open: Loaded = await openLoop(act, workers, perSecond, seconds)
  into.times.push(...open.times)
  await stand.settled()
}

const median = (values: readonly number[]) => quantile(values, 0.5)
const targets = { read: 0.4, write: 0.3 } as const

const rowsOf = ({ name, kind }: Case, ours: Measured, limit: Measured): string[][] => {
  const row = (what: string, one: Measured) => [
    what,
    median(one.perSecond).toFixed(0),
    median(one.server).toFixed(2),
    median(one.database).toFixed(2),
    quantile(one.times, 0.5).toFixed(1),
    quantile(one.times, 0.99).toFixed(1),
  ]
  const cpu = (one: Measured) => median(one.server) + median(one.database)
  const percent = (value: number) => `${(value * 100).toFixed(0)} %`
  return [
    [
      ...row(`${kind}: ${name}`, ours),
      percent(median(ours.perSecond.map((value, round) => value / (limit.perSecond[round] ?? Number.NaN)))),
      percent(cpu(limit) / cpu(ours)),
      percent(targets[kind]),
    ],
    row('  limit', limit),
  ]
}

const stand = await openStand(port)
try {
  const cases = (await openScene(stand, workers)).filter(({ name }) => name.includes(only))
  const limit = await stand.beside('limit.ts', port + 1)
  const acts = limits(limit.url)
  const measured = cases.map(one => ({ one, ours: nothing(), limit: nothing() }))
  for (const { one } of measured) await closedLoop(one.act, workers, 1)
  for (const act of Object.values(acts)) await closedLoop(act, workers, 1)
  await stand.settled()
  const whole = {
    cpu: cpuOfAll(),
    ours: stand.cpu(),
    beside: stand.cpu(limit.pid),
    own: process.cpuUsage(),
    at: performance.now(),
  }
  for (let round = 0; round < rounds; round++)
    for (const { one, ours, limit: limited } of measured) {
      await measure(stand, acts[one.kind], limited, limit.pid)
      await measure(stand, one.act, ours)
    }
  const own = process.cpuUsage(whole.own)
  const known =
    stand.cpu().server +
    stand.cpu().database +
    stand.cpu(limit.pid).server -
    (whole.ours.server + whole.ours.database + whole.beside.server) +
    (own.user + own.system) / 1e6
  const others = (cpuOfAll() - whole.cpu - known) / ((performance.now() - whole.at) / 1000)
  const { server, database } = stand.memory()
  console.log(machine(`PostgreSQL ${stand.version}`))
  console.log(
    `memory afterwards: server ${server.toFixed(0)} MB, database ${database.toFixed(0)} MB (the limit's connections too)`,
  )
  console.log(
    `other programs took ${others.toFixed(2)} of the cores meanwhile; ${rounds} rounds, ${workers} at once, then ${perSecond}/s\n`,
  )
  console.log(
    table([
      ['', 'per s', 'server ms', 'database ms', 'p50 ms', 'p99 ms', 'of the limit', 'by processor', 'target'],
      ...measured.flatMap(({ one, ours, limit: limited }) => rowsOf(one, ours, limited)),
    ]),
  )
} finally {
  await stand.close()
}
