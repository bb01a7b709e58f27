// The scenes of the pictures: each walks its part of the application and looks at every screen on the way.
import { insertInvite } from '#access/server/invitation.ts'
import { answer } from '#orientation/answer.ts'
import { startIntake } from '#orientation/start-intake.ts'
import { granted, patientOf } from '../path.ts'
import { burning } from '../situations.ts'
import { appointments } from './agenda-scene.ts'
import { look } from './album.ts'
import { care } from './care-scenes.ts'
import { closing } from './closing-scene.ts'
import { followUps } from './follow-up-scene.ts'
import { kept } from './kept-scene.ts'
import { people } from './people-scene.ts'
import { photos } from './photo-scenes.ts'
import { prescriptions } from './prescription-scene.ts'
import { price } from './price-scene.ts'
import { reasons } from './reason-scene.ts'
import { security } from './security-scene.ts'
import { handOf, heading, patientAt, professionalAt, type Stage } from './stage.ts'
import { telephone } from './telephone-scene.ts'
import { visit } from './visit.ts'
import { answerCalmly, walkToQuestions } from './walk.ts'

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

export const scenes = {
  doors,
  telephone,
  child,
  reasons,
  flags,
  desks,
  security,
  visit,
  people,
  kept,
  photos,
  closing,
  prescriptions,
  followUps,
  ...care,
  price,
  appointments,
}
