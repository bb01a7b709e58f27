// The call through HTTP and the socket: seats, knocks, capabilities, packets across, the chat that dies, incidents.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Id } from '#kit/id.ts'
import type { OutputOf } from '#kit/route.ts'
import { plusSeconds } from '#kit/time.ts'
import { emptyRoom } from '../../../test/empty-room.ts'
import { openTestHouse, type Person, type TestHouse } from '../../../test/house.ts'
import { beginConsultation } from '../../../test/path.ts'
import { isChatLost, readChat, say } from '../chat.ts'
import { answerKnock, enter, renewRelay } from '../enter.ts'
import { reportIncident } from '../incidents.ts'
import { packetCame, peer, replaced, signal, sit } from '../signalling.ts'
import { consultationChanged, readConsultation } from '../state.ts'
import { consultationOf, finishConsultation, incidentsOf } from './consultation.store.ts'
import { forgetChat } from './forgetting.ts'

let house: TestHouse
let doctor: Person
let jeanne: Person
let consultationId: Id

beforeAll(async () => {
  house = await openTestHouse()
  doctor = await house.play('arnoux')
  jeanne = await house.play('jeanne')
})
afterAll(() => house?.close())

beforeEach(async () => {
  await emptyRoom(house)
  consultationId = (await beginConsultation(jeanne, doctor)).consultation
  house.time.advance(300)
})

const params = () => ({ consultationId })
const entering = (person: Person, relayOnly = false) => person.call(enter, { params: params(), body: { relayOnly } })
type Admitted = Extract<OutputOf<typeof enter>, { state: 'admitted' }>
const admitted = async (person: Person): Promise<Admitted> => {
  const answer = await entering(person)
  if (!answer.ok || answer.value.state !== 'admitted') throw new Error(JSON.stringify(answer))
  return answer.value
}
/** A page: entered, connected, seated. */
const page = async (person: Person) => {
  const seat = await admitted(person)
  const line = await person.socket()
  const seatNow = () => line.request(sit.name, { consultationId, seatId: seat.seat, capability: seat.capability })
  return { ...seat, line, seatNow, sat: await seatNow() }
}
const packet = (from: number, to: number) => ({ from, to, heard: 0, messages: [{ n: 1, body: { kind: 'left' } }] })
const closeIt = () =>
  house.house.db
    .as({ system: 'consultation' }, house.time.now())
    .write(db => finishConsultation(db, { consultation: consultationId, outcome: 'done', at: house.time.now() }))
const system = <T>(work: Parameters<ReturnType<typeof house.house.db.as>['write']>[0]) =>
  house.house.db.as({ system: 'consultation' }, house.time.now()).write(work) as Promise<T>

describe('entering', () => {
  test('the device that began and the leader are admitted; each entry gives a greater epoch and another capability', async () => {
    const first = await admitted(jeanne)
    const again = await admitted(jeanne)
    const leader = await admitted(doctor)
    expect([first.side, leader.side]).toEqual(['patient', 'leader'])
    expect(again.seat).toBe(first.seat)
    expect([again.epoch > first.epoch, leader.epoch > again.epoch]).toEqual([true, true])
    expect(again.capability).not.toBe(first.capability)
  })

  test('another device of the patient knocks, and sits once the leader admits it', async () => {
    const tablet = await house.play('jeanne')
    await admitted(jeanne)
    const knocking = await entering(tablet)
    expect(knocking).toMatchObject({ value: { state: 'knocking' } })
    expect(await entering(tablet)).toEqual(knocking)
    const state = await doctor.call(readConsultation, { params: params() })
    const seatId = state.ok ? state.value.knocks[0]?.seat : undefined
    expect(seatId).toBeDefined()
    expect(await jeanne.call(readConsultation, { params: params() })).toMatchObject({ value: { knocks: [] } })
    const answer = { params: { ...params(), seatId: seatId ?? '' }, body: { answer: 'admitted' as const } }
    expect(await jeanne.call(answerKnock, answer)).toMatchObject({ refused: 'not-allowed' })
    expect(await doctor.call(answerKnock, answer)).toMatchObject({ ok: true })
    expect(await doctor.call(answerKnock, answer)).toMatchObject({ ok: true })
    expect(await doctor.call(answerKnock, { ...answer, body: { answer: 'refused' } })).toMatchObject({
      refused: 'already-answered',
    })
    expect(await entering(tablet)).toMatchObject({ value: { state: 'admitted' } })
  })

  test('a device that knocks hears nothing, reads nothing, writes nothing, and gets no relay', async () => {
    const tablet = await house.play('jeanne')
    const seat = await entering(tablet)
    const seatId = seat.ok ? seat.value.seat : ''
    const line = await tablet.socket()
    expect(await line.request(sit.name, { consultationId, seatId, capability: 'A'.repeat(43) })).toMatchObject({
      refused: 'not-seated',
    })
    expect(await tablet.call(readChat, { params: params() })).toMatchObject({ refused: 'not-seated' })
    expect(await tablet.call(say, { params: params(), body: { text: 'Bonjour' } })).toMatchObject({
      refused: 'not-seated',
    })
    expect(await tablet.call(renewRelay, { params: params() })).toMatchObject({ refused: 'not-seated' })
    line.close()
  })

  test('strangers find nothing, whatever they know of the id', async () => {
    for (const persona of ['yanis', 'benali']) {
      const stranger = await house.play(persona)
      expect(await entering(stranger)).toMatchObject({ refused: 'not-found' })
      expect(await stranger.call(readChat, { params: params() })).toMatchObject({ refused: 'not-found' })
      const line = await stranger.socket()
      const listening = { topic: consultationChanged.name, id: consultationId }
      expect(await line.request('edge/listen', listening)).toMatchObject({ refused: 'not-found' })
      expect(await line.request(signal.name, { consultationId, packet: packet(1, 2) })).toMatchObject({
        refused: 'not-seated',
      })
      line.close()
    }
  })
})

