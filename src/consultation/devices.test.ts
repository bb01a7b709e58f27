// A privacy decision that must hold: nothing that happens by itself turns on what the person had turned off.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  afterwards,
  facingOf,
  firstWishes,
  type Happening,
  readWishes,
  turned,
  type Wishes,
  wishesAfter,
} from './devices.ts'

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

test('a camera looks where the browser or its name says, else nobody knows', () => {
  expect(facingOf({ label: 'x', facingMode: 'environment' })).toBe('environment')
  expect(facingOf({ label: 'camera2 0, facing back', facingMode: undefined })).toBe('environment')
  expect(facingOf({ label: 'camera2 1, facing front' })).toBe('user')
  expect(facingOf({ label: 'Caméra arrière' })).toBe('environment')
  for (const label of ['', 'Integrated Webcam', 'Feedback 3000']) expect(facingOf({ label })).toBeNull()
})

test('turning asks for the other side where a side is known, whatever was chosen before', () => {
  const chosen: Wishes = { ...firstWishes, cameraId: 'rear' }
  // The rear camera was chosen by name in the check: turning must not give it again.
  expect(turned(chosen, { id: 'rear', facing: 'environment' }, ['front', 'rear'])).toMatchObject({
    facing: 'user',
    cameraId: null,
  })
  expect(turned(firstWishes, { id: 'front', facing: 'user' }, ['front', 'rear']).facing).toBe('environment')
})

test('where no side is known, turning visits every camera and never gives the same one again', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 2, maxLength: 6 }),
      anyWishes,
      (cameras, wishes) => {
        const visited = new Set<string>()
        let used = cameras[0]
        for (const _ of cameras) {
          const next = turned(wishes, { id: used, facing: null }, cameras).cameraId ?? undefined
          expect(next).not.toBe(used)
          used = next
          visited.add(used ?? '')
        }
        expect(visited).toEqual(new Set(cameras))
      },
    ),
  )
  expect(turned(firstWishes, { id: undefined, facing: null }, [])).toEqual(firstWishes)
})
