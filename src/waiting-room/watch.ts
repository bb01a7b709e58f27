// What the on-call lead watches of the room: who waits, and the declines, by reason and by group, never by professional.
import { z } from 'zod'
import { route } from '#access/who.ts'
import { declineReasons } from './offer.ts'

/** Below this many offers a share says nothing, and may say who: no cell shows fewer (product L3). */
export const leastShown = 10

export const groups = ['F', 'M', 'I', 'child', 'adult', 'elder'] as const
export type Group = (typeof groups)[number]

const share = z.strictObject({
  group: z.enum(groups),
  offered: z.number().int(),
  /** Of a hundred offers of this group, how many were left to a colleague. */
  declinedPercent: z.number().int(),
})

export const watch = route({
  name: 'waiting-room/watch',
  summary:
    'How many wait and how many see patients, and the declines of the last seven days: by reason, by sex and by age.',
  method: 'GET',
  path: '/api/waiting-room/watch',
  who: { roles: ['lead'] },
  output: z.strictObject({
    waiting: z.number().int(),
    /** Of those, who left to be called back. */
    away: z.number().int(),
    practitionersHere: z.number().int(),
    offers: z.number().int(),
    declines: z.array(z.strictObject({ reason: z.enum(declineReasons), count: z.number().int() })),
    shares: z.array(share),
  }),
  refusals: {},
})

/** « 34 ans » is in years from two years on; below, in months or in words. */
const ageGroup = (age: string): Group => {
  const years = age.endsWith(' ans') ? Number.parseInt(age, 10) : 0
  return years < 18 ? 'child' : years < 75 ? 'adult' : 'elder'
}

export interface Answered {
  readonly sex: 'F' | 'M' | 'I'
  readonly age: string
  readonly declined: boolean
}

/** The share of declines of each group that is large enough to be shown: what discrimination would be seen by. */
export const sharesOf = (offers: readonly Answered[]): z.output<typeof share>[] =>
  groups.flatMap(group => {
    const of = offers.filter(one => one.sex === group || ageGroup(one.age) === group)
    if (of.length < leastShown) return []
    const declined = of.filter(one => one.declined).length
    return [{ group, offered: of.length, declinedPercent: Math.round((100 * declined) / of.length) }]
  })
