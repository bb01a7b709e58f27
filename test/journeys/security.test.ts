// Passkeys with Chromium's virtual authenticator, a compte rendu signed with one, devices closed at a distance, a password forgotten.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { saveNote } from '#report/save-note.ts'
import { codeFor, letterTo, password } from '../accounts.ts'
import { desktop, openBrowser, phone, type Someone, someone } from '../browser.ts'
import { openTestHouse, personAt, type TestHouse } from '../house.ts'
import { beginConsultation, granted } from '../path.ts'
import { confirmPresence } from './walk.ts'

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

const at = async (persona?: string, screen = phone): Promise<Someone> => {
  const one = await someone(browser, house.url, { ...(persona ? { persona } : {}), screen })
  one.page.setDefaultTimeout(15_000)
  return one
}

/** A finger that is always there, on a device that keeps keys. */
const giveAuthenticator = async ({ page, context }: Someone) => {
  const client = await context.newCDPSession(page)
  await client.send('WebAuthn.enable')
  const { authenticatorId } = await client.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  return {
    verify: (isUserVerified: boolean) => client.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified }),
  }
}

const confirmByCode = async (page: Page): Promise<void> => {
  await confirmPresence(page)
}

describe('a doctor', () => {
  test('adds a passkey, enters with it, signs a compte rendu with it, and removes it', async () => {
    const doctor = await at('arnoux', desktop)
    const { page } = doctor
    const key = await giveAuthenticator(doctor)
    await page.goto('/pro')
    await page.getByRole('link', { name: 'Mon compte' }).click()
    await page.getByRole('button', { name: 'Ajouter une clé d’accès' }).click()
    await confirmByCode(page)
    await page.getByRole('button', { name: /^Renommer Chrome/ }).click()
    await page.getByLabel('Nom de la clé').fill('Portable du cabinet')
    await page.getByRole('button', { name: 'Garder ce nom' }).click()
    await page.getByText('Portable du cabinet').waitFor()

    await page.goto('/pro')
    await page.getByRole('button', { name: 'Se déconnecter' }).click()
    await page.waitForURL(url => url.pathname === '/')
    await page.goto('/connexion?suite=/pro')
    // A device that does not recognise its owner signs nothing.
    await key.verify(false)
    await page.getByRole('button', { name: 'Entrer avec une clé d’accès' }).click()
    await page.getByText('La demande a été fermée avant la fin').waitFor()
    await key.verify(true)
    await page.getByRole('button', { name: 'Entrer avec une clé d’accès' }).click()
    await page.waitForURL(url => url.pathname === '/pro')

    await consultAndWrite(doctor)
    // As after a quarter of an hour of silence.
    await house.owner.query('update session set stepped_up_at = null where ended_at is null')
    await page.goto('/pro')
    await page.getByRole('button', { name: 'Relire et signer' }).click()
    await page.getByRole('button', { name: 'Signer le compte rendu' }).click()
    await page.getByRole('button', { name: 'Utiliser ma clé d’accès' }).click()
    await page.getByText(/Signé/).first().waitFor()

    await page.goto('/compte')
    await page.getByRole('button', { name: 'Retirer Portable du cabinet' }).click()
    await page.getByRole('button', { name: 'Retirer la clé' }).click()
    await page.getByText('Portable du cabinet').waitFor({ state: 'detached' })
    await page.context().clearCookies()
    await page.goto('/connexion')
    await page.getByRole('button', { name: 'Entrer avec une clé d’accès' }).click()
    await page.getByText('Cette clé d’accès n’a pas été reconnue').waitFor()
    expect(doctor.complaints).toEqual([])
  })

  test('at an address in figures, is told where passkeys work', async () => {
    const one = await someone(browser, house.url.replace('localhost', '127.0.0.1'), { persona: 'benali' })
    await one.page.goto('/compte')
    await one.page.getByText('jamais à une adresse en chiffres').first().waitFor()
    expect(
      await one.page
        .getByRole('link', { name: /localhost/ })
        .first()
        .getAttribute('href'),
    ).toContain('//localhost:')
  })
})

const consultAndWrite = async (doctor: Someone): Promise<void> => {
  const hand = await handOf(doctor)
  const { consultation } = await beginConsultation(await house.play('jeanne'), hand)
  for (const [section, text] of [
    ['hypothesis', 'Rhinopharyngite.'],
    ['conduct', 'Repos, boire.'],
    ['examination', 'Bon état général.'],
  ] as const)
    granted(
      saveNote,
      await hand.call(saveNote, { params: { consultationId: consultation, section }, body: { text, version: 0 } }),
    )
}

