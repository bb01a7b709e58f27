// By what the two exchanged: image and sound, sound alone, or writing, as the professional's page saw it happen.
import { z } from 'zod'
import { route } from '#access/who.ts'
import { id } from '#kit/id.ts'
import { made } from '#kit/route.ts'
import { type Instant, secondsBetween } from '#kit/time.ts'

export const media = ['video', 'voice', 'text'] as const
export type Medium = (typeof media)[number]

/** What the compte rendu says of the whole act; `not-recorded` when no page ever told. */
export const actMedia = ['video', 'voice', 'text', 'video-then-voice', 'not-recorded'] as const
export type ActMedium = (typeof actMedia)[number]

/** Seconds; a medium that lasted less is a moment of a bad line, told among the incidents if it was one. */
const longEnough = 5

export const reportMedium = route({
  name: 'consultation/report-medium',
  summary: 'What the professional receives of the patient from now on: image and sound, sound alone, or neither.',
  method: 'POST',
  path: '/api/consultations/:consultationId/medium',
  who: { roles: ['practitioner'], related: 'consultationId', kinds: ['leads'] },
  params: z.strictObject({ consultationId: id }),
  body: z.strictObject({ medium: z.enum(media) }),
  output: made,
  refusals: { 'not-seated': 403, 'not-begun': 409, 'consultation-over': 409 },
  idempotent: true,
  traced: true,
})

/**
 * The medium of the act, from what was used and when. An act with the patient's image for some time and their voice alone
 * for some other is both: neither prescriptions nor reimbursement are the same without an image (CSS L.160-8).
 */
export const actMedium = (
  used: readonly { readonly medium: Medium; readonly from: Instant }[],
  until: Instant,
): ActMedium => {
  const inOrder = [...used].sort((one, other) => (one.from < other.from ? -1 : one.from > other.from ? 1 : 0))
  const seconds: Record<Medium, number> = { video: 0, voice: 0, text: 0 }
  for (const [index, { medium, from }] of inOrder.entries())
    seconds[medium] += secondsBetween(from, inOrder[index + 1]?.from ?? until)
  if (seconds.video >= longEnough) return seconds.voice >= longEnough ? 'video-then-voice' : 'video'
  if (seconds.voice >= longEnough) return 'voice'
  const last = inOrder.at(-1)
  return last ? last.medium : 'not-recorded'
}
