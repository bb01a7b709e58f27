// The connection under a line that is cut, silent, or slow to come: nothing asked twice, nothing missed.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import type { Message, Notice, Topic } from '#kit/message.ts'
import { Connection, type Line } from './connection.ts'
import { Offline } from './offline.ts'

const ticket: Topic = { name: 'waiting-room/ticket', summary: '', who: 'patient' }
const say = {
  name: 'chat/say',
  summary: '',
  who: 'any',
  body: z.strictObject({ text: z.string() }),
  refusals: { closed: true },
} as const satisfies Message
const offered = {
  name: 'desk/offered',
  summary: '',
  body: z.strictObject({ id: z.string() }),
} as const satisfies Notice

/** The far end of a line, held by the test: stands in for the browser's WebSocket, which no rule may reach. */
class FarEnd implements Line {
  onopen: Line['onopen'] = null
  onmessage: Line['onmessage'] = null
  onclose: Line['onclose'] = null
  readonly heard: { n?: number; name: string; body?: unknown }[] = []
  closed = false
  send(text: string) {
    this.heard.push(JSON.parse(text))
  }
  close() {
    this.closed = true
  }
  opens() {
    this.onopen?.call({} as WebSocket, {} as Event)
  }
  says(frame: object) {
    this.onmessage?.call({} as WebSocket, { data: JSON.stringify(frame) } as MessageEvent)
  }
  cuts() {
    this.onclose?.call({} as WebSocket, {} as CloseEvent)
  }
  named(name: string) {
    return this.heard.filter(frame => frame.name === name)
  }
  agrees(name: string) {
    for (const { n } of this.named(name)) this.says({ re: n, ok: true })
  }
}

let lines: FarEnd[]
let connection: Connection
const last = (): FarEnd => {
  const line = lines.at(-1)
  if (!line) throw new Error('no line was opened')
  return line
}
const settle = () => vi.advanceTimersByTimeAsync(0)

beforeEach(() => {
  vi.useFakeTimers()
  lines = []
  connection = new Connection(
    () => {
      const line = new FarEnd()
      lines.push(line)
      return line
    },
    () => 0.5,
  )
})
afterEach(() => {
  connection.stop()
  vi.useRealTimers()
})

it('opens nothing before it is needed', () => {
  expect(lines).toHaveLength(0)
  connection.on(offered, () => undefined)
  connection.on(offered, () => undefined)
  expect(lines).toHaveLength(1)
})

describe('a request', () => {
  it('waits for the line, and resolves with its own answer', async () => {
    const first = connection.request(say, { text: 'a' })
    const second = connection.request(say, { text: 'b' })
    last().opens()
    const [one, two] = last().named('chat/say')
    last().says({ re: two?.n, refused: 'closed' })
    last().says({ re: one?.n, ok: true })
    expect(await first).toEqual({ ok: true, value: undefined })
    expect(await second).toEqual({ ok: false, refused: 'closed' })
  })

  it('sent but not answered when the line is cut: its sender is told, and it is not sent again', async () => {
    connection.start()
    last().opens()
    const sent = expect(connection.request(say, { text: 'a' })).rejects.toBeInstanceOf(Offline)
    last().cuts()
    await sent
    await vi.advanceTimersByTimeAsync(3_000)
    last().opens()
    expect(last().named('chat/say')).toHaveLength(0)
  })

  it('not sent yet: survives failed attempts, then gives up after twenty seconds', async () => {
    const kept = connection.request(say, { text: 'a' })
    last().cuts()
    await vi.advanceTimersByTimeAsync(1_000)
    last().opens()
    last().agrees('chat/say')
    expect((await kept).ok).toBe(true)

    last().cuts()
    const lost = expect(connection.request(say, { text: 'b' })).rejects.toBeInstanceOf(Offline)
    await vi.advanceTimersByTimeAsync(20_000)
    await lost
  })
})

