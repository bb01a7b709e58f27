// From « combien, remboursé ou non » to the receipt: the gestures of a patient, while the doctor acts by HTTP.
import type { Page } from 'playwright-core'
import { stepUp } from '#access/me.ts'
import { personaCode } from '#access/persona.ts'
import { accept } from '#consultation/accept.ts'
import { close } from '#report/close.ts'
import { readReport } from '#report/report.ts'
import { saveNote } from '#report/save-note.ts'
import { sign } from '#report/sign.ts'
import type { Person } from '../house.ts'
import { goOnDuty, granted, offerTo } from '../path.ts'
import { agreeAndWait, beginCall, type Look } from './walk.ts'

const card = (page: Page, title: string) => page.getByRole('region', { name: title })

/** Answers first what is not paid back, then what is: the price follows each answer. */
export const sayCover = async (page: Page, intakeId: string, look: Look): Promise<void> => {
  await page.goto(`/demande/${intakeId}/accord`)
  const told = card(page, 'Combien, remboursé ou non')
  await told.getByText('À confirmer par votre caisse', { exact: true }).waitFor()
  await look(page, 'prix-avant')
  await page.getByText('Préciser votre remboursement').click()
  const path = page.getByLabel('Votre médecin traitant')
  // Cut off, the answer stays on the screen and is sent when one asks.
  await page.context().setOffline(true)
  await path.selectOption({ label: 'J’en ai un, je viens de moi-même' })
  const again = page.getByRole('button', { name: 'Envoyer de nouveau' })
  await again.waitFor()
  await page.context().setOffline(false)
  await again.click()
  await told.getByText('Non remboursée', { exact: true }).waitFor()
  await told.getByText('il ne vous a pas adressé ici').waitFor()
  await look(page, 'prix-non-rembourse')
  await path.selectOption({ label: 'Il n’est pas disponible assez tôt' })
  await page.getByRole('radio', { name: 'Oui', exact: true }).check()
  await told.getByText('Remboursée', { exact: true }).waitFor()
  await look(page, 'prix-rembourse')
}

/** Agrees, waits, is accepted, reads the exact price and begins; answers what one pays and the consultation. */
export const acceptPrice = async (page: Page, doctor: Person, look: Look) => {
  const agreement = page.url()
  await agreeAndWait(page)
  // Come back to the agreement while one waits: the same place is found again.
  const room = page.url()
  await page.goto(agreement)
  await page.getByRole('checkbox', { name: /J’accepte une consultation à distance/ }).check()
  await page.getByRole('button', { name: 'Continuer', exact: true }).click()
  await page.getByRole('button', { name: 'Revenir en salle d’attente' }).click()
  await page.waitForURL(`${room}/verifier`)
  await page.goto(room)
  await goOnDuty(doctor)
  const offerId = await offerTo(doctor)
  granted(accept, await doctor.call(accept, { params: { offerId } }))
  const exact = card(page, 'Prix avec ce médecin')
  await exact.getByText('Remboursée', { exact: true }).waitFor()
  const pay = await exact.getByText(/^Vous payez/).innerText()
  await look(page, 'prix-avec-ce-medecin')
  return { amount: pay.replace(/^Vous payez (.*)\.$/, '$1'), consultation: await beginCall(page) }
}

/** Writes, signs and closes, as the desk does. */
export const closeByHand = async (doctor: Person, consultationId: string): Promise<void> => {
  const params = { consultationId }
  for (const section of ['hypothesis', 'conduct'] as const)
    granted(
      saveNote,
      await doctor.call(saveNote, { params: { ...params, section }, body: { text: 'Repos.', version: 0 } }),
    )
  const { code } = granted(personaCode, await doctor.call(personaCode))
  granted(stepUp, await doctor.call(stepUp, { body: { code } }))
  const { revision } = granted(readReport, await doctor.call(readReport, { params }))
  granted(sign, await doctor.call(sign, { params, body: { revision } }))
  granted(close, await doctor.call(close, { params, body: { closing: 'with', outcome: 'done' } }))
}

/** What one pays, told once it is over, and the two questions answered. */
export const readAfter = async (page: Page, look: Look) => {
  const told = card(page, 'Ce que vous payez')
  await told.getByText('Aucun paiement n’a été pris').waitFor()
  await look(page, 'apres-recu')
  const link = told.getByRole('link', { name: 'Télécharger le reçu' })
  const [file] = await Promise.all([page.waitForEvent('download'), link.click()])
  const asked = card(page, 'Deux questions, si vous le voulez')
  await asked.getByRole('button', { name: 'Envoyer mes réponses' }).click()
  await asked.getByText('Répondez à l’une des deux questions').waitFor()
  for (const question of await asked.getByRole('radiogroup').all())
    await question.getByRole('radio', { name: 'Oui' }).check()
  await asked.getByRole('button', { name: 'Envoyer mes réponses' }).click()
  const thanks = page.getByText('Merci. Vos réponses sont comptées avec les autres.')
  await thanks.waitFor()
  // Opened again, the questions are there again: what was answered once is counted once.
  await page.reload()
  await asked.getByRole('radio', { name: 'Oui' }).first().check()
  await asked.getByRole('button', { name: 'Envoyer mes réponses' }).click()
  await thanks.waitFor()
  return file.path()
}
