// What a screen is told of a call, and when two tellings are the same.
import type { Phase, Verdict } from '../call.ts'
import type { DeviceState } from '../said.ts'
import type { LocalState } from './local-media.ts'

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
  /** Over for this page: one hung up, another page has taken this place, or the consultation is over. */
  readonly ended: 'left' | 'replaced' | 'over' | null
}

/** Whether two states would draw the same screen; streams are compared by identity. */
export const sameState = (a: CallState, b: CallState): boolean =>
  equal(a, { ...b, other: a.other, local: a.local }) && equal(a.other, b.other) && equal(a.local, b.local)

const equal = <T extends object>(a: T, b: T): boolean =>
  (Object.keys(a) as (keyof T)[]).every(key => Object.is(a[key], b[key]))
