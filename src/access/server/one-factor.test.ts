// Whatever is tried, in whatever order: whoever holds one factor of an account never has a session of it.
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addKey, confirmByMail, lettersTo, openPatient, openProfessional, password } from '../../../test/accounts.ts'
import type { SoftAuthenticator } from '../../../test/authenticator.ts'
import { openTestHouse, type Person, type TestHouse } from '../../../test/house.ts'
import { accountOf, granted } from '../../../test/path.ts'
import { createAccount } from '../create-account.ts'
import { me, stepUp } from '../me.ts'
import { passkeySignIn, startPasskeySignIn } from '../passkey.ts'
import { askPassword, proveByRecovery, readPasswordLink, setPassword } from '../recovery.ts'
import { confirmTotp, drawRecovery, mailStepUp, startMailStepUp, startTotp } from '../security.ts'
import { prove, signIn } from '../sign-in.ts'
import { codeAt } from './authenticator.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse({ proxied: true })
})
afterAll(() => house?.close())

/** Everything an account has; an attacker is given one of them and the rest stays with its holder. */
interface Target {
  readonly email: string
  readonly account: string
  readonly holder: Person
  readonly secret: string | undefined
  readonly recovery: readonly string[]
  readonly key: SoftAuthenticator
}
const oneFactor = ['password', 'mailbox', 'authenticator', 'paper', 'device'] as const
type Factor = (typeof oneFactor)[number]

const patientWith = async (totp: boolean): Promise<Target> => {
  const { person, email } = await openPatient(house, '192.0.2.9')
  await confirmByMail(house, person, email)
  let secret: string | undefined
  const recovery = granted(drawRecovery, await person.call(drawRecovery)).codes.map(code => code.replaceAll('-', ''))
  const key = await addKey(house, person)
  if (totp) {
    secret = granted(startTotp, await person.call(startTotp)).secret
    const code = codeAt(secret, house.time.now())
    granted(confirmTotp, await person.call(confirmTotp, { body: { code } }))
  }
  return { email, account: await accountOf(person), holder: person, secret, recovery, key }
}
const professional = async (): Promise<Target> => {
  const { person, email, secret } = await openProfessional(house)
  const recovery = granted(drawRecovery, await person.call(drawRecovery)).codes.map(code => code.replaceAll('-', ''))
  const key = await addKey(house, person)
  return { email, account: await accountOf(person), holder: person, secret, recovery, key }
}

/** What the attacker has learned on the way. */
interface Loot {
  attempts: string[]
  readonly passwords: string[]
}
type Move = (hand: Person, target: Target, has: Factor, loot: Loot) => Promise<unknown>

const mailOf = async (target: Target, has: Factor, form: RegExp): Promise<string[]> =>
  has === 'mailbox' ? (await lettersTo(house, target.email)).flatMap(({ text }) => form.exec(text)?.[1] ?? []) : []
const guessed = ['000000', '123456']
const chosen = 'choisi par quelqu’un d’autre'

