// Sent elsewhere: a letter, nothing to pay, where to go; then the compte rendu corrected, both versions in the patient's hands.
import { execFileSync } from 'node:child_process'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, phone, type Someone, someone } from '../browser.ts'
import { openTestHouse, type TestHouse } from '../house.ts'
import { begun, correct, corrected, letterText, sendElsewhere } from './closing-scene.ts'

let house: TestHouse
let browser: Browser
let jeanne: Someone
let arnoux: Someone
let here: { consultation: string; patient: string }
beforeAll(async () => {
  house = await openTestHouse({ realTime: true })
  browser = await openBrowser()
  here = await begun(house)
  jeanne = await someone(browser, house.url, { persona: 'jeanne', screen: phone })
  arnoux = await someone(browser, house.url, { persona: 'arnoux' })
})
afterAll(async () => {
  await browser?.close()
  await house?.close()
})

const nothing = async () => {}
const download = async (page: Page, name: RegExp): Promise<string> => {
  const link = page.getByRole('link', { name }).first()
  const [file] = await Promise.all([page.waitForEvent('download'), link.click()])
  return execFileSync('pdftotext', ['-raw', await file.path(), '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ')
}

test('not suited to a distance: the patient pays nothing, holds the letter and knows where to go', async () => {
  await jeanne.page.goto(`/appel/${here.consultation}`)
  await sendElsewhere(arnoux.page, nothing)
  const { page } = jeanne
  await page.getByText('Votre état demande un examen sur place. Vous ne payez rien. Voici le courrier.').waitFor()
  await page.getByText('Aux urgences. Sans attendre.').waitFor()
  const letter = await download(page, /Télécharger le courrier/)
  for (const mention of [letterText, 'Adressé aux urgences, pour un examen sans attendre.', 'MORVAN Jeanne'])
    expect(letter).toContain(mention)
})

test('corrected: the patient reads the new text first, and both versions stay', async () => {
  await correct(arnoux.page, nothing)
  const { page } = jeanne
  await page.goto(`/dossier/${here.patient}`)
  await page.getByText(/Cette version remplace celle qui a été signée/).waitFor()
  await page.getByText(corrected).waitFor()
  await page
    .getByText(/version 2$/)
    .first()
    .waitFor()
  expect(await page.getByText(/^Compte rendu de téléconsultation,/).count()).toBe(2)
  expect(await download(page, /Télécharger \(PDF\)/)).toMatch(
    /Version 2, remplace la version 1 .* Motif : Consigne précisée/,
  )
  expect([...jeanne.complaints, ...arnoux.complaints]).toEqual([])
})
