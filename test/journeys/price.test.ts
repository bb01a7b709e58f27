// The price walked in a browser: a range before, exact with the professional, and the receipt read back once it is over.
import { execFileSync } from 'node:child_process'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, phone, type Someone, someone } from '../browser.ts'
import { openTestHouse, personAt, type TestHouse } from '../house.ts'
import { prepareRequest } from '../path.ts'
import { acceptPrice, closeByHand, readAfter, sayCover } from './price-walk.ts'

const blind = async () => {}
let house: TestHouse
let browser: Browser
let jeanne: Someone
beforeAll(async () => {
  house = await openTestHouse({ realTime: true })
  browser = await openBrowser()
  jeanne = await someone(browser, house.url, { persona: 'jeanne', screen: phone })
  jeanne.page.setDefaultTimeout(20_000)
})
afterAll(async () => {
  await browser?.close()
  await house?.close()
})

test('the price follows each answer, is exact with the doctor, and the receipt says the same', async () => {
  const { page, context } = jeanne
  const cookies = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
  const intake = await prepareRequest(personAt(house.url, cookies))
  await sayCover(page, intake, blind)
  const arnoux = await house.play('arnoux')
  const { amount, consultation } = await acceptPrice(page, arnoux, blind)
  expect(amount).toMatch(/^\d+(,\d\d)?\s€$/)
  await closeByHand(arnoux, consultation)
  const path = await readAfter(page, blind)
  const text = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ')
  expect(text).toContain(`Total : ${amount.replace(/\s/g, ' ')}`)
  expect(text).toContain('Remboursée : votre médecin traitant ne peut pas vous recevoir assez tôt.')
  expect(jeanne.complaints).toEqual([])
})