const handOf = async ({ context }: Someone) =>
  personAt(house.url, (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; '))

describe('a patient', () => {
  const address = 'odile.kergoat@example.org'
  const codeFromMail = async (): Promise<string> => codeFor(house, address)
  const enterAt = async (one: Someone, suite: string): Promise<void> => {
    const { page } = one
    await page.goto(`/connexion?suite=${suite}`)
    await page.getByLabel('Adresse électronique').fill(address)
    await page.getByRole('textbox', { name: 'Mot de passe' }).fill(password)
    await page.getByRole('button', { name: 'Continuer' }).click()
    await page.getByLabel('Code à six chiffres').waitFor()
    await page.getByLabel('Code à six chiffres').fill(await codeFromMail())
    await page.getByRole('button', { name: 'Valider le code' }).click()
    await page.waitForURL(url => url.pathname === suite)
  }
  let home: Someone
  let elsewhere: Someone

  test('sees another device in the list and closes it: its page goes at once', async () => {
    home = await at()
    const { page } = home
    await page.goto('/inscription?suite=/compte')
    await page.getByLabel('Adresse électronique').fill(address)
    await page.getByRole('textbox', { name: 'Mot de passe' }).fill(password)
    await page.getByRole('button', { name: 'Créer mon compte' }).click()
    await page.getByLabel('Code à six chiffres').waitFor()
    await page.getByLabel('Code à six chiffres').fill(await codeFromMail())
    await page.getByRole('button', { name: 'Valider le code' }).click()
    await page.waitForURL(url => url.pathname === '/compte')
    await page.getByText('Cet appareil').waitFor()

    elsewhere = await at(undefined, desktop)
    await enterAt(elsewhere, '/compte')
    await elsewhere.page.getByText('Cet appareil').waitFor()
    const letter = await letterTo(house, address, /ne connaissions pas/)
    expect(letter).toContain('/compte/pas-moi')

    await page.goto('/compte/pas-moi')
    await page.getByRole('button', { name: /^Déconnecter Chrome/ }).click()
    await elsewhere.page.waitForURL(url => url.pathname === '/connexion')
    await elsewhere.page.getByRole('button', { name: 'Continuer' }).waitFor()
    expect([...home.complaints, ...elsewhere.complaints]).toEqual([])
  })

  test('draws recovery codes, confirmed by mail, and enters with one that serves once', async () => {
    const { page } = home
    await page.goto('/compte')
    await page.getByRole('button', { name: 'Créer mes codes de secours' }).click()
    await page.getByRole('button', { name: 'Recevoir un code' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Code à six chiffres').waitFor()
    await dialog.getByLabel('Code à six chiffres').fill(await codeFromMail())
    await dialog.getByRole('button', { name: 'Confirmer' }).click()
    await page.getByText('ils ne seront plus affichés').waitFor()
    const code = (await page.locator('.recovery-codes li').first().textContent()) ?? ''

    for (const expected of ['enters', 'is refused'] as const) {
      const other = elsewhere.page
      await other.goto('/connexion?suite=/compte')
      await other.getByLabel('Adresse électronique').fill(address)
      await other.getByRole('textbox', { name: 'Mot de passe' }).fill(password)
      await other.getByRole('button', { name: 'Continuer' }).click()
      await other.getByRole('button', { name: 'Utiliser un code de secours' }).click()
      await other.getByLabel('Code de secours').fill(code)
      await other.getByRole('button', { name: 'Entrer avec ce code' }).click()
      if (expected === 'enters') await other.waitForURL(url => url.pathname === '/compte')
      else await other.getByText('Ce code n’est pas le bon').waitFor()
    }
  })

  test('forgets the password: on the usual device the link is enough, elsewhere a code on paper is asked', async () => {
    const { page } = home
    await page.context().clearCookies({ name: 'colloque' })
    await page.goto('/mot-de-passe-oublie')
    await page.getByLabel('Adresse électronique').fill(address)
    await page.getByRole('button', { name: 'Recevoir le lien' }).click()
    await page.getByText('Si un compte existe').waitFor()
    const link = /https?:\S+mot-de-passe#\S+/.exec(await letterTo(house, address, /mot-de-passe#/))?.[0] ?? ''
    const other = await at()
    await other.page.goto(link)
    await other.page.getByLabel('Code de secours').waitFor()
    expect(other.page.url()).not.toContain('#')
    await page.goto(link)
    await page.getByText('un appareil que vous utilisez d’habitude').waitFor()
    await page.getByRole('textbox', { name: 'Nouveau mot de passe' }).fill('une autre phrase, bien à moi')
    await page.getByRole('button', { name: 'Changer le mot de passe' }).click()
    await page.getByRole('heading', { name: 'Mot de passe changé' }).waitFor()
    await other.page.reload()
    expect([...home.complaints, ...other.complaints]).toEqual([])
  })
})
