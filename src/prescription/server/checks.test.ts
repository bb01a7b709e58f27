// The checks on a real request and a real profile: declared by HTTP, read under the rights of the doctor who leads, and of nobody else.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AccountActor } from '#edge/actor.ts'
import { newId } from '#kit/id.ts'
import { emptyProfile, readProfile, saveProfile } from '#record/profile.ts'
import { openTestHouse, type Person, type TestHouse } from '../../../test/house.ts'
import { accountOf, beginConsultation, granted, patientOf } from '../../../test/path.ts'
import { index, pairs } from '../../../test/thesaurus-fixture.ts'
import type { Line } from '../prescription.ts'
import { readThesaurus } from '../thesaurus.ts'
import { alertsFor } from './checks.ts'
import { interactionsImporter, keepThesaurus } from './interactions.store.ts'

let house: TestHouse
let jeanne: Person
let arnoux: AccountActor
let benali: AccountActor
let consultation: string
const { thesaurus } = readThesaurus(index, pairs, { day: '2020-10-20', fr: 'octobre 2020', en: 'October 2020' })

beforeAll(async () => {
  house = await openTestHouse()
  jeanne = await house.play('jeanne')
  const doctor = await house.play('arnoux')
  ;({ consultation } = await beginConsultation(jeanne, doctor))
  const actor = async (person: Person): Promise<AccountActor> => ({
    account: await accountOf(person),
    session: newId(house.time.now(), house.house.random),
    role: 'practitioner',
    steppedUp: false,
  })
  arnoux = await actor(doctor)
  benali = await actor(await house.play('benali'))
})
afterAll(() => house?.close())

const medicine = (name: string, atc: string | null = null): Line => ({
  kind: 'medicine',
  id: newId(house.time.now(), house.house.random),
  ald: false,
  renewals: 0,
  dose: { unit: 'tablet', steps: [{ quantity: 1, when: { kind: 'times', times: 3 }, lasts: 6 }] },
  medicine: {
    code: '60000001',
    name,
    dci: name,
    form: 'comprimé',
    routes: [],
    substances: [{ code: '', name, amount: '500 mg' }],
    atc,
    conditions: [],
    edition: 'colloque-2026-11-22',
  },
})
const checked = (lines: readonly Line[], as = arnoux) => {
  const at = house.time.now()
  return house.house.db.as(as, at).read(db => alertsFor(db, house.house, { consultation, lines }, at))
}
const declare = async (given: Partial<typeof emptyProfile>, codes?: Parameters<typeof saveCodes>[0]) => {
  const params = { patientId: await patientOf(jeanne) }
  const { version } = granted(readProfile, await jeanne.call(readProfile, { params }))
  const body = { profile: { ...emptyProfile, ...given }, version, ...(codes ? { codes: saveCodes(codes) } : {}) }
  granted(saveProfile, await jeanne.call(saveProfile, { params, body }))
}
const saveCodes = (lines: Readonly<Record<string, 'macrolides' | 'nsaids'>>) =>
  Object.entries(lines).map(([line, id]) => ({ line, allergen: { kind: 'class', class: id } as const }))

test('nothing imported, nothing declared: what was not checked is said', async () => {
  const { unchecked, interactions } = await checked([medicine('paracétamol')])
  expect(interactions).toBeNull()
  expect(unchecked.map(one => one.cause)).toEqual(['no-interactions', 'treatments-unknown', 'allergies-unknown'])
})

test('an allergy told by the patient stands beside the line, with its source; antibiotics for a cough meet theirs', async () => {
  await declare({ allergies: { known: 'some', lines: ['Pénicilline : urticaire'] }, treatments: { known: 'none' } })
  const amoxicillin = medicine('amoxicilline', 'J01CA04')
  const { alerts } = await checked([amoxicillin, medicine('paracétamol')])
  expect(alerts.map(({ kind, level, lines }) => [kind, level, lines])).toEqual([
    ['allergy', 'strong', [amoxicillin.id]],
    ['stewardship', 'strong', [amoxicillin.id]],
  ])
})

