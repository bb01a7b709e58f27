// The emergency through HTTP and the socket: what it holds, the line that drops in it, the telephone that rings, the lead who takes over.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { stepUp } from '#access/me.ts'
import { personaCode } from '#access/persona.ts'
import { accept } from '#consultation/accept.ts'
import { preferAnother } from '#consultation/begin.ts'
import {
  correctPlace,
  noteStep,
  openEmergencies,
  openEmergency,
  readEmergency,
  settleForDoctor,
} from '#consultation/emergency.ts'
import { enter } from '#consultation/enter.ts'
import { askHandover } from '#consultation/handover.ts'
import { mayBeErased } from '#consultation/server/emergency.store.ts'
import { line, sit } from '#consultation/signalling.ts'
import { readConsultation } from '#consultation/state.ts'
import { within } from '#edge/database.ts'
import { eraseWithRecord } from '#edge/forget.ts'
import type { Id } from '#kit/id.ts'
import { close } from '#report/close.ts'
import { sign } from '#report/sign.ts'
import { retentionOf, roomsOf } from '../../src/server.ts'
import { emptyRoom } from '../empty-room.ts'
import { openTestHouse, type Person, type TestHouse } from '../house.ts'
import { brokenPromises } from '../invariants.ts'
import { beginConsultation, goOnDuty, granted, home, offerTo, takePlace } from '../path.ts'

let house: TestHouse
let doctor: Person
let jeanne: Person
let vasseur: Person
let begun: { consultation: Id; patient: Id }
const open: { close(): void }[] = []

beforeAll(async () => {
  house = await openTestHouse()
  doctor = await house.play('arnoux')
  jeanne = await house.play('jeanne')
  vasseur = await house.play('vasseur')
})
afterAll(() => house?.close())
beforeEach(async () => {
  for (const one of open.splice(0)) one.close()
  if (begun) await note({ step: 'patient-reached' })
  await emptyRoom(house)
  begun = await beginConsultation(jeanne, doctor)
})

const params = () => ({ consultationId: begun.consultation })
const declare = async () => granted(openEmergency, await doctor.call(openEmergency, { params: params() })).id
const read = async () => granted(readEmergency, await doctor.call(readEmergency, { params: params() }))
const steps = async () => (await read()).emergency?.steps.map(one => one.step) ?? []
const stepsAfter = async (seconds: number) => {
  house.time.advance(seconds)
  return steps()
}
/** Emptying the room between tests goes around the acts: only what concerns emergencies is looked at here. */
const brokenHere = async () =>
  (await brokenPromises(house.owner, house.time.now())).filter(one => /emergency/.test(JSON.stringify(one)))
const note = (
  body: Parameters<typeof doctor.call<typeof noteStep>>[1] extends { body?: infer B } | undefined ? B : never,
) => doctor.call(noteStep, { params: params(), body })
const gone = { closing: 'without', reason: 'patient-left', words: '' } as const
/** Someone's page: entered, connected, seated. */
const sits = async (person: Person) => {
  const seat = granted(enter, await person.call(enter, { params: params(), body: { relayOnly: false } }))
  if (seat.state !== 'admitted') throw new Error(`the seat is ${seat.state}`)
  const socket = await person.socket()
  open.push(socket)
  const body = { consultationId: begun.consultation, seatId: seat.seat, capability: seat.capability }
  expect(await socket.request(sit.name, body)).toMatchObject({ ok: true })
  return socket
}
const captured = (to: string) => (house.house.telephone?.captured?.() ?? []).filter(one => one.to === to)
const callback = '+33639981234'

