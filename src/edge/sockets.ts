// The socket door: one WebSocket a page, its frames checked like calls; it carries changes and signals, never records.
import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocket, WebSocketServer } from 'ws'
import { z } from 'zod'
import { type Id, id as idForm, newId } from '#kit/id.ts'
import { type Outcome, refused } from '#kit/outcome.ts'
import { plusSeconds } from '#kit/time.ts'
import { type Actor, isAccount } from './actor.ts'
import { cookieNames, readCookie } from './cookie.ts'
import type { Attempt, Gate } from './gate.ts'
import type { Connection, House, Room, ServedMessage } from './house.ts'
import { strangeOrigin } from './http.ts'

/** What a client sends. `n` numbers the request, so that its answer finds it. */
const frame = z.strictObject({
  n: z.number().int().nonnegative().optional(),
  name: z.string().max(80),
  body: z.unknown().optional(),
})
const listening = z.strictObject({ topic: z.string().max(80), id: idForm })

const largestFrame = 64 * 1024
/** Frames one connection may send in a second, with a burst of as many: a call being set up sends some forty at once. */
const framesPerSecond = 100
/** Topics one connection may listen to at once. */
const mostTopics = 50
/** A connection lives no longer than a session may without being looked at again. */
const longestLifeSeconds = 4 * 3600
/** Connections one account may have at once, over all its devices: a page needs one. */
export const mostConnections = 30
/**
 * Milliseconds between two pings; a connection that has not answered the one before is gone, whatever the network says of it.
 * Real time: it watches a wire, and decides nothing of care.
 */
const pingEveryMs = 5000
/** Bytes waiting in a connection that no longer reads; beyond, it is closed and comes back by itself. */
const mostWaitingBytes = 1024 * 1024

export interface Sockets {
  /** Live connections, for /health and the tests. */
  readonly count: () => number
  stop(): Promise<void>
}

/** Opens `/socket` on an HTTP server. */
export const openSockets = (server: Server, house: House, rooms: readonly Room[], gate: Gate): Sockets => {
  const wss = new WebSocketServer({ noServer: true, maxPayload: largestFrame, perMessageDeflate: false })
  const messages = new Map(rooms.flatMap(room => room.messages ?? []).map(one => [one.message.name as string, one]))
  const topics = new Map(rooms.flatMap(room => room.topics ?? []).map(topic => [topic.name as string, topic]))
  const held = new Map<Id, number>()
  const upgrade = async (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const refuse = (status: string) =>
      socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
    if (request.url !== '/socket') return refuse('404 Not Found')
    if (!request.headers.origin || strangeOrigin(house, { headers: request.headers, method: 'GET' }))
      return refuse('403 Forbidden')
    const actor = await gate.authenticate(
      readCookie(request.headers.cookie, cookieNames(house.settings).session),
      house.time.now(),
    )
    if (!isAccount(actor)) return refuse('401 Unauthorized')
    const others = held.get(actor.account) ?? 0
    if (others >= mostConnections) return refuse('429 Too Many Requests')
    held.set(actor.account, others + 1)
    socket.once('close', () => {
      const left = (held.get(actor.account) ?? 1) - 1
      if (left > 0) held.set(actor.account, left)
      else held.delete(actor.account)
    })
    wss.handleUpgrade(request, socket, head, ws =>
      welcome(ws, { house, gate, messages, topics, actor, address: request.socket.remoteAddress ?? '' }),
    )
  }
  server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => socket.destroy())
    upgrade(request, socket, head).catch(error => {
      house.log.error({ err: error }, 'a connection could not be opened')
      socket.destroy()
    })
  })
  return {
    count: () => wss.clients.size,
    async stop() {
      for (const client of wss.clients) client.close(1001)
      await new Promise(resolve => wss.close(resolve))
    },
  }
}

interface Door {
  readonly house: House
  readonly gate: Gate
  readonly messages: ReadonlyMap<string, ServedMessage>
  readonly topics: ReadonlyMap<string, { readonly name: string; readonly who: unknown }>
  readonly actor: Actor
  readonly address: string
}

