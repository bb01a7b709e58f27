// Accounts, in a browser: a patient opens one, an administrator comes by invitation and brings in the first doctor.
import { Secret, TOTP } from 'otpauth'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { capturedMail } from '#access/persona.ts'
import { insertInvite } from '#access/server/invitation.ts'
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

const lastLetterTo = async (address: string): Promise<string> => {
  const { items } = granted(capturedMail, await house.visitor().call(capturedMail))
  return items.find(letter => letter.to === address)?.text ?? ''
}
const codeOf = (secret: string): string => new TOTP({ secret: Secret.fromBase32(secret) }).generate()
const openAccount = async (page: Page): Promise<string> => {
  const secret = ((await page.locator('.authenticator-key__secret').textContent()) ?? '').replaceAll(' ', '')
  await page.getByLabel(/Code de votre application/).fill(codeOf(secret))
  await page.getByRole('textbox', { name: 'Mot de passe' }).fill('un mot de passe de démonstration')
  await page.getByRole('button', { name: 'Ouvrir mon compte' }).click()
  return secret
}

describe('a patient', () => {
  test('opens an account with a password and a code received by mail, and comes back where they were going', async () => {
    const { page, complaints } = await someone(browser, house.url, { screen: phone })
    page.setDefaultTimeout(15_000)
    const address = 'ines.caradec@example.org'
    await page.goto('/consulter')
    // The telephone is offered first; an address is one tap away, and what one was going to is not forgotten.
    await page.waitForURL(url => url.pathname === '/telephone')
    await page.getByRole('link', { name: 'Ouvrir un compte avec une adresse électronique' }).click()
    await page.waitForURL(url => url.pathname === '/inscription')
    await page.getByLabel('Adresse électronique').fill(address)
    await page.getByRole('textbox', { name: 'Mot de passe' }).fill('la mer est belle en hiver')
    await page.getByRole('button', { name: 'Créer mon compte' }).click()
    await page.getByRole('heading', { name: 'Le code à six chiffres' }).waitFor()
    await page.getByLabel('Code à six chiffres').fill('000000')
    await page.getByRole('button', { name: 'Valider le code' }).click()
    await page.getByText('Ce code n’est pas le bon').waitFor()
    const code = /\b(\d{6})\b/.exec(await lastLetterTo(address))?.[1] ?? ''
    await page.getByLabel('Code à six chiffres').fill(code)
    await page.getByRole('button', { name: 'Valider le code' }).click()
    await page.waitForURL(url => url.pathname === '/consulter')
    await page.getByRole('radio').first().waitFor()
    expect(complaints).toEqual([])
  })
})

describe('an administrator', () => {
  test('opens the account of the invitation, and brings in a doctor who opens theirs', async () => {
    const at = house.house.time.now()
    const { link } = await house.house.db
      .as({ system: 'invitation' }, at)
      .write(db => insertInvite(db, house.house, at, { role: 'administrator', email: 'admin@example.org' }))
    const admin = await someone(browser, house.url)
    admin.page.setDefaultTimeout(15_000)
    await admin.page.goto(link)
    await openAccount(admin.page)
    await admin.page.waitForURL(url => url.pathname === '/pro')
    expect(admin.page.url()).not.toContain('#')

    await admin.page.getByRole('button', { name: 'Inviter un professionnel' }).click()
    const form = admin.page
    await form.getByLabel('Adresse électronique').fill('nouvelle.medecin@example.org')
    await form.getByLabel('Prénom d’exercice').fill('Awa')
    await form.getByRole('textbox', { name: 'Nom d’exercice', exact: true }).fill('Kerbrat')
    await form.getByLabel('Spécialité').fill('Médecine générale')
    await form.getByLabel('Numéro RPPS').fill('99700000030')
    await form.getByRole('textbox', { name: 'Adresse', exact: true }).fill('4 place du Marché')
    await form.getByLabel('Code postal').fill('35600')
    await form.getByLabel('Ville').fill('Redon')
    await form.getByRole('button', { name: 'Envoyer l’invitation' }).click()
    await form.getByText('Ce numéro RPPS n’est pas valable', { exact: false }).first().waitFor()
    await form.getByLabel('Numéro RPPS').fill('99700000039')
    for (const name of ['Mme', 'Dr']) {
      const radio = form.getByRole('radio', { name, exact: true })
      if ((await radio.count()) > 0) await radio.check()
    }
    await form.getByRole('button', { name: 'Envoyer l’invitation' }).click()
    await form.getByText('nvitation envoyée').first().waitFor()

    const doctorsLink = /https?:\S+#\S+/.exec(await lastLetterTo('nouvelle.medecin@example.org'))?.[0] ?? ''
    const doctor = await someone(browser, house.url)
    doctor.page.setDefaultTimeout(15_000)
    await doctor.page.goto(doctorsLink)
    await openAccount(doctor.page)
    await doctor.page.getByRole('button', { name: 'Je suis disponible' }).click()
    await doctor.page.getByText('Vous êtes disponible').waitFor()
    // The link has served.
    const again = await someone(browser, house.url)
    await again.page.goto(doctorsLink)
    await again.page.getByText('Cette invitation a déjà servi').waitFor()
  })
})
