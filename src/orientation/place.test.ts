// Where the patient is: départements of every postcode, and no one seen while driving.
import { expect, test } from 'vitest'
import { decidePlace, departementOf, emergencyNumber, type PlaceTyped, place } from './place.ts'

const typed: PlaceTyped = {
  address: ['12 rue des Lilas', '3e étage, code A12'],
  postcode: '35 000',
  city: 'Rennes',
  country: 'FR',
  callback: '06 39 98 12 34',
  contact: { name: 'Sa fille', phone: '02.99.00.11.22' },
  driving: false,
}

test.each([
  ['35000', '35'],
  ['01 000', '01'],
  ['20000', '2A'],
  ['20167', '2A'],
  ['20200', '2B'],
  ['20620', '2B'],
  ['97400', '974'],
  ['97600', '976'],
  ['97133', '977'],
  ['97150', '978'],
  ['97500', '975'],
  ['98800', '988'],
  ['98000', undefined],
  ['96000', undefined],
  ['00000', undefined],
  ['3500', undefined],
  ['SW1A', undefined],
])('postcode %s is in %s', (postcode, departement) => expect(departementOf(postcode)).toBe(departement))

test('the place is kept in one form, and satisfies its own schema', () => {
  const decided = decidePlace(typed)
  expect(decided).toEqual({
    ok: true,
    value: {
      address: typed.address,
      postcode: '35000',
      city: 'Rennes',
      country: 'FR',
      callback: '+33639981234',
      contact: { name: 'Sa fille', phone: '+33299001122' },
    },
  })
  if (decided.ok) expect(place.safeParse(decided.value).success).toBe(true)
})

test('each thing that cannot be used is refused by its name', () => {
  const code = (change: Partial<PlaceTyped>) => {
    const decided = decidePlace({ ...typed, ...change })
    return decided.ok ? 'ok' : decided.refused
  }
  expect(code({ driving: true })).toBe('driving')
  expect(code({ callback: '12' })).toBe('callback-not-understood')
  expect(code({ postcode: '99999' })).toBe('postcode-not-understood')
  expect(code({ postcode: '1000', country: 'BE' })).toBe('ok')
  expect(code({ contact: { name: '', phone: '0299001122' } })).toBe('contact-not-understood')
  expect(code({ contact: { name: 'Sa fille', phone: '12' } })).toBe('contact-not-understood')
})

test('the number of the emergency services is that of the place', () => {
  expect(emergencyNumber('FR')).toBe('15')
  expect(emergencyNumber('BE')).toBe('112')
  expect(emergencyNumber('SN')).toBeUndefined()
})
