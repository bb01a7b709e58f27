// A baby of two months with fever, in a browser: the path stops at the fever, says what to do, and no place can be had.
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dayIn, plusSeconds } from '#kit/time.ts'
import { addChild } from '#patients/add-child.ts'
import { openBrowser, phone, someone } from '../browser.ts'
import { openTestHouse, type TestHouse } from '../house.ts'
import { granted } from '../path.ts'

let house: TestHouse
let browser: Browser
beforeAll(async () => {
  house = await openTestHouse({ realTime: true })
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await house?.close()
})

test('a feverish infant of 2 months never reaches the queue', async () => {
  const yanis = await house.play('yanis')
  // Seventy days are two months whatever the month.
  const birthDate = dayIn(plusSeconds(house.time.now(), -70 * 86_400), 'Europe/Paris')
  const traits = { givenNames: 'Adam', familyName: 'Belkacem', birthDate, sex: 'M' } as const
  granted(addChild, await yanis.call(addChild, { body: traits }))
  const { page, context } = await someone(browser, house.url, { persona: 'yanis', screen: phone })
  const goOn = page.getByRole('button', { name: 'Continuer', exact: true })
  await page.goto('/consulter')
  await page.getByRole('radio', { name: /Adam/ }).check()
  await goOn.click()
  await page.getByRole('radio', { name: 'Fièvre de l’enfant' }).check()
  // What cannot be done is said before the first question.
  await page.getByRole('heading', { name: 'À distance, le médecin ne pourra pas' }).waitFor()
  await page.getByText('Regarder les tympans et la gorge').waitFor()
  await goOn.click()
  await page.waitForURL(url => url.pathname.includes('/questions'))
  for (const asked of ['En ce moment, votre enfant', 'Votre enfant a-t-il eu', 'Et enfin, l’un de ces signes']) {
    await page.getByRole('heading', { level: 1, name: asked }).waitFor()
    await page.getByRole('checkbox', { name: 'Aucun de ces signes' }).check()
    await goOn.click()
  }
  await page.getByRole('radio', { name: 'Oui', exact: true }).check()
  await page.getByLabel('Quelle a été la plus haute ?').fill('38,4')
  await page.getByLabel('Depuis combien de jours ?').fill('0')
  await goOn.click()
  await page.waitForURL(url => url.pathname.endsWith('/alerte'))
  await page.getByRole('heading', { name: 'Il faut être examiné aux urgences, maintenant.' }).waitFor()
  await page
    .getByText('Votre bébé a moins de 3 mois et de la fièvre : il doit être examiné aux urgences sans attendre.')
    .waitFor()
  const call = page.getByRole('main').getByRole('link', { name: /15/ }).first()
  expect(await call.getAttribute('href')).toBe('tel:15')
  expect(await page.getByRole('button', { name: /un médecin décidera/ }).count()).toBe(0)
  // Nor by the act itself.
  const intake = new URL(page.url()).pathname.split('/')[2]
  const forced = await context.request.post(`${house.url}/api/intakes/${intake}/ticket`, {
    headers: { origin: house.url, 'idempotency-key': crypto.randomUUID() },
  })
  expect([forced.status(), await forced.json()]).toMatchObject([409, { refused: 'needs-help-now' }])
  expect((await house.owner.query('select count(*) from ticket')).rows[0].count).toBe('0')
  // What was understood may be slow in coming, or never come: whom to call is there all the same.
  await context.route('**/api/intakes/*/reason', route => route.abort())
  await page.reload()
  await page.getByRole('heading', { name: 'Il faut être examiné aux urgences, maintenant.' }).waitFor()
  expect(await page.getByRole('main').getByRole('link', { name: /15/ }).first().getAttribute('href')).toBe('tel:15')
  await context.close()
})
