// Passkeys through HTTP with an authenticator of software: what opens, and everything that must not.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addKey, confirmByMail, letterTo, openPatient, openProfessional } from '../../../test/accounts.ts'
import { type Manner, type SoftAuthenticator, softAuthenticator } from '../../../test/authenticator.ts'
import { openTestHouse, type Person, type TestHouse } from '../../../test/house.ts'
import { accountOf, granted } from '../../../test/path.ts'
import { me } from '../me.ts'
import {
  addPasskey,
  passkeyRules,
  passkeySignIn,
  passkeyStepUp,
  removePasskey,
  renamePasskey,
  startPasskey,
  startPasskeySignIn,
  startPasskeyStepUp,
} from '../passkey.ts'
import { readSecurity, removeTotp } from '../security.ts'
import { relyingParty } from './challenge.ts'

let house: TestHouse
let patient: { person: Person; email: string }
let key: SoftAuthenticator
beforeAll(async () => {
  house = await openTestHouse()
  patient = await openPatient(house)
  await confirmByMail(house, patient.person, patient.email)
  key = await addKey(house, patient.person)
})
afterAll(() => house?.close())

const draw = async (person: Person) => granted(startPasskeySignIn, await person.call(startPasskeySignIn))
const signInWith = async (person: Person, one: SoftAuthenticator, manner: Manner = {}) => {
  const drawn = await draw(person)
  return person.call(passkeySignIn, { params: { challengeId: drawn.id }, body: one.get(drawn, manner) })
}
const sessionOf = async (person: Person) => granted(me, await person.call(me)).session

describe('signing in with a passkey', () => {
  test('opens the account it belongs to, stepped up since it is both factors', async () => {
    const person = house.visitor()
    granted(passkeySignIn, await signInWith(person, key))
    expect(await sessionOf(person)).toMatchObject({ steppedUp: true })
    expect(await accountOf(person)).toBe(await accountOf(patient.person))
  })

  test('an answer heard on the way opens nothing a second time, nor does its challenge', async () => {
    const person = house.visitor()
    const drawn = await draw(person)
    const body = key.get(drawn)
    granted(passkeySignIn, await person.call(passkeySignIn, { params: { challengeId: drawn.id }, body }))
    const thief = house.visitor()
    const replay = await thief.call(passkeySignIn, { params: { challengeId: drawn.id }, body })
    expect(replay).toMatchObject({ refused: 'challenge-gone' })
    const other = await draw(thief)
    const elsewhere = await thief.call(passkeySignIn, { params: { challengeId: other.id }, body })
    expect(elsewhere).toMatchObject({ refused: 'passkey-refused' })
    expect(await sessionOf(thief)).toBeNull()
  })

  test('two answers to one challenge at the same instant are one', async () => {
    const drawn = await draw(house.visitor())
    const people = [house.visitor(), house.visitor(), house.visitor()]
    const bodies = people.map(() => key.get(drawn))
    const answers = await Promise.all(
      people.map((person, n) =>
        person.call(passkeySignIn, { params: { challengeId: drawn.id }, body: bodies[n] ?? key.get(drawn) }),
      ),
    )
    expect(answers.filter(one => one.ok).length).toBeLessThanOrEqual(1)
    expect(answers.filter(one => !one.ok && one.refused === 'challenge-gone')).toHaveLength(2)
  })

  test('a wrong answer spends the challenge', async () => {
    const person = house.visitor()
    const drawn = await draw(person)
    const params = { challengeId: drawn.id }
    const wrong = await person.call(passkeySignIn, {
      params,
      body: key.get(drawn, { origin: 'https://ailleurs.example' }),
    })
    expect(wrong).toMatchObject({ refused: 'passkey-refused' })
    expect(await person.call(passkeySignIn, { params, body: key.get(drawn) })).toMatchObject({
      refused: 'challenge-gone',
    })
  })

  test('has five minutes, to the second', async () => {
    const person = house.visitor()
    const drawn = await draw(person)
    house.time.advance(passkeyRules.challengeSeconds)
    const late = await person.call(passkeySignIn, { params: { challengeId: drawn.id }, body: key.get(drawn) })
    expect(late).toMatchObject({ refused: 'challenge-gone' })
  })

  test.each<[string, Manner]>([
    ['for a page from elsewhere', { origin: 'https://ailleurs.example' }],
    ['for another name', { rpId: 'ailleurs.example' }],
    ['without a finger, a face or a PIN', { flags: 0x01 }],
    ['without anybody there', { flags: 0x04 }],
    ['of another challenge', { challenge: Buffer.alloc(32, 7).toString('base64url') }],
    ['whose counter went back, as a copy of the key would', { counter: 1 }],
  ])('%s is refused', async (_name, manner) => {
    const person = house.visitor()
    expect(await signInWith(person, key, manner)).toMatchObject({ refused: 'passkey-refused' })
    expect(await sessionOf(person)).toBeNull()
  })

  test('a key nobody has added is refused like a wrong one', async () => {
    expect(await signInWith(house.visitor(), softAuthenticator(house.url))).toMatchObject({
      refused: 'passkey-refused',
    })
  })
})

