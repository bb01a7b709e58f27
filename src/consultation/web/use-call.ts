// One page's part in a call, for its screen: entering, the engine while it lasts, leaving and coming back.
import { useEffect, useState, useSyncExternalStore } from 'react'
import type { CallEngine } from './call-engine.ts'
import type { CallState } from './call-state.ts'
import { hasLeft } from './local-media.ts'
import { type Entry, partIn } from './taking-part.ts'

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
    const part = partIn(consultationId)
    part.follow(setEntry)
    part.enter()
    return () => part.leave()
  }, [consultationId, attempt])
  return { entry, enter: () => setAttempt(count => count + 1) }
}

export const useCallState = (engine: CallEngine): CallState => useSyncExternalStore(engine.subscribe, engine.state)
