// Finding a free time: by reason, by day, by professional, the first one; bounded and paged.
import { z } from 'zod'
import { route } from '#access/who.ts'
import { id } from '#kit/id.ts'
import { day, instant } from '#kit/time.ts'
import { seen } from './appointment.ts'
import { zoneName } from './hours.ts'

/** Days a search may look over at once. */
export const mostDays = 14

/** The reason goes in the body: what one consults for stands in no address. */
const sought = {
  reason: z.string().max(40),
  /** Only this professional. */
  practitioner: id.exactOptional(),
}
const slot = z.strictObject({ practitioner: id, startsAt: instant, minutes: z.number().int() })
const who = { roles: ['patient'] } as const
const refusals = { 'reason-unknown': 422, 'window-too-long': 422 } as const
const limit = z.number().int().min(1).max(100).default(50)

export const findSlots = route({
  name: 'agenda/find-slots',
  summary:
    'Free slots in order of time, fourteen days at most; `next` is given again as `after` for the following page.',
  method: 'POST',
  path: '/api/slots',
  who,
  body: z.strictObject({
    ...sought,
    from: instant,
    until: instant,
    after: z.strictObject({ startsAt: instant, practitioner: id }).exactOptional(),
    limit,
  }),
  output: z.strictObject({
    slots: z.array(slot),
    practitioners: z.array(seen),
    next: z.strictObject({ startsAt: instant, practitioner: id }).nullable(),
  }),
  refusals,
})

export const freeDays = route({
  name: 'agenda/free-days',
  summary:
    'Each of fourteen days, in the zone of whoever asks, with its first free slot: from a day, but no further than anyone plans.',
  method: 'POST',
  path: '/api/slots/days',
  who,
  body: z.strictObject({ ...sought, zone: zoneName, from: day.exactOptional() }),
  output: z.strictObject({ days: z.array(z.strictObject({ day, first: instant.nullable() })) }),
  refusals: { 'reason-unknown': 422 },
})

export const firstFree = route({
  name: 'agenda/first-free',
  summary: 'The first free slot of each professional within fourteen days, the soonest first.',
  method: 'POST',
  path: '/api/slots/first',
  who,
  body: z.strictObject({
    reason: sought.reason,
    after: z.strictObject({ startsAt: instant, practitioner: id }).exactOptional(),
    limit,
  }),
  output: findSlots.output,
  refusals: { 'reason-unknown': 422 },
})

/** What the home page says before anyone signs in: times, and of nobody. */
export const nextFree = route({
  name: 'agenda/next-free',
  summary: 'The next three free times, whoever the professional.',
  method: 'GET',
  path: '/api/slots/next',
  who: { roles: 'anyone' },
  output: z.strictObject({ times: z.array(instant) }),
  refusals: {},
})
