// The photographs of an offer: seen when the professional asks, each opening traced; intimate ones and documents never.
import { z } from 'zod'
import { route } from '#access/who.ts'
import { id } from '#kit/id.ts'
import { attachmentEntry } from '#record/attachment.ts'

const offered = { roles: ['practitioner'], related: 'offerId', kinds: ['offered'] } as const

/** No name of a file: people name their photographs after themselves. */
export const offerPhoto = attachmentEntry.pick({ id: true, width: true, height: true, preview: true })

export const listOfferPhotos = route({
  name: 'waiting-room/list-offer-photos',
  summary: 'The photographs of the patient proposed, in small, without those marked intimate.',
  method: 'GET',
  path: '/api/offers/:offerId/photos',
  who: offered,
  params: z.strictObject({ offerId: id }),
  output: z.strictObject({ photos: z.array(offerPhoto) }),
  refusals: { 'offer-gone': 410 },
  traced: true,
})

export const readOfferPhoto = route({
  name: 'waiting-room/read-offer-photo',
  summary: 'One photograph of the patient proposed (JPEG).',
  method: 'GET',
  path: '/api/offers/:offerId/photos/:attachmentId',
  who: offered,
  params: z.strictObject({ offerId: id, attachmentId: id }),
  output: z.never(),
  refusals: { 'offer-gone': 410 },
  traced: true,
})
