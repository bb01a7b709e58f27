// Keeping a version of a compte rendu: the content sealed first, then the paper made from it, in the transaction of the act that signs.
import type { Write } from '#edge/database.ts'
import type { House } from '#edge/house.ts'
import type { Id } from '#kit/id.ts'
import { longDay } from '#kit/printed-time.ts'
import { keepDocument } from '#record/server/record.store.ts'
import type { CompteRendu } from '../compte-rendu.ts'
import { paper } from '../paper.words.ts'
import { printCompteRendu } from './pdf/compte-rendu.ts'
import { contentPlace } from './report.store.ts'
import { sealSigned } from './seal-signed.ts'

interface NewVersion {
  readonly content: CompteRendu
  readonly patient: Id
  newId(): Id
}

/** Answers the document. */
export const keepVersion = async (db: Write, house: House, { content, patient, newId }: NewVersion): Promise<Id> => {
  const [id, document] = [newId(), newId()]
  const signed = sealSigned(await house.keys.of(db, patient), contentPlace(id), content)
  await db
    .insertInto('compte_rendu')
    .values({ id, patient_id: patient, document_id: document, version: content.version, ...signed })
    .execute()
  await keepDocument(db, house, {
    id: document,
    patient,
    consultation: content.consultationId,
    author: signed.account_id,
    kind: 'compte-rendu',
    title: paper.named(longDay(content.act.startedAt, content.act.zone), content.version),
    bytes: await printCompteRendu(content, signed.sha256, house.demo),
    signedAt: signed.signed_at,
  })
  return document
}
