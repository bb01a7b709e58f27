// How the files of an archive are spread over volumes: none lost, none doubled, none too heavy unless alone.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inVolumes } from './export.ts'

test('every file is in one volume, in its order, and no volume is heavier than allowed unless it holds a single file', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ size: fc.nat(40) }), { maxLength: 30 }),
      fc.integer({ min: 1, max: 30 }),
      (files, most) => {
        const placed = inVolumes(files, most)
        expect(placed.map(({ size }) => size)).toEqual(files.map(({ size }) => size))
        let last = 1
        for (const { volume } of placed) {
          expect(volume - last).toBeGreaterThanOrEqual(0)
          expect(volume - last).toBeLessThanOrEqual(1)
          last = volume
        }
        for (let volume = 1; volume <= last; volume++) {
          const inside = placed.filter(file => file.volume === volume)
          const heavy = inside.filter(file => file.size > 0).length
          expect(inside.reduce((sum, file) => sum + file.size, 0) <= most || heavy === 1).toBe(true)
        }
      },
    ),
  )
})
