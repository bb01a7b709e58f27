// One connection that comes back by itself: requests are answered once, and whoever listens misses nothing.
import type { z } from 'zod'
import type { Message, MessageBody, MessageRefusal, Notice, Topic } from '#kit/message.ts'
import { done, type Outcome, refused } from '#kit/outcome.ts'
import type { CommonRefusal } from '#kit/route.ts'
import { Offline } from './offline.ts'
import { delayBefore } from './retry.ts'

export type ConnectionState = 'connecting' | 'open' | 'lost'

/** What is needed of a WebSocket; the browser's own is one. */
export type Line = Pick<WebSocket, 'send' | 'close' | 'onopen' | 'onmessage' | 'onclose'>

type Answer = Outcome<undefined, string>
interface Asked {
  readonly frame: object
  readonly settle: (answer: Answer) => void
  readonly fail: (reason: Offline) => void
}
interface Frame {
  readonly re?: number
  readonly refused?: string
  readonly name?: string
  readonly body?: { readonly topic?: string; readonly id?: string }
}

const backoff = { firstMs: 200, mostMs: 3_000 }
const pingEveryMs = 10_000
const answerWithinMs = 5_000
/** How long a request waits for the line to open before its sender is told. */
const patienceMs = 20_000

export class Connection {
  #state: ConnectionState = 'connecting'
  #line: Line | undefined
  #number = 0
  #attempt = 0
  #wanted = false
  readonly #unsent = new Map<number, Asked>()
  readonly #unanswered = new Map<number, Asked>()
  readonly #listeners = new Map<string, { topic: string; id: string; tell: Set<() => void> }>()
  readonly #notices = new Map<string, Set<(body: never) => void>>()
  readonly #watchers = new Set<() => void>()
  #retry: ReturnType<typeof setTimeout> | undefined
  #ping: ReturnType<typeof setTimeout> | undefined
  #silence: ReturnType<typeof setTimeout> | undefined
  readonly #open: () => Line
  readonly #chance: () => number

  /** `open` starts a new line; `chance` in [0, 1) spreads the attempts of many clients. Nothing is opened before it is needed. */
  constructor(open: () => Line, chance: () => number = Math.random) {
    this.#open = open
    this.#chance = chance
  }

  get state(): ConnectionState {
    return this.#state
  }

  watch(watcher: () => void): () => void {
    this.#watchers.add(watcher)
    return () => this.#watchers.delete(watcher)
  }

  /**
   * Sends a declared message; resolves with `ok` or its refusal. Waits for the line up to 20 s, and rejects with `Offline`
   * when it does not come or is lost before the answer: whether the act was done is then unknown, and the sender decides.
   */
  request<const M extends Message>(
    message: M,
    body: MessageBody<M>,
  ): Promise<Outcome<undefined, MessageRefusal<M> | CommonRefusal>> {
    return this.#ask(message.name, body) as Promise<Outcome<undefined, MessageRefusal<M> | CommonRefusal>>
  }

