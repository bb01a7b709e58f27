// The price by HTTP: a range before anyone accepts, exact at acceptance, kept with what it was counted from, read by the patient alone.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Id } from '#kit/id.ts'
import { type Coverage, saveCoverage } from '#orientation/coverage.ts'
import { readDensities } from '#orientation/density.ts'
import { priceOf } from '#orientation/price.ts'
import { priceBefore } from '#orientation/price-before.ts'
import { importDensities } from '#orientation/server/densities.ts'
import { readTerms, saveTerms } from '#orientation/terms.ts'
import { join } from '#waiting-room/join.ts'
import { openTestHouse, type Person, type TestHouse } from '../../../test/house.ts'
import { goOnDuty, granted, offerTo, patientOf, prepareRequest } from '../../../test/path.ts'
import { accept } from '../accept.ts'
import { preferAnother } from '../begin.ts'
import { readPrice } from '../price.ts'
import { settledOf } from './price.ts'

let house: TestHouse
let jeanne: Person
let arnoux: Person
let intakeId: Id
beforeAll(async () => {
  house = await openTestHouse()
  jeanne = await house.play('jeanne')
  arnoux = await house.play('arnoux')
  intakeId = await prepareRequest(jeanne)
})
afterAll(() => house?.close())

const say = (body: Coverage) => jeanne.call(saveCoverage, { params: { intakeId }, body })
const told = async () => granted(priceBefore, await jeanne.call(priceBefore, { params: { intakeId } }))
const acceptedBy = async (doctor: Person) => {
  await goOnDuty(doctor)
  const offerId = await offerTo(doctor)
  return granted(accept, await doctor.call(accept, { params: { offerId } })).id
}
const priceWith = async (consultationId: Id) =>
  granted(readPrice, await jeanne.call(readPrice, { params: { consultationId } })).price

describe('before anyone accepts', () => {
  test('nothing said is to be confirmed; each answer counts; a parent is not asked for a child’s médecin traitant', async () => {
    const nothing = await told()
    expect(nothing).toMatchObject({ coverage: {}, asksPath: true })
    expect(nothing.range?.least).toMatchObject({ total: 2500, outcome: 'to-confirm', rule: 'path-unknown' })
    granted(saveCoverage, await say({ path: 'not-addressed' }))
    expect((await told()).range?.least).toMatchObject({ outcome: 'not-reimbursed', left: 2500 })
    granted(saveCoverage, await say({ path: 'unavailable', livesThere: true, cover: 'ald' }))
    const said = await told()
    expect(said.coverage).toEqual({ path: 'unavailable', livesThere: true, cover: 'ald' })
    expect(said.range?.least).toMatchObject({ outcome: 'reimbursed', rule: 'unavailable', insurance: 2300, left: 200 })
    expect(said.range?.most).toEqual(said.range?.least)
    const yanis = await house.play('yanis')
    const { rows } = await house.owner.query<{ id: string }>("select id from patient where given_names = 'Lina'")
    const child = await prepareRequest(yanis, 'child-fever', rows[0]?.id ?? '')
    const asked = granted(priceBefore, await yanis.call(priceBefore, { params: { intakeId: child } }))
    expect(asked).toMatchObject({ asksPath: false, range: { least: { total: 3000 } } })
  })

  test('a night that comes makes a range; a colleague out of the convention makes it depend on who accepts', async () => {
    const benali = await house.play('benali')
    expect(granted(readTerms, await benali.call(readTerms))).toEqual({ sector: '1' })
    granted(saveTerms, await benali.call(saveTerms, { body: { sector: 'none' } }))
    expect((await told()).range?.least).toMatchObject({
      outcome: 'to-confirm',
      rule: 'sector-unknown',
      insurance: 2300,
    })
    granted(saveTerms, await benali.call(saveTerms, { body: { sector: '2' } }))
    expect((await told()).range?.least.outcome).toBe('reimbursed')
  })

  test('nobody but who holds the request reads what was said, the professional who treats included', async () => {
    const params = { intakeId }
    for (const persona of ['marcel', 'arnoux', 'vasseur', 'delmas'])
      expect(await (await house.play(persona)).call(priceBefore, { params })).toMatchObject({ ok: false })
    const { rows } = await house.owner.query('select coverage_sealed from intake_coverage')
    expect(rows.length).toBe(1)
    expect(JSON.stringify(rows.map(row => row.coverage_sealed.toString('latin1')))).not.toMatch(/ald|unavailable/)
  })
})

