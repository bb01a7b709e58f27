// How long from *Accepter* to the patient's card, and from *Commencer* to the first image on both sides, in the whole
// application, beside two bare connections that do nothing else; then what a call loses when its server is killed.
// Run: npm run build && node bench/join.ts [joins] [kills]. It serves a demonstration of its own on port 4850 (PORT).
import { setTimeout as wait } from 'node:timers/promises'
import type { Browser, BrowserContext, Page, WebSocket } from 'playwright-core'
import { type IceConfiguration, renewRelay } from '#consultation/enter.ts'
import { mine } from '#consultation/state.ts'
import { desktop, openBrowser } from '../test/browser.ts'
import {
  image,
  type Joined,
  join,
  type Notes,
  type Noting,
  openTwo,
  part,
  type Two,
  type Way,
} from '../test/journeys/two.ts'
import { granted } from '../test/path.ts'
import { type BareRelay, openBareRelay } from './bare-relay.ts'
import { type Served, serveDemo } from './served.ts'
import { machine, quantile, spread, table } from './table.ts'

const joins = Number(process.argv[2] ?? 15)
const kills = Number(process.argv[3] ?? 3)
const port = Number(process.env.PORT ?? 4850)

/**
 * Runs in an empty page: one end of the barest call, the application's media and nothing of its own. The leader's end is
 * ready before; the other opens its camera while the offer crosses. Resolves at the first image.
 */
const bareEnd = async ({ leads, ice }: { leads: boolean; ice: RTCConfiguration }): Promise<Notes> => {
  const begun = Date.now()
  const camera = { width: { ideal: 1280 }, height: { ideal: 720 }, frameRate: { ideal: 30, max: 30 } }
  const taking = navigator.mediaDevices.getUserMedia({ audio: true, video: camera })
  const peer = new RTCPeerConnection(ice)
  const video = document.body.appendChild(document.createElement('video'))
  Object.assign(video, { autoplay: true, playsInline: true })
  const first = Promise.withResolvers<number>()
  video.requestVideoFrameCallback(() => first.resolve(Date.now()))
  const stuck = () => first.reject(new Error(`no image: ${peer.signalingState}, ${peer.connectionState}`))
  setTimeout(stuck, 20_000)
  peer.ontrack = event => {
    video.srcObject = event.streams[0] ?? null
  }
  const line = new WebSocket(location.origin.replace(/^http/, 'ws'))
  const say = (said: object) => line.send(JSON.stringify(said))
  const take = async () => {
    const media = await taking
    for (const track of media.getTracks()) peer.addTrack(track, media)
  }
  // Said before it is applied, so that no address found after it can overtake it.
  const describe = async (description: RTCSessionDescriptionInit) => {
    say({ description })
    await peer.setLocalDescription(description)
  }
  peer.onicecandidate = ({ candidate }) => candidate && say({ candidate })
  let work = leads ? take() : Promise.resolve()
  line.onmessage = ({ data }) => {
    const said = JSON.parse(data)
    work = work.then(async () => {
      if (said.ready) return describe(await peer.createOffer())
      if (said.candidate) return peer.addIceCandidate(said.candidate)
      await peer.setRemoteDescription(said.description)
      if (said.description.type === 'answer') return
      await take()
      await describe(await peer.createAnswer())
    })
    work.catch(first.reject)
  }
  await new Promise(opened => line.addEventListener('open', opened))
  if (leads) {
    await work
    document.title = 'ready'
  } else say({ ready: true })
  const image = await first.promise
  return { begun, image, pause: 0 }
}

const joinBare = async (browser: Browser, { url }: BareRelay, ice: IceConfiguration): Promise<number> => {
  const contexts: BrowserContext[] = []
  const open = async () => {
    const context = await browser.newContext({ permissions: ['camera', 'microphone'], baseURL: url })
    contexts.push(context)
    const page = await context.newPage()
    await page.goto('/')
    return page
  }
  const [leader, other] = [await open(), await open()]
  const leading = leader.evaluate(bareEnd, { leads: true, ice })
  // By the clock: a page behind another may be given no frames, and would never be seen to be ready.
  await leader.waitForFunction(() => document.title === 'ready', undefined, { polling: 20 })
  const [one, two] = await Promise.all([other.evaluate(bareEnd, { leads: false, ice }), leading])
  for (const context of contexts) await context.close()
  return Math.max(one.image ?? Number.NaN, two.image ?? Number.NaN) - (one.begun ?? Number.NaN)
}

