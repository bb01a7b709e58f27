// Hours as they are typed and read back.
import { expect, test } from 'vitest'
import { clockShown, minutesTyped } from './clock-words.ts'

test.each([
  ['9:00', 540],
  ['9h30', 570],
  ['14 h 05', 845],
  ['14h05', 845],
  ['14', 840],
  ['24:00', 1440],
  ['24:05', undefined],
  ['9:03', undefined],
  ['9:60', undefined],
  ['', undefined],
  ['midi', undefined],
])('%s is %s', (typed, minutes) => expect(minutesTyped(typed)).toBe(minutes))

test('what is shown reads back the same', () => {
  for (let minutes = 0; minutes <= 1440; minutes += 5) expect(minutesTyped(clockShown(minutes))).toBe(minutes)
})
