// The whole path, in two real browsers: from « Que vous arrive-t-il ? » to the signed compte rendu in the patient's hands.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser, phone, type Someone, someone } from '../browser.ts'
import { openTestHouse, type TestHouse } from '../house.ts'
import { heardWords, overhear } from '../overheard.ts'
import { acceptOffer, beginCall, confirmPresence, openDesk, seesAndHears, walkToWaitingRoom } from './walk.ts'

let overheard: ReturnType<typeof overhear>
let house: TestHouse
let browser: Browser
let jeanne: Someone
let arnoux: Someone
beforeAll(async () => {
  overheard = overhear()
  house = await openTestHouse({ realTime: true, log: overheard.log })
  browser = await openBrowser()
  jeanne = await someone(browser, house.url, { persona: 'jeanne', screen: phone })
  arnoux = await someone(browser, house.url, { persona: 'arnoux' })
  for (const { page, context } of [jeanne, arnoux]) {
    page.setDefaultTimeout(15_000)
    overheard.beside(context)
  }
})
afterAll(async () => {
  await browser?.close()
  await house?.close()
  overheard?.stop()
})

/** The button's name tells how many messages are new, so it is found by what it does. */
const openChat = async (page: Page): Promise<void> => {
  const writing = page.getByLabel('Votre message')
  if (await writing.isVisible()) return
  await page
    .getByRole('toolbar')
    .getByRole('button', { name: /message|nouveau/i })
    .click()
  await writing.waitFor()
}

for (const way of ['', '?relais'])
  describe(way ? 'the path, by relay only' : 'the path', () => {
    test('leads from the home to the call, seen and heard on both sides', async () => {
      await walkToWaitingRoom(jeanne.page)
      await openDesk(arnoux.page)
      await acceptOffer(arnoux.page)
      const consultation = await beginCall(jeanne.page)
      if (way) await Promise.all([jeanne.page.goto(`/appel/${consultation}${way}`), arnoux.page.goto(`/pro${way}`)])
      await Promise.all([seesAndHears(jeanne.page), seesAndHears(arnoux.page)])
    })

    test('lets both write to each other', async () => {
      for (const [from, to, text] of [
        [jeanne, arnoux, 'Je suis dans ma cuisine.'],
        [arnoux, jeanne, 'Merci. Avez-vous un thermomètre ?'],
      ] as const) {
        await openChat(from.page)
        await from.page.getByLabel('Votre message').fill(text)
        await from.page.getByRole('button', { name: 'Envoyer' }).click()
        await openChat(to.page)
        await to.page.getByText(text).waitFor()
      }
    })

    test('keeps the notes as they are typed, through a reload of the desk', async () => {
      const hypothesis = arnoux.page.getByLabel('Hypothèse')
      await hypothesis.fill('Cystite aiguë simple probable.')
      await arnoux.page.getByLabel('Conduite à tenir').fill('Boire. Fosfomycine-trométamol 3 g en une prise.')
      await arnoux.page.getByLabel('Examen à distance').fill('Bon état général, pas de douleur lombaire à la pression.')
      await arnoux.page
        .getByText(/Enregistré à/)
        .nth(2)
        .waitFor()
      await arnoux.page.reload()
      await expect.poll(() => hypothesis.inputValue()).toBe('Cystite aiguë simple probable.')
      await seesAndHears(jeanne.page)
    })

    test('says what is missing, then signs after a second factor, and closes', async () => {
      const desk = arnoux.page
      await desk.getByRole('button', { name: 'Terminer la consultation' }).click()
      await desk.getByText('il manque').first().waitFor()
      await desk.keyboard.press('Escape')
      await desk.getByRole('button', { name: 'Relire et signer' }).click()
      await desk.getByRole('button', { name: 'Signer le compte rendu' }).click()
      // One gesture lasts the session: the second time nothing is asked.
      if (!way) {
        await confirmPresence(desk)
      }
      await desk.getByText(/Signé/).first().waitFor()
      await desk.getByRole('button', { name: 'Terminer la consultation' }).click()
      await desk.getByRole('dialog').getByRole('radio').first().check()
      await desk
        .getByRole('dialog')
        .getByRole('button', { name: /Terminer/ })
        .click()
      await desk.getByText('Vous êtes disponible').waitFor()
    })

    test('leaves the patient with the document and with who opened the record', async () => {
      const page = jeanne.page
      await page.getByText('Une douleur dans le dos ou le côté').waitFor()
      await page
        .getByRole('main')
        .getByRole('link', { name: /dossier|compte rendu/i })
        .first()
        .click()
      await page.getByRole('heading', { name: 'Mon dossier' }).waitFor()
      // Under what was decided is the compte rendu; the receipt has a card of its own, before or after.
      const link = page.getByRole('link', { name: 'Télécharger (PDF)' }).first()
      const [file] = await Promise.all([page.waitForEvent('download'), link.click()])
      const path = await file.path()
      expect(readFileSync(path).subarray(0, 5).toString()).toBe('%PDF-')
      const text = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' })
      for (const mention of [
        'MORVAN',
        '14/03/1992',
        'Dr Camille ARNOUX',
        '99700000013',
        'Maison de santé des Tilleuls',
        'Cystite aiguë simple probable.',
        'Fosfomycine-trométamol 3 g',
        'Signé électroniquement (non qualifié)',
        'DÉMONSTRATION',
      ])
        expect(text.replace(/\s+/g, ' ')).toContain(mention)
      await page.getByRole('tab', { name: 'Qui l’a ouvert' }).click()
      await page.getByText('Dr Camille Arnoux').first().waitFor()
    })

    test('breaks no rule of the content policy on the way', () => {
      expect([...jeanne.complaints, ...arnoux.complaints]).toEqual([])
    })
  })

