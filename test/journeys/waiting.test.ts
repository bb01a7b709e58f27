// Waiting, in browsers and with a clock that is driven: the place that is kept, the offer that passes on, the two doctors.
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { join } from '#waiting-room/join.ts'
import { openBrowser, phone, type Someone, someone } from '../browser.ts'
import { openTestHouse, type TestHouse } from '../house.ts'
import { granted, prepareRequest } from '../path.ts'
import { openDesk } from './walk.ts'

let browser: Browser
let house: TestHouse
const here: Someone[] = []
beforeAll(async () => {
  browser = await openBrowser()
})
beforeEach(async () => {
  house = await openTestHouse()
})
afterEach(async () => {
  for (const one of here.splice(0)) await one.context.close()
  await house?.close()
})
afterAll(() => browser?.close())

/** Someone at a browser; and, by HTTP under the same account, a place already taken. */
const waiting = async (persona: string) => {
  const hand = await house.play(persona)
  const intakeId = await prepareRequest(hand)
  const ticket = granted(join, await hand.call(join, { params: { intakeId } })).id
  const one = await someone(browser, house.url, { persona, screen: phone })
  one.page.setDefaultTimeout(15_000)
  here.push(one)
  await one.page.goto(`/salle/${ticket}`)
  await one.page.getByRole('button', { name: 'Mon état s’aggrave' }).waitFor()
  return { ...one, ticket }
}
const atDesk = async (persona: string) => {
  const one = await someone(browser, house.url, { persona })
  one.page.setDefaultTimeout(15_000)
  here.push(one)
  await openDesk(one.page)
  return one
}
const stateOf = async (ticket: string): Promise<string> =>
  (await house.owner.query('select state from ticket where id = $1', [ticket])).rows[0]?.state
/** Ten minutes pass, and again when the last word of a page that was closed came after the clock had moved. */
const stateAfterSilence = async (ticket: string): Promise<string> => {
  const { rows } = await house.owner.query('select state, last_seen_at from ticket where id = $1', [ticket])
  if (rows[0].last_seen_at.toISOString() === house.time.now()) house.time.advance(601)
  return rows[0].state
}

describe('a place', () => {
  test('is kept through a reload, a closed tab and another door, and found again from the home', async () => {
    const jeanne = await waiting('jeanne')
    await jeanne.page.reload()
    await jeanne.page.getByRole('button', { name: 'Mon état s’aggrave' }).waitFor()
    await jeanne.page.close()
    house.time.advance(500)
    const again = await jeanne.context.newPage()
    await again.goto('/')
    await again.getByRole('link', { name: 'Reprendre' }).click()
    await again.getByRole('button', { name: 'Mon état s’aggrave' }).waitFor()
    expect(new URL(again.url()).pathname).toBe(`/salle/${jeanne.ticket}`)
    expect(await stateOf(jeanne.ticket)).toBe('waiting')
  })

  test('is lost after ten minutes of silence, and one gesture takes another with the same answers', async () => {
    const jeanne = await waiting('jeanne')
    await jeanne.page.close()
    await expect.poll(() => stateAfterSilence(jeanne.ticket)).toBe('lost')
    const again = await jeanne.context.newPage()
    await again.goto(`/salle/${jeanne.ticket}`)
    await again.getByRole('button', { name: 'Reprendre une place' }).click()
    await again.waitForURL(url => url.pathname.startsWith('/salle/') && !url.pathname.includes(jeanne.ticket))
  })

  test('moves forward when things get worse, and the lead is told', async () => {
    const jeanne = await waiting('jeanne')
    await jeanne.page.getByRole('button', { name: 'Mon état s’aggrave' }).click()
    await jeanne.page.getByRole('checkbox', { name: /serre la poitrine/ }).check()
    await jeanne.page.getByRole('button', { name: 'Envoyer' }).click()
    await jeanne.page.getByRole('heading', { name: /Appelez le 15 maintenant/ }).waitFor()
    const { rows } = await house.owner.query('select severity, state from ticket where id = $1', [jeanne.ticket])
    expect(rows).toEqual([{ severity: 1, state: 'waiting' }])
    const vasseur = await someone(browser, house.url, { persona: 'vasseur' })
    here.push(vasseur)
    await vasseur.page.goto('/pro')
    await vasseur.page.getByText('Jeanne Morvan').waitFor()
  })
})

