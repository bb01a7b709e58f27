// The longest scene of the pictures: from the home to the document, with a second patient who waits meanwhile.
import type { Page } from 'playwright-core'
import { join as takeTicket } from '#waiting-room/join.ts'
import type { Someone } from '../browser.ts'
import { granted, prepareRequest } from '../path.ts'
import { look } from './album.ts'
import { handOf, patientAt, professionalAt, type Stage } from './stage.ts'
import {
  acceptOffer,
  agreeAndWait,
  answerCalmly,
  beginCall,
  confirmPresence,
  openDesk,
  sayWhere,
  seesAndHears,
  walkToQuestions,
} from './walk.ts'

/** The whole path, from the home to the document, with a second patient who waits meanwhile. */
export const visit = async (stage: Stage): Promise<void> => {
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
  await consult(jeanne, arnoux)
  await waiting(stage, arnoux)
  await finish(jeanne, arnoux)
}

const consult = async (jeanne: Someone, arnoux: Someone): Promise<void> => {
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
  await confirmPresence(desk)
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
