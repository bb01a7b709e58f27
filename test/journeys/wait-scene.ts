// The scene of a long wait for the pictures: another route, leaving, being called, a place lost, and the lead's board with all of it.
import { decideAbuse, reportAbuse, takeReport } from '#consultation/abuse.ts'
import { join as takeTicket } from '#waiting-room/join.ts'
import { waitingRoomChanged } from '#waiting-room/place.ts'
import { beginConsultation, granted, prepareRequest } from '../path.ts'
import { look as album, type Look } from './album.ts'
import { handOf, patientAt, professionalAt, type Stage } from './stage.ts'

export const longWait = async (stage: Stage, look: Look = album): Promise<void> => {
  const { owner, house } = stage.house
  const marcel = await patientAt(stage, 'marcel')
  const hand = await handOf(stage, marcel)
  const intakeId = await prepareRequest(hand)
  const ticket = granted(takeTicket, await hand.call(takeTicket, { params: { intakeId } })).id
  await owner.query(`update ticket set joined_at = joined_at - interval '3 hours' where id = $1`, [ticket])
  const { page } = marcel
  await page.goto(`/salle/${ticket}`)
  await page.getByText('Voici où être vu plus tôt').waitFor()
  await look(page, 'salle-attente-trop-longue')
  await page.getByRole('button', { name: 'Quitter et être prévenu' }).click()
  await page.getByText('06 39 98 12 34').waitFor()
  await look(page, 'salle-partir-et-etre-prevenu')
  await page.getByRole('button', { name: 'Me prévenir' }).click()
  await page.getByText('Nous vous préviendrons').waitFor()
  await look(page, 'salle-parti')
  await owner.query(`update ticket set called_at = $2, calls = 1 where id = $1`, [ticket, house.time.now()])
  await page.reload()
  await page.getByText('C’est bientôt votre tour').waitFor()
  await look(page, 'salle-prevenu')
  await reported(stage)
  house.bus.changed(waitingRoomChanged.name, ticket)
  const lead = await professionalAt(stage, 'vasseur')
  await lead.page.goto('/pro')
  await lead.page.getByText('Attend au-delà').waitFor()
  await look(lead.page, 'responsable-alertes')
  await lead.page.getByRole('button', { name: 'J’appelle' }).first().click()
  await lead.page.getByText('Ce qu’il en est').waitFor()
  await lead.page.getByRole('button', { name: 'Lire', exact: true }).first().click()
  await lead.page.getByText('Suite à donner').waitFor()
  await lead.page.getByRole('radio', { name: 'Suspension de la salle d’attente' }).check()
  await look(lead.page, 'responsable-signalement')
  const { rows } = await owner.query('select id from abuse_report')
  const params = { reportId: rows[0].id }
  const byHand = await handOf(stage, lead)
  granted(decideAbuse, await byHand.call(decideAbuse, { params, body: { decision: 'block', days: 7 } }))
  await owner.query(`update ticket set state = 'lost', calls = 2, ended_at = $2 where id = $1`, [
    ticket,
    house.time.now(),
  ])
  await page.reload()
  await page.getByRole('button', { name: 'Reprendre une place' }).waitFor()
  await look(page, 'salle-prevenu-sans-reponse')
  const jeanne = await patientAt(stage, 'jeanne')
  await jeanne.page.goto('/')
  await jeanne.page.getByRole('link', { name: 'Contester' }).waitFor()
  await look(jeanne.page, 'accueil-suspendu')
  await jeanne.page.getByRole('link', { name: 'Contester' }).click()
  await jeanne.page.getByLabel('Ce que vous voulez dire').waitFor()
  await look(jeanne.page, 'contester')
  for (const one of [marcel, lead, jeanne]) await one.context.close()
}

/** A conduct reported by a doctor and taken by the lead. */
const reported = async ({ house }: Stage): Promise<void> => {
  const [jeanne, arnoux, vasseur] = [
    await house.play('jeanne'),
    await house.play('arnoux'),
    await house.play('vasseur'),
  ]
  const { consultation } = await beginConsultation(jeanne, arnoux)
  const body = { reason: 'insults', words: 'Des cris et des insultes pendant tout l’appel.' } as const
  const params = { consultationId: consultation }
  const { id: reportId } = granted(reportAbuse, await arnoux.call(reportAbuse, { params, body }))
  granted(takeReport, await vasseur.call(takeReport, { params: { reportId } }))
}
