// What a compte rendu and a letter keep alike once signed: the content as it was sealed, its hash, who signed it and when.
import { createHash } from 'node:crypto'
import type { SubjectKey } from '#edge/keys.ts'
import { canonical } from '#kit/canonical.ts'
import type { Id } from '#kit/id.ts'
import type { CompteRendu } from '../compte-rendu.ts'
import type { LetterContent } from '../letter.ts'

type Place = { readonly column: string; readonly row: Id }

export const sealSigned = (key: SubjectKey, place: Place, content: CompteRendu | LetterContent) => {
  const sealed = canonical(content)
  const { accountId, steppedUpAt, signedAt } = content.signature
  return {
    consultation_id: content.consultationId,
    account_id: accountId,
    template: content.template,
    content_sealed: key.seal(place, sealed),
    sha256: createHash('sha256').update(sealed).digest('hex'),
    stepped_up_at: steppedUpAt,
    signed_at: signedAt,
  }
}
