// The network under a call, changed for real: another way out of the machine, and seconds without any.
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { chromiumPath, openBrowser, phone, someone } from '../browser.ts'
import { personAt } from '../house.ts'
import { openServerProcess, type ServerProcess } from '../process.ts'
import { noRoads, openRoads, type Roads } from '../roads.ts'
import { enterCall, type Watching, watchPeers } from './peers.ts'
import { type Noting, note, part, type Two } from './two.ts'
import { seesAndHears } from './walk.ts'

const why = await noRoads()

let roads: Roads
let server: ServerProcess
let atHome: Browser
let away: Browser
let two: Two

/** Where this page sends from, over the pair in use, and the name of the present negotiation of addresses. */
const path = (page: Page) =>
  page.evaluate(async () => {
    const peer = (window as unknown as Watching).peers.findLast(one => one.connectionState === 'connected')
    const stats = [...((await peer?.getStats())?.values() ?? [])]
    const transport = stats.find(one => one.type === 'transport')
    const pair = stats.find(one => one.id === transport?.selectedCandidatePairId)
    const local = stats.find(one => one.id === pair?.localCandidateId)
    const fragment = /a=ice-ufrag:(\S+)/.exec(peer?.localDescription?.sdp ?? '')?.[1]
    return { address: (local?.relatedAddress ?? local?.address) as string, fragment }
  })

const bothSeeAndHear = () => Promise.all([seesAndHears(two.patient.page), seesAndHears(two.doctor.page)])
const pauses = async (what: string) => {
  const shown = await Promise.all(
    [two.patient, two.doctor].map(({ page }) => page.evaluate(() => (window as unknown as Noting).notes.pause)),
  )
  process.stdout.write(`${what}: longest time without a new image, patient ${shown[0]} ms, doctor ${shown[1]} ms\n`)
}
const forget = () =>
  Promise.all(
    [two.patient, two.doctor].map(({ page }) =>
      page.evaluate(() => Object.assign((window as unknown as Noting).notes, { pause: 0 })),
    ),
  )

describe.skipIf(why)(`the network under a call${why ? ` (skipped: ${why})` : ''}`, () => {
  beforeAll(async () => {
    roads = await openRoads(chromiumPath)
    await roads.take('wifi')
    server = await openServerProcess({ COLLOQUE_TURN_URL: roads.relay.url, COLLOQUE_TURN_SECRET: roads.relay.secret })
    await roads.carry(Number(new URL(server.url).port))
    atHome = await openBrowser({ from: roads.chromium })
    away = await openBrowser()
  })
  beforeEach(async () => {
    const patient = await someone(atHome, server.url, { persona: 'jeanne', screen: phone })
    const doctor = await someone(away, server.url, { persona: 'arnoux' })
    two = {
      patient,
      doctor,
      async hand({ context }) {
        const cookies = await context.cookies()
        return personAt(server.url, cookies.map(({ name, value }) => `${name}=${value}`).join('; '))
      },
    }
    for (const one of [patient, doctor]) {
      await watchPeers(one)
      await one.context.addInitScript(note)
      one.page.setDefaultTimeout(40_000)
    }
    await enterCall(two)
    await bothSeeAndHear()
    await forget()
  })
  afterEach(async () => {
    await part(two)
    for (const one of [two.patient, two.doctor]) await one.context.close()
  })
  afterAll(async () => {
    await atHome?.close()
    await away?.close()
    await server?.close()
    await roads?.close()
  })

  test('goes from one way out to another, and back: addresses are negotiated anew, image and sound go on', async () => {
    for (const [from, to] of [
      ['wifi', 'cell'],
      ['cell', 'wifi'],
    ] as const) {
      const before = await path(two.patient.page)
      expect(before.address).toBe(roads.addressOf(from))
      await roads.leave(from)
      await roads.take(to)
      await expect
        .poll(async () => (await path(two.patient.page)).address, { timeout: 40_000 })
        .toBe(roads.addressOf(to))
      await bothSeeAndHear()
      expect((await path(two.patient.page)).fragment).not.toBe(before.fragment)
      await pauses(`${from} to ${to}`)
      await forget()
    }
  })

  test.each([3, 8])(
    'is away %i s and nobody is told: image and sound come back, what was written meanwhile comes once',
    async seconds => {
      const { page } = two.patient
      await page.getByRole('toolbar').getByRole('button', { name: 'Message' }).click()
      await two.doctor.page.getByRole('toolbar').getByRole('button', { name: 'Message' }).click()
      const text = `Je vous entends mal (${seconds} s)`
      await roads.silence(seconds, async () => {
        await page.getByLabel('Votre message').fill(text)
        await page.getByRole('button', { name: 'Envoyer' }).click()
      })
      await bothSeeAndHear()
      await pauses(`${seconds} s of silence`)
      await two.doctor.page.getByText(text).waitFor()
      await page.getByRole('listitem').filter({ hasText: text }).waitFor()
      for (const one of [page, two.doctor.page])
        expect(await one.getByRole('listitem').filter({ hasText: text }).count()).toBe(1)
    },
  )
})
