// Waiting, seriously: getting worse, leaving and being called back, a wait that is not safe, a block and its appeal.
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { join } from '#waiting-room/join.ts'
import { waitingRoomChanged } from '#waiting-room/place.ts'
import { openBrowser, phone, type Someone, someone } from '../browser.ts'
import { openTestHouse, type TestHouse } from '../house.ts'
import { beginConsultation, granted, prepareRequest } from '../path.ts'
import { openDesk } from './walk.ts'

let browser: Browser
let house: TestHouse
const here: Someone[] = []
beforeAll(async () => {
  browser = await openBrowser()
})
beforeEach(async () => {
  house = await openTestHouse()
})
afterEach(async () => {
  for (const one of here.splice(0)) await one.context.close()
  await house?.close()
})
afterAll(() => browser?.close())

/** Counts the notes a page plays: a page that rings is heard by no test. */
const countNotes = () => {
  const counted = window as unknown as { notes: number }
  counted.notes = 0
  window.OscillatorNode = class extends OscillatorNode {
    override start(when?: number) {
      counted.notes++
      super.start(when)
    }
  }
}
const notesOf = (page: Page) => page.evaluate(() => (window as unknown as { notes: number }).notes)

const at = async (persona: string, path: string, screen = phone): Promise<Page> => {
  const one = await someone(browser, house.url, { persona, screen })
  here.push(one)
  await one.context.addInitScript(countNotes)
  one.page.setDefaultTimeout(15_000)
  await one.page.goto(path)
  return one.page
}
/** By HTTP, a place already taken; then at a browser under the same account. */
const waiting = async (persona: string) => {
  const hand = await house.play(persona)
  const intakeId = await prepareRequest(hand)
  const ticket = granted(join, await hand.call(join, { params: { intakeId } })).id
  const page = await at(persona, `/salle/${ticket}`)
  await page.getByRole('button', { name: 'Mon état s’aggrave' }).waitFor()
  return { page, ticket }
}
/** Time passes and the matcher looks, as it does by itself within five seconds. */
const pass = (seconds: number): void => {
  house.time.advance(seconds)
  house.house.bus.changed(waitingRoomChanged.name, '')
}

test('getting worse asks the red flags again, keeps the place, and makes the lead’s board ring', async () => {
  const lead = await at('vasseur', '/pro')
  await lead.getByText('Personne n’attend d’appel').waitFor()
  expect(await notesOf(lead)).toBe(0)
  const { page, ticket } = await waiting('jeanne')
  await page.getByRole('button', { name: 'Mon état s’aggrave' }).click()
  await page.getByRole('checkbox', { name: /serre la poitrine/ }).check()
  await page.getByRole('button', { name: 'Envoyer' }).click()
  await page.getByRole('heading', { name: /Appelez le 15 maintenant/ }).waitFor()
  // What she has just answered, not what she had answered before.
  await lead.getByText('douleur thoracique constrictive').waitFor()
  await lead.getByRole('heading', { name: /Jeanne Morvan/ }).waitFor()
  await lead.waitForFunction(() => document.title.includes('à appeler'))
  await expect.poll(() => notesOf(lead)).toBeGreaterThan(0)
  await lead.getByRole('button', { name: 'J’appelle' }).click()
  await lead.getByRole('radio', { name: 'Secours prévenus' }).check()
  await lead.getByRole('button', { name: 'Terminer cette alerte' }).click()
  await lead.getByText('Personne n’attend d’appel').waitFor()
  await page.getByRole('link', { name: 'Revenir à la salle d’attente' }).click()
  await page.getByText('Votre place est gardée').first().waitFor()
  const { rows } = await house.owner.query('select state, severity from ticket where id = $1', [ticket])
  expect(rows).toEqual([{ state: 'waiting', severity: 1 }])
})

/** Leaves with the gestures of the page, and closes it. */
const leave = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Quitter et être prévenu' }).click()
  await page.getByText('06 39 98 12 34').waitFor()
  await page.getByRole('button', { name: 'Me prévenir' }).click()
  await page.getByText('Nous vous préviendrons').waitFor()
  await page.close()
}

