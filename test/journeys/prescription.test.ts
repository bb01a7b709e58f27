// Bronchitis at the desk: an antibiotic meets its alert and its source, goes on only with a reason; a usual prescription is signed,
// and the pharmacist opens it with its code, counts a part, then the rest; it is cancelled, replaced, and prescribed again later.
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readDraft, saveDraft } from '#prescription/draft.ts'
import { openBrowser, phone, someone } from '../browser.ts'
import { openTestHouse, type Person, type TestHouse } from '../house.ts'
import { granted } from '../path.ts'
import { look } from './album.ts'
import { addMedicine, openPrescriber, prescribe, printedCode, reported } from './prescribing.ts'

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
  const { doctor, panel, hand, patientId, consultation } = await openPrescriber(house, browser, patient)
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
  const lasting = other.getByRole('textbox', { name: 'Durée' })
  // The way to the server is cut while one writes: the text waits on this device, through a reload, and leaves by itself.
  const cut = /\/prescription$/
  await page.route(cut, route => (route.request().method() === 'PUT' ? route.abort() : route.fallback()))
  await lasting.fill('2')
  await panel.getByText('gardé sur cet appareil').waitFor()
  await page.reload()
  await panel.getByText('pendant 2 jours').first().waitFor()
  await panel.getByText('gardé sur cet appareil').waitFor()
  await page.unroute(cut)
  await expect.poll(() => sign.isEnabled()).toBe(true)
  // The server hears and its answer is lost: what is written on is nobody else's, after a reload as before it.
  await page.route(cut, async route => {
    if (route.request().method() !== 'PUT') return route.fallback()
    await route.fetch()
    await route.abort()
  })
  await lasting.fill('4')
  await panel.getByText('gardé sur cet appareil').waitFor()
  await page.route(cut, route => (route.request().method() === 'PUT' ? route.abort() : route.fallback()))
  await lasting.fill('2')
  await panel.getByText('pendant 2 jours').first().waitFor()
  await page.reload()
  await panel.getByText('gardé sur cet appareil').waitFor()
  await page.unroute(cut)
  await expect.poll(() => sign.isEnabled()).toBe(true)
  await panel.getByText('pendant 2 jours').first().waitFor()
  // Another tab goes on: this one is refused, says so, and reads it again.
  const params = { consultationId: consultation }
  const { draft, version } = granted(readDraft, await hand.call(readDraft, { params }))
  const heavier = { ...draft, measures: { weightKg: 61 } }
  granted(saveDraft, await hand.call(saveDraft, { params, body: { draft: heavier, version } }))
  await lasting.fill('5')
  await panel.getByText('a changé dans un autre onglet').waitFor()
  expect(await sign.isEnabled()).toBe(false)
  await panel.getByRole('button', { name: 'Relire l’ordonnance' }).click()
  await panel.getByText('pendant 2 jours').first().waitFor()
  await lasting.fill('3')
  await other.getByLabel('Renouvellements').selectOption('1')
  await panel.getByText('pendant 3 jours').first().waitFor()
  await expect.poll(() => sign.isEnabled()).toBe(true)
  if (pictures) await look(page, 'ordonnance')
  // Two presses are one act.
  const asked: string[] = []
  page.on('request', one => one.method() === 'POST' && one.url().endsWith('/prescriptions') && asked.push(one.url()))
  await sign.dblclick()
  await panel.getByText('Ordonnances signées').waitFor()
  expect(asked).toHaveLength(1)
  const { measures } = granted(readDraft, await hand.call(readDraft, { params })).draft
  expect(measures).toEqual({ weightKg: 61 })

  const code = await printedCode(patient, patientId)
  const { page: pharmacy } = await someone(browser, house.url, { screen: phone })
  await pharmacy.goto(`/ordonnance#${code}`)
  await pharmacy.getByText('MORVAN Jeanne').waitFor()
  expect(new URL(pharmacy.url()).hash).toBe('')
  await pharmacy.getByLabel('Votre nom').fill('Anne Lemoine')
  await pharmacy.getByLabel('Pharmacie ou établissement').fill('Pharmacie du Marché, Redon')
  await pharmacy.getByLabel('Numéro RPPS').fill('99700000021')
  await pharmacy.getByRole('button', { name: 'Compter une partie' }).click()
  await pharmacy.getByText('Délivrée en partie (0 sur 2)').waitFor()
  if (pictures) await look(pharmacy, 'pharmacie')
  await pharmacy.getByRole('button', { name: 'Compter le reste' }).click()
  await pharmacy.getByText('Délivrée en partie (1 sur 2)', { exact: true }).waitFor()

  // What is left is cancelled: the pharmacist reads it at once.
  await panel.getByRole('button', { name: 'Annuler cette ordonnance' }).click()
  await panel.getByLabel('Pourquoi').selectOption('mistake')
  await panel.getByRole('button', { name: 'Annuler cette ordonnance' }).click()
  await panel.getByText('Annulée').first().waitFor()
  await pharmacy.getByRole('button', { name: 'Relire' }).click()
  await pharmacy.getByText('Rien ne doit plus en être délivré').waitFor()
  expect(await pharmacy.getByRole('button', { name: /^Compter/ }).count()).toBe(0)
  await pharmacy.getByLabel('Code de l’ordonnance').fill('0000-0000-0000-0000-0000')
  await pharmacy.getByRole('button', { name: 'Relire' }).click()
  await pharmacy.getByText('Ce code n’ouvre aucune ordonnance').waitFor()

  // Taken up again and left there: the end of the consultation asks for it, and it is signed from where it asks.
  await panel.getByRole('button', { name: 'Reprendre dans une nouvelle' }).click()
  await panel.getByText('Remplacera l’ordonnance annulée').waitFor()
  await page.getByRole('button', { name: 'Terminer la consultation' }).click()
  const ending = page.getByRole('dialog', { name: 'Terminer la consultation' })
  await ending.getByText('Une ligne d’ordonnance n’est pas signée').waitFor()
  await ending.getByRole('button', { name: 'Signer l’ordonnance' }).click()
  await ending.getByText('Une ligne d’ordonnance n’est pas signée').waitFor({ state: 'hidden' })
  // Nor does it end without the compte rendu that tells what was signed.
  const without = ending.getByRole('button', { name: 'Terminer sans compte rendu' })
  await without.click()
  await ending.getByRole('radio').first().check()
  await without.click()
  await ending.getByText('Une ordonnance est signée').waitFor()
  await page.keyboard.press('Escape')
  expect(await panel.locator('ol .line-card').count()).toBe(0)
  // A line that is not whole is not saved, so the server knows nothing of it: it holds the end back all the same.
  await reported(hand, consultation)
  await panel.getByRole('button', { name: 'Biologie' }).click()
  await page.getByRole('button', { name: 'Terminer la consultation' }).click()
  await ending.getByRole('radio', { name: 'L’acte a été fait' }).check()
  const end = ending.getByRole('button', { name: 'Terminer la consultation' })
  expect(await end.isDisabled()).toBe(true)
  await ending.getByRole('button', { name: 'Abandonner cette ligne' }).click()
  await end.click()
  await page.getByText('Vous êtes disponible').waitFor()

  // In another consultation, prescribed again from the one before.
  const next = await prescribe(house, doctor, patient)
  await next.panel.getByRole('button', { name: 'Ordonnances précédentes' }).click()
  await next.panel.getByRole('button', { name: 'Renouveler' }).first().click()
  await next.panel.locator('ol .line-card').getByText('pendant 3 jours').waitFor()
  expect(await next.panel.getByText('Remplacera').count()).toBe(0)
})
