// Signing, server side: the content is sealed, printed, and put in the patient's record in one transaction.
import { steppedUpAt } from '#access/server/sessions.ts'
import { consultationOf, standingOf } from '#consultation/server/consultation.store.ts'
import { consultationChanged } from '#consultation/state.ts'
import { isAccount } from '#edge/actor.ts'
import { type House, serve } from '#edge/house.ts'
import { done, refused } from '#kit/outcome.ts'
import { documentGiven } from '#record/server/tell-patient.ts'
import { notesFrom } from '../note.ts'
import { decideSign, sign } from '../sign.ts'
import { factsOf, intakeOf } from './facts.ts'
import { lettersOf } from './letter.store.ts'
import { holdReport, partsOf, savedNotes } from './report.store.ts'
import { keepVersion } from './version.ts'

export const serveSign = (house: House) =>
  serve(sign, ({ params, body }, call) =>
    call.write(async db => {
      const { actor, at } = call
      if (!isAccount(actor)) return refused('not-signed-in')
      // Load.
      await holdReport(db, params.consultationId, 'alone')
      const row = await consultationOf(db, params.consultationId)
      const key = await house.keys.of(db, row.patient_id)
      const notes = notesFrom(await savedNotes(db, row.id, key), await intakeOf(db, key, row.ticket_id))
      const signature = { accountId: actor.account, steppedUpAt: await steppedUpAt(db, actor), signedAt: at }
      const there = await partsOf(db, row.id)
      const letters = !there.letter ? [] : await lettersOf(db, key, { patient: row.patient_id, consultation: row.id })
      const standing = { ...standingOf(row), signed: there.compte_rendu }
      // Decide.
      const decision = decideSign(await factsOf(db, row, { key, there, letters }, at), notes, standing, body, signature)
      if (!decision.ok) return decision
      // Save.
      const document = await keepVersion(db, house, {
        content: decision.value,
        patient: row.patient_id,
        newId: call.newId,
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