test('leaving, being texted when it is nearly one’s turn, and coming back by the link', async () => {
  const { page, ticket } = await waiting('jeanne')
  const context = page.context()
  await leave(page)
  pass(1800)
  const desk = await at('arnoux', '/pro')
  await openDesk(desk)
  await desk.getByText('Vous êtes disponible').waitFor()
  const simulator = await at('jeanne', '/demo/telephone')
  pass(2)
  const text = simulator.getByText(/bientôt votre tour/)
  await expect
    .poll(
      () => {
        pass(1)
        return text.count()
      },
      { timeout: 15_000, interval: 1000 },
    )
    .toBeGreaterThan(0)
  const link = /\/salle\/[\w-]+/.exec((await text.first().textContent()) ?? '')?.[0]
  expect(link).toBe(`/salle/${ticket}`)
  // Nobody was offered to the doctor while she was away.
  expect(await desk.getByRole('button', { name: 'Accepter', exact: true }).count()).toBe(0)
  const back = await context.newPage()
  await back.goto(link ?? '')
  await back.getByText('C’est bientôt votre tour').waitFor()
  await back.getByRole('button', { name: 'Je suis là' }).click()
  await desk.getByRole('button', { name: 'Accepter', exact: true }).click()
  await back
    .getByText(/Dr Camille Arnoux/)
    .first()
    .waitFor()
})

test('called twice without an answer, the place is lost, said plainly, and one tap takes another', async () => {
  const { page, ticket } = await waiting('jeanne')
  const context = page.context()
  await leave(page)
  await house.owner.query(`update ticket set called_at = $2, calls = 2 where id = $1`, [ticket, house.time.now()])
  pass(600)
  const back = await context.newPage()
  await back.goto(`/salle/${ticket}`)
  await back.getByText('sans réponse').waitFor()
  await back.getByText('le temps que vous avez attendu compte').waitFor()
  await back.getByRole('button', { name: 'Reprendre une place' }).click()
  await back.waitForURL(url => url.pathname.startsWith('/salle/') && !url.pathname.includes(ticket))
})

test('a wait that is not safe shows another route, keeps the place, and reaches the lead', async () => {
  const { page, ticket } = await waiting('jeanne')
  await page.getByText('Voici où être vu plus tôt').waitFor()
  await house.owner.query(`update ticket set joined_at = joined_at - interval '3 hours' where id = $1`, [ticket])
  pass(1)
  await page.reload()
  await page.getByRole('heading', { name: /L’attente est trop longue pour ce que vous décrivez/ }).waitFor()
  await page.getByText(/Votre place est gardée, et le médecin responsable est prévenu/).waitFor()
  const lead = await at('vasseur', '/pro')
  await lead.getByText('Attend au-delà de l’attente sûre').waitFor()
  await lead
    .getByRole('link', { name: /06 39 98 12 34/ })
    .first()
    .waitFor()
})

test('a reported conduct is decided by the lead, told to the person, contested and lifted', async () => {
  const [jeanne, arnoux] = [await house.play('jeanne'), await house.play('arnoux')]
  await beginConsultation(jeanne, arnoux)
  const desk = await at('arnoux', '/pro', { width: 1440, height: 900 })
  await desk.getByRole('button', { name: 'Signaler un comportement' }).click()
  await desk.getByRole('button', { name: 'Envoyer le signalement' }).click()
  await desk.getByText('Choisissez un motif').first().waitFor()
  await desk.getByRole('radio', { name: 'Propos insultants' }).check()
  await desk.getByLabel('Ce qui s’est passé').fill('Des cris et des insultes pendant tout l’appel.')
  await desk.getByRole('button', { name: 'Envoyer le signalement' }).click()
  await desk.getByText('Votre signalement est envoyé').waitFor()
  const lead = await at('vasseur', '/pro')
  await lead.getByRole('button', { name: 'Prendre et lire' }).click()
  await lead.getByText('Des cris et des insultes').waitFor()
  await lead.getByRole('radio', { name: 'Suspension de la salle d’attente' }).check()
  await lead.getByRole('radio', { name: '7 jours' }).check()
  await lead.getByRole('button', { name: 'Décider' }).click()
  await lead.getByText('Aucun signalement à lire').waitFor()
  const page = await at('jeanne', '/')
  await page.getByText('Vous ne pouvez pas prendre de place pour le moment').waitFor()
  await page.getByText(/Propos insultants/).waitFor()
  await page.getByText(/En cas d’urgence, rien n’est bloqué/).waitFor()
  await page.getByRole('link', { name: 'Contester' }).click()
  await page.getByLabel('Ce que vous voulez dire').fill('Je souffrais, je le regrette.')
  await page.getByRole('button', { name: 'Envoyer ma contestation' }).click()
  await page.getByText('Votre contestation est envoyée').waitFor()
  await lead.reload()
  await lead.getByRole('button', { name: 'Lire', exact: true }).click()
  await lead.getByText('Je souffrais').waitFor()
  await lead.getByRole('button', { name: 'Lever la mesure' }).click()
  await lead.getByText('Aucun signalement à lire').waitFor()
  await page.goto('/')
  await page.getByRole('button', { name: 'Consulter maintenant' }).waitFor()
  expect(await page.getByText('Vous ne pouvez pas prendre de place').count()).toBe(0)
})
