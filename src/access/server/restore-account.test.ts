// A lost account given back through HTTP: the link and the code said, what ends, and whom it is not for.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  addKey,
  confirmByMail,
  enter,
  lettersTo,
  letterTo,
  openPatient,
  openProfessional,
} from '../../../test/accounts.ts'
import { openTestHouse, type Person, type TestHouse } from '../../../test/house.ts'
import { accountOf, granted } from '../../../test/path.ts'
import { me } from '../me.ts'
import { askPassword, readPasswordLink, setPassword } from '../recovery.ts'
import { restoreAccount } from '../restore-account.ts'
import { confirmTotp, drawRecovery, startTotp } from '../security.ts'
import { codeAt } from './authenticator.ts'

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

describe('a patient who lost everything', () => {
  const seen = 'papers-in-person' as const
  const restoringOf = async (admin: Person, email: string) => {
    const { code } = granted(restoreAccount, await admin.call(restoreAccount, { body: { email, seen } }))
    return { code, token: (await linksTo(email))[0] ?? '' }
  }
  const use = (token: string, code: string, by = house.visitor()) =>
    by.call(setPassword, { body: { token, password: another, proof: { kind: 'said', code } } })
  const other = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0')

  test('comes back by the link and the code said, both once; every former factor, session and device ends', async () => {
    const admin = await openProfessional(house, 'administrator')
    const { person, email } = await openPatient(house)
    await confirmByMail(house, person, email)
    const [paper = ''] = await codesOf(person)
    const key = await addKey(house, person)
    expect(key).toBeDefined()
    const { secret } = granted(startTotp, await person.call(startTotp))
    granted(confirmTotp, await person.call(confirmTotp, { body: { code: codeAt(secret, house.time.now()) } }))
    const account = await accountOf(person)
    const line = await person.socket()
    const ordinary = await linkFor(email)
    const { code, token } = await restoringOf(admin.person, email)
    expect(await sessionOf(admin.person)).toMatchObject({ role: 'administrator' })
    // The link alone, the code on another link, and the known device on this one: none of them opens.
    expect(await use(token, other(code))).toMatchObject({ refused: 'wrong-code' })
    expect(await use(ordinary, code)).toMatchObject({ refused: 'wrong-code' })
    const byDevice = { token, password: another, proof: { kind: 'device' } } as const
    expect(await person.call(setPassword, { body: byDevice })).toMatchObject({ refused: 'wrong-code' })
    const read = await house.visitor().call(readPasswordLink, { body: { token } })
    expect(granted(readPasswordLink, read)).toEqual({ factor: 'said', knownDevice: false })
    const back = house.visitor()
    granted(setPassword, await use(token, code, back))
    expect(await sessionOf(back)).toBeNull()
    expect(await line.closed).toBe(4401)
    for (const gone of [token, ordinary]) expect(await use(gone, code)).toMatchObject({ refused: 'link-gone' })
    const left = await house.owner.query(
      `select (select count(*) from passkey where account_id = $1)::int as keys,
        (select count(*) from recovery_code where account_id = $1)::int as papers,
        (select count(*) from known_device where account_id = $1)::int as devices,
        (select totp_sealed is null from account where id = $1) as bare`,
      [account],
    )
    expect(paper).not.toBe('')
    expect(left.rows).toEqual([{ keys: 0, papers: 0, devices: 0, bare: true }])
    await enter(house, back, email, another)
    expect(await accountOf(back)).toBe(account)
    await letterTo(house, email, /les clés d’accès et les codes de secours ne servent plus/)
    const { rows } = await house.owner.query(
      `select detail, role, patient_id from audit_entry where act = 'access/restore-account' and object_id = $1`,
      [account],
    )
    expect(rows).toEqual([{ detail: seen, role: 'administrator', patient_id: null }])
  })

  test('has one link at a time, five tries, one hour, and a few a day', async () => {
    const admin = await openProfessional(house, 'administrator')
    const { email } = await openPatient(house)
    const first = await restoringOf(admin.person, email)
    const second = await restoringOf(admin.person, email)
    expect(await use(first.token, first.code)).toMatchObject({ refused: 'link-gone' })
    for (let n = 0; n < 5; n++)
      expect(await use(second.token, other(second.code))).toMatchObject({ refused: 'wrong-code' })
    expect(await use(second.token, second.code)).toMatchObject({ refused: 'link-gone' })
    const third = await restoringOf(admin.person, email)
    const again = await admin.person.call(restoreAccount, { body: { email, seen } })
    expect(again).toMatchObject({ refused: 'too-many-tries' })
    house.time.advance(3600)
    expect(await use(third.token, third.code)).toMatchObject({ refused: 'link-gone' })
  })

  test('is a patient: neither a professional, nor an address without an account, comes back this way', async () => {
    const admin = await openProfessional(house, 'administrator')
    const doctor = await openProfessional(house)
    for (const email of [doctor.email, admin.email, 'personne-du-tout@example.org']) {
      const answer = await admin.person.call(restoreAccount, { body: { email, seen } })
      expect(answer).toMatchObject({ refused: 'no-such-patient' })
    }
  })
})
