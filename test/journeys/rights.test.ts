// Rights, in a browser: a record downloaded and opened again, a right asked and answered, a broken glass seen by the person.
import { readFile } from 'node:fs/promises'
import { unzipSync } from 'fflate'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { capturedMail } from '#access/persona.ts'
import { listPatients } from '#patients/list.ts'
import { codeFor } from '../accounts.ts'
import { desktop, openBrowser, phone, someone } from '../browser.ts'
import { openTestHouse, type TestHouse } from '../house.ts'
import { granted, invite, patientOf } from '../path.ts'
import { confirmPresence } from './walk.ts'

let house: TestHouse
let browser: Browser
beforeAll(async () => {
  house = await openTestHouse({ realTime: true })
  browser = await openBrowser()
})
// One step of an authenticator serves once, and two tests of one person may fall in the same half minute.
beforeEach(() => house.owner.query('update account set totp_last_step = null'))
afterAll(async () => {
  await browser?.close()
  await house?.close()
})

test('a patient asks, the administrator answers, and the whole record is downloaded and opened again', async () => {
  const jeanne = await someone(browser, house.url, { persona: 'jeanne', screen: phone })
  jeanne.page.setDefaultTimeout(15_000)
  const patientId = await patientOf(await house.play('jeanne'))
  await jeanne.page.goto(`/dossier/${patientId}/droits`)
  await jeanne.page.getByRole('button', { name: 'Faire une demande' }).click()
  await jeanne.page.getByRole('radio', { name: /Faire effacer/ }).check()
  await jeanne.page.getByLabel(/Votre demande/).fill('Effacer mon ancien numéro.')
  await jeanne.page.getByRole('button', { name: 'Envoyer la demande' }).click()
  await jeanne.page.getByText(/Réponse au plus tard/).waitFor()

  const delmas = await someone(browser, house.url, { persona: 'delmas', screen: desktop })
  delmas.page.setDefaultTimeout(15_000)
  await delmas.page.goto('/pro')
  await delmas.page.getByRole('tab', { name: 'Droits des personnes' }).click()
  await delmas.page.getByText('Effacer mon ancien numéro.').waitFor()
  await delmas.page.getByRole('radio', { name: 'Acceptée', exact: true }).check()
  await delmas.page.getByRole('button', { name: 'Répondre', exact: true }).click()
  await confirmPresence(delmas.page)
  await delmas.page.getByText(/Réponse au plus tard/).waitFor({ state: 'detached' })

  await jeanne.page.reload()
  await jeanne.page.getByText('Acceptée', { exact: true }).waitFor()
  if (process.env.SHOTS) {
    await jeanne.page.screenshot({ path: `${process.env.SHOTS}/droits.png`, fullPage: true })
    await delmas.page.screenshot({ path: `${process.env.SHOTS}/admin.png`, fullPage: true })
  }
  // Nothing stronger than her mail: a code comes there, the way the dialog offers.
  await jeanne.page.getByRole('button', { name: 'Préparer le téléchargement' }).click()
  await jeanne.page.getByRole('button', { name: 'Recevoir un code' }).click()
  const code = jeanne.page.getByLabel('Code à six chiffres')
  // The field is there once the code has been mailed.
  await code.waitFor()
  await code.fill(await codeFor(house, 'jeanne.morvan@example.org'))
  await jeanne.page.getByRole('button', { name: 'Confirmer', exact: true }).click()
  const coming = jeanne.page.waitForEvent('download')
  await jeanne.page.getByRole('link', { name: 'Télécharger mon dossier' }).click()
  const files = unzipSync(await readFile(await (await coming).path()))
  expect(Object.keys(files).sort()).toEqual(['LISEZMOI.pdf', 'SHA256SUMS', 'dossier.json', 'dossier.schema.json'])
  expect(Buffer.from(files['dossier.json'] ?? []).toString()).toContain('Effacer mon ancien numéro.')
})

test('a doctor breaks the glass, and the person reads who and why', async () => {
  const benali = await someone(browser, house.url, { persona: 'benali', screen: desktop })
  benali.page.setDefaultTimeout(15_000)
  await benali.page.goto('/pro')
  await benali.page.getByRole('button', { name: 'Ouvrir un dossier sans prise en charge' }).click()
  await benali.page.getByRole('radio', { name: 'Urgence vitale' }).check()
  await benali.page.getByLabel('Expliquez en une phrase').fill('Inconsciente, les secours demandent ses allergies.')
  await benali.page.getByLabel('Nom de naissance').fill('Morvan')
  await benali.page.getByLabel('Prénoms de naissance, tous').fill('Jeanne')
  await benali.page.getByLabel(/Date de naissance/).fill('14/03/1992')
  await benali.page.getByRole('button', { name: 'Ouvrir le dossier' }).click()
  await confirmPresence(benali.page)
  await benali.page.getByText(/Ouvert en lecture seule/).waitFor()
  if (process.env.SHOTS) await benali.page.screenshot({ path: `${process.env.SHOTS}/glace.png`, fullPage: true })

  const jeanne = await someone(browser, house.url, { persona: 'jeanne', screen: phone })
  jeanne.page.setDefaultTimeout(15_000)
  await jeanne.page.goto('/dossier')
  await jeanne.page.getByRole('tab', { name: 'Qui l’a ouvert' }).click()
  await jeanne.page.getByText('Ouverture du dossier par bris de glace').first().waitFor()
  await jeanne.page
    .getByText(/Par bris de glace/)
    .first()
    .waitFor()
})

