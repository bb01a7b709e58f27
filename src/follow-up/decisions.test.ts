// What may be done with a follow-up, on plain data: ordered, given a deputy, answered, read, ended.
import { describe, expect, test } from 'vitest'
import type { Instant } from '#kit/time.ts'
import { plusSeconds } from '#kit/time.ts'
import { decideClose, decideSee, decideTake } from './attend.ts'
import { decideAnswer, decideBring } from './mine.ts'
import {
  decideNameDeputy,
  decideOrder,
  decideWithdraw,
  mostOrdered,
  type OrderFacts,
  type OrderInput,
} from './order.ts'
import { opens, windowOf } from './window.ts'

const morning = '2027-01-12T08:30:00.000Z' as Instant

describe('decisions', () => {
  const facts: OrderFacts = { state: 'open', ordered: 0, colleagues: ['b'], zone: 'Europe/Paris' }
  const input: OrderInput = { kind: 'check', fromDays: 2, untilDays: 4, about: 'Fièvre', deputy: 'b' }
  test('a follow-up is ordered while the consultation is open, by whoever leads it, with a deputy of the structure', () => {
    expect(decideOrder(facts, input, morning)).toMatchObject({ ok: true, value: { from: '2027-01-14' } })
    for (const [changed, given, code] of [
      [{ state: 'announced' }, {}, 'not-begun'],
      [{ state: 'closed' }, {}, 'consultation-over'],
      [{ ordered: mostOrdered }, {}, 'too-many-follow-ups'],
      [{}, { untilDays: 1 }, 'window-backwards'],
      [{}, { deputy: 'someone' }, 'not-a-colleague'],
    ] as const)
      expect(decideOrder({ ...facts, ...changed }, { ...input, ...given }, morning)).toMatchObject({ refused: code })
    expect(decideWithdraw('closed')).toMatchObject({ refused: 'consultation-over' })
  })
  test('a deputy is named afterwards too, until someone other than the owner has been told and has not read', () => {
    const one = { closed: false, told: null, seenAt: null } as const
    expect(decideNameDeputy(one, ['b'], 'b').ok).toBe(true)
    expect(decideNameDeputy({ ...one, told: 'owner' }, ['b'], null).ok).toBe(true)
    expect(decideNameDeputy({ ...one, told: 'deputy', seenAt: morning }, ['b'], 'b').ok).toBe(true)
    expect(decideNameDeputy({ ...one, told: 'deputy' }, ['b'], 'b')).toMatchObject({ refused: 'deputy-told' })
    expect(decideNameDeputy(one, ['b'], 'someone')).toMatchObject({ refused: 'not-a-colleague' })
    expect(decideNameDeputy({ ...one, closed: true }, ['b'], 'b')).toMatchObject({ refused: 'follow-up-closed' })
  })
  const window = windowOf(morning, 'Europe/Paris', { from: 2, until: 4 })
  const mine = { kind: 'check', window, closed: false } as const
  test('answers come in the window, getting worse at any time', () => {
    expect(decideAnswer(mine, { worse: false, missing: 0 }, morning)).toMatchObject({ refused: 'follow-up-early' })
    expect(decideAnswer(mine, { worse: true, missing: 9 }, morning).ok).toBe(true)
    expect(decideAnswer(mine, { worse: false, missing: 0 }, opens(window)).ok).toBe(true)
    expect(decideAnswer(mine, { worse: false, missing: 1 }, opens(window))).toMatchObject({
      refused: 'answers-missing',
    })
    expect(decideAnswer({ ...mine, closed: true }, { worse: true, missing: 0 }, morning)).toMatchObject({
      refused: 'follow-up-closed',
    })
    expect(decideAnswer({ ...mine, kind: 'biology' }, { worse: false, missing: 0 }, opens(window))).toMatchObject({
      refused: 'no-questions',
    })
  })
  test('a result is brought with a file, as urgent as the sheet says', () => {
    const result = { ...mine, kind: 'biology' } as const
    expect(decideBring(result, 0, 'urgent')).toMatchObject({ refused: 'no-file' })
    expect(decideBring(result, 1, 'urgent')).toEqual({ ok: true, value: 'urgent' })
    expect(decideBring(result, 1, 'unknown')).toEqual({ ok: true, value: 'soon' })
    expect(decideBring(mine, 1, 'urgent')).toMatchObject({ refused: 'no-result-awaited' })
  })
  test('it is read once, taken while nobody has, and a result never ends in silence', () => {
    const came = { kind: 'biology', came: true, closed: false, told: 'lead', seenAt: null } as const
    expect(decideSee({ ...came, told: null }, morning)).toMatchObject({ refused: 'nothing-to-read' })
    expect(decideSee({ ...came, seenAt: morning }, plusSeconds(morning, 60))).toEqual({ ok: true, value: morning })
    expect(decideTake(came).ok).toBe(true)
    expect(decideTake({ ...came, seenAt: morning })).toMatchObject({ refused: 'already-read' })
    expect(decideTake({ ...came, told: 'owner' })).toMatchObject({ refused: 'already-read' })
    expect(decideClose(came, { outcome: 'fine', word: '' }, morning)).toMatchObject({ refused: 'word-needed' })
    expect(decideClose({ ...came, kind: 'check' }, { outcome: 'fine', word: '' }, morning).ok).toBe(true)
    expect(decideClose({ ...came, closed: true }, { outcome: 'fine', word: 'Bien.' }, morning)).toMatchObject({
      refused: 'follow-up-closed',
    })
  })
})
