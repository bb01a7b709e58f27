// Accounts through HTTP with the captured mail: opening, proving, guessing, invitations, step-up, silence, leaving.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Id } from '#kit/id.ts'
import { openTestHouse, type Person, type TestHouse } from '../../../test/house.ts'
import { granted } from '../../../test/path.ts'
import { createAccount } from '../create-account.ts'
import { acceptInvitation, readInvitation } from '../invitation.ts'
import { me, signOut, stepUp, switchRole } from '../me.ts'
import { capturedMail } from '../persona.ts'
import { prove, signIn } from '../sign-in.ts'
import { codeAt } from './authenticator.ts'
import { insertInvite } from './invitation.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house?.close())

const password = 'un mot de passe assez long'
let numbered = 0
const someone = () => ({ email: `essai-${++numbered}@example.org`, password, language: 'fr' as const })

const lettersTo = async (address: string) =>
  granted(capturedMail, await house.visitor().call(capturedMail)).items.filter(letter => letter.to === address)
const codeFor = async (address: string): Promise<string> =>
  /\b\d{6}\b/.exec((await lettersTo(address))[0]?.text ?? '')?.[0] ?? 'no code was mailed'
const wrong = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0')
const sessionOf = async (person: Person) => granted(me, await person.call(me)).session

const open = async (given = someone()): Promise<{ person: Person; given: ReturnType<typeof someone> }> => {
  const person = house.visitor()
  const { id } = granted(createAccount, await person.call(createAccount, { body: given }))
  granted(prove, await person.call(prove, { params: { attemptId: id }, body: { code: await codeFor(given.email) } }))
  return { person, given }
}

describe('a patient', () => {
  test('opens an account with the mailed code, which serves once, and signs in again with another', async () => {
    const { person, given } = await open()
    expect(await sessionOf(person)).toMatchObject({ role: 'patient', roles: ['patient'], steppedUp: false })
    const again = house.visitor()
    const attempt = granted(signIn, await again.call(signIn, { body: { email: given.email, password } }))
    expect(attempt.factor).toBe('mail')
    const params = { attemptId: attempt.id }
    const code = await codeFor(given.email)
    granted(prove, await again.call(prove, { params, body: { code } }))
    expect(await house.visitor().call(prove, { params, body: { code } })).toMatchObject({ refused: 'code-expired' })
  })

  test('goes on with the code in the browser that gave the password, and in no other that learns of the attempt', async () => {
    const { given } = await open()
    const [person, thief] = [house.visitor(), house.visitor()]
    const { id: attemptId } = granted(signIn, await person.call(signIn, { body: { email: given.email, password } }))
    const body = { code: await codeFor(given.email) }
    expect(await thief.call(prove, { params: { attemptId }, body })).toMatchObject({ refused: 'code-expired' })
    granted(prove, await person.call(prove, { params: { attemptId }, body }))
  })

  test('may be wrong five times; then even the right code opens nothing', async () => {
    const given = someone()
    const person = house.visitor()
    const { id } = granted(createAccount, await person.call(createAccount, { body: given }))
    const code = await codeFor(given.email)
    const params = { attemptId: id }
    for (let tries = 0; tries < 5; tries++)
      expect(await person.call(prove, { params, body: { code: wrong(code) } })).toMatchObject({ refused: 'wrong-code' })
    expect(await person.call(prove, { params, body: { code } })).toMatchObject({ refused: 'code-expired' })
  })

  test('has ten minutes, to the second', async () => {
    const given = someone()
    const person = house.visitor()
    const { id } = granted(createAccount, await person.call(createAccount, { body: given }))
    const params = { attemptId: id }
    const code = await codeFor(given.email)
    house.time.advance(600)
    expect(await person.call(prove, { params, body: { code } })).toMatchObject({ refused: 'code-expired' })
  })

  test('is not told to strangers: an address that has an account looks like one that has none', async () => {
    const { given } = await open()
    const before = (await lettersTo(given.email)).length
    const stranger = house.visitor()
    const { id } = granted(
      createAccount,
      await stranger.call(createAccount, { body: { ...given, password: 'celui d’un inconnu' } }),
    )
    const letters = await lettersTo(given.email)
    expect(letters).toHaveLength(before + 1)
    expect(letters[0]?.text).not.toMatch(/\b\d{6}\b/)
    const params = { attemptId: id }
    for (let tries = 0; tries < 5; tries++)
      expect(await stranger.call(prove, { params, body: { code: '000000' } })).toMatchObject({ refused: 'wrong-code' })
    expect(await stranger.call(prove, { params, body: { code: '000000' } })).toMatchObject({ refused: 'code-expired' })
    const body = { email: given.email, password: 'celui d’un inconnu' }
    expect(await stranger.call(signIn, { body })).toMatchObject({ refused: 'wrong-credentials' })
    const nobody = await stranger.call(signIn, { body: { email: 'personne@example.org', password } })
    expect(nobody).toMatchObject({ refused: 'wrong-credentials' })
  })

  test('never confirms with their code a password that a stranger gave for their address', async () => {
    const given = someone()
    const [person, stranger] = [house.visitor(), house.visitor()]
    const first = granted(createAccount, await person.call(createAccount, { body: given }))
    const code = await codeFor(given.email)
    granted(createAccount, await stranger.call(createAccount, { body: { ...given, password: 'celui d’un inconnu' } }))
    const proven = await person.call(prove, { params: { attemptId: first.id }, body: { code } })
    expect(proven).toMatchObject({ refused: 'code-expired' })
  })

  test('whose password is guessed at is protected after ten tries, and let in again later', async () => {
    const { given } = await open()
    house.time.advance(601)
    const guess = () => house.visitor().call(signIn, { body: { email: given.email, password: 'deviné' } })
    const answers = await Promise.all(Array.from({ length: 14 }, guess))
    const refusals = answers.map(answer => (answer.ok ? 'in' : answer.refused))
    expect(refusals.filter(one => one === 'wrong-credentials')).toHaveLength(10)
    expect(refusals.filter(one => one === 'too-many-tries')).toHaveLength(4)
    house.time.advance(601)
    granted(signIn, await house.visitor().call(signIn, { body: { email: given.email, password } }))
  })
})