test('the administrator ends a parent’s access on papers seen, exactly named, after proving who they are', async () => {
  const [yanis, jeanne] = [await house.play('yanis'), await house.play('jeanne')]
  const childrenOf = async (one: typeof yanis) =>
    granted(listPatients, await one.call(listPatients)).patients.filter(({ kinship }) => kinship === 'parent')
  const lina = (await childrenOf(yanis)).find(one => one.givenNames === 'Lina')?.id ?? ''
  await invite(yanis, lina, 'parent', jeanne)
  expect(await childrenOf(jeanne)).toHaveLength(1)
  const { page } = await someone(browser, house.url, { persona: 'delmas', screen: desktop })
  page.setDefaultTimeout(15_000)
  await page.goto('/pro')
  await page.getByRole('tab', { name: 'Familles' }).click()
  const form = page.getByRole('form', { name: 'Fin d’accès d’un parent' })
  const act = form.getByRole('button', { name: 'Mettre fin à cet accès' })
  await act.click()
  await form.getByText('Cette réponse est nécessaire.').first().waitFor()
  await form.getByLabel('Nom de naissance').fill('Belkacem')
  await form.getByLabel('Prénoms').fill('Line')
  await form.getByLabel('Date de naissance').fill('21/05/2023')
  await form.getByLabel('Adresse électronique du parent').fill('jeanne.morvan@example.org')
  await form.getByRole('radio', { name: 'Décision de justice' }).check()
  await act.click()
  await confirmPresence(page)
  await form.getByText(/Aucun dossier ne correspond exactement/).waitFor()
  expect(await childrenOf(jeanne)).toHaveLength(1)
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/familles.png`, fullPage: true })
  await form.getByLabel('Prénoms').fill('Lina')
  await act.click()
  await page.getByText('L’accès a pris fin.').waitFor()
  expect(await childrenOf(jeanne)).toHaveLength(0)
  expect((await childrenOf(yanis)).map(({ id }) => id)).toContain(lina)
})

test('a patient who lost everything comes back by the link mailed and the code said', async () => {
  const desk = (await someone(browser, house.url, { persona: 'delmas', screen: desktop })).page
  desk.setDefaultTimeout(15_000)
  await desk.goto('/pro')
  await desk.getByRole('tab', { name: 'Accès perdu' }).click()
  await desk.getByLabel('Adresse électronique du compte').fill('marcel.tissot@example.org')
  await desk.getByRole('radio', { name: 'Pièce d’identité, en personne' }).check()
  await desk.getByRole('button', { name: 'Rendre l’accès' }).click()
  await confirmPresence(desk)
  const code =
    (await desk
      .getByRole('status')
      .filter({ hasText: /^\d{3} \d{3}$/ })
      .textContent()) ?? ''
  if (process.env.SHOTS) await desk.screenshot({ path: `${process.env.SHOTS}/perdu.png`, fullPage: true })
  const { items } = granted(capturedMail, await house.visitor().call(capturedMail))
  const link = /\/mot-de-passe#[\w-]{43}/.exec(items.find(one => one.to.startsWith('marcel'))?.text ?? '')?.[0] ?? ''

  const { page } = await someone(browser, house.url, { screen: phone })
  page.setDefaultTimeout(15_000)
  await page.goto(link)
  await page.getByLabel('Nouveau mot de passe').fill('un autre mot de passe, plus long')
  const said = page.getByLabel('Code dit par la personne qui a vérifié votre identité')
  await said.fill(code.startsWith('0') ? '111 111' : '000 000')
  await page.getByRole('button', { name: 'Changer le mot de passe' }).click()
  await page.getByText('Ce code n’est pas le bon').waitFor()
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/revenir.png`, fullPage: true })
  await said.fill(code)
  await page.getByRole('button', { name: 'Changer le mot de passe' }).click()
  await page.getByRole('heading', { name: 'Mot de passe changé' }).waitFor()
})

test('a professional leaves: the administrator ends the role, and the desk that was open closes by itself', async () => {
  const benali = (await someone(browser, house.url, { persona: 'benali', screen: desktop })).page
  await benali.goto('/pro')
  await benali.getByRole('button', { name: 'Je suis disponible' }).waitFor()
  const { page } = await someone(browser, house.url, { persona: 'delmas', screen: desktop })
  page.setDefaultTimeout(15_000)
  await page.goto('/pro')
  await page.getByRole('button', { name: /^Mettre fin au rôle : .*Benali/ }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: 'Quitte la structure' }).check()
  await dialog.getByRole('button', { name: 'Mettre fin au rôle' }).click()
  await confirmPresence(page)
  await page
    .getByRole('row', { name: /Benali/ })
    .getByText('Rôle terminé')
    .waitFor()
  await benali.getByText('Se connecter', { exact: true }).first().waitFor()
})
