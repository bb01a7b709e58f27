// How good the way to us is, before any call: a few short questions and one longer, timed.
import { type Verdict, verdictOf } from '../call.ts'

export interface MeasuredLine {
  /** Null when nobody answered. */
  readonly verdict: Verdict | null
  readonly roundTripMs: number
}

const questions = 5
const patienceMs = 4000

/** The median round trip of a few small requests, and the share that got no answer. It says nothing of a relay or of UDP. */
export const measureLine = async (signal: AbortSignal): Promise<MeasuredLine> => {
  const times: number[] = []
  for (let i = 0; i < questions && !signal.aborted; i++) {
    const started = performance.now()
    const answered = await ask(signal)
    if (answered) times.push(performance.now() - started)
  }
  // The first one opens the connection, and would be counted against a line that has nothing wrong.
  const settled = times.slice(1).sort((a, b) => a - b)
  const roundTripMs = settled[Math.floor(settled.length / 2)]
  if (roundTripMs === undefined) return { verdict: null, roundTripMs: 0 }
  return { verdict: verdictOf({ lostShare: 1 - times.length / questions, roundTripMs }), roundTripMs }
}

const ask = async (signal: AbortSignal): Promise<boolean> => {
  try {
    const limit = AbortSignal.any([signal, AbortSignal.timeout(patienceMs)])
    return (await fetch('/health', { cache: 'no-store', signal: limit })).ok
  } catch {
    // No answer in time, or no network at all: counted as lost.
    return false
  }
}
