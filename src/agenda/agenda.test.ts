// The agenda's rules: slots cut from hours, the two change nights and the twelve zones, booking, reminders.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clockOf, nextDay } from '#kit/day-clock.ts'
import { type Day, type Instant, instantOf, msOf, plusSeconds } from '#kit/time.ts'
import { appointmentPolicyOn } from './appointment.ts'
import { decideConfirm, decideHold } from './book.ts'
import { decideChange } from './change.ts'
import { openFreeDays } from './free-days.ts'
import type { Hours } from './hours.ts'
import { dueReminder } from './remind.ts'
import { decideHours } from './save-hours.ts'
import { type Busy, slotAt, slotsOf, stillBusy } from './slots.ts'

const zones = [
  ...[
    'Europe/Paris',
    'America/Guadeloupe',
    'America/Martinique',
    'America/Cayenne',
    'Indian/Reunion',
    'Indian/Mayotte',
  ],
  ...['America/Miquelon', 'Pacific/Noumea', 'Pacific/Tahiti', 'Pacific/Wallis', 'Pacific/Marquesas', 'Pacific/Gambier'],
]
const day = (text: string) => text as Day
const at = (text: string) => text as Instant
const weekly = (weekday: number, from: number, to: number, slotMinutes = 15, reasons: string[] = []) => ({
  ...{ weekday, from, to, slotMinutes, reasons },
  ...{ starts: day('2026-01-01'), ends: null },
})
const hoursWith = (given: Partial<Hours>): Hours => ({ zone: 'Europe/Paris', rules: [], exceptions: [], ...given })
const dayWindow = (text: string, zone = 'Europe/Paris') => {
  const clock = clockOf(day(text), zone)
  return { from: clock(0), until: clock(1440) }
}
const shown = (hours: Hours, text: string, busy: Busy[] = []) =>
  slotsOf(hours, busy, dayWindow(text, hours.zone)).map(slot => instantOf(slot.at).slice(11, 16))

