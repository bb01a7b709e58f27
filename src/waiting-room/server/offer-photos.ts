// The photographs of an offer, server side: opened by the room itself, for as long as the offer is, and for that request only.
import { type Read, within } from '#edge/database.ts'
import { type House, serve } from '#edge/house.ts'
import type { Id } from '#kit/id.ts'
import { done, refused } from '#kit/outcome.ts'
import type { Instant } from '#kit/time.ts'
import { mostAttachments } from '#record/attachment.ts'
import { attachmentFile, attachmentsOf } from '#record/server/attachment.store.ts'
import { fileAnswer } from '#record/server/attachment.ts'
import { listOfferPhotos, readOfferPhoto } from '../offer-photos.ts'

/** The ticket of an offer that may still be answered; the professional has no relation with the patient yet. */
const offeredTicket = async (db: Read, offer: Id, at: Instant) => {
  const open = await db
    .selectFrom('offer')
    .select('ticket_id')
    .where('id', '=', offer)
    .where('state', '=', 'open')
    .where('expires_at', '>', at)
    .executeTakeFirst()
  if (!open) return undefined
  return within(db, 'matcher', () =>
    db
      .selectFrom('ticket')
      .select(['patient_id', 'intake_id'])
      .where('id', '=', open.ticket_id)
      .executeTakeFirstOrThrow(),
  )
}

export const serveListOfferPhotos = (house: House) =>
  serve(listOfferPhotos, ({ params }, call) =>
    call.write(async db => {
      const ticket = await offeredTicket(db, params.offerId, call.at)
      if (!ticket) return refused('offer-gone')
      call.trace({ patient: ticket.patient_id, object: params.offerId })
      const { attachments } = await within(db, 'matcher', () =>
        attachmentsOf(db, house, {
          patient: ticket.patient_id,
          intake: ticket.intake_id,
          limit: mostAttachments,
          beforeAcceptance: true,
        }),
      )
      return done({ photos: attachments.map(({ id, width, height, preview }) => ({ id, width, height, preview })) })
    }),
  )

export const serveReadOfferPhoto = (house: House) =>
  serve(readOfferPhoto, async ({ params }, call) => {
    const outcome = await call.read(async db => {
      const ticket = await offeredTicket(db, params.offerId, call.at)
      if (!ticket) {
        call.trace({ object: params.offerId, refused: true, detail: 'offer-gone' })
        return refused('offer-gone')
      }
      const found = await within(db, 'matcher', () => attachmentFile(db, house, ticket.patient_id, params.attachmentId))
      const showable =
        found?.row.intake_id === ticket.intake_id && !found.row.intimate && found.row.kind === 'photo'
          ? found
          : undefined
      call.trace({
        patient: ticket.patient_id,
        object: params.attachmentId,
        ...(showable ? {} : ({ refused: true, detail: 'not-found' } as const)),
      })
      return showable ? done(showable) : refused('not-found')
    })
    return outcome.ok ? fileAnswer(outcome.value) : outcome
  })
