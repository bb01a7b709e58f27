// This page's microphone and camera: taken, given back, switched, and brought back after an interruption, as was wished.
import { facingOf, type Happening, readWishes, turned, type Wishes, wishesAfter } from '../devices.ts'
import type { DeviceState } from '../said.ts'
import type { Tracks } from './connection.ts'

export type Device = 'microphone' | 'camera'
export interface LocalState {
  readonly microphone: DeviceState
  readonly camera: DeviceState
  /** Which way the camera in use looks: what shows oneself is seen as in a mirror, what shows something is not. */
  readonly facing: Wishes['facing']
  /** What the camera sends, to show oneself; empty while it is off. */
  readonly own: MediaStream
}

/** Wished for, and neither there nor on its way: absent, or refused. */
export const fails = (state: DeviceState): boolean => state === 'missing' || state === 'denied'

const constraints = (wishes: Wishes, device: Device): MediaStreamConstraints => {
  if (device === 'microphone') {
    const cleaned = { echoCancellation: true, noiseSuppression: true, autoGainControl: true }
    // Exactly: a browser asked for a microphone it would ideally be gives its own default (Chromium).
    return { audio: wishes.microphoneId ? { ...cleaned, deviceId: { exact: wishes.microphoneId } } : cleaned }
  }
  const size = { width: { ideal: 1280 }, height: { ideal: 720 }, frameRate: { ideal: 30, max: 30 } }
  const which = wishes.cameraId ? { deviceId: { exact: wishes.cameraId } } : { facingMode: { ideal: wishes.facing } }
  return { video: { ...size, ...which } }
}

const busy = ['NotReadableError', 'AbortError']
const busyForMs = 500

/** Where wishes are kept: the tab's own storage, for one consultation, so that a reload finds them and nothing else does. */
export const wishesKey = (consultation: string) => `colloque.call.${consultation}`

const leftKey = (consultation: string) => `${wishesKey(consultation)}.left`
/** Whether this tab hung up: coming back then waits for the person to ask, cameras do not open by themselves. */
export const hasLeft = (consultation: string): boolean => sessionStorage.getItem(leftKey(consultation)) !== null
export const noteLeft = (consultation: string, left: boolean): void => {
  if (left) sessionStorage.setItem(leftKey(consultation), 'yes')
  else sessionStorage.removeItem(leftKey(consultation))
}

const enteredKey = (consultation: string) => `${wishesKey(consultation)}.entered`
/** True when this tab had entered already and did not leave: it was reloaded. */
export const noteEntered = (consultation: string): boolean => {
  const before = sessionStorage.getItem(enteredKey(consultation)) !== null
  sessionStorage.setItem(enteredKey(consultation), 'yes')
  return before
}
export const forgetEntered = (consultation: string): void => sessionStorage.removeItem(enteredKey(consultation))

/** The device check before any consultation: what was chosen there is where a first call starts from. */
export const deviceCheck = 'check'

export class LocalMedia {
  private readonly key: string
  private changed: (happening: Happening | null) => void
  private wishes: Wishes
  private microphone: MediaStreamTrack | null = null
  private camera: MediaStreamTrack | null = null
  private trouble: Record<Device, 'missing' | 'denied' | null> = { microphone: null, camera: null }
  /** Asked for and not answered yet: the browser's prompt, or a camera that wakes up. */
  private readonly starting = new Set<Device>()
  private own = new MediaStream()
  /** Takings run one after the other: a telephone cannot open two cameras, nor a browser two prompts. */
  private work: Promise<void> = Promise.resolve()
  private stopped = false

  /** `changed` is called whenever tracks or states have changed, with what happened when it happened by itself. */
  constructor(consultation: string, changed: (happening: Happening | null) => void = () => {}) {
    this.key = wishesKey(consultation)
    this.changed = changed
    this.wishes = readWishes(sessionStorage.getItem(this.key) ?? sessionStorage.getItem(wishesKey(deviceCheck)))
    navigator.mediaDevices?.addEventListener('devicechange', this.lookAgain)
    document.addEventListener('visibilitychange', this.lookAgain)
  }

