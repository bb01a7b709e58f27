// Everything said in a call is heard once and in order, through connections cut at any moment and a server that starts again.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openLog } from '#edge/log.ts'
import type { Id } from '#kit/id.ts'
import { openTestHouse, type Person, type TestHouse, type TestSocket } from '../../../test/house.ts'
import { beginConsultation } from '../../../test/path.ts'
import { type Running, start } from '../../server.ts'
import { enter } from '../enter.ts'
import type { Said } from '../said.ts'
import { type Link, openLink, type Packet, receiveOn, resume, sendOn } from '../signal.ts'
import { packetCame, peer, signal, sit } from '../signalling.ts'

let house: TestHouse
let again: Running | undefined
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(async () => {
  await again?.stop()
  await house?.close()
})

/** A page as the browser's engine is one, without its media: what it says is numbered, what it hears is written down. */
class Page {
  readonly heard: number[] = []
  readonly #person: Person
  readonly #consultationId: Id
  readonly #seat: { readonly seatId: Id; readonly capability: string }
  readonly #enough: () => void
  readonly #wanted: number
  readonly all: Promise<void>
  #link: Link<Said>
  #line: TestSocket | undefined

  private constructor(
    person: Person,
    consultationId: Id,
    seat: { seatId: Id; capability: string; epoch: number },
    wanted: number,
  ) {
    this.#person = person
    this.#consultationId = consultationId
    this.#seat = { seatId: seat.seatId, capability: seat.capability }
    this.#link = openLink(seat.epoch)
    this.#wanted = wanted
    const { promise, resolve } = Promise.withResolvers<void>()
    this.all = promise
    this.#enough = resolve
  }

  static async enter(person: Person, consultationId: Id, wanted: number): Promise<Page> {
    const answer = await person.call(enter, { params: { consultationId }, body: { relayOnly: false } })
    if (!answer.ok || answer.value.state !== 'admitted') throw new Error('not admitted')
    const { seat: seatId, capability, epoch } = answer.value
    const page = new Page(person, consultationId, { seatId, capability, epoch }, wanted)
    await page.connect()
    return page
  }

  async connect(): Promise<void> {
    this.cut()
    const line = await this.#person.socket()
    this.#line = line
    this.#listen(line)
    await line.request(sit.name, { consultationId: this.#consultationId, ...this.#seat })
    this.#emit(resume(this.#link))
  }

  cut(): void {
    this.#line?.close()
    this.#line = undefined
  }

  say(round: number): void {
    const step = sendOn(this.#link, { kind: 'anew', round })
    this.#link = step.link
    this.#emit(step.packets)
  }

  #emit(packets: readonly Packet<Said>[]): void {
    for (const packet of packets)
      void this.#line?.request(signal.name, { consultationId: this.#consultationId, packet })
  }

  #listen(line: TestSocket): void {
    const packets = async () => {
      for (;;) {
        const { packet } = (await line.heard(packetCame.name)) as { packet: Packet<Said> }
        const step = receiveOn(this.#link, packet)
        this.#link = step.link
        this.#emit(step.replies)
        for (const said of step.delivered) if (said.kind === 'anew') this.heard.push(said.round)
        if (this.heard.length >= this.#wanted) this.#enough()
      }
    }
    const comings = async () => {
      for (;;) {
        const { there } = (await line.heard(peer.name)) as { there: boolean }
        if (there) this.#emit(resume(this.#link))
      }
    }
    void packets()
    void comings()
  }
}

test('forty messages each way, connections cut and the server started again twice: each heard once, in order', async () => {
  // A connection may send a hundred frames in a burst, acknowledgements included: a call being set up says less than this.
  const many = 40
  const doctor = await house.play('arnoux')
  const jeanne = await house.play('jeanne')
  const { consultation } = await beginConsultation(jeanne, doctor)
  const leader = await Page.enter(doctor, consultation, many)
  const patient = await Page.enter(jeanne, consultation, many)
  const both = [leader, patient]
  const startAgain = async () => {
    // Its memory of who sits where dies with it; what it was carrying at that instant is lost.
    await (again ?? house).stop()
    for (const page of both) page.cut()
    again = await start(house.house.settings, { log: openLog('silent'), time: house.time })
  }
  for (let i = 0; i < many; i++) {
    for (const page of both) page.say(i)
    if (i % 6 === 1) leader.cut()
    if (i % 6 === 4) patient.cut()
    if (i === 13 || i === 29) await startAgain()
    if (i % 6 === 2 || i === 13 || i === 29) await leader.connect()
    if (i % 6 === 5 || i === 13 || i === 29) await patient.connect()
  }
  await patient.connect()
  await Promise.all([leader.all, patient.all])
  const inOrder = Array.from({ length: many }, (_, i) => i)
  expect(leader.heard).toEqual(inOrder)
  expect(patient.heard).toEqual(inOrder)
})
