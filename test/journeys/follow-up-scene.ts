// The scene of follow-ups for the pictures: ordered on the desk, what the patient sees of it, the lists of the owner and of the lead.
import { answerFollowUp, bringResult } from '#follow-up/mine.ts'
import { order } from '#follow-up/order.ts'
import { close } from '#report/close.ts'
import { addResultPhoto, calm, check } from '../follow-up-scene.ts'
import { beginConsultation, granted } from '../path.ts'
import { look } from './album.ts'
import { handOf, heading, patientAt, professionalAt, type Stage } from './stage.ts'

export const followUps = async (stage: Stage, see = look): Promise<void> => {
  const jeanne = await patientAt(stage, 'jeanne')
  const arnoux = await professionalAt(stage, 'arnoux')
  const [patient, doctor] = [await handOf(stage, jeanne), await handOf(stage, arnoux)]
  const { consultation, patient: patientId } = await beginConsultation(patient, doctor)
  const params = { consultationId: consultation }
  await arnoux.page.goto('/pro')
  await arnoux.page.getByText('Suivi habituel pour ce motif').scrollIntoViewIfNeeded()
  await see(arnoux.page, 'bureau-suite-prevue')
  await arnoux.page.getByRole('button', { name: 'Le prévoir' }).click()
  await see(arnoux.page, 'bureau-prevoir-un-suivi')
  await arnoux.page.getByRole('radio', { name: 'Résultat d’analyses attendu' }).check()
  await see(arnoux.page, 'bureau-resultat-attendu')
  const ordered = async (given: Partial<typeof check>) =>
    granted(order, await doctor.call(order, { params, body: { ...check, ...given } })).id
  const followUp = await ordered({ about: 'Fièvre, respiration et état général après 48 heures.' })
  const result = await ordered({ kind: 'biology', fromDays: 3, untilDays: 10, about: 'CRP : infection bactérienne ?' })
  const silent = await ordered({ fromDays: 42, untilDays: 56, about: 'Évolution de la peau.' })
  await arnoux.page.reload()
  await arnoux.page.getByText('CRP : infection').scrollIntoViewIfNeeded()
  await see(arnoux.page, 'bureau-suivis-prevus')
  const body = { closing: 'without', reason: 'patient-left', words: '' } as const
  granted(close, await doctor.call(close, { params, body }))
  const of = (followUpId: string) => ({ patientId, followUpId })
  const { owner } = stage.house
  await owner.query('update follow_up set from_on = ordered_at::date where id = $1', [followUp])

  const { page } = jeanne
  const pages = [
    ['', 'suivis'],
    [`/${followUp}`, 'suivi-a-repondre'],
    [`/${followUp}/questions`, 'suivi-question'],
    [`/${followUp}/aggravation`, 'suivi-aggravation'],
    [`/${result}/resultat`, 'suivi-envoyer-un-resultat'],
  ] as const
  for (const [path, name] of pages) {
    await page.goto(`/dossier/${patientId}/suivis${path}`)
    await heading(page)
    await page.locator('main').getByRole('button').or(page.locator('main').getByRole('link')).nth(1).waitFor()
    await see(page, name)
  }
  await page.goto(`/dossier/${patientId}/suivis/${followUp}/aggravation`)
  await page.getByRole('button', { name: 'Envoyer' }).click()
  await page.getByRole('link', { name: 'Consulter maintenant' }).waitFor()
  await see(page, 'suivi-aggravation-dite')
  await page.goto(`/dossier/${patientId}`)
  await page.getByText('La suite').waitFor()
  await see(page, 'dossier-la-suite')

  const answers = structuredClone({ ...calm, overall: 'worse', fever: 'felt' }) as never
  granted(answerFollowUp, await patient.call(answerFollowUp, { params: of(followUp), body: { answers, worse: false } }))
  await addResultPhoto(patient, of(result))
  granted(bringResult, await patient.call(bringResult, { params: of(result), body: { urgency: 'urgent' } }))
  await page.goto(`/dossier/${patientId}/suivis/${result}`)
  await page.getByText('Envoyé, pas encore lu').waitFor()
  await see(page, 'suivi-resultat-envoye')
  await arnoux.page.goto('/pro')
  await arnoux.page.getByRole('button', { name: 'Lire', exact: true }).nth(1).waitFor()
  await see(arnoux.page, 'bureau-suivis')
  await arnoux.page.getByRole('button', { name: 'Lire', exact: true }).nth(1).click()
  await arnoux.page.getByText('AGGRAVÉ').waitFor()
  await see(arnoux.page, 'bureau-suivi-ouvert')

  await owner.query(
    `update follow_up set told = 'lead', attention_since = coalesce(attention_since, ordered_at), concern = coalesce(concern, 'ordinary'),
     next_at = null where id = any($1)`,
    [[result, silent]],
  )
  const lead = await professionalAt(stage, 'vasseur')
  await lead.page.goto('/pro')
  await lead.page.getByRole('button', { name: /^Prendre : Résultat/ }).waitFor()
  await see(lead.page, 'responsable-suivis')
  await lead.page.getByRole('button', { name: /^Prendre : Résultat/ }).click()
  await lead.page.getByText('à lire à sa place').waitFor()
  await see(lead.page, 'responsable-suivi-pris')
  for (const one of [jeanne, arnoux, lead]) await one.context.close()
}