/** An invited person with their authenticator, as a phone would hold it. */
const invite = async (role: 'administrator' | 'lead', email: string) => {
  const { link } = await house.house.db
    .as({ system: 'invitation' }, house.time.now())
    .write(db => insertInvite(db, house.house, house.time.now(), { role, email }))
  const token = link.split('#')[1] ?? ''
  const read = await house.visitor().call(readInvitation, { body: { token } })
  const secret = read.ok ? read.value.authenticatorSecret : ''
  return { token, secret, code: () => codeAt(secret, house.time.now()) }
}

describe('an invited person', () => {
  const email = 'responsable@example.org'
  let admin: Person
  let code: () => string

  test('opens their account with their authenticator, once', async () => {
    const invited = await invite('administrator', email)
    code = invited.code
    admin = house.visitor()
    const body = { token: invited.token, password, code: wrong(code()) }
    expect(await admin.call(acceptInvitation, { body })).toMatchObject({ refused: 'wrong-code' })
    const accepted = await Promise.all(
      [admin, house.visitor()].map(one => one.call(acceptInvitation, { body: { ...body, code: code() } })),
    )
    expect(accepted.filter(one => one.ok)).toHaveLength(1)
    const gone = await house.visitor().call(readInvitation, { body: { token: invited.token } })
    expect(gone).toMatchObject({ refused: 'invitation-gone' })
  })

  test('signs in with password and authenticator, whose code serves once', async () => {
    house.time.advance(60)
    admin = house.visitor()
    const attempt = granted(signIn, await admin.call(signIn, { body: { email, password } }))
    expect(attempt.factor).toBe('totp')
    const params = { attemptId: attempt.id }
    expect(await admin.call(prove, { params, body: { code: wrong(code()) } })).toMatchObject({ refused: 'wrong-code' })
    granted(prove, await admin.call(prove, { params, body: { code: code() } }))
    const thief = house.visitor()
    const other = granted(signIn, await thief.call(signIn, { body: { email, password } }))
    const replayed = await thief.call(prove, { params: { attemptId: other.id }, body: { code: code() } })
    expect(replayed).toMatchObject({ refused: 'wrong-code' })
  })

  test('keeps a step-up while active, loses it after a quarter of an hour of silence, gives it again', async () => {
    expect((await sessionOf(admin))?.steppedUp).toBe(true)
    house.time.advance(14 * 60)
    expect((await sessionOf(admin))?.steppedUp).toBe(true)
    house.time.advance(15 * 60)
    expect((await sessionOf(admin))?.steppedUp).toBe(false)
    expect((await sessionOf(admin))?.steppedUp, 'being active again is no proof').toBe(false)
    granted(stepUp, await admin.call(stepUp, { body: { code: code() } }))
    expect((await sessionOf(admin))?.steppedUp).toBe(true)
  })

  test('whose cookie was stolen does not let the thief guess a step-up', async () => {
    house.time.advance(601)
    const guesses = await Promise.all(
      Array.from({ length: 14 }, () => admin.call(stepUp, { body: { code: wrong(code()) } })),
    )
    const refusals = guesses.map(answer => (answer.ok ? 'in' : answer.refused))
    expect(refusals.filter(one => one === 'wrong-code')).toHaveLength(10)
    expect(refusals.filter(one => one === 'too-many-tries')).toHaveLength(4)
    expect(await admin.call(stepUp, { body: { code: code() } })).toMatchObject({ refused: 'too-many-tries' })
  })

  test('is signed out by half an hour of silence, and by eight hours whatever they do', async () => {
    house.time.advance(1799)
    expect(await sessionOf(admin)).not.toBeNull()
    house.time.advance(1800)
    expect(await sessionOf(admin)).toBeNull()
    const long = house.visitor()
    const { id } = granted(signIn, await long.call(signIn, { body: { email, password } }))
    granted(prove, await long.call(prove, { params: { attemptId: id }, body: { code: code() } }))
    for (let minutes = 0; minutes < 8 * 60 - 20; minutes += 20) {
      house.time.advance(1200)
      expect(await sessionOf(long)).not.toBeNull()
    }
    house.time.advance(1200)
    expect(await sessionOf(long)).toBeNull()
  })

  test('has seven days', async () => {
    const { token } = await invite('lead', 'regulation@example.org')
    house.time.advance(7 * 24 * 3600)
    const late = await house.visitor().call(readInvitation, { body: { token } })
    expect(late).toMatchObject({ refused: 'invitation-gone' })
  })
})