describe('while an emergency is open', () => {
  test('nothing ends or moves the consultation, and each refusal says why', async () => {
    const { code } = granted(personaCode, await doctor.call(personaCode))
    granted(stepUp, await doctor.call(stepUp, { body: { code } }))
    await declare()
    for (const body of [gone, { closing: 'with', outcome: 'done' }] as const)
      expect(await doctor.call(close, { params: params(), body })).toMatchObject({ refused: 'emergency-open' })
    const ask = { to: null, reason: 'end-of-shift', words: '' } as const
    expect(await doctor.call(askHandover, { params: params(), body: ask })).toMatchObject({ refused: 'emergency-open' })
    expect(await doctor.call(sign, { params: params(), body: { revision: 0 } })).toMatchObject({
      refused: 'emergency-open',
    })
    expect(granted(readConsultation, await jeanne.call(readConsultation, { params: params() }))).toMatchObject({
      emergencySince: house.time.now(),
    })
    granted(noteStep, await note({ step: 'samu-called' }))
    expect(await doctor.call(close, { params: params(), body: gone })).toMatchObject({ refused: 'emergency-open' })
    granted(noteStep, await note({ step: 'help-warned', word: 'help-sent' }))
    granted(close, await doctor.call(close, { params: params(), body: gone }))
    expect(await note({ step: 'patient-reached' })).toMatchObject({ refused: 'consultation-over' })
    expect(await steps()).toEqual(expect.arrayContaining(['opened', 'samu-called', 'help-warned']))
    expect(await brokenHere()).toEqual([])
  })

  test('the database refuses too: its closing, its withdrawal, another leader, its erasure', async () => {
    await declare()
    const wrong = (sql: string) => house.owner.query(sql, [begun.consultation])
    await expect(wrong(`update consultation set state = 'closed' where id = $1`)).rejects.toThrow(
      /goes_on_in_emergency/,
    )
    await expect(wrong(`update consultation set state = 'withdrawn' where id = $1`)).rejects.toThrow(/emergency/)
    await expect(wrong('update consultation set leading_id = gen_random_uuid() where id = $1')).rejects.toThrow(
      /emergency/,
    )
    await expect(wrong('delete from consultation where id = $1')).rejects.toThrow()
    const as = house.house.db.as({ system: 'retention' }, house.time.now())
    const erased = as.write(db => eraseWithRecord(db, retentionOf(roomsOf(house.house)), begun.patient))
    await expect(erased).rejects.toThrow(/emergency/)
    const may = () =>
      house.house.db
        .as({ system: 'consultation' }, house.time.now())
        .read(db => within(db, 'consultation', () => mayBeErased(db, begun.patient)))
    expect(await may()).toBe(false)
    granted(noteStep, await note({ step: 'patient-reached' }))
    expect(await may()).toBe(true)
  })

  test('an announced one neither lapses nor goes to another doctor', async () => {
    granted(close, await doctor.call(close, { params: params(), body: gone }))
    await takePlace(jeanne)
    await goOnDuty(doctor)
    const accepted = await doctor.call(accept, { params: { offerId: await offerTo(doctor) } })
    begun = { ...begun, consultation: granted(accept, accepted).id }
    await declare()
    house.time.advance(600)
    expect(await jeanne.call(preferAnother, { params: params() })).toMatchObject({ refused: 'emergency-open' })
    const state = granted(readConsultation, await doctor.call(readConsultation, { params: params() })).state
    expect(state).toBe('announced')
  })

  test('a second tap, or the same asked again, is the same emergency', async () => {
    const first = await declare()
    expect(await declare()).toBe(first)
    granted(noteStep, await note({ step: 'patient-reached' }))
    expect(await declare()).not.toBe(first)
  })
})

describe('what the doctor is shown', () => {
  test('is the place, the SAMU of that place, what was said; and a correction changes both', async () => {
    await declare()
    const before = await read()
    expect(before).toMatchObject({
      place: { city: 'Redon', callback },
      placeConfirmed: false,
      samu: { departement: '35', name: 'Ille-et-Vilaine' },
      summary: { sex: 'F' },
    })
    expect(before.samu?.published).toBeUndefined()
    const { driving: _, ...typed } = {
      ...home,
      address: ['8 quai de la Marne'],
      postcode: '97400',
      city: 'Saint-Denis',
    }
    granted(correctPlace, await doctor.call(correctPlace, { params: params(), body: typed }))
    expect(await read()).toMatchObject({
      place: { address: ['8 quai de la Marne'] },
      placeConfirmed: true,
      samu: { departement: '974', published: { verified: false } },
    })
    expect(await doctor.call(correctPlace, { params: params(), body: { ...typed, postcode: '99999' } })).toMatchObject({
      refused: 'postcode-not-understood',
    })
  })
})