/** Who she is, where she is, why she consults, what was typed, written and decided: what only bodies may carry. */
const secrets = [
  ...['Morvan', 'Jeanne', '1992-03-14', '14/03/1992', 'Lilas', '35600', '639981234', '06 39 98 12 34'],
  ...['urin', 'cystite', 'fosfomycine', 'lombaire', 'fievre', 'cuisine', 'thermometre', 'Arnoux', '99700000013'],
]

test('nothing of the person, the reason or the care in an address, a header, the log, a mail, a message or a queue', async () => {
  const heard = await overheard.all(house)
  for (const where of ['request', 'answer', 'log', 'mail', 'queue'])
    expect(heard.filter(one => one.where === where).length, where).toBeGreaterThan(0)
  expect(heardWords(heard, secrets)).toEqual([])
})

test('without script the home is whole, and leads on', async () => {
  const context = await browser.newContext({ baseURL: house.url, viewport: phone, javaScriptEnabled: false })
  const page = await context.newPage()
  const answer = await page.goto('/')
  expect(answer?.headers()).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' })
  await page.getByRole('heading', { level: 1, name: 'Que vous arrive-t-il ?' }).waitFor()
  for (const number of ['15', '112', '3114']) await page.getByRole('link', { name: `Appeler le ${number}` }).waitFor()
  await page.getByRole('link', { name: 'Écrire au 114' }).waitFor()
  await page.getByRole('button', { name: 'Consulter maintenant' }).click()
  await page.waitForURL(url => url.pathname === '/consulter')
  await context.close()
  // Only what changes is drawn again; a zone that is none gets the whole page.
  const visitor = house.visitor()
  const [live, whole] = [await visitor.send('GET', '/?live=Europe/Paris'), await visitor.send('GET', '/?live=x')]
  expect(live.bytes.toString()).toMatch(/^<div class="home__going/)
  expect(live.bytes.toString()).not.toContain('<html')
  expect(whole.bytes.toString()).toMatch(/^<!doctype html>/)
})
