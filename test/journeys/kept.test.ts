// What is kept and what is erased, in a browser: the patient reads it and takes a copy that anyone can check; the administrator decides.
import { readFile } from 'node:fs/promises'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { verifyTrail } from '../../verifier/verify.ts'
import { desktop, openBrowser, phone, someone } from '../browser.ts'
import { openTestHouse, type TestHouse } from '../house.ts'
import { sealAll } from '../verified.ts'
import { endedCall, listForErasure } from './kept-scene.ts'

let house: TestHouse
let browser: Browser
let patient: string
beforeAll(async () => {
  house = await openTestHouse({ realTime: true })
  browser = await openBrowser()
  patient = await endedCall(house)
  await sealAll(house)
})
afterAll(async () => {
  await browser?.close()
  await house?.close()
})

test('a patient reads what was erased, and downloads a copy that the verifier finds intact', async () => {
  const { page, context, complaints } = await someone(browser, house.url, { persona: 'jeanne', screen: phone })
  page.setDefaultTimeout(15_000)
  await page.goto(`/dossier/${patient}`)
  await page.getByRole('tab', { name: 'Qui l’a ouvert' }).click()
  await page.getByRole('link', { name: 'Ce qui est gardé, ce qui est effacé' }).click()
  await page.getByText(/^Conservé jusqu’au .*, au moins\.$/).waitFor()
  await page.getByText('2 messages').waitFor()
  await page.getByText('Vérifié').waitFor()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Télécharger une copie vérifiable' }).click(),
  ])
  const lines = (await readFile(await download.path(), 'utf8')).split('\n')
  const report = await verifyTrail(lines, [], house.house.keys.publicKey)
  expect(report).toMatchObject({ findings: [], receipts: 1 })
  expect(report.links).toBeGreaterThan(8)
  expect(complaints).toEqual([])
  await context.close()
})

test('what others did is found at once, with why they could', async () => {
  const { page, context } = await someone(browser, house.url, { persona: 'jeanne', screen: phone })
  page.setDefaultTimeout(15_000)
  await page.goto(`/dossier/${patient}`)
  await page.getByRole('tab', { name: 'Qui l’a ouvert' }).click()
  await page.getByLabel('Montrer').selectOption({ label: 'Ce que d’autres que vous ont fait' })
  await page.getByText('Demande acceptée par le médecin').waitFor()
  await page.getByText('Parce qu’il y a, ou y avait alors, un soin en cours.').first().waitFor()
  await page.getByText('Effacement définitif des messages de l’appel').waitFor()
  expect(await page.getByText('Vous', { exact: true }).count()).toBe(0)
  await page.getByLabel('Montrer').selectOption({ label: 'Les accès refusés' })
  await page.getByText('Aucun accès n’a été refusé').waitFor()
  await context.close()
})

test('an administrator holds a record back, and is asked for a second factor first', async () => {
  await listForErasure(house, patient)
  const { page, context } = await someone(browser, house.url, { persona: 'delmas', screen: desktop })
  page.setDefaultTimeout(15_000)
  await page.goto('/pro')
  await page.getByRole('tab', { name: 'Fin des dossiers' }).click()
  await page.getByRole('button', { name: 'Retenir' }).click()
  const dialog = page.getByRole('dialog', { name: 'Retenir' })
  await dialog.getByRole('combobox').selectOption({ label: 'Une réclamation est en cours' })
  await dialog.getByRole('button', { name: 'Retenir' }).click()
  await page.getByRole('button', { name: /code/i }).click()
  const filled = () => [...document.querySelectorAll('input')].some(field => /^\d{6}$/.test(field.value))
  await page.waitForFunction(filled)
  await page.getByRole('button', { name: 'Confirmer' }).click()
  await page.getByRole('button', { name: 'Lever la retenue' }).waitFor()
  await page.getByText('Une réclamation est en cours').first().waitFor()
  expect(await page.getByText('Morvan').count()).toBe(0)
  await context.close()
  const kept = await someone(browser, house.url, { persona: 'jeanne', screen: phone })
  await kept.page.goto(`/dossier/${patient}/conservation`)
  await kept.page.getByText('Une décision retient ce dossier').waitFor()
  await kept.context.close()
})
