// A clear photograph during the call, in two real browsers: declined, then accepted, seen before it leaves, and the call never stops.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, phone, type Someone, someone } from '../browser.ts'
import { openTestHouse, personAt, type TestHouse } from '../house.ts'
import { beginConsultation } from '../path.ts'
import { addPhoto } from '../photos.ts'
import { played, seesAndHears } from './walk.ts'

let house: TestHouse
let browser: Browser
let jeanne: Someone
let arnoux: Someone
beforeAll(async () => {
  house = await openTestHouse({ realTime: true })
  browser = await openBrowser()
  jeanne = await someone(browser, house.url, { persona: 'jeanne', screen: phone })
  arnoux = await someone(browser, house.url, { persona: 'arnoux' })
  for (const { page } of [jeanne, arnoux]) page.setDefaultTimeout(30_000)
})
afterAll(async () => {
  await browser?.close()
  await house?.close()
})

const hand = async ({ context }: Someone) =>
  personAt(house.url, (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; '))

/** The large photograph has come whole. */
const shown = (page: Page) =>
  page.waitForFunction(() => {
    const image = document.querySelector<HTMLImageElement>('.photo-viewer__image')
    return image?.complete && image.naturalWidth > 0
  })

test('asked, declined, asked again, taken and sent while the call goes on, then seen on the desk and filed', async () => {
  const { consultation, intake, patient } = await beginConsultation(await hand(jeanne), await hand(arnoux))
  await addPhoto(await hand(jeanne), intake, { name: 'avant.jpg' })
  const [home, desk] = [jeanne.page, arnoux.page]
  await Promise.all([home.goto(`/appel/${consultation}`), desk.goto('/pro')])
  await Promise.all([seesAndHears(home), seesAndHears(desk)])

  const ask = desk.getByRole('button', { name: 'Demander une photo nette' })
  await ask.click()
  await home.getByRole('heading', { name: 'Le médecin demande une photo nette' }).waitFor()
  await home.getByText(/reste dans votre dossier/).waitFor()
  await home.getByRole('button', { name: 'Refuser', exact: true }).click()
  await desk.getByText('Le patient préfère ne pas prendre de photo.').waitFor()

  await ask.click()
  await home.getByRole('button', { name: 'Accepter', exact: true }).click()
  await desk.getByText('Le patient prend la photo.').waitFor()
  await home.getByRole('button', { name: 'Prendre la photo' }).click()
  await home.getByRole('img', { name: 'La photo prise' }).waitFor()
  const before = await played(desk)
  await home.getByRole('dialog').getByRole('button', { name: 'Envoyer', exact: true }).click()
  await desk.getByText(/Photo reçue/).waitFor()
  await home.getByRole('dialog').waitFor({ state: 'detached' })
  // The image of the patient went on moving all along, on the same connection.
  await seesAndHears(desk)
  expect((await played(desk)).frames).toBeGreaterThan(before.frames)

  const strip = desk.getByRole('list', { name: 'Photos et documents' })
  expect(await strip.getByRole('listitem').count()).toBe(2)
  await strip.getByRole('button', { name: 'Ouvrir : Photo prise pendant la consultation' }).click()
  const viewer = desk.getByRole('dialog', { name: /Photo prise pendant la consultation/ })
  await viewer.getByText('1 sur 2').waitFor()
  await shown(desk)
  await desk.keyboard.press('ArrowRight')
  await desk.getByRole('dialog', { name: /avant.jpg/ }).waitFor()
  await shown(desk)
  await desk.keyboard.press('+')
  await desk.locator('.photo-viewer__image--1-5').waitFor()
  await desk.keyboard.press('Escape')
  await viewer.waitFor({ state: 'detached' })
  const { rows } = await house.owner.query(
    `select count(*)::int as opened from audit_entry where act = 'record/read-attachment' and patient_id = $1 and role = 'practitioner'`,
    [patient],
  )
  expect(rows).toEqual([{ opened: 2 }])

  await home.goto(`/dossier/${patient}/photos`)
  await home.getByText('Photo prise pendant la consultation', { exact: true }).waitFor()
  expect([jeanne.complaints, arnoux.complaints]).toEqual([[], []])
})
