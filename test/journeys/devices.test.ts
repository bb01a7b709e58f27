// The device check as people meet it: all well, no camera, everything refused; it tells the truth before, and never blocks.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { leave, myTicket } from '#waiting-room/place.ts'
import { openBrowser, phone, someone } from '../browser.ts'
import { openTestHouse, personAt, type TestHouse } from '../house.ts'
import { granted, takePlace } from '../path.ts'

let house: TestHouse
const browsers: Browser[] = []
beforeAll(async () => {
  house = await openTestHouse({ realTime: true })
})
afterAll(async () => {
  for (const browser of browsers) await browser.close()
  await house?.close()
})

const checkAs = async (persona: string, devices: 'both' | 'no-camera' | 'refused') => {
  const browser = await openBrowser({ devices })
  browsers.push(browser)
  const one = await someone(browser, house.url, { persona, screen: phone, media: devices !== 'refused' })
  one.page.setDefaultTimeout(15_000)
  const hand = (await one.context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
  const person = personAt(house.url, hand)
  // The cast is small: whoever waits from an earlier test gives the place back first.
  const { ticket: earlier } = granted(myTicket, await person.call(myTicket))
  if (earlier) await person.call(leave, { params: { ticketId: earlier } })
  const { ticket } = await takePlace(person)
  await one.page.goto(`/salle/${ticket}/verifier`)
  return { ...one, room: `/salle/${ticket}` }
}
const goOn = async (page: Page, room: string, name: string) => {
  await page.getByRole('button', { name, exact: true }).click()
  await page.waitForURL(url => url.pathname === room)
}
const toldOfMoney = (page: Page) => page.getByText('la consultation ne peut pas être remboursée')
const toldOfWriting = (page: Page) => page.getByText('ce qui est prescrit n’est pas remboursé')

test('all well: three ticks, nothing said of money, and the wait goes on', async () => {
  const { page, room, complaints } = await checkAs('jeanne', 'both')
  await page.getByText('La caméra fonctionne.').waitFor()
  await page.getByText('On vous entend.').waitFor()
  await page.getByText('Votre connexion est bonne').waitFor()
  await page.getByRole('button', { name: 'Écouter un son' }).click()
  await page.getByText('Avez-vous entendu le son ?').waitFor()
  await page.getByRole('button', { name: 'Oui', exact: true }).click()
  await expect.poll(() => page.getByText('Prêt', { exact: true }).count()).toBe(3)
  expect(await toldOfMoney(page).count()).toBe(0)
  await goOn(page, room, 'Continuer')
  expect(complaints).toEqual([])
})

test('no sound heard: what to do is said, and one goes on all the same', async () => {
  const { page, room } = await checkAs('yanis', 'both')
  await page.getByText('La caméra fonctionne.').waitFor()
  await page.getByRole('button', { name: 'Écouter un son' }).click()
  await page.getByRole('button', { name: 'Non', exact: true }).click()
  await page.getByText('Montez le volume').waitFor()
  await goOn(page, room, 'Continuer quand même')
})

test('no camera: what that changes is said before the act, and the wait goes on', async () => {
  const { page, room, complaints } = await checkAs('marcel', 'no-camera')
  await page.getByText('Aucune caméra trouvée').waitFor()
  await toldOfMoney(page).waitFor()
  await toldOfWriting(page).waitFor()
  await page.getByText('On vous entend.').waitFor()
  await page.getByRole('button', { name: 'Réessayer : caméra' }).click()
  await page.getByText('Aucune caméra trouvée').waitFor()
  await goOn(page, room, 'Continuer quand même')
  expect(complaints).toEqual([])
})

test('everything refused: one sentence for each, where to allow it, and nobody is stopped', async () => {
  const { page, room } = await checkAs('jeanne', 'refused')
  await page.getByText('Votre navigateur refuse l’accès à la caméra').waitFor()
  await page.getByText('Votre navigateur refuse l’accès au micro').waitFor()
  await toldOfMoney(page).waitFor()
  await page.getByText('Sans micro, vous pourrez écrire').waitFor()
  await goOn(page, room, 'Continuer quand même')
})
