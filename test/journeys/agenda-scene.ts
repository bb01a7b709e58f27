// The scene of appointments for the pictures: booking on a telephone, the list, the wait before the hour; the week and the day at the desk.
import { prepare } from '#agenda/prepare.ts'
import { nextDay } from '#kit/day-clock.ts'
import { type Day, dayIn } from '#kit/time.ts'
import { bookSlot, inParis, openHours, tuesdays } from '../agenda.ts'
import { accountOf, granted, patientOf } from '../path.ts'
import { look as album, type Look } from './album.ts'
import { handOf, patientAt, professionalAt, type Stage } from './stage.ts'

export const appointments = async (stage: Stage, look: Look = album): Promise<void> => {
  const tomorrow = nextDay(dayIn(stage.house.house.time.now(), 'Europe/Paris'))
  const doctor = await professionalAt(stage, 'arnoux')
  const byDoctor = await handOf(stage, doctor)
  const [rule] = tuesdays({ from: 540, to: 720, starts: '2026-01-01' as Day }).rules
  if (!rule) throw new Error('there is no rule')
  const week = [1, 2, 3, 4, 5, 6, 7].map(weekday => ({ ...rule, weekday }))
  await openHours(byDoctor, {
    zone: 'Europe/Paris',
    rules: week,
    exceptions: [{ kind: 'closed', day: nextDay(tomorrow, 3), from: 0, to: 1440 }],
  })
  const patient = await patientAt(stage, 'jeanne')
  const hand = await handOf(stage, patient)
  const patientId = await patientOf(hand)
  const doctorId = await accountOf(byDoctor)
  const appointmentId = await bookSlot(hand, patientId, doctorId, inParis(tomorrow, 600))
  const { page } = patient
  await page.goto(`/rendez-vous/nouveau/${patientId}`)
  await page.getByRole('radio').first().check()
  await look(page, 'rendez-vous-motif')
  await page.getByRole('button', { name: 'Continuer', exact: true }).click()
  // Not today, of which little may be left at the hour of the walk.
  await page.getByRole('radio').nth(1).check()
  await look(page, 'rendez-vous-jour')
  await page.getByRole('button', { name: 'Continuer', exact: true }).click()
  await page.getByRole('radio').nth(2).check()
  await look(page, 'rendez-vous-heure')
  await page.getByRole('button', { name: 'Continuer', exact: true }).click()
  await page.getByRole('button', { name: 'Confirmer le rendez-vous' }).waitFor()
  await look(page, 'rendez-vous-confirmer')
  await page.goto('/rendez-vous')
  await page.getByRole('link', { name: 'Déplacer' }).first().waitFor()
  await look(page, 'rendez-vous-mes')
  granted(prepare, await hand.call(prepare, { params: { patientId, appointmentId } }))
  await doctor.page.goto('/pro/agenda')
  await doctor.page.getByRole('heading', { name: 'Mes horaires' }).waitFor()
  await doctor.page.getByRole('button', { name: 'Jour suivant' }).click()
  await doctor.page.getByText('10 h').first().waitFor()
  await look(doctor.page, 'bureau-agenda')
  for (const one of [patient, doctor]) await one.context.close()
}
