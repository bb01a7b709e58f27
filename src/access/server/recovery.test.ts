// Ways back in through HTTP: a code on paper, a forgotten password, a renewed invitation; and what none of them may do.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  addKey,
  confirmByMail,
  enter,
  lettersTo,
  letterTo,
  openPatient,
  openProfessional,
  password,
} from '../../../test/accounts.ts'
import { openTestHouse, type Person, type TestHouse } from '../../../test/house.ts'
import { accountOf, granted } from '../../../test/path.ts'
import { createAccount } from '../create-account.ts'
import { acceptInvitation, readInvitation, renewAccount } from '../invitation.ts'
import { me, stepUp } from '../me.ts'
import { askPassword, proveByRecovery, readPasswordLink, setPassword } from '../recovery.ts'
import { changePassword, confirmTotp, drawRecovery, removeTotp, startMailStepUp, startTotp } from '../security.ts'
import { prove, signIn } from '../sign-in.ts'
import { codeAt } from './authenticator.ts'
import { insertInvite } from './invitation.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house?.close())

const another = 'un autre mot de passe, plus long'
const sessionOf = async (person: Person) => granted(me, await person.call(me)).session
const linksTo = async (email: string) =>
  (await lettersTo(house, email)).flatMap(({ text }) => /mot-de-passe#([\w-]{43})/.exec(text)?.[1] ?? [])
/** Nobody waits for the letter of a link, so that addresses look alike: it is looked for until it has come. */
const linkFor = async (email: string): Promise<string> => {
  const before = (await linksTo(email)).length
  granted(askPassword, await house.visitor().call(askPassword, { body: { email } }))
  await expect.poll(async () => (await linksTo(email)).length, { timeout: 20_000 }).toBe(before + 1)
  return (await linksTo(email))[0] ?? ''
}
const codesOf = async (person: Person): Promise<readonly string[]> =>
  granted(drawRecovery, await person.call(drawRecovery)).codes

describe('a recovery code', () => {
  test('stands for the second factor once, is told by mail, and commits nothing', async () => {
    const { person, email } = await openProfessional(house)
    const [code = '', next = ''] = await codesOf(person)
    const lost = house.visitor()
    const start = async () => granted(signIn, await lost.call(signIn, { body: { email, password } })).id
    const give = async (attemptId: string, one: string) =>
      lost.call(proveByRecovery, { params: { attemptId }, body: { code: one } })
    granted(proveByRecovery, await give(await start(), code.toLowerCase().replaceAll('-', ' ')))
    expect(await sessionOf(lost)).toMatchObject({ steppedUp: false })
    expect(await lost.call(drawRecovery)).toMatchObject({ refused: 'step-up-needed' })
    expect(await lost.call(startMailStepUp)).toMatchObject({ refused: 'not-allowed' })
    await letterTo(house, email, /Un code de secours vient de servir/)
    expect(await give(await start(), code)).toMatchObject({ refused: 'wrong-code' })
    granted(proveByRecovery, await give(await start(), next))
  })

  test('of others opens nothing here, and new ones end the former', async () => {
    const mine = await openProfessional(house)
    const [former = ''] = await codesOf(mine.person)
    const [others = ''] = await codesOf((await openProfessional(house)).person)
    await codesOf(mine.person)
    for (const code of [former, others]) {
      const lost = house.visitor()
      const { id } = granted(signIn, await lost.call(signIn, { body: { email: mine.email, password } }))
      const answer = await lost.call(proveByRecovery, { params: { attemptId: id }, body: { code } })
      expect(answer).toMatchObject({ refused: 'wrong-code' })
    }
  })

  test('lets a patient who lost an authenticator take it off, with a mailed code besides', async () => {
    const { person, email } = await openPatient(house)
    await confirmByMail(house, person, email)
    const [code = ''] = await codesOf(person)
    const { secret } = granted(startTotp, await person.call(startTotp))
    const six = () => codeAt(secret, house.time.now())
    granted(confirmTotp, await person.call(confirmTotp, { body: { code: six() } }))
    expect(await person.call(startMailStepUp)).toMatchObject({ refused: 'stronger-factor' })
    const lost = house.visitor()
    const started = granted(signIn, await lost.call(signIn, { body: { email, password } }))
    expect(started.factor).toBe('totp')
    granted(proveByRecovery, await lost.call(proveByRecovery, { params: { attemptId: started.id }, body: { code } }))
    expect(await lost.call(removeTotp)).toMatchObject({ refused: 'step-up-needed' })
    await confirmByMail(house, lost, email)
    granted(removeTotp, await lost.call(removeTotp))
  })
})

describe('an authenticator', () => {
  test('counts for nothing until a first code of it confirms it', async () => {
    const { person, email } = await openPatient(house)
    await confirmByMail(house, person, email)
    const { secret } = granted(startTotp, await person.call(startTotp))
    const code = codeAt(secret, house.time.now())
    const started = granted(signIn, await house.visitor().call(signIn, { body: { email, password } }))
    expect(started.factor).toBe('mail')
    expect(await person.call(stepUp, { body: { code } })).toMatchObject({ refused: 'wrong-code' })
    granted(confirmTotp, await person.call(confirmTotp, { body: { code } }))
    const other = house.visitor()
    const after = granted(signIn, await other.call(signIn, { body: { email, password } }))
    expect(after.factor).toBe('totp')
    // The code that confirmed has served.
    const again = await other.call(prove, { params: { attemptId: after.id }, body: { code } })
    expect(again).toMatchObject({ refused: 'wrong-code' })
  })
})

describe('a forgotten password', () => {
  test('of a professional: the link and the authenticator; then every device is out, and the new one enters', async () => {
    const { person, email, code } = await openProfessional(house)
    house.time.advance(60)
    const line = await person.socket()
    const token = await linkFor(email)
    const lost = house.visitor()
    const read = granted(readPasswordLink, await lost.call(readPasswordLink, { body: { token } }))
    expect(read).toEqual({ factor: 'totp', knownDevice: false })
    const wrong = String((Number(code()) + 1) % 1_000_000).padStart(6, '0')
    const set = (proof: { kind: 'totp'; code: string } | { kind: 'device' }) =>
      lost.call(setPassword, { body: { token, password: another, proof } })
    expect(await set({ kind: 'totp', code: wrong })).toMatchObject({ refused: 'wrong-code' })
    // Even on the device they always use: for a professional it is no factor.
    const onOwn = await person.call(setPassword, { body: { token, password: another, proof: { kind: 'device' } } })
    expect(onOwn).toMatchObject({ refused: 'wrong-code' })
    granted(setPassword, await set({ kind: 'totp', code: code() }))
    expect(await line.closed).toBe(4401)
    expect(await sessionOf(lost)).toBeNull()
    expect(await set({ kind: 'totp', code: code() })).toMatchObject({ refused: 'link-gone' })
    expect(await lost.call(signIn, { body: { email, password } })).toMatchObject({ refused: 'wrong-credentials' })
    granted(signIn, await lost.call(signIn, { body: { email, password: another } }))
    await letterTo(house, email, /mot de passe de votre compte vient d’être changé/)
  })

  test('of a patient: the mailbox alone is not enough; with the device they use, or a code on paper, it is', async () => {
    const { person, email } = await openPatient(house)
    const token = await linkFor(email)
    const thief = house.visitor()
    const read = granted(readPasswordLink, await thief.call(readPasswordLink, { body: { token } }))
    expect(read).toEqual({ factor: 'mail', knownDevice: false })
    const body = { token, password: another, proof: { kind: 'device' } } as const
    expect(await thief.call(setPassword, { body })).toMatchObject({ refused: 'wrong-code' })
    expect(granted(readPasswordLink, await person.call(readPasswordLink, { body: { token } })).knownDevice).toBe(true)
    granted(setPassword, await person.call(setPassword, { body }))
    await enter(house, person, email, another)
    await confirmByMail(house, person, email)
    const [code = ''] = await codesOf(person)
    house.time.advance(3700)
    const second = await linkFor(email)
    const proof = { kind: 'recovery', code: code.replaceAll('-', '') } as const
    granted(setPassword, await thief.call(setPassword, { body: { token: second, password, proof } }))
  })

  test('gives five tries a link, one hour, and one answer to every address', async () => {
    const { email } = await openPatient(house)
    const token = await linkFor(email)
    const body = { token, password: another, proof: { kind: 'device' } } as const
    for (let n = 0; n < 5; n++)
      expect(await house.visitor().call(setPassword, { body })).toMatchObject({ refused: 'wrong-code' })
    expect(await house.visitor().call(setPassword, { body })).toMatchObject({ refused: 'link-gone' })
    house.time.advance(3600)
    const late = await linkFor(email)
    house.time.advance(3600)
    expect(await house.visitor().call(readPasswordLink, { body: { token: late } })).toMatchObject({
      refused: 'link-gone',
    })
    const nobody = 'personne-encore@example.org'
    const answers = []
    for (let n = 0; n < 4; n++) {
      const [one, other] = [house.visitor(), house.visitor()]
      answers.push([
        await one.call(askPassword, { body: { email } }),
        await other.call(askPassword, { body: { email: nobody } }),
      ])
    }
    for (const [known, unknown] of answers) expect(known).toEqual(unknown)
    expect(await lettersTo(house, nobody)).toEqual([])
  })
})

describe('a password changed', () => {
  test('asks for a step-up and the former one, and signs every other device out', async () => {
    const { person, email } = await openPatient(house)
    const elsewhere = house.visitor()
    await enter(house, elsewhere, email)
    const line = await elsewhere.socket()
    const body = { current: password, password: another }
    expect(await person.call(changePassword, { body })).toMatchObject({ refused: 'step-up-needed' })
    await confirmByMail(house, person, email)
    const wrong = { ...body, current: 'un mot de passe faux' }
    expect(await person.call(changePassword, { body: wrong })).toMatchObject({ refused: 'wrong-password' })
    const copied = person.cookie() ?? ''
    granted(changePassword, await person.call(changePassword, { body }))
    expect(await line.closed).toBe(4401)
    expect(await sessionOf(elsewhere)).toBeNull()
    expect(await sessionOf(person)).not.toBeNull()
    house.time.advance(10)
    const stolen = await house.visitor().send('GET', '/api/me', undefined, { cookie: copied })
    expect(stolen.json).toMatchObject({ session: null })
  })
})

describe('an invitation', () => {
  const invite = async (email: string, renews?: string) => {
    const at = house.time.now()
    const { link } = await house.house.db
      .as({ system: 'invitation' }, at)
      .write(db => insertInvite(db, house.house, at, { role: 'lead', email, ...(renews ? { renews } : {}) }))
    return link.split('#')[1] ?? ''
  }
  const accept = async (person: Person, token: string, secretWord = another) => {
    const read = granted(readInvitation, await person.call(readInvitation, { body: { token } }))
    const code = codeAt(read.authenticatorSecret, house.time.now())
    return person.call(acceptInvitation, { body: { token, password: secretWord, code } })
  }

  test('is not stopped by an account nobody confirmed, whose code then opens nothing', async () => {
    const email = 'docteure.nouvelle@example.org'
    const squatter = house.visitor()
    const body = { email, password, language: 'fr' } as const
    const { id } = granted(createAccount, await squatter.call(createAccount, { body }))
    const code = /\b\d{6}\b/.exec((await lettersTo(house, email))[0]?.text ?? '')?.[0] ?? ''
    const doctor = house.visitor()
    granted(acceptInvitation, await accept(doctor, await invite(email)))
    expect(await sessionOf(doctor)).toMatchObject({ role: 'lead', roles: ['lead'] })
    const late = await squatter.call(prove, { params: { attemptId: id }, body: { code } })
    expect(late).toMatchObject({ refused: 'code-expired' })
    expect(await squatter.call(signIn, { body: { email, password } })).toMatchObject({ refused: 'wrong-credentials' })
  })

  test('renewed for whoever lost everything gives the same account back, and takes every former factor away', async () => {
    const admin = await openProfessional(house, 'administrator')
    const lost = await openProfessional(house)
    const account = await accountOf(lost.person)
    await addKey(house, lost.person)
    const [paper = ''] = await codesOf(lost.person)
    const params = { accountId: account }
    const { id: _ } = granted(renewAccount, await admin.person.call(renewAccount, { params }))
    const token = /#([\w-]{43})/.exec(await letterTo(house, lost.email, /invitation#/))?.[1] ?? ''
    const line = await lost.person.socket()
    const back = house.visitor()
    granted(acceptInvitation, await accept(back, token))
    expect(await accountOf(back)).toBe(account)
    expect(await line.closed).toBe(4401)
    house.time.advance(60)
    const body = { email: lost.email, password: another }
    expect(await lost.person.call(signIn, { body: { ...body, password } })).toMatchObject({
      refused: 'wrong-credentials',
    })
    const { id } = granted(signIn, await lost.person.call(signIn, { body }))
    const former = { params: { attemptId: id }, body: { code: lost.code() } }
    expect(await lost.person.call(prove, former)).toMatchObject({ refused: 'wrong-code' })
    const onPaper = { params: { attemptId: id }, body: { code: paper.replaceAll('-', '') } }
    expect(await lost.person.call(proveByRecovery, onPaper)).toMatchObject({ refused: 'wrong-code' })
    await letterTo(house, lost.email, /rouvert avec une nouvelle invitation/)
  })

  test('is renewed for professionals alone', async () => {
    const admin = await openProfessional(house, 'administrator')
    const patient = await openPatient(house)
    const params = { accountId: await accountOf(patient.person) }
    expect(await admin.person.call(renewAccount, { params })).toMatchObject({ refused: 'no-such-professional' })
  })
})
