// How long a signed-in device stays so: pure rules over instants, the same for the gate and for the tests.
import { type Instant, secondsBetween } from '#kit/time.ts'
import type { Role } from './who.ts'

/**
 * Seconds of silence and of life after which a session ends. Source: OWASP ASVS 5.0 V7.3 (idle and absolute limits by
 * risk); the figures are the operator's, chosen so that a doctor signs in once a shift and a patient keeps a place.
 */
const limits: Record<Role, { readonly idle: number; readonly life: number }> = {
  patient: { idle: 24 * 3600, life: 7 * 24 * 3600 },
  practitioner: { idle: 4 * 3600, life: 13 * 3600 },
  administrator: { idle: 1800, life: 8 * 3600 },
  lead: { idle: 4 * 3600, life: 13 * 3600 },
}

/** A step-up lasts the session and is asked again after this much silence (product A4). */
const stepUpIdleSeconds = 15 * 60

/**
 * The token before a rotation still reads for this long, so that what a page had under way is not thrown out; it has lost
 * every step-up.
 */
export const graceSeconds = 10

export interface SessionTimes {
  readonly role: string
  readonly createdAt: Instant
  readonly lastSeenAt: Instant
  readonly steppedUpAt: Instant | null
  readonly endedAt: Instant | null
}

export const sessionHolds = (session: SessionTimes, at: Instant): boolean => {
  const limit = limits[session.role as Role]
  return (
    limit !== undefined &&
    session.endedAt === null &&
    secondsBetween(session.lastSeenAt, at) < limit.idle &&
    secondsBetween(session.createdAt, at) < limit.life
  )
}

export const stepUpHolds = (session: SessionTimes, at: Instant): boolean =>
  session.steppedUpAt !== null && secondsBetween(session.lastSeenAt, at) < stepUpIdleSeconds

/** The last sight is written at most once a minute: precise enough for the limits, and a read stays a read. */
export const worthNoting = (session: SessionTimes, at: Instant): boolean => secondsBetween(session.lastSeenAt, at) >= 60
