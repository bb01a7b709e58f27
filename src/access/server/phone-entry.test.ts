// Coming in by telephone through HTTP, the codes read from the simulator: guessing, flooding, replay, a number that changed hands.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '../../../test/house.ts'
import { accountOf, granted } from '../../../test/path.ts'
import { codeIn, comeByPhone, complete, e164, someNumber, textsTo, wrong } from '../../../test/telephone.ts'
import { me } from '../me.ts'
import { proveByPhone, startByPhone } from '../phone-entry.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house?.close())

const day = 24 * 3600
const start = (number: string, person = house.visitor(), key?: string) =>
  person.call(startByPhone, { body: { phone: number, language: 'fr' }, ...(key ? { key } : {}) })
const prove = (attemptId: string, code: string, person = house.visitor()) =>
  person.call(proveByPhone, { params: { attemptId }, body: { code } })

describe('a number and a code', () => {
  test('open an account of a patient, without address or password, by one factor', async () => {
    const number = someNumber()
    const { person, account } = await comeByPhone(house, number)
    expect(account).toBe('new')
    const { session } = granted(me, await person.call(me))
    expect(session).toMatchObject({ role: 'patient', roles: ['patient'], byTelephone: true, steppedUp: false })
    const [text] = await textsTo(house, number)
    // The words of a text may be read on a locked screen: nothing of care, and the site the browser may fill it in.
    expect(text).toMatch(/^Colloque : votre code est \d{6}\. .*\n\n@localhost #\d{6}$/s)
  })

  test('come back to the same account while it has nothing better', async () => {
    const number = someNumber()
    const first = await comeByPhone(house, number)
    const again = await comeByPhone(house, number.replaceAll(' ', '').replace(/^0/, '+33 '))
    expect(again.account).toBe('same')
    expect(await accountOf(again.person)).toBe(await accountOf(first.person))
  })

  test('serve once, for their own attempt, and five tries', async () => {
    const number = someNumber()
    const { id, code } = await comeByPhone(house, number)
    expect(await prove(id, code)).toMatchObject({ refused: 'code-expired' })
    const one = granted(startByPhone, await start(number))
    const two = granted(startByPhone, await start(number))
    const [second, first] = (await textsTo(house, number)).map(codeIn)
    if (first !== second) expect(await prove(one.id, second ?? '')).toMatchObject({ refused: 'wrong-code' })
    for (let tries = 0; tries < 5; tries++)
      expect(await prove(two.id, wrong(second ?? ''))).toMatchObject({ refused: 'wrong-code' })
    expect(await prove(two.id, second ?? '')).toMatchObject({ refused: 'code-expired' })
    expect(await prove(one.id, first ?? '')).toMatchObject({ ok: true })
  })

  test('are worth ten minutes, and six requests at once are not six chances', async () => {
    const number = someNumber()
    const { id } = granted(startByPhone, await start(number))
    const code = codeIn((await textsTo(house, number))[0])
    const guesses = await Promise.all(Array.from({ length: 20 }, () => prove(id, wrong(code))))
    expect(guesses.filter(one => !one.ok && one.refused === 'wrong-code')).toHaveLength(5)
    const late = granted(startByPhone, await start(number))
    house.time.advance(600)
    expect(await prove(late.id, codeIn((await textsTo(house, number))[0]))).toMatchObject({ refused: 'code-expired' })
  })

  test('given back twice in the same instant open one session and one account', async () => {
    const number = someNumber()
    const { id } = granted(startByPhone, await start(number))
    const code = codeIn((await textsTo(house, number))[0])
    const answers = await Promise.all([1, 2, 3, 4].map(() => prove(id, code)))
    expect(answers.filter(one => one.ok)).toHaveLength(1)
    const others = [granted(startByPhone, await start(number)), granted(startByPhone, await start(number))]
    const [last, before] = (await textsTo(house, number)).map(codeIn)
    await Promise.all([prove(others[0]?.id ?? '', before ?? ''), prove(others[1]?.id ?? '', last ?? '')])
    const { rows } = await house.owner.query('select account_id from account_phone where number = $1', [e164(number)])
    expect(rows).toHaveLength(1)
  })
})

describe('nobody can make us', () => {
  test('text a landline, a premium number, a number abroad', async () => {
    for (const number of ['02 99 00 11 22', '0892 70 12 39', '3114', '+32 470 12 34 56', '+881 6 21 23 45 67', 'x'])
      expect(await start(number), number).toMatchObject({ refused: 'not-a-mobile' })
  })

  test('flood a telephone: three in a row from one place, and a retry of the same press sends nothing more', async () => {
    const number = someNumber()
    const key = 'the-same-press'
    const once = granted(startByPhone, await start(number, house.visitor(), key))
    expect(granted(startByPhone, await start(number, house.visitor(), key)).id).toBe(once.id)
    expect(await textsTo(house, number)).toHaveLength(1)
    await start(number)
    expect(await start(number)).toMatchObject({ refused: 'too-many-texts' })
    expect((await textsTo(house, number)).length).toBeLessThanOrEqual(3)
    // Another number is not held back by this one.
    granted(startByPhone, await start(someNumber()))
    house.time.advance(600)
    granted(startByPhone, await start(number))
  })

  test('run up costs from one place: after some tens it is told to wait, whatever the numbers', async () => {
    house.time.advance(day)
    const answers = await Promise.all(Array.from({ length: 60 }, () => start(someNumber())))
    const sent = answers.filter(one => one.ok).length
    expect(sent).toBe(40)
    expect(answers.filter(one => !one.ok && one.refused === 'too-many-texts')).toHaveLength(20)
    house.time.advance(day)
  })
})

describe('a number that may have changed hands', () => {
  test('opens nothing of its former holder after thirty days, and nothing is said of that', async () => {
    const number = someNumber()
    const former = await comeByPhone(house, number)
    house.time.advance(30 * day)
    const holder = await comeByPhone(house, number)
    expect(holder.account).toBe('new')
    expect(await accountOf(holder.person)).not.toBe(
      (
        await house.owner.query('select account_id from account_phone where number = $1 order by id limit 1', [
          e164(number),
        ])
      ).rows[0].account_id,
    )
    // And the new holder comes back to their own, not to the older one.
    const again = await comeByPhone(house, number)
    expect(await accountOf(again.person)).toBe(await accountOf(holder.person))
    expect(granted(me, await former.person.call(me)).session).toBeNull()
  })

  test('never opens an account that has been completed', async () => {
    const number = someNumber()
    const { person } = await comeByPhone(house, number)
    const whole = await accountOf(person)
    await complete(house, person, 'ines.caradec@example.org')
    expect(granted(me, await person.call(me)).session).toMatchObject({ byTelephone: false })
    const again = await comeByPhone(house, number)
    expect(again.account).toBe('new')
    expect(await accountOf(again.person)).not.toBe(whole)
  })

  test('nor one that has anything stronger, even were its number still written as opening it', async () => {
    const passkey = `insert into passkey (id, account_id, credential_id, public_key, counter, transports, name, created_at)
      values (gen_random_uuid(), $1, 'x', 'x', 0, '', 'x', '2027-01-12')`
    for (const stronger of [
      "update account set password_hash = 'x' where id = $1",
      "update account set totp_sealed = 'x' where id = $1",
      "update account set email = 'a@example.org', email_index = 'y' where id = $1",
      passkey,
    ]) {
      const number = someNumber()
      const { person } = await comeByPhone(house, number)
      const account = await accountOf(person)
      await house.owner.query(stronger, [account])
      expect((await comeByPhone(house, number)).account, stronger).toBe('new')
    }
  })
})
