// Guessing, from one place and from many: bounded, told to nobody, and the true holder still enters.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { enter, lettersTo, letterTo, openPatient, openProfessional, password, someone } from '../../../test/accounts.ts'
import { openTestHouse, type TestHouse } from '../../../test/house.ts'
import { granted } from '../../../test/path.ts'
import { createAccount } from '../create-account.ts'
import { me, stepUp } from '../me.ts'
import { prove, signIn } from '../sign-in.ts'
import { limits } from '../throttle.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse({ proxied: true })
})
afterAll(() => house?.close())

const guess = async (email: string, address: string, tried = 'deviné, encore une fois'): Promise<string> => {
  const answer = await house.visitor(address).call(signIn, { body: { email, password: tried } })
  return answer.ok ? 'in' : answer.refused
}
const many = async (count: number, one: (n: number) => Promise<string>): Promise<string[]> => {
  const answers: string[] = []
  for (let n = 0; n < count; n++) answers.push(await one(n))
  return answers
}
/** An attacker of many addresses, each used once. */
const bot = (n: number) => `203.0.${113 + Math.floor(n / 250)}.${1 + (n % 250)}`

describe('passwords guessed', () => {
  test('from one place: an address with an account and one without get the very same answers', async () => {
    const { email } = await openPatient(house, '192.0.2.1')
    const known = await many(14, () => guess(email, '198.51.100.1'))
    const unknown = await many(14, () => guess('personne-du-tout@example.org', '198.51.100.2'))
    expect(known).toEqual(unknown)
    expect(known.filter(one => one === 'too-many-tries')).toHaveLength(4)
  })

  test('from many places: a ceiling for the account, the same for an address without one', async () => {
    const { email } = await openPatient(house, '192.0.2.2')
    const burst = limits['password-account'].burst
    const answers = await many(burst + 5, n => guess(email, bot(n)))
    expect(answers.slice(0, burst).every(one => one === 'wrong-credentials')).toBe(true)
    expect(answers.slice(burst).every(one => one === 'too-many-tries')).toBe(true)
    // Even the right password is not heard from there: it would be a guess like another.
    expect(await guess(email, bot(burst + 6), password)).toBe('too-many-tries')
    const nobody = await many(burst + 1, n => guess('personne-non-plus@example.org', bot(n)))
    expect(nobody.at(-1)).toBe('too-many-tries')
  })

  test('meanwhile the true holder signs in from the device that is known, though its network is the attacker’s', async () => {
    const { person, email } = await openPatient(house, '192.0.2.3')
    await many(limits['password-account'].burst + 5, n => guess(email, bot(n)))
    await many(15, () => guess(email, '192.0.2.3'))
    expect(await guess(email, '192.0.2.3', password)).toBe('too-many-tries')
    await enter(house, person, email)
    expect(granted(me, await person.call(me)).session).not.toBeNull()
  })

  test('with the device mark of another account, or one made up, gain nothing', async () => {
    const { email } = await openPatient(house, '192.0.2.4')
    const thief = (await openPatient(house, '192.0.2.5')).person
    await many(14, () => guess(email, '192.0.2.5'))
    const body = { email, password: 'deviné, encore une fois' }
    expect(await thief.call(signIn, { body })).toMatchObject({ refused: 'too-many-tries' })
    const cookie = `colloque-device=${'x'.repeat(43)}`
    const made = await house.visitor('192.0.2.5').send('POST', '/api/sign-ins', body, { cookie })
    expect(made.json).toMatchObject({ refused: 'too-many-tries' })
  })

  test('by a caller who names addresses of its own, without a proxy that is trusted, are one caller’s', async () => {
    const direct = await openTestHouse()
    const answers = await many(12, async n => {
      const body = { email: 'quiconque@example.org', password: 'deviné, encore une fois' }
      const answer = await direct.visitor(bot(n)).call(signIn, { body })
      return answer.ok ? 'in' : answer.refused
    })
    expect(answers.filter(one => one === 'too-many-tries')).toHaveLength(2)
    await direct.close()
  })
})

describe('second factors', () => {
  test('of a stolen password: bounded over all attempts, while the known device still enters', async () => {
    const { person, email, code } = await openProfessional(house)
    house.time.advance(60)
    const wrong = () => String((Number(code()) + 1) % 1_000_000).padStart(6, '0')
    const tries: string[] = []
    for (let n = 0; n < 8; n++) {
      const thief = house.visitor(bot(n))
      const started = await thief.call(signIn, { body: { email, password } })
      if (!started.ok) continue
      for (let k = 0; k < 5; k++) {
        const answer = await thief.call(prove, { params: { attemptId: started.value.id }, body: { code: wrong() } })
        tries.push(answer.ok ? 'in' : answer.refused)
      }
    }
    expect(tries.filter(one => one === 'wrong-code')).toHaveLength(limits['code-elsewhere'].burst)
    expect(tries).toContain('too-many-tries')
    expect(tries).not.toContain('in')
    const { id } = granted(signIn, await person.call(signIn, { body: { email, password } }))
    granted(prove, await person.call(prove, { params: { attemptId: id }, body: { code: code() } }))
  })

  test('a step-up under a stolen cookie is bounded', async () => {
    const { person, code } = await openProfessional(house)
    house.time.advance(60)
    const wrong = String((Number(code()) + 1) % 1_000_000).padStart(6, '0')
    const answers = await many(12, async () => {
      const answer = await person.call(stepUp, { body: { code: wrong } })
      return answer.ok ? 'in' : answer.refused
    })
    expect(answers.filter(one => one === 'too-many-tries')).toHaveLength(2)
  })
})

describe('accounts asked for', () => {
  test('with an address that is taken, or free, get the same answers, and their holder few letters', async () => {
    const { email } = await openPatient(house, '192.0.2.6')
    house.time.advance(2 * 3600)
    const before = (await lettersTo(house, email)).length
    const ask = async (address: string, from: string) => {
      const answer = await house.visitor(from).call(createAccount, { body: { ...someone(), email: address } })
      return answer.ok ? 'in' : answer.refused
    }
    const taken = await many(30, n => ask(email, bot(n)))
    const free = await many(30, n => ask('encore-libre@example.org', bot(n)))
    expect(taken).toEqual(free)
    expect((await lettersTo(house, email)).length - before).toBeLessThanOrEqual(limits['account-address'].burst)
  })

  test('twice in one instant end in one account and no fault', async () => {
    const body = someone()
    const answers = await Promise.all(Array.from({ length: 4 }, () => house.visitor().call(createAccount, { body })))
    expect(answers.filter(one => one.ok)).toHaveLength(4)
    await letterTo(house, body.email, /\d{6}/)
  })
})
