// A telephone is enough: from the home to the call with a number and a code, then the account that comes later and loses nothing.
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser, phone, type Someone, someone } from '../browser.ts'
import { openTestHouse, type TestHouse } from '../house.ts'
import { codeIn, lastMailTo, password, textsTo } from '../telephone.ts'
import {
  acceptOffer,
  agreeAndWait,
  answerCalmly,
  beginCall,
  confirmPresence,
  openDesk,
  sayWhere,
  seesAndHears,
  walkToQuestions,
} from './walk.ts'

let house: TestHouse
let browser: Browser
let ines: Someone
let arnoux: Someone
beforeAll(async () => {
  house = await openTestHouse({ realTime: true })
  browser = await openBrowser()
  ines = await someone(browser, house.url, { screen: phone })
  arnoux = await someone(browser, house.url, { persona: 'arnoux' })
  for (const { page } of [ines, arnoux]) page.setDefaultTimeout(15_000)
})
afterAll(async () => {
  await browser?.close()
  await house?.close()
})

const number = '06 39 98 45 67'
const email = 'ines.caradec@example.org'
const byText = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor()
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

/** Reads the newest code where the demonstration shows it: on the telephone's own page. */
const codeOnTelephone = async (context: BrowserContext, to = number): Promise<string> => {
  const telephone = await context.newPage()
  await telephone.goto('/demo/telephone')
  await byText(telephone, 'simulateur')
  await byText(telephone, `SMS au ${to}`)
  const [, newest] = (await telephone.getByRole('main').innerText()).split(`SMS au ${to}`)
  const code = codeIn(newest)
  await telephone.close()
  return code
}
const giveCode = async (page: Page, code: string) => {
  await page.getByLabel('Code à six chiffres').fill(code)
  await press(page, 'Valider le code')
}
const enterByTelephone = async ({ page, context }: Someone, to = number) => {
  await page.goto('/telephone')
  await page.getByLabel('Votre numéro de mobile').fill(to)
  await press(page, 'Recevoir un code')
  await byText(page, 'Nous venons d’envoyer un code au')
  await giveCode(page, await codeOnTelephone(context, to))
  await page.waitForURL(url => url.pathname === '/consulter')
}
const openRecord = async (page: Page) => {
  await page.getByRole('radio', { name: 'Moi' }).check()
  await page.getByLabel('Prénoms').fill('Ines')
  await page.getByLabel('Nom de naissance').fill('Caradec')
  await page.getByLabel('Date de naissance').fill('1990-05-04')
  await page.getByRole('radio', { name: 'Féminin' }).check()
  await press(page, 'Continuer')
  await page.waitForURL(url => url.pathname.startsWith('/consulter/'))
}

describe('a number and a code', () => {
  test('the wrong way: a landline, a wrong code, and what to do is said', async () => {
    const { page, context } = ines
    await page.goto('/')
    await page.getByRole('link', { name: 'Continuer avec mon téléphone' }).click()
    await page.getByLabel('Votre numéro de mobile').fill('02 99 00 11 22')
    await press(page, 'Recevoir un code')
    await byText(page, 'Ce numéro ne peut pas recevoir de code')
    await page.getByLabel('Votre numéro de mobile').fill(number)
    await press(page, 'Recevoir un code')
    await byText(page, `Nous venons d’envoyer un code au ${number}`)
    const code = await codeOnTelephone(context)
    await giveCode(page, code === '000000' ? '000001' : '000000')
    await byText(page, 'Ce code n’est pas le bon')
    await giveCode(page, `${code.slice(0, 3)} ${code.slice(3)}`)
    await page.waitForURL(url => url.pathname === '/consulter')
  })

  test('lead to the waiting room and to a call that both see and hear', async () => {
    const { page } = ines
    await openRecord(page)
    await walkToQuestions(page, 'Brûlures en urinant')
    await answerCalmly(page)
    await sayWhere(page)
    await agreeAndWait(page)
    await openDesk(arnoux.page)
    await acceptOffer(arnoux.page)
    await beginCall(page)
    await Promise.all([seesAndHears(page), seesAndHears(arnoux.page)])
  })

  test('the doctor signs, and the patient reads it with the telephone alone', async () => {
    const desk = arnoux.page
    await desk.getByLabel('Examen à distance').fill('Bon état général.')
    await desk.getByLabel('Hypothèse').fill('Cystite aiguë simple probable.')
    await desk.getByLabel('Conduite à tenir').fill('Boire.')
    await desk
      .getByText(/Enregistré à/)
      .nth(2)
      .waitFor()
    await press(desk, 'Relire et signer')
    await press(desk, 'Signer le compte rendu')
    await confirmPresence(desk)
    await byText(desk, /Signé/)
    await press(desk, 'Terminer la consultation')
    await desk.getByRole('dialog').getByRole('radio').first().check()
    await desk
      .getByRole('dialog')
      .getByRole('button', { name: /Terminer/ })
      .click()
    await byText(desk, 'Vous êtes disponible')
    // Without an address, the telephone is where one is told that something waits, and never what.
    await expect
      .poll(async () => (await textsTo(house, number))[0], { timeout: 30_000 })
      .toMatch(/^Colloque : un document vous attend\. Pour le lire : http:\S+$/)
    await byText(ines.page, 'Ce dossier s’ouvre avec votre téléphone')
    await ines.page.getByRole('main').getByRole('link', { name: 'Voir mon dossier' }).click()
    await ines.page
      .getByRole('link', { name: /Télécharger/ })
      .first()
      .waitFor()
  })
})

