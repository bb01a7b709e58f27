// The call, in two real browsers, through what befalls it: relay only, reloads, a server killed, another device.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openBrowser, phone, type Someone, someone } from '../browser.ts'
import { personAt } from '../house.ts'
import { beginConsultation } from '../path.ts'
import { openServerProcess, type ServerProcess } from '../process.ts'
import { played, seesAndHears } from './walk.ts'

let browser: Browser
let server: ServerProcess
let jeanne: Someone
let arnoux: Someone
let consultation: string

beforeAll(async () => {
  browser = await openBrowser()
  server = await openServerProcess()
})
beforeEach(async () => {
  arnoux = await someone(browser, server.url, { persona: 'arnoux' })
  jeanne = await someone(browser, server.url, { persona: 'jeanne', screen: phone })
  for (const { page } of [jeanne, arnoux]) page.setDefaultTimeout(20_000)
})
afterEach(async () => {
  for (const one of [jeanne, arnoux]) await one.context.close()
})
afterAll(async () => {
  await browser?.close()
  await server?.close()
})

/** A hand with the session of a browser, so that its device is the one that began. */
const handOf = async (one: Someone) => {
  const cookies = await one.context.cookies()
  return personAt(server.url, cookies.map(({ name, value }) => `${name}=${value}`).join('; '))
}

/** Ends whatever was open for the two, so that each test begins with a consultation of its own. */
const begin = async (search = ''): Promise<void> => {
  const [patient, doctor] = [await handOf(jeanne), await handOf(arnoux)]
  if (consultation)
    await doctor.send(
      'POST',
      `/api/consultations/${consultation}/closing`,
      { closing: 'without', reason: 'patient-left', words: 'essai' },
      { 'idempotency-key': crypto.randomUUID() },
    )
  consultation = (await beginConsultation(patient, doctor)).consultation
  await arnoux.page.goto(`/pro${search}`)
  await jeanne.page.goto(`/appel/${consultation}${search}`)
}
const bothSeeAndHear = () => Promise.all([seesAndHears(jeanne.page), seesAndHears(arnoux.page)])

/** The kinds of both ends of the pair of candidates in use, read from the page's own connection. */
const candidateKinds = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const peers = (window as unknown as { colloquePeers: RTCPeerConnection[] }).colloquePeers
    const found: string[] = []
    for (const peer of peers.filter(one => one.connectionState === 'connected')) {
      const stats = await peer.getStats()
      stats.forEach(pair => {
        if (pair.type !== 'candidate-pair' || !pair.nominated || pair.state !== 'succeeded') return
        found.push(stats.get(pair.localCandidateId)?.candidateType ?? '')
      })
    }
    return found
  })

/** Keeps the page's connections in sight; the application itself exposes none. */
const watchPeers = (one: Someone) =>
  one.context.addInitScript(() => {
    const peers: RTCPeerConnection[] = []
    Object.assign(window, { colloquePeers: peers })
    window.RTCPeerConnection = class extends RTCPeerConnection {
      constructor(configuration?: RTCConfiguration) {
        super(configuration)
        peers.push(this)
      }
    }
  })

describe('the call', () => {
  test('goes by relay only when asked, both ends through the relay', async () => {
    await Promise.all([jeanne, arnoux].map(watchPeers))
    await begin('?relais')
    await bothSeeAndHear()
    expect(new Set(await candidateKinds(jeanne.page))).toEqual(new Set(['relay']))
    expect(new Set(await candidateKinds(arnoux.page))).toEqual(new Set(['relay']))
  })

  test('hides the professional’s address even when the patient goes direct', async () => {
    await Promise.all([jeanne, arnoux].map(watchPeers))
    await begin()
    await bothSeeAndHear()
    expect(new Set(await candidateKinds(arnoux.page))).toEqual(new Set(['relay']))
  })

  test('comes back by itself when either side reloads, with the microphone as it was', async () => {
    await begin()
    await bothSeeAndHear()
    const micro = jeanne.page.getByRole('toolbar').getByRole('button', { name: /micro/i })
    await micro.click()
    await expect.poll(() => micro.textContent()).toBe('Micro coupé')
    await jeanne.page.reload()
    await seesAndHears(jeanne.page)
    await expect.poll(() => micro.textContent()).toBe('Micro coupé')
    await micro.click()
    await arnoux.page.reload()
    await bothSeeAndHear()
  })

  test('goes on while the server is dead, and signalling resumes when it is back', async () => {
    await begin()
    await bothSeeAndHear()
    await server.kill()
    const before = await Promise.all([played(jeanne.page), played(arnoux.page)])
    // The image advances on both sides while nothing answers.
    for (const [index, { page }] of [jeanne, arnoux].entries())
      await page.waitForFunction(
        count =>
          [...document.querySelectorAll('video')]
            .filter(video => !video.muted)
            .reduce((sum, video) => sum + video.getVideoPlaybackQuality().totalVideoFrames, 0) >
          count + 20,
        before[index]?.frames ?? 0,
      )
    await expect(fetch(`${server.url}/health`)).rejects.toThrow()
    await server.start()
    await bothSeeAndHear()
    // What needs the server works again: a message passes, and a reload finds the call.
    await jeanne.page.reload()
    await bothSeeAndHear()
    expect(jeanne.complaints).toEqual([])
    expect(arnoux.complaints).toEqual([])
  })

  test('finds its way again when the relay dies under it', async () => {
    await begin('?relais')
    await bothSeeAndHear()
    process.kill(Number(await readFile(join(server.keysFolder, 'relay.pid'), 'utf8')), 'SIGKILL')
    const before = await Promise.all([played(jeanne.page), played(arnoux.page)])
    await bothSeeAndHear()
    expect((await played(jeanne.page)).frames).toBeGreaterThan(before[0]?.frames ?? 0)
  })

  test('makes a new device knock, and lets it in only when the doctor says so', async () => {
    await begin()
    await bothSeeAndHear()
    const tablet = await someone(browser, server.url, { persona: 'jeanne', screen: phone })
    await tablet.page.goto(`/appel/${consultation}`)
    await arnoux.page.getByText('Un nouvel appareil demande à entrer').waitFor()
    expect(await tablet.page.locator('video').count()).toBe(0)
    await arnoux.page.getByRole('button', { name: 'Admettre' }).click()
    await seesAndHears(tablet.page)
    await tablet.context.close()
  })
})
