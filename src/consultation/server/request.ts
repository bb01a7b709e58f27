// What the patient came for, server side: the summary kept with the place in the room, the identity and where they are.

import { within } from '#edge/database.ts'
import { type House, serve } from '#edge/house.ts'
import { done, refused } from '#kit/outcome.ts'
import { intakeOf } from '#orientation/server/orientation.store.ts'
import { confidenceOf } from '#patients/server/confidential.ts'
import { openSummary } from '#waiting-room/server/waiting-room.store.ts'
import { readRequest } from '../request.ts'
import { consultationOf } from './consultation.store.ts'
import { placeOf } from './emergency.store.ts'
import { identityCheckOf } from './identity-check.ts'

export const serveReadRequest = (house: House) =>
  serve(readRequest, ({ params }, call) =>
    call.read(async db => {
      const consultation = await consultationOf(db, params.consultationId)
      // The professional has no relation with the ticket itself: the room reads it for whoever leads its consultation.
      const ticket = await within(db, 'matcher', () =>
        db.selectFrom('ticket').selectAll().where('id', '=', consultation.ticket_id).executeTakeFirstOrThrow(),
      )
      const intake = await intakeOf(db, house, consultation.intake_id)
      call.trace({ patient: consultation.patient_id, object: consultation.id })
      if (!intake) return refused('not-found')
      const { place, confirmed } = await placeOf(db, house, consultation)
      return done({
        patient: intake.patient,
        summary: await openSummary(db, house, ticket),
        confidential: await confidenceOf(db, house, consultation.patient_id),
        place,
        placeConfirmed: confirmed,
        identity:
          (await identityCheckOf(db, consultation.id, await house.keys.of(db, consultation.patient_id))) ?? null,
      })
    }),
  )
