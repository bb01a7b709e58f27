// Conduct, case by case: whom a block keeps out and never does, the appeal once, and who may answer it.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Instant, plusSeconds } from '#kit/time.ts'
import { type Block, decideAnswer, decideAppeal, isKeptOut } from './conduct.ts'
import { decideJoin } from './join.ts'

const at = '2027-01-12T08:30:00.000Z' as Instant
const block: Block = { reason: 'insults', from: plusSeconds(at, -3600), until: plusSeconds(at, 3600), lifted: false }
const adult = { severity: 3, flagged: false, ageMonths: 408 }

describe('a block', () => {
  test.each([
    ['keeps out an ordinary request', block, adult, true],
    ['nobody without one', undefined, adult, false],
    ['not the gravest', block, { ...adult, severity: 1 }, false],
    ['not where a flag was raised, whatever its exit', block, { ...adult, severity: 2, flagged: true }, false],
    ['not a child', block, { ...adult, ageMonths: 215 }, false],
    ['an adult from the day they are one', block, { ...adult, ageMonths: 216 }, true],
    ['not once it is over: it ends by itself', { ...block, until: at }, adult, false],
    ['not before it began', { ...block, from: plusSeconds(at, 1) }, adult, false],
    ['not once it is lifted', { ...block, lifted: true }, adult, false],
  ])('%s', (_name, given, request, kept) => {
    expect(isKeptOut(given, request, at)).toBe(kept)
  })

  test('never comes before a standing flag, nor hides it', () => {
    const summary = { reason: 'Toux', age: '34 ans', sex: 'F' as const, lines: [], warnings: [] }
    const request = { patient: 'one', missing: [], stopped: true, summary, ...adult, severity: 3 as const }
    const facts = { request, structure: 'here', block }
    expect(decideJoin(facts, 'intake', at)).toMatchObject({ refused: 'needs-help-now' })
    expect(decideJoin({ ...facts, request: { ...request, stopped: false } }, 'intake', at)).toEqual({
      ok: false,
      refused: 'blocked',
      detail: { reason: 'insults', until: block.until },
    })
    // The place already held stays: a block takes nothing from someone who waits.
    const open = { id: 'ticket', intake: 'intake' }
    expect(decideJoin({ ...facts, open }, 'intake', at)).toEqual({ ok: true, value: { again: 'ticket' } })
  })

  test('never keeps out an emergency, whatever the rest', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1300 }),
        fc.integer({ min: 1, max: 4 }),
        fc.boolean(),
        (age, severity, flagged) => {
          const kept = isKeptOut(block, { severity, flagged, ageMonths: age }, at)
          if (severity === 1 || flagged || age < 216) expect(kept).toBe(false)
        },
      ),
    )
  })
})

describe('an appeal', () => {
  test.each([
    ['while it can be felt', { until: block.until, appealed: false }, { ok: true }],
    ['twice', { until: block.until, appealed: true }, { refused: 'appealed-already' }],
    ['too late', { until: at, appealed: false }, { refused: 'measure-over' }],
  ])('%s', (_name, measure, outcome) => {
    expect(decideAppeal(measure, at)).toMatchObject(outcome)
  })

  const facts = { appealed: true, answer: null, decidedBy: 'vasseur', by: 'other', otherLeads: true }
  test.each([
    ['by a colleague', facts, { ok: true }],
    ['by the one who decided, while a colleague can', { ...facts, by: 'vasseur' }, { refused: 'another-lead-answers' }],
    ['by the one who decided, alone', { ...facts, by: 'vasseur', otherLeads: false }, { ok: true }],
    ['that was not made', { ...facts, appealed: false }, { refused: 'no-appeal' }],
    ['that has its answer', { ...facts, answer: 'kept' as const }, { refused: 'appeal-answered' }],
  ])('is answered %s', (_name, given, outcome) => {
    expect(decideAnswer(given)).toMatchObject(outcome)
  })
})
