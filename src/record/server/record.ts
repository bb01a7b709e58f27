// The declared profile and the documents, server side: every reading leaves its trace before anything is sent.
import { isAccount } from '#edge/actor.ts'
import { type House, serve } from '#edge/house.ts'
import { done, refused } from '#kit/outcome.ts'
import { dayIn } from '#kit/time.ts'
import { zone } from '#patients/patient.ts'
import { fileNames, listDocuments, readDocument } from '../document.ts'
import { decideSaveProfile, keptCodes, readProfile, saveProfile } from '../profile.ts'
import { documentFile, documentsOf, profileOf, writeProfile } from './record.store.ts'

export const serveReadProfile = (house: House) =>
  serve(readProfile, ({ params }, call) => {
    call.trace({ patient: params.patientId })
    return call.read(async db => done(await profileOf(db, house, params.patientId)))
  })

export const serveSaveProfile = (house: House) =>
  serve(saveProfile, async ({ params, body }, call) => {
    const { actor } = call
    if (!isAccount(actor)) return refused('not-signed-in')
    call.trace({ patient: params.patientId })
    return call.write(async db => {
      const current = await profileOf(db, house, params.patientId)
      const decision = decideSaveProfile(current.version, body.version)
      if (!decision.ok) return decision
      const version = decision.value
      const codes = keptCodes(body.profile, body.codes, current.codes)
      const given = { patient: params.patientId, by: actor.account, profile: body.profile, codes, version, at: call.at }
      // Another screen saved between our reading and our writing: the same refusal as if it had been there before.
      return (await writeProfile(db, house, given)) ? done({ version }) : refused('stale-profile', { version })
    })
  })

export const serveListDocuments = (house: House) =>
  serve(listDocuments, ({ params, query }, call) => {
    call.trace({ patient: params.patientId })
    return call.read(async db => done(await documentsOf(db, house, params.patientId, query)))
  })

export const serveReadDocument = (house: House) =>
  serve(readDocument, async ({ params }, call) => {
    const found = await call.read(async db => {
      const file = await documentFile(db, house, params.patientId, params.documentId)
      // Reaching for a document that is not the patient's is told as such: nothing was read.
      call.trace({
        patient: params.patientId,
        object: params.documentId,
        ...(file ? {} : ({ refused: true, detail: 'not-found' } as const)),
      })
      return file
    })
    if (!found) return refused('not-found')
    const name = `${fileNames[found.kind]}-${dayIn(found.signedAt, zone)}.pdf`
    return { file: found.bytes, mediaType: 'application/pdf', name }
  })
