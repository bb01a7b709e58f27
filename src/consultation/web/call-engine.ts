// The call in the browser: one end of it, from the first hello to hanging up, whatever happens in between.
import {
  type Line,
  lineAlone,
  lineBeingRepaired,
  lineMet,
  look,
  lookEveryMs,
  newLine,
  phaseOf,
  type Repair,
} from '../call.ts'
import type { DeviceState, Pulse, Said } from '../said.ts'
import type { Side } from '../seat.ts'
import type { Packet } from '../signal.ts'
import { type CallState, sameState } from './call-state.ts'
import { onChance } from './chances.ts'
import { Connection, type Counters, verdictFrom } from './connection.ts'
import { Conversation, type Signalling } from './conversation.ts'
import { IncidentWatch, type NoticedIncident } from './incident-watch.ts'
import { type Device, forgetEntered, type LocalMedia, noteEntered, noteLeft } from './local-media.ts'

export interface CallSetting {
  readonly consultation: string
  readonly side: Side
  /** Number of this page load, given by the server on entering. */
  readonly epoch: number
  /** Relay credentials, and whether only the relay may be used: the server decides. */
  readonly ice: RTCConfiguration
  readonly signalling: Signalling
  /** Started by whoever gives it; the engine gives the devices back. */
  readonly media: LocalMedia
  onIncident(incident: NoticedIncident): void
}

const unknown: Pulse = { microphone: 'on', camera: 'on' }
/** Looks kept to judge the line: half a minute. */
const judgedLooks = 60
/** A device that was wished for and does not work; turned off by the person, it is no incident. */
const failing: readonly DeviceState[] = ['interrupted', 'missing', 'denied']

export class CallEngine {
  private readonly setting: CallSetting
  private readonly media: LocalMedia
  private readonly conversation: Conversation
  private readonly incidents: IncidentWatch
  private readonly detach: () => void
  private readonly deaf: () => void
  private readonly listeners = new Set<() => void>()
  private readonly timer: number
  private ice: RTCConfiguration
  private line: Line
  private connection: Connection | null = null
  private round = 0
  /** Nobody was met yet: the connection that waits for them has not been used. */
  private unused = true
  private counters: Counters[] = []
  private signalling = false
  private chance = false
  private there = false
  private left = false
  private theirs: Pulse = unknown
  private ended: CallState['ended'] = null
  private snapshot: CallState

  constructor(setting: CallSetting) {
    this.setting = setting
    this.ice = setting.ice
    noteLeft(setting.consultation, false)
    this.conversation = new Conversation(setting.epoch, setting.signalling)
    this.line = newLine(this.polite, performance.now())
    this.incidents = new IncidentWatch(setting.onIncident)
    if (noteEntered(setting.consultation)) setting.onIncident({ kind: 'page-reloaded', seconds: 0, agoSeconds: 0 })
    this.media = setting.media
    this.media.tell(() => this.mediaChanged())
    this.connect(1)
    this.snapshot = this.see()
    this.detach = setting.signalling.attach({
      packet: packet => this.receive(packet),
      opening: () => this.conversation.resume(),
      open: isOpen => this.signallingTurned(isOpen),
      other: there => this.otherTurned(there),
      ended: why => this.end(why),
    })
    this.timer = window.setInterval(() => void this.look(), lookEveryMs)
    this.deaf = onChance(this.networkChanged)
  }

  readonly state = (): CallState => this.snapshot
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  readonly turn = (device: Device, to: 'on' | 'off') => this.media.turn(device, to)
  readonly choose = (device: Device, deviceId: string) => this.media.choose(device, deviceId)
  readonly chosen = (device: Device) => this.media.chosen(device)
  readonly flipCamera = () => this.media.flip()

  /** Fresh relay credentials, for the connections and restarts to come. */
  renew(ice: RTCConfiguration): void {
    this.ice = ice
    this.connection?.renew(ice)
  }

  /** The person hangs up: coming back will wait until they ask. */
  hangUp(): void {
    noteLeft(this.setting.consultation, true)
    this.leave()
  }

  /** Leaves: the other page is told, and devices are given back at once. The consultation itself goes on. */
  leave(): void {
    if (this.ended !== null) return
    this.conversation.say({ kind: 'left' })
    this.end('left')
  }

  private get polite(): boolean {
    return this.setting.side === 'patient'
  }

  private end(why: NonNullable<CallState['ended']>): void {
    if (this.ended !== null) return
    this.ended = why
    clearInterval(this.timer)
    this.deaf()
    this.detach()
    this.connection?.close()
    this.connection = null
    this.media.stop()
    if (why === 'left') forgetEntered(this.setting.consultation)
    this.line = lineAlone(this.line, performance.now())
    this.tell()
  }