  /** Tells somebody else from now on: devices may be taken before there is a call to send them to. */
  tell(changed: (happening: Happening | null) => void): void {
    this.changed = changed
  }

  get tracks(): Tracks {
    return { microphone: this.microphone, camera: this.camera }
  }

  get state(): LocalState {
    const facing = this.facing() ?? this.wishes.facing
    return { microphone: this.stateOf('microphone'), camera: this.stateOf('camera'), facing, own: this.own }
  }

  /** The device in use, as the browser names it to this page. */
  chosen(device: Device): string | undefined {
    return this[device]?.getSettings().deviceId
  }

  /** Takes what is wished for; never fails: what could not be taken is told by `state`. */
  start(): Promise<void> {
    for (const device of ['microphone', 'camera'] as const) if (this.wishes[device] === 'on') this.starting.add(device)
    return this.queue(async () => {
      if (this.wishes.microphone === 'on' && this.wishes.camera === 'on') await this.takeBoth()
      await this.takeMissing()
    })
  }

  turn(device: Device, to: 'on' | 'off'): Promise<void> {
    this.wish({ [device]: to })
    this.trouble[device] = null
    if (to === 'on' && this[device] === null) this.starting.add(device)
    if (device === 'microphone' && this.microphone) this.microphone.enabled = to === 'on'
    if (device === 'camera' && to === 'off') this.release('camera')
    this.changed(null)
    return this.queue(() => this.takeMissing())
  }

  choose(device: Device, deviceId: string): Promise<void> {
    this.wish(device === 'microphone' ? { microphoneId: deviceId } : { cameraId: deviceId })
    return this.again(device)
  }

  /** The other camera; the first is given back before, since few telephones can open both. */
  async flip(): Promise<void> {
    const all = await navigator.mediaDevices.enumerateDevices()
    const cameras = all.filter(one => one.kind === 'videoinput').map(one => one.deviceId)
    this.wish(turned(this.wishes, { id: this.chosen('camera'), facing: this.facing() }, cameras))
    return this.again('camera')
  }

  stop(): void {
    this.stopped = true
    navigator.mediaDevices?.removeEventListener('devicechange', this.lookAgain)
    document.removeEventListener('visibilitychange', this.lookAgain)
    this.release('microphone')
    this.release('camera')
  }

  private facing(): Wishes['facing'] | null {
    if (this.camera === null) return null
    return facingOf({ label: this.camera.label, facingMode: this.camera.getSettings().facingMode })
  }

  private stateOf(device: Device): DeviceState {
    const track = this[device]
    if (this.wishes[device] === 'off') return this.trouble[device] ?? 'off'
    if (this.starting.has(device)) return 'starting'
    if (track === null || track.readyState === 'ended') return this.trouble[device] ?? 'interrupted'
    return track.muted ? 'interrupted' : 'on'
  }

  private wish(change: Partial<Wishes>): void {
    this.wishes = { ...this.wishes, ...change }
    sessionStorage.setItem(this.key, JSON.stringify(this.wishes))
  }

  private queue(work: () => Promise<void>): Promise<void> {
    this.work = this.work.then(() => (this.stopped ? undefined : work()))
    return this.work
  }

  private again(device: Device): Promise<void> {
    this.trouble[device] = null
    // Told as starting: a device that is being changed is no fault, neither here nor on the screen across.
    if (this.wishes[device] === 'on') this.starting.add(device)
    this.release(device)
    this.changed(null)
    return this.queue(() => this.takeMissing())
  }

