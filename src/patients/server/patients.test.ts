// Records opened through HTTP: once for oneself, for one's children, and seen by nobody else.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Day } from '#kit/time.ts'
import { openTestHouse, type TestHouse } from '../../../test/house.ts'
import { addChild } from '../add-child.ts'
import { createSelf } from '../create-self.ts'
import { listPatients } from '../list.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())

const newborn = { givenNames: 'Lina', familyName: 'Morvan', birthDate: '2027-01-12' as Day, sex: 'F' } as const

test('one sees oneself first, then one’s children with their age; another account sees its own only', async () => {
  const yanis = await house.play('yanis')
  const listed = await yanis.call(listPatients)
  if (!listed.ok) throw new Error(listed.refused)
  expect(listed.value.patients.map(each => [each.givenNames, each.kinship, each.ageMonths])).toEqual([
    ['Yanis', 'self', 460],
    ['Nour', 'parent', 191],
    ['Lina', 'parent', 43],
  ])
  const jeanne = await (await house.play('jeanne')).call(listPatients)
  expect(jeanne.ok && jeanne.value.patients.map(each => each.givenNames)).toEqual(['Jeanne'])
  expect(await house.visitor().call(listPatients)).toMatchObject({ refused: 'not-signed-in' })
  expect(await (await house.play('arnoux')).call(listPatients)).toMatchObject({ refused: 'not-allowed' })
})

test('an account is one patient, even asked by two tabs in the same instant', async () => {
  const marcel = await house.play('marcel')
  const traits = { givenNames: 'Marcel', familyName: 'Tissot', birthDate: '1945-11-30' as Day, sex: 'M' } as const
  expect(await marcel.call(createSelf, { body: traits })).toMatchObject({ refused: 'self-exists' })
  const account = await house.owner.query("select id from account where persona = 'marcel'")
  await house.owner.query("update relation set until_at = from_at where account_id = $1 and kind = 'self'", [
    account.rows[0].id,
  ])
  const answers = await Promise.all([1, 2, 3].map(() => marcel.call(createSelf, { body: traits })))
  expect(answers.filter(each => each.ok)).toHaveLength(1)
  expect(answers.filter(each => !each.ok && each.refused === 'self-exists')).toHaveLength(2)
})

test('a child is added once, and the same key gives the same child', async () => {
  const jeanne = await house.play('jeanne')
  const first = await jeanne.call(addChild, { body: newborn, key: 'the-same-key' })
  const again = await jeanne.call(addChild, { body: newborn, key: 'the-same-key' })
  expect(first.ok && again.ok && first.value.id === again.value.id).toBe(true)
  expect(await jeanne.call(addChild, { body: newborn })).toMatchObject({ refused: 'child-known' })
  const tomorrow = { ...newborn, birthDate: '2027-01-13' as Day }
  expect(await jeanne.call(addChild, { body: tomorrow })).toMatchObject({ refused: 'birth-in-future' })
  const trail = await house.owner.query("select patient_id from audit_entry where act = 'patients/add-child'")
  expect(trail.rows.map(row => row.patient_id)).toEqual([first.ok ? first.value.id : undefined])
})
