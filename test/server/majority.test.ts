// Majority by HTTP, on a driven clock: parents are told a month before, see nothing from the first instant of the day, and the record has an owner.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { stepUp } from '#access/me.ts'
import { capturedMail, personaCode } from '#access/persona.ts'
import { secondsBetween } from '#kit/time.ts'
import { readIntake } from '#orientation/read-intake.ts'
import { endParentAccess, inviteOwner } from '#patients/administrator.ts'
import { openConfidential } from '#patients/confidential.ts'
import { acceptPersonInvitation, invitePerson } from '#patients/invite-person.ts'
import { listPatients } from '#patients/list.ts'
import { comesOfAge } from '#patients/patient.ts'
import { lookAtMajorities } from '#patients/server/majority.ts'
import { listDocuments } from '#record/document.ts'
import { openTestHouse, type Person, type TestHouse } from '../house.ts'
import { granted, invite, patientOf, prepareRequest } from '../path.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house?.close())

const letters = async (address: string) => {
  const { items } = granted(capturedMail, await house.visitor().call(capturedMail))
  return items.filter(one => one.to === address)
}
/** A little of the driven time passes between two looks: the outbox rests two seconds when nobody nudges it. */
const until = async (so: () => Promise<boolean>): Promise<void> => {
  for (; !(await so()); house.time.advance(2)) await new Promise(resolve => setTimeout(resolve, 50))
}
const administrator = async (): Promise<Person> => {
  const delmas = await house.play('delmas')
  const { code } = granted(personaCode, await delmas.call(personaCode))
  granted(stepUp, await delmas.call(stepUp, { body: { code } }))
  return delmas
}
const lina = { familyName: 'Belkacem', givenNames: 'Lina', birthDate: '2023-05-21' } as const

test('a parent’s access ends on a human decision, named exactly, told to them, and not otherwise', async () => {
  const [yanis, jeanne] = [await house.play('yanis'), await house.play('jeanne')]
  const { patients } = granted(listPatients, await yanis.call(listPatients))
  const child = patients.find(one => one.givenNames === 'Lina')?.id ?? ''
  await invite(yanis, child, 'parent', jeanne)
  const body = { child: lina, parent: 'jeanne.morvan@example.org', reason: 'court-decision' } as never
  const delmas = await administrator()
  const other = {
    child: { ...lina, givenNames: 'Line' },
    parent: 'jeanne.morvan@example.org',
    reason: 'court-decision',
  }
  expect(await delmas.call(endParentAccess, { body: other as never })).toMatchObject({ refused: 'nobody-fits' })
  granted(endParentAccess, await delmas.call(endParentAccess, { body }))
  expect(await jeanne.call(listDocuments, { params: { patientId: child } })).toMatchObject({ refused: 'not-found' })
  expect(await yanis.call(listDocuments, { params: { patientId: child } })).toMatchObject({ ok: true })
  await until(async () => (await letters('jeanne.morvan@example.org')).length > 0)
  const { rows } = await house.owner.query(
    `select patient_id, detail, role from audit_entry where act = 'patients/end-parent-access' and outcome = 'done'`,
  )
  expect(rows).toEqual([{ patient_id: child, detail: 'court-decision', role: 'administrator' }])
})

test('at 18 the parents see nothing from the first instant on, having been told a month before', async () => {
  const nour = await house.play('nour')
  const record = await patientOf(nour)
  const params = { patientId: record }
  const opened = await nour.call(openConfidential, { params, body: { companion: null } })
  const confided = granted(openConfidential, opened).id
  const birthday = comesOfAge('2011-02-10' as never)
  expect(birthday).toBe('2029-02-09T23:00:00.000Z')
  const advanceTo = (days: number) => {
    house.time.advance(secondsBetween(house.time.now(), birthday) - days * 86_400)
    return lookAtMajorities(house.house)
  }
  await advanceTo(31)
  expect((await letters('yanis.belkacem@example.org')).filter(one => one.subject.includes('30 jours'))).toEqual([])
  await advanceTo(29)
  await advanceTo(28)
  await until(async () =>
    (await letters('yanis.belkacem@example.org')).some(
      one => one.subject.includes('30 jours') && !/Nour/.test(one.text),
    ),
  )
  house.time.advance(secondsBetween(house.time.now(), birthday) - 1)
  const yanis = await house.play('yanis')
  expect(await yanis.call(listDocuments, { params })).toMatchObject({ ok: true })
  const intakeId = await prepareRequest(yanis, 'cough-fever', record)
  house.time.advance(1)
  expect(await yanis.call(listDocuments, { params })).toMatchObject({ refused: 'not-found' })
  expect(await yanis.call(readIntake, { params: { intakeId } })).toMatchObject({ refused: 'not-found' })
  const { patients } = granted(listPatients, await (await house.play('nour')).call(listPatients))
  expect(patients.map(one => [one.id, one.kinship])).toEqual([
    [record, 'self'],
    [confided, 'confidential'],
  ])
  expect((await letters('yanis.belkacem@example.org')).filter(one => one.subject.includes('30 jours'))).toHaveLength(1)
})

test('an adult without an account of their own takes the record over once a human has seen who they are', async () => {
  house.time.advance(secondsBetween(house.time.now(), comesOfAge(lina.birthDate as never)))
  const delmas = await administrator()
  const body = { person: lina, email: 'lea.tissot@example.org' } as never
  granted(inviteOwner, await delmas.call(inviteOwner, { body }))
  const letter = (await letters('lea.tissot@example.org')).at(0)?.text ?? ''
  const token = /#([\w-]{43})/.exec(letter)?.[1] ?? ''
  // Léa has a record of her own: an account is one person.
  const lea = await house.play('lea')
  expect(await lea.call(acceptPersonInvitation, { body: { token } })).toMatchObject({ refused: 'self-exists' })
  const nobody = { person: { ...lina, familyName: 'Inconnue' }, email: 'lea.tissot@example.org' } as never
  expect(await delmas.call(inviteOwner, { body: nobody })).toMatchObject({ refused: 'nobody-fits' })
  const yanis = await house.play('yanis')
  const asking = { params: { patientId: await patientOf(yanis) }, body: { as: 'self' } } as const
  expect(await yanis.call(invitePerson, asking)).toMatchObject({ refused: 'only-a-parent-invites' })
})