describe('slots', () => {
  const morning = hoursWith({ rules: [weekly(2, 540, 600)] })

  test('are the hours cut from their opening on, on their day of the week', () => {
    expect(shown(morning, '2027-01-12')).toEqual(['08:00', '08:15', '08:30', '08:45'])
    expect(shown(morning, '2027-01-13')).toEqual([])
    expect(shown(hoursWith({ rules: [weekly(2, 540, 600, 25)] }), '2027-01-12')).toEqual(['08:00', '08:25'])
  })

  test('leave out what is taken, even in part, and what is closed that day', () => {
    const from = msOf(at('2027-01-12T08:10:00.000Z'))
    expect(shown(morning, '2027-01-12', [{ from, to: from + 600_000 }])).toEqual(['08:30', '08:45'])
    const closed = hoursWith({
      rules: [weekly(2, 540, 600)],
      exceptions: [{ kind: 'closed', day: day('2027-01-12'), from: 570, to: 1440 }],
    })
    expect(shown(closed, '2027-01-12')).toEqual(['08:00', '08:15'])
    expect(shown(closed, '2027-01-19')).toHaveLength(4)
  })

  test('of an exceptional opening that meets a rule never overlap those of the rule', () => {
    const more = hoursWith({
      rules: [weekly(2, 540, 600)],
      exceptions: [{ kind: 'open', day: day('2027-01-12'), from: 585, to: 630, slotMinutes: 15, reasons: [] }],
    })
    expect(shown(more, '2027-01-12')).toEqual(['08:00', '08:15', '08:30', '08:45', '09:00', '09:15'])
  })

  test('are those of the reason, and of the dates of the rule', () => {
    const some = hoursWith({ rules: [{ ...weekly(2, 540, 600, 15, ['cough']), ends: day('2027-01-12') }] })
    const window = dayWindow('2027-01-12')
    expect(slotsOf(some, [], window, { reason: 'cough' })).toHaveLength(4)
    expect(slotsOf(some, [], window, { reason: 'skin' })).toEqual([])
    expect(shown(some, '2027-01-19')).toEqual([])
    expect(shown(some, '2025-12-30')).toEqual([])
    expect(slotsOf(some, [], window, { most: 2 })).toHaveLength(2)
  })

  test('the night that loses an hour has an hour less, the night that gains one an hour more', () => {
    const night = hoursWith({ rules: [weekly(7, 60, 300, 30)] })
    expect(shown(night, '2027-03-28')).toEqual(['00:00', '00:30', '01:00', '01:30', '02:00', '02:30'])
    expect(shown(night, '2027-10-31')).toHaveLength(10)
    // 2:30 does not exist in March: what closes then closes at the change, what opens then opens at it.
    expect(shown(hoursWith({ rules: [weekly(7, 60, 150, 30), weekly(7, 150, 300, 30)] }), '2027-03-28')).toEqual(
      shown(night, '2027-03-28'),
    )
  })

  const anyDay = fc.integer({ min: 0, max: 365 * 4 }).map(n => nextDay(day('2026-01-01'), n))
  const changes = fc
    .constantFrom('2026-03-29', '2026-10-25', '2027-03-28', '2027-10-31', '2026-03-08', '2026-11-01')
    .map(day)
  const anyHours = fc
    .record({
      zone: fc.constantFrom(...zones),
      spans: fc.array(
        fc.record({
          weekday: fc.integer({ min: 1, max: 7 }),
          from: fc.integer({ min: 0, max: 280 }).map(n => n * 5),
          length: fc.integer({ min: 1, max: 60 }).map(n => n * 5),
          slot: fc.integer({ min: 1, max: 12 }).map(n => n * 5),
        }),
        { maxLength: 12 },
      ),
    })
    .map(({ zone, spans }) =>
      hoursWith({
        zone,
        rules: spans.map(one => weekly(one.weekday, one.from, Math.min(1440, one.from + one.length), one.slot)),
      }),
    )

  test('whatever the hours, the zone and the night: in order, never overlapping, never taken, never outside the hours', () => {
    fc.assert(
      fc.property(
        anyHours,
        fc.oneof(anyDay, changes),
        fc.array(fc.integer({ min: 0, max: 200 }), { maxLength: 8 }),
        (hours, start, marks) => {
          const window = { from: clockOf(start, hours.zone)(0), until: clockOf(nextDay(start, 3), hours.zone)(0) }
          const taken = [...new Set(marks)].sort((one, other) => one - other)
          const busy = taken.map(mark => ({
            from: window.from + mark * 1_200_000,
            to: window.from + mark * 1_200_000 + 1_200_000,
          }))
          const slots = slotsOf(hours, busy, window)
          for (const [index, slot] of slots.entries()) {
            const end = slot.at + slot.minutes * 60_000
            const next = slots[index + 1]
            if (next) expect(end).toBeLessThanOrEqual(next.at)
            expect(busy.some(one => one.from < end && slot.at < one.to)).toBe(false)
            const within = [0, 1, 2].some(ahead => {
              const clock = clockOf(nextDay(start, ahead), hours.zone)
              return hours.rules.some(rule => clock(rule.from) <= slot.at && end <= clock(rule.to))
            })
            expect(within).toBe(true)
          }
          const middle = slots[Math.floor(slots.length / 2)]
          const most = slotsOf(hours, busy, window, { most: 2 })
          expect(most).toEqual(slots.slice(0, 2))
          if (middle) expect(slotsOf(hours, busy, { ...window, from: middle.at })[0]).toEqual(middle)
        },
      ),
    )
  })

  test('kept day by day are those computed again, whatever is taken, given back or ends by itself', () => {
    const marks = fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 40 })
    fc.assert(
      fc.property(
        anyHours,
        fc.oneof(anyDay, changes),
        fc.array(marks, { minLength: 1, maxLength: 6 }),
        (hours, start, steps) => {
          const window = { from: clockOf(start, hours.zone)(0), until: clockOf(nextDay(start, 5), hours.zone)(0) }
          // Every fifth is a hold that ends at the third step.
          const busyAt = (step: readonly number[]): Busy[] =>
            [...new Set(step)]
              .sort((one, other) => one - other)
              .map(mark => ({
                from: window.from + mark * 1_200_000,
                to: window.from + (mark + 1) * 1_200_000,
                ...(mark % 5 ? {} : { until: 3 }),
              }))
          const days = openFreeDays(hours, [])
          for (const [now, step] of steps.entries()) {
            days.retake(busyAt(step))
            const again = slotsOf(hours, stillBusy(busyAt(step), now), window)
            expect(days.slots(window, now)).toEqual(again)
            expect(days.slots(window, now, { most: 3 })).toEqual(again.slice(0, 3))
            const late = window.from + 40 * 3_600_000
            expect(days.slots({ ...window, from: late }, now)).toEqual(again.filter(slot => slot.at >= late))
          }
          const [last = []] = steps.slice(-1)
          expect(days.slots(window, 3)).toEqual(slotsOf(hours, stillBusy(busyAt(last), 3), window))
        },
      ),
    )
  })

  test('kept day by day are those of the reason', () => {
    const mixed = hoursWith({ rules: [weekly(2, 540, 600, 15, ['cough']), weekly(2, 600, 660, 20, ['skin'])] })
    const days = openFreeDays(mixed, [])
    const window = dayWindow('2027-01-12')
    for (const reason of ['cough', 'skin', 'back', undefined])
      expect(days.slots(window, 0, { reason })).toEqual(slotsOf(mixed, [], window, { reason }))
  })

  test('the slot at an instant is the one a search shows, and no other instant has one', () => {
    const found = slotAt(morning, [], msOf(at('2027-01-12T08:15:00.000Z')), 'cough')
    expect(found?.minutes).toBe(15)
    expect(slotAt(morning, [], msOf(at('2027-01-12T08:20:00.000Z')), 'cough')).toBeUndefined()
  })
})

