// What the two ends of a call say to each other: through the relay to set up, and straight to each other once connected.

/**
 * Through the relay, numbered by signal.ts. `round` counts the connections the two pages have made together: a greater one
 * than mine makes me start anew, a smaller one is about a connection that no longer exists.
 */
export type Said =
  | { readonly kind: 'description'; readonly round: number; readonly type: 'offer' | 'answer'; readonly sdp: string }
  | { readonly kind: 'candidates'; readonly round: number; readonly candidates: readonly Candidate[] }
  | { readonly kind: 'anew'; readonly round: number }
  | { readonly kind: 'left' }

/** Addresses in one message; a machine with many networks says them in several. */
export const mostCandidates = 30

/** One address at which the sender may be reached; an empty `candidate` ends the list. */
export interface Candidate {
  readonly candidate: string
  readonly sdpMid: string | null
  readonly sdpMLineIndex: number | null
  readonly usernameFragment: string | null
}

/** Whether what a device should send is really being sent, and if not, why. */
export type DeviceState = 'on' | 'off' | 'starting' | 'interrupted' | 'missing' | 'denied'

/** Twice a second and at every change, straight between the pages: proof of life, and what the other really sends. */
export interface Pulse {
  readonly microphone: DeviceState
  readonly camera: DeviceState
}
const deviceStates: readonly string[] = [
  'on',
  'off',
  'starting',
  'interrupted',
  'missing',
  'denied',
] satisfies DeviceState[]

/** Reads a pulse; null when it is not one (an older page, or something else). */
export const readPulse = (text: string): Pulse | null => {
  try {
    const { microphone, camera } = JSON.parse(text) as Record<string, unknown>
    const known = (state: unknown): state is DeviceState => typeof state === 'string' && deviceStates.includes(state)
    return known(microphone) && known(camera) ? { microphone, camera } : null
  } catch {
    // Not JSON, so not a pulse: its arrival is still a proof of life.
    return null
  }
}
