// The path as those who do not see, do not point or read large walk it: axe on every screen, the keyboard alone, 320 px and 200 %.
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { desktop, openBrowser, phone, type Someone, someone } from '../browser.ts'
import { openTestHouse, type TestHouse } from '../house.ts'
import { codeIn, textsTo } from '../telephone.ts'
import { inspection } from './inspection.ts'
import { acceptOffer, beginCall, calmest, nextForm, openDesk, walkToWaitingRoom } from './walk.ts'

let house: TestHouse
let browser: Browser
const here: Someone[] = []
beforeAll(async () => {
  house = await openTestHouse({ realTime: true })
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await house?.close()
})

const enter = async (persona?: string, screen = phone): Promise<Page> => {
  const one = await someone(browser, house.url, { ...(persona ? { persona } : {}), screen })
  one.page.setDefaultTimeout(15_000)
  here.push(one)
  return one.page
}

const { found, inspect } = inspection()

/** Presses Tab until the focus is there: what cannot be reached so is not reachable. */
const tabTo = async (page: Page, target: Locator): Promise<void> => {
  for (let pressed = 0; pressed < 60; pressed++) {
    if (await target.evaluate(element => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`the keyboard does not reach ${target}`)
}
const press = async (page: Page, name: string): Promise<void> => {
  await tabTo(page, page.getByRole('button', { name, exact: true }))
  await page.keyboard.press('Enter')
}
/** One Tab stop a group of radios; arrows move within it. */
const choose = async (page: Page, group: Locator, wanted: Locator): Promise<void> => {
  await tabTo(page, group.getByRole('radio').first())
  await page.keyboard.press('Space')
  for (let pressed = 0; pressed < 20 && !(await wanted.isChecked()); pressed++) await page.keyboard.press('ArrowDown')
}
const type = async (page: Page, label: string, text: string): Promise<void> => {
  await tabTo(page, page.getByLabel(label, { exact: false }).first())
  await page.keyboard.type(text)
}

const answerByKeyboard = async (page: Page): Promise<void> => {
  const groups = page.locator('main form fieldset')
  for (const group of await groups.all()) {
    const radios = group.getByRole('radio')
    const none = group.getByRole('checkbox').last()
    if ((await radios.count()) > 0) await choose(page, group, await calmest(group))
    else if ((await none.count()) > 0) {
      await tabTo(page, none)
      await page.keyboard.press('Space')
    }
  }
  for (const field of await page.locator('main form input[inputmode]').all()) {
    await tabTo(page, field)
    await page.keyboard.type('2')
  }
}

describe('every screen', () => {
  test('of the path is free of what axe finds, light and dark, and is never wider than the window', async () => {
    const jeanne = await enter('jeanne')
    await walkToWaitingRoom(jeanne, inspect)
    const arnoux = await enter('arnoux', desktop)
    await openDesk(arnoux)
    await acceptOffer(arnoux, inspect)
    await beginCall(jeanne, inspect)
    await arnoux.getByLabel('Hypothèse').waitFor()
    await jeanne.getByRole('toolbar').waitFor()
    await inspect(jeanne, 'appel')
    await inspect(arnoux, 'bureau')
    await arnoux.getByRole('button', { name: 'Terminer la consultation' }).click()
    await arnoux.getByText('il manque').first().waitFor()
    await inspect(arnoux, 'il manque')
    await jeanne.goto('/dossier')
    await jeanne.getByRole('tab').first().waitFor()
    await inspect(jeanne, 'dossier')
    const visitor = await enter()
    await visitor.goto('/connexion')
    await visitor.getByLabel('Mot de passe', { exact: true }).waitFor()
    await inspect(visitor, 'connexion')
    expect(found).toEqual([])
  })
})

describe('those who come by telephone', () => {
  test('meet screens as free of it, from the number to the completed account, by the keyboard alone', async () => {
    const number = '06 39 98 66 55'
    const page = await enter()
    await page.goto('/telephone')
    await page.getByLabel('Votre numéro de mobile').waitFor()
    await type(page, 'Votre numéro de mobile', '02 99 00 11 22')
    await press(page, 'Recevoir un code')
    await page.getByText('Ce numéro ne peut pas recevoir de code').waitFor()
    await inspect(page, 'téléphone')
    await page.getByLabel('Votre numéro de mobile').fill('')
    await type(page, 'Votre numéro de mobile', number)
    await press(page, 'Recevoir un code')
    await page.getByLabel('Code à six chiffres').waitFor()
    await inspect(page, 'code par SMS')
    await type(page, 'Code à six chiffres', codeIn((await textsTo(house, number))[0]))
    await press(page, 'Valider le code')
    await page.waitForURL(url => url.pathname === '/consulter')
    for (const [path, name] of [
      ['/demo/telephone', 'téléphone simulé'],
      ['/compte/completer', 'compléter'],
      ['/compte/reunir', 'réunir'],
      ['/dossier', 'dossier par téléphone'],
    ] as const) {
      await page.goto(path)
      await page.locator('h1').waitFor()
      await page.waitForLoadState('networkidle')
      await inspect(page, name)
    }
    expect(found).toEqual([])
  })
})

describe('the keyboard alone', () => {
  test('leads from the home to the waiting room', async () => {
    const page = await enter('marcel', desktop)
    await page.goto('/')
    await page.getByRole('button', { name: 'Consulter maintenant' }).waitFor()
    await press(page, 'Consulter maintenant')
    const radios = page.getByRole('radio')
    await radios.first().waitFor()
    await choose(page, page.locator('main'), radios.first())
    await press(page, 'Continuer')
    await page.waitForURL(url => url.pathname.startsWith('/consulter/'))
    await choose(page, page.locator('main'), page.getByRole('radio', { name: 'Problème de peau' }))
    await press(page, 'Continuer')
    await page.waitForURL(url => url.pathname.includes('/questions'))
    while (page.url().includes('/questions')) {
      await page.locator('main form').waitFor()
      await answerByKeyboard(page)
      const asked = await page.locator('main form').innerText()
      await press(page, 'Continuer')
      await nextForm(page, asked)
    }
    await page.waitForURL(url => url.pathname.endsWith('/photos'))
    await page.getByRole('button', { name: 'Prendre une photo' }).waitFor()
    await press(page, 'Continuer')
    await page.waitForURL(url => url.pathname.endsWith('/lieu'))
    await page.getByLabel('Code postal').waitFor()
    await type(page, 'Adresse', '3 rue des Lilas')
    await type(page, 'Code postal', '35600')
    await type(page, 'Commune', 'Redon')
    await type(page, 'Téléphone pour vous rappeler', '06 39 98 12 34')
    await choose(page, page.locator('main'), page.getByRole('radio', { name: /^Non/ }))
    await press(page, 'Continuer')
    await tabTo(page, page.getByRole('checkbox', { name: /J’accepte une consultation à distance/ }))
    await page.keyboard.press('Space')
    await press(page, 'Continuer')
    await page.waitForURL(url => url.pathname.startsWith('/salle/'))
  })
})
