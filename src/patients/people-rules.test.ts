// The rules around a patient, on plain data: who may what, who invites whom, what a consent is, and when parental authority ends.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Day, dayIn, instantOf, msOf } from '#kit/time.ts'
import { actText, consentKeys, decideDecision, holds, textOn, wordsShown } from './consent.ts'
import { catalogue } from './consents.words.ts'
import { decideAccept, decideInvite } from './invite-person.ts'
import { majorityStep } from './majority.ts'
import { comesOfAge, isMinor, zone } from './patient.ts'
import { decideLeave, decideWithdraw } from './people.ts'
import { kinships, mayDo, rights } from './rights.ts'

test('an aidant asks, reads the papers and leaves: the rest is the adult’s', () => {
  const of = (kinship: (typeof kinships)[number]) =>
    (Object.keys(rights) as (keyof typeof rights)[]).filter(right => mayDo(kinship, right)).sort()
  expect(of('aidant')).toEqual(['documents', 'leaving', 'request'])
  expect(of('confidential')).toEqual(['consents', 'documents', 'export', 'profile', 'request', 'trail'])
  expect(of('self')).toEqual(['confide', 'consents', 'documents', 'export', 'people', 'profile', 'request', 'trail'])
  expect(of('parent')).toEqual(['consents', 'documents', 'export', 'leaving', 'people', 'profile', 'request', 'trail'])
})

test.each([
  ['self', false, 'aidant', 'ok'],
  ['self', true, 'aidant', 'aidant-is-for-adults'],
  ['parent', true, 'aidant', 'aidant-is-for-adults'],
  ['parent', true, 'parent', 'ok'],
  ['parent', true, 'self', 'ok'],
  ['self', true, 'parent', 'only-a-parent-invites'],
  ['self', false, 'self', 'only-a-parent-invites'],
] as const)('%s of a minor (%s) inviting as %s: %s', (kinship, minor, as, code) => {
  const outcome = decideInvite({ kinship, minor, owned: false, around: 1 }, as)
  expect(outcome.ok ? 'ok' : outcome.refused).toBe(code)
})

test('one is not invited by oneself, nor twice, nor to a second record of one’s own', () => {
  const facts = { as: 'self', inviter: false, ties: [], hasSelf: false, owned: false } as const
  expect(decideAccept(facts)).toMatchObject({ ok: true })
  expect(decideAccept({ ...facts, inviter: true })).toMatchObject({ refused: 'own-invitation' })
  expect(decideAccept({ ...facts, ties: ['parent'] })).toMatchObject({ refused: 'already-tied' })
  expect(decideAccept({ ...facts, hasSelf: true })).toMatchObject({ refused: 'self-exists' })
  expect(decideAccept({ ...facts, owned: true })).toMatchObject({ refused: 'owner-exists' })
})

test('nobody evicts a parent, and only the adult an aidant', () => {
  for (const mine of kinships) expect(decideWithdraw(mine, 'parent')).toMatchObject({ refused: 'parents-are-equal' })
  expect(decideWithdraw('self', 'aidant')).toMatchObject({ ok: true })
  expect(decideWithdraw('aidant', 'aidant')).toMatchObject({ refused: 'only-the-patient' })
  expect(decideLeave('parent', 0)).toMatchObject({ refused: 'last-parent' })
  expect(decideLeave('aidant', 0)).toMatchObject({ ok: true })
})

test('nothing is agreed to in advance but what the law obliges or what one must oppose', () => {
  const on = consentKeys.filter(key => holds(key, undefined))
  expect(on).toEqual(['care-record', 'care-team'])
  expect(holds('care-team', 'no')).toBe(false)
  expect(holds('ai', 'no')).toBe(false)
  expect(holds('ai', 'yes')).toBe(true)
})

test('a decision is on the text in force, and on one that is one’s to decide', () => {
  const day = '2026-12-01' as Day
  const given = { decision: 'yes', version: textOn('ai', day).version } as const
  expect(decideDecision('ai', given, undefined, day)).toMatchObject({ ok: true, value: { said: true } })
  expect(decideDecision('ai', given, 'yes', day)).toMatchObject({ ok: true, value: { said: false } })
  expect(decideDecision('ai', { ...given, version: '2020-01-01' }, undefined, day)).toMatchObject({
    refused: 'text-changed',
  })
  expect(decideDecision('care-record', given, undefined, day)).toMatchObject({ refused: 'decided-by-law' })
  expect(decideDecision('act', given, undefined, day)).toMatchObject({ refused: 'asked-each-time' })
  expect(kinships.map(actText)).toEqual(['act', 'act', 'act-child', 'act-helped'])
})

test('every text names its source, says what a withdrawal changes and what it does not, in both languages', () => {
  for (const { versions } of Object.values(catalogue))
    for (const { source, rule } of versions) {
      expect(source).toMatch(/CSP|RGPD|Code/)
      for (const text of [rule.text.fr, rule.text.en])
        expect(wordsShown(text).split('\n').length).toBeGreaterThanOrEqual(5)
    }
})

test('parental authority ends at the first instant of the day one is 18, whatever the birth date', () => {
  const births = fc.date({ min: new Date('2000-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(births, date => {
      const birth = date.toISOString().slice(0, 10) as Day
      const end = comesOfAge(birth)
      expect(isMinor(birth, dayIn(end, zone))).toBe(false)
      expect(isMinor(birth, dayIn(instantOf(msOf(end) - 1), zone))).toBe(true)
    }),
  )
  expect(comesOfAge('2008-02-29' as Day)).toBe('2026-02-28T23:00:00.000Z')
  const at = (days: number) => instantOf(msOf(comesOfAge('2011-02-10' as Day)) - days * 86_400_000)
  const step = (days: number, told = false) => majorityStep({ birthDate: '2011-02-10' as Day, told }, at(days))
  expect([step(31), step(30), step(1), step(1, true), step(0)]).toEqual([
    'nothing',
    'tell',
    'tell',
    'nothing',
    'nothing',
  ])
})
