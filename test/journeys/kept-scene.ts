// What is kept and what is erased, for the pictures and for the journey: a call that was written in, then ended.
import { say } from '#consultation/chat.ts'
import { enter } from '#consultation/enter.ts'
import { close } from '#report/close.ts'
import type { TestHouse } from '../house.ts'
import { beginConsultation, granted } from '../path.ts'
import { look as album, type Look } from './album.ts'
import { patientAt, professionalAt, type Stage } from './stage.ts'

/** Jeanne writes during a call that ends; her record, at its term, waits for a decision. */
export const endedCall = async (house: TestHouse): Promise<string> => {
  const [jeanne, arnoux] = [await house.play('jeanne'), await house.play('arnoux')]
  const { consultation: consultationId, patient } = await beginConsultation(jeanne, arnoux)
  const params = { consultationId }
  granted(enter, await jeanne.call(enter, { params, body: { relayOnly: false } }))
  for (const text of ['J’ai mal au ventre', 'Depuis hier soir'])
    granted(say, await jeanne.call(say, { params, body: { text } }))
  const body = { closing: 'without', reason: 'patient-left', words: '' } as const
  granted(close, await arnoux.call(close, { params, body }))
  return patient
}

export const listForErasure = (house: TestHouse, patient: string) =>
  house.owner.query('insert into record_end (patient_id, due_on, listed_at) values ($1, $2, $3)', [
    patient,
    '2026-01-12',
    house.house.time.now(),
  ])

export const kept = async (stage: Stage, look: Look = album): Promise<void> => {
  const patient = await endedCall(stage.house)
  const { page, context } = await patientAt(stage, 'jeanne')
  await page.goto(`/dossier/${patient}`)
  await page.getByRole('tab', { name: 'Qui l’a ouvert' }).click()
  await page.getByRole('listitem').first().waitFor()
  await look(page, 'traces')
  await page.goto(`/dossier/${patient}/conservation`)
  await page
    .getByRole('heading', { name: /^Appel du/ })
    .first()
    .waitFor()
  await look(page, 'conservation')
  await context.close()
  await listForErasure(stage.house, patient)
  const desk = await professionalAt(stage, 'delmas')
  await desk.page.goto('/pro')
  await desk.page.getByRole('tab', { name: 'Fin des dossiers' }).click()
  await desk.page.getByRole('button', { name: 'Retenir' }).waitFor()
  await look(desk.page, 'fin-des-dossiers')
  await desk.page.getByRole('button', { name: 'Effacer définitivement' }).click()
  await look(desk.page, 'effacer-un-dossier')
  await desk.context.close()
}
