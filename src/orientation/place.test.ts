// Where the patient is: numbers as France types them, départements of every postcode, and no one seen while driving.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mayReceiveTexts, phone, phoneFrom, phoneInWords } from './phone.ts'
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
  ['06 39 98 12 34', '+33639981234'],
  ['+33 (0)6 39 98 12 34', '+33639981234'],
  ['0033 639981234', '+33639981234'],
  ['+33 06 39 98 12 34', '+33639981234'],
  ['02.99.00.11.22', '+33299001122'],
  ['0590 12 34 56', '+590590123456'],
  ['0690 12 34 56', '+590690123456'],
  ['0696 12 34 56', '+596696123456'],
  ['0694 12 34 56', '+594694123456'],
  ['0692 12 34 56', '+262692123456'],
  ['0639 12 34 56', '+262639123456'],
  ['0508 41 23 45', '+508412345'],
  ['+687 12 34 56', '+687123456'],
  ['+32 470 12 34 56', '+32470123456'],
  ['15', undefined],
  ['3114', undefined],
  ['0892 70 12 39', undefined],
  ['06 39 98 12', undefined],
  ['bonjour', undefined],
  ['', undefined],
])('%s is read as %s', (text, number) => expect(phoneFrom(text)).toBe(number))

test('whatever is typed, the answer is a number that can be rung or nothing; a number read once reads the same again', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[+0-9 ().-]{0,24}$/)), text => {
      const number = phoneFrom(text)
      if (number === undefined) return
      expect(phone.safeParse(number).success).toBe(true)
      expect(phoneFrom(number)).toBe(number)
    }),
  )
})

test('a number is shown as it is said, and what is shown reads as the same number', () => {
  expect(phoneInWords('+33639981234')).toBe('06 39 98 12 34')
  expect(phoneInWords('+590690123456')).toBe('06 90 12 34 56')
  expect(phoneInWords('+32470123456')).toBe('+32470123456')
  for (const number of ['+33639981234', '+590690123456', '+262692123456', '+508412345', '+32470123456'])
    expect(phoneFrom(phoneInWords(number))).toBe(number)
})

test('a landline gets no text message', () => {
  expect(mayReceiveTexts('+33639981234')).toBe(true)
  expect(mayReceiveTexts('+590690123456')).toBe(true)
  expect(mayReceiveTexts('+33299001122')).toBe(false)
  expect(mayReceiveTexts('+262262123456')).toBe(false)
})

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
