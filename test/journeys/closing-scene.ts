// How a consultation ends, gesture by gesture, for the pictures and for the journey: sent elsewhere with a letter, then corrected.
import type { Page } from 'playwright-core'
import type { TestHouse } from '../house.ts'
import { beginConsultation } from '../path.ts'
import { look as album, type Look } from './album.ts'
import { patientAt, professionalAt, type Stage } from './stage.ts'
import { confirmPresence } from './walk.ts'

export const letterText = 'Douleur du mollet droit, chaud et gonflé. Merci de rechercher une phlébite.'
export const conduct = 'Aller aux urgences avec le courrier.'
export const corrected = 'Aller aux urgences avec le courrier, sans conduire.'

export const begun = async (house: TestHouse): Promise<{ consultation: string; patient: string }> =>
  beginConsultation(await house.play('jeanne'), await house.play('arnoux'))

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

/** Writes, signs, then ends because distance did not suit: the letter is asked for on the way. */
export const sendElsewhere = async (desk: Page, look: Look): Promise<void> => {
  await desk.goto('/pro')
  for (const [label, text] of [
    ['Hypothèse', 'Phlébite à écarter.'],
    ['Conduite à tenir', conduct],
  ] as const) {
    await desk.getByLabel(label).fill(text)
    const section = desk.locator('.notes__section').filter({ has: desk.getByLabel(label) })
    await section.getByText(/Enregistré à/).waitFor()
  }
  await button(desk, 'Relire et signer').click()
  await button(desk, 'Signer le compte rendu').click()
  await confirmPresence(desk)
  await desk
    .getByText(/Signé à/)
    .first()
    .waitFor()
  await button(desk, 'Terminer la consultation').click()
  const ending = desk.getByRole('dialog', { name: 'Terminer la consultation' })
  await ending.getByRole('radio', { name: /La distance ne convenait pas/ }).check()
  await look(desk, 'fin-sans-courrier')
  await ending.getByRole('button', { name: 'Écrire un courrier' }).click()
  const letter = desk.getByRole('dialog', { name: 'Courrier pour un confrère' })
  // The wrong way first: nothing was chosen.
  await letter.getByRole('button', { name: 'Signer le courrier' }).click()
  await letter.getByText('Choisissez une réponse.').first().waitFor()
  await letter.getByRole('radio', { name: 'Aux urgences' }).check()
  await letter.getByRole('radio', { name: 'Sans attendre' }).check()
  await letter.getByLabel('Texte du courrier').fill(letterText)
  await look(desk, 'courrier')
  await letter.getByRole('button', { name: 'Signer le courrier' }).dblclick()
  await letter.waitFor({ state: 'hidden' })
  await ending.getByRole('button', { name: 'Terminer la consultation' }).click()
  await desk.getByText('Vous êtes disponible').waitFor()
}

/** On a desk that is free again: opened from the list, corrected with a reason, signed anew. */
export const correct = async (desk: Page, look: Look): Promise<void> => {
  await button(desk, 'Mes consultations terminées').click()
  await desk
    .getByRole('button', { name: /^Ouvrir la consultation/ })
    .first()
    .click()
  await button(desk, 'Corriger ou compléter').click()
  const writing = desk.getByRole('dialog', { name: 'Nouvelle version du compte rendu' })
  // The wrong way first: nothing says why.
  await writing.getByRole('button', { name: 'Signer la nouvelle version' }).click()
  await writing.getByText('Dites en quelques mots pourquoi.').waitFor()
  await writing.getByLabel('Motif de la nouvelle version').fill('Consigne précisée')
  await writing.getByLabel('Conduite à tenir').fill(corrected)
  await look(desk, 'nouvelle-version')
  await writing.getByRole('button', { name: 'Signer la nouvelle version' }).click()
  await desk.getByRole('link', { name: 'Télécharger la version 2' }).waitFor()
  await look(desk, 'versions')
}

export const closing = async (stage: Stage, look: Look = album): Promise<void> => {
  const { consultation, patient } = await begun(stage.house)
  const desk = await professionalAt(stage, 'arnoux')
  const home = await patientAt(stage, 'jeanne')
  await sendElsewhere(desk.page, look)
  await home.page.goto(`/appel/${consultation}`)
  await home.page.getByText('Où aller').waitFor()
  await look(home.page, 'apres-examen-sur-place')
  await correct(desk.page, look)
  await home.page.goto(`/dossier/${patient}`)
  await home.page.getByText(/Cette version remplace/).waitFor()
  await look(home.page, 'dossier-corrige')
  await Promise.all([desk.context.close(), home.context.close()])
}
