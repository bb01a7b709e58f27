// Signing, server side: the content is sealed, printed, and put in the patient's record in one transaction.
import { createHash } from 'node:crypto'
import { steppedUpAt } from '#access/server/sessions.ts'
import { consultationOf, standingOf } from '#consultation/server/consultation.store.ts'
import { consultationChanged } from '#consultation/state.ts'
import { isAccount } from '#edge/actor.ts'
import { type House, serve } from '#edge/house.ts'
import { canonical } from '#kit/canonical.ts'
import { done, refused } from '#kit/outcome.ts'
import { longDay } from '#kit/printed-time.ts'
import { keepDocument } from '#record/server/record.store.ts'
import { documentGiven } from '#record/server/tell-patient.ts'
import { notesFrom } from '../note.ts'
import { paper } from '../paper.words.ts'
import { decideSign, sign } from '../sign.ts'
import { factsOf, intakeOf } from './facts.ts'
import { printCompteRendu } from './pdf/compte-rendu.ts'
import { contentPlace, holdReport, savedNotes, signedOf } from './report.store.ts'

export const serveSign = (house: House) =>
  serve(sign, ({ params, body }, call) =>
    call.write(async db => {
      const { actor, at } = call
      if (!isAccount(actor)) return refused('not-signed-in')
      // Load.
      await holdReport(db, params.consultationId, 'alone')
      const row = await consultationOf(db, params.consultationId)
      const key = await house.keys.of(db, row.patient_id)
      const notes = notesFrom(await savedNotes(db, row.id, key), await intakeOf(db, house, row.ticket_id))
      const standing = { ...standingOf(row), signed: (await signedOf(db, row.id)) !== undefined }
      const signature = { accountId: actor.account, steppedUpAt: await steppedUpAt(db, actor), signedAt: at }
      // Decide.
      const decision = decideSign(await factsOf(db, house, row, at), notes, standing, body, signature)
      if (!decision.ok) return decision
      // Save: the content first, then the paper made from it.
      const content = decision.value
      const sealed = canonical(content)
      const sha256 = createHash('sha256').update(sealed).digest('hex')
      const [id, document] = [call.newId(), call.newId()]
      await db
        .insertInto('compte_rendu')
        .values({
          id,
          consultation_id: row.id,
          patient_id: row.patient_id,
          account_id: actor.account,
          document_id: document,
          version: content.version,
          template: content.template,
          content_sealed: key.seal(contentPlace(id), sealed),
          sha256,
          stepped_up_at: signature.steppedUpAt,
          signed_at: at,
        })
        .execute()
      await keepDocument(db, house, {
        id: document,
        patient: row.patient_id,
        consultation: row.id,
        author: actor.account,
        kind: 'compte-rendu',
        title: `${paper.title}, ${longDay(content.act.startedAt, content.act.zone)}`,
        bytes: await printCompteRendu(content, sha256, house.demo),
        signedAt: at,
      })
      // Tell.
      await call.tell(db, {
        name: documentGiven,
        body: { patient: row.patient_id, document },
      })
      call.trace({ patient: row.patient_id, object: document })
      call.changed(consultationChanged, row.id)
      return done({ id: document })
    }),
  )
