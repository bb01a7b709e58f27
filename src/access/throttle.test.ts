// The lanes of guessing: never more than the burst at once, never more than the pace in the long run, and waiting always helps.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Instant, instantOf, msOf, plusSeconds } from '#kit/time.ts'
import { type Level, limits, networkOf, pour } from './throttle.ts'

const start = '2027-01-12T08:30:00.000Z' as Instant
const limit = { burst: 5, every: 60 }

describe('a lane', () => {
  test('lets its burst through, then one each so many seconds, to the second', () => {
    let lane: Level | undefined
    for (let n = 0; n < limit.burst; n++) {
      lane = pour(limit, lane, start)
      expect(lane).toBeDefined()
    }
    expect(pour(limit, lane, start)).toBeUndefined()
    expect(pour(limit, lane, plusSeconds(start, 59))).toBeUndefined()
    const later = pour(limit, lane, plusSeconds(start, 60))
    expect(later).toBeDefined()
    expect(pour(limit, later, plusSeconds(start, 60))).toBeUndefined()
  })

  test('whatever the rhythm of an attack, passes no more than its burst and its pace', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 200 }), { maxLength: 300 }), gaps => {
        let lane: Level | undefined
        let at = start
        let passed = 0
        for (const gap of gaps) {
          at = plusSeconds(at, gap)
          const next = pour(limit, lane, at)
          if (next) passed++
          lane = next ?? lane
        }
        const seconds = (msOf(at) - msOf(start)) / 1000
        expect(passed).toBeLessThanOrEqual(limit.burst + Math.ceil(seconds / limit.every) + 1)
      }),
    )
  })

  test('opens again however long it was pushed at, and never by a clock that goes back', () => {
    const full = { level: limit.burst, at: start }
    expect(pour(limit, full, instantOf(msOf(start) - 60_000))).toBeUndefined()
    expect(pour(limit, full, plusSeconds(start, limit.every))).toBeDefined()
  })

  test('of every limit has room for a person, and a pace', () => {
    for (const [lane, { burst, every }] of Object.entries(limits)) {
      expect(burst, lane).toBeGreaterThanOrEqual(3)
      expect(every, lane).toBeGreaterThan(0)
    }
  })
})

describe('a network', () => {
  test.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:db8:1:2::9', '2001:db8:1:2'],
    ['2001:db8::9', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
  ])('of %s is %s', (address, network) => expect(networkOf(address)).toBe(network))
})
