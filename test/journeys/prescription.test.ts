// Bronchitis at the desk: an antibiotic meets its alert and its source, goes on only with a reason; a usual prescription is signed,
// and the pharmacist opens it with its code, counts a part, then the rest.
import { execFileSync } from 'node:child_process'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listPrescriptions } from '#prescription/cancel-prescription.ts'
import { openBrowser, phone, someone } from '../browser.ts'
import { openTestHouse, type Person, type TestHouse } from '../house.ts'
import { granted } from '../path.ts'
import { look } from './album.ts'
import { addMedicine, openPrescriber } from './prescribing.ts'

let house: TestHouse
let browser: Browser
let patient: Person
beforeAll(async () => {
  house = await openTestHouse({ realTime: true })
  browser = await openBrowser()
  patient = await house.play('jeanne')
})
afterAll(async () => {
  await browser?.close()
  await house?.close()
})

const pictures = process.env.COLLOQUE_PICTURES === '1'

test('an antibiotic for a bronchitis needs its reason; what is signed is counted by the pharmacist', async () => {
  const { doctor, panel, patientId } = await openPrescriber(house, browser, patient)
  const { page } = doctor
  const line = await addMedicine(panel, 'amoxicilline')
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
  const other = await addMedicine(panel, 'paracetamol 1')
  await other.getByRole('textbox', { name: 'Durée' }).fill('3')
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
