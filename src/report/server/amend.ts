// Amending, server side: one version after another, and both papers in the patient's record.
import { steppedUpAt } from '#access/server/sessions.ts'
import { consultationOf } from '#consultation/server/consultation.store.ts'
import { consultationChanged } from '#consultation/state.ts'
import { isAccount } from '#edge/actor.ts'
import { type House, serve } from '#edge/house.ts'
import { done, refused } from '#kit/outcome.ts'
import { prescribedIn } from '#prescription/server/prescribed.ts'
import { documentGiven } from '#record/server/tell-patient.ts'
import { amend, decideAmend } from '../amend.ts'
import { givenIn } from '../letter.ts'
import { lettersOf } from './letter.store.ts'
import { contentIn, holdReport, signedOf } from './report.store.ts'
import { keepVersion } from './version.ts'

export const serveAmend = (house: House) =>
  serve(amend, ({ params, body }, call) =>
    call.write(async db => {
      const { actor, at } = call
      if (!isAccount(actor)) return refused('not-signed-in')
      // Load: alone, so that two versions cannot follow the same one.
      await holdReport(db, params.consultationId, 'alone')
      const row = await consultationOf(db, params.consultationId)
      const signed = await signedOf(db, row.id)
      const key = await house.keys.of(db, row.patient_id)
      const current = signed && contentIn(signed, key)
      const letters = await lettersOf(db, key, { patient: row.patient_id, consultation: row.id })
      const given = letters.map(({ content }) => givenIn(content))
      const prescriptions = [...(await prescribedIn(db, row.id, key))]
      const signature = { accountId: actor.account, steppedUpAt: await steppedUpAt(db, actor), signedAt: at }
      // Decide.
      const decision = decideAmend(current, { given, prescriptions }, body, signature)
      if (!decision.ok) return decision
      // Save.
      const document = await keepVersion(db, house, {
        content: decision.value,
        patient: row.patient_id,
        newId: call.newId,
      })
      // Tell.
      await call.tell(db, { name: documentGiven, body: { patient: row.patient_id, document } })
      call.trace({ patient: row.patient_id, object: document })
      call.changed(consultationChanged, row.id)
      return done({ id: document })
    }),
  )