  /** Back in front of the page, or a device plugged in: what an interruption took is taken anew, if it is still wished. */
  private readonly lookAgain = () => {
    if (document.visibilityState !== 'visible') return
    for (const device of ['microphone', 'camera'] as const) {
      if (this.wishes[device] === 'on' && this[device]?.muted) this.release(device)
    }
    void this.queue(() => this.takeMissing())
  }

  /** A microphone turned off is kept silent rather than closed, so that speaking again takes no time; but it is not opened. */
  private async takeMissing(): Promise<void> {
    for (const device of ['microphone', 'camera'] as const)
      if (this[device] === null && this.wishes[device] === 'on') await this.take(device)
  }

  /** One prompt for both where possible; when one of the two is refused or absent, each is tried alone. */
  private async takeBoth(): Promise<void> {
    try {
      const { audio } = constraints(this.wishes, 'microphone')
      const { video } = constraints(this.wishes, 'camera')
      if (audio === undefined || video === undefined) return
      const stream = await navigator.mediaDevices.getUserMedia({ audio, video })
      for (const track of stream.getTracks()) this.hold(track.kind === 'audio' ? 'microphone' : 'camera', track)
      this.changed(null)
    } catch {
      // Which of the two failed is not said: `takeMissing` asks for each one and learns it.
    }
  }

  private async take(device: Device, attempts = 4): Promise<void> {
    this.starting.add(device)
    try {
      const stream = await navigator.mediaDevices.getUserMedia(constraints(this.wishes, device))
      const track = stream.getTracks()[0]
      if (track) this.hold(device, track)
      this.changed(null)
    } catch (fault) {
      // The page that was reloaded, or the telephone call that ends, may hold the device for a moment longer.
      if (fault instanceof DOMException && busy.includes(fault.name) && attempts > 1) {
        await new Promise(resolve => setTimeout(resolve, busyForMs))
        return this.take(device, attempts - 1)
      }
      const denied = fault instanceof DOMException && fault.name === 'NotAllowedError'
      if (device === 'microphone' && !denied && this.wishes.microphoneId !== null) {
        // The one that was chosen is not there any more: any other is heard rather than none.
        this.happens('microphone-gone')
        return this.take(device)
      }
      this.trouble[device] = denied ? 'denied' : 'missing'
      this.starting.delete(device)
      this.happens(`${device}-${denied ? 'denied' : 'gone'}`)
    }
  }

  private hold(device: Device, track: MediaStreamTrack): void {
    this.starting.delete(device)
    if (this.stopped || this.wishes[device] === 'off') {
      track.stop()
      return
    }
    this[device] = track
    this.trouble[device] = null
    track.onended = () => this.lost(device, track)
    track.onmute = () => this.changed(null)
    track.onunmute = () => this.changed('interruption-over')
    if (device === 'camera') this.own = new MediaStream([track])
  }

  /** The system took the device back: unplugged, or a call on the telephone. On a hidden page, wait to be looked at again. */
  private lost(device: Device, track: MediaStreamTrack): void {
    if (this[device] !== track) return
    this.release(device)
    this.changed(null)
    if (document.visibilityState === 'visible') void this.seekAgain(device, track)
  }

  private seekAgain(device: Device, track: MediaStreamTrack): Promise<void> {
    return this.queue(async () => {
      const there = await navigator.mediaDevices.enumerateDevices()
      const kind = device === 'microphone' ? 'audioinput' : 'videoinput'
      const unplugged = !there.some(one => one.kind === kind && one.deviceId === track.getSettings().deviceId)
      if (unplugged && device === 'camera') this.trouble.camera = 'missing'
      if (unplugged) this.happens(`${device}-gone`)
      await this.takeMissing()
    })
  }

  private happens(happening: Happening): void {
    this.wish(wishesAfter(this.wishes, happening))
    this.changed(happening)
  }

  private release(device: Device): void {
    const track = this[device]
    if (track === null) return
    track.onended = track.onmute = track.onunmute = null
    track.stop()
    this[device] = null
    if (device === 'camera') this.own = new MediaStream()
  }
}