describe('stepping up with a passkey', () => {
  test('holds for this session, with this account’s keys, and with a challenge drawn for it', async () => {
    const { person } = await openProfessional(house)
    const mine = await addKey(house, person)
    house.time.advance(16 * 60)
    expect(await sessionOf(person)).toMatchObject({ steppedUp: false })
    const step = async (drawn: { id: string; rpId: string; challenge: string }, one: SoftAuthenticator) =>
      person.call(passkeyStepUp, { params: { challengeId: drawn.id }, body: one.get(drawn) })
    const start = async () => granted(startPasskeyStepUp, await person.call(startPasskeyStepUp))
    expect(await step(await draw(person), mine), 'a challenge of a sign-in').toMatchObject({
      refused: 'challenge-gone',
    })
    expect(await step(await start(), key), 'the key of someone else').toMatchObject({ refused: 'passkey-refused' })
    const drawn = await start()
    const other = patient.person
    const stolen = await other.call(passkeyStepUp, { params: { challengeId: drawn.id }, body: mine.get(drawn) })
    expect(stolen, 'in another session').toMatchObject({ refused: 'challenge-gone' })
    expect(await sessionOf(person)).toMatchObject({ steppedUp: false })
    granted(passkeyStepUp, await step(await start(), mine))
    expect(await sessionOf(person)).toMatchObject({ steppedUp: true })
  })
})

describe('the keys of an account', () => {
  test('are added after a step-up only, named, listed, removed, and each change is told by mail', async () => {
    const { person, email } = await openPatient(house)
    expect(await person.call(startPasskey)).toMatchObject({ refused: 'step-up-needed' })
    await confirmByMail(house, person, email)
    const one = await addKey(house, person)
    await letterTo(house, email, /Une clé d’accès vient d’être ajoutée/)
    const read = async () => granted(readSecurity, await person.call(readSecurity))
    const [listed] = (await read()).passkeys
    const params = { passkeyId: listed?.id ?? '' }
    granted(renamePasskey, await person.call(renamePasskey, { params, body: { name: 'Mon téléphone' } }))
    expect((await read()).passkeys[0]?.name).toBe('Mon téléphone')
    const stranger = patient.person
    expect(await stranger.call(renamePasskey, { params, body: { name: 'À moi' } })).toMatchObject({
      refused: 'not-found',
    })
    granted(removePasskey, await person.call(removePasskey, { params }))
    expect((await read()).passkeys).toEqual([])
    expect(await signInWith(house.visitor(), one)).toMatchObject({ refused: 'passkey-refused' })
  })

  test('one authenticator is added once, and for another account not at all', async () => {
    const { person, email } = await openPatient(house)
    await confirmByMail(house, person, email)
    const drawn = granted(startPasskey, await person.call(startPasskey))
    const body = { challengeId: drawn.id, name: 'Copie', registration: key.create(drawn) }
    expect(await person.call(addPasskey, { body })).toMatchObject({ refused: 'passkey-known' })
    expect(await person.call(addPasskey, { body })).toMatchObject({ refused: 'challenge-gone' })
  })

  test('a professional keeps a last factor, whichever it is', async () => {
    const { person } = await openProfessional(house)
    await addKey(house, person)
    const { passkeys } = granted(readSecurity, await person.call(readSecurity))
    granted(removeTotp, await person.call(removeTotp))
    const params = { passkeyId: passkeys[0]?.id ?? '' }
    expect(await person.call(removePasskey, { params })).toMatchObject({ refused: 'last-factor' })
  })
})

test('a passkey belongs to the name of the deployment; on this machine, to localhost and never to an address', () => {
  const of = (url: string, ...more: string[]) => relyingParty({ url, origins: [url, ...more] })
  expect(of('https://soins.exemple.fr')).toEqual({ id: 'soins.exemple.fr', origin: 'https://soins.exemple.fr' })
  const local = { id: 'localhost', origin: 'http://localhost:3000' }
  expect(of('http://localhost:3000', 'http://127.0.0.1:3000')).toEqual(local)
  expect(of('http://127.0.0.1:3000', 'http://localhost:3000')).toEqual(local)
})
