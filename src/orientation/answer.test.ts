// Saving answers: over the version that was read, twice without harm, and nothing grave taken back unseen.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Instant } from '#kit/time.ts'
import { decideTake } from './alert.ts'
import { answer, decideAnswer } from './answer.ts'
import { cough } from './catalogue/cough.ts'
import { consent } from './consent.ts'
import type { Intake } from './intake.ts'
import { readIntake } from './read-intake.ts'
import { savePlace } from './save-place.ts'
import { decideStart, startIntake } from './start-intake.ts'
import { takeExit } from './take-exit.ts'

const at = '2026-11-21T08:30:00.000Z' as Instant
const intake: Intake = {
  id: 'intake',
  patientId: 'patient',
  subject: { ageMonths: 500, sex: 'M' },
  reason: cough,
  answers: { vital: ['chest-tight'] },
  answersVersion: 4,
  answeredAt: at,
  exits: [],
}

test('answers are saved over the version read, and a stale screen is refused', () => {
  const saved = decideAnswer(intake, { vital: ['chest-tight'], brain: [] }, 4)
  expect(saved).toMatchObject({ ok: true, value: { version: 5, takenBack: [], evaluation: { level: '15' } } })
  expect(decideAnswer(intake, { vital: [] }, 2)).toEqual({
    ok: false,
    refused: 'stale-answers',
    detail: { version: 4 },
  })
})

test('the same saving sent twice is one saving', () => {
  expect(decideAnswer(intake, { vital: ['chest-tight'] }, 3)).toMatchObject({ ok: true, value: { version: 4 } })
})

test('a grave answer taken back is told once, whichever way the patient came back', () => {
  expect(decideAnswer(intake, { vital: [] }, 4)).toMatchObject({ ok: true, value: { takenBack: ['chest-pain'] } })
  const told = { ...intake, exits: [{ exit: 'misanswered', flags: ['chest-pain'], at } as const] }
  expect(decideAnswer(told, { vital: [] }, 4)).toMatchObject({ ok: true, value: { takenBack: [] } })
})

test('nothing changes once a ticket was taken; what no question can have produced is refused', () => {
  expect(decideAnswer({ ...intake, usedAt: at }, { vital: [] }, 4)).toEqual({ ok: false, refused: 'intake-used' })
  expect(decideAnswer(intake, { vital: ['no-such-sign'] }, 4)).toMatchObject({
    ok: false,
    refused: 'answer-not-understood',
    detail: { question: 'vital' },
  })
})

test('a reason is started only for those it is meant for', () => {
  expect(decideStart(cough, { ageMonths: 500, sex: 'F' })).toEqual({ ok: true, value: cough })
  expect(decideStart(cough, { ageMonths: 50, sex: 'F' })).toMatchObject({ refused: 'reason-not-for-them' })
  expect(decideStart(undefined, { ageMonths: 500, sex: 'F' })).toMatchObject({ refused: 'reason-unknown' })
})

test('an alert is taken by one lead, who may press twice', () => {
  expect(decideTake({ takenAt: null, mine: false }, at)).toEqual({ ok: true, value: at })
  expect(decideTake({ takenAt: at, mine: true }, at)).toEqual({ ok: true, value: at })
  expect(decideTake({ takenAt: at, mine: false }, at)).toEqual({ ok: false, refused: 'alert-taken' })
})

test('nothing that was answered can stand in an address: paths take identifiers, and no act takes a query', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 500 }), text => {
      for (const route of [startIntake, readIntake, answer, takeExit, savePlace, consent]) {
        expect('query' in route).toBe(false)
        const names = [...route.path.matchAll(/:(\w+)/g)].map(found => found[1] ?? '')
        const filled = Object.fromEntries(names.map(name => [name, text]))
        expect(route.params.safeParse(filled).success).toBe(/^[0-9a-f-]{36}$/i.test(text))
      }
    }),
  )
})
