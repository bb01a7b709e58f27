// The key of an RPPS number finds every mistyped digit, and a card names its professional.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nameOf, practitionerCard } from './practitioner.ts'
import { hasRppsKey } from './rpps.ts'

/** Ten digits and the only eleventh that makes them a number. */
const numbers = fc
  .array(fc.integer({ min: 0, max: 9 }), { minLength: 10, maxLength: 10 })
  .map(digits => digits.join(''))
  .map(ten => Array.from({ length: 10 }, (_, key) => `${ten}${key}`).filter(hasRppsKey))

describe('an RPPS number', () => {
  test('has exactly one right key', () => {
    fc.assert(
      fc.property(numbers, found => {
        expect(found).toHaveLength(1)
      }),
    )
  })

  test('with any one digit mistyped is refused', () => {
    fc.assert(
      fc.property(numbers, fc.nat(10), fc.integer({ min: 1, max: 9 }), ([number = ''], place, shift) => {
        const wrong = (Number(number[place]) + shift) % 10
        expect(hasRppsKey(number.slice(0, place) + wrong + number.slice(place + 1))).toBe(false)
      }),
    )
  })

  test('is eleven digits and nothing else', () => {
    for (const number of ['99700000013', '99700000021']) expect(hasRppsKey(number), number).toBe(true)
    for (const text of ['', '9970000001', '997000000130', ' 99700000013', '9970000001３', '99700000013\n'])
      expect(hasRppsKey(text), JSON.stringify(text)).toBe(false)
  })
})

test('a card is whole or refused, and names by title, or else by civility', () => {
  const card = {
    civility: 'Mme',
    title: 'Dr',
    givenName: 'Camille',
    familyName: 'Arnoux',
    specialty: 'Médecine générale',
    rpps: '99700000013',
    practiceAddress: '4 place du Marché',
    practicePostcode: '35600',
    practiceCity: 'Redon',
  }
  const read = practitionerCard.parse(card)
  expect(nameOf(read)).toBe('Dr Camille Arnoux')
  expect(nameOf({ ...read, title: '' })).toBe('Mme Camille Arnoux')
  for (const name of Object.keys(card)) {
    const { [name as keyof typeof card]: _gone, ...rest } = card
    expect(practitionerCard.safeParse(rest).success, name).toBe(false)
  }
  expect(practitionerCard.safeParse({ ...card, specialty: '  ' }).success).toBe(false)
})
