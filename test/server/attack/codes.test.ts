// Attacks on what one must know: codes guessed and replayed, keys and cookies used again, sessions planted.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { acceptInvitation } from '#access/invitation.ts'
import { signOut, stepUp } from '#access/me.ts'
import { proveByPhone, startByPhone } from '#access/phone-entry.ts'
import { prove, signIn } from '#access/sign-in.ts'
import type { AnyRoute, OutcomeOf } from '#kit/route.ts'
import { startIntake } from '#orientation/start-intake.ts'
import { codeFor, enter, openPatient, openProfessional, password } from '../../accounts.ts'
import { openTestHouse, type Person, personAt, type TestHouse } from '../../house.ts'
import { patientOf } from '../../path.ts'
import { attacks } from './attempts.ts'

let house: TestHouse
const table = attacks()
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(async () => {
  table.print()
  await house?.close()
})

/** Every code but the right one, as far as anybody would go on. */
const wrongOnes = (right: string, count: number): string[] => {
  expect(right, 'the right code is known, or this would prove nothing').toMatch(/^\d{6}$/)
  return Array.from({ length: count + 1 }, (_, at) =>
    String(at * 7919)
      .padStart(6, '0')
      .slice(-6),
  ).filter(one => one !== right)
}
const statusOf = <R extends AnyRoute>(outcome: OutcomeOf<R>) => (outcome.ok ? 200 : 401)
const sessionOf = async (person: Person) => {
  const { json } = await person.send('GET', '/api/me')
  return (json as { session: { account: string } | null }).session
}

test('codes are guessed until nothing is heard any more, then not even the right one opens', async () => {
  const mail = table.row('guessing: a mailed code, then the right one after too many')
  const { email } = await openPatient(house)
  const visitor = house.visitor()
  const started = await visitor.call(signIn, { body: { email, password } })
  const attemptId = started.ok ? started.value.id : ''
  const right = await codeFor(house, email)
  for (const code of [...wrongOnes(right, 40), right]) {
    const outcome = await visitor.call(prove, { params: { attemptId }, body: { code } })
    mail.note(code, statusOf<typeof prove>(outcome), !outcome.ok)
  }
  mail.holds()

  const text = table.row('guessing: a code by text, then the right one after too many')
  const caller = house.visitor()
  const asked = await caller.call(startByPhone, { body: { phone: '06 39 98 44 55', language: 'fr' } })
  const params = { attemptId: asked.ok ? asked.value.id : '' }
  const texted = /\b\d{6}\b/.exec(house.house.telephone?.captured?.()[0]?.text ?? '')?.[0] ?? ''
  for (const code of [...wrongOnes(texted, 40), texted]) {
    const outcome = await caller.call(proveByPhone, { params, body: { code } })
    text.note(code, statusOf<typeof proveByPhone>(outcome), !outcome.ok)
  }
  text.holds()

  const key = table.row('guessing: an authenticator under a stolen cookie')
  const { person, code: now } = await openProfessional(house)
  house.time.advance(16 * 60)
  for (const code of [...wrongOnes(now(), 60), now()]) {
    const outcome = await person.call(stepUp, { body: { code } })
    key.note(code, statusOf<typeof stepUp>(outcome), !outcome.ok)
  }
  key.holds()

  const link = table.row('guessing: the links of invitations')
  for (let tried = 0; tried < 40; tried++) {
    const token = Buffer.from(randomUUID() + randomUUID())
      .toString('base64url')
      .slice(0, 43)
    const outcome = await house.visitor().call(acceptInvitation, { body: { token, password, code: '000000' } })
    link.note(token, statusOf<typeof acceptInvitation>(outcome), !outcome.ok)
  }
  link.holds()
})

test('what served once serves nobody again', async () => {
  const row = table.row('replay: code, authenticator step, cookie signed out, key of another')
  const { person, email } = await openPatient(house)
  const started = await person.call(signIn, { body: { email, password } })
  const attemptId = started.ok ? started.value.id : ''
  const code = await codeFor(house, email)
  await person.call(prove, { params: { attemptId }, body: { code } })
  for (const one of [person, house.visitor(), personAt(house.url, person.cookie())]) {
    const outcome = await one.call(prove, { params: { attemptId }, body: { code } })
    row.note('a mailed code', statusOf<typeof prove>(outcome), !outcome.ok)
  }

  const doctor = await openProfessional(house)
  house.time.advance(16 * 60)
  const step = doctor.code()
  await doctor.person.call(stepUp, { body: { code: step } })
  const again = await doctor.person.call(stepUp, { body: { code: step } })
  row.note('the same step of an authenticator', statusOf<typeof stepUp>(again), !again.ok)

  const copied = person.cookie() ?? ''
  await person.call(signOut)
  house.time.advance(60)
  const ghost = personAt(house.url, copied)
  row.note('the cookie of a session that was closed', 200, (await sessionOf(ghost)) === null)

  const [first, second] = [await openPatient(house), await openPatient(house)]
  const [jeanne, yanis] = [await house.play('jeanne'), await house.play('yanis')]
  const key = randomUUID()
  const mine = { params: { patientId: await patientOf(jeanne) }, body: { reason: 'cough-fever' }, key }
  await jeanne.call(startIntake, mine)
  for (const other of [yanis, first.person, second.person, house.visitor()]) {
    const outcome = await other.call(startIntake, mine)
    row.note('the idempotency key of another account', statusOf<typeof startIntake>(outcome), !outcome.ok)
  }
  const otherBody = await jeanne.call(startIntake, { ...mine, body: { reason: 'skin' } })
  row.note('one’s own key with something else', statusOf<typeof startIntake>(otherBody), !otherBody.ok)
  row.holds()
})

test('a session planted in someone’s browser is never theirs', async () => {
  const row = table.row('fixation: a planted cookie, before and after signing in')
  const thief = await openPatient(house)
  const made = `colloque=${'x'.repeat(43)}`
  for (const planted of [thief.person.cookie() ?? '', made]) {
    const { email } = await openPatient(house)
    const victim = personAt(house.url, planted)
    await enter(house, victim, email)
    const account = (await sessionOf(victim))?.account
    const seen = await sessionOf(personAt(house.url, planted))
    row.note('the planted cookie afterwards', 200, account !== undefined && seen?.account !== account)
  }
  row.holds()
})