describe('signalling', () => {
  test('each is told of the other, and packets cross', async () => {
    const theirs = await page(jeanne)
    expect(await theirs.line.heard(peer.name)).toMatchObject({ there: false })
    const ours = await page(doctor)
    expect(await theirs.line.heard(peer.name)).toMatchObject({ there: true })
    expect(await ours.line.heard(peer.name)).toMatchObject({ there: true })
    const sent = packet(ours.epoch, theirs.epoch)
    expect(await ours.line.request(signal.name, { consultationId, packet: sent })).toMatchObject({ ok: true })
    expect(await theirs.line.heard(packetCame.name)).toEqual({ consultationId, packet: sent })
    ours.line.close()
    expect(await theirs.line.heard(peer.name)).toMatchObject({ there: false })
    theirs.line.close()
  })

  test('a capability opens one page load: not an older one, not another session, not an epoch of one’s choice', async () => {
    const before = await page(jeanne)
    const after = await page(jeanne)
    expect(await before.line.heard(replaced.name)).toEqual({ consultationId, why: 'other-page' })
    expect(await before.seatNow()).toMatchObject({ refused: 'replaced' })
    expect(await before.line.request(signal.name, { consultationId, packet: packet(before.epoch, 0) })).toMatchObject({
      refused: 'not-seated',
    })
    expect(await after.line.request(signal.name, { consultationId, packet: packet(after.epoch + 1, 0) })).toMatchObject(
      {
        refused: 'not-seated',
      },
    )
    const thief = await doctor.socket()
    expect(
      await thief.request(sit.name, { consultationId, seatId: after.seat, capability: after.capability }),
    ).toMatchObject({ refused: 'not-seated' })
    for (const line of [before.line, after.line, thief]) line.close()
  })

  test('everybody is unseated when the consultation is over', async () => {
    const theirs = await page(jeanne)
    await closeIt()
    house.house.bus.changed(consultationChanged.name, consultationId)
    expect(await theirs.line.heard(replaced.name)).toEqual({ consultationId, why: 'over' })
    expect(await theirs.seatNow()).toMatchObject({ refused: 'not-seated' })
    expect(await entering(jeanne)).toMatchObject({ refused: 'consultation-over' })
    theirs.line.close()
  })
})

describe('the chat', () => {
  test('is read by both in order, sealed in the database, and said once whatever is retried', async () => {
    await admitted(jeanne)
    await admitted(doctor)
    const body = { text: 'J’ai de la fièvre depuis hier' }
    await jeanne.call(say, { params: params(), body, key: 'the-same-key' })
    await jeanne.call(say, { params: params(), body, key: 'the-same-key' })
    house.time.advance(1)
    await doctor.call(say, { params: params(), body: { text: 'Combien ?' } })
    const chat = await doctor.call(readChat, { params: params() })
    expect(chat.ok && chat.value.lines.map(({ side, text }) => [side, text])).toEqual([
      ['patient', 'J’ai de la fièvre depuis hier'],
      ['leader', 'Combien ?'],
    ])
    const { rows } = await house.owner.query('select text_sealed from chat_message where consultation_id = $1', [
      consultationId,
    ])
    expect(rows.some(row => row.text_sealed.includes(Buffer.from('fièvre')))).toBe(false)
  })

  test('is gone with its key', async () => {
    await admitted(jeanne)
    await jeanne.call(say, { params: params(), body: { text: 'Bonjour' } })
    await system(async db =>
      forgetChat(db, house.house, await consultationOf(db, consultationId), house.time.now(), 'closed'),
    )
    expect(await jeanne.call(readChat, { params: params() })).toEqual({ ok: true, value: { lines: [], erased: true } })
    const kept = await house.owner.query('select 1 from subject_key where subject_id = $1', [consultationId])
    expect(kept.rows).toEqual([])
  })

  test('is lost with the key of its day, 72 hours later at most', () => {
    const at = (text: string) => text as Parameters<typeof isChatLost>[0]
    expect(isChatLost(at('2027-01-12T00:00:00.000Z'), at('2027-01-14T23:59:59.000Z'))).toBe(false)
    expect(isChatLost(at('2027-01-12T00:00:00.000Z'), at('2027-01-15T00:00:00.000Z'))).toBe(true)
    expect(isChatLost(at('2027-01-12T23:59:59.000Z'), at('2027-01-15T00:00:00.000Z'))).toBe(true)
  })
})

test('incidents of both sides are told once, dated by our clock', async () => {
  await admitted(jeanne)
  await admitted(doctor)
  const body = { kind: 'cut', seconds: 20, agoSeconds: 5 } as const
  await jeanne.call(reportIncident, { params: params(), body })
  await doctor.call(reportIncident, { params: params(), body: { ...body, agoSeconds: 8 } })
  const told = await system<Awaited<ReturnType<typeof incidentsOf>>>(db => incidentsOf(db, consultationId))
  expect(told).toEqual([{ kind: 'cut', noticedBy: 'both', from: plusSeconds(house.time.now(), -28), seconds: 23 }])
})
