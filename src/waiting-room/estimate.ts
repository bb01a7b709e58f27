// How long the wait may be: an honest interval from what is known, or nothing when nothing is known. Pure.
import type { Instant } from '#kit/time.ts'
import { secondsBetween } from '#kit/time.ts'

export interface Room {
  /** Patients who would be seen before this one, by the policy's points. */
  readonly ahead: number
  /** Professionals who see patients now, free or in consultation. */
  readonly practitioners: number
  /** Of those, how many are free this instant. */
  readonly free: number
  /** When the consultations in progress began. */
  readonly startedAt: readonly Instant[]
  /** Lengths of the last consultations, in seconds; the more there are, the less the prior weighs. */
  readonly lengths: readonly number[]
}

export interface Interval {
  readonly fromMinutes: number
  readonly toMinutes: number
}

/**
 * A consultation's length before any was seen here, in seconds, and how many observations that guess is worth.
 * Source: Qare, guide à destination des médecins généralistes, February 2026 (about 10 minutes); to which the time between
 * two patients is added.
 */
const prior = { seconds: 720, worth: 5 } as const
/** A professional takes up to this long to answer an offer and to say hello, in seconds. */
const handOver = { soon: 15, late: 90 } as const

/**
 * The interval that holds 8 times out of 10, in minutes, rounded outwards.
 * With `n` professionals, the wait ends at the (ahead + 1)th end of a consultation. Ends come as a Poisson stream of rate
 * n / mean, so that the wait follows an Erlang law; its 10th and 90th percentiles are taken by Wilson and Hilferty's formula.
 * @returns null when nobody is there: no figure would be honest
 */
export const estimate = (room: Room, at: Instant): Interval | null => {
  if (room.practitioners <= 0) return null
  const mean = meanSeconds(room, at)
  const needed = room.ahead + 1 - room.free
  if (needed <= 0) return outwards(handOver.soon, handOver.late)
  const pace = mean / room.practitioners
  return outwards(handOver.soon + pace * erlang(needed, -1.2816), handOver.late + pace * erlang(needed, 1.2816))
}

/** Mean length with the prior mixed in; a consultation that already lasts longer than the mean says the mean is short. */
const meanSeconds = (room: Room, at: Instant): number => {
  const running = room.startedAt.map(start => secondsBetween(start, at)).filter(seconds => seconds > prior.seconds)
  const seen = [...room.lengths, ...running]
  const total = seen.reduce((sum, seconds) => sum + seconds, prior.seconds * prior.worth)
  return total / (seen.length + prior.worth)
}

/** A quantile of the Erlang law of shape k and rate 1, by Wilson and Hilferty (1931); `z` is the normal quantile. */
const erlang = (k: number, z: number): number => k * Math.max(0, 1 - 1 / (9 * k) + z / (3 * Math.sqrt(k))) ** 3

const outwards = (fromSeconds: number, toSeconds: number): Interval => {
  const fromMinutes = Math.floor(fromSeconds / 60)
  return { fromMinutes, toMinutes: Math.max(fromMinutes + 1, Math.ceil(toSeconds / 60)) }
}
