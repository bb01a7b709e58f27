// The professional's side: the list, what came, saying that one has read it, and ending it with a word; and the lead's board.
import { z } from 'zod'
import { route } from '#access/who.ts'
import { id } from '#kit/id.ts'
import { type Outcome as Decided, done, refused } from '#kit/outcome.ts'
import { nothing, pageQuery } from '#kit/route.ts'
import { type Instant, instant } from '#kit/time.ts'
import { levels } from '#orientation/reason.ts'
import { patient } from '#patients/patient.ts'
import { line } from './compare.ts'
import { concerns, type Told } from './escalation.ts'
import { attention, isResult, type Kind, kinds, type Outcome, outcomes, summary, urgencies } from './follow-up.ts'

const params = z.strictObject({ followUpId: id })
const follower = { roles: ['practitioner', 'lead'], related: 'followUpId', kinds: ['follows'] } as const

export const listFollowed = route({
  name: 'follow-up/list',
  summary: 'The follow-ups one answers for and that are not over: what must be read first.',
  method: 'GET',
  path: '/api/follow-ups',
  who: { roles: ['practitioner', 'lead'] },
  query: pageQuery,
  output: z.strictObject({
    account: id,
    followUps: z.array(
      z.strictObject({
        ...summary.shape,
        patient: z.string(),
        attention: attention.nullable(),
        /** One's own, or told as the deputy or the lead. */
        mine: z.boolean(),
      }),
    ),
    next: id.optional(),
  }),
  refusals: {},
})

export const readFollowUp = route({
  name: 'follow-up/read',
  summary:
    'One follow-up with everything that came, the latest first: what changed in the answers, the files of a result.',
  method: 'GET',
  path: '/api/follow-ups/:followUpId',
  who: follower,
  params,
  output: z.strictObject({
    ...summary.shape,
    patient,
    callback: z.string().nullable(),
    reason: z.string(),
    attention: attention.nullable(),
    entries: z.array(
      z.discriminatedUnion('came', [
        z.strictObject({
          came: z.literal('answers'),
          at: instant,
          worse: z.boolean(),
          level: z.enum(levels),
          flagged: z.array(z.string()),
          lines: z.array(line),
        }),
        z.strictObject({
          came: z.literal('result'),
          at: instant,
          urgency: z.enum(urgencies),
          files: z.array(z.strictObject({ attachmentId: id, media: z.enum(['image', 'pdf']) })),
        }),
      ]),
    ),
  }),
  refusals: {},
  traced: true,
})

/** Answers the file itself, as an attachment. */
export const readResultFile = route({
  name: 'follow-up/read-file',
  summary: 'A file of a result that was brought (JPEG or PDF).',
  method: 'GET',
  path: '/api/follow-ups/:followUpId/files/:attachmentId',
  who: follower,
  params: z.strictObject({ followUpId: id, attachmentId: id }),
  output: z.never(),
  refusals: {},
  traced: true,
})

export const seeFollowUp = route({
  name: 'follow-up/see',
  summary: 'Say that one has read what came and answers for it: nobody else is told any more.',
  method: 'PUT',
  path: '/api/follow-ups/:followUpId/seen',
  who: follower,
  params,
  output: z.strictObject({ seenAt: instant }),
  refusals: { 'nothing-to-read': 409, 'follow-up-closed': 409 },
  traced: true,
})

export const closeFollowUp = route({
  name: 'follow-up/close',
  summary: 'End a follow-up, with what the patient is told.',
  method: 'PUT',
  path: '/api/follow-ups/:followUpId/closing',
  who: follower,
  params,
  body: z.strictObject({ outcome: z.enum(outcomes), word: z.string().trim().max(500).default('') }),
  output: z.strictObject({ closedAt: instant }),
  refusals: { 'follow-up-closed': 409, 'word-needed': 422 },
  traced: true,
})

/** What the on-call lead sees before taking one: nothing of the patient. */
export const board = route({
  name: 'follow-up/board',
  summary:
    'What nobody has read in time, answers and results, for the on-call lead: whose and since when, not for whom.',
  method: 'GET',
  path: '/api/follow-ups/board',
  who: { roles: ['lead'] },
  query: pageQuery,
  output: z.strictObject({
    items: z.array(
      z.strictObject({
        id,
        kind: z.enum(kinds),
        came: z.boolean(),
        concern: z.enum(concerns),
        since: instant,
        owner: z.string(),
      }),
    ),
    next: id.optional(),
  }),
  refusals: {},
})

export const takeFollowUp = route({
  name: 'follow-up/take',
  summary: 'Take one that nobody has read: from then on it is on one’s own list.',
  method: 'PUT',
  path: '/api/follow-ups/board/:followUpId',
  who: { roles: ['lead'] },
  params,
  output: nothing,
  refusals: { 'already-read': 409 },
  traced: true,
})

export interface AttendFacts {
  readonly kind: Kind
  readonly came: boolean
  readonly closed: boolean
  readonly told: Told | null
  readonly seenAt: Instant | null
}

/** Read once; the same again changes nothing. */
export const decideSee = (
  facts: AttendFacts,
  at: Instant,
): Decided<Instant, 'nothing-to-read' | 'follow-up-closed'> => {
  if (facts.closed) return refused('follow-up-closed')
  if (facts.told === null) return refused('nothing-to-read')
  return done(facts.seenAt ?? at)
}

/** A result that came is never ended in silence: the patient is told a sentence (product F5). */
export const decideClose = (
  facts: AttendFacts,
  given: { readonly outcome: Outcome; readonly word: string },
  at: Instant,
): Decided<Instant, 'follow-up-closed' | 'word-needed'> => {
  if (facts.closed) return refused('follow-up-closed')
  const silent = given.word === ''
  if (silent && (given.outcome === 'advice' || (isResult(facts.kind) && facts.came))) return refused('word-needed')
  return done(at)
}

export const decideTake = (facts: AttendFacts): Decided<null, 'already-read'> =>
  !facts.closed && facts.told === 'lead' && facts.seenAt === null ? done(null) : refused('already-read')
