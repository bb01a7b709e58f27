// Sharpness and light, on drawings whose answer is known: edges, the same edges smeared, night and snow.
import { expect, test } from 'vitest'
import { adviceOf, type Grey, greyOf, measure } from './sharpness.ts'

const side = 64
const drawn = (level: (x: number, y: number) => number): Grey => ({
  levels: Uint8Array.from({ length: side * side }, (_, at) => level(at % side, Math.floor(at / side))),
  width: side,
  height: side,
})
/** Each point the mean of those around it, again and again: a lens out of focus. */
const smeared = (grey: Grey, times: number): Grey => {
  if (times === 0) return grey
  const at = (x: number, y: number) =>
    grey.levels[Math.min(side - 1, Math.max(0, y)) * side + Math.min(side - 1, Math.max(0, x))] ?? 0
  const mean = (x: number, y: number) => (at(x, y) + at(x - 1, y) + at(x + 1, y) + at(x, y - 1) + at(x, y + 1)) / 5
  return smeared(drawn(mean), times - 1)
}
const squares = drawn((x, y) => ((Math.floor(x / 8) + Math.floor(y / 8)) % 2 === 0 ? 90 : 170))

test('edges are sharp, and the same edges smeared are not', () => {
  expect(adviceOf(measure(squares))).toBeUndefined()
  expect(adviceOf(measure(smeared(squares, 30)))).toBe('blurred')
  expect(measure(smeared(squares, 5)).sharpness).toBeLessThan(measure(squares).sharpness)
})

test('night and snow are told before blur', () => {
  expect(adviceOf(measure(drawn(() => 12)))).toBe('dark')
  expect(adviceOf(measure(drawn(() => 250)))).toBe('bright')
  expect(adviceOf(measure(drawn(() => 120)))).toBe('blurred')
})

test('colours are weighed as the eye does, and an image of nothing is no fault', () => {
  const grey = greyOf(new Uint8ClampedArray([255, 255, 255, 255, 0, 0, 0, 255, 0, 255, 0, 255]), 3, 1)
  expect([...grey.levels]).toEqual([255, 0, 150])
  expect(measure({ levels: new Uint8Array(0), width: 0, height: 0 })).toEqual({ sharpness: 0, light: 0 })
})
