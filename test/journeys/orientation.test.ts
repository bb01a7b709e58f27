// The red flag, in a browser: the path stops, no ticket exists afterwards, and each exit does what it says.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openBrowser, phone, type Someone, someone } from '../browser.ts'
import { openTestHouse, type TestHouse } from '../house.ts'
import { acceptOffer, agreeAndWait, answerCalmly, openDesk, sayWhere, walkToQuestions } from './walk.ts'

let house: TestHouse
let browser: Browser
let jeanne: Someone
let page: Page
beforeAll(async () => {
  house = await openTestHouse({ realTime: true })
  browser = await openBrowser()
})
beforeEach(async () => {
  await jeanne?.context.close()
  jeanne = await someone(browser, house.url, { persona: 'jeanne', screen: phone })
  page = jeanne.page
  page.setDefaultTimeout(15_000)
})
afterAll(async () => {
  await browser?.close()
  await house?.close()
})

const tickets = async (): Promise<number> =>
  Number((await house.owner.query('select count(*) from ticket')).rows[0]?.count)
const exits = async (): Promise<string[]> =>
  (await house.owner.query('select exit from intake_exit order by at, id')).rows.map(row => row.exit)

/** A chest that is tight: the first page of every path. */
const meetTheFlag = async (): Promise<void> => {
  await walkToQuestions(page, 'Brûlures en urinant')
  await page.getByRole('checkbox', { name: /serre la poitrine/ }).check()
  await page.getByRole('button', { name: 'Continuer', exact: true }).click()
  await page.waitForURL(url => url.pathname.endsWith('/alerte'))
  await page.getByRole('heading', { name: 'Appelez le 15 maintenant', exact: false }).waitFor()
}

describe('a red flag', () => {
  test('stops the path with one call to make, and no ticket exists', async () => {
    await meetTheFlag()
    const call = page.getByRole('main').getByRole('link', { name: /15/ }).first()
    expect(await call.getAttribute('href')).toBe('tel:15')
    expect(await tickets()).toBe(0)
    // Nor by the address of a later page, nor by the act itself.
    const intake = new URL(page.url()).pathname.split('/')[2]
    await page.goto(`/demande/${intake}/accord`)
    const forced = await jeanne.context.request.post(`${house.url}/api/intakes/${intake}/ticket`, {
      headers: { origin: house.url, 'idempotency-key': crypto.randomUUID() },
    })
    expect(forced.status()).toBe(409)
    expect(await forced.json()).toMatchObject({ refused: 'needs-help-now' })
    expect(await tickets()).toBe(0)
  })

  test('« J’ai mal répondu » goes back to the answers, and is kept', async () => {
    const before = (await exits()).length
    await meetTheFlag()
    await page.getByRole('button', { name: /J’ai mal répondu/ }).click()
    await page.waitForURL(url => url.pathname.includes('/questions'))
    await expect.poll(async () => (await exits()).slice(before)).toEqual(['misanswered'])
    expect(await tickets()).toBe(0)
  })

  test('« Je ne peux pas téléphoner » leads to the 114, or to a call from the on-call lead', async () => {
    await meetTheFlag()
    await page.getByRole('button', { name: /Je ne peux pas téléphoner/ }).click()
    const by114 = page.getByRole('link', { name: /114/ }).last()
    expect(await by114.getAttribute('href')).toBe('sms:114')
    await page.getByRole('textbox', { name: 'Adresse', exact: true }).fill('3 rue des Lilas')
    await page.getByLabel('Code postal').fill('35600')
    await page.getByLabel('Commune').fill('Redon')
    await page.getByLabel('Téléphone pour vous rappeler').fill('06 39 98 12 34')
    await page.getByRole('button', { name: 'Prévenir le médecin responsable' }).click()
    await page.getByText('Le médecin responsable est prévenu.').waitFor()
    const vasseur = await someone(browser, house.url, { persona: 'vasseur' })
    await vasseur.page.goto('/pro')
    await vasseur.page.getByText('Jeanne Morvan').waitFor()
    await vasseur.page.getByRole('link', { name: /06 39 98 12 34/ }).waitFor()
    await vasseur.context.close()
    expect(await tickets()).toBe(0)
  })

  test('« Le 15 m’a envoyé ici » goes on, and the doctor sees it', async () => {
    await meetTheFlag()
    await page.getByRole('button', { name: /Le 15 m’a envoyé ici/ }).click()
    await page.waitForURL(url => /questions|lieu/.test(url.pathname))
    await answerCalmly(page)
    await sayWhere(page)
    await agreeAndWait(page)
    const arnoux = await someone(browser, house.url, { persona: 'arnoux' })
    await openDesk(arnoux.page)
    await arnoux.page.getByText(/Adressé ici par le 15/).waitFor()
    await acceptOffer(arnoux.page)
    expect(await tickets()).toBe(1)
  })
})
