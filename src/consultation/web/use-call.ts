// One page's part in a call: entering, knocking, the engine while it lasts, leaving and coming back.
import { useEffect, useState, useSyncExternalStore } from 'react'
import { call } from '#screen/api.ts'
import { socket } from '#screen/socket.ts'
import { enter, renewRelay } from '../enter.ts'
import { reportIncident } from '../incidents.ts'
import { consultationChanged } from '../state.ts'
import { CallEngine } from './call-engine.ts'
import type { CallState } from './call-state.ts'
import { hasLeft } from './local-media.ts'
import { signallingOver } from './socket-signalling.ts'

export type Entry =
  | { readonly at: 'entering' | 'left' | 'knocking' | 'refused' | 'over' }
  | { readonly at: 'failed'; readonly failure: Error }
  | { readonly at: 'in'; readonly engine: CallEngine }

/** Relay credentials live two hours; half of that leaves room for a bad moment. */
const renewEveryMs = 45 * 60_000

/** Asked by the address of the page (`?relais`): everything goes through the relay, at both ends if both ask. */
const relayOnly = () => new URLSearchParams(location.search).has('relais')

export interface Taking {
  readonly entry: Entry
  /** Enters (again): after leaving, after another page took the place, or when entering failed. */
  readonly enter: () => void
}

export const useCall = (consultationId: string): Taking => {
  const [attempt, setAttempt] = useState(0)
  const [entry, setEntry] = useState<Entry>({ at: 'entering' })
  useEffect(() => {
    if (attempt === 0 && hasLeft(consultationId)) {
      setEntry({ at: 'left' })
      return
    }
    setEntry({ at: 'entering' })
    const stay = new AbortController()
    const stop = takePart(consultationId, stay.signal, setEntry)
    return () => {
      stay.abort()
      stop()
    }
  }, [consultationId, attempt])
  return { entry, enter: () => setAttempt(count => count + 1) }
}

const takePart = (consultationId: string, signal: AbortSignal, tell: (entry: Entry) => void): (() => void) => {
  let engine: CallEngine | undefined
  let asking = false
  const ask = async () => {
    if (asking || engine || signal.aborted) return
    asking = true
    try {
      const answer = await call(enter, { params: { consultationId }, body: { relayOnly: relayOnly() } }, { signal })
      if (signal.aborted) return
      if (!answer.ok) tell(answer.refused === 'consultation-over' ? { at: 'over' } : failed(answer.refused))
      else if (answer.value.state === 'admitted') {
        engine = startEngine(consultationId, answer.value)
        tell({ at: 'in', engine })
      } else tell({ at: answer.value.state })
    } catch (failure) {
      if (!signal.aborted) tell({ at: 'failed', failure: failure instanceof Error ? failure : new Error('unknown') })
    } finally {
      asking = false
    }
  }
  // A knock is answered by a change of the consultation; listening also asks the first time.
  const deaf = socket.listen(consultationChanged, consultationId, () => void ask())
  void ask()
  const renewing = setInterval(() => void renew(consultationId, engine), renewEveryMs)
  return () => {
    deaf()
    clearInterval(renewing)
    engine?.leave()
  }
}

const failed = (code: string): Entry => ({ at: 'failed', failure: new Error(code) })

const startEngine = (
  consultationId: string,
  given: { side: 'leader' | 'patient'; epoch: number; seat: string; capability: string; ice: RTCConfiguration },
): CallEngine =>
  new CallEngine({
    consultation: consultationId,
    side: given.side,
    epoch: given.epoch,
    ice: given.ice,
    signalling: signallingOver({ consultationId, seatId: given.seat, capability: given.capability }),
    onIncident: incident => {
      // Told when possible: an incident that cannot be told is not worth another one.
      void call(reportIncident, { params: { consultationId }, body: incident }).catch(() => undefined)
    },
  })

const renew = async (consultationId: string, engine: CallEngine | undefined) => {
  const query = relayOnly() ? { relayOnly: 'true' } : {}
  const answer = await call(renewRelay, { params: { consultationId }, query }).catch(() => undefined)
  if (answer?.ok) engine?.renew(answer.value)
}

export const useCallState = (engine: CallEngine): CallState => useSyncExternalStore(engine.subscribe, engine.state)
