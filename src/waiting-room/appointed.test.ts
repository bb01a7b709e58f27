// Where appointments and walk-ins meet: whom a professional is kept for, who comes first, and what a late one lets the patient do.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Instant, plusSeconds } from '#kit/time.ts'
import { announcedUntil, type Coming, decideSeeAnother, interleavingAt, keptFor, waitedSince } from './appointed.ts'
import { decideJoin, type JoinFacts } from './join.ts'
import { type Free, pairUp, type Waiting } from './match.ts'
import type { Severity } from './ticket.ts'

const at = '2027-01-12T13:00:00.000Z' as Instant
const later = (minutes: number) => plusSeconds(at, minutes * 60)
const rule = interleavingAt(at)

const free = (account: string): Free => ({ account, structure: 'here', since: later(-10) })
const walkIn = (id: string, severity: Severity = 3, waited = 10): Waiting => ({
  ...{ id, structure: 'here', severity, joinedAt: later(-waited), lastSeenAt: at },
  ...{ passedBy: [], notAgain: [] },
})
const appointed = (id: string, doctor: string, hour: Instant): Waiting => ({
  ...walkIn(id, 4, 1),
  appointed: { with: doctor, at: hour },
})
const soon = (doctor: string, minutes: number, here = false): Coming => ({ with: doctor, at: later(minutes), here })
const paired = (...given: Parameters<typeof pairUp>) =>
  Object.fromEntries(pairUp(...given).map(pair => [pair.ticket, pair.account]))

describe('a professional', () => {
  test('is offered no walk-in who would still be there at the hour of an appointment', () => {
    const kept = rule.keptSeconds / 60
    expect(paired([walkIn('one')], [free('arnoux')], at, [soon('arnoux', kept + 1)])).toEqual({ one: 'arnoux' })
    expect(paired([walkIn('one')], [free('arnoux')], at, [soon('arnoux', kept)])).toEqual({})
    expect(paired([walkIn('one')], [free('arnoux'), free('benali')], at, [soon('arnoux', 10)])).toEqual({
      one: 'benali',
    })
  })
  test('is kept a while for a patient who is late, then no more; for one who is there, as long as it takes', () => {
    const grace = rule.graceSeconds / 60
    expect(keptFor([soon('arnoux', -grace + 1)], at).has('arnoux')).toBe(true)
    expect(keptFor([soon('arnoux', -grace)], at).has('arnoux')).toBe(false)
    expect(keptFor([soon('arnoux', -40, true)], at).has('arnoux')).toBe(true)
  })
})

describe('a patient with an appointment', () => {
  test('is offered to their professional alone, before any walk-in, and never to another', () => {
    const waiting = [walkIn('walk', 2, 90), appointed('one', 'arnoux', later(5))]
    const coming = [soon('arnoux', 5, true)]
    expect(paired(waiting, [free('arnoux')], at, coming)).toEqual({ one: 'arnoux' })
    expect(paired(waiting, [free('benali')], at, coming)).toEqual({ walk: 'benali' })
    expect(paired(waiting, [free('arnoux'), free('benali')], at, coming)).toEqual({ one: 'arnoux', walk: 'benali' })
  })
  test('waits for the gravest, when nobody else is free for them', () => {
    const waiting = [walkIn('grave', 1, 1), appointed('one', 'arnoux', later(5))]
    const coming = [soon('arnoux', 5, true)]
    expect(paired(waiting, [free('arnoux')], at, coming)).toEqual({ grave: 'arnoux' })
    expect(paired(waiting, [free('arnoux'), free('benali')], at, coming)).toEqual({ grave: 'benali', one: 'arnoux' })
  })
  test('is anybody’s once their professional left them to a colleague; let pass, comes again to theirs', () => {
    const left = { ...appointed('one', 'arnoux', at), passedBy: ['arnoux'], notAgain: ['arnoux'] }
    expect(paired([left], [free('arnoux'), free('benali')], at)).toEqual({ one: 'benali' })
    const lapsed = { ...appointed('one', 'arnoux', at), passedBy: ['arnoux'] }
    expect(paired([lapsed], [free('benali'), free('arnoux')], at)).toEqual({ one: 'arnoux' })
  })
  test('may see another only when theirs is late, and only while they wait', () => {
    const startsAt = later(-rule.delaySeconds / 60)
    expect(decideSeeAnother({ state: 'waiting', startsAt }, at).ok).toBe(true)
    expect(decideSeeAnother({ state: 'waiting', startsAt }, plusSeconds(at, -1))).toMatchObject({ refused: 'too-soon' })
    expect(decideSeeAnother({ state: 'offered', startsAt }, at)).toMatchObject({ refused: 'not-waiting' })
    expect(decideSeeAnother({ state: 'waiting' }, at)).toMatchObject({ refused: 'not-waiting' })
  })
  test('is told the time to the hour, then nothing that nobody knows; coming early is no wait, but for the gravely ill', () => {
    expect(announcedUntil(later(12), at)).toEqual({ fromMinutes: 12, toMinutes: 13 })
    expect(announcedUntil(at, at)).toBeNull()
    expect(waitedSince(3, later(-15), at)).toBe(at)
    expect(waitedSince(2, later(-15), at)).toBe(later(-15))
    expect(waitedSince(3, later(5), at)).toBe(later(5))
    expect(waitedSince(3, later(-15), undefined)).toBe(later(-15))
  })
})

