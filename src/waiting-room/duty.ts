// A professional's presence: available, on a break, off; and when it changes by itself.
import { z } from 'zod'
import { route } from '#access/who.ts'
import { id } from '#kit/id.ts'
import { nothing } from '#kit/route.ts'
import { type Instant, instant, secondsBetween } from '#kit/time.ts'

export const dutyStatuses = ['available', 'break', 'off'] as const
export type DutyStatus = (typeof dutyStatuses)[number]

/** Minutes a break may last (product D5). */
export const breakMinutes = [10, 20, 30] as const

export const setDuty = route({
  name: 'waiting-room/set-duty',
  summary: 'Say whether one sees patients now. A break ends by itself.',
  method: 'PUT',
  path: '/api/duty',
  who: { roles: ['practitioner'] },
  body: z.discriminatedUnion('status', [
    z.strictObject({ status: z.literal('available') }),
    z.strictObject({ status: z.literal('break'), minutes: z.literal(breakMinutes) }),
    z.strictObject({ status: z.literal('off') }),
  ]),
  output: nothing,
  refusals: {},
})

export const duty = route({
  name: 'waiting-room/duty',
  summary: 'One’s own presence, the offer to answer if there is one, and how many wait.',
  method: 'GET',
  path: '/api/duty',
  who: { roles: ['practitioner'] },
  output: z.strictObject({
    account: id,
    status: z.enum(dutyStatuses),
    breakUntil: instant.nullable(),
    inConsultation: z.boolean(),
    offer: id.nullable(),
    waiting: z.number().int(),
  }),
  refusals: {},
})

/** Offers let pass in a row after which a break begins by itself (product D5): nobody is there, and a patient waits. */
export const mostUnanswered = 2
/** Seconds without sign of the desk after which no offer is made to it. */
export const deskSeconds = 45

export interface Duty {
  readonly status: DutyStatus
  readonly breakUntil: Instant | null
  readonly lastSeenAt: Instant
  readonly busy: boolean
}

/** Whether an offer may be made now. */
export const isFree = (duty: Duty, at: Instant): boolean => isOnDuty(duty, at) && !duty.busy

/** Whether this professional counts among those who see patients now, free or not. */
export const isOnDuty = (duty: Duty, at: Instant): boolean =>
  duty.status === 'available' && secondsBetween(duty.lastSeenAt, at) < deskSeconds

/** A break that is over is over without anyone saying so. */
export const statusAt = (duty: Pick<Duty, 'status' | 'breakUntil'>, at: Instant): DutyStatus =>
  duty.status === 'break' && duty.breakUntil !== null && duty.breakUntil <= at ? 'available' : duty.status
