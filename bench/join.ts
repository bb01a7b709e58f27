// How long from a doctor's acceptance to the first image on both sides, in the whole application, beside two bare connections.
// Run: npm run build && node bench/join.ts [rounds]. It serves a demonstration of its own on port 4490, in a temporary folder.
import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, release, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { openLog } from '#edge/log.ts'
import { readSettings } from '#edge/settings.ts'
import { type AnyRoute, pathOf } from '#kit/route.ts'
import { close } from '#report/close.ts'
import { type Running, start } from '../src/server.ts'
import { openBrowser, phone, someone } from '../test/browser.ts'
import type { Person } from '../test/house.ts'
import { takePlace } from '../test/path.ts'

const rounds = Number(process.argv[2] ?? 10)
const port = Number(process.env.PORT ?? 4490)
const folder = mkdtempSync(join(tmpdir(), 'colloque-bench-'))
const settings = readSettings({
  PORT: String(port),
  COLLOQUE_DEMO: '1',
  COLLOQUE_DATA: join(folder, 'data'),
  COLLOQUE_KEYS: join(folder, 'keys'),
})

/** Speaks for whoever is signed in in a browser, with its cookie. */
const personIn = (context: BrowserContext): Pick<Person, 'call'> => ({
  async call(route: AnyRoute, input: { params?: object; body?: unknown } = {}) {
    const path = pathOf(route, (input.params ?? {}) as Record<string, string>)
    const headers = { origin: settings.url, 'idempotency-key': crypto.randomUUID() }
    const { body } = input
    const answer = await context.request.fetch(settings.url + path, {
      method: route.method,
      headers,
      ...(body === undefined ? {} : { data: body }),
    })
    const json = await answer.json()
    return answer.ok() ? { ok: true, value: json } : { ok: false, ...json }
  },
})

/** Notes in each page the moment at which the other's first image is shown: a video that is not one's own, which is muted. */
const watchFirstFrame = () => {
  const page = window as unknown as { firstFrameAt: number }
  page.firstFrameAt = 0
  const watched = new WeakSet<HTMLVideoElement>()
  const look = () => {
    for (const video of document.querySelectorAll('video')) {
      if (video.muted || watched.has(video)) continue
      watched.add(video)
      video.requestVideoFrameCallback(() => {
        page.firstFrameAt ||= performance.timeOrigin + performance.now()
      })
    }
    requestAnimationFrame(look)
  }
  look()
}
const firstFrame = (page: Page): Promise<number> =>
  page
    .waitForFunction(() => (window as unknown as { firstFrameAt: number }).firstFrameAt || false)
    .then(handle => handle.jsonValue() as Promise<number>)

interface Joined {
  /** Milliseconds from the acceptance, and from the patient's *Commencer*, to the later of the two first images. */
  readonly accepted: number
  readonly begun: number
}

const joinOnce = async (browser: Browser): Promise<Joined> => {
  const jeanne = await someone(browser, settings.url, { persona: 'jeanne', screen: phone })
  const arnoux = await someone(browser, settings.url, { persona: 'arnoux' })
  for (const { page } of [jeanne, arnoux]) await page.addInitScript(watchFirstFrame)
  const { ticket } = await takePlace(personIn(jeanne.context) as Person)
  await jeanne.page.goto(`/salle/${ticket}`)
  await arnoux.page.goto('/pro')
  const free = arnoux.page.getByRole('button', { name: 'Je suis disponible' })
  const accept = arnoux.page.getByRole('button', { name: 'Accepter', exact: true })
  await free.or(accept).first().waitFor()
  if (await free.isVisible()) await free.click()
  await accept.waitFor()
  const begin = jeanne.page.getByRole('button', { name: 'Commencer', exact: true })
  const acceptedAt = Date.now()
  await accept.click()
  await begin.waitFor()
  const begunAt = Date.now()
  await begin.click()
  const last = Math.max(...(await Promise.all([firstFrame(jeanne.page), firstFrame(arnoux.page)])))
  const consultationId = new URL(jeanne.page.url()).pathname.split('/')[2] ?? ''
  const body = { closing: 'without', reason: 'patient-left', words: '' } as const
  const closed = await personIn(arnoux.context).call(close, { params: { consultationId }, body })
  if (!closed.ok) throw new Error(closed.refused)
  await jeanne.context.close()
  await arnoux.context.close()
  return { accepted: last - acceptedAt, begun: last - begunAt }
}

