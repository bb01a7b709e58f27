// An offer: one patient proposed to one professional, for thirty seconds, to accept or to leave to a colleague.
import { z } from 'zod'
import { route } from '#access/who.ts'
import { id } from '#kit/id.ts'
import { nothing } from '#kit/route.ts'
import { instant } from '#kit/time.ts'
import { offerSummary, severity } from './ticket.ts'

/** Seconds to answer, after which it passes to a colleague. */
export const offerSeconds = 30

export const offerStates = ['open', 'accepted', 'declined', 'lapsed', 'withdrawn'] as const

/** Why a patient is left to a colleague: one tap, and entirely at the professional's discretion (product D3). */
export const declineReasons = [
  'not-my-field',
  'needs-examination',
  'personal-tie',
  'end-of-shift',
  'no-reason',
] as const

export const readOffer = route({
  name: 'waiting-room/read-offer',
  summary: 'What is needed to decide on an offer: no name, no face, no address.',
  method: 'GET',
  path: '/api/offers/:offerId',
  who: { roles: ['practitioner'], related: 'offerId', kinds: ['offered'] },
  params: z.strictObject({ offerId: id }),
  output: z.strictObject({
    id,
    summary: offerSummary,
    /** Photographs that may be seen before accepting. */
    photos: z.number().int(),
    severity,
    waitingSince: instant,
    expiresAt: instant,
    /** The server's instant, so that the count of seconds does not depend on the desk's clock. */
    now: instant,
  }),
  refusals: { 'offer-gone': 410 },
  traced: true,
})

export const decline = route({
  name: 'waiting-room/decline',
  summary: 'Leave the patient to a colleague, with a reason.',
  method: 'POST',
  path: '/api/offers/:offerId/decline',
  who: { roles: ['practitioner'], related: 'offerId', kinds: ['offered'] },
  params: z.strictObject({ offerId: id }),
  body: z.strictObject({ reason: z.enum(declineReasons) }),
  output: nothing,
  refusals: { 'offer-gone': 410 },
  traced: true,
})
