// The scenes of photographs: the step of a request, what is said of a file, the offer, the strip of the desk, the still of a call.
import { accept } from '#consultation/accept.ts'
import { begin } from '#consultation/begin.ts'
import { join } from '#waiting-room/join.ts'
import { goOnDuty, granted, offerTo, patientOf, prepareRequest } from '../path.ts'
import { addPhoto } from '../photos.ts'
import { look as album, type Look } from './album.ts'
import { handOf, patientAt, professionalAt, type Stage } from './stage.ts'
import { seesAndHears } from './walk.ts'

export const photos = async (stage: Stage, look: Look = album): Promise<void> => {
  const jeanne = await patientAt(stage, 'jeanne')
  const hand = await handOf(stage, jeanne)
  const intakeId = await prepareRequest(hand, 'skin')
  const { page } = jeanne
  await page.goto(`/demande/${intakeId}/photos`)
  await page.getByRole('button', { name: 'Prendre une photo' }).waitFor()
  await look(page, 'photos')
  await page.getByRole('button', { name: 'Prendre une photo' }).click()
  await page.waitForFunction(() => (document.querySelector('video')?.videoWidth ?? 0) > 0)
  await look(page, 'photos-cadre')
  await page.getByRole('dialog').getByRole('button', { name: 'Prendre la photo' }).click()
  await page.getByRole('img', { name: 'La photo à ajouter' }).waitFor()
  await look(page, 'photos-relire')
  await page.getByRole('button', { name: 'Ajouter', exact: true }).click()
  await page.getByRole('button', { name: 'Retirer : Photo' }).waitFor()
  await addPhoto(hand, intakeId, { name: 'avant-bras.jpg' })
  await addPhoto(hand, intakeId, { name: 'hanche.jpg', intimate: true })
  const file = { name: 'photo.heic', mimeType: 'image/heic', buffer: Buffer.from('\0\0\0\x18ftypheic0000', 'latin1') }
  await page.locator('input[type=file]').setInputFiles(file)
  await page.getByRole('button', { name: 'Ajouter', exact: true }).click()
  await page.getByText(/format HEIC/).waitFor()
  await look(page, 'photos-ajoutees')
  const { id: ticket } = granted(join, await hand.call(join, { params: { intakeId } }))
  await page.goto(`/salle/${ticket}/photos`)
  await page.getByRole('button', { name: 'Revenir à la salle d’attente' }).waitFor()
  await look(page, 'photos-en-attendant')
  await desk(stage, jeanne, look)
  await page.goto(`/dossier/${await patientOf(hand)}/photos`)
  await page.getByText('hanche.jpg', { exact: true }).waitFor()
  await look(page, 'dossier-photos')
  await jeanne.context.close()
}

const desk = async (stage: Stage, jeanne: Awaited<ReturnType<typeof patientAt>>, look: Look): Promise<void> => {
  const arnoux = await professionalAt(stage, 'arnoux')
  const doctor = await handOf(stage, arnoux)
  await goOnDuty(doctor)
  await arnoux.page.goto('/pro')
  await arnoux.page.getByRole('button', { name: /Voir les 2 photos/ }).click()
  await arnoux.page.getByRole('button', { name: 'Photo 1' }).waitFor()
  await look(arnoux.page, 'proposition-photos')
  const offerId = await offerTo(doctor)
  const { id: consultationId } = granted(accept, await doctor.call(accept, { params: { offerId } }))
  granted(begin, await (await handOf(stage, jeanne)).call(begin, { params: { consultationId } }))
  await Promise.all([jeanne.page.goto(`/appel/${consultationId}`), arnoux.page.goto('/pro')])
  await Promise.all([seesAndHears(jeanne.page), seesAndHears(arnoux.page)])
  await arnoux.page.getByRole('button', { name: 'Demander une photo nette' }).click()
  await jeanne.page.getByRole('button', { name: 'Accepter', exact: true }).waitFor()
  await look(jeanne.page, 'photo-nette-demandee')
  await jeanne.page.getByRole('button', { name: 'Accepter', exact: true }).click()
  await jeanne.page.getByRole('button', { name: 'Prendre la photo' }).waitFor()
  await look(jeanne.page, 'photo-nette-cadre')
  await jeanne.page.getByRole('button', { name: 'Prendre la photo' }).click()
  await jeanne.page.getByRole('img', { name: 'La photo prise' }).waitFor()
  await look(jeanne.page, 'photo-nette-relire')
  await jeanne.page.getByRole('dialog').getByRole('button', { name: 'Envoyer', exact: true }).click()
  await arnoux.page.getByText(/Photo reçue/).waitFor()
  await look(arnoux.page, 'bureau-photos')
  await arnoux.page.getByRole('button', { name: 'Ouvrir : avant-bras.jpg' }).click()
  await arnoux.page.getByRole('dialog').getByRole('img').waitFor()
  await look(arnoux.page, 'bureau-photo-ouverte')
  await arnoux.context.close()
}