const relayOf = async ({ doctor, hand }: Two): Promise<IceConfiguration> => {
  const person = await hand(doctor)
  const { consultation } = granted(mine, await person.call(mine))
  if (!consultation) throw new Error('no consultation is open')
  const ice = granted(renewRelay, await person.call(renewRelay, { params: { consultationId: consultation.id } }))
  return { ...ice, iceTransportPolicy: 'relay' }
}

interface Measured {
  readonly bare: Record<'direct' | 'relayed', number[]>
  readonly whole: Record<Way, Joined[]>
}

/** One of each, over and over, so that a disturbance of the machine falls on all of them. */
const measureJoins = async (browser: Browser, served: Served, relay: BareRelay): Promise<Measured> => {
  const measured: Measured = { bare: { direct: [], relayed: [] }, whole: { direct: [], relayed: [], 'as served': [] } }
  const direct: IceConfiguration = { iceServers: [], iceTransportPolicy: 'all' }
  for (let round = 0; round < joins; round++) {
    let relayed: IceConfiguration | undefined
    for (const way of ['direct', 'as served', 'relayed'] as const) {
      const two = await openTwo(browser, served.url, way)
      measured.whole[way].push(await join(two))
      relayed = await relayOf(two)
      await part(two)
      for (const { context } of [two.patient, two.doctor]) await context.close()
    }
    measured.bare.direct.push(await joinBare(browser, relay, direct))
    if (relayed?.iceServers.length) measured.bare.relayed.push(await joinBare(browser, relay, relayed))
  }
  return measured
}

const joinRows = ({ bare, whole }: Measured): string[][] => {
  const floor = { direct: bare.direct, 'as served': bare.relayed, relayed: bare.relayed }
  const rows = [['ms', 'p50', 'p90', 'least–most', 'over the bare p50', 'limit']]
  for (const way of ['direct', 'relayed'] as const) rows.push([`bare connections, ${way}`, ...spread(bare[way])])
  for (const way of ['direct', 'as served', 'relayed'] as const) {
    const images = whole[way].map(one => one.images)
    const over = quantile(images, 0.5) - quantile(floor[way], 0.5)
    // The limit: PeerJS, which took 25 ms more than bare connections, and 100 ms.
    const told = `${over < 0 ? '' : '+'}${over.toFixed(0)}`
    rows.push([`Commencer → images on both sides, ${way}`, ...spread(images), told, '+125'])
  }
  const all = Object.values(whole).flat()
  const late =
    all.length < 100
      ? 'fewer than 100 joins'
      : quantile(
          all.map(one => one.images),
          0.99,
        ).toFixed(0)
  rows.push(['the same, all ways: p99', late, '', '', '', '600'])
  rows.push(['Accepter → card at the patient', ...spread(all.map(one => one.card))])
  rows.push(['both, the reading of the card left out', ...spread(all.map(one => one.card + one.images)), '', 'p99 600'])
  return rows
}

/** How long a server stays dead before it is started again, in milliseconds. */
const deadMs = 1500

interface Survived {
  /** The longest time without a new image, on either side: while a server that is not theirs, then theirs, was killed and started again. */
  readonly beside: number[]
  readonly killed: number[]
  /** From the server's health to both pages seated, and able to speak to each other, again. */
  readonly signalling: number[]
  /** From the server's health to both images, when it was killed on the offer of a page that had just been reloaded. */
  readonly halfway: number[]
  readonly written: number
  readonly lost: number
  readonly doubled: number
}

const resetPause = (page: Page) =>
  page.evaluate(() => {
    const { notes } = window as unknown as Noting
    notes.pause = 0
    delete notes.image
  })
/** The pause that still lasts counts as well. */
const pauseOf = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const { notes } = window as unknown as Noting
    return Math.max(notes.pause, Date.now() - (notes.lastImage ?? 0))
  })
const longestPause = async (pages: readonly Page[]) => Math.max(...(await Promise.all(pages.map(pauseOf))))

/** Resolves at the next frame of the page's socket that holds all these words. */
const frame = (page: Page, way: 'sent' | 'received', ...words: readonly string[]): Promise<number> =>
  new Promise(resolve => {
    const look = ({ payload }: { payload: string | Buffer }) => {
      if (words.every(word => String(payload).includes(word))) resolve(Date.now())
    }
    const follow = (line: WebSocket) => (way === 'sent' ? line.on('framesent', look) : line.on('framereceived', look))
    for (const line of linesOf.get(page) ?? []) follow(line)
    page.on('websocket', follow)
  })