describe('leaving', () => {
  test('ends the session and closes its socket, and no other', async () => {
    const { person, given } = await open()
    const elsewhere = house.visitor()
    const { id } = granted(signIn, await elsewhere.call(signIn, { body: { email: given.email, password } }))
    granted(
      prove,
      await elsewhere.call(prove, { params: { attemptId: id }, body: { code: await codeFor(given.email) } }),
    )
    const [here, there] = [await person.socket(), await elsewhere.socket()]
    const cookie = person.cookie() ?? ''
    granted(signOut, await person.call(signOut))
    expect(await here.closed).toBe(4401)
    // The cookie that was is worth nothing, even put back by hand.
    const kept = await house.visitor().send('GET', '/api/me', undefined, { cookie })
    expect(kept.json).toMatchObject({ session: null })
    expect(await sessionOf(elsewhere)).not.toBeNull()
    expect(await there.request('edge/listen', { topic: 'none', id: 'none' })).toMatchObject({
      refused: 'invalid-input',
    })
    there.close()
  })

  test('one role for another closes the socket, and asks for presence again', async () => {
    const person = await house.play('arnoux')
    const account: Id = (await sessionOf(person))?.account ?? ''
    await house.owner.query(`insert into account_role (account_id, role, given_at) values ($1, 'lead', $2)`, [
      account,
      house.time.now(),
    ])
    const line = await person.socket()
    granted(switchRole, await person.call(switchRole, { body: { role: 'lead' } }))
    expect(await line.closed).toBe(4401)
    expect(await sessionOf(person)).toMatchObject({ role: 'lead', steppedUp: false })
    expect(await person.call(switchRole, { body: { role: 'administrator' } })).toMatchObject({
      refused: 'role-not-held',
    })
  })
})
