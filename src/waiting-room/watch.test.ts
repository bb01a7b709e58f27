// Declines are watched by group, and no group so small that it would say who.
import { expect, test } from 'vitest'
import { leastShown, sharesOf } from './watch.ts'

const offers = (count: number, age: string, declined: boolean, sex: 'F' | 'M' = 'F') =>
  Array.from({ length: count }, () => ({ sex, age, declined }))

test('each group that is large enough shows the share that was left to a colleague', () => {
  const seen = sharesOf([
    ...offers(5, '80 ans', true),
    ...offers(5, '91 ans', false),
    ...offers(10, '7 mois', false, 'M'),
  ])
  expect(seen).toEqual([
    { group: 'F', offered: 10, declinedPercent: 50 },
    { group: 'M', offered: 10, declinedPercent: 0 },
    { group: 'child', offered: 10, declinedPercent: 0 },
    { group: 'elder', offered: 10, declinedPercent: 50 },
  ])
})

test('a group below ten offers is not shown at all', () => {
  expect(sharesOf(offers(leastShown - 1, '34 ans', true))).toEqual([])
})