describe('at acceptance', () => {
  test('the price is exact, with that professional; another acceptance settles another', async () => {
    granted(join, await jeanne.call(join, { params: { intakeId } }))
    expect(await say({ cover: 'c2s' })).toMatchObject({ refused: 'intake-used' })
    const first = await acceptedBy(arnoux)
    expect(await priceWith(first)).toMatchObject({ total: 2500, outcome: 'reimbursed', insurance: 2300, left: 200 })
    for (const persona of ['arnoux', 'marcel'])
      expect(await (await house.play(persona)).call(readPrice, { params: { consultationId: first } })).toMatchObject({
        ok: false,
      })
    granted(preferAnother, await jeanne.call(preferAnother, { params: { consultationId: first } }))
    const benali = await house.play('benali')
    granted(saveTerms, await benali.call(saveTerms, { body: { sector: 'none' } }))
    const second = await acceptedBy(benali)
    expect(await priceWith(second)).toMatchObject({ outcome: 'not-reimbursed', rule: 'not-contracted', left: 2500 })
  })

  test('the row rules show nothing of it to the professional who leads, while they do', async () => {
    const patient = await patientOf(await house.play('jeanne'))
    const account = (await house.owner.query("select id from account where persona = 'benali'")).rows[0]?.id
    const seen = await house.house.db
      .as({ account, session: account, role: 'practitioner', steppedUp: true }, house.time.now())
      .read(async db => [
        await db.selectFrom('consultation_price').selectAll().where('patient_id', '=', patient).execute(),
        await db.selectFrom('intake_coverage').selectAll().where('patient_id', '=', patient).execute(),
      ])
    expect(seen).toEqual([[], []])
  })

  test('what is kept, counted again on any day, gives the same and says by which versions', async () => {
    house.time.advance(400 * 86_400)
    const { rows } = await house.owner.query<{ id: string; version: string }>(
      'select consultation_id as id, version from consultation_price order by settled_at limit 1',
    )
    const id = rows[0]?.id ?? ''
    const kept = await house.house.db
      .as({ system: 'billing' }, house.time.now())
      .read(db => settledOf(db, house.house, id))
    if (!kept) throw new Error('nothing was settled')
    const { situation, at, declared } = kept.inputs
    expect(priceOf(situation, at, declared)).toEqual(kept.price)
    expect(kept.price?.version).toBe(rows[0]?.version)
    expect(priceOf(situation, '2024-05-14T08:30:00.000Z' as typeof at, declared)?.version).not.toBe(rows[0]?.version)
  })
})

test('the densities imported twice are the same, and change what a far home means', async () => {
  const { communes } = readDensities('h,h,h\n35600,Redon,1_ZIP\n75001,Essai,2_ZAC\n')
  const put = (edition: string) =>
    house.house.db.as({ system: 'import' }, house.time.now()).write(db => importDensities(db, communes, edition))
  expect([await put('2025-06'), await put('2025-06')]).toEqual([
    { before: 0, after: 2 },
    { before: 2, after: 2 },
  ])
  const again = await house.play('yanis')
  const intake = await prepareRequest(again)
  granted(
    saveCoverage,
    await again.call(saveCoverage, { params: { intakeId: intake }, body: { path: 'none', livesThere: true } }),
  )
  const { range } = granted(priceBefore, await again.call(priceBefore, { params: { intakeId: intake } }))
  expect(range?.least.densityEdition).toBe('2025-06')
})
