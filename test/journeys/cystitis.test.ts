// A cystitis from both sides: signs of the kidney lead in person, pregnancy is asked; at the desk fosfomycine-trométamol comes first.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listPrescriptions } from '#prescription/cancel-prescription.ts'
import { openBrowser, phone, someone } from '../browser.ts'
import { openTestHouse, type TestHouse } from '../house.ts'
import { granted } from '../path.ts'
import { addMedicine, openPrescriber } from './prescribing.ts'
import { answerPage, nextForm, walkToQuestions } from './walk.ts'

let house: TestHouse
let browser: Browser
beforeAll(async () => {
  house = await openTestHouse({ realTime: true })
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await house?.close()
})

/** Calm in all but this: 39,2 °C. Answers what was asked on the way. */
const answerWithFever = async (page: Page): Promise<string> => {
  const measured = page.getByRole('radio', { name: 'Oui, je l’ai mesurée' })
  let asked = ''
  while (new URL(page.url()).pathname.includes('/questions')) {
    const form = page.locator('main form')
    await form.waitFor()
    await answerPage(page)
    if ((await measured.count()) > 0) {
      await measured.check()
      await page.getByLabel(/température la plus haute/).fill('39,2')
    }
    // Read last: an answer may open another question on the same page.
    const here = await form.innerText()
    asked += here
    await page.getByRole('button', { name: 'Continuer', exact: true }).click()
    await nextForm(page, here)
  }
  return asked
}

test('burning with a fever is to be examined today, and pregnancy was asked', async () => {
  const { page, context } = await someone(browser, house.url, { persona: 'jeanne', screen: phone })
  await walkToQuestions(page, 'Brûlures en urinant')
  const asked = await answerWithFever(page)
  await page.waitForURL(url => url.pathname.endsWith('/alerte'))
  await page.getByText('L’infection touche peut-être le rein : il faut être examiné aujourd’hui').waitFor()
  expect(asked).toContain('Êtes-vous enceinte\u00a0?')
  expect((await house.owner.query('select count(*) from ticket')).rows[0].count).toBe('0')
  await context.close()
})

test('at the desk a fluoroquinolone meets its alert and its source; fosfomycine-trométamol is signed without any', async () => {
  const patient = await house.play('jeanne')
  const { panel, patientId } = await openPrescriber(house, browser, patient, 'urinary-burning')
  const refused = await addMedicine(panel, 'ciprofloxacine')
  const alert = refused.locator('.alert--strong').filter({ hasText: 'Cystite simple' })
  await alert.getByText(/pas de fluoroquinolone/).waitFor()
  expect(await alert.innerText()).toMatch(/Fosfomycine-trométamol 3 g en une prise/)
  expect(await alert.innerText()).toMatch(/HAS|SPILF/)
  await refused.getByRole('button', { name: 'Retirer' }).click()
  const first = await addMedicine(panel, 'fosfomycine')
  await first.getByRole('textbox', { name: 'Durée' }).fill('1')
  await first.getByText('pendant 1 jour').first().waitFor()
  const sign = panel.getByRole('button', { name: 'Signer l’ordonnance' })
  await expect.poll(() => sign.isEnabled()).toBe(true)
  expect(await first.locator('.alert--strong').count()).toBe(0)
  await sign.click()
  await panel.getByText('Ordonnances signées').waitFor()
  const { prescriptions } = granted(listPrescriptions, await patient.call(listPrescriptions, { params: { patientId } }))
  expect(prescriptions).toHaveLength(1)
})
