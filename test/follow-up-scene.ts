// What the tests of follow-up share: a check after 48 hours, answers that say nothing grave, and a result photographed.
import { capturedMail } from '#access/persona.ts'
import { addFile } from '#follow-up/mine.ts'
import type { OrderInput } from '#follow-up/order.ts'
import type { Id } from '#kit/id.ts'
import type { Answers } from '#orientation/condition.ts'
import { completeUpload } from '#record/attachment.ts'
import type { Person, TestHouse } from './house.ts'
import { granted } from './path.ts'
import { drawnPhoto, sendPieces, sha256 } from './photos.ts'

export const check: OrderInput = { kind: 'check', fromDays: 2, untilDays: 4, about: 'marqueur-fievre', deputy: null }

/** To the questions of an adult's cough. */
export const calm: Answers = {
  overall: 'better',
  'advice-followed': 'yes',
  vital: [],
  brain: [],
  'other-signs': [],
  fever: 'none',
  'worse-again': false,
  breath: 'usual',
  chest: [],
  grave: [],
}

/** The subjects of what is sent by mail. */
export const reminder = 'Un rappel vous attend'
export const toRead = 'À lire sur votre bureau'

export const lettersIn = async (house: TestHouse, subject: string) =>
  granted(capturedMail, await house.visitor().call(capturedMail)).items.filter(one => one.subject === subject)

/** A photograph of a result that has arrived; answers its id. */
export const addResultPhoto = async (
  person: Person,
  params: { readonly patientId: Id; readonly followUpId: Id },
): Promise<Id> => {
  const bytes = await drawnPhoto()
  const told = { kind: 'photo', name: 'marqueur-nom', intimate: false } as const
  const body = { ...told, size: bytes.byteLength, sha256: sha256(bytes) }
  const { id } = granted(addFile, await person.call(addFile, { params, body }))
  await sendPieces(person, id, bytes)
  granted(completeUpload, await person.call(completeUpload, { params: { uploadId: id } }))
  return id
}
