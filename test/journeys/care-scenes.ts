// The scenes of a hard moment in pictures: an emergency, a relay at the end of a shift, a broken glass, a right asked and answered.
import { close } from '#report/close.ts'
import type { Someone } from '../browser.ts'
import { beginConsultation, granted, patientOf } from '../path.ts'
import { look as album, type Look } from './album.ts'
import { handOf, patientAt, professionalAt, type Stage } from './stage.ts'

const inCall = async (stage: Stage) => {
  const [jeanne, arnoux] = [await patientAt(stage, 'jeanne'), await professionalAt(stage, 'arnoux')]
  const { consultation } = await beginConsultation(await handOf(stage, jeanne), await handOf(stage, arnoux))
  await Promise.all([arnoux.page.goto('/pro'), jeanne.page.goto(`/appel/${consultation}`)])
  await arnoux.page.getByLabel('Hypothèse').waitFor()
  await jeanne.page.getByRole('toolbar').waitFor()
  return { jeanne, arnoux, consultation }
}

/** Ended, so that the next scene finds everybody free. */
const ended = async (stage: Stage, leader: Someone, consultationId: string): Promise<void> => {
  const body = { closing: 'without', reason: 'patient-left', words: '' } as const
  granted(close, await (await handOf(stage, leader)).call(close, { params: { consultationId }, body }))
}

/** The doctor and the patient while help is called, the lead who sees it, and an end refused until the outcome is noted. */
export const emergency = async (stage: Stage, look: Look = album): Promise<void> => {
  const { jeanne, arnoux, consultation } = await inCall(stage)
  const desk = arnoux.page
  await desk.getByRole('button', { name: 'Urgence', exact: true }).click()
  await jeanne.page.getByText('Le médecin appelle les secours. Restez en ligne.').waitFor()
  await look(jeanne.page, 'urgence-patient')
  await desk.getByText(/SAMU du lieu du patient/).waitFor()
  await look(desk, 'urgence-bureau')
  await desk.getByRole('button', { name: 'Corriger l’adresse' }).click()
  await look(desk, 'urgence-adresse')
  const lead = await professionalAt(stage, 'vasseur')
  await lead.page.goto('/pro')
  await lead.page.getByText('Jeanne Morvan').first().waitFor()
  await look(lead.page, 'urgence-responsable')
  await desk.reload()
  await desk.getByRole('button', { name: 'J’appelle le SAMU' }).click()
  await desk.getByText('SAMU appelé', { exact: true }).waitFor()
  await desk.getByRole('button', { name: 'Secours prévenus' }).click()
  await look(desk, 'urgence-secours-prevenus')
  await desk.getByRole('button', { name: 'Des secours sont envoyés' }).click()
  await desk.getByText('Urgence : l’issue est notée').waitFor()
  await look(desk, 'urgence-issue')
  await ended(stage, arnoux, consultation)
  for (const one of [jeanne, arnoux, lead]) await one.context.close()
}

/** Who is there, verified; a shift that cannot end yet; a colleague asked, who accepts; the patient who reads by whom. */
export const relay = async (stage: Stage, look: Look = album): Promise<void> => {
  const { jeanne, arnoux, consultation } = await inCall(stage)
  const benali = await professionalAt(stage, 'benali')
  await benali.page.goto('/pro')
  await benali.page.getByRole('button', { name: 'Je suis disponible' }).click()
  await benali.page.getByRole('button', { name: 'Pause', exact: true }).waitFor()
  const desk = arnoux.page
  await desk.getByRole('button', { name: 'Vérifier l’identité' }).click()
  await desk.getByRole('radio', { name: 'Identité vérifiée' }).check()
  await look(desk, 'identite')
  await desk.getByRole('radio', { name: 'Document présenté' }).check()
  await desk.getByRole('checkbox', { name: 'Un parent' }).check()
  await desk.getByRole('checkbox', { name: 'Il ne conduit pas' }).check()
  await desk.getByRole('button', { name: 'Noter', exact: true }).click()
  await desk.getByText(/Identité vérifiée \(document présenté\)/).waitFor()
  await desk.getByRole('button', { name: 'Fin de service' }).click()
  await desk.getByRole('button', { name: 'Terminer mon service' }).click()
  await desk.getByText(/votre service ne peut pas encore se terminer/).waitFor()
  await look(desk, 'fin-de-service')
  await desk.keyboard.press('Escape')
  await desk.getByRole('button', { name: 'Passer le relais' }).click()
  await desk.getByRole('radio', { name: /Benali/ }).check()
  await desk.getByRole('radio', { name: 'Fin de service' }).check()
  await desk.getByLabel('Ce que le confrère doit savoir').fill('Attend un avis sur la fièvre.')
  await look(desk, 'relais-demander')
  await desk.getByRole('button', { name: 'Demander le relais' }).click()
  await desk.getByText(/Relais demandé à/).waitFor()
  await look(desk, 'relais-demande')
  await benali.page.getByRole('heading', { name: 'Un confrère vous demande un relais' }).waitFor()
  await look(benali.page, 'relais-propose')
  await benali.page.getByRole('button', { name: 'Prendre le relais' }).click()
  await jeanne.page.getByRole('dialog').getByText('Dr Idriss Benali prend le relais').waitFor()
  await look(jeanne.page, 'relais-patient')
  await benali.page.getByText('Relais de Dr Camille Arnoux').waitFor()
  await look(benali.page, 'relais-pris')
  await ended(stage, benali, consultation)
  for (const one of [jeanne, arnoux, benali]) await one.context.close()
}