describe('listening', () => {
  it('is told once subscribed, at each change, and once after each return', async () => {
    const changed = vi.fn()
    connection.listen(ticket, 't1', changed)
    last().opens()
    expect(changed).not.toHaveBeenCalled()
    last().agrees('edge/listen')
    await settle()
    expect(changed).toHaveBeenCalledTimes(1)
    last().says({ name: 'edge/changed', body: { topic: ticket.name, id: 't1' } })
    last().says({ name: 'edge/changed', body: { topic: ticket.name, id: 'other' } })
    expect(changed).toHaveBeenCalledTimes(2)

    last().cuts()
    await vi.advanceTimersByTimeAsync(3_000)
    last().opens()
    last().agrees('edge/listen')
    await settle()
    expect(changed).toHaveBeenCalledTimes(3)
  })

  it('asks once for several listeners, and stops with the last of them', () => {
    const leave = [connection.listen(ticket, 't1', () => undefined), connection.listen(ticket, 't1', () => undefined)]
    last().opens()
    expect(last().named('edge/listen')).toHaveLength(1)
    leave[0]?.()
    leave[0]?.()
    expect(last().named('edge/unlisten')).toHaveLength(0)
    leave[1]?.()
    expect(last().named('edge/unlisten')).toHaveLength(1)
  })

  it('hears notices by name', () => {
    const heard = vi.fn()
    connection.on(offered, heard)
    last().opens()
    last().says({ name: 'desk/offered', body: { id: 'o1' } })
    last().says({ name: 'desk/other', body: {} })
    expect(heard).toHaveBeenCalledExactlyOnceWith({ id: 'o1' })
  })
})

describe('the line', () => {
  it('is pinged after ten quiet seconds and left when nothing answers within five', async () => {
    connection.start()
    const line = last()
    line.opens()
    await vi.advanceTimersByTimeAsync(10_000)
    expect(line.named('edge/ping')).toHaveLength(1)
    line.says({ name: 'edge/pong' })
    await vi.advanceTimersByTimeAsync(10_000)
    expect(line.named('edge/ping')).toHaveLength(2)
    expect(connection.state).toBe('open')
    await vi.advanceTimersByTimeAsync(5_000)
    expect(connection.state).toBe('lost')
    expect(line.closed).toBe(true)
    await vi.advanceTimersByTimeAsync(200)
    expect(lines).toHaveLength(2)
  })

  it('that never opens is left too', async () => {
    connection.start()
    await vi.advanceTimersByTimeAsync(5_200)
    expect(lines).toHaveLength(2)
  })

  it('is tried less and less often, up to three seconds, and at once when the device wakes', async () => {
    connection.start()
    const waits: number[] = []
    for (let attempt = 0; attempt < 7; attempt++) {
      last().cuts()
      const before = lines.length
      const from = Date.now()
      await vi.advanceTimersToNextTimerAsync()
      expect(lines).toHaveLength(before + 1)
      waits.push(Date.now() - from)
    }
    expect(waits).toEqual([150, 300, 600, 1200, 2250, 2250, 2250])
    last().cuts()
    const before = lines.length
    connection.wake()
    expect(lines).toHaveLength(before + 1)
  })

  it('that spoke is tried again soon when it is cut', async () => {
    connection.start()
    last().cuts()
    await vi.advanceTimersToNextTimerAsync()
    last().cuts()
    await vi.advanceTimersToNextTimerAsync()
    last().opens()
    last().says({ name: 'edge/pong' })
    last().cuts()
    const before = lines.length
    await vi.advanceTimersByTimeAsync(150)
    expect(lines).toHaveLength(before + 1)
  })

  it('left behind has nothing more to say', async () => {
    const changed = vi.fn()
    connection.listen(ticket, 't1', changed)
    const old = last()
    old.opens()
    connection.renew()
    expect(lines).toHaveLength(2)
    old.says({ name: 'edge/changed', body: { topic: ticket.name, id: 't1' } })
    old.cuts()
    await settle()
    expect(changed).not.toHaveBeenCalled()
    expect(lines).toHaveLength(2)
  })

  it('stays closed once stopped, and what waited fails', async () => {
    const waiting = expect(connection.request(say, { text: 'a' })).rejects.toBeInstanceOf(Offline)
    connection.stop()
    await waiting
    connection.wake()
    await vi.advanceTimersByTimeAsync(10_000)
    expect(lines).toHaveLength(1)
  })
})