/** Two pages of one browser, signalling by a channel between them: what no application can be faster than. */
const bareOnce = async (browser: Browser): Promise<number> => {
  const context = await browser.newContext({ permissions: ['camera', 'microphone'], baseURL: settings.url })
  const [callee, caller] = [await context.newPage(), await context.newPage()]
  for (const page of [callee, caller]) await page.goto('/health')
  const taken = Promise.all([callee.evaluate(bareEnd, false), caller.evaluate(bareEnd, true)])
  const [one, other] = await taken
  await context.close()
  return Math.max(one.first, other.first) - Math.max(one.from, other.from)
}

/** Runs in the page: takes camera and microphone, connects to the other page, answers when its first image came. */
const bareEnd = async (offers: boolean): Promise<{ from: number; first: number }> => {
  const now = () => performance.timeOrigin + performance.now()
  const channel = new BroadcastChannel('bare')
  const from = now()
  const media = await navigator.mediaDevices.getUserMedia({ audio: true, video: true })
  const peer = new RTCPeerConnection()
  for (const track of media.getTracks()) peer.addTrack(track, media)
  const video = document.createElement('video')
  document.body.append(video)
  video.autoplay = true
  const first = new Promise<number>(resolve => video.requestVideoFrameCallback(() => resolve(now())))
  peer.ontrack = event => {
    video.srcObject = event.streams[0] ?? null
  }
  peer.onicecandidate = event => event.candidate && channel.postMessage({ candidate: event.candidate.toJSON() })
  const early: RTCIceCandidateInit[] = []
  const say = async () => {
    await peer.setLocalDescription()
    channel.postMessage({ description: peer.localDescription?.toJSON() })
  }
  let offered = false
  channel.onmessage = async ({ data }) => {
    if (data.ready && offers && !offered) {
      offered = true
      await say()
    }
    if (data.candidate && peer.remoteDescription) await peer.addIceCandidate(data.candidate)
    else if (data.candidate) early.push(data.candidate)
    if (!data.description) return
    await peer.setRemoteDescription(data.description)
    if (data.description.type === 'offer') await say()
    for (const candidate of early.splice(0)) await peer.addIceCandidate(candidate)
  }
  // Whichever is ready last says so; the caller offers once both are.
  const readying = setInterval(() => channel.postMessage({ ready: !offers && peer.remoteDescription === null }), 5)
  const at = await first
  clearInterval(readying)
  return { from, first: at }
}

const spread = (values: readonly number[]): string => {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (part: number) => Math.round(sorted[Math.round(part * (sorted.length - 1))] ?? Number.NaN)
  return `p50 ${at(0.5)} ms, p90 ${at(0.9)} ms, ${at(0)}–${at(1)}`
}

/** Without the relay, calls of this process are direct: what a deployment without one gives. */
const withoutRelay = (running: Running): (() => void) => {
  const { relay } = running.house
  const house = running.house as { relay: typeof relay }
  house.relay = undefined
  return () => {
    house.relay = relay
  }
}

const running = await start(settings, { log: openLog('silent') })
const browser = await openBrowser()
try {
  const [bare, direct, relayed]: [number[], Joined[], Joined[]] = [[], [], []]
  for (let round = 0; round < rounds; round++) {
    bare.push(await bareOnce(browser))
    const restore = withoutRelay(running)
    direct.push(await joinOnce(browser))
    restore()
    if (running.house.relay) relayed.push(await joinOnce(browser))
  }
  console.log(`${cpus().length} × ${cpus()[0]?.model}, ${Math.round(totalmem() / 2 ** 30)} GB, Linux ${release()}`)
  console.log(`Node ${process.version}, Chromium ${browser.version()}, ${rounds} rounds, interleaved\n`)
  console.log(`two bare connections, camera included     ${spread(bare)}`)
  for (const [name, joins] of [
    ['direct', direct],
    ['relayed', relayed],
  ] as const) {
    if (joins.length === 0) continue
    console.log(`${name}: accept → image on both sides  ${spread(joins.map(one => one.accepted))}`)
    console.log(`${name}: Commencer → image on both     ${spread(joins.map(one => one.begun))}`)
  }
} finally {
  await browser.close()
  await running.stop()
  rmSync(folder, { recursive: true, force: true })
}
