// What must happen next, walked: ordered on the desk, reminded, answered worse, read; a result photographed, opened, ended with a word.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { capturedMail } from '#access/persona.ts'
import { close } from '#report/close.ts'
import { desktop, openBrowser, phone, type Someone, someone } from '../browser.ts'
import { openTestHouse, type TestHouse } from '../house.ts'
import { beginConsultation, granted } from '../path.ts'
import { drawnPhoto } from '../photos.ts'
import { calmest } from './walk.ts'

let house: TestHouse
let browser: Browser
const here: Someone[] = []
beforeAll(async () => {
  house = await openTestHouse()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await house?.close()
})

const at = async (persona: string, path: string, screen = phone): Promise<Page> => {
  const one = await someone(browser, house.url, { persona, screen })
  here.push(one)
  one.page.setDefaultTimeout(60_000)
  await one.page.goto(path)
  return one.page
}

/** Every question of the page with its calmest answer; « Moins bien » where one is asked how one is. */
const answerPage = async (page: Page): Promise<void> => {
  for (const group of await page.getByRole('radiogroup').all()) {
    const worse = group.getByRole('radio', { name: 'Moins bien' })
    await ((await worse.count()) > 0 ? worse : await calmest(group)).check()
  }
  for (const none of await page.getByRole('checkbox', { name: /^(Aucun|Rien)/ }).all()) await none.check()
}

/** Ordered by the doctor's own gestures; answers the patient's record. */
const orderBoth = async (): Promise<void> => {
  const arnoux = await house.play('arnoux')
  const { consultation } = await beginConsultation(await house.play('jeanne'), arnoux)
  const desk = await at('arnoux', '/pro', desktop)
  await desk.getByText('Suivi habituel pour ce motif').waitFor()
  await desk.getByRole('button', { name: 'Le prévoir' }).click()
  await desk.getByLabel('Qui lit si vous êtes absent').selectOption({ label: 'Dr Idriss Benali, Médecine générale' })
  await desk.getByRole('button', { name: 'Prévoir ce suivi' }).click()
  await desk.getByText('Point avec le patient').waitFor()
  await desk.getByRole('button', { name: 'Prévoir un suivi' }).click()
  await desk.getByRole('button', { name: 'Prévoir ce suivi' }).click()
  await desk.getByText('Choisissez une réponse.').waitFor()
  await desk.getByRole('radio', { name: 'Résultat d’analyses attendu' }).check()
  await desk.getByLabel('L’examen et la question posée').fill('CRP : infection bactérienne ?')
  await desk.getByRole('button', { name: 'Prévoir ce suivi' }).click()
  await desk.getByText('CRP : infection bactérienne ?').waitFor()
  const params = { consultationId: consultation }
  const body = { closing: 'without', reason: 'patient-left', words: '' } as const
  granted(close, await arnoux.call(close, { params, body }))
  for (const one of here.splice(0)) await one.context.close()
}

/** The link of the reminder, once the mail has come. */
const reminded = async (): Promise<string> => {
  let path = ''
  await expect
    .poll(
      async () => {
        house.time.advance(2)
        const { items } = granted(capturedMail, await house.visitor().call(capturedMail))
        const text = items.find(one => one.subject === 'Un rappel vous attend')?.text ?? ''
        path = /https?:\/\/[^/]+(\/dossier\/\S+)/.exec(text)?.[1] ?? ''
        return path
      },
      { timeout: 100_000, interval: 500 },
    )
    .toMatch(/\/suivis$/)
  return path
}

