// The draft, server side: read with what is known around it, saved over the version that was read.
import { consultationOf, isOver } from '#consultation/server/consultation.store.ts'
import { mediumOf } from '#consultation/server/medium.ts'
import { isAccount } from '#edge/actor.ts'
import { type House, serve } from '#edge/house.ts'
import { done, refused } from '#kit/outcome.ts'
import { patientOf } from '#patients/server/patients.store.ts'
import { decideSaveDraft, readDraft, saveDraft } from '../draft.ts'
import { mayPrescribeAfter } from '../sign-prescriptions.ts'
import { toCheck } from './alerts.ts'
import { alertsFor, type ConclusionOf } from './checks.ts'
import { holdDraft, keptDraft, signedIn, toldOf, writeDraft } from './prescription.store.ts'
import { reachOf } from './reach.ts'

export const serveReadDraft = (house: House, conclusionOf: ConclusionOf) =>
  serve(readDraft, ({ params }, call) =>
    call.read(async db => {
      if (!isAccount(call.actor)) return refused('not-signed-in')
      const row = await consultationOf(db, params.consultationId)
      const key = await house.keys.of(db, row.patient_id)
      const kept = await keptDraft(db, row.id, key)
      const reach = await reachOf(db, call.actor.account)
      const patient = await patientOf(db, row.patient_id)
      if (!patient) throw new Error(`consultation ${row.id} has no patient`)
      const conclusion = await conclusionOf(db, house, row.id)
      const signed = []
      for (const one of await signedIn(db, row.id)) signed.push(await toldOf(db, house, one))
      call.trace({ patient: row.patient_id, object: row.id })
      return done({
        ...kept,
        checked: await alertsFor(db, house, { ...toCheck(row.id, kept.draft, call.at), conclusion }, call.at),
        ...(reach ? { reach } : {}),
        heard: mayPrescribeAfter(await mediumOf(db, row, call.at)),
        birthDate: patient.birthDate,
        signed,
      })
    }),
  )

export const serveSaveDraft = (house: House) =>
  serve(saveDraft, ({ params, body }, call) =>
    call.write(async db => {
      await holdDraft(db, params.consultationId)
      const row = await consultationOf(db, params.consultationId)
      const key = await house.keys.of(db, row.patient_id)
      const kept = await keptDraft(db, row.id, key)
      const decision = decideSaveDraft(kept, isOver(row), body)
      if (!decision.ok) return decision
      const version = decision.value
      if (version !== kept.version)
        await writeDraft(db, key, {
          consultation: row.id,
          patient: row.patient_id,
          at: call.at,
          version,
          draft: body.draft,
        })
      return done({ version })
    }),
  )