test('a class chosen for words nobody recognises counts, is kept for the patient, and is sealed', async () => {
  await declare({ allergies: { known: 'some', lines: ['gonflement en 2019'] } }, { 'gonflement en 2019': 'nsaids' })
  const { alerts, unchecked } = await checked([medicine('ibuprofène', 'M01AE01')])
  expect(alerts).toMatchObject([{ kind: 'allergy', level: 'strong' }])
  expect(unchecked.map(one => one.cause)).not.toContain('allergy-not-recognised')
  const params = { patientId: await patientOf(jeanne) }
  // A screen of the version before sends no choice: what was chosen stays with its words.
  await declare({ allergies: { known: 'some', lines: ['gonflement en 2019', 'pollen'] } })
  expect(granted(readProfile, await jeanne.call(readProfile, { params })).codes).toEqual(
    saveCodes({ 'gonflement en 2019': 'nsaids' }),
  )
  const { rows } = await house.owner.query<{ row: string }>('select t::text as row from profile t')
  for (const word of ['nsaids', 'gonflement'])
    expect(rows.map(each => each.row).join()).not.toContain(Buffer.from(word).toString('hex'))
})

test('the thesaurus is imported once, read at once, and met by lines and by a current treatment', async () => {
  const keep = () => {
    const at = house.time.now()
    return house.house.db.as(interactionsImporter, at).write(db => keepThesaurus(db, thesaurus, at))
  }
  const rows = async () => (await house.owner.query('select day, sha256, imported_at from interaction_thesaurus')).rows
  expect(await keep()).toBe(true)
  const before = await rows()
  house.time.advance(60)
  expect(await keep()).toBe(false)
  expect(await rows()).toEqual(before)

  await declare({ treatments: { known: 'some', lines: ['Warfarine 5 mg le soir', 'tisane'] } })
  const { alerts, interactions, unchecked } = await checked([
    medicine('clarithromycine'),
    medicine('simvastatine'),
    medicine('paracétamol'),
  ])
  expect(interactions?.fr).toBe('octobre 2020')
  expect(alerts.filter(one => one.kind === 'interaction').map(one => [one.level, one.lines.length])).toEqual([
    ['strong', 2],
    ['notice', 1],
  ])
  expect(unchecked).toContainEqual({ cause: 'treatment-not-recognised', what: ['tisane'] })
})

test('a brand the patient writes is found in the register, when it was imported', async () => {
  await house.owner.query(`insert into medicine_edition (name, day, files, medicines, in_force, imported_at)
    values ('bdpm-2026-01-26-test', '2026-01-26', '[]', 1, true, '2027-01-01T00:00:00Z')`)
  await house.owner.query(`insert into medicine (edition, code, name, dci, form, routes, substances, also, atc, conditions, supply, generic)
    values ('bdpm-2026-01-26-test', '60000002', 'KARDEGIC 75 mg, poudre', 'Acide acétylsalicylique 75 mg, poudre', 'poudre',
      '["orale"]', '[{"code":"1","name":"acide acétylsalicylique","amount":"75 mg"}]', '[]', 'B01AC06', '[]', 'none', false)`)
  await declare({ treatments: { known: 'some', lines: ['Kardégic 75, le midi'] } })
  const { alerts, unchecked } = await checked([medicine('aspirine', 'N02BA01')])
  expect(alerts.map(one => one.id)).toContain('duplicate:acetylsalicylique acide:treatment')
  expect(unchecked.map(one => one.cause)).not.toContain('treatment-not-recognised')
})

test('nobody but the importer writes the thesaurus', async () => {
  const at = house.time.now()
  const other = { ...thesaurus, edition: { ...thesaurus.edition, fr: 'une autre' } }
  await expect(
    house.house.db.as(arnoux, at).write(db => keepThesaurus(db, other, at).then(done => done)),
  ).rejects.toThrow()
})

test('a doctor who does not lead the consultation is told nothing of it', async () => {
  await expect(checked([medicine('amoxicilline')], benali)).rejects.toThrow()
})
