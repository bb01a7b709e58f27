// A dose in several steps and a dose of one weekday: where each step stands, when it is over, and what must not be missed.
import { describe, expect, test } from 'vitest'
import type { Day } from '#kit/time.ts'
import { type Dose, oneWeekday, stepSpans, wrongWith } from './dose.ts'
import { lastDayTold, weeklyTold } from './dose.words.ts'

type Step = Dose['steps'][number]
const daily = (quantity: number, lasts: number, ...at: ('morning' | 'evening')[]): Step => ({
  quantity,
  when: { kind: 'moments', at: at.map(moment => ({ moment })) },
  lasts,
})
const of = (unit: Dose['unit'], ...steps: Step[]): Dose => ({ unit, steps })

describe('a dose', () => {
  test('that tapers says which days each step stands for, and the day it is over', () => {
    const tapering = of('mg', daily(40, 5, 'morning'), daily(20, 4, 'morning'), daily(10, 1, 'morning'))
    expect(stepSpans(tapering)).toEqual([
      { from: 1, to: 5 },
      { from: 6, to: 9 },
      { from: 10, to: 10 },
    ])
    const first = '2026-12-28' as Day
    expect(lastDayTold(tapering, first, 'fr')).toBe(
      'Dernier jour : le 10e, mercredi 6 janvier 2027, si la première prise est le lundi 28 décembre 2026.',
    )
    expect(lastDayTold(tapering, first, 'en')).toMatch(/^Last day: day 10, Wednesday.? 6 January 2027/)
    expect(lastDayTold(tapering, '2026-11-22' as Day, 'fr')).toMatch(/mardi 1er décembre 2026/)
    const open = of('mg', daily(40, 5, 'morning'), { quantity: 20, when: { kind: 'times', times: 1 } })
    expect(stepSpans(open)).toEqual([{ from: 1, to: 5 }, undefined])
    expect([lastDayTold(open, first, 'fr'), wrongWith(open)]).toEqual([undefined, ['no-duration']])
    expect(lastDayTold(of('mg', daily(40, 5, 'morning')), first, 'fr')).toBeUndefined()
  })

  test('of one named day a week is told in words and figures; any other rhythm is not', () => {
    const on = (...days: ('monday' | 'tuesday')[]) => ({ kind: 'weekdays' as const, on: days })
    const weekly = of('tablet', { ...daily(4, 28, 'morning'), on: on('tuesday') })
    expect(weeklyTold(weekly, 'fr')).toBe(
      'UNE SEULE FOIS PAR SEMAINE, le mardi : quatre (4) comprimés. Jamais tous les jours.',
    )
    const rising = of('capsule', ...[1, 21].map(count => ({ ...daily(count, 28, 'evening'), on: on('monday') })))
    expect(weeklyTold(rising, 'fr')).toBe(
      'UNE SEULE FOIS PAR SEMAINE, le lundi : une (1) gélule, puis vingt-et-un (21) gélules. Jamais tous les jours.',
    )
    expect(weeklyTold(rising, 'en')).toBe(
      'ONCE A WEEK ONLY, on Monday: one (1) capsule, then twenty-one (21) capsules. Never every day.',
    )
    const others: readonly Dose[] = [
      of('tablet', daily(1, 28, 'morning')),
      of('tablet', { ...daily(1, 28, 'morning'), on: on('monday', 'tuesday') }),
      of('tablet', { ...daily(1, 28, 'morning', 'evening'), on: on('monday') }),
      of('tablet', { ...daily(1, 28, 'morning'), on: { kind: 'every-n', n: 7 } }),
      of('tablet', { ...daily(1, 28, 'morning'), on: on('monday') }, { ...daily(1, 28, 'morning'), on: on('tuesday') }),
      of('tablet', { ...daily(1, 28, 'morning'), on: on('monday') }, daily(1, 28, 'morning')),
      { ...of('tablet', { ...daily(1, 28, 'morning'), on: on('monday') }), asNeeded: { for: 'douleur' } },
    ]
    expect(others.map(oneWeekday)).toEqual(others.map(() => undefined))
    expect(others.map(one => weeklyTold(one, 'fr'))).toEqual(others.map(() => undefined))
  })
})
