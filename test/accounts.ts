// Accounts as the tests of sign-in need them: opened by HTTP, with the mail that was captured.

import { expect } from 'vitest'
import { createAccount } from '#access/create-account.ts'
import { acceptInvitation, readInvitation, renewAccount } from '#access/invitation.ts'
import { addPasskey, startPasskey } from '#access/passkey.ts'
import { capturedMail } from '#access/persona.ts'
import { mailStepUp, startMailStepUp } from '#access/security.ts'
import { codeAt } from '#access/server/authenticator.ts'
import { insertInvite } from '#access/server/invitation.ts'
import { prove, signIn } from '#access/sign-in.ts'
import { type SoftAuthenticator, softAuthenticator } from './authenticator.ts'
import type { Person, TestHouse } from './house.ts'
import { granted } from './path.ts'

export const password = 'un mot de passe assez long'
let numbered = 0
export const someone = () => ({ email: `quelquun-${++numbered}@example.org`, password, language: 'fr' as const })

export const lettersTo = async (house: TestHouse, address: string) =>
  granted(capturedMail, await house.visitor().call(capturedMail)).items.filter(letter => letter.to === address)
export const codeFor = async (house: TestHouse, address: string): Promise<string> => {
  const letter = (await lettersTo(house, address)).find(({ subject }) => subject === 'Votre code Colloque')
  return /\b\d{6}\b/.exec(letter?.text ?? '')?.[0] ?? 'no code was mailed'
}
/** The letter that fits, once it has come: mail leaves by a queue. */
export const letterTo = async (house: TestHouse, address: string, fits: RegExp): Promise<string> => {
  const find = async () => (await lettersTo(house, address)).find(({ text }) => fits.test(text))?.text
  await expect.poll(find, { timeout: 20_000, interval: 100 }).toBeTruthy()
  return (await find()) ?? ''
}

/** A patient's account, signed in on the device that opened it. */
export const openPatient = async (house: TestHouse, address?: string) => {
  const given = someone()
  const person = house.visitor(address)
  const { id } = granted(createAccount, await person.call(createAccount, { body: given }))
  const code = await codeFor(house, given.email)
  granted(prove, await person.call(prove, { params: { attemptId: id }, body: { code } }))
  return { person, email: given.email }
}

/** Signs a patient in with password and mailed code. */
export const enter = async (house: TestHouse, person: Person, email: string, secret = password): Promise<void> => {
  const { id } = granted(signIn, await person.call(signIn, { body: { email, password: secret } }))
  const code = await codeFor(house, email)
  granted(prove, await person.call(prove, { params: { attemptId: id }, body: { code } }))
}

/** A professional from their invitation on, with the authenticator of their telephone. */
export const openProfessional = async (house: TestHouse, role: 'administrator' | 'lead' | 'practitioner' = 'lead') => {
  const { email } = someone()
  const at = house.time.now()
  const { link } = await house.house.db
    .as({ system: 'invitation' }, at)
    .write(db => insertInvite(db, house.house, at, { role, email }))
  const token = link.split('#')[1] ?? ''
  const person = house.visitor()
  const read = granted(readInvitation, await person.call(readInvitation, { body: { token } }))
  const code = () => codeAt(read.authenticatorSecret, house.time.now())
  granted(acceptInvitation, await person.call(acceptInvitation, { body: { token, password, code: code() } }))
  return { person, email, code, secret: read.authenticatorSecret }
}

/** The token of the invitation that an administrator, present a moment ago, sends to an account that has been there before. */
export const invitedAgain = async (house: TestHouse, by: Person, account: { id: string; email: string }) => {
  const tokens = async () =>
    (await lettersTo(house, account.email)).flatMap(({ text }) => /invitation#([\w-]{43})/.exec(text)?.[1] ?? [])
  const before = await tokens()
  granted(renewAccount, await by.call(renewAccount, { params: { accountId: account.id } }))
  return (await tokens()).find(one => !before.includes(one)) ?? 'no invitation was mailed'
}

/** Takes such an invitation up: from then on the account is theirs again. */
export const acceptAgain = async (house: TestHouse, person: Person, token: string): Promise<void> => {
  const read = granted(readInvitation, await person.call(readInvitation, { body: { token } }))
  const code = codeAt(read.authenticatorSecret, house.time.now())
  granted(acceptInvitation, await person.call(acceptInvitation, { body: { token, password, code } }))
}

/** Confirms presence with a mailed code, as a patient without anything stronger does. */
export const confirmByMail = async (house: TestHouse, person: Person, email: string): Promise<void> => {
  const { id } = granted(startMailStepUp, await person.call(startMailStepUp))
  const code = await codeFor(house, email)
  granted(mailStepUp, await person.call(mailStepUp, { params: { attemptId: id }, body: { code } }))
}

/** Adds a passkey to whoever has just stepped up. */
export const addKey = async (house: TestHouse, person: Person): Promise<SoftAuthenticator> => {
  const key = softAuthenticator(house.url)
  const drawn = granted(startPasskey, await person.call(startPasskey))
  const body = { challengeId: drawn.id, name: 'Clé des essais', registration: key.create(drawn) }
  granted(addPasskey, await person.call(addPasskey, { body }))
  return key
}
