// The trail as it is told: repeated looks become one line, and nothing else does.
import { expect, test } from 'vitest'
import type { Instant } from '#kit/time.ts'
import { gathered, type TrailEntry } from './trail.ts'

const entry = (at: string, changed: Partial<TrailEntry> = {}): TrailEntry => ({
  id: crypto.randomUUID(),
  at: `2027-01-12T${at}:00.000Z` as Instant,
  act: 'record/list-documents',
  outcome: 'done',
  mine: true,
  role: 'patient',
  name: null,
  why: 'self',
  sealed: true,
  ...changed,
})

const told = (entries: readonly TrailEntry[]) => gathered(entries).map(one => one.times)

test('the same act of the same person within the hour is told once, with its newest and its oldest time', () => {
  const [first, ...rest] = gathered([entry('10:40'), entry('10:00'), entry('09:10')])
  expect(rest).toEqual([])
  expect(first).toMatchObject({ at: '2027-01-12T10:40:00.000Z', times: 3, since: '2027-01-12T09:10:00.000Z' })
})

test('more than an hour apart, they are two', () => {
  expect(told([entry('10:00'), entry('08:59')])).toEqual([1, 1])
})

test.each<Partial<TrailEntry>>([
  { act: 'record/read-document' },
  { outcome: 'refused' },
  { mine: false },
  { role: null },
  { name: 'Dr Camille Arnoux' },
  { why: 'treats' },
  { sealed: false },
])('an entry that differs by %j stands alone, and separates those around it', changed => {
  expect(told([entry('10:10'), entry('10:05', changed), entry('10:00')])).toEqual([1, 1, 1])
})

test('an empty trail tells nothing', () => {
  expect(gathered([])).toEqual([])
})
