// Bronchitis at the desk: an antibiotic meets its alert and its source, goes on only with a reason; a usual prescription is signed,
// and the pharmacist opens it with its code, counts a part, then the rest.
import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listPrescriptions } from '#prescription/cancel-prescription.ts'
import { desktop, openBrowser, phone, type Someone, someone } from '../browser.ts'
import { openTestHouse, type Person, personAt, type TestHouse } from '../house.ts'
import { beginConsultation, granted } from '../path.ts'
import { look } from './album.ts'

let house: TestHouse
let browser: Browser
let doctor: Someone
let byHand: Person
let patient: Person
let patientId: string

const cookieOf = async ({ context }: Someone): Promise<string> =>
  (await context.cookies()).map(one => `${one.name}=${one.value}`).join('; ')

beforeAll(async () => {
  house = await openTestHouse({ realTime: true })
  browser = await openBrowser()
  patient = await house.play('jeanne')
  doctor = await someone(browser, house.url, { persona: 'arnoux', screen: desktop })
  byHand = personAt(house.url, await cookieOf(doctor))
  const begun = await beginConsultation(patient, byHand)
  patientId = begun.patient
  // They have seen each other: the call itself is walked elsewhere.
  await house.owner.query('insert into medium_used (id, consultation_id, medium, from_at) values ($1, $2, $3, $4)', [
    randomUUID(),
    begun.consultation,
    'video',
    new Date(Date.parse(house.house.time.now()) - 60_000).toISOString(),
  ])
  // A fresh proof of presence: the gesture itself is walked where the compte rendu is signed.
  await house.owner.query('update session set stepped_up_at = $1', [house.house.time.now()])
})
afterAll(async () => {
  await browser?.close()
  await house?.close()
})

const pictures = process.env.COLLOQUE_PICTURES === '1'

test('an antibiotic for a bronchitis needs its reason; what is signed is counted by the pharmacist', async () => {
  const { page } = doctor
  await page.goto('/pro')
  const panel = page.locator('.prescription-panel')
  const search = panel.getByRole('combobox').first()
  // By the keyboard alone: typed, chosen by the arrow, its dose told.
  await search.fill('amoxicilline')
  await panel.getByRole('option').first().waitFor()
  await search.press('ArrowDown')
  await search.press('Enter')
  const line = panel.locator('.line-card').first()
  await line.getByRole('textbox', { name: 'Durée' }).fill('5')
  await line.getByText('pendant 5 jours').first().waitFor()
  if (pictures) await look(page, 'ordonnance-avant')
  const alert = line.locator('.alert--strong').first()
  await alert.waitFor()
  expect(await alert.innerText()).toMatch(/HAS|SPILF/)
  const sign = panel.getByRole('button', { name: 'Signer l’ordonnance' })
  if (pictures) await look(page, 'ordonnance-alerte')
  await sign.click()
  await panel.getByText('Une alerte attend votre réponse').waitFor()
  await line.getByRole('button', { name: 'Retirer' }).click()
  await search.fill('paracetamol 1')
  await panel.getByRole('option').first().waitFor()
  await search.press('ArrowDown')
  await search.press('Enter')
  await panel.locator('.line-card').first().getByRole('textbox', { name: 'Durée' }).fill('3')
  await panel.getByText('pendant 3 jours').first().waitFor()
  await expect.poll(() => sign.isEnabled()).toBe(true)
  if (pictures) await look(page, 'ordonnance')
  await sign.click()
  await panel.getByText('Ordonnances signées').waitFor()

  const { prescriptions } = granted(listPrescriptions, await patient.call(listPrescriptions, { params: { patientId } }))
  const { bytes } = await patient.send('GET', `/api/patients/${patientId}/documents/${prescriptions[0]?.documentId}`)
  const paper = execFileSync('pdftotext', ['-raw', '-', '-'], { input: bytes, encoding: 'utf8' })
  const code = /Code à saisir : (\S+)/.exec(paper)?.[1] ?? ''

  const { page: pharmacy } = await someone(browser, house.url, { screen: phone })
  await pharmacy.goto(`/ordonnance#${code}`)
  await pharmacy.getByText('MORVAN Jeanne').waitFor()
  expect(new URL(pharmacy.url()).hash).toBe('')
  await pharmacy.getByLabel('Votre nom').fill('Anne Lemoine')
  await pharmacy.getByLabel('Pharmacie ou établissement').fill('Pharmacie du Marché, Redon')
  await pharmacy.getByLabel('Numéro RPPS').fill('99700000021')
  await pharmacy.getByRole('button', { name: 'Compter une partie' }).click()
  await pharmacy.getByText('Délivrée en partie (0 sur 1)').waitFor()
  if (pictures) await look(pharmacy, 'pharmacie')
  await pharmacy.getByRole('button', { name: 'Compter le reste' }).click()
  await pharmacy.getByText('Délivrée', { exact: true }).waitFor()
  await pharmacy.getByLabel('Code de l’ordonnance').fill('0000-0000-0000-0000-0000')
  await pharmacy.getByRole('button', { name: 'Relire' }).click()
  await pharmacy.getByText('Ce code n’ouvre aucune ordonnance').waitFor()
})
