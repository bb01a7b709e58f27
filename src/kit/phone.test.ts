// Telephone numbers as France types them, and which of them a text message of ours may cost.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isFrenchMobile, mayReceiveTexts, phone, phoneFrom, phoneInWords } from './phone.ts'

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
  ['+33639981234', true],
  ['+33712345678', true],
  ['+590690123456', true],
  ['+262692123456', true],
  ['+594694123456', true],
  ['+596696123456', true],
  ['+508551234', true],
  ['+33299001122', false],
  ['+590590123456', false],
  ['+508412345', false],
  ['+32470123456', false],
  ['+8816212345678', false],
])('a mobile of France: %s is %s', (number, expected) => expect(isFrenchMobile(number)).toBe(expected))
