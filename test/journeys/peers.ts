// The page's own connections, kept in sight by the driver: the application exposes none of them.
import type { Page } from 'playwright-core'
import type { Someone } from '../browser.ts'
import { beginConsultation } from '../path.ts'
import { part, type Two } from './two.ts'

export type Watching = Window & { peers: RTCPeerConnection[]; negotiations: number }

/** From the next page on, `window.peers` holds every connection made and `negotiations` counts the offers it sent or took. */
export const watchPeers = (one: Someone): Promise<unknown> =>
  one.context.addInitScript(() => {
    const seen = { peers: [] as RTCPeerConnection[], negotiations: 0 }
    Object.assign(window, seen)
    const watching = window as unknown as Watching
    window.RTCPeerConnection = class extends RTCPeerConnection {
      constructor(configuration?: RTCConfiguration) {
        super(configuration)
        watching.peers.push(this)
        this.addEventListener('signalingstatechange', () => {
          if (this.signalingState !== 'stable') watching.negotiations++
        })
      }
    }
  })

/** What the page sends at this moment: the name of each device, and whether the browser says that its track lives. */
export const sent = (page: Page): Promise<{ audio: string; video: string; negotiations: number; live: boolean }> =>
  page.evaluate(() => {
    const { peers, negotiations } = window as unknown as Watching
    const tracks = peers.filter(one => one.connectionState === 'connected').flatMap(one => one.getSenders())
    const of = (kind: string) => tracks.find(one => one.track?.kind === kind)?.track
    const live = of('audio')?.readyState === 'live' && of('video')?.readyState === 'live'
    return { audio: of('audio')?.label ?? '', video: of('video')?.label ?? '', negotiations, live }
  })

/** A consultation of their own for the two, both pages in the call. */
export const enterCall = async (two: Two, search = ''): Promise<string> => {
  await part(two)
  const [patient, doctor] = [await two.hand(two.patient), await two.hand(two.doctor)]
  const { consultation } = await beginConsultation(patient, doctor)
  await two.doctor.page.goto(`/pro${search}`)
  await two.patient.page.goto(`/appel/${consultation}${search}`)
  return consultation
}
