// The security of an account in pictures: its page, adding a key, codes on paper, « ce n'était pas moi », a forgotten password.
import { look as album, type Look } from './album.ts'
import { heading, patientAt, professionalAt, type Stage } from './stage.ts'
import { confirmPresence } from './walk.ts'

export const security = async (stage: Stage, look: Look = album): Promise<void> => {
  const doctor = await professionalAt(stage, 'benali')
  const { page } = doctor
  const client = await doctor.context.newCDPSession(page)
  await client.send('WebAuthn.enable')
  await client.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  await page.goto('/compte')
  await page.getByRole('button', { name: 'Ajouter une clé d’accès' }).click()
  await confirmPresence(page)
  await page.getByRole('button', { name: /^Renommer/ }).waitFor()
  await page.getByRole('button', { name: 'Créer mes codes de secours' }).click()
  await page.getByText('ils ne seront plus affichés').waitFor()
  await page.getByRole('button', { name: 'Changer d’application' }).click()
  await page.getByRole('img').first().waitFor()
  await look(page, 'compte')
  await stage.house.owner.query('update session set stepped_up_at = null')
  await page.getByRole('button', { name: /^Retirer Chrome/ }).click()
  await page.getByRole('button', { name: 'Retirer la clé' }).click()
  await page.getByRole('button', { name: 'Utiliser ma clé d’accès' }).waitFor()
  await look(page, 'confirmer-cle')
  await doctor.context.close()

  const patient = await patientAt(stage, 'jeanne')
  await patient.page.goto('/compte')
  await patient.page.getByText('Cet appareil').waitFor()
  await look(patient.page, 'compte-patient')
  await patient.page.goto('/compte/pas-moi')
  await patient.page.getByText('Cet appareil').waitFor()
  await look(patient.page, 'pas-moi')
  await patient.context.close()

  const stranger = await patientAt(stage)
  await stranger.page.goto('/mot-de-passe-oublie')
  await heading(stranger.page)
  await look(stranger.page, 'mot-de-passe-oublie')
  await stranger.context.close()
}
