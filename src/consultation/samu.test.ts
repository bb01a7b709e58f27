// The SAMU of a place: every postcode leads to a named one, nothing is invented, and how little is known is printed.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { phone } from '#kit/phone.ts'
import { departementOf } from '#orientation/place.ts'
import { departements, foundNumbers, samuCoverage, samuNumbers, samuOf } from './samu.ts'

test('every number found names its source and its day, and none passes for verified', () => {
  expect(samuNumbers.safeParse(foundNumbers).success).toBe(true)
  for (const one of Object.values(foundNumbers)) {
    expect(phone.safeParse(one.number).success).toBe(true)
    expect(one).toMatchObject({ verified: false, on: expect.stringMatching(/^2021-06-0/) })
  }
})

test('what is known of the table is counted: fifteen published, none verified, the others unknown', () => {
  const { published, verified, unknown, departements: all } = samuCoverage()
  process.stdout.write(
    `SAMU: ${all} places, ${published} numbers published, ${verified} verified; unknown: ${unknown.join(' ')}\n`,
  )
  expect({ all, published, verified }).toEqual({ all: 107, published: 15, verified: 0 })
})

test.each([
  ['35600', '35', 'Ille-et-Vilaine', undefined],
  ['20000', '2A', 'Corse-du-Sud', undefined],
  ['20200', '2B', 'Haute-Corse', undefined],
  ['97400', '974', 'La Réunion', '+262262201515'],
  ['97133', '977', 'Saint-Barthélemy', '+590590913939'],
  ['22000', '22', 'Côtes-d’Armor', '+33296019010'],
  ['98800', '988', 'Nouvelle-Calédonie', undefined],
])('%s is helped by SAMU %s', (postcode, departement, name, number) => {
  const samu = samuOf({ country: 'FR', postcode })
  expect(samu).toMatchObject({ departement, name })
  expect(samu?.published?.number).toBe(number)
})

test('abroad there is none, nor for what is no postcode', () => {
  expect(samuOf({ country: 'BE', postcode: '1000' })).toBeUndefined()
  expect(samuOf({ country: 'FR', postcode: '99999' })).toBeUndefined()
})

test('every postcode that is one has a named SAMU', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99_999 }), number => {
      const postcode = String(number).padStart(5, '0')
      const departement = departementOf(postcode)
      expect(samuOf({ country: 'FR', postcode })?.departement).toBe(departement)
      if (departement) expect(departements).toContain(departement)
    }),
    { numRuns: 2000 },
  )
})

test('what the operator declares replaces what we found, and only well-formed numbers are taken', () => {
  const declared = { '35': { number: '+33299000000', source: 'SAMU 35, appelé', on: '2026-11-20', verified: true } }
  expect(samuOf({ country: 'FR', postcode: '35000' }, samuNumbers.parse(declared))?.published).toEqual(declared['35'])
  expect(samuCoverage(declared)).toMatchObject({ published: 16, verified: 1 })
  expect(samuNumbers.safeParse({ '35': { ...declared['35'], number: '15' } }).success).toBe(false)
  expect(samuNumbers.safeParse({ Rennes: declared['35'] }).success).toBe(false)
})