describe('the line lost in an emergency', () => {
  test('rings the patient’s telephone at once and repeatedly, until their page is back', async () => {
    await sits(doctor)
    const page = await sits(jeanne)
    const before = captured(callback).length
    await declare()
    house.time.advance(5)
    page.close()
    await expect.poll(async () => (await stepsAfter(0.5)).includes('patient-rang')).toBe(true)
    const told = (await read()).emergency?.steps ?? []
    const lost = told.find(one => one.step === 'line-lost')?.at ?? ''
    expect(Date.parse(told.find(one => one.step === 'patient-rang')?.at ?? '') - Date.parse(lost)).toBeLessThanOrEqual(
      2000,
    )
    await expect.poll(() => captured(callback).length - before).toBe(2)
    const said = captured(callback).slice(0, 2)
    expect(said.map(one => one.kind).sort()).toEqual(['ring', 'text'])
    for (const { text } of said) expect(text).not.toMatch(/Jeanne|Morvan|Arnoux|toux|fièvre|généraliste/i)
    house.time.advance(30)
    await expect.poll(async () => (await read()).emergency?.line).toMatchObject({ lost: true, rings: 2 })
    await sits(jeanne)
    await expect.poll(steps).toContain('line-back')
    const rung = captured(callback).length
    house.time.advance(120)
    await expect.poll(async () => (await read()).emergency?.line.lost).toBe(false)
    expect(captured(callback).length).toBe(rung)
  })

  test('is believed when both pages say it, and not on one page’s word', async () => {
    const [desk, page] = [await sits(doctor), await sits(jeanne)]
    await declare()
    const body = { consultationId: begun.consultation, cut: true }
    expect(await desk.request(line.name, body)).toMatchObject({ ok: true })
    house.time.advance(10)
    expect(await steps()).not.toContain('line-lost')
    expect(await page.request(line.name, body)).toMatchObject({ ok: true })
    await expect.poll(() => stepsAfter(0.5)).toContain('patient-rang')
    await page.request(line.name, { ...body, cut: false })
    await expect.poll(steps).toContain('line-back')
    const stranger = await (await house.play('marcel')).socket()
    open.push(stranger)
    expect(await stranger.request(line.name, body)).toMatchObject({ refused: 'not-seated' })
  })

  test('stops ringing once the outcome is noted', async () => {
    await sits(doctor)
    await declare()
    await expect.poll(() => stepsAfter(1)).toContain('patient-rang')
    granted(noteStep, await note({ step: 'help-warned', word: 'help-sent' }))
    const rings = (await read()).emergency?.line.rings
    house.time.advance(300)
    await house.house.db.healthy()
    expect((await read()).emergency?.line.rings).toBe(rings)
  })

  test('goes on ringing after the server was killed, and nothing that was noted is lost', async () => {
    await declare()
    granted(noteStep, await note({ step: 'samu-called' }))
    await expect.poll(() => stepsAfter(1)).toContain('patient-rang')
    const before = await steps()
    await house.crash()
    expect((await steps()).slice(0, before.length)).toEqual(before)
    expect(await doctor.call(close, { params: params(), body: gone })).toMatchObject({ refused: 'emergency-open' })
    const count = before.filter(one => one === 'patient-rang').length
    house.time.advance(31)
    await expect.poll(async () => (await steps()).filter(one => one === 'patient-rang').length).toBeGreaterThan(count)
    expect(await brokenHere()).toEqual([])
  })
})

describe('the doctor who is gone', () => {
  test('leaves the emergency to the on-call lead, who reads it with a trace and notes the outcome', async () => {
    const desk = await sits(doctor)
    await sits(jeanne)
    const emergencyId = await declare()
    desk.close()
    await expect.poll(() => stepsAfter(30)).toContain('desk-silent')
    const list = granted(openEmergencies, await vasseur.call(openEmergencies)).emergencies
    expect(list).toMatchObject([
      { id: emergencyId, patient: 'Jeanne Morvan', place: { callback }, deskSilent: true, samu: { departement: '35' } },
    ])
    const traced = await house.owner.query(
      `select role from audit_entry where act = 'consultation/open-emergencies' and patient_id = $1`,
      [begun.patient],
    )
    expect(traced.rows[0]).toEqual({ role: 'lead' })
    const outcome = { step: 'help-warned', word: 'transfer' } as const
    granted(settleForDoctor, await vasseur.call(settleForDoctor, { params: { emergencyId }, body: outcome }))
    expect((await read()).emergency?.steps.at(-1)).toMatchObject({ step: 'help-warned', word: 'transfer', by: 'lead' })
    expect(granted(openEmergencies, await vasseur.call(openEmergencies)).emergencies).toEqual([])
    granted(close, await doctor.call(close, { params: params(), body: gone }))
    const nowhere = { params: { emergencyId: begun.consultation }, body: outcome }
    expect(await vasseur.call(settleForDoctor, nowhere)).toMatchObject({ refused: 'not-found' })
  })
})
