// Notices what goes wrong for long enough to be told in the compte rendu, and tells it: once it lasts, and once it is over.
import type { IncidentKind } from '../incidents.ts'

/** How long it lasted and how long ago it ended, in seconds of this page's own clock. */
export interface NoticedIncident {
  readonly kind: IncidentKind
  readonly seconds: number
  readonly agoSeconds: number
}

/** Anything shorter is a moment of a bad line, not an incident. */
const fromMs = 5000

/**
 * Told twice, since nobody knows whether it will end before the consultation does; two tellings of one event overlap, and
 * are one for whoever reads them (incidents.ts).
 */
export class IncidentWatch {
  private readonly tell: (incident: NoticedIncident) => void
  private readonly running = new Map<IncidentKind, { since: number; told: boolean }>()

  constructor(tell: (incident: NoticedIncident) => void) {
    this.tell = tell
  }

  /** Looks at one kind of trouble; times are milliseconds of one clock, `since` when it began if that is known. */
  look(kind: IncidentKind, troubled: boolean, at: number, since = at): void {
    const running = this.running.get(kind)
    if (!troubled) {
      this.running.delete(kind)
      if (running && at - running.since >= fromMs) this.report(kind, at - running.since)
    } else if (!running) this.running.set(kind, { since, told: false })
    else if (!running.told && at - running.since >= fromMs) {
      running.told = true
      this.report(kind, at - running.since)
    }
  }

  private report(kind: IncidentKind, ms: number): void {
    this.tell({ kind, seconds: Math.round(ms / 1000), agoSeconds: 0 })
  }
}
