// The call in the browser: one end of it, from the first hello to hanging up, whatever happens in between.
import {
  type Line,
  lineAlone,
  lineBeingRepaired,
  lineMet,
  look,
  lookEveryMs,
  newLine,
  type Phase,
  phaseOf,
  type Repair,
  type Verdict,
  verdictOf,
} from '../call.ts'
import type { IncidentKind } from '../incidents.ts'
import type { DeviceState, Pulse, Said } from '../said.ts'
import type { Side } from '../seat.ts'
import { type Link, openLink, type Packet, receiveOn, resendAfterMs, resume, sendOn } from '../signal.ts'
import { Connection, type Counters } from './connection.ts'
import { type Device, LocalMedia, type LocalState, wishesKey } from './local-media.ts'

/** The relay as the engine sees it: it may lose, double or delay packets, and come and go; nothing else is asked of it. */
export interface Signalling {
  send(packet: Packet<Said>): void
  /** Registers the engine; returns how to unregister. `open` is told at once, then at each change. */
  attach(end: {
    packet(packet: Packet<Said>): void
    open(isOpen: boolean): void
    other(there: boolean): void
    /** Another page of this side has entered: this one has lost its voice. */
    replaced(): void
  }): () => void
}

export interface CallSetting {
  readonly consultation: string
  readonly side: Side
  /** Number of this page load, given by the server on entering. */
  readonly epoch: number
  /** Relay credentials, and whether only the relay may be used: the server decides. */
  readonly ice: RTCConfiguration
  readonly signalling: Signalling
  /** A technical incident, over: how long it lasted and how long ago it ended, in seconds of this page's own clock. */
  onIncident(incident: { kind: IncidentKind; seconds: number; agoSeconds: number }): void
}

/** All that a screen needs, true at this moment. A new object at each change. */
export interface CallState {
  readonly phase: Phase
  /** Whether the relay answers: when it does not, nothing can be repaired, but what flows keeps flowing. */
  readonly signalling: boolean
  readonly other: {
    readonly there: boolean
    readonly left: boolean
    readonly microphone: DeviceState
    readonly camera: DeviceState
  }
  readonly remote: MediaStream | null
  readonly local: LocalState
  readonly verdict: Verdict | null
  /** Over for this page: one hung up, or another page has taken this place. */
  readonly ended: 'left' | 'replaced' | null
}

const unknown: Pulse = { microphone: 'on', camera: 'on' }
/** Looks kept to judge the line: half a minute. */
const judgedLooks = 60
/** Incidents shorter than this are moments of a bad line (see incidents.ts). */
const incidentFromMs = 5000

export class CallEngine {
  private readonly setting: CallSetting
  private readonly media: LocalMedia
  private readonly detach: () => void
  private readonly listeners = new Set<() => void>()
  private readonly timer: number
  private link: Link<Said>
  private line: Line
  private connection: Connection | null = null
  private round = 0
  private counters: Counters[] = []
  private signalling = false
  private chance = false
  private there = false
  private left = false
  private theirs: Pulse = unknown
  private resendAt = 0
  private silentSince: number | null = null
  private ended: CallState['ended'] = null
  private snapshot: CallState

  constructor(setting: CallSetting) {
    this.setting = setting
    this.link = openLink(setting.epoch)
    this.line = newLine(this.polite, performance.now())
    this.reportReload()
    this.media = new LocalMedia(setting.consultation, () => this.mediaChanged())
    this.snapshot = this.see()
    this.detach = setting.signalling.attach({
      packet: packet => this.receive(packet),
      open: isOpen => this.signallingTurned(isOpen),
      other: there => this.otherTurned(there),
      replaced: () => this.end('replaced'),
    })
    this.timer = window.setInterval(() => void this.look(), lookEveryMs)
    window.addEventListener('online', this.takeChance)
    window.addEventListener('pageshow', this.takeChance)
    networkOf(navigator)?.addEventListener('change', this.takeChance)
    void this.media.start()
  }

  readonly state = (): CallState => this.snapshot
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  turn(device: Device, to: 'on' | 'off'): Promise<void> {
    return this.media.turn(device, to)
  }
  choose(device: Device, deviceId: string): Promise<void> {
    return this.media.choose(device, deviceId)
  }
  flipCamera(): Promise<void> {
    return this.media.flip()
  }

  /** Hangs up: the other page is told, and devices are given back at once. The consultation itself goes on. */
  leave(): void {
    if (this.ended !== null) return
    this.say({ kind: 'left' })
    this.end('left')
  }

  private get polite(): boolean {
    return this.setting.side === 'patient'
  }

  private end(why: 'left' | 'replaced'): void {
    if (this.ended !== null) return
    this.ended = why
    clearInterval(this.timer)
    window.removeEventListener('online', this.takeChance)
    window.removeEventListener('pageshow', this.takeChance)
    networkOf(navigator)?.removeEventListener('change', this.takeChance)
    this.detach()
    this.connection?.close()
    this.connection = null
    this.media.stop()
    if (why === 'left') sessionStorage.removeItem(enteredKey(this.setting.consultation))
    this.line = lineAlone(this.line, performance.now())
    this.tell()
  }

