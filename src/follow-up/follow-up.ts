// The nouns of follow-up: what must happen next for a patient, whose it is, and what came of it.
import { z } from 'zod'
import { topic } from '#access/who.ts'
import { id } from '#kit/id.ts'
import { instant } from '#kit/time.ts'
import { answers } from '#orientation/questionnaire.ts'
import { levels } from '#orientation/reason.ts'
import { concerns, tellings } from './escalation.ts'
import { window } from './window.ts'

/** `check`: how the patient is, asked again; the others are examinations whose result is awaited. */
export const kinds = ['check', 'biology', 'imaging', 'other'] as const
export type Kind = (typeof kinds)[number]
export const isResult = (kind: Kind): boolean => kind !== 'check'

/** What for, or which examination; sealed. */
export const about = z.string().trim().min(3).max(500)
/** What was ordered, as kept. */
export const plan = z.strictObject({ about })

/** How it ended; `withdrawn`: ordered by mistake, before the consultation was closed. */
export const outcomes = ['fine', 'advice', 'new-consultation', 'in-person', 'not-reached'] as const
export type Outcome = (typeof outcomes)[number]
export const ends = [...outcomes, 'withdrawn'] as const
export type End = (typeof ends)[number]

/** What the sheet of the laboratory says, as the patient reads it there. */
export const urgencies = ['urgent', 'ordinary', 'unknown'] as const
export type Urgency = (typeof urgencies)[number]

/** What came from the patient, as kept. */
export const entry = z.discriminatedUnion('came', [
  z.strictObject({
    came: z.literal('answers'),
    /** « Mon état s’aggrave ». */
    worse: z.boolean(),
    answers,
    level: z.enum(levels),
    flags: z.array(z.string()),
  }),
  z.strictObject({ came: z.literal('result'), urgency: z.enum(urgencies), files: z.array(id) }),
])
export type Entry = z.infer<typeof entry>

/** What every reader is told of one. */
export const summary = z.strictObject({
  id,
  kind: z.enum(kinds),
  window,
  /** The window has begun: the questions may be answered. Said by the server, whose clock decides. */
  open: z.boolean(),
  orderedAt: instant,
  about: z.string(),
  /** Whose it is, and who reads when they do not. */
  owner: z.string(),
  deputy: z.string().nullable(),
  /** When the answers, or the result, came last. */
  cameAt: instant.nullable(),
  seen: z.strictObject({ by: z.string(), at: instant }).nullable(),
  closed: z.strictObject({ by: z.string(), at: instant, outcome: z.enum(ends), word: z.string() }).nullable(),
})
export type Summary = z.infer<typeof summary>

export const attention = z.strictObject({ since: instant, concern: z.enum(concerns), told: z.enum(tellings) })

/** Its id is the professional's own account. */
export const followUpsChanged = topic({
  name: 'follow-up/mine',
  summary: 'The professional’s follow-ups changed: something came, or was told to them.',
  who: { roles: ['practitioner', 'lead'], own: 'id' },
})