test('whatever waits and whoever is free: one offer a side, appointments with theirs, no lighter walk-in to whoever is kept', () => {
  const doctors = ['arnoux', 'benali', 'third'] as const
  const anyone = fc.array(
    fc.record({
      severity: fc.constantFrom<Severity>(1, 2, 3, 4),
      waited: fc.nat(120),
      doctor: fc.option(fc.constantFrom(...doctors), { nil: undefined }),
      passed: fc.subarray([...doctors]),
    }),
    { maxLength: 10 },
  )
  const comings = fc.array(
    fc.record({ doctor: fc.constantFrom(...doctors), minutes: fc.integer({ min: -30, max: 60 }) }),
    {
      maxLength: 4,
    },
  )
  fc.assert(
    fc.property(anyone, fc.subarray([...doctors]), comings, (rows, here, near) => {
      const waiting = rows.map(
        (row, index): Waiting => ({
          ...walkIn(`ticket-${index}`, row.severity, row.waited),
          passedBy: row.passed,
          ...(row.doctor ? { appointed: { with: row.doctor, at: later(5) } } : {}),
        }),
      )
      const coming = [
        ...near.map(one => soon(one.doctor, one.minutes)),
        ...rows.flatMap(row => (row.doctor ? [soon(row.doctor, 5, true)] : [])),
      ]
      const pairs = pairUp(waiting, here.map(free), at, coming)
      expect(new Set(pairs.map(pair => pair.ticket)).size).toBe(pairs.length)
      expect(new Set(pairs.map(pair => pair.account)).size).toBe(pairs.length)
      const kept = keptFor(coming, at)
      for (const pair of pairs) {
        const ticket = waiting.find(one => one.id === pair.ticket)
        if (ticket?.appointed) expect(pair.account).toBe(ticket.appointed.with)
        else if (kept.has(pair.account)) expect(ticket?.severity).toBe(1)
      }
    }),
  )
})

describe('joining', () => {
  const facts: JoinFacts = {
    request: {
      ...{ patient: 'p', missing: [], stopped: false, severity: 3, flagged: false, ageMonths: 400 },
      summary: { reason: 'Toux', age: '33 ans', sex: 'F', lines: [], warnings: [] },
    },
    structure: 'walk-in',
    appointment: { id: 'a', structure: 'theirs', joinFrom: later(0), keptUntil: later(25) },
  }
  const joined = (minutes: number, change: Partial<JoinFacts['request']> = {}) =>
    decideJoin({ ...facts, request: { ...facts.request, ...change } }, 'i', later(minutes))
  test('is for the appointment from fifteen minutes before until ten after, with its professional’s structure', () => {
    expect(joined(-1)).toMatchObject({ refused: 'appointment-not-yet' })
    expect(joined(0)).toMatchObject({ value: { appointment: 'a', structure: 'theirs' } })
    expect(joined(24)).toMatchObject({ value: { appointment: 'a' } })
  })
  test('too late, is as for whoever has none; and what stops a request comes before everything', () => {
    expect(joined(25)).toMatchObject({ ok: true, value: { structure: 'walk-in' } })
    expect(joined(25)).not.toMatchObject({ value: { appointment: 'a' } })
    expect(joined(-1, { stopped: true })).toMatchObject({ refused: 'needs-help-now' })
    expect(joined(-1, { missing: ['place'] })).toMatchObject({ refused: 'request-incomplete' })
  })
})