const moves: Readonly<Record<string, Move>> = {
  signIn: async (hand, { email }, has, loot) => {
    for (const one of [...(has === 'password' ? [password] : []), ...loot.passwords]) {
      const answer = await hand.call(signIn, { body: { email, password: one } })
      if (answer.ok) loot.attempts.push(answer.value.id)
    }
  },
  openAccount: async (hand, { email }, _has, loot) => {
    const answer = await hand.call(createAccount, { body: { email, password: chosen, language: 'fr' } })
    loot.passwords.push(chosen)
    if (answer.ok) loot.attempts.push(answer.value.id)
  },
  /** The holder confirms a step-up by mail elsewhere: its code is in the mailbox. */
  holderStepsUp: async (_hand, { holder }, _has, loot) => {
    const answer = await holder.call(startMailStepUp)
    if (answer.ok) loot.attempts.push(answer.value.id)
  },
  holderSignsIn: async (_hand, { email }, _has, loot) => {
    const answer = await house.visitor('192.0.2.10').call(signIn, { body: { email, password } })
    if (answer.ok) loot.attempts.push(answer.value.id)
  },
  giveCodes: async (hand, target, has, loot) => {
    const six = has === 'authenticator' && target.secret ? [codeAt(target.secret, house.time.now())] : []
    const mailed = (await mailOf(target, has, /\b(\d{6})\b/)).slice(0, 2)
    for (const attemptId of loot.attempts.slice(-3))
      for (const code of [...six, ...mailed, ...guessed.slice(0, 1)]) {
        await hand.call(prove, { params: { attemptId }, body: { code } })
        await hand.call(mailStepUp, { params: { attemptId }, body: { code } })
      }
  },
  givePaper: async (hand, target, has, loot) => {
    for (const attemptId of loot.attempts.slice(-3))
      for (const code of has === 'paper' ? target.recovery.slice(0, 2) : ['0'.repeat(16)])
        await hand.call(proveByRecovery, { params: { attemptId }, body: { code } })
  },
  forget: (hand, { email }) => hand.call(askPassword, { body: { email } }),
  setPassword: async (hand, target, has, loot) => {
    const links = (await mailOf(target, has, /mot-de-passe#([\w-]{43})/)).slice(0, 2)
    const proofs = [
      { kind: 'device' },
      ...(has === 'authenticator' && target.secret
        ? [{ kind: 'totp', code: codeAt(target.secret, house.time.now()) } as const]
        : []),
      ...(has === 'paper' ? [{ kind: 'recovery', code: target.recovery[2] ?? '' } as const] : []),
      { kind: 'totp', code: guessed[1] ?? '' },
    ] as const
    for (const token of [...links, 'x'.repeat(43)])
      for (const proof of proofs) {
        await hand.call(readPasswordLink, { body: { token } })
        const answer = await hand.call(setPassword, { body: { token, password: chosen, proof } })
        if (answer.ok) loot.passwords.push(chosen)
      }
  },
  passkey: async (hand, target) => {
    const answer = await hand.call(startPasskeySignIn)
    if (!answer.ok) return
    const { challenge } = answer.value
    // A key of the account is both factors and is not theirs: they send what they can make up.
    const signature = Buffer.alloc(70, 1).toString('base64url')
    const real = target.key.get(answer.value, { counter: 0 })
    const body = { ...real, signature }
    await hand.call(passkeySignIn, {
      params: { challengeId: answer.value.id },
      body: { ...body, clientData: challenge },
    })
  },
  stepUp: (hand, target, has) => {
    const code = has === 'authenticator' && target.secret ? codeAt(target.secret, house.time.now()) : '000000'
    return hand.call(stepUp, { body: { code } })
  },
  wait: async () => house.time.advance(700),
}

const sequences = fc.array(fc.constantFrom(...Object.keys(moves)), { minLength: 4, maxLength: 12 })

const tryToEnter = async (target: Target, has: Factor, sequence: readonly string[], from: string) => {
  // Whoever holds a device holds its mark, not its session: the holder signed out, or was.
  const mark = (target.holder.cookie() ?? '').split('; ').find(pair => pair.startsWith('colloque-device='))
  const hand = has === 'device' && mark ? house.visitor(from, mark) : house.visitor(from)
  const loot: Loot = { attempts: [], passwords: [] }
  for (const name of sequence) {
    await moves[name]?.(hand, target, has, loot)
    const { session } = granted(me, await hand.call(me))
    if (session?.account === target.account) return `${has} entered after ${sequence.join(', ')}`
  }
  return undefined
}

describe('with one factor only', () => {
  const targets = [
    ['a patient whose code comes by mail', () => patientWith(false)],
    ['a patient with an authenticator', () => patientWith(true)],
    ['a professional', professional],
  ] as const
  test.each(targets)('nobody enters the account of %s', async (_name, open) => {
    const target = await open()
    let from = 0
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...oneFactor), sequences, async (has, sequence) => {
        from++
        expect(await tryToEnter(target, has, sequence, `198.51.${from % 250}.7`)).toBeUndefined()
      }),
      { numRuns: 40 },
    )
  })

  test('the very same moves do enter with two of them, or this test would prove nothing', async () => {
    const target = await patientWith(false)
    const hand = house.visitor('198.18.0.1')
    const loot: Loot = { attempts: [], passwords: [] }
    await moves.signIn?.(hand, target, 'password', loot)
    await moves.giveCodes?.(hand, target, 'mailbox', loot)
    expect(granted(me, await hand.call(me)).session?.account).toBe(target.account)
  })
})
