// Sessions under attack and under their owner's hand: fixation, rotation, revocation seen at once, and the letter about a new device.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openHttp } from '#edge/http.ts'
import { enter, lettersTo, letterTo, openPatient, openProfessional, password } from '../../../test/accounts.ts'
import { openTestHouse, type Person, personAt, type TestHouse } from '../../../test/house.ts'
import { accountOf, granted } from '../../../test/path.ts'
import { endOtherSessions, endSession, listSessions } from '../devices.ts'
import { me, stepUp } from '../me.ts'
import { graceSeconds } from '../session.ts'
import { accessRoom } from './access.room.ts'
import { openGate } from './gate.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house?.close())

const sessionCookie = (person: Person): string =>
  (person.cookie() ?? '').split('; ').find(pair => pair.startsWith('colloque=')) ?? ''
const sessionWith = async (cookie: string) =>
  (await house.visitor().send('GET', '/api/me', undefined, { cookie })).json as {
    session: { steppedUp: boolean } | null
  }

describe('a session', () => {
  test('planted before signing in is worth nothing afterwards', async () => {
    const thief = await openPatient(house)
    const planted = sessionCookie(thief.person)
    const { person, email } = await openPatient(house)
    const account = await accountOf(person)
    // The victim's browser carries the thief's cookie, then one that was made up, and signs in.
    for (const cookie of [planted, `colloque=${'x'.repeat(43)}`]) {
      const victim = personAt(house.url, cookie)
      await enter(house, victim, email)
      expect(sessionCookie(victim)).not.toBe(cookie)
      expect(await accountOf(victim)).toBe(account)
      expect(await sessionWith(cookie)).toMatchObject({ session: null })
    }
  })

  test('of a browser ends when another account signs in there', async () => {
    const first = await openPatient(house)
    const before = sessionCookie(first.person)
    const line = await first.person.socket()
    const second = await openPatient(house)
    await enter(house, first.person, second.email)
    expect(await line.closed).toBe(4401)
    expect(await sessionWith(before)).toMatchObject({ session: null })
  })

  test('gets another token at a step-up; the former reads for seconds, commits nothing, then is nothing', async () => {
    const { person, code } = await openProfessional(house)
    house.time.advance(16 * 60)
    const copied = sessionCookie(person)
    granted(stepUp, await person.call(stepUp, { body: { code: code() } }))
    expect(sessionCookie(person)).not.toBe(copied)
    expect(await sessionWith(sessionCookie(person))).toMatchObject({ session: { steppedUp: true } })
    expect(await sessionWith(copied)).toMatchObject({ session: { steppedUp: false } })
    house.time.advance(graceSeconds)
    expect(await sessionWith(copied)).toMatchObject({ session: null })
    expect(await sessionWith(sessionCookie(person))).toMatchObject({ session: { steppedUp: true } })
  })
})

test('by HTTPS, a session is kept in a cookie that no other host can plant, no script read and no other site send', async () => {
  const secure = { ...house.house, settings: { ...house.house.settings, secure: true } }
  const app = await openHttp(secure, accessRoom(secure).served ?? [], openGate(secure), () => {})
  const { host } = new URL(house.url)
  const send = (url: string, payload: object) =>
    app.inject({ method: 'POST', url, headers: { host, origin: house.url }, payload })
  const played = await send('/api/demo/sign-ins', { persona: 'jeanne' })
  expect(String(played.headers['set-cookie'])).toMatch(
    /^__Host-colloque=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
  )
  const asked = await send('/api/sign-ins', { email: (await openPatient(house)).email, password })
  expect(String(asked.headers['set-cookie'])).toMatch(
    /^__Host-colloque-device=[\w-]{43}; Max-Age=\d+; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
  )
  await app.close()
})

describe('the list of devices', () => {
  test('shows where one is signed in; ending one closes its line at once, and only its', async () => {
    const { person, email } = await openPatient(house)
    const elsewhere = house.visitor()
    await enter(house, elsewhere, email)
    const { items } = granted(listSessions, await person.call(listSessions))
    expect(items).toHaveLength(2)
    expect(items.filter(one => one.here)).toHaveLength(1)
    expect(items[0]?.address).toMatch(/^127\.0\.…$/)
    const [here, there] = [await person.socket(), await elsewhere.socket()]
    const other = items.find(one => !one.here)?.id ?? ''
    granted(endSession, await person.call(endSession, { params: { sessionId: other } }))
    expect(await there.closed).toBe(4401)
    expect(granted(me, await elsewhere.call(me)).session).toBeNull()
    expect(await here.request('edge/listen', { topic: 'none', id: 'none' })).toMatchObject({ refused: 'invalid-input' })
    here.close()
    expect(granted(listSessions, await person.call(listSessions)).items).toHaveLength(1)
  })

  test('ends all the others, and never another account’s', async () => {
    const { person, email } = await openPatient(house)
    const others = [house.visitor(), house.visitor()]
    for (const one of others) await enter(house, one, email)
    const stranger = await openPatient(house)
    const line = await stranger.person.socket()
    const session = granted(me, await stranger.person.call(me)).session?.id ?? ''
    expect(await person.call(endSession, { params: { sessionId: session } })).toMatchObject({ refused: 'not-found' })
    expect(await person.call(endSession, { params: { sessionId: randomUUID() } })).toMatchObject({
      refused: 'not-found',
    })
    const lines = await Promise.all(others.map(one => one.socket()))
    expect(granted(endOtherSessions, await person.call(endOtherSessions)).ended).toBe(2)
    for (const one of lines) expect(await one.closed).toBe(4401)
    expect(granted(me, await person.call(me)).session).not.toBeNull()
    expect(await line.request('edge/listen', { topic: 'none', id: 'none' })).toMatchObject({ refused: 'invalid-input' })
    line.close()
  })
})

describe('a new device', () => {
  test('is told to its owner by mail, with nothing that acts by itself; a known one is not', async () => {
    const { person, email } = await openPatient(house)
    await enter(house, person, email)
    const elsewhere = house.visitor()
    await enter(house, elsewhere, email)
    const letter = await letterTo(house, email, /que nous ne connaissions pas/)
    expect(letter).toContain(`${house.url}/compte/pas-moi`)
    expect(letter).toContain('heure de Paris')
    expect(letter).not.toMatch(/pas-moi[?#/]/)
    const told = (await lettersTo(house, email)).filter(({ text }) => /ne connaissions pas/.test(text))
    expect(told).toHaveLength(1)
  })
})