test('ordered at closing, reminded, answered worse: the owner reads it first; the result reaches them, and its word the patient', async () => {
  await orderBoth()
  house.time.advance(2 * 86_400)
  const page = await at('jeanne', await reminded())

  await page.getByText('Questions à répondre').waitFor()
  await page.getByRole('link', { name: 'Ouvrir ce suivi' }).first().click()
  await page.getByText('Dr Camille Arnoux lit ce que vous envoyez').waitFor()
  await page.getByText('Un essoufflement, même léger').waitFor()
  await page.getByRole('link', { name: 'Répondre aux questions' }).click()
  const send = page.getByRole('button', { name: 'Envoyer mes réponses' })
  const go = page.getByRole('button', { name: 'Continuer', exact: true })
  await go.click()
  await page.getByText('Une réponse est nécessaire').or(page.locator('[aria-invalid="true"]')).first().waitFor()
  for (let number = 1; ; number++) {
    await page.getByText(`Question ${number} sur`).waitFor()
    await answerPage(page)
    if ((await send.count()) > 0) break
    await go.click()
    if (number > 1) continue
    // The browser's own button undoes one question, and its answer is still there.
    await page.getByText('Question 2 sur').waitFor()
    await page.goBack()
    await page.getByText('Question 1 sur').waitFor()
    await go.click()
    // A page that is lost is found again where it was, and so are the answers before it.
    await page.getByText('Question 2 sur').waitFor()
    await page.reload()
    await page.getByText('Question 2 sur').waitFor()
  }
  // Two presses are one act, of a form as of a button.
  const asked: string[] = []
  page.on('request', one => one.method() === 'POST' && one.url().endsWith('/answers') && asked.push(one.url()))
  await send.dblclick()
  await page.getByText('Votre médecin est prévenu').waitFor()
  expect(asked).toHaveLength(1)
  await page.getByRole('link', { name: 'Consulter maintenant' }).waitFor()

  const desk = await at('arnoux', '/pro', desktop)
  await desk.getByRole('heading', { name: 'Jeanne Morvan, point avec le patient' }).waitFor()
  await desk.getByRole('button', { name: 'Lire', exact: true }).first().click()
  await desk.getByText('AGGRAVÉ').waitFor()
  await desk.getByRole('button', { name: 'J’ai lu, je m’en occupe' }).click()
  await desk.getByText('Aucun suivi n’attend').waitFor()

  await page.goto(await page.evaluate(() => location.pathname.split('/').slice(0, 4).join('/')))
  await page.getByRole('heading', { name: 'Résultat d’analyses' }).waitFor()
  await page.getByRole('link', { name: 'Ouvrir ce suivi' }).last().click()
  await page.getByRole('link', { name: 'Envoyer mon résultat' }).click()
  await page.getByRole('radio', { name: /Elle dit « urgent »/ }).check()
  await page.getByRole('button', { name: 'Envoyer au médecin' }).click()
  await page.getByText('Ajoutez d’abord une photo').waitFor()
  const file = { name: 'crp.jpg', mimeType: 'image/jpeg', buffer: await drawnPhoto() }
  await page.locator('input[type=file]').setInputFiles(file)
  await page.getByRole('button', { name: 'Ajouter', exact: true }).dblclick()
  await page.getByText('crp.jpg', { exact: true }).waitFor()
  await page.getByRole('link', { name: /Télécharger/ }).waitFor()
  await page.getByRole('button', { name: 'Envoyer au médecin' }).click()
  await page.getByText('Envoyé, pas encore lu').waitFor()

  // The desk hears of it by itself.
  await desk.getByText('A envoyé son résultat').waitFor()
  await desk.getByText('Urgent', { exact: true }).waitFor()
  await desk.getByRole('button', { name: 'Lire', exact: true }).first().click()
  await desk.getByRole('button', { name: 'Ouvrir l’image 1' }).click()
  await desk.waitForFunction(() =>
    [...document.querySelectorAll('dialog img')].some(one => (one as HTMLImageElement).naturalWidth > 0),
  )
  await desk.keyboard.press('Escape')
  await desk.getByRole('button', { name: 'Terminer ce suivi' }).click()
  await desk.getByRole('radio', { name: 'Tout va bien' }).check()
  await desk.getByRole('button', { name: 'Terminer ce suivi' }).click()
  await desk.getByText('Écrivez une phrase pour le patient').waitFor()
  await desk.getByLabel('Ce que le patient lira').fill('La CRP est basse : pas d’antibiotique.')
  await desk.getByRole('button', { name: 'Terminer ce suivi' }).click()
  await desk.getByText('Aucun suivi n’attend').waitFor()

  await page.reload()
  await page.getByText('La CRP est basse : pas d’antibiotique.').waitFor()
  await page.getByText('Ce que vous dit Dr Camille Arnoux').waitFor()
  expect(here.flatMap(one => one.complaints)).toEqual([])
})
