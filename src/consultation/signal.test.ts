// Signalling under everything that can happen to it: lost, doubled and late packets, dead servers, reloaded pages.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Link, openLink, type Packet, receiveOn, resume, sendOn } from './signal.ts'

type Side = 0 | 1
const other = (side: Side): Side => (side === 0 ? 1 : 0)

/** Two pages and everything between them; `log` remembers what each conversation (pair of epochs) sent and delivered. */
class World {
  epoch = 2
  links: [Link<string>, Link<string>] = [openLink(1), openLink(2)]
  /** Packets under way towards each side. */
  air: [Packet<string>[], Packet<string>[]] = [[], []]
  sent = new Map<string, string[]>()
  delivered = new Map<string, string[]>()
  serial = 0

  list(map: Map<string, string[]>, from: number, to: number): string[] {
    const key = `${from}>${to}`
    const list = map.get(key) ?? []
    map.set(key, list)
    return list
  }
  emit(side: Side, packets: readonly Packet<string>[]) {
    this.air[other(side)].push(...packets)
  }
  send(side: Side) {
    const before = this.links[side]
    const body = `${this.serial++}`
    this.list(this.sent, before.mine, before.theirs).push(body)
    const step = sendOn(before, body)
    this.links[side] = step.link
    this.emit(side, step.packets)
  }
  deliver(side: Side, pick: number, keep: boolean) {
    const air = this.air[side]
    if (air.length === 0) return
    const at = pick % air.length
    const packet = air[at]
    if (!packet) return
    if (!keep) air.splice(at, 1)
    const before = this.links[side]
    const step = receiveOn(before, packet)
    if (step.met && before.theirs === 0)
      this.list(this.sent, before.mine, step.link.theirs).push(...this.list(this.sent, before.mine, 0))
    this.links[side] = step.link
    this.list(this.delivered, step.link.theirs, step.link.mine).push(...step.delivered)
    this.emit(side, step.replies)
  }
  reconnect(side: Side) {
    this.emit(side, resume(this.links[side]))
  }
  reload(side: Side) {
    this.links[side] = openLink(++this.epoch)
    this.reconnect(side)
  }
  serverDies() {
    this.air = [[], []]
    this.reconnect(0)
    this.reconnect(1)
  }
  /** A quiet minute: both reconnect, and everything under way arrives in order. Returns how many packets it took. */
  settle(): number {
    this.serverDies()
    let packets = 0
    while (this.air[0].length + this.air[1].length > 0) {
      if (++packets > 1000) throw new Error('the two pages never stop talking')
      this.deliver(this.air[0].length > 0 ? 0 : 1, 0, false)
    }
    return packets
  }
}

const side = fc.constantFrom<Side>(0, 1)
const happening = fc.oneof(
  { weight: 6, arbitrary: side.map(s => (w: World) => w.send(s)) },
  {
    weight: 8,
    arbitrary: fc.tuple(side, fc.nat(50)).map(
      ([s, n]) =>
        (w: World) =>
          w.deliver(s, n, false),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(side, fc.nat(50)).map(
      ([s, n]) =>
        (w: World) =>
          w.deliver(s, n, true),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(side, fc.nat(50)).map(
      ([s, n]) =>
        (w: World) =>
          void w.air[s].splice(n % 8, 1),
    ),
  },
  { weight: 2, arbitrary: side.map(s => (w: World) => w.reconnect(s)) },
  { weight: 2, arbitrary: side.map(s => (w: World) => w.reload(s)) },
  { weight: 1, arbitrary: fc.constant((w: World) => w.serverDies()) },
)

test('whatever happens, each message is delivered at most once and in order, and none is missing once the line is quiet', () => {
  fc.assert(
    fc.property(fc.boolean(), fc.array(happening, { maxLength: 80, size: 'max' }), (acquainted, happenings) => {
      const world = new World()
      if (acquainted) world.settle()
      for (const happen of happenings) happen(world)
      world.settle()
      for (const [pair, delivered] of world.delivered)
        expect(world.sent.get(pair)?.slice(0, delivered.length) ?? []).toEqual(delivered)
      for (const link of world.links) {
        expect(link.waiting).toEqual([])
        const pair = `${link.mine}>${link.theirs}`
        expect(world.delivered.get(pair) ?? []).toEqual(world.sent.get(pair) ?? [])
      }
    }),
    { numRuns: 2000 },
  )
})

test('two pages that have nothing to say fall silent after a few packets', () => {
  const world = new World()
  expect(world.settle()).toBeLessThanOrEqual(4)
  expect(world.settle()).toBeLessThanOrEqual(2)
})

test('a message for a page that was reloaded never reaches the page that took its place', () => {
  const world = new World()
  world.settle()
  world.send(0)
  world.reload(1)
  world.settle()
  world.send(0)
  world.settle()
  expect(world.list(world.delivered, 1, 3)).toEqual(['1'])
})

test('a packet of a page that is gone, arriving late, is not taken for one of its successor', () => {
  const late: Packet<string> = { from: 1, to: 2, heard: 0, messages: [{ n: 1, body: 'late' }] }
  const met = receiveOn(openLink<string>(2), { from: 3, to: 0, heard: 0, messages: [] })
  const step = receiveOn(met.link, late)
  expect(step.delivered).toEqual([])
  expect(step.link).toEqual(met.link)
})

test('a page is told when a newer one has taken its seat', () => {
  const stale = openLink<string>(4)
  const step = receiveOn(stale, { from: 3, to: 5, heard: 0, messages: [{ n: 1, body: 'x' }] })
  expect(step.superseded).toBe(true)
  expect(step.delivered).toEqual([])
  expect(step.link).toBe(stale)
})

test('more messages than one packet holds are all resent', () => {
  const world = new World()
  world.settle()
  for (let i = 0; i < 30; i++) world.send(0)
  world.settle()
  expect(world.list(world.delivered, 1, 2)).toHaveLength(30)
})
