// One page's part in a call: its devices, entering or knocking, the engine while it lasts, leaving.
import { call } from '#screen/api.ts'
import { socket } from '#screen/socket.ts'
import { enter, renewRelay } from '../enter.ts'
import { reportIncident } from '../incidents.ts'
import { consultationChanged } from '../state.ts'
import { CallEngine } from './call-engine.ts'
import { LocalMedia } from './local-media.ts'
import { signallingOver } from './socket-signalling.ts'

export type Entry =
  | { readonly at: 'entering' | 'left' | 'knocking' | 'refused' | 'over' }
  | { readonly at: 'failed'; readonly failure: Error }
  | { readonly at: 'in'; readonly engine: CallEngine }

/** Relay credentials live two hours; half of that leaves room for a bad moment. */
const renewEveryMs = 45 * 60_000

/** Asked by the address of the page (`?relais`): everything goes through the relay, at both ends if both ask. */
const relayOnly = () => new URLSearchParams(location.search).has('relais')

export class Part {
  private readonly consultationId: string
  private readonly stay = new AbortController()
  private entry: Entry = { at: 'entering' }
  private tell: (entry: Entry) => void = () => {}
  private media: LocalMedia | null = null
  private entered = false
  private asking = false

  constructor(consultationId: string) {
    this.consultationId = consultationId
  }

  openDevices(): LocalMedia {
    if (this.media === null) {
      this.media = new LocalMedia(this.consultationId)
      void this.media.start()
    }
    return this.media
  }

  /** Tells what is, then each change. */
  follow(tell: (entry: Entry) => void): void {
    this.tell = tell
    tell(this.entry)
  }

  enter(): void {
    if (this.entered || this.stay.signal.aborted) return
    this.entered = true
    // A knock is answered by a change of the consultation; listening also asks the first time.
    const deaf = socket.listen(consultationChanged, this.consultationId, () => void this.ask())
    void this.ask()
    const renewing = setInterval(() => void this.renew(), renewEveryMs)
    this.stay.signal.addEventListener('abort', () => {
      deaf()
      clearInterval(renewing)
    })
  }

  leave(): void {
    this.stay.abort()
    if (this.entry.at === 'in') this.entry.engine.leave()
    this.closeDevices()
  }

  private closeDevices(): void {
    this.media?.stop()
    this.media = null
  }

  private become(entry: Entry): void {
    // Whoever knocks, or is refused, shows nothing meanwhile.
    if (entry.at !== 'in') this.closeDevices()
    this.entry = entry
    this.tell(entry)
  }

  private async ask(): Promise<void> {
    const { consultationId, stay } = this
    if (this.asking || this.entry.at === 'in' || stay.signal.aborted) return
    this.asking = true
    try {
      const input = { params: { consultationId }, body: { relayOnly: relayOnly() } }
      const answer = await call(enter, input, { signal: stay.signal })
      if (stay.signal.aborted) return
      if (!answer.ok) this.become(answer.refused === 'consultation-over' ? { at: 'over' } : failed(answer.refused))
      else if (answer.value.state !== 'admitted') this.become({ at: answer.value.state })
      else this.become({ at: 'in', engine: startEngine(consultationId, answer.value, this.openDevices()) })
    } catch (failure) {
      if (stay.signal.aborted) return
      this.become({ at: 'failed', failure: failure instanceof Error ? failure : new Error('unknown') })
    } finally {
      this.asking = false
    }
  }

  private async renew(): Promise<void> {
    const query = relayOnly() ? { relayOnly: 'true' } : {}
    const asked = call(renewRelay, { params: { consultationId: this.consultationId }, query })
    const answer = await asked.catch(() => undefined)
    if (answer?.ok && this.entry.at === 'in') this.entry.engine.renew(answer.value)
  }
}

const failed = (code: string): Entry => ({ at: 'failed', failure: new Error(code) })

const startEngine = (
  consultationId: string,
  given: { side: 'leader' | 'patient'; epoch: number; seat: string; capability: string; ice: RTCConfiguration },
  media: LocalMedia,
): CallEngine =>
  new CallEngine({
    consultation: consultationId,
    side: given.side,
    epoch: given.epoch,
    ice: given.ice,
    signalling: signallingOver({ consultationId, seatId: given.seat, capability: given.capability }),
    media,
    onIncident: incident => {
      // Told when possible: an incident that cannot be told is not worth another one.
      void call(reportIncident, { params: { consultationId }, body: incident }).catch(() => undefined)
    },
  })

interface Prepared {
  readonly consultationId: string
  readonly part: Part
}
let prepared: Prepared | null = null
/** A page that did not come by then will not: its devices are given back. */
const pageWithinMs = 20_000

/**
 * Whoever presses *Commencer* is in the call before its page is drawn: devices, which take longest, are asked for while the
 * server is, then the seat. `begins` is the act: everything is given back unless it is done.
 */
export const prepareCall = async (consultationId: string, begins: Promise<boolean>): Promise<void> => {
  prepared?.part.leave()
  const mine: Prepared = { consultationId, part: new Part(consultationId) }
  prepared = mine
  mine.part.openDevices()
  const giveUp = () => {
    if (prepared !== mine) return
    prepared = null
    mine.part.leave()
  }
  setTimeout(giveUp, pageWithinMs)
  if (await begins) mine.part.enter()
  else giveUp()
}

/** The part that was prepared for this call's page, once; else a new one. */
export const partIn = (consultationId: string): Part => {
  const found = prepared?.consultationId === consultationId ? prepared.part : new Part(consultationId)
  prepared = null
  return found
}
