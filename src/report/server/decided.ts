// What was decided, server side: read from the signed content, for the patient and the parent of the patient.
import { type House, serve } from '#edge/house.ts'
import { done } from '#kit/outcome.ts'
import { decidedIn, readDecided } from '../decided.ts'
import { contentOf, signedOf } from './report.store.ts'

export const serveReadDecided = (house: House) =>
  serve(readDecided, ({ params }, call) => {
    call.trace({ patient: params.patientId, object: params.consultationId })
    return call.read(async db => {
      const signed = await signedOf(db, params.consultationId)
      if (signed?.patient_id !== params.patientId) return done({})
      return done({ decided: decidedIn(await contentOf(db, house, signed), signed.document_id) })
    })
  })
