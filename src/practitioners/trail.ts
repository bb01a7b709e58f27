// Who opened my record: the trail read by the person it concerns, professionals by name, other staff by role.
import { z } from 'zod'
import { type RelationKind, roles, route } from '#access/who.ts'
import { id } from '#kit/id.ts'
import { pageQuery } from '#kit/route.ts'
import { type Instant, instant, secondsBetween } from '#kit/time.ts'
import { rights } from '#patients/rights.ts'

/** The ties that are told. A minor's parents are never told which care brought a professional to the ordinary record. */
export const toldTies = [
  'self',
  'parent',
  'aidant',
  'treats',
  'breaks-glass',
] as const satisfies readonly RelationKind[]
export type ToldTie = (typeof toldTies)[number]
export const toldTie = (kind: string): ToldTie | null => toldTies.find(one => one === (told[kind] ?? kind)) ?? null
const told: Readonly<Record<string, ToldTie>> = { beside: 'treats', confidential: 'self' }

/** Names of care professionals only: product A6 (“the patient's trace names care professionals, and other staff by role”). */
const trailEntry = z.strictObject({
  id,
  at: instant,
  act: z.string(),
  outcome: z.enum(['done', 'refused']),
  mine: z.boolean(),
  role: z.enum(roles).nullable(),
  name: z.string().nullable(),
  /** Why they could: what tied them to the record at that moment; null where nothing did, or where it is the system. */
  why: z.enum(toldTies).nullable(),
  sealed: z.boolean(),
})
export type TrailEntry = z.output<typeof trailEntry>

/** `others`: what was not done by whoever reads; `refused`: those who tried and were shown nothing. */
export const shownEntries = ['all', 'others', 'refused'] as const
export type ShownEntries = (typeof shownEntries)[number]

export const trail = route({
  name: 'practitioners/trail',
  summary: 'Who did what with a patient’s data, newest first.',
  method: 'GET',
  path: '/api/patients/:patientId/trail',
  who: { roles: ['patient'], related: 'patientId', kinds: rights.trail },
  params: z.strictObject({ patientId: id }),
  query: pageQuery.extend({ show: z.enum(shownEntries).default('all') }),
  output: z.strictObject({ items: z.array(trailEntry), next: id.optional() }),
  refusals: {},
})

/** The newest of several entries told as one: how many they are, and when the oldest was. */
export interface Gathered extends TrailEntry {
  readonly times: number
  readonly since: Instant
}

const gatheredSeconds = 3600

/**
 * Entries, newest first, with those that follow each other and say the same within an hour told once: twenty looks at one's
 * own list of documents must not hide the one look that matters. A sealed entry is never told with one that is not.
 */
export const gathered = (entries: readonly TrailEntry[]): Gathered[] => {
  const told: Gathered[] = []
  for (const entry of entries) {
    const newer = told.at(-1)
    const same = newer && saidAlike.every(key => newer[key] === entry[key])
    if (same && secondsBetween(entry.at, newer.since) <= gatheredSeconds)
      told[told.length - 1] = { ...newer, times: newer.times + 1, since: entry.at }
    else told.push({ ...entry, times: 1, since: entry.at })
  }
  return told
}

const saidAlike = ['act', 'outcome', 'mine', 'role', 'name', 'why', 'sealed'] as const
