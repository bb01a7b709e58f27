// When keys end and what receipts say: the hours around midnight, the longest time, and texts that never vary.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Day, dayIn, type Instant, instantOf, msOf, secondsBetween } from '#kit/time.ts'
import { isChatLost } from './chat.ts'
import { backupsGoneOn, lookAgainAt, mayEndDay, receiptText } from './erasure.ts'

const at = (text: string) => `2027-01-${text}:00.000Z` as Instant
const twelfth = '2027-01-12' as Day

describe('the key of a day', () => {
  test.each<[boolean, string, number]>([
    [false, '12T23:59', 0],
    [false, '13T00:59', 0],
    [true, '13T01:00', 0],
    [false, '13T01:00', 1],
    [false, '14T23:59', 1],
    [true, '15T00:00', 1],
  ])('%s at %s with %i living', (ends, time, living) => expect(mayEndDay(twelfth, living, at(time))).toBe(ends))

  test('has ended 72 hours after any call of its day, whatever was never closed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 86_399 }), second => {
        const announced = instantOf(Date.UTC(2027, 0, 12) + second * 1000)
        const latest = instantOf(msOf(announced) + 72 * 3_600_000)
        expect(mayEndDay(dayIn(announced, 'UTC'), 1, latest)).toBe(true)
        expect(isChatLost(announced, latest)).toBe(true)
      }),
    )
  })

  test('is looked for at each midnight, so that the longest time is not outlived by an hour', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 86_399_999 }), ms => {
        const now = instantOf(Date.UTC(2027, 0, 14) + ms)
        const next = lookAgainAt(now)
        expect(next > now).toBe(true)
        expect(secondsBetween(now, next)).toBeLessThanOrEqual(3600)
        if (dayIn(next, 'UTC') !== dayIn(now, 'UTC')) expect(next).toBe('2027-01-15T00:00:00.000Z')
      }),
    )
  })

  test('is in no backup once a backup of the day it ended has been thrown away', () => {
    expect(backupsGoneOn(at('13T01:00'), 30)).toBe('2027-02-13')
  })
})

test('a receipt is one text, whatever order its parts come in', () => {
  const one = {
    id: 'a',
    consultation: 'b',
    patient: 'c',
    cause: 'closed',
    messages: 3,
    day: twelfth,
    destroyedAt: at('12T09:00'),
  } as const
  const reversed = Object.fromEntries(Object.entries(one).reverse()) as typeof one
  expect(receiptText(reversed)).toBe(receiptText(one))
  expect(receiptText(one)).toBe('["colloque-receipt-1","a","b","c","closed",3,"2027-01-12","2027-01-12T09:00:00.000Z"]')
})
