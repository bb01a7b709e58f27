// What the pages weigh until the waiting room, as a telephone that never came before fetches them, and how long they take on slow 3G, beside the limits we set.
// Run: npm run build && node bench/weight.ts [--files]. Ends with 1 when a limit is passed; --files names the heaviest.
import { rm } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'
import { openBrowser, phone, type Someone, someone } from '../test/browser.ts'
import { testCluster } from '../test/global.ts'
import { openTestHouse, type TestHouse } from '../test/house.ts'
import { walkToWaitingRoom } from '../test/journeys/walk.ts'
import { codeIn, textsTo } from '../test/telephone.ts'
import { machine, quantile, table } from './table.ts'

/** Thousands of bytes: of everything for the home, of scripts as gzip packs them until the waiting room; then seconds. */
const limits = { home: 60, script: 200, homeSeconds: 3, roomSeconds: 8 } as const

interface Weight {
  readonly url: string
  readonly kind: string
  /** As it came over the line. */
  readonly sent: number
  /** As gzip would pack it, whatever the server chose. */
  readonly gzip: number
}

/** Everything a page fetches from now on, each file once: what the browser kept is not fetched again. */
const weigh = (page: Page): (() => Promise<readonly Weight[]>) => {
  const weights: Promise<Weight>[] = []
  page.on('requestfinished', request =>
    weights.push(
      (async () => {
        const response = await request.response()
        const body = (await response?.body().catch(() => undefined)) ?? Buffer.alloc(0)
        const { responseBodySize } = await request.sizes()
        const url = request.url()
        // What is fetched ahead has no kind of its own yet; what the browser kept counts for nothing on the line.
        const kind = /\.js$/.test(url) ? 'script' : request.resourceType()
        return { url, kind, sent: Math.max(0, responseBodySize), gzip: gzipSync(body, { level: 9 }).byteLength }
      })(),
    ),
  )
  return async () => {
    const files = new Map<string, Weight>()
    for (const [at, one] of (await Promise.all(weights)).entries()) {
      const name = one.url.includes('/assets/') ? one.url : `${at} ${one.url}`
      const { sent = 0, gzip = 0 } = files.get(name) ?? {}
      files.set(name, { ...one, sent: Math.max(sent, one.sent), gzip: Math.max(gzip, one.gzip) })
    }
    return [...files.values()]
  }
}

const kilo = (weights: readonly Weight[], measure: 'sent' | 'gzip', kind?: string): number =>
  weights.filter(one => !kind || one.kind === kind).reduce((sum, one) => sum + one[measure], 0) / 1000

/** A stranger: the home, a number and its code, who they are, then the request to its end. */
const walkFromTheStreet = async (house: TestHouse, { page }: Someone, onHome: () => Promise<void>): Promise<string> => {
  const number = '06 39 98 20 30'
  await page.goto('/')
  await page.getByRole('button', { name: 'Consulter maintenant' }).waitFor()
  await page.waitForLoadState('networkidle')
  await onHome()
  await page.getByRole('button', { name: 'Consulter maintenant' }).click()
  await page.getByLabel('Votre numéro de mobile').fill(number)
  await page.getByRole('button', { name: 'Recevoir un code', exact: true }).click()
  await page.getByLabel('Code à six chiffres').waitFor()
  await page.getByLabel('Code à six chiffres').fill(codeIn((await textsTo(house, number))[0]))
  await page.getByRole('button', { name: 'Valider le code', exact: true }).click()
  await page.getByRole('radio', { name: 'Moi' }).check()
  await page.getByLabel('Prénoms').fill('Ines')
  await page.getByLabel('Nom de naissance').fill('Caradec')
  await page.getByLabel('Date de naissance').fill('1990-05-04')
  await page.getByRole('radio', { name: 'Féminin' }).check()
  await page.getByRole('button', { name: 'Continuer', exact: true }).click()
  await page.waitForURL(url => url.pathname.startsWith('/consulter/'))
  return walkToWaitingRoom(page)
}

