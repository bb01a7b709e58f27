// Adding a photograph or a document to a request, server side: the request is held, so that its files are counted in turn.
import { isAccount } from '#edge/actor.ts'
import { type House, serve } from '#edge/house.ts'
import { refused } from '#kit/outcome.ts'
import { startUpload } from '#record/server/attachment.store.ts'
import { addAttachment, decideAdd } from '../add-attachment.ts'

export const serveAddAttachment = (house: House) =>
  serve(addAttachment, async ({ params, body }, call) => {
    const { actor } = call
    if (!isAccount(actor)) return refused('not-signed-in')
    return call.write(async db => {
      const intake = await db
        .selectFrom('intake')
        .select(['id', 'patient_id', 'started_at'])
        .where('id', '=', params.intakeId)
        .forUpdate()
        .executeTakeFirst()
      if (!intake) return refused('not-found')
      const decision = decideAdd(intake.started_at, call.at)
      if (!decision.ok) return decision
      call.trace({ patient: intake.patient_id, object: intake.id })
      const given = { patient: intake.patient_id, account: actor.account, intake: intake.id, cause: addAttachment.name }
      return startUpload(db, house, { ...given, file: body, at: call.at })
    })
  })