describe('the account comes later', () => {
  test('the same number comes back to it from another browser, where the visit is', async () => {
    const other = await someone(browser, house.url, { screen: phone })
    other.page.setDefaultTimeout(15_000)
    await enterByTelephone(other)
    await other.page.goto('/dossier')
    await other.page
      .getByRole('link', { name: /Télécharger/ })
      .first()
      .waitFor()
    await other.context.close()
  })

  test('it is completed with an address, and the history is still there by password and mailed code', async () => {
    const { page } = ines
    await page.getByRole('link', { name: 'Compléter mon compte' }).click()
    await page.getByLabel('Adresse électronique').fill(email)
    await page.getByRole('textbox', { name: 'Mot de passe' }).fill(password)
    await press(page, 'Continuer')
    await byText(page, `Nous venons d’envoyer un code à ${email}`)
    await giveCode(page, codeIn(await lastMailTo(house, email)))
    await page.waitForURL(url => url.pathname === '/dossier')
    await page
      .getByRole('link', { name: /Télécharger/ })
      .first()
      .waitFor()
    expect(await page.getByText('Ce dossier s’ouvre avec votre téléphone').count()).toBe(0)
    await press(page, 'Se déconnecter')
    await page.waitForURL(url => url.pathname === '/')
    await page.goto('/connexion')
    await page.getByLabel('Adresse électronique').fill(email)
    await page.getByRole('textbox', { name: 'Mot de passe' }).fill(password)
    await press(page, 'Continuer')
    await page.getByLabel('Code à six chiffres').waitFor()
    await giveCode(page, codeIn(await lastMailTo(house, email)))
    await page.waitForURL(url => url.pathname === '/')
    await page.goto('/dossier')
    await page
      .getByRole('link', { name: /Télécharger/ })
      .first()
      .waitFor()
    expect(ines.complaints).toEqual([])
  })

  test('what is done by telephone later joins that account, and keeps its own record', async () => {
    const later = await someone(browser, house.url, { screen: phone })
    const { page } = later
    page.setDefaultTimeout(15_000)
    await enterByTelephone(later)
    await openRecord(page)
    await page.goto('/compte/completer')
    await page.getByRole('link', { name: 'J’ai déjà un compte' }).click()
    await press(page, 'Me connecter à mon compte')
    await page.waitForURL(url => url.pathname === '/connexion')
    await page.getByLabel('Adresse électronique').fill(email)
    await page.getByRole('textbox', { name: 'Mot de passe' }).fill(password)
    const before = await lastMailTo(house, email)
    await press(page, 'Continuer')
    await page.getByLabel('Code à six chiffres').waitFor()
    await expect.poll(() => lastMailTo(house, email)).not.toBe(before)
    await giveCode(page, codeIn(await lastMailTo(house, email)))
    await page.waitForURL(url => url.pathname === '/compte/reunir')
    await press(page, 'Réunir')
    await page.getByRole('heading', { name: 'C’est fait' }).waitFor()
    await page.getByRole('main').getByRole('link', { name: 'Voir mon dossier' }).click()
    await page.getByRole('tab', { name: 'Ines Caradec (dossier ouvert par téléphone)' }).waitFor()
    expect(later.complaints).toEqual([])
  })
})