/** Seconds from asking for an address to the text that says it is there, in a browser that kept nothing, at 400 kb/s and 400 ms. */
const onSlowLine = async (browser: Browser, house: TestHouse, path: string, there: string, cookies: Cookies) => {
  const { page, context } = await someone(browser, house.url, { screen: phone })
  await context.addCookies(cookies)
  const line = await context.newCDPSession(page)
  await line.send('Network.enable')
  const bytesPerSecond = 400_000 / 8
  await line.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 400,
    downloadThroughput: bytesPerSecond,
    uploadThroughput: bytesPerSecond,
  })
  await page.goto(path, { waitUntil: 'commit' })
  await page.getByText(there).first().waitFor()
  const first = await page.evaluate(() => performance.now())
  await page.waitForLoadState('load')
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  const whole = await page.evaluate(() => performance.now())
  await context.close()
  return { first: first / 1000, whole: whole / 1000 }
}
type Cookies = Awaited<ReturnType<Someone['context']['cookies']>>

const slowTimes = async (browser: Browser, house: TestHouse, ticket: string, cookies: Cookies) => {
  const [home, room] = [[], []] as { first: number; whole: number }[][]
  for (let round = 0; round < 3; round++) {
    home?.push(await onSlowLine(browser, house, '/', 'Consulter maintenant', []))
    room?.push(await onSlowLine(browser, house, `/salle/${ticket}`, 'Mon état s’aggrave', cookies))
  }
  return { home: home ?? [], room: room ?? [] }
}

const seconds = (times: readonly number[]): string =>
  [0.5, 0, 1].map(part => quantile(times, part).toFixed(2)).join(' / ')

const main = async (): Promise<void> => {
  const { cluster, folder } = await testCluster()
  const house = await openTestHouse({ realTime: true, server: cluster.owner })
  const browser = await openBrowser()
  try {
    const stranger = await someone(browser, house.url, { screen: phone })
    const weighed = weigh(stranger.page)
    let home: readonly Weight[] = []
    const ticket = await walkFromTheStreet(house, stranger, async () => {
      home = await weighed()
    })
    const way = await weighed()
    const times = await slowTimes(browser, house, ticket, await stranger.context.cookies())
    const kinds = ['document', 'script', 'stylesheet', 'font', 'image', 'fetch', 'other']
    console.log(machine())
    console.log(
      table([
        ['kB', 'home, sent', 'until the waiting room, sent', 'as gzip'],
        ...[...kinds, undefined].map(kind => [
          kind ?? 'all',
          ...[kilo(home, 'sent', kind), kilo(way, 'sent', kind), kilo(way, 'gzip', kind)].map(one => one.toFixed(1)),
        ]),
      ]),
    )
    if (process.argv.includes('--files'))
      for (const one of way.filter(({ kind }) => kind === 'script').toSorted((a, b) => b.gzip - a.gzip))
        console.log(`${(one.gzip / 1000).toFixed(1).padStart(6)}  ${new URL(one.url).pathname}`)
    const homeWhole = times.home.map(one => one.whole)
    const roomThere = times.room.map(one => one.first)
    console.log(
      table([
        ['slow 3G, s: median / least / most of 3', 'there', 'whole'],
        ['home', seconds(times.home.map(one => one.first)), seconds(homeWhole)],
        ['waiting room', seconds(roomThere), seconds(times.room.map(one => one.whole))],
      ]),
    )
    const measured: readonly (readonly [string, number, number])[] = [
      ['home, kB', kilo(home, 'sent'), limits.home],
      ['scripts until the waiting room, kB as gzip', kilo(way, 'gzip', 'script'), limits.script],
      ['home whole on slow 3G, s', quantile(homeWhole, 0.5), limits.homeSeconds],
      ['waiting room there on slow 3G, s', quantile(roomThere, 0.5), limits.roomSeconds],
    ]
    for (const [what, found, limit] of measured)
      console.log(`${found > limit ? 'OVER' : 'ok  '}  ${what}: ${found.toFixed(2)} of ${limit}`)
    process.exitCode = measured.some(([, found, limit]) => found > limit) ? 1 : 0
  } finally {
    await browser.close()
    await house.close()
    await cluster.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

await main()
