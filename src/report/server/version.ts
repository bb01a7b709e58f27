// Keeping a version of a compte rendu: the content sealed first, then the paper made from it, in the transaction of the act that signs.
import { createHash } from 'node:crypto'
import type { Write } from '#edge/database.ts'
import type { House } from '#edge/house.ts'
import { canonical } from '#kit/canonical.ts'
import type { Id } from '#kit/id.ts'
import { longDay } from '#kit/printed-time.ts'
import { keepDocument } from '#record/server/record.store.ts'
import type { CompteRendu } from '../compte-rendu.ts'
import { paper } from '../paper.words.ts'
import { printCompteRendu } from './pdf/compte-rendu.ts'
import { contentPlace } from './report.store.ts'

interface NewVersion {
  readonly content: CompteRendu
  readonly patient: Id
  newId(): Id
}

/** Answers the document. */
export const keepVersion = async (db: Write, house: House, { content, patient, newId }: NewVersion): Promise<Id> => {
  const key = await house.keys.of(db, patient)
  const sealed = canonical(content)
  const sha256 = createHash('sha256').update(sealed).digest('hex')
  const [id, document] = [newId(), newId()]
  const { accountId, steppedUpAt, signedAt } = content.signature
  await db
    .insertInto('compte_rendu')
    .values({
      id,
      consultation_id: content.consultationId,
      patient_id: patient,
      account_id: accountId,
      document_id: document,
      version: content.version,
      template: content.template,
      content_sealed: key.seal(contentPlace(id), sealed),
      sha256,
      stepped_up_at: steppedUpAt,
      signed_at: signedAt,
    })
    .execute()
  await keepDocument(db, house, {
    id: document,
    patient,
    consultation: content.consultationId,
    author: accountId,
    kind: 'compte-rendu',
    title: paper.named(longDay(content.act.startedAt, content.act.zone), content.version),
    bytes: await printCompteRendu(content, sha256, house.demo),
    signedAt,
  })
  return document
}
