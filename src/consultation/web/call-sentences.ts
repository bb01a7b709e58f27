// The state of a call in one sentence: always what is measured, said from the side of who reads it.
import type { words } from '../consultation.words.ts'
import type { DeviceState } from '../said.ts'
import type { Side } from '../seat.ts'
import type { CallState } from './call-state.ts'

type Text = (typeof words)['fr']['call']

export interface Saying {
  readonly sentence: string
  /** calm: all is well or about to be; care: the line suffers; lost: it is cut. */
  readonly tone: 'calm' | 'care' | 'lost'
}

export const sayingOf = (state: CallState, side: Side, text: Text): Saying => {
  const { phase, other, signalling, verdict } = state
  if (phase === 'live') {
    const line = verdict ?? 'good'
    return { sentence: text.live[line], tone: line === 'good' ? 'calm' : 'care' }
  }
  if (phase === 'unstable') return { sentence: text.unstable, tone: 'care' }
  if (!signalling && (phase === 'alone' || phase === 'connecting')) return { sentence: text.mineLost, tone: 'lost' }
  if (phase === 'alone')
    return other.left
      ? { sentence: text.gone[side], tone: 'care' }
      : { sentence: other.there ? text.connecting : text.alone[side], tone: 'calm' }
  if (phase === 'connecting') return { sentence: text.connecting, tone: 'calm' }
  if (!signalling) return { sentence: text.mineLost, tone: 'lost' }
  if (!other.there) return { sentence: text.theirsLost[side], tone: 'lost' }
  return { sentence: phase === 'cut' ? text.cut[side] : text.reconnecting[side], tone: 'lost' }
}

/** What the other does not send, and why: silence and black may be a choice or a fault. */
export const theirDevices = ({ phase, other }: CallState, side: Side, text: Text): readonly string[] => {
  if (phase !== 'live') return []
  const who = text.across[side]
  const said = (state: DeviceState, off: string, fails: string) =>
    state === 'on' || state === 'starting' ? [] : [state === 'off' ? off : fails]
  return [
    ...said(other.microphone, text.theirMicrophone(who), text.theirMicrophoneFails[side]),
    ...said(other.camera, text.theirCamera(who), text.theirCameraFails[side]),
  ]
}