describe('saving hours', () => {
  const version = { version: 3, read: 3 }
  test.each<[string, Partial<Hours>, string | undefined]>([
    ['a week', { rules: [weekly(1, 480, 720), weekly(1, 840, 1140)] }, undefined],
    ['a range that ends before it begins', { rules: [weekly(1, 720, 480)] }, 'hours-reversed'],
    ['a range shorter than its slots', { rules: [weekly(1, 480, 485)] }, 'hours-reversed'],
    ['two that overlap', { rules: [weekly(1, 480, 720), weekly(1, 715, 800)] }, 'hours-overlap'],
    [
      'two that overlap at other dates',
      {
        rules: [
          { ...weekly(1, 480, 720), ends: day('2027-01-01') },
          { ...weekly(1, 600, 800), starts: day('2027-01-02') },
        ],
      },
      undefined,
    ],
    ['a reason nobody knows', { rules: [weekly(1, 480, 720, 15, ['nope'])] }, 'reason-unknown'],
  ])('%s', (_what, given, refusal) => {
    const outcome = decideHours(hoursWith(given), ['cough'], version)
    expect(outcome.ok ? undefined : outcome.refused).toBe(refusal)
  })
  test('from an older screen is refused', () => {
    expect(decideHours(hoursWith({}), [], { version: 4, read: 3 })).toMatchObject({ refused: 'changed-meanwhile' })
  })
})

describe('booking', () => {
  const policy = appointmentPolicyOn(day('2027-01-12'))
  const now = at('2027-01-12T08:00:00.000Z')
  const wanted = { startsAt: at('2027-01-12T10:00:00.000Z'), minutes: 15, busyThen: false, toCome: 0 }
  test.each([
    ['a free slot', {}, undefined],
    ['one that is not free', { minutes: undefined }, 'slot-gone'],
    ['one that starts too soon to come', { startsAt: at('2027-01-12T08:09:59.000Z') }, 'slot-gone'],
    ['one past', { startsAt: at('2027-01-12T07:00:00.000Z') }, 'slot-gone'],
    ['one too far', { startsAt: at('2027-06-12T10:00:00.000Z') }, 'too-far'],
    ['when the patient has another then', { busyThen: true }, 'busy-then'],
    ['when the patient has many', { toCome: 3 }, 'too-many'],
  ])('%s', (_what, change, refusal) => {
    const outcome = decideHold({ ...wanted, ...change }, policy, now)
    expect(outcome.ok ? undefined : outcome.refused).toBe(refusal)
  })
  test('holds five minutes, then confirms once and no later', () => {
    const held = decideHold(wanted, policy, now)
    expect(held).toMatchObject({ value: { endsAt: '2027-01-12T10:15:00.000Z', heldUntil: '2027-01-12T08:05:00.000Z' } })
    const heldUntil = at('2027-01-12T08:05:00.000Z')
    expect(decideConfirm({ state: 'held', heldUntil }, at('2027-01-12T08:04:59.999Z'))).toMatchObject({
      value: 'booked',
    })
    expect(decideConfirm({ state: 'held', heldUntil }, heldUntil)).toMatchObject({ refused: 'hold-over' })
    expect(decideConfirm({ state: 'booked', heldUntil: null }, heldUntil)).toMatchObject({ value: 'already' })
    expect(decideConfirm({ state: 'cancelled', heldUntil: null }, now)).toMatchObject({ refused: 'hold-over' })
  })
  test('moves and cancels what is to come and nothing else', () => {
    const { startsAt } = wanted
    for (const what of ['move', 'cancel'] as const) {
      expect(decideChange({ state: 'booked', startsAt }, what, now).ok).toBe(true)
      expect(decideChange({ state: 'booked', startsAt }, what, startsAt).ok).toBe(false)
      for (const state of ['honoured', 'missed', 'cancelled', 'lapsed'] as const)
        expect(decideChange({ state, startsAt }, what, now).ok).toBe(false)
    }
    expect(decideChange({ state: 'held', startsAt }, 'cancel', now).ok).toBe(true)
    expect(decideChange({ state: 'held', startsAt }, 'move', now).ok).toBe(false)
  })
})

describe('a reminder', () => {
  const startsAt = at('2027-01-14T10:00:00.000Z')
  const early = (minutes: number) => plusSeconds(startsAt, -minutes * 60)
  const one = { startsAt, bookedAt: early(5000), reminded: null }
  const reminders = [1440, 60]
  test.each([
    ['nothing two days before', one, 2880, undefined],
    ['the day before', one, 1440, 1440],
    ['once only', { ...one, reminded: 1440 }, 1000, undefined],
    ['one hour before', { ...one, reminded: 1440 }, 60, 60],
    ['the last one only, after a silence of the process', one, 30, 60],
    ['not the one of the day before for whoever booked since', { ...one, bookedAt: early(600) }, 590, undefined],
    ['but the one of the hour', { ...one, bookedAt: early(600) }, 60, 60],
    ['nothing for whoever booked within the hour', { ...one, bookedAt: early(40) }, 39, undefined],
    ['nothing once the hour has come', one, 0, undefined],
  ])('%s', (_what, given, minutes, due) => {
    expect(dueReminder(given, reminders, early(minutes))).toBe(due)
  })
})
