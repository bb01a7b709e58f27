// The scene of prescriptions for the pictures: the panel, doses of every kind, alerts, signing, what was left unsigned, the pharmacy.
import type { Locator, Page } from 'playwright-core'
import { listPatients } from '#patients/list.ts'
import { cancelPrescription, listPrescriptions } from '#prescription/cancel-prescription.ts'
import { ask, dispense } from '#prescription/pharmacy.ts'
import { close } from '#report/close.ts'
import { granted } from '../path.ts'
import { by } from '../prescription-lines.ts'
import { look as album, type Look } from './album.ts'
import { addMedicine, prescribe, printedCode, reported } from './prescribing.ts'
import { handOf, patientAt, professionalAt, type Stage } from './stage.ts'

const lasting = (line: Locator, days: string) => line.getByRole('textbox', { name: 'Durée' }).last().fill(days)
const button = (of: Locator | Page, name: string) => of.getByRole('button', { name, exact: true })
/** Looked at from its title down. */
const lookAt = async (look: Look, line: Locator, name: string) => {
  await line.evaluate(one => one.scrollIntoView())
  await look(line.page(), name)
}
const remove = async (line: Locator, panel: Locator) => {
  await line.getByRole('button', { name: 'Retirer', exact: false }).last().click()
  await panel.locator('ol .line-card').waitFor({ state: 'detached' })
}

/** A dose in two steps, then a weekly medicine: every day first, which meets its alert, then on its one day. */
const doses = async (page: Page, panel: Locator, look: Look): Promise<void> => {
  await look(page, 'ordonnance-vide')
  const antibiotic = await addMedicine(panel, 'amoxicilline 500')
  await lasting(antibiotic, '5')
  await antibiotic.locator('.alert--strong').first().waitFor()
  await lookAt(look, antibiotic, 'ordonnance-antibiotique')
  await antibiotic
    .getByRole('button', { name: /^Maintenir et dire pourquoi/ })
    .first()
    .click()
  await button(antibiotic, 'Vérifié avec le patient : non concerné').click()
  await button(antibiotic, 'Enregistrer la raison').click()
  await antibiotic.getByText('Maintenu :').first().waitFor()
  await lookAt(look, antibiotic, 'ordonnance-alerte-maintenue')
  await remove(antibiotic, panel)

  const tapering = await addMedicine(panel, 'prednisone 20')
  await tapering.getByRole('textbox', { name: 'Quantité par prise' }).fill('2')
  await lasting(tapering, '5')
  await button(tapering, 'Ajouter une étape').click()
  await tapering.getByRole('textbox', { name: 'Quantité par prise' }).last().fill('1')
  await lasting(tapering, '5')
  await tapering.getByText('Dernier jour').waitFor()
  await lookAt(look, tapering, 'ordonnance-degressive')
  await remove(tapering, panel)

  const weekly = await addMedicine(panel, 'methotrexate')
  await weekly.getByRole('textbox', { name: 'Quantité par prise' }).fill('4')
  await lasting(weekly, '28')
  await weekly.getByText('Choisissez au moins un jour.').waitFor()
  await weekly.getByLabel('Quels jours').selectOption('all')
  await weekly.getByText('une seule prise par semaine', { exact: false }).first().waitFor()
  await lookAt(look, weekly, 'ordonnance-hebdomadaire-refusee')
  await weekly.getByLabel('Quels jours').selectOption('weekdays')
  await button(weekly, 'mardi').click()
  await weekly.getByText('Jamais tous les jours').waitFor()
  await weekly.getByText('Cette ligne dit autre chose').waitFor({ state: 'detached' })
  await lookAt(look, weekly, 'ordonnance-hebdomadaire')
  await remove(weekly, panel)
}

const requests = async (panel: Locator, look: Look): Promise<void> => {
  await button(panel, 'Biologie').click()
  const line = () => panel.locator('ol .line-card').last()
  await line().getByLabel('Examens').fill('NFS, CRP')
  await line().getByLabel('Question clinique').fill('Fièvre depuis quatre jours')
  await line()
    .getByRole('checkbox', { name: /Urgent/ })
    .check()
  await lookAt(look, line(), 'ordonnance-biologie')
  await button(panel, 'Imagerie').click()
  await line().getByLabel('Examen', { exact: true }).fill('Scanner thoracique')
  await line().getByLabel('Région').fill('thorax')
  await line().getByLabel('Question clinique').fill('Toux et fièvre qui durent')
  await line()
    .getByRole('checkbox', { name: /produit de contraste/ })
    .check()
  await line().getByLabel('Fonction rénale').fill('Créatinine 62 µmol/L, mars 2026')
  await lookAt(look, line(), 'ordonnance-imagerie')
}

