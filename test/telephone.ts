// People who come by telephone, as the tests play them: the simulator is where their codes are read.
import { completeAccount, confirmCompletion } from '#access/complete-account.ts'
import { capturedMail } from '#access/persona.ts'
import { proveByPhone, startByPhone } from '#access/phone-entry.ts'
import { capturedTelephone } from '#access/phone-simulator.ts'
import { phoneFrom } from '#kit/phone.ts'
import type { Day } from '#kit/time.ts'
import { createSelf } from '#patients/create-self.ts'
import type { Person, TestHouse } from './house.ts'
import { granted } from './path.ts'

let numbered = 0
/** Of the range kept for fiction by Arcep (06 39 98 xx xx). */
export const someNumber = (): string =>
  `06 39 98 ${String(++numbered)
    .padStart(4, '0')
    .replace(/(\d\d)/, '$1 ')}`
export const e164 = (number: string): string => phoneFrom(number) ?? number

export const textsTo = async (house: TestHouse, number: string): Promise<string[]> =>
  granted(capturedTelephone, await house.visitor().call(capturedTelephone))
    .items.filter(item => item.to === e164(number))
    .map(item => item.text)

export const codeIn = (text: string | undefined): string => /\b\d{6}\b/.exec(text ?? '')?.[0] ?? 'no code was sent'
export const wrong = (code: string): string => String((Number(code) + 1) % 1_000_000).padStart(6, '0')

/** Someone comes with a number and gives the code back. */
export const comeByPhone = async (house: TestHouse, number: string, person: Person = house.visitor()) => {
  const { id } = granted(startByPhone, await person.call(startByPhone, { body: { phone: number, language: 'fr' } }))
  const code = codeIn((await textsTo(house, number))[0])
  const proven = await person.call(proveByPhone, { params: { attemptId: id }, body: { code } })
  return { person, id, code, account: granted(proveByPhone, proven).account }
}

const traits = { givenNames: 'Ines', familyName: 'Caradec', birthDate: '1990-05-04' as Day, sex: 'F' } as const
export const openOwnRecord = async (person: Person): Promise<string> =>
  granted(createSelf, await person.call(createSelf, { body: traits })).id

export const password = 'la mer est belle en hiver'
export const lastMailTo = async (house: TestHouse, address: string): Promise<string> =>
  granted(capturedMail, await house.visitor().call(capturedMail)).items.find(letter => letter.to === address)?.text ??
  ''

export const complete = async (house: TestHouse, person: Person, email: string): Promise<void> => {
  const { id } = granted(completeAccount, await person.call(completeAccount, { body: { email, password } }))
  const code = codeIn(await lastMailTo(house, email))
  granted(confirmCompletion, await person.call(confirmCompletion, { params: { completionId: id }, body: { code } }))
}
