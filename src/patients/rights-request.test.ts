// By when a right is answered: one month, eight days for access, months without such a day, and two more months once.
import { expect, test } from 'vitest'
import type { Instant } from '#kit/time.ts'
import { decideExtend, dueAt } from './rights-request.ts'

const at = (text: string) => text as Instant
test.each([
  ['erasure', '2027-01-12T08:00:00.000Z', '2027-02-12T08:00:00.000Z'],
  ['erasure', '2027-01-31T08:00:00.000Z', '2027-02-28T08:00:00.000Z'],
  ['portability', '2027-12-15T08:00:00.000Z', '2028-01-15T08:00:00.000Z'],
  ['access', '2027-01-12T08:00:00.000Z', '2027-01-20T08:00:00.000Z'],
] as const)('%s asked on %s is due on %s', (kind, asked, due) => expect(dueAt(kind, at(asked))).toBe(due))

const facts = {
  kind: 'erasure',
  askedAt: at('2027-01-12T08:00:00.000Z'),
  dueAt: at('2027-02-12T08:00:00.000Z'),
  extended: false,
  answered: false,
} as const
test('two more months are taken once, in time, and never for access', () => {
  const now = at('2027-02-01T08:00:00.000Z')
  expect(decideExtend(facts, now)).toEqual({ ok: true, value: '2027-04-12T08:00:00.000Z' })
  expect(decideExtend({ ...facts, extended: true }, now)).toMatchObject({ refused: 'already-extended' })
  expect(decideExtend({ ...facts, answered: true }, now)).toMatchObject({ refused: 'already-answered' })
  expect(decideExtend({ ...facts, kind: 'access' }, now)).toMatchObject({ refused: 'never-extended' })
  expect(decideExtend(facts, at('2027-02-13T08:00:00.000Z'))).toMatchObject({ refused: 'too-late-to-extend' })
})
