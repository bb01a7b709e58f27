// Nobody watching: an alert that no lead takes rings their telephones, one after the other, until one does. Pure.
import { type Dated, inForce } from '#kit/dated.ts'
import { type Day, type Instant, plusSeconds } from '#kit/time.ts'
import type { AlertCause } from './alert.ts'

export interface WatchPolicy {
  /** Seconds on the board before the first ring. */
  readonly firstSeconds: Readonly<Record<AlertCause, number>>
  /** Seconds between two rings; each goes to the next number. */
  readonly everySeconds: number
  /** True once a named doctor of the operator has signed it. */
  readonly validated: boolean
}

export const watchPolicies: readonly Dated<WatchPolicy>[] = [
  {
    from: '2026-11-22' as Day,
    source: 'Seuils de l’exploitant, à signer par son médecin responsable ; aucun texte ne les fixe.',
    rule: {
      firstSeconds: {
        'cannot-call': 60,
        worse: 60,
        'urgent-result': 60,
        'severe-declined': 60,
        'nobody-left': 180,
        'beyond-safe-wait': 180,
      },
      everySeconds: 90,
      validated: false,
    },
  },
]

/** @throws on a day before the first policy: whoever asks has a wrong clock */
export const watchOn = (day: Day): WatchPolicy => {
  const found = inForce(watchPolicies, day)
  if (!found) throw new Error(`no policy rings for alerts on ${day}`)
  return found.rule
}

export interface Untaken {
  readonly cause: AlertCause
  readonly raisedAt: Instant
  readonly rung: number
  readonly rungAt: Instant | null
}

/** When a telephone rings next for an alert that nobody has taken. */
export const ringsAt = (alert: Untaken, policy: WatchPolicy): Instant =>
  alert.rungAt === null
    ? plusSeconds(alert.raisedAt, policy.firstSeconds[alert.cause])
    : plusSeconds(alert.rungAt, policy.everySeconds)

/** The number that rings: each lead on call in turn, then the structure's, then again; undefined when there is none. */
export const whomToRing = (numbers: readonly string[], rung: number): string | undefined =>
  numbers[rung % Math.max(1, numbers.length)]
