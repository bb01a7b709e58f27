// The scenes of the people around a patient: naming an aidant, what a minor confides, one's agreements.
import { look as album, type Look } from './album.ts'
import { heading, patientAt, type Stage } from './stage.ts'

/** Marcel names Léa by a link and a code; she opens it, accepts, and finds him among those she may consult for. */
export const people = async (stage: Stage, look: Look = album): Promise<void> => {
  const marcel = await patientAt(stage, 'marcel')
  const { page } = marcel
  await page.goto('/dossier')
  await page.getByRole('link', { name: 'Qui a accès' }).click()
  await page.getByRole('button', { name: 'Nommer un proche qui m’aide' }).waitFor()
  await look(page, 'proches')
  await page.getByRole('button', { name: 'Nommer un proche qui m’aide' }).click()
  await page.getByRole('radio', { name: /Par un lien/ }).check()
  await look(page, 'inviter-un-proche')
  await page.getByRole('button', { name: 'Inviter', exact: true }).click()
  await page.getByText('L’invitation est prête').waitFor()
  await look(page, 'invitation-prete')
  const link = (await page.locator('.people__link').textContent()) ?? ''
  const code = (await page.locator('.people__code').textContent()) ?? ''
  const stranger = await patientAt(stage)
  await stranger.page.goto(link)
  await heading(stranger.page)
  await look(stranger.page, 'invitation-sans-session')
  const lea = await patientAt(stage, 'lea')
  await lea.page.goto(link)
  await lea.page.getByLabel('Le code que cette personne vous a dit').fill(code)
  await look(lea.page, 'invitation-d-aidant')
  await lea.page.getByRole('button', { name: 'Accepter', exact: true }).click()
  await lea.page.getByRole('tab', { name: 'Marcel Tissot' }).waitFor()
  await look(lea.page, 'dossier-d-un-proche')
  await lea.page.goto('/consulter')
  await lea.page.getByRole('radio', { name: /Marcel/ }).check()
  await look(lea.page, 'pour-un-proche')
  await page.reload()
  await page.getByRole('button', { name: /Retirer l’accès/ }).click()
  await look(page, 'retirer-un-proche')
  await page.goto('/dossier')
  await page.getByRole('link', { name: 'Mes accords' }).click()
  await page.getByText('Votre dossier de soins').waitFor()
  await look(page, 'accords')
  await page.getByRole('button', { name: /M’y opposer/ }).click()
  await look(page, 'retirer-un-accord')
  for (const one of [marcel, stranger, lea]) await one.context.close()
  await minor(stage, look)
}

const minor = async (stage: Stage, look: Look): Promise<void> => {
  const yanis = await patientAt(stage, 'yanis')
  await yanis.page.goto('/dossier')
  await yanis.page.getByRole('tab', { name: 'Lina Belkacem' }).click()
  await look(yanis.page, 'dossier-d-un-parent')
  await yanis.page.getByRole('link', { name: 'Qui a accès' }).click()
  await yanis.page.getByRole('button', { name: 'Inviter quelqu’un' }).click()
  await look(yanis.page, 'inviter-pour-un-enfant')
  const nour = await patientAt(stage, 'nour')
  await nour.page.goto('/consulter')
  await nour.page.getByRole('radio', { name: /Moi/ }).check()
  await nour.page.getByRole('button', { name: 'Continuer', exact: true }).click()
  await nour.page.getByRole('radio', { name: /confidentielle/ }).check()
  await look(nour.page, 'confidence')
  for (const one of [yanis, nour]) await one.context.close()
}
