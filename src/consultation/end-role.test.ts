// The decision to end a role, on plain data.
import { expect, test } from 'vitest'
import { decideEndRole, type LeavingFacts } from './end-role.ts'

const facts: LeavingFacts = { role: 'practitioner', consultations: 0, emergencies: 0, alerts: 0, administrators: 1 }

test('a role ends when nobody is in their hands', () => {
  expect(decideEndRole(facts)).toMatchObject({ ok: true })
  expect(decideEndRole({ ...facts, role: 'lead' })).toMatchObject({ ok: true })
})

test('what remains is told: a doctor’s consultations and emergencies, a lead’s alerts', () => {
  expect(decideEndRole({ ...facts, consultations: 2, emergencies: 1, alerts: 3 })).toMatchObject({
    refused: 'work-left',
    detail: { consultations: 2, emergencies: 1, alerts: 0 },
  })
  expect(decideEndRole({ ...facts, role: 'lead', consultations: 2, emergencies: 1, alerts: 3 })).toMatchObject({
    refused: 'work-left',
    detail: { consultations: 0, emergencies: 0, alerts: 3 },
  })
})

test('the last administrator stays', () => {
  expect(decideEndRole({ ...facts, role: 'administrator' })).toMatchObject({ refused: 'last-administrator' })
  expect(decideEndRole({ ...facts, role: 'administrator', administrators: 2 })).toMatchObject({ ok: true })
})