/** A record opened without caring for the person, and the lead who reads why. */
export const glass = async (stage: Stage, look: Look = album): Promise<void> => {
  const benali = await professionalAt(stage, 'benali')
  const { page } = benali
  await page.goto('/pro')
  await page.getByRole('button', { name: 'Ouvrir un dossier sans prise en charge' }).click()
  await page.getByRole('button', { name: 'Ouvrir le dossier' }).click()
  await look(page, 'glace-chercher')
  await page.getByRole('radio', { name: 'Urgence vitale' }).check()
  await page.getByLabel('Expliquez en une phrase').fill('Inconsciente, les secours demandent ses allergies.')
  await page.getByLabel('Nom de naissance').fill('Morvan')
  await page.getByLabel('Prénoms de naissance, tous').fill('Jeanne')
  await page.getByLabel(/Date de naissance/).fill('14/03/1992')
  await page.getByRole('button', { name: 'Ouvrir le dossier' }).click()
  await page.getByRole('button', { name: 'Remplir le code (simulateur)' }).click()
  await page.getByRole('button', { name: 'Confirmer', exact: true }).click()
  await page.getByText(/Ouvert en lecture seule/).waitFor()
  await page.waitForLoadState('networkidle')
  await look(page, 'glace-dossier')
  const lead = await professionalAt(stage, 'vasseur')
  await lead.page.goto('/pro')
  await lead.page.getByRole('button', { name: 'Lire l’explication' }).click()
  await lead.page.getByText('Inconsciente, les secours').waitFor()
  await look(lead.page, 'glace-relire')
  for (const one of [benali, lead]) await one.context.close()
}

/** What a person may ask, the administrator who answers or takes more time, the record taken away. */
export const rights = async (stage: Stage, look: Look = album): Promise<void> => {
  const jeanne = await patientAt(stage, 'jeanne')
  const { page } = jeanne
  await page.goto(`/dossier/${await patientOf(await handOf(stage, jeanne))}/droits`)
  await page.getByRole('button', { name: 'Faire une demande' }).click()
  await page.getByRole('radio', { name: /Faire effacer/ }).check()
  await page.getByLabel(/Votre demande/).fill('Effacer mon ancien numéro.')
  await look(page, 'droits-demander')
  await page.getByRole('button', { name: 'Envoyer la demande' }).click()
  await page.getByText(/Réponse au plus tard/).waitFor()
  await look(page, 'droits')
  await page.getByRole('button', { name: 'Préparer le téléchargement' }).click()
  await page.getByRole('button', { name: 'Recevoir un code' }).click()
  await page.getByLabel('Code à six chiffres').waitFor()
  await look(page, 'droits-confirmer')
  const delmas = await professionalAt(stage, 'delmas')
  await delmas.page.goto('/pro')
  await delmas.page.getByRole('tab', { name: 'Droits des personnes' }).click()
  await delmas.page.getByText('Effacer mon ancien numéro.').waitFor()
  await delmas.page.getByRole('button', { name: 'Prolonger de deux mois' }).click()
  await delmas.page.getByRole('button', { name: 'Prolonger de deux mois' }).click()
  await delmas.page.getByText('Choisissez une raison.').waitFor()
  await look(delmas.page, 'droits-repondre')
  await delmas.page.getByRole('tab', { name: /glace/i }).click()
  await look(delmas.page, 'glace-administration')
  for (const one of [jeanne, delmas]) await one.context.close()
}

/** Whoever helps from the desk: a parent's access ended, an access given back, a professional who leaves. */
export const administration = async (stage: Stage, look: Look = album): Promise<void> => {
  const delmas = await professionalAt(stage, 'delmas')
  const { page } = delmas
  await page.goto('/pro')
  await page.getByRole('tab', { name: 'Familles' }).click()
  await page.getByRole('button', { name: 'Mettre fin à cet accès' }).click()
  await look(page, 'administration-familles')
  await page.getByRole('tab', { name: 'Accès perdu' }).click()
  await page.getByLabel('Adresse électronique du compte').waitFor()
  await look(page, 'administration-acces-perdu')
  await page.getByRole('tab', { name: 'Professionnels' }).click()
  await page.getByRole('button', { name: /^Mettre fin au rôle : .*Benali/ }).click()
  await page.getByRole('dialog').getByRole('radio').first().check()
  await look(page, 'administration-fin-de-role')
  await delmas.context.close()
}

export const care = { emergency, relay, glass, rights, administration }