  private receive(packet: Packet<Said>): void {
    if (this.ended !== null) return
    const step = this.conversation.take(packet)
    if (step.superseded) {
      this.end('replaced')
      return
    }
    if (step.met) this.meet()
    this.there = true
    for (const said of step.delivered) this.hear(said)
    this.tell()
  }

  private signallingTurned(isOpen: boolean): void {
    this.signalling = isOpen
    // All that waits was said while it opened.
    if (isOpen) this.takeChance()
    this.tell()
  }

  private otherTurned(there: boolean): void {
    this.there = there
    // While it opens, this tells who was there already: what was said then reaches them.
    if (there && this.signalling) this.conversation.resume()
    this.tell()
  }

  private readonly takeChance = () => {
    this.chance = true
    void this.look()
  }

  private readonly networkChanged = () => {
    // The addresses that wait may be those of a network that is gone; the round tells the offer that waits from the new one.
    if (this.unused) this.connect(this.polite ? 1 : this.round + 1)
    this.takeChance()
  }

  /**
   * A page not met before: whatever was agreed with the former one is void, and the leader's end offers. The first one finds the
   * connection made and its offer ready, addresses included: they were looked for while nobody was there.
   */
  private meet(): void {
    this.line = lineMet(this.line, performance.now())
    this.left = false
    this.theirs = unknown
    if (!this.unused) this.connect(1)
    this.unused = false
  }

  private connect(round: number): void {
    this.connection?.close()
    this.round = round
    this.counters = []
    this.connection = new Connection(round, this.polite, this.ice, this.media.tracks, {
      say: said => this.conversation.say(said),
      pulse: pulse => this.pulsed(pulse),
      // Shown at once: until the next look, an image that is there would stay hidden for up to half a second.
      imageCame: () => void this.look(),
      broken: () => this.repair('rebuild'),
    })
  }

  private hear(said: Said): void {
    if (said.kind === 'left') {
      this.connection?.close()
      this.connection = null
      this.line = lineAlone(this.line, performance.now())
      this.left = true
      return
    }
    if (said.round < this.round) return
    if (said.round > this.round) this.connect(said.round)
    if (said.kind === 'description' && said.type === 'offer')
      this.line = lineBeingRepaired(this.line, performance.now())
    this.connection?.take(said)
  }

  private repair(repair: Repair): void {
    if (repair === 'restart') {
      this.connection?.restart()
      return
    }
    this.connect(this.round + 1)
    // The leader's offer says the new round by itself; the patient's end, which does not offer first, has to ask.
    if (this.polite) this.conversation.say({ kind: 'anew', round: this.round })
  }

  private pulsed(pulse: Pulse): void {
    if (pulse.microphone === this.theirs.microphone && pulse.camera === this.theirs.camera) return
    this.theirs = pulse
    this.tell()
  }

  private mediaChanged(): void {
    this.pulse()
    void this.connection?.send(this.media.tracks)
    this.tell()
  }

  private pulse(): void {
    const { microphone, camera } = this.media.state
    this.connection?.pulse({ microphone, camera })
  }

  private async look(): Promise<void> {
    const connection = this.connection
    const counters = (await connection?.counters()) ?? null
    if (this.ended !== null || connection !== this.connection) return
    const before = this.counters.at(-1)?.received ?? 0
    if (counters) this.counters = [...this.counters.slice(1 - judgedLooks), counters]
    const at = performance.now()
    const step = look(this.line, {
      at,
      heard: counters !== null && counters.received > before,
      failed: connection?.failed ?? false,
      signalling: this.signalling && this.there,
      chance: this.chance,
    })
    this.chance = false
    this.line = step.line
    if (step.whole) connection?.sendWhole()
    if (step.repair) this.repair(step.repair)
    this.conversation.insist()
    this.pulse()
    this.noteTroubles(at)
    this.tell()
  }

  private noteTroubles(at: number): void {
    const { heardAt } = this.line
    const phase = phaseOf(this.line)
    const silent = heardAt !== null && phase !== 'live' && phase !== 'alone'
    this.incidents.look('cut', silent, at, heardAt ?? at)
    const { microphone, camera } = this.media.state
    this.incidents.look('no-sound', failing.includes(microphone), at)
    this.incidents.look('no-image', failing.includes(camera), at)
  }

  private see(): CallState {
    return {
      phase: phaseOf(this.line),
      signalling: this.signalling,
      other: { there: this.there, left: this.left, ...this.theirs },
      remote: this.connection?.remote ?? null,
      local: this.media.state,
      verdict: verdictFrom(this.counters),
      ended: this.ended,
    }
  }

  private tell(): void {
    const now = this.see()
    if (sameState(now, this.snapshot)) return
    this.snapshot = now
    for (const listener of this.listeners) listener()
  }
}
