// Takes a picture of every screen, on a telephone and on a desk, light and dark: npm run shots [scene…], into shots/.
import { mkdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { build } from 'vite'
import { insertInvite } from '#access/server/invitation.ts'
import { answer } from '#orientation/answer.ts'
import { startIntake } from '#orientation/start-intake.ts'
import { join as takeTicket } from '#waiting-room/join.ts'
import { desktop, openBrowser, phone, type Someone, someone } from '../test/browser.ts'
import { testCluster } from '../test/global.ts'
import { openTestHouse, personAt, type TestHouse } from '../test/house.ts'
import { drawPortrait } from '../test/journeys/portrait.ts'
import {
  acceptOffer,
  agreeAndWait,
  answerCalmly,
  beginCall,
  openDesk,
  sayWhere,
  seesAndHears,
  walkToQuestions,
} from '../test/journeys/walk.ts'
import { granted, patientOf, prepareRequest } from '../test/path.ts'
import { burning } from '../test/situations.ts'

const shots = join(import.meta.dirname, '../shots')
/** A picture that takes longer is given up: nothing here is worth hanging for. */
const patience = 20_000

const rows: { screen: string; pictures: number }[] = []

/** One screen at every size it is for; the page is left as it was found. Dark: a telephone for patients, a desk for the others. */
const look = async (page: Page, name: string): Promise<void> => {
  const number = String(rows.length + 1).padStart(2, '0')
  const atDesk = new URL(page.url()).pathname.startsWith('/pro')
  const kinds = [
    { folder: '360', screen: phone, colorScheme: 'light' },
    { folder: '1440', screen: desktop, colorScheme: 'light' },
    { folder: 'sombre', screen: atDesk ? desktop : phone, colorScheme: 'dark' },
  ] as const
  const was = page.viewportSize() ?? phone
  let pictures = 0
  for (const { folder, screen, colorScheme } of kinds) {
    await page.setViewportSize(screen)
    await page.emulateMedia({ colorScheme })
    await page.evaluate(() => document.fonts.ready)
    const shot = (suffix: string, fullPage: boolean) =>
      page.screenshot({ path: join(shots, folder, `${number}-${name}${suffix}.png`), fullPage, animations: 'disabled' })
    await shot('', false)
    pictures++
    const longer = await page.evaluate(() => document.documentElement.scrollHeight > innerHeight * 1.05)
    if (!longer || folder === 'sombre') continue
    await shot('-entier', true)
    pictures++
  }
  await page.setViewportSize(was)
  await page.emulateMedia({ colorScheme: 'light' })
  rows.push({ screen: name, pictures })
}

interface Stage {
  readonly house: TestHouse
  /** Each side has a camera of its own, hence a browser of its own. */
  readonly ofPatient: Browser
  readonly ofPractitioner: Browser
}

const patientAt = async ({ ofPatient, house }: Stage, persona?: string): Promise<Someone> => {
  const one = await someone(ofPatient, house.url, { ...(persona ? { persona } : {}), screen: phone })
  one.page.setDefaultTimeout(patience)
  return one
}
const professionalAt = async ({ ofPractitioner, house }: Stage, persona: string): Promise<Someone> => {
  const one = await someone(ofPractitioner, house.url, { persona, screen: desktop })
  one.page.setDefaultTimeout(patience)
  return one
}
/** By HTTP, with the session of a browser. */
const handOf = async ({ house }: Stage, one: Someone) =>
  personAt(house.url, (await one.context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; '))

const heading = (page: Page) => page.locator('h1').first().waitFor()

/** The doors: nobody is signed in yet. */
const doors = async (stage: Stage): Promise<void> => {
  const { page, context } = await patientAt(stage)
  for (const [path, name] of [
    ['/demo', 'personnages'],
    ['/connexion', 'connexion'],
    ['/inscription', 'inscription'],
  ] as const) {
    await page.goto(path)
    await heading(page)
    await page.getByRole('button').nth(1).waitFor()
    await look(page, name)
  }
  await page.getByLabel('Adresse électronique').fill('lucie.garnier@example.org')
  await page.getByLabel('Mot de passe', { exact: true }).fill('une phrase que je retiens')
  await page.getByRole('button', { name: 'Créer mon compte' }).click()
  await page.getByLabel('Code à six chiffres').waitFor()
  await look(page, 'code')
  await page.goto('/demo/courriels')
  await page.getByText('Votre code Colloque').first().waitFor()
  await look(page, 'courriels')
  const { house } = stage.house
  const at = house.time.now()
  const { link } = await house.db
    .as({ system: 'invitation' }, at)
    .write(db => insertInvite(db, house, at, { role: 'administrator', email: 'noa.perrin@example.org' }))
  await page.goto(link)
  await page.getByRole('img').first().waitFor()
  await look(page, 'invitation')
  await page.goto('/nulle-part')
  await heading(page)
  await look(page, 'introuvable')
  await page.goto('/pro')
  await heading(page)
  await look(page, 'bureau-sans-session')
  await context.close()
}

/** A father and his child: the record to open, then questions of every kind. */
const child = async (stage: Stage): Promise<void> => {
  const { page, context } = await patientAt(stage, 'yanis')
  await page.goto('/consulter')
  await page.getByRole('radio').last().check()
  await look(page, 'nouvel-enfant')
  await page.getByRole('radio', { name: /Lina/ }).check()
  await page.getByRole('button', { name: 'Continuer', exact: true }).click()
  await page.getByRole('radio', { name: /fièvre/i }).check()
  await look(page, 'motif-enfant')
  await page.getByRole('button', { name: 'Continuer', exact: true }).click()
  await page.locator('main form').waitFor()
  await look(page, 'question-enfant')
  await context.close()
  const adult = await patientAt(stage, 'yanis')
  await walkToQuestions(adult.page, 'Toux, fièvre')
  let asked = 0
  await answerCalmly(adult.page, async one => {
    if (++asked === 2) await look(one, 'question-toux')
  })
  await adult.context.close()
}

/** Each way a path stops, and what can be done then. */
const flags = async (stage: Stage): Promise<void> => {
  const one = await patientAt(stage, 'jeanne')
  const hand = await handOf(stage, one)
  const patientId = await patientOf(hand)
  const stops = [
    ['alerte-15', { ...burning, vital: ['chest-tight'] }],
    ['alerte-3114', { ...burning, 'other-signs': ['dark-thoughts'], 'suicide-plan': 'none' }],
    ['alerte-urgences', { ...burning, pregnancy: 'yes', 'pregnancy-signs': [], high: ['flank'] }],
    ['alerte-sur-place', { ...burning, high: ['flank'] }],
  ] as const
  for (const [name, answers] of stops) {
    const started = await hand.call(startIntake, { params: { patientId }, body: { reason: 'urinary-burning' } })
    const { id: intakeId } = granted(startIntake, started)
    const given = structuredClone(answers) as never
    granted(answer, await hand.call(answer, { params: { intakeId }, body: { answers: given, version: 0 } }))
    await one.page.goto(`/demande/${intakeId}/alerte`)
    await one.page.getByRole('button').nth(1).waitFor()
    await look(one.page, name)
    if (name !== 'alerte-15') continue
    await one.page.getByRole('button', { name: /Je ne peux pas téléphoner/ }).click()
    await look(one.page, 'ne-peut-pas-telephoner')
    await one.page.getByLabel('Adresse', { exact: false }).first().fill('3 rue des Lilas')
    await one.page.getByLabel('Code postal').fill('35600')
    await one.page.getByLabel('Commune').fill('Redon')
    await one.page.getByLabel('Téléphone pour vous rappeler').fill('06 39 98 12 34')
    await one.page.getByRole('button', { name: 'Prévenir le médecin responsable' }).click()
    await one.page.getByText('Le médecin responsable est prévenu').waitFor()
    await look(one.page, 'responsable-prevenu')
  }
  await one.context.close()
}

/** The whole path, from the home to the document, with a second patient who waits meanwhile. */
const visit = async (stage: Stage): Promise<void> => {
  const jeanne = await patientAt(stage, 'jeanne')
  await walkToQuestions(jeanne.page, 'Brûlures en urinant', look)
  await answerCalmly(jeanne.page, look)
  await sayWhere(jeanne.page, look)
  const ticket = await agreeAndWait(jeanne.page, look)
  await jeanne.page.goto(`/salle/${ticket}/verifier`)
  await jeanne.page.getByText('La caméra fonctionne').waitFor()
  await look(jeanne.page, 'verifications')
  await jeanne.page.goto(`/salle/${ticket}`)
  const arnoux = await professionalAt(stage, 'arnoux')
  await arnoux.page.goto('/pro')
  await arnoux.page.getByRole('button', { name: 'Je suis disponible' }).waitFor()
  await look(arnoux.page, 'bureau-hors-service')
  await openDesk(arnoux.page)
  await arnoux.page.getByRole('button', { name: 'Accepter', exact: true }).waitFor()
  await look(arnoux.page, 'proposition')
  await look(jeanne.page, 'salle-proposee')
  await arnoux.page.getByRole('button', { name: 'Laisser à un confrère' }).click()
  await look(arnoux.page, 'laisser-a-un-confrere')
  await arnoux.page.getByRole('button', { name: 'Rester' }).click()
  await acceptOffer(arnoux.page)
  await arnoux.page.getByLabel('Hypothèse').waitFor()
  await look(arnoux.page, 'bureau-patient-attendu')
  await beginCall(jeanne.page, look)
  await Promise.all([seesAndHears(jeanne.page), seesAndHears(arnoux.page)])
  await look(jeanne.page, 'appel')
  await consult(stage, jeanne, arnoux)
  await waiting(stage, arnoux)
  await finish(jeanne, arnoux)
}

const consult = async (_stage: Stage, jeanne: Someone, arnoux: Someone): Promise<void> => {
  const { page } = arnoux
  await jeanne.page
    .getByRole('toolbar')
    .getByRole('button', { name: /message/i })
    .click()
  await jeanne.page.getByLabel('Votre message').fill('J’ai un thermomètre à côté de moi.')
  await jeanne.page.getByRole('button', { name: 'Envoyer' }).click()
  await jeanne.page.getByText('J’ai un thermomètre').waitFor()
  await look(jeanne.page, 'appel-messages')
  await look(page, 'bureau-consultation-vide')
  await page.getByLabel('Examen à distance').fill('Bon état général. Pas de douleur lombaire à la palpation guidée.')
  await page.getByLabel('Hypothèse').fill('Cystite aiguë simple.')
  await page
    .getByText(/Enregistré à/)
    .nth(1)
    .waitFor()
  await page.getByRole('button', { name: 'Terminer la consultation' }).click()
  await page.getByText('il manque').first().waitFor()
  await look(page, 'il-manque')
  await page.keyboard.press('Escape')
  await page
    .getByLabel('Conduite à tenir')
    .fill('Fosfomycine-trométamol 3 g en une prise. Boire un litre et demi par jour.')
  await page
    .getByLabel('Suivi')
    .fill('Sans amélioration dans 48 heures, ou en cas de fièvre, reconsulter sans attendre.')
  await page
    .getByText(/Enregistré à/)
    .nth(3)
    .waitFor()
  await look(page, 'bureau-consultation')
  await page
    .getByRole('toolbar')
    .getByRole('button', { name: /message|nouveau/i })
    .click()
  await look(page, 'bureau-messages')
  await page.getByRole('button', { name: 'Fermer les messages' }).click()
}

/** While the doctor is taken: the interval, getting worse, a place that is lost. */
const waiting = async (stage: Stage, arnoux: Someone): Promise<void> => {
  const marcel = await patientAt(stage, 'marcel')
  const hand = await handOf(stage, marcel)
  const intakeId = await prepareRequest(hand)
  const ticket = granted(takeTicket, await hand.call(takeTicket, { params: { intakeId } })).id
  const { page } = marcel
  await page.goto(`/salle/${ticket}`)
  await page.getByText('8 fois sur 10').waitFor()
  await look(page, 'salle-intervalle')
  await page.getByRole('button', { name: 'Quitter la salle d’attente' }).click()
  await look(page, 'salle-quitter')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Mon état s’aggrave' }).click()
  await page.getByRole('checkbox', { name: /serre la poitrine/ }).check()
  await look(page, 'aggravation')
  await page.getByRole('button', { name: 'Envoyer' }).click()
  await page.getByRole('heading', { name: /Appelez le 15 maintenant/ }).waitFor()
  await look(page, 'aggravation-reponse')
  await page.goto(`/salle/${ticket}`)
  await page.getByRole('button', { name: 'Quitter la salle d’attente' }).waitFor()
  await stage.house.owner.query(`update ticket set state = 'lost' where id = $1`, [ticket])
  await page.reload()
  await page.getByRole('button', { name: 'Reprendre une place' }).waitFor()
  await look(page, 'salle-perdue')
  await page.goto('/')
  await page
    .getByText(/médecin/)
    .first()
    .waitFor()
  await look(page, 'accueil-un-medecin')
  await marcel.context.close()
  await arnoux.page.bringToFront()
}

const finish = async (jeanne: Someone, arnoux: Someone): Promise<void> => {
  const desk = arnoux.page
  await desk.getByRole('button', { name: 'Relire et signer' }).click()
  await desk.getByRole('button', { name: 'Signer le compte rendu' }).waitFor()
  await look(desk, 'relire-et-signer')
  await desk.getByRole('button', { name: 'Signer le compte rendu' }).click()
  await desk.getByRole('button', { name: 'Remplir le code (simulateur)' }).waitFor()
  await look(desk, 'confirmer')
  await desk.getByRole('button', { name: 'Remplir le code (simulateur)' }).click()
  await desk.getByRole('button', { name: 'Confirmer' }).click()
  await desk.getByText(/Signé/).first().waitFor()
  await look(desk, 'bureau-signe')
  await jeanne.context.setOffline(true)
  await look(jeanne.page, 'appel-hors-ligne')
  await jeanne.context.setOffline(false)
  await desk.goto('about:blank')
  await jeanne.page
    .getByText(/a perdu la connexion|a quitté|liaison est coupée/)
    .first()
    .waitFor()
  await look(jeanne.page, 'appel-coupe')
  await desk.goto('/pro')
  await desk.getByRole('button', { name: 'Terminer la consultation' }).click()
  await desk.getByRole('dialog').getByRole('radio').first().check()
  await look(desk, 'terminer')
  await desk
    .getByRole('dialog')
    .getByRole('button', { name: /Terminer/ })
    .click()
  await desk.getByText('Vous êtes disponible').waitFor()
  await look(desk, 'bureau-disponible')
  await desk.getByRole('button', { name: 'Pause' }).click()
  await look(desk, 'bureau-choisir-pause')
  await desk.getByRole('button', { name: /min/ }).first().click()
  await desk.getByText('Vous êtes en pause').waitFor()
  await look(desk, 'bureau-pause')
  await record(jeanne.page)
  await arnoux.context.close()
  await jeanne.context.close()
}

const record = async (page: Page): Promise<void> => {
  await page.getByRole('link', { name: 'Voir mon dossier' }).waitFor()
  await look(page, 'apres')
  await page.getByRole('link', { name: 'Voir mon dossier' }).click()
  await page.getByText('Ce qui a été décidé').waitFor()
  await look(page, 'dossier')
  for (const [tab, name] of [
    ['Santé', 'dossier-sante'],
    ['Qui l’a ouvert', 'dossier-ouvertures'],
  ] as const) {
    await page.getByRole('tab', { name: tab }).click()
    await page.getByRole('tabpanel').last().getByText(/\w/).first().waitFor()
    await look(page, name)
  }
}

/** The desks of those who do not see patients. */
const desks = async (stage: Stage): Promise<void> => {
  for (const [persona, name] of [
    ['vasseur', 'responsable'],
    ['delmas', 'administration'],
    ['jeanne', 'bureau-refuse'],
  ] as const) {
    const { page, context } = await professionalAt(stage, persona)
    await page.goto('/pro')
    await heading(page)
    await page.waitForLoadState('networkidle')
    await look(page, name)
    if (persona === 'delmas') {
      await page.getByRole('button', { name: /Inviter/ }).click()
      await look(page, 'inviter')
    }
    await context.close()
  }
}

const scenes = { doors, child, flags, desks, visit }

const main = async (): Promise<void> => {
  const chosen = process.argv.slice(2)
  await rm(shots, { recursive: true, force: true })
  await mkdir(shots, { recursive: true })
  await build({ logLevel: 'warn' })
  const { cluster, folder } = await testCluster()
  const house = await openTestHouse({ realTime: true, server: cluster.owner })
  const plain = await openBrowser()
  const [face, other] = [join(tmpdir(), 'colloque-patient.mjpeg'), join(tmpdir(), 'colloque-practitioner.mjpeg')]
  await drawPortrait(plain, 'patient', face)
  await drawPortrait(plain, 'practitioner', other)
  const [ofPatient, ofPractitioner] = await Promise.all([openBrowser({ camera: face }), openBrowser({ camera: other })])
  const began = performance.now()
  try {
    for (const [name, scene] of Object.entries(scenes))
      if (chosen.length === 0 || chosen.includes(name)) await scene({ house, ofPatient, ofPractitioner })
  } finally {
    console.table(rows)
    console.log(`${rows.length} screens, ${Math.round((performance.now() - began) / 1000)} s, in ${shots}`)
    await Promise.all([plain, ofPatient, ofPractitioner].map(browser => browser.close()))
    await house.close()
    await cluster.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

await main()
