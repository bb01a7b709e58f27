// Sent elsewhere: a letter, nothing to pay, where to go; then the compte rendu corrected, both versions in the patient's hands.
import { execFileSync } from 'node:child_process'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Section } from '#report/note.ts'
import { readReport } from '#report/report.ts'
import { saveNote } from '#report/save-note.ts'
import { openBrowser, phone, type Someone, someone } from '../browser.ts'
import { openTestHouse, type Person, type TestHouse } from '../house.ts'
import { granted } from '../path.ts'
import { begun, correct, corrected, letterText, sendElsewhere } from './closing-scene.ts'

let house: TestHouse
let browser: Browser
let jeanne: Someone
let arnoux: Someone
let hand: Person
let here: { consultation: string; patient: string }
beforeAll(async () => {
  house = await openTestHouse({ realTime: true })
  browser = await openBrowser()
  here = await begun(house)
  jeanne = await someone(browser, house.url, { persona: 'jeanne', screen: phone })
  arnoux = await someone(browser, house.url, { persona: 'arnoux' })
  hand = await house.play('arnoux')
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

/** As the server has it. */
const noteOf = async (section: Section) => {
  const { notes } = granted(readReport, await hand.call(readReport, { params: { consultationId: here.consultation } }))
  return notes.find(one => one.section === section)
}

test('what is typed leaves by itself, waits on the device while nobody answers, and never covers another tab’s text', async () => {
  const { page } = arnoux
  await page.goto('/pro')
  const examination = page.getByLabel('Examen à distance')
  const history = page.getByLabel('Antécédents')
  await examination.fill('Mollet chaud.')
  await expect.poll(async () => (await noteOf('examination'))?.text).toBe('Mollet chaud.')
  const notes = /\/notes\/\w+$/
  await page.route(notes, route => route.abort())
  await examination.fill('Mollet chaud, gonflé.')
  await history.fill('Aucun.')
  await page.getByText('Non enregistré : gardé sur cet appareil').nth(1).waitFor()
  await page.reload()
  await page.getByText('Non enregistré : gardé sur cet appareil').nth(1).waitFor()
  expect([await examination.inputValue(), await history.inputValue()]).toEqual(['Mollet chaud, gonflé.', 'Aucun.'])
  const params = { consultationId: here.consultation, section: 'examination' } as const
  const { version = 0 } = (await noteOf('examination')) ?? {}
  granted(saveNote, await hand.call(saveNote, { params, body: { text: 'Mollet froid.', version } }))
  await page.unroute(notes)
  await page.getByText(/Cette section a été enregistrée ailleurs/).waitFor()
  await page.getByText('Mollet froid.').waitFor()
  await expect.poll(async () => (await noteOf('history'))?.text).toBe('Aucun.')
  expect((await noteOf('examination'))?.text).toBe('Mollet froid.')
  await page.getByRole('button', { name: 'Garder mon texte' }).click()
  await expect.poll(async () => (await noteOf('examination'))?.text).toBe('Mollet chaud, gonflé.')
})

test('not suited to a distance: the patient pays nothing, holds the letter and knows where to go', async () => {
  await jeanne.page.goto(`/appel/${here.consultation}`)
  const asked: string[] = []
  arnoux.page.on('request', one => one.url().endsWith('/referrals') && asked.push(one.method()))
  await sendElsewhere(arnoux.page, nothing)
  // Its last button was pressed twice.
  expect(asked.filter(method => method === 'POST')).toHaveLength(1)
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