const linesOf = new WeakMap<Page, Set<WebSocket>>()
const watchLines = (page: Page) => {
  const lines = new Set<WebSocket>()
  linesOf.set(page, lines)
  page.on('websocket', line => lines.add(line))
}

const write = async (page: Page, text: string): Promise<void> => {
  await page.getByLabel('Votre message').fill(text)
  await page.getByRole('button', { name: 'Envoyer' }).click()
}
const timesRead = (page: Page, text: string) => page.locator('.chat__text').getByText(text, { exact: true }).count()

const seated = (page: Page) => frame(page, 'received', '"consultation/peer"', '"there":true')

/** In mid-call: both write while nothing answers. The start of a server beside shows what its work alone costs the images. */
const killInPeace = async (served: Served, other: Served, pages: readonly Page[], texts: readonly string[]) => {
  await Promise.all(pages.map(resetPause))
  await other.kill()
  await wait(deadMs)
  await other.start()
  const beside = await longestPause(pages)
  await Promise.all(pages.map(resetPause))
  const both = Promise.all(pages.map(seated))
  await served.kill()
  const writing = Promise.all(pages.map((page, index) => write(page, texts[index] ?? '')))
  await wait(deadMs)
  await served.start()
  const healthy = Date.now()
  const signalling = Math.max(...(await both)) - healthy
  await writing
  for (const page of pages)
    for (const text of texts) await page.locator('.chat__text').getByText(text, { exact: true }).first().waitFor()
  return { beside, killed: await longestPause(pages), signalling }
}

/** The patient reloads, and the server dies on the offer that would bring the image back. */
const killHalfway = async (served: Served, { patient, doctor }: Two): Promise<number> => {
  await resetPause(doctor.page)
  const offered = frame(doctor.page, 'sent', '"offer"')
  await patient.page.reload()
  await offered
  await served.kill()
  await wait(deadMs)
  await served.start()
  const healthy = Date.now()
  return Math.max(0, ...(await Promise.all([patient.page, doctor.page].map(image)))) - healthy
}

const measureSurvival = async (browser: Browser, served: Served, other: Served): Promise<Survived> => {
  const two = await openTwo(browser, served.url, 'as served', desktop)
  const pages = [two.patient.page, two.doctor.page]
  for (const page of pages) watchLines(page)
  await join(two)
  const found: Survived = { beside: [], killed: [], signalling: [], halfway: [], written: 0, lost: 0, doubled: 0 }
  const written: string[] = []
  for (const page of pages) await page.getByRole('button', { name: 'Message' }).click()
  for (let kill = 1; kill <= kills; kill++) {
    const texts = pages.map((_, index) => `essai ${kill}.${index}`)
    written.push(...texts)
    const { beside, killed, signalling } = await killInPeace(served, other, pages, texts)
    found.beside.push(beside)
    found.killed.push(killed)
    found.signalling.push(signalling)
  }
  const counts = await Promise.all(pages.flatMap(page => written.map(text => timesRead(page, text))))
  for (let kill = 1; kill <= kills; kill++) found.halfway.push(await killHalfway(served, two))
  await part(two)
  for (const { context } of [two.patient, two.doctor]) await context.close()
  const lost = counts.filter(count => count === 0).length
  return { ...found, written: written.length, lost, doubled: counts.filter(count => count > 1).length }
}

const survivalRows = (found: Survived): string[][] => [
  [`server killed ${kills} times, ms`, 'p50', 'p90', 'least–most', 'limit'],
  ['longest time without a new image, another server killed and started', ...spread(found.beside)],
  ['the same, their own server killed and started', ...spread(found.killed), '200'],
  ['healthy → both pages speak to each other again', ...spread(found.signalling), '1000'],
  ['killed on the offer after a reload: healthy → images', ...spread(found.halfway)],
  ['chat messages written while it was dead', `${found.written}`],
  ['  of which lost / doubled', `${found.lost} / ${found.doubled}`, '', '', '0 / 0'],
]

const survive = async (browser: Browser, served: Served) => {
  const other = await serveDemo(port + 2)
  try {
    console.log(table(survivalRows(await measureSurvival(browser, served, other))))
  } finally {
    await other.close()
  }
}

const served = await serveDemo(port)
const relay = await openBareRelay(port + 1)
const browser = await openBrowser()
try {
  if (joins > 0) console.log(`${table(joinRows(await measureJoins(browser, served, relay)))}\n`)
  if (kills > 0) await survive(browser, served)
  console.log(`\n${machine(`Chromium ${browser.version()}`)}; ${joins} joins of each kind, interleaved`)
} finally {
  await browser.close()
  relay.close()
  await served.close()
}