  // --- signalling

  private say(said: Said): void {
    const step = sendOn(this.link, said)
    this.link = step.link
    this.emit(step.packets)
  }

  private emit(packets: readonly Packet<Said>[]): void {
    for (const packet of packets) this.setting.signalling.send(packet)
    this.resendAt = performance.now() + resendAfterMs
  }

  private receive(packet: Packet<Said>): void {
    if (this.ended !== null) return
    const step = receiveOn(this.link, packet)
    this.link = step.link
    if (step.superseded) {
      this.end('replaced')
      return
    }
    this.emit(step.replies)
    if (step.met) this.meet()
    this.there = true
    for (const said of step.delivered) this.hear(said)
    this.tell()
  }

  private signallingTurned(isOpen: boolean): void {
    this.signalling = isOpen
    if (isOpen) {
      this.emit(resume(this.link))
      this.takeChance()
    }
    this.tell()
  }

  private otherTurned(there: boolean): void {
    this.there = there
    if (there) this.emit(resume(this.link))
    this.tell()
  }

  private readonly takeChance = () => {
    this.chance = true
    void this.look()
  }

  // --- the connection

  /** A page not met before: whatever was agreed with the former one is void, and the leader's end offers. */
  private meet(): void {
    this.line = lineMet(this.line, performance.now())
    this.left = false
    this.theirs = unknown
    this.connect(1)
  }

  private connect(round: number): void {
    this.connection?.close()
    this.round = round
    this.counters = []
    this.connection = new Connection(round, this.polite, this.setting.ice, this.media.tracks, {
      say: said => this.say(said),
      pulse: pulse => this.pulsed(pulse),
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
    if (this.polite) this.say({ kind: 'anew', round: this.round })
  }

  private pulsed(pulse: Pulse): void {
    if (pulse.microphone === this.theirs.microphone && pulse.camera === this.theirs.camera) return
    this.theirs = pulse
    this.tell()
  }

  private mediaChanged(): void {
    const { microphone, camera } = this.media.state
    this.connection?.pulse({ microphone, camera })
    void this.connection?.send(this.media.tracks)
    this.tell()
  }

  // --- the watch

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
    if (step.repair) this.repair(step.repair)
    if (this.link.waiting.length > 0 && at >= this.resendAt) this.emit(resume(this.link))
    const { microphone, camera } = this.media.state
    this.connection?.pulse({ microphone, camera })
    this.noteSilence(at)
    this.tell()
  }

  private noteSilence(at: number): void {
    const since = this.line.heardAt
    if (since === null) return
    const silence = at - since
    if (silence >= incidentFromMs) this.silentSince = since
    else if (this.silentSince !== null) {
      this.setting.onIncident({
        kind: 'cut',
        seconds: Math.round((since - this.silentSince) / 1000),
        agoSeconds: Math.round(silence / 1000),
      })
      this.silentSince = null
    }
  }

  private reportReload(): void {
    const key = enteredKey(this.setting.consultation)
    if (sessionStorage.getItem(key) !== null)
      this.setting.onIncident({ kind: 'page-reloaded', seconds: 0, agoSeconds: 0 })
    sessionStorage.setItem(key, 'yes')
  }

  private verdict(): Verdict | null {
    const [first, last] = [this.counters[0], this.counters.at(-1)]
    if (!first || !last || last.expected - first.expected < 100) return null
    const lostShare = (last.lost - first.lost) / (last.expected - first.expected)
    return verdictOf({ lostShare, roundTripMs: last.roundTripMs })
  }

  // --- telling

  private see(): CallState {
    return {
      phase: phaseOf(this.line),
      signalling: this.signalling,
      other: { there: this.there, left: this.left, ...this.theirs },
      remote: this.connection?.remote ?? null,
      local: this.media.state,
      verdict: this.verdict(),
      ended: this.ended,
    }
  }

  private tell(): void {
    const now = this.see()
    if (same(now, this.snapshot)) return
    this.snapshot = now
    for (const listener of this.listeners) listener()
  }
}

/** Whether two states would draw the same screen; streams are compared by identity. */
const same = (a: CallState, b: CallState): boolean =>
  equal(a, { ...b, other: a.other, local: a.local }) && equal(a.other, b.other) && equal(a.local, b.local)
const equal = <T extends object>(a: T, b: T): boolean =>
  (Object.keys(a) as (keyof T)[]).every(key => Object.is(a[key], b[key]))

const enteredKey = (consultation: string) => `${wishesKey(consultation)}.entered`

/** The kind of network of the machine, where the browser tells of it. */
const networkOf = (browser: Navigator): EventTarget | undefined =>
  (browser as Navigator & { readonly connection?: EventTarget }).connection
