// The exits of a red flag: offered by level, they let through only what had been flagged when they were taken.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Instant } from '#kit/time.ts'
import { cough } from './catalogue/cough.ts'
import { evaluate } from './evaluate.ts'
import { decideExit, type Exit, type ExitTaken, exits, exitsOf, standingFlags, standingLevel } from './exit.ts'
import { levels } from './reason.ts'

const at = '2026-11-21T08:30:00.000Z' as Instant
const subject = { ageMonths: 500, sex: 'M' } as const
const facts = (answers: Parameters<typeof evaluate>[2], taken: readonly ExitTaken[] = []) => ({
  reason: cough,
  evaluation: evaluate(cough, subject, answers),
  taken,
})

test('no level is a dead end, and nothing is offered where nothing is flagged', () => {
  for (const level of levels) expect(exitsOf(level).length > 0).toBe(level !== 'teleconsultation')
  expect(decideExit(facts({}), 'misanswered', at)).toEqual({ ok: false, refused: 'no-flag-stands' })
})

test('an emergency lets through only those whom the 15 has sent', () => {
  const emergency = facts({ vital: ['chest-tight'] })
  expect(decideExit(emergency, 'continued', at)).toEqual({ ok: false, refused: 'not-an-exit-here' })
  expect(decideExit(emergency, 'sent-by-15', at)).toEqual({
    ok: true,
    value: { exit: 'sent-by-15', flags: ['chest-pain'], at },
  })
})

test('suicidal thoughts without a plan go on to the waiting room, whose place is first', () => {
  const dark = facts({ 'other-signs': ['dark-thoughts'], 'suicide-plan': 'none' })
  expect(decideExit(dark, 'continued', at).ok).toBe(true)
  expect(dark.evaluation.severity).toBe(1)
})

test('going on under one level leaves the milder flags to be shown in their turn; the 15 has heard them all', () => {
  const both = { 'other-signs': ['dark-thoughts'], 'suicide-plan': 'none', 'fever-days': 8, fever: 'felt' }
  const covers = (answers: Parameters<typeof evaluate>[2], exit: Exit) => {
    const decided = decideExit(facts(answers), exit, at)
    return decided.ok ? decided.value.flags : decided.refused
  }
  expect(covers(both, 'continued')).toEqual(['suicidal-thoughts'])
  expect(covers({ ...both, vital: ['blue'] }, 'sent-by-15')).toEqual([
    'breathless-at-rest',
    'suicidal-thoughts',
    'fever-long',
  ])
})

test('a flag raised by a later answer stops the path again', () => {
  const first = decideExit(facts({ vital: ['chest-tight'] }), 'sent-by-15', at)
  if (!first.ok) throw new Error('the exit was refused')
  const { evaluation } = facts({ vital: ['chest-tight', 'breathless'] })
  expect(standingFlags(evaluation, [first.value])).toEqual(['breathless-at-rest'])
  expect(standingLevel(cough, evaluation, [first.value])).toBe('15')
})

test('whatever is taken, only being sent on or the doctor’s choice lets a flag through', () => {
  const taken = fc.array(
    fc.record({
      exit: fc.constantFrom<Exit>(...exits),
      flags: fc.subarray(['chest-pain', 'stroke', 'suicidal-thoughts']),
      at: fc.constant(at),
    }),
  )
  fc.assert(
    fc.property(taken, list => {
      const { evaluation } = facts({ vital: ['chest-tight'], brain: ['stroke'], 'other-signs': ['dark-thoughts'] })
      for (const flag of evaluation.flags) {
        const through = list.some(
          each => (each.exit === 'sent-by-15' || each.exit === 'continued') && each.flags.includes(flag),
        )
        expect(standingFlags(evaluation, list).includes(flag)).toBe(!through)
      }
    }),
  )
})
