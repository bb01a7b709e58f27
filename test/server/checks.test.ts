// The checks as the doctor meets them, by HTTP alone: a draft, the notes beside it, and alerts that follow what is concluded.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readDraft, saveDraft } from '#prescription/draft.ts'
import { emptyDraft, type Line } from '#prescription/prescription.ts'
import { emptyProfile, saveProfile } from '#record/profile.ts'
import { saveNote } from '#report/save-note.ts'
import { openTestHouse, type Person, type TestHouse } from '../house.ts'
import { beginConsultation, granted } from '../path.ts'

let house: TestHouse
let arnoux: Person
let consultationId: string
beforeAll(async () => {
  house = await openTestHouse()
  const jeanne = await house.play('jeanne')
  arnoux = await house.play('arnoux')
  const begun = await beginConsultation(jeanne, arnoux)
  consultationId = begun.consultation
  const profile = { ...emptyProfile, allergies: { known: 'some' as const, lines: ['Bactrim : éruption'] } }
  granted(
    saveProfile,
    await jeanne.call(saveProfile, { params: { patientId: begun.patient }, body: { profile, version: 0 } }),
  )
})
afterAll(() => house?.close())

const medicine = (name: string, atc: string): Line => ({
  kind: 'medicine',
  id: randomUUID(),
  ald: false,
  renewals: 0,
  dose: { unit: 'tablet', steps: [{ quantity: 1, when: { kind: 'times', times: 2 }, lasts: 5 }] },
  medicine: {
    code: '00000001',
    name,
    dci: name,
    form: 'comprimé',
    routes: ['orale'],
    substances: [{ code: name, name, amount: '500 mg' }],
    atc,
    conditions: [],
    edition: 'colloque-2026-11-22',
  },
})

const params = () => ({ consultationId })
const read = async () => granted(readDraft, await arnoux.call(readDraft, { params: params() }))
const write = async (lines: Line[]) => {
  const { version } = await read()
  granted(
    saveDraft,
    await arnoux.call(saveDraft, { params: params(), body: { draft: { ...emptyDraft, lines }, version } }),
  )
}
const conclude = async (text: string, version: number) => {
  const at = { ...params(), section: 'hypothesis' as const }
  granted(saveNote, await arnoux.call(saveNote, { params: at, body: { text, version } }))
}
const alerts = async () => (await read()).checked.alerts.map(one => `${one.kind} ${one.level}`)

test('a declared allergy stands beside the line; what was not compared is told', async () => {
  const line = medicine('sulfaméthoxazole', 'J01EC01')
  await write([line])
  const { checked } = await read()
  expect(checked.alerts[0]).toMatchObject({ kind: 'allergy', level: 'strong', lines: [line.id] })
  expect(checked.unchecked.map(one => one.cause)).toEqual(['no-interactions', 'treatments-unknown'])
})

test('an antibiotic for a cough is asked about, then follows what the doctor concludes', async () => {
  await write([medicine('amoxicilline', 'J01CA04')])
  const said = async () => (await read()).checked.alerts.find(one => one.kind === 'stewardship')?.sentence.fr
  expect(await said()).toMatch(/^Si vous concluez/)
  await conclude('Bronchite aiguë', 0)
  expect(await said()).toMatch(/^Pas d’antibiotique/)
  await conclude('Pneumonie franche lobaire', 1)
  expect(await alerts()).toEqual([])
})

test('a simple cystitis concluded: fosfomycine first, no fluoroquinolone', async () => {
  await conclude('Cystite aiguë simple', 2)
  await write([medicine('fosfomycine', 'J01XX01')])
  expect(await alerts()).toEqual([])
  await write([medicine('pivmécillinam', 'J01CA08')])
  expect(await alerts()).toEqual(['stewardship notice'])
  await write([medicine('ofloxacine', 'J01MA01')])
  expect(await alerts()).toEqual(['stewardship strong'])
})
