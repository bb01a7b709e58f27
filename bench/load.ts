// How the benches ask by HTTP: on kept connections, in a closed loop (as many at once, each after the other) or an open one (at their time).
import { Agent, request } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'

export interface Asked {
  readonly url: string
  readonly method: string
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: unknown
}
export interface Answered {
  readonly status: number
  readonly json: unknown
}

const agent = new Agent({ keepAlive: true, maxSockets: 256, scheduling: 'fifo' })

export const ask = ({ url, method, path, headers, body }: Asked): Promise<Answered> =>
  new Promise((resolve, reject) => {
    const text = body === undefined ? undefined : JSON.stringify(body)
    const form =
      text === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }
    const sent = request(url + path, { method, agent, headers: { origin: url, ...form, ...headers } }, answer => {
      const pieces: Buffer[] = []
      answer.on('data', piece => pieces.push(piece))
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, json: JSON.parse(Buffer.concat(pieces).toString() || 'null') }),
      )
      answer.on('error', reject)
    })
    sent.on('error', reject)
    sent.end(text)
  })

/** One request of a worker: resolves when it was answered as it should, throws otherwise. */
export type Act = (worker: number) => Promise<void>

export interface Loaded {
  /** Milliseconds of each. */
  readonly times: readonly number[]
  readonly seconds: number
}

/** `workers` at once, each asking again as soon as it is answered, for so many seconds. */
export const closedLoop = async (act: Act, workers: number, seconds: number): Promise<Loaded> => {
  const times: number[] = []
  const began = performance.now()
  const until = began + seconds * 1000
  const work = async (worker: number) => {
    for (let from = performance.now(); from < until; from = performance.now()) {
      await act(worker)
      times.push(performance.now() - from)
    }
  }
  await Promise.all(Array.from({ length: workers }, (_, worker) => work(worker)))
  return { times, seconds: (performance.now() - began) / 1000 }
}

/**
 * Requests leave at instants drawn in advance (Poisson, from a seed), whether or not those before have come back, and the time of each
 * counts from its instant. Each of `workers` is asked in turn, so that two of one never cross.
 */
export const openLoop = async (act: Act, workers: number, perSecond: number, seconds: number): Promise<Loaded> => {
  const times: number[] = []
  const draw = drawFrom(20_261_122)
  const began = performance.now()
  const free = Array.from({ length: workers }, () => Promise.resolve())
  const all: Promise<void>[] = []
  for (let due = 0, sent = 0; due < seconds * 1000; due += (-Math.log(1 - draw()) / perSecond) * 1000, sent++) {
    const late = began + due - performance.now()
    if (late > 0) await wait(late)
    const worker = sent % workers
    const intended = began + due
    const run = (free[worker] ?? Promise.resolve())
      .then(() => act(worker))
      .then(() => void times.push(performance.now() - intended))
    free[worker] = run
    all.push(run)
  }
  await Promise.all(all)
  return { times, seconds: (performance.now() - began) / 1000 }
}

/** Numbers from 0 to 1, the same for a seed (mulberry32). */
export const drawFrom = (seed: number) => () => {
  seed = (seed + 0x6d2b79f5) | 0
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
}
