// An appointment, from the hours a doctor opens to the desk where it comes before the walk-in, in browsers with a driven clock.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { waitingRoomChanged } from '#waiting-room/place.ts'
import { bookSlot, inParis } from '../agenda.ts'
import { openBrowser, phone, type Someone, someone } from '../browser.ts'
import { openTestHouse, personAt, type TestHouse } from '../house.ts'
import { accountOf, patientOf, takePlace } from '../path.ts'
import { agreeAndWait, answerCalmly, openDesk, sayWhere } from './walk.ts'

let browser: Browser
let house: TestHouse
const here: Someone[] = []
beforeAll(async () => {
  browser = await openBrowser()
  house = await openTestHouse()
})
afterAll(async () => {
  for (const one of here) await one.context.close()
  await house?.close()
  await browser?.close()
})

const sits = async (persona: string, telephone = false): Promise<Page> => {
  const one = await someone(browser, house.url, { persona, ...(telephone ? { screen: phone } : {}) })
  one.page.setDefaultTimeout(20_000)
  here.push(one)
  return one.page
}
const goTo = (minutes: number) =>
  house.time.advance((Date.parse(inParis('2027-01-12', minutes)) - Date.parse(house.time.now())) / 1000)
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

/** The patient moves it to 11:30; then gives up another, and is told until when one may. */
const changesMind = async (jeanne: Page): Promise<void> => {
  await jeanne.getByRole('link', { name: 'Déplacer' }).click()
  await jeanne.getByRole('radio').first().check()
  await button(jeanne, 'Continuer').click()
  await jeanne.getByRole('radio', { name: '11 h 30', exact: true }).check()
  await jeanne.context().setOffline(true)
  await button(jeanne, 'Continuer').click()
  await jeanne.getByText('La liaison est coupée').first().waitFor()
  await jeanne.context().setOffline(false)
  await button(jeanne, 'Continuer').click()
  await jeanne.getByText('Vous pourrez rejoindre à partir de 11 h 15').waitFor()
  const cookies = (await jeanne.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
  const hand = personAt(house.url, cookies)
  const doctor = await accountOf(await house.play('arnoux'))
  await bookSlot(hand, await patientOf(hand), doctor, inParis('2027-01-12', 705))
  await jeanne.reload()
  await button(jeanne, 'Annuler le rendez-vous').last().click()
  const asked = jeanne.getByRole('dialog', { name: 'Annuler ce rendez-vous ?' })
  await asked.getByText('Vous pouvez annuler jusqu’à 11 h 45, sans rien payer.').waitFor()
  await button(jeanne, 'Garder le rendez-vous').click()
  await button(jeanne, 'Annuler le rendez-vous').last().click()
  await asked.getByRole('button', { name: 'Annuler le rendez-vous' }).click()
  await jeanne.getByText('Passés ou annulés').click()
  await jeanne.getByText('Annulé à votre demande').waitFor()
}

test('hours opened, a time booked, moved, another cancelled, a reminder, joined before the hour, seen first; the walk-in after', async () => {
  // The doctor opens Tuesdays, at the keyboard.
  const desk = await sits('arnoux')
  await desk.goto('/pro/agenda')
  const week = desk.getByRole('form', { name: 'Chaque semaine' })
  await week.getByLabel('Jour').selectOption({ label: 'Mardi' })
  await week.getByLabel('De', { exact: true }).fill('11:00')
  await week.getByLabel('À', { exact: true }).fill('midi')
  await week.getByLabel('À', { exact: true }).press('Enter')
  await week.getByText('par pas de cinq minutes').waitFor()
  await week.getByLabel('À', { exact: true }).fill('12:00')
  await week.getByLabel('À', { exact: true }).press('Enter')
  await desk.getByText('11:00–12:00').waitFor()

  // The patient books on a telephone, in four screens.
  const jeanne = await sits('jeanne', true)
  await jeanne.goto('/')
  await jeanne.getByText('Prochains horaires libres').waitFor()
  await jeanne.getByRole('link', { name: 'Prendre rendez-vous' }).click()
  await jeanne.getByRole('radio').first().check()
  await button(jeanne, 'Continuer').click()
  await jeanne.getByRole('heading', { name: 'Pour quel motif ?' }).waitFor()
  await jeanne.getByRole('radio', { name: /Brûlures en urinant/ }).check()
  // What cannot be done at a distance, and that what presses does not wait for an appointment, are said before booking.
  await jeanne.getByText('À distance, le médecin ne pourra pas').waitFor()
  await jeanne.getByRole('link', { name: 'Consulter maintenant' }).waitFor()
  await button(jeanne, 'Continuer').click()
  await jeanne.getByRole('heading', { name: 'Quel jour ?' }).waitFor()
  await jeanne.getByRole('radio').first().check()
  await button(jeanne, 'Continuer').click()
  await jeanne.getByRole('heading', { name: 'À quelle heure ?' }).waitFor()
  await jeanne.getByText('Avec Dr Camille Arnoux.').waitFor()
  // The browser's own button undoes one question, and what was answered is still there.
  await jeanne.goBack()
  await jeanne.getByRole('heading', { name: 'Quel jour ?' }).waitFor()
  expect(await jeanne.getByRole('radio').first().isChecked()).toBe(true)
  await button(jeanne, 'Continuer').click()
  await jeanne.getByRole('radio', { name: '11 h', exact: true }).check()
  await button(jeanne, 'Continuer').click()
  await jeanne.getByText('Le créneau est gardé pour vous').waitFor()
  expect(jeanne.url()).not.toMatch(/urinary|br/)
  await button(jeanne, 'Confirmer le rendez-vous').dblclick()
  await jeanne.getByText('Vous pourrez rejoindre à partir de 10 h 45').waitFor()
  await changesMind(jeanne)
  await desk.goto('/pro')
  await desk.getByText(/Rendez-vous\s: .*11\sh\s30/).waitFor()
  await desk.goto('/pro/agenda')
  const day = desk.getByRole('region', { name: 'Rendez-vous du jour' }).getByRole('listitem')
  // At its new hour alone; what was given up is free again.
  await expect
    .poll(async () => (await day.allInnerTexts()).map(text => text.replace(/\s+/g, ' ')))
    .toEqual(['11 h 30 Brûlures en urinant F, 34 ans Annuler'])

  // One hour before, a reminder, which says nothing of health.
  goTo(630)
  const reminders = () => {
    house.time.advance(1)
    return (house.house.mail.captured?.() ?? []).filter(letter => letter.text.startsWith('Rappel')).map(one => one.text)
  }
  await expect.poll(reminders).toHaveLength(1)
  expect(reminders()[0]).not.toMatch(/urin|Arnoux|Morvan/i)

  // From a quarter of an hour before: the questions, the place, the consent, the device, as for anyone who comes.
  goTo(676)
  await jeanne.goto('/rendez-vous')
  await button(jeanne, 'Rejoindre la consultation').click()
  await jeanne.waitForURL(url => url.pathname.includes('/questions'))
  await answerCalmly(jeanne)
  await sayWhere(jeanne)
  const ticket = await agreeAndWait(jeanne)
  await jeanne.getByText('Votre rendez-vous est à 11 h 30 avec Dr Camille Arnoux').waitFor()
  // Someone without appointment came earlier, and waits.
  const walkIn = await takePlace(await house.play('yanis'))
  await openDesk(desk)
  await button(desk, 'Accepter').waitFor()
  await button(desk, 'Accepter').click()
  await jeanne.getByRole('button', { name: 'Commencer', exact: true }).waitFor()
  const stateOf = async (id: string) =>
    (await house.owner.query('select state from ticket where id = $1', [id])).rows[0]?.state
  expect(await stateOf(ticket)).toBe('accepted')
  expect(await stateOf(walkIn.ticket)).toBe('waiting')
  // Once free again, the walk-in is proposed.
  await house.owner.query('update duty set busy_with = null')
  house.house.bus.changed(waitingRoomChanged.name, walkIn.ticket)
  await expect.poll(() => stateOf(walkIn.ticket)).toBe('offered')
})
