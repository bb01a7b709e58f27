// An emergency with the line cut in the middle, and a relay at the end of a shift: in real browsers, with the wrong way tried too.
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { openBrowser, phone, type Someone, someone } from '../browser.ts'
import { openTestHouse, personAt, type TestHouse } from '../house.ts'
import { beginConsultation } from '../path.ts'
import { played, seesAndHears } from './walk.ts'

let browser: Browser
let house: TestHouse
const here: Someone[] = []
beforeAll(async () => {
  browser = await openBrowser()
})
beforeEach(async () => {
  house = await openTestHouse({ realTime: true })
})
afterEach(async () => {
  for (const one of here.splice(0)) await one.context.close()
  await house?.close()
})
afterAll(() => browser?.close())

const at = async (persona: string, screen?: typeof phone): Promise<Someone> => {
  const one = await someone(browser, house.url, { persona, ...(screen ? { screen } : {}) })
  one.page.setDefaultTimeout(20_000)
  here.push(one)
  return one
}
const handOf = async (one: Someone) =>
  personAt(house.url, (await one.context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; '))
/** Pictures for whoever looks at the screens, when a folder for them is given. */
const look = async (page: Page, name: string) => {
  const folder = process.env.COLLOQUE_PICTURES
  if (folder) await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' })
}
const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' })

/** Jeanne on her telephone and Dr Arnoux at the desk, who see and hear one another. */
const inCall = async () => {
  const [jeanne, arnoux] = [await at('jeanne', phone), await at('arnoux')]
  const { consultation } = await beginConsultation(await handOf(jeanne), await handOf(arnoux))
  await arnoux.page.goto('/pro')
  await jeanne.page.goto(`/appel/${consultation}`)
  await Promise.all([seesAndHears(jeanne.page), seesAndHears(arnoux.page)])
  return { jeanne, arnoux, consultation }
}
/** Tries to end the consultation without a compte rendu; leaves the dialog open. */
const tryToEnd = async (desk: Page) => {
  await button(desk, 'Terminer la consultation').click()
  await desk.getByRole('dialog').getByRole('button', { name: 'Terminer sans compte rendu' }).click()
  await desk.getByRole('radio', { name: 'Les secours ont pris le relais' }).check()
  await desk.getByRole('dialog').getByRole('button', { name: 'Terminer sans compte rendu' }).last().click()
}

test('an emergency whose line is cut rings the patient, shows the last address, and does not let the doctor go', async () => {
  const { jeanne, arnoux } = await inCall()
  const desk = arnoux.page
  await button(desk, 'Urgence').click()
  await jeanne.page.getByText('Le médecin appelle les secours. Restez en ligne.').waitFor()
  await look(jeanne.page, 'urgence-patient')
  await desk.getByText(/SAMU du lieu du patient.: 35, Ille-et-Vilaine/).waitFor()
  await desk.getByText(/Numéro à dix chiffres inconnu/).waitFor()
  await look(desk, 'urgence-bureau')
  await button(desk, 'J’appelle le SAMU').click()
  await desk.getByText('SAMU appelé', { exact: true }).waitFor()
  await button(desk, 'Corriger l’adresse').click()
  await desk.getByLabel('Adresse', { exact: false }).first().fill('8 quai de la Marne')
  await button(desk, 'Enregistrer cette adresse').click()
  await desk.getByText('confirmée à l’écran').first().waitFor()

  const closedAt = Date.now()
  await jeanne.page.close()
  await desk.getByText('Donnez au SAMU la dernière adresse').first().waitFor()
  await desk
    .getByText(/8 quai de la Marne/)
    .first()
    .waitFor()
  await desk.getByText(/Nous appelons le téléphone du patient/).waitFor()
  await look(desk, 'urgence-coupee')
  const telephone = await at('delmas')
  await telephone.page.goto('/demo/telephone')
  await telephone.page.getByText('06 39 98 12 34').or(telephone.page.getByText('+33639981234')).first().waitFor()
  await telephone.page
    .getByText(/Restez près de votre téléphone/)
    .first()
    .waitFor()
  await look(telephone.page, 'urgence-telephone')
  const ring = house.house.telephone?.captured?.().findLast(one => one.kind === 'ring')
  process.stdout.write(`the telephone rang ${Date.parse(ring?.at ?? '') - closedAt} ms after the page was closed\n`)

  await tryToEnd(desk)
  await desk
    .getByRole('dialog')
    .getByText(/Notez d’abord «\sSecours prévenus\s»/)
    .waitFor()
  await look(desk, 'urgence-terminer-refuse')
  await desk.keyboard.press('Escape')
  expect(await button(desk, 'Passer le relais').count()).toBe(0)

  const lead = await at('vasseur')
  await lead.page.goto('/pro')
  await lead.page.getByRole('heading', { name: 'Urgences ouvertes' }).waitFor()
  await lead.page.getByText('Jeanne Morvan').first().waitFor()
  await look(lead.page, 'urgence-responsable')

  const again = await jeanne.context.newPage()
  await again.goto('/')
  await again.getByRole('link', { name: 'Reprendre' }).click()
  await seesAndHears(again)
  await desk.getByText('Liaison rétablie').waitFor()
  await button(desk, 'Secours prévenus').click()
  await button(desk, 'Des secours sont envoyés').click()
  await desk.getByText('Urgence : l’issue est notée').waitFor()
  await look(desk, 'urgence-issue')
  await tryToEnd(desk)
  await button(desk, 'Je suis disponible').or(button(desk, 'Pause')).first().waitFor()
  const { rows } = await house.owner.query('select state from consultation')
  expect(rows).toEqual([{ state: 'closed' }])
}, 120_000)

test('at the end of a shift a relay moves the live call to a colleague who accepts, and the patient reads who before going on', async () => {
  const { jeanne, arnoux } = await inCall()
  const benali = await at('benali')
  await benali.page.goto('/pro')
  await button(benali.page, 'Je suis disponible').click()
  await button(benali.page, 'Pause').waitFor()
  const desk = arnoux.page
  await button(desk, 'Vérifier l’identité').click()
  await desk.getByRole('radio', { name: 'Identité vérifiée' }).check()
  await button(desk, 'Noter').click()
  await desk.getByText('Choisissez une réponse.').first().waitFor()
  await desk.getByRole('radio', { name: 'Document présenté' }).check()
  await desk.getByRole('checkbox', { name: 'Un parent' }).check()
  await desk.getByRole('checkbox', { name: 'Il ne conduit pas' }).check()
  await look(desk, 'identite')
  await button(desk, 'Noter').click()
  await desk.getByText(/Identité vérifiée \(document présenté\)/).waitFor()
  // The shift does not end while this file is open.
  await button(desk, 'Fin de service').click()
  await desk.getByText(/le compte rendu n’est pas signé/).waitFor()
  await button(desk, 'Terminer mon service').click()
  await desk.getByText(/votre service ne peut pas encore se terminer/).waitFor()
  await look(desk, 'fin-de-service')
  await desk.keyboard.press('Escape')
  await button(desk, 'Passer le relais').click()
  await desk.getByRole('radio', { name: /Benali/ }).check()
  await desk.getByRole('radio', { name: 'Fin de service' }).check()
  await desk.getByLabel('Ce que le confrère doit savoir').fill('Attend un avis sur la fièvre.')
  await look(desk, 'relais-demander')
  await button(desk, 'Demander le relais').click()
  await desk.getByText(/Relais demandé à/).waitFor()
  await benali.page.getByRole('heading', { name: 'Un confrère vous demande un relais' }).waitFor()
  expect(await benali.page.getByText('Morvan').count()).toBe(0)
  await look(benali.page, 'relais-propose')
  // The wrong way first: declined, it stays where it was.
  await button(benali.page, 'Décliner').click()
  await desk.getByText('Le relais a été décliné. Vous restez responsable.').waitFor()
  await seesAndHears(desk)
  await button(desk, 'Passer le relais').click()
  await desk.getByRole('radio', { name: 'N’importe quel confrère en service' }).check()
  await desk.getByRole('radio', { name: 'Fin de service' }).check()
  await button(desk, 'Demander le relais').click()
  await button(benali.page, 'Prendre le relais').click()

  await jeanne.page.getByRole('dialog').getByText('Dr Idriss Benali prend le relais').waitFor()
  await jeanne.page.getByRole('dialog').getByText('Prix avec ce médecin').waitFor()
  await look(jeanne.page, 'relais-patient')
  await jeanne.page.getByRole('dialog').getByRole('button', { name: 'Continuer' }).click()
  await benali.page.getByText('Jeanne Morvan').first().waitFor()
  await Promise.all([seesAndHears(jeanne.page), seesAndHears(benali.page)])
  expect((await played(jeanne.page)).frames).toBeGreaterThan(0)
  await benali.page.getByText('Relais de Dr Camille Arnoux').waitFor()
  await look(benali.page, 'relais-pris')
  await button(desk, 'Je suis disponible').waitFor()
  expect(await desk.getByText('Jeanne Morvan').count()).toBe(0)
  const { rows } = await house.owner.query(
    `select h.state, c.leading_id = h.answered_by as moved, c.agreed_with = c.leading_id as agreed
     from consultation c join handover h on h.consultation_id = c.id order by h.asked_at`,
  )
  const medium = await house.owner.query('select distinct medium from medium_used')
  expect(medium.rows).toEqual([{ medium: 'video' }])
  expect(rows).toMatchObject([{ state: 'declined' }, { state: 'accepted', moved: true, agreed: true }])
}, 120_000)
