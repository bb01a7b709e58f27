// The devices of the check, for a screen: what LocalMedia holds, told at each change.
import { type Device, deviceCheck, LocalMedia, type LocalState } from './local-media.ts'

export interface Checking {
  readonly state: () => LocalState
  readonly subscribe: (listener: () => void) => () => void
  readonly turn: (device: Device, to: 'on' | 'off') => Promise<void>
  readonly choose: (device: Device, deviceId: string) => Promise<void>
  readonly microphone: () => MediaStreamTrack | null
  readonly chosen: (device: Device) => string | undefined
  readonly stop: () => void
}

/** Takes the camera and the microphone until stopped; what is chosen here is where the first call starts from. */
export const openCheck = (): Checking => {
  const listeners = new Set<() => void>()
  const media = new LocalMedia(deviceCheck, () => {
    now = media.state
    for (const listener of listeners) listener()
  })
  let now = media.state
  void media.start()
  return {
    state: () => now,
    subscribe: listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    turn: (device, to) => media.turn(device, to),
    choose: (device, id) => media.choose(device, id),
    microphone: () => media.tracks.microphone,
    chosen: device => media.chosen(device),
    stop: () => media.stop(),
  }
}