/** Counted by the pharmacist, asked about, then cancelled; and a code that opens nothing. */
const pharmacy = async (stage: Stage, code: string, cancel: () => Promise<unknown>, look: Look): Promise<void> => {
  const { page, context } = await patientAt(stage)
  const visitor = stage.house.visitor()
  await page.goto(`/ordonnance#${code}`)
  await page.getByText('MORVAN Jeanne').waitFor()
  await look(page, 'pharmacie')
  granted(dispense, await visitor.call(dispense, { body: { code, by, counts: [{ line: 0, ordinal: 1, as: 'part' }] } }))
  const body = { code, by, phone: '+33639981234', text: 'Le dosage est-il bien de 1 g ?' }
  granted(ask, await visitor.call(ask, { body }))
  await button(page, 'Relire').click()
  await page.getByText('En attente de réponse').waitFor()
  await page.getByLabel('Votre nom').fill('Anne Lemoine')
  await look(page, 'pharmacie-en-partie-question')
  await cancel()
  await button(page, 'Relire').click()
  await page.getByText('Rien ne doit plus en être délivré').waitFor()
  await look(page, 'pharmacie-annulee')
  await page.getByLabel('Code de l’ordonnance').fill('0000-0000-0000-0000-0000')
  await button(page, 'Relire').click()
  await page.getByText('Ce code n’ouvre aucune ordonnance').waitFor()
  await look(page, 'pharmacie-code-inconnu')
  await context.close()
}

/** A child weighed today: the dose is counted on it. */
const byWeight = async (stage: Stage, look: Look): Promise<void> => {
  const arnoux = await professionalAt(stage, 'arnoux')
  const yanis = await stage.house.play('yanis')
  const { patients } = granted(listPatients, await yanis.call(listPatients))
  const lina = patients.find(one => one.givenNames === 'Lina')
  if (!lina) throw new Error('Lina is not of the cast')
  const { panel } = await prescribe(stage.house, arnoux, yanis, { forWhom: lina.id, reason: 'child-fever' })
  const line = await addMedicine(panel, 'paracetamol 2,4')
  await panel.getByRole('textbox', { name: 'Poids du jour' }).fill('14,2')
  await line.getByRole('textbox', { name: 'Dose par prise' }).fill('15')
  await line.getByRole('textbox', { name: 'Concentration' }).fill('24')
  await line.getByRole('button', { name: /^Calculer/ }).click()
  await line.getByLabel('Quand').selectOption('every')
  await lasting(line, '3')
  await line.getByText('calculé sur 14,2 kg').waitFor()
  await lookAt(look, line, 'ordonnance-au-poids')
  await arnoux.context.close()
}

export const prescriptions = async (stage: Stage, look: Look = album): Promise<void> => {
  const [jeanne, arnoux] = [await patientAt(stage, 'jeanne'), await professionalAt(stage, 'arnoux')]
  const { page } = arnoux
  const patient = await handOf(stage, jeanne)
  const { panel, hand, patientId, consultation } = await prescribe(stage.house, arnoux, patient)
  await doses(page, panel, look)
  const line = await addMedicine(panel, 'paracetamol 1 g')
  await lasting(line, '3')
  await line.getByText('pendant 3 jours').waitFor()
  await panel.getByText('Enregistré', { exact: true }).waitFor()
  await button(panel, 'Signer l’ordonnance').click()
  await panel.getByText('Ordonnances signées').waitFor()
  await lookAt(look, panel.getByText('Ordonnances signées'), 'ordonnance-signee')
  const code = await printedCode(patient, patientId)
  await reported(hand, consultation)
  await requests(panel, look)
  await page.reload()
  await panel.getByText('Enregistré', { exact: true }).waitFor()
  await button(page, 'Terminer la consultation').click()
  await page.getByRole('dialog').getByText('lignes d’ordonnance ne sont pas signées').waitFor()
  await look(page, 'fin-ordonnance-non-signee')
  await button(page.getByRole('dialog'), 'Signer l’ordonnance').click()
  await page.getByText('Les ordonnances ont changé depuis le compte rendu').first().waitFor()
  await look(page, 'fin-ordonnance-signee-apres')
  await page.keyboard.press('Escape')
  const { prescriptions: all } = granted(
    listPrescriptions,
    await patient.call(listPrescriptions, { params: { patientId } }),
  )
  const prescriptionId = all.find(one => one.destination === 'pharmacy')?.id ?? ''
  const cancel = () =>
    hand.call(cancelPrescription, {
      params: { consultationId: consultation, prescriptionId },
      body: { reason: 'mistake' },
    })
  await pharmacy(stage, code, cancel, look)
  await page.reload()
  await page.getByText('Questions des pharmaciens').waitFor()
  await look(page, 'bureau-question-pharmacien')
  await jeanne.page.goto(`/dossier/${patientId}`)
  await jeanne.page.getByText('Signée après le compte rendu').first().waitFor()
  await look(jeanne.page, 'dossier-ordonnances')
  const ended = { closing: 'with', outcome: 'done' } as const
  granted(close, await hand.call(close, { params: { consultationId: consultation }, body: ended }))
  await Promise.all([jeanne.context.close(), arnoux.context.close()])
  await byWeight(stage, look)
}