  /** Calls `changed` when the thing changes, and once each time listening (re)starts, since it may have changed unheard. */
  listen(topic: Topic, id: string, changed: () => void): () => void {
    const key = `${topic.name} ${id}`
    const known = this.#listeners.get(key)
    const entry = known ?? { topic: topic.name, id, tell: new Set() }
    entry.tell.add(changed)
    if (known) return () => this.#unlisten(key, changed)
    this.#listeners.set(key, entry)
    if (this.#state === 'open') this.#subscribe(entry)
    else this.start()
    return () => this.#unlisten(key, changed)
  }

  /** Hears a notice the server sends unasked. */
  on<const N extends Notice>(notice: N, heard: (body: z.output<N['body']>) => void): () => void {
    const all = this.#notices.get(notice.name) ?? new Set()
    all.add(heard)
    this.#notices.set(notice.name, all)
    this.start()
    return () => all.delete(heard)
  }

  /** Opens the line when it is not. */
  start(): void {
    if (this.#wanted) return
    this.#wanted = true
    this.#connect()
  }

  /** Tries again at once when it was waiting to; when open, checks that the line still lives. Does nothing before `start`. */
  wake(): void {
    if (!this.#wanted) return
    if (this.#state === 'open') this.#pingNow()
    else if (!this.#line) {
      clearTimeout(this.#retry)
      this.#connect()
    }
  }

  /** A new line under the session of now: after signing in, or changing role. */
  renew(): void {
    if (!this.#wanted) return
    this.#drop()
    this.wake()
  }

  /** Closes for good, at sign-out; what was waiting fails. */
  stop(): void {
    this.#wanted = false
    this.#drop()
    clearTimeout(this.#retry)
    for (const [number, asked] of this.#unsent) this.#fail(number, asked)
  }

  #connect(): void {
    const line = this.#open()
    this.#line = line
    this.#expectLife(line)
    line.onopen = () => {
      if (line === this.#line) this.#opened(line)
    }
    line.onmessage = event => {
      if (line === this.#line) this.#heard(JSON.parse(String(event.data)) as Frame)
    }
    line.onclose = () => {
      if (line === this.#line) this.#lost()
    }
  }

  #opened(line: Line): void {
    this.#clearTimers()
    this.#become('open')
    for (const [number, asked] of this.#unsent) {
      this.#unsent.delete(number)
      this.#unanswered.set(number, asked)
      line.send(JSON.stringify(asked.frame))
    }
    for (const entry of this.#listeners.values()) this.#subscribe(entry)
    this.#ping = setTimeout(() => this.#pingNow(), pingEveryMs)
  }

  #heard(frame: Frame): void {
    this.#attempt = 0
    this.#clearTimers()
    this.#ping = setTimeout(() => this.#pingNow(), pingEveryMs)
    if (frame.re !== undefined) {
      const asked = this.#unanswered.get(frame.re)
      this.#unanswered.delete(frame.re)
      asked?.settle(frame.refused === undefined ? done(undefined) : refused(frame.refused))
    } else if (frame.name === 'edge/changed') {
      const entry = this.#listeners.get(`${frame.body?.topic} ${frame.body?.id}`)
      for (const tell of entry?.tell ?? []) tell()
    } else if (frame.name) {
      for (const heard of this.#notices.get(frame.name) ?? []) heard(frame.body as never)
    }
  }

  #lost(): void {
    this.#drop()
    if (!this.#wanted) return
    this.#attempt++
    this.#retry = setTimeout(() => this.#connect(), delayBefore(this.#attempt, backoff, this.#chance()))
  }

  /** Leaves the line; its later events are nobody's. */
  #drop(): void {
    const line = this.#line
    this.#line = undefined
    this.#clearTimers()
    line?.close()
    for (const [number, asked] of this.#unanswered) this.#fail(number, asked)
    this.#become('lost')
  }

  #pingNow(): void {
    if (!this.#line || this.#state !== 'open') return
    clearTimeout(this.#ping)
    this.#line.send(JSON.stringify({ name: 'edge/ping' }))
    this.#expectLife(this.#line)
  }

  #expectLife(line: Line): void {
    clearTimeout(this.#silence)
    this.#silence = setTimeout(() => {
      if (line === this.#line) this.#lost()
    }, answerWithinMs)
  }

  #clearTimers(): void {
    clearTimeout(this.#ping)
    clearTimeout(this.#silence)
  }

  #ask(name: string, body: unknown): Promise<Answer> {
    const n = ++this.#number
    return new Promise((resolve, reject) => {
      let timer: ReturnType<typeof setTimeout> | undefined
      const asked: Asked = {
        frame: { n, name, body },
        settle: answer => {
          clearTimeout(timer)
          resolve(answer)
        },
        fail: reason => {
          clearTimeout(timer)
          reject(reason)
        },
      }
      if (this.#line && this.#state === 'open') {
        this.#unanswered.set(n, asked)
        this.#line.send(JSON.stringify(asked.frame))
        return
      }
      this.#unsent.set(n, asked)
      timer = setTimeout(() => {
        if (this.#unsent.has(n)) this.#fail(n, asked)
      }, patienceMs)
      this.start()
    })
  }

  #fail(number: number, asked: Asked): void {
    this.#unsent.delete(number)
    this.#unanswered.delete(number)
    asked.fail(new Offline('the line was lost'))
  }

  #subscribe(entry: { topic: string; id: string; tell: Set<() => void> }): void {
    // Told after the server has answered: whatever changed before is read again, whatever changes after is heard.
    void this.#ask('edge/listen', { topic: entry.topic, id: entry.id }).then(
      answer => {
        if (answer.ok) for (const tell of entry.tell) tell()
      },
      () => undefined, // the line was lost: every subscription is sent again with the next one
    )
  }

  #unlisten(key: string, changed: () => void): void {
    const entry = this.#listeners.get(key)
    if (!entry?.tell.delete(changed) || entry.tell.size > 0) return
    this.#listeners.delete(key)
    if (this.#state === 'open') {
      void this.#ask('edge/unlisten', { topic: entry.topic, id: entry.id }).catch(() => undefined) // gone with its line
    }
  }

  #become(state: ConnectionState): void {
    if (state === this.#state) return
    this.#state = state
    for (const watcher of this.#watchers) watcher()
  }
}
