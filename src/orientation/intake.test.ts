// An intake is enough for a ticket only when it is answered, no flag stands, the place is known and the act consented to.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Instant, plusSeconds } from '#kit/time.ts'
import { skin } from './catalogue/skin.ts'
import { forTicket, type Intake, missingSteps, standing } from './intake.ts'
import type { Place } from './place.ts'

const at = '2026-11-21T08:30:00.000Z' as Instant
const answered = {
  vital: [],
  brain: [],
  'other-signs': [],
  pregnancy: 'no',
  since: 10,
  where: ['arms'],
  look: ['red'],
  itch: 'some',
  pain: 'no',
  fever: 'none',
  grave: [],
  lesion: [],
  'new-medicine': false,
  around: [],
  illness: [],
  allergy: 'no',
}
const home: Place = {
  address: ['1 rue Neuve'],
  postcode: '35000',
  city: 'Rennes',
  country: 'FR',
  callback: '+33639981234',
}
const ready: Intake = {
  id: 'intake',
  patientId: 'patient',
  subject: { ageMonths: 400, sex: 'F' },
  reason: skin,
  answers: answered,
  answersVersion: 3,
  answeredAt: at,
  exits: [],
  place: home,
  consentedAt: at,
}

test('a complete intake misses nothing and gives the waiting room what it needs, without name or place', () => {
  expect(missingSteps(ready, at)).toEqual([])
  const given = forTicket(ready, at)
  expect(given).toMatchObject({
    patientId: 'patient',
    severity: 4,
    flagged: false,
    missing: [],
    ageMonths: 400,
    sex: 'F',
  })
  expect(JSON.stringify(given)).not.toContain('Rennes')
})

test('what is missing is told in the order of the path', () => {
  const { place: _place, consentedAt: _consent, ...bare } = ready
  expect(missingSteps({ ...bare, answers: { vital: ['blue'] } }, at)).toEqual(['answers', 'exit', 'place', 'consent'])
})

test('answers of this morning are gone through again in the evening', () => {
  expect(missingSteps(ready, plusSeconds(at, 6 * 3600))).toEqual([])
  expect(missingSteps(ready, plusSeconds(at, 6 * 3600 + 1))).toEqual(['answers'])
})

test('no set of exits makes an emergency wait here, but being sent by the 15', () => {
  const emergency: Intake = { ...ready, answers: { ...answered, vital: ['chest-tight'] } }
  const exits = fc.array(
    fc.record({
      exit: fc.constantFrom('misanswered' as const, 'cannot-call' as const),
      flags: fc.constant(['chest-pain']),
      at: fc.constant(at),
    }),
  )
  fc.assert(fc.property(exits, taken => missingSteps({ ...emergency, exits: taken }, at).includes('exit')))
  const sent: Intake = { ...emergency, exits: [{ exit: 'sent-by-15', flags: ['chest-pain'], at }] }
  expect(standing(sent)).toBe('teleconsultation')
  expect(forTicket(sent, at)).toMatchObject({ severity: 1, flagged: true, flags: ['chest-pain'], missing: [] })
})

test('someone who took back a grave answer is seen before those who gave none', () => {
  expect(forTicket({ ...ready, exits: [{ exit: 'misanswered', flags: ['chest-pain'], at }] }, at).severity).toBe(2)
})