describe('an offer', () => {
  test('left unanswered passes on after thirty seconds, and the patient keeps the place', async () => {
    const jeanne = await waiting('jeanne')
    const arnoux = await atDesk('arnoux')
    await arnoux.page.getByRole('button', { name: 'Accepter', exact: true }).waitFor()
    const benali = await atDesk('benali')
    await benali.page.getByText('Vous êtes disponible').waitFor()
    house.time.advance(31)
    await benali.page.getByRole('button', { name: 'Accepter', exact: true }).waitFor()
    await arnoux.page.getByText('Vous êtes disponible').waitFor()
    await benali.page.getByRole('button', { name: 'Accepter', exact: true }).click()
    await jeanne.page
      .getByText(/Dr Idriss Benali/)
      .first()
      .waitFor()
  })

  test('left to a colleague goes to them at once', async () => {
    await waiting('jeanne')
    const arnoux = await atDesk('arnoux')
    await arnoux.page.getByRole('button', { name: 'Accepter', exact: true }).waitFor()
    const benali = await atDesk('benali')
    await arnoux.page.getByRole('button', { name: 'Laisser à un confrère' }).click()
    await arnoux.page.getByRole('button', { name: 'Fin de service' }).click()
    await benali.page.getByRole('button', { name: 'Accepter', exact: true }).waitFor()
  })

  test('accepted by two doctors in the same instant gives each their own patient, never the same', async () => {
    const jeanne = await waiting('jeanne')
    const marcel = await waiting('marcel')
    const desks = await Promise.all([atDesk('arnoux'), atDesk('benali')])
    await Promise.all(desks.map(one => one.page.getByRole('button', { name: 'Accepter', exact: true }).waitFor()))
    await Promise.all(desks.map(one => one.page.getByRole('button', { name: 'Accepter', exact: true }).click()))
    await expect
      .poll(() => Promise.all([jeanne, marcel].map(one => stateOf(one.ticket))))
      .toEqual(['accepted', 'accepted'])
    const { rows } = await house.owner.query(
      'select count(distinct leading_id) as leaders, count(*) as calls from consultation',
    )
    expect(rows).toEqual([{ leaders: '2', calls: '2' }])
  })
})

describe('someone else’s things', () => {
  test('do not open by their address, and the attempt is traced', async () => {
    const jeanne = await waiting('jeanne')
    const marcel = await someone(browser, house.url, { persona: 'marcel', screen: phone })
    here.push(marcel)
    const { rows } = await house.owner.query('select patient_id from ticket where id = $1', [jeanne.ticket])
    await marcel.page.goto(`/salle/${jeanne.ticket}`)
    await marcel.page
      .getByText(/n’existe pas|introuvable/)
      .first()
      .waitFor()
    await marcel.page.goto(`/dossier/${rows[0]?.patient_id}`)
    await marcel.page.getByRole('heading', { name: 'Mon dossier' }).waitFor()
    expect(await marcel.page.getByText('Jeanne').count()).toBe(0)
    await marcel.page.goto(`/appel/${jeanne.ticket}`)
    await marcel.page
      .getByText(/n’existe pas|introuvable/)
      .first()
      .waitFor()
    const traces = await house.owner.query(
      `select distinct act from audit_entry where outcome = 'refused' order by act`,
    )
    expect(traces.rows.map(row => row.act)).toEqual(
      expect.arrayContaining(['consultation/read', 'waiting-room/read-ticket']),
    )
  })
})