const welcome = (ws: WebSocket, door: Door) => {
  const { house, actor } = door
  const gone: (() => void)[] = []
  const listened = new Map<string, () => void>()
  const send = (frame: unknown) => {
    if (ws.readyState !== WebSocket.OPEN) return
    if (ws.bufferedAmount > mostWaitingBytes) return ws.close(1013)
    ws.send(JSON.stringify(frame))
  }
  const connection: Connection = {
    id: newId(house.time.now(), house.random),
    actor,
    send: (name, body) => send({ name, body }),
    // A call that ends after its connection has gone must not leave anything behind.
    onGone: run => (ws.readyState === WebSocket.CLOSED ? run() : gone.push(run)),
  }
  const allowed = limiter(framesPerSecond)
  // One frame after the other, so that what a client sent in order is done in order.
  let before = Promise.resolve()
  ws.on('message', (data, binary) => {
    if (binary || !allowed()) return ws.close(1008)
    before = before
      .then(() => hear(door, connection, listened, send, String(data)))
      .catch(error => {
        house.log.error({ err: error }, 'a message ended in a fault')
        ws.close(1011)
      })
  })
  ws.on('error', () => ws.terminate())
  gone.push(keepAlive(ws))
  if (isAccount(actor)) gone.push(house.bus.listen('access/session', () => ws.close(4401), actor.session))
  gone.push(house.time.wake(plusSeconds(house.time.now(), longestLifeSeconds), () => ws.close(1001)))
  ws.on('close', () => {
    for (const stop of gone) stop()
  })
}

/** A network that vanished closes nothing by itself: a patient in an emergency would seem to be there for minutes. */
const keepAlive = (ws: WebSocket): (() => void) => {
  let answered = true
  ws.on('pong', () => {
    answered = true
  })
  const timer = setInterval(() => {
    if (!answered) return ws.terminate()
    answered = false
    ws.ping()
  }, pingEveryMs)
  timer.unref()
  return () => clearInterval(timer)
}

const hear = async (
  door: Door,
  connection: Connection,
  listened: Map<string, () => void>,
  send: (frame: unknown) => void,
  text: string,
) => {
  const read = readFrame(text)
  if (!read) return send({ refused: 'invalid-input' })
  const { n, name, body } = read
  if (name === 'edge/ping') return send({ name: 'edge/pong' })
  const outcome =
    name === 'edge/listen' || name === 'edge/unlisten'
      ? await listen(door, connection, listened, name, body)
      : await deliver(door, connection, name, body)
  if (n !== undefined) send(outcome.ok ? { re: n, ok: true } : { re: n, refused: outcome.refused })
}

const readFrame = (text: string) => {
  try {
    return frame.safeParse(JSON.parse(text)).data
  } catch {
    // Not JSON: answered like any other wrong form.
    return undefined
  }
}

const attemptOf = (door: Door, act: string): Attempt => ({
  act,
  actor: door.actor,
  at: door.house.time.now(),
  address: door.address,
})

const listen = async (
  door: Door,
  connection: Connection,
  listened: Map<string, () => void>,
  name: string,
  body: unknown,
): Promise<Outcome<null, string>> => {
  const wanted = listening.safeParse(body).data
  const topic = wanted && door.topics.get(wanted.topic)
  if (!wanted || !topic) return refused('invalid-input')
  const place = `${topic.name} ${wanted.id}`
  if (name === 'edge/unlisten' || listened.has(place)) {
    if (name === 'edge/unlisten') listened.get(place)?.()
    if (name === 'edge/unlisten') listened.delete(place)
    return { ok: true, value: null }
  }
  if (listened.size >= mostTopics) return refused('too-many-requests')
  const allowed = await door.gate.authorise(topic.who, attemptOf(door, topic.name), { id: wanted.id })
  if (!allowed.ok) return allowed
  const tellChange = (id: string) => connection.send('edge/changed', { topic: topic.name, id })
  listened.set(place, door.house.bus.listen(topic.name, tellChange, wanted.id))
  connection.onGone(() => listened.get(place)?.())
  return { ok: true, value: null }
}

const deliver = async (
  door: Door,
  connection: Connection,
  name: string,
  body: unknown,
): Promise<Outcome<unknown, string>> => {
  const served = door.messages.get(name)
  if (!served) return refused('invalid-input')
  const read = served.message.body.safeParse(body)
  if (!read.success) return refused('invalid-input')
  const subjects = typeof read.data === 'object' && read.data !== null ? (read.data as Record<string, unknown>) : {}
  const allowed = await door.gate.authorise(served.message.who, attemptOf(door, name), subjects)
  return allowed.ok ? served.handle(read.data, connection) : allowed
}

/** Tokens refilled with real time: it protects the process and decides nothing of care, so it needs no driven clock. */
const limiter = (perSecond: number) => {
  let tokens = perSecond
  let last = performance.now()
  return () => {
    const now = performance.now()
    tokens = Math.min(perSecond, tokens + ((now - last) / 1000) * perSecond)
    last = now
    tokens -= 1
    return tokens >= 0
  }
}
