// People around a patient, in browsers: a grandchild who helps until it is withdrawn, and a confidential consultation seen from the parent's account.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { mine } from '#consultation/state.ts'
import { close } from '#report/close.ts'
import { openBrowser, phone, type Someone, someone } from '../browser.ts'
import { openTestHouse, type Person, personAt, type TestHouse } from '../house.ts'
import { granted, patientOf, takePlace } from '../path.ts'
import { patientGone } from '../report-scene.ts'
import { acceptOffer, beginCall, openDesk, seesAndHears } from './walk.ts'

let house: TestHouse
let ofPatients: Browser
let ofDoctor: Browser
beforeAll(async () => {
  house = await openTestHouse({ realTime: true })
  ;[ofPatients, ofDoctor] = await Promise.all([openBrowser(), openBrowser()])
})
afterAll(async () => {
  await Promise.all([ofPatients?.close(), ofDoctor?.close()])
  await house?.close()
})

const at = async (persona: string, browser = ofPatients): Promise<Someone> => {
  const one = await someone(browser, house.url, { persona, ...(browser === ofPatients ? { screen: phone } : {}) })
  one.page.setDefaultTimeout(20_000)
  return one
}
const handOf = async ({ context }: Someone): Promise<Person> =>
  personAt(house.url, (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; '))
const goOn = (page: Page) => page.getByRole('button', { name: 'Continuer', exact: true }).click()

test('a grandchild helps Marcel, until he withdraws it in the middle of the call', async () => {
  const marcel = await at('marcel')
  const lea = await at('lea')
  const record = await patientOf(await handOf(marcel))
  await marcel.page.goto('/dossier')
  await marcel.page.getByRole('link', { name: 'Qui a accès' }).click()
  await marcel.page.getByRole('button', { name: 'Nommer un proche qui m’aide' }).click()
  await marcel.page.getByRole('radio', { name: /Par un lien/ }).check()
  await marcel.page.getByRole('button', { name: 'Inviter', exact: true }).click()
  const link = (await marcel.page.locator('.people__link').textContent()) ?? ''
  const code = (await marcel.page.locator('.people__code').textContent()) ?? ''

  await lea.page.goto(link)
  await lea.page.getByText('Marcel vous demande de l’aider').waitFor()
  expect(lea.page.url()).not.toContain('#')
  const field = lea.page.getByLabel('Le code que cette personne vous a dit')
  await field.fill(code.startsWith('0') ? '111 111' : '000 000')
  await lea.page.getByRole('button', { name: 'Accepter', exact: true }).click()
  await lea.page.getByText('Ce code n’est pas le bon').waitFor()
  await field.fill(code)
  await lea.page.getByRole('button', { name: 'Accepter', exact: true }).click()
  await lea.page.getByRole('tab', { name: 'Marcel Tissot' }).waitFor()
  // Nothing is offered that would be refused: taking the record away is Marcel's alone.
  await lea.page.getByRole('link', { name: 'Photos et documents' }).waitFor()
  expect(await lea.page.getByRole('link', { name: 'Mes droits' }).count()).toBe(0)

  await lea.page.goto('/consulter')
  await lea.page.getByRole('radio', { name: /Marcel.*Un proche que j’aide/ }).check()
  await goOn(lea.page)
  await lea.page.waitForURL(url => url.pathname === `/consulter/${record}`)
  const { ticket } = await takePlace(await handOf(lea), record)
  await lea.page.goto(`/salle/${ticket}`)
  const arnoux = await at('arnoux', ofDoctor)
  await openDesk(arnoux.page)
  await acceptOffer(arnoux.page)
  await beginCall(lea.page)
  await Promise.all([seesAndHears(lea.page), seesAndHears(arnoux.page)])

  await marcel.page.reload()
  await marcel.page.getByRole('button', { name: 'Retirer l’accès de Léa Tissot' }).click()
  await marcel.page.getByRole('dialog').getByRole('button', { name: 'Retirer cet accès' }).click()
  // The call is over for her, at once and without a gesture of hers: no image of the other side is left on her page.
  await lea.page.waitForFunction(
    () => ![...document.querySelectorAll('video')].some(one => !one.muted && one.videoWidth > 0),
  )
  expect(granted(mine, await (await handOf(lea)).call(mine))).toEqual({ consultation: null })
  await lea.page.goto(`/dossier/${record}`)
  await lea.page.getByRole('link', { name: 'Consulter maintenant' }).waitFor()
  expect(await lea.page.locator('main').innerText()).not.toContain('Marcel')
  await lea.page.goto('/consulter')
  await lea.page.getByRole('radio').first().waitFor()
  expect(await lea.page.locator('main').innerText()).not.toContain('Marcel')
  await marcel.page.getByText('Nommer un proche qui m’aide').waitFor()
  expect(lea.complaints).toEqual([])
  await closeCall(arnoux)
  for (const one of [marcel, lea, arnoux]) await one.context.close()
})

const closeCall = async (doctor: Someone): Promise<void> => {
  const hand = await handOf(doctor)
  const { consultation } = granted(mine, await hand.call(mine))
  if (consultation)
    granted(close, await hand.call(close, { params: { consultationId: consultation.id }, body: patientGone }))
}

/** What a parent reads, page after page; the trail apart, where their own readings are told. */
const pagesOf = async (page: Page, record: string) => {
  const told: Record<string, string> = {}
  for (const path of [
    '/',
    '/consulter',
    '/dossier',
    `/dossier/${record}`,
    `/dossier/${record}/proches`,
    `/dossier/${record}/accords`,
  ]) {
    await page.goto(path)
    await page.locator('h1').first().waitFor()
    await page.waitForLoadState('networkidle')
    // How many doctors are there, and the wait, are told to every visitor.
    told[path] = (await page.locator('main').innerText()).replace(/^.*(médecin|attente|personne n’).*$/gim, '')
  }
  await page.goto(`/dossier/${record}`)
  await page.getByRole('tab', { name: 'Qui l’a ouvert' }).click()
  await page.waitForLoadState('networkidle')
  const trail = await page.getByRole('tabpanel').last().innerText()
  return { told, trail }
}

test('a confidential consultation, seen from the parent’s account: nothing', async () => {
  const yanis = await at('yanis')
  const nour = await at('nour')
  const record = await patientOf(await handOf(nour))
  const before = await pagesOf(yanis.page, record)

  await nour.page.goto('/consulter')
  await nour.page.getByRole('radio', { name: /^Moi/ }).check()
  await goOn(nour.page)
  await nour.page.getByRole('radio', { name: /Consultation confidentielle/ }).check()
  await nour.page.getByText('En parler peut aider').waitFor()
  await nour.page.getByLabel('Son nom').fill('Samia Haddad')
  await goOn(nour.page)
  await nour.page.getByText('Donnez le nom et le lien').waitFor()
  await nour.page.getByLabel('Son lien avec vous').fill('ma tante')
  await goOn(nour.page)
  await nour.page.waitForURL(url => /^\/consulter\/[^/]+$/.test(url.pathname))
  const confided = new URL(nour.page.url()).pathname.split('/')[2] ?? ''
  expect(confided).not.toBe(record)
  const { ticket } = await takePlace(await handOf(nour), confided)
  await nour.page.goto(`/salle/${ticket}`)
  const during = await pagesOf(yanis.page, record)
  const arnoux = await at('arnoux', ofDoctor)
  await openDesk(arnoux.page)
  await arnoux.page.getByRole('button', { name: 'Accepter', exact: true }).waitFor()
  expect(await arnoux.page.locator('main').innerText()).not.toContain('onfidentiel')
  await acceptOffer(arnoux.page)
  await beginCall(nour.page)
  await arnoux.page.getByText('le mineur s’oppose à l’information de ses parents').waitFor()
  await arnoux.page.getByText('Accompagné par : Samia Haddad (ma tante)').waitFor()
  await arnoux.page.getByText('Dossier ordinaire, en lecture seule').waitFor()
  await closeCall(arnoux)
  const after = await pagesOf(yanis.page, record)
  expect(during.told).toEqual(before.told)
  expect(after.told).toEqual(before.told)
  expect(after.trail).not.toMatch(/Arnoux|onfidentiel|appel|Nour/)
  await yanis.page.goto(`/dossier/${confided}`)
  await yanis.page.waitForLoadState('networkidle')
  expect(await yanis.page.locator('main').innerText()).not.toMatch(/onfidentiel/)

  await nour.page.goto(`/dossier/${confided}`)
  await nour.page.getByRole('tab', { name: 'Dossier confidentiel' }).waitFor()
  await nour.page.getByRole('tab', { name: 'Qui l’a ouvert' }).click()
  await nour.page.getByText('Dr Camille Arnoux').first().waitFor()
  for (const one of [yanis, nour, arnoux]) {
    expect(one.complaints).toEqual([])
    await one.context.close()
  }
})
