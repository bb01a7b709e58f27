// Reports of conduct: each side has its own reasons and its own consequences, and one lead answers for each.
import { describe, expect, test } from 'vitest'
import { type Instant, plusSeconds } from '#kit/time.ts'
import { decideOn, decideReport, professionalConduct, reasonsFor } from './abuse.ts'

const at = '2027-01-12T08:30:00.000Z' as Instant

test('a reason belongs to its side, and one report a side is enough', () => {
  expect(decideReport('leader', 'insults', false)).toMatchObject({ ok: true })
  expect(decideReport('leader', 'money', false)).toMatchObject({ refused: 'not-a-reason-here' })
  expect(decideReport('patient', 'misuse', false)).toMatchObject({ refused: 'not-a-reason-here' })
  expect(decideReport('patient', 'care', true)).toMatchObject({ refused: 'reported-already' })
  expect(reasonsFor('patient')).toEqual(professionalConduct)
})

describe('a decision', () => {
  const report = { bySide: 'leader', mine: true, decided: false } as const
  test.each([
    ['nothing', report, { decision: 'nothing' }, { ok: true, value: null }],
    ['a warning', report, { decision: 'warning' }, { ok: true, value: { kind: 'warning', until: null } }],
    ['a block', report, { decision: 'block', days: 7 }, { value: { kind: 'block', until: plusSeconds(at, 604_800) } }],
    ['a patient is not referred', report, { decision: 'referred' }, { refused: 'not-a-decision-here' }],
    [
      'a professional is not blocked',
      { ...report, bySide: 'patient' },
      { decision: 'block', days: 1 },
      { refused: 'not-a-decision-here' },
    ],
    [
      'a professional is referred',
      { ...report, bySide: 'patient' },
      { decision: 'referred' },
      { ok: true, value: null },
    ],
    [
      'not by whoever has not taken it',
      { ...report, mine: false },
      { decision: 'nothing' },
      { refused: 'report-not-yours' },
    ],
    ['not twice', { ...report, decided: true }, { decision: 'nothing' }, { refused: 'report-decided' }],
  ] as const)('%s', (_name, given, decision, outcome) => {
    expect(decideOn(given, decision, at)).toMatchObject(outcome)
  })
})
