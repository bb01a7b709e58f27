// A privacy decision that must hold: nothing that happens by itself turns on what the person had turned off.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { afterwards, firstWishes, type Happening, readWishes, type Wishes, wishesAfter } from './devices.ts'

const anyWishes: fc.Arbitrary<Wishes> = fc.record({
  microphone: fc.constantFrom('on', 'off'),
  camera: fc.constantFrom('on', 'off'),
  facing: fc.constantFrom('user', 'environment'),
  microphoneId: fc.option(fc.string()),
  cameraId: fc.option(fc.string()),
})
const anything = fc.constantFrom(...(Object.keys(afterwards) as Happening[]))

test('no happening, and no sequence of them, turns on what was off or changes which camera looks', () => {
  fc.assert(
    fc.property(anyWishes, fc.array(anything), (wishes, happenings) => {
      const after = happenings.reduce(wishesAfter, wishes)
      if (wishes.microphone === 'off') expect(after.microphone).toBe('off')
      if (wishes.camera === 'off') expect(after.camera).toBe('off')
      if (after.camera === 'on') expect(after.cameraId).toBe(wishes.cameraId)
      expect(after.facing).toBe(wishes.facing)
    }),
  )
})

test('a reload, a repaired line and the end of a telephone call bring back exactly what was', () => {
  fc.assert(
    fc.property(anyWishes, wishes => {
      for (const happening of ['page-reloaded', 'line-repaired', 'interruption-over'] as const)
        expect(wishesAfter(wishes, happening)).toEqual(wishes)
      expect(readWishes(JSON.stringify(wishes))).toEqual(wishes)
    }),
  )
})

test('an unplugged microphone is replaced by another, an unplugged camera is not', () => {
  const wishes: Wishes = { ...firstWishes, microphoneId: 'headset', cameraId: 'rear' }
  expect(wishesAfter(wishes, 'microphone-gone')).toEqual({ ...wishes, microphoneId: null })
  expect(wishesAfter(wishes, 'camera-gone')).toEqual({ ...wishes, camera: 'off', cameraId: null })
})

test('what was kept by something else is not a wish', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), kept => {
      expect(readWishes(kept)).toEqual(firstWishes)
    }),
  )
  expect(readWishes(null)).toEqual(firstWishes)
})
