// The call as pure decisions: what to do with a description, what the line is worth at this moment, when to repair it.

/**
 * Perfect negotiation (W3C WebRTC 1.0, section 10.7): both ends may offer at any time, and when two offers cross the
 * polite end gives way. The patient's end is the polite one.
 */
export interface Negotiation {
  readonly polite: boolean
  readonly makingOffer: boolean
  /** The answer to our offer is being applied: the connection still says it has an offer pending, but it is not. */
  readonly applyingAnswer: boolean
}

/** What to do with a description received, given the connection's signaling state. Applying an offer rolls ours back. */
export const weighDescription = (
  negotiation: Negotiation,
  signaling: 'stable' | 'have-local-offer' | 'have-remote-offer' | string,
  type: 'offer' | 'answer',
): 'apply' | 'ignore' => {
  const ready = !negotiation.makingOffer && (signaling === 'stable' || negotiation.applyingAnswer)
  if (type === 'offer') return ready || negotiation.polite ? 'apply' : 'ignore'
  return signaling === 'have-local-offer' ? 'apply' : 'ignore'
}

/**
 * What the screen says of the line. It is always what is measured: `live` means that something was received in the last
 * two seconds, whatever the connection claims of itself.
 */
export type Phase = 'alone' | 'connecting' | 'live' | 'unstable' | 'reconnecting' | 'cut'

export const unstableAfterMs = 2000
export const reconnectingAfterMs = 5000
export const cutAfterMs = 20_000
/** The two ends do not start repairing at the same instant, which spares them most crossed offers. */
const repairAfterMs = { polite: 3500, impolite: 2500 }
const betweenRepairsMs = 4000
/** A way that has just come back (network, socket) is tried at once, but not more often than this. */
const betweenChancesMs = 1000
const firstConnectionMs = 6000
/** A restart keeps the connection and finds new addresses; when that many have not helped, everything is made anew. */
const restartsBeforeRebuild = 3
/** The pages look twice a second; a longer gap means that the page slept, and what it did not hear then proves nothing. */
export const lookEveryMs = 500
const sleptAfterMs = 2500

/**
 * After that long without anything, the image that comes is of no use by itself: it is told by what has changed since one that was
 * lost. A receiver asks for a whole one every three seconds only (Chromium), so whoever hears again sends one unasked.
 */
const wholeAfterMs = 1200

/** All times are milliseconds of one monotonic clock of the page. */
export interface Line {
  readonly polite: boolean
  /** Since when the other page is known to be there, or null. */
  readonly metAt: number | null
  readonly heardAt: number | null
  readonly lookedAt: number
  readonly repairedAt: number | null
  readonly restarts: number
}

export interface Sight {
  readonly at: number
  /** Anything at all received since the last look: sound, image, or the other page's pulse. */
  readonly heard: boolean
  /** The browser itself has given up on the connection. */
  readonly failed: boolean
  /** Signalling works now; without it nothing can be repaired. */
  readonly signalling: boolean
  /** A way has just come back: socket reopened, browser online again, another network. */
  readonly chance: boolean
}

export type Repair = 'restart' | 'rebuild'

export const newLine = (polite: boolean, at: number): Line => ({
  polite,
  metAt: null,
  heardAt: null,
  lookedAt: at,
  repairedAt: null,
  restarts: 0,
})

/** Another page has come to the other side: the line starts over. */
export const lineMet = (line: Line, at: number): Line => ({ ...newLine(line.polite, at), metAt: at })
/** The other side has left of its own will, or another page has taken our place: there is nothing to repair. */
export const lineAlone = (line: Line, at: number): Line => newLine(line.polite, at)

/** The other end has begun to repair: give it time before doing the same. */
export const lineBeingRepaired = (line: Line, at: number): Line => ({ ...line, repairedAt: at })

export const phaseOf = (line: Line): Phase => {
  if (line.metAt === null) return 'alone'
  const silence = line.lookedAt - (line.heardAt ?? line.metAt)
  if (silence >= cutAfterMs) return 'cut'
  if (line.heardAt === null) return 'connecting'
  if (silence >= reconnectingAfterMs) return 'reconnecting'
  return silence >= unstableAfterMs ? 'unstable' : 'live'
}

export interface Look {
  readonly line: Line
  readonly phase: Phase
  readonly repair: Repair | null
  /** The line is back after a silence: the image is sent whole. */
  readonly whole: boolean
}

/** One look at the line: what it is now, and what to do about it. It never gives up while the page is open. */
export const look = (before: Line, sight: Sight): Look => {
  const line = looked(before, sight)
  const phase = phaseOf(line)
  const whole = sight.heard && before.heardAt !== null && sight.at - before.heardAt >= wholeAfterMs
  const repair = sight.signalling ? repairFor(line, phase, sight) : null
  if (repair === null) return { line, phase, repair, whole }
  const restarts = repair === 'rebuild' ? 0 : line.restarts + 1
  return { line: { ...line, repairedAt: sight.at, restarts }, phase, repair, whole }
}

const looked = (line: Line, sight: Sight): Line => {
  const gap = sight.at - line.lookedAt
  const slept = gap > sleptAfterMs ? gap : 0
  const later = (at: number | null) => (at === null ? null : at + slept)
  if (sight.heard && line.metAt !== null)
    return { ...line, lookedAt: sight.at, heardAt: sight.at, repairedAt: null, restarts: 0 }
  return { ...line, lookedAt: sight.at, metAt: later(line.metAt), heardAt: later(line.heardAt) }
}

const repairFor = (line: Line, phase: Phase, sight: Sight): Repair | null => {
  if (phase === 'alone' || phase === 'live' || line.metAt === null) return null
  const kind = line.restarts >= restartsBeforeRebuild ? 'rebuild' : 'restart'
  const sinceRepair = line.repairedAt === null ? Number.POSITIVE_INFINITY : sight.at - line.repairedAt
  if (sight.chance && phase !== 'connecting' && sinceRepair >= betweenChancesMs) return 'restart'
  const patience = line.polite ? repairAfterMs.polite : repairAfterMs.impolite
  const silence = sight.at - (line.heardAt ?? line.metAt)
  const due = line.heardAt === null ? silence >= firstConnectionMs : silence >= patience
  return (due || sight.failed) && sinceRepair >= betweenRepairsMs ? kind : null
}

/** The line in a word, over the last half minute. Thresholds in the manner of the field's pre-call tests. */
export type Verdict = 'good' | 'fragile' | 'poor'
export const verdictOf = (line: { readonly lostShare: number; readonly roundTripMs: number }): Verdict => {
  if (line.lostShare < 0.05 && line.roundTripMs < 300) return 'good'
  return line.lostShare < 0.15 && line.roundTripMs < 800 ? 'fragile' : 'poor'
}
