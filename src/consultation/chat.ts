// Writing during the call: kept only while the consultation lasts, under a key that dies with it.
import { z } from 'zod'
import { route, topic } from '#access/who.ts'
import { id } from '#kit/id.ts'
import { made } from '#kit/route.ts'
import { type Day, dayIn, type Instant, instant, plusSeconds } from '#kit/time.ts'
import { side } from './seat.ts'

const bothSides = {
  roles: ['patient', 'practitioner'],
  related: 'consultationId',
  kinds: ['leads', 'attends'],
} as const
const params = z.strictObject({ consultationId: id })

/** Characters in one message: a list of medicines pasted whole. */
export const longestText = 2000
/** Messages in one consultation; beyond, it is no longer a conversation. */
export const mostMessages = 500
/** Chats are sealed under a key of the day; two full days later that key is destroyed, so 72 h at most (product E6). */
const daysKept = 2
/** The first day whose key is still there. */
export const firstDayKept = (at: Instant): Day => dayIn(plusSeconds(at, -daysKept * 24 * 3600), 'UTC')
/** Whether the chat of a consultation announced then has been lost with the key of its day. */
export const isChatLost = (announcedAt: Instant, at: Instant): boolean => dayIn(announcedAt, 'UTC') < firstDayKept(at)

export const say = route({
  name: 'consultation/say',
  summary: 'Write to the other.',
  method: 'POST',
  path: '/api/consultations/:consultationId/chat',
  who: bothSides,
  params,
  body: z.strictObject({ text: z.string().trim().min(1).max(longestText) }),
  output: made,
  refusals: { 'not-seated': 403, 'consultation-over': 409, 'chat-full': 409, 'chat-erased': 410 },
  idempotent: true,
  traced: true,
})

const chatLine = z.strictObject({ id, side, at: instant, text: z.string() })
export type ChatLine = z.output<typeof chatLine>

/** Not traced one by one: only those who sit may read, and each entry into the call is. */
export const readChat = route({
  name: 'consultation/chat',
  summary: 'What was written since the call began; `erased` once its key is destroyed.',
  method: 'GET',
  path: '/api/consultations/:consultationId/chat',
  who: bothSides,
  params,
  output: z.strictObject({ lines: z.array(chatLine), erased: z.boolean() }),
  refusals: { 'not-seated': 403 },
})

export const chatChanged = topic({
  name: 'consultation/chat',
  summary: 'Somebody wrote.',
  who: { roles: ['patient', 'practitioner'], related: 'id', kinds: ['leads', 'attends'] },
})
