// What was decided, server side: read from the signed content, for the patient and the parent of the patient.
import { type House, serve } from '#edge/house.ts'
import { done } from '#kit/outcome.ts'
import { decidedIn, readDecided } from '../decided.ts'
import { lettersOf } from './letter.store.ts'
import { contentIn, signedOf } from './report.store.ts'

export const serveReadDecided = (house: House) =>
  serve(readDecided, ({ params }, call) => {
    call.trace({ patient: params.patientId, object: params.consultationId })
    return call.read(async db => {
      const signed = await signedOf(db, params.consultationId)
      if (signed?.patient_id !== params.patientId) return done({})
      const key = await house.keys.of(db, signed.patient_id)
      const letters = await lettersOf(db, key, { patient: signed.patient_id, consultation: signed.consultation_id })
      const sent = letters.flatMap(({ documentId, content }) =>
        content.kind === 'referral-letter' ? [{ documentId, ...content.referral }] : [],
      )
      return done({ decided: decidedIn(contentIn(signed, key), signed.document_id, sent.at(-1)) })
    })
  })
