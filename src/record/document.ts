// Documents of a patient's record: what was signed and given, read again as it was.
import { z } from 'zod'
import { route } from '#access/who.ts'
import { id, sha256 } from '#kit/id.ts'
import { pageQuery } from '#kit/route.ts'
import { instant } from '#kit/time.ts'
import { rights } from '#patients/rights.ts'

/** The same words as the check on `document.kind`. */
export const documentKinds = ['compte-rendu', 'prescription', 'certificate', 'referral-letter', 'receipt'] as const
export type DocumentKind = (typeof documentKinds)[number]

/** What a downloaded file is called, in the language documents of care are written in. */
export const fileNames: Readonly<Record<DocumentKind, string>> = {
  'compte-rendu': 'compte-rendu',
  prescription: 'ordonnance',
  certificate: 'certificat',
  'referral-letter': 'courrier',
  receipt: 'recu',
}

/** Who signed a document, when they last proved to be there, and when they signed: part of what the signature seals. */
export const signatureBlock = z.strictObject({ accountId: id, steppedUpAt: instant, signedAt: instant })
export type SignatureBlock = z.infer<typeof signatureBlock>

export const documentEntry = z.strictObject({
  id,
  kind: z.enum(documentKinds),
  title: z.string().max(160),
  consultationId: id.nullable(),
  /** Bytes of the file. */
  size: z.number().int(),
  /** Of the file, in hexadecimal: what is downloaded can be checked. */
  sha256,
  signedAt: instant,
})
export type DocumentEntry = z.infer<typeof documentEntry>

export const readers = {
  roles: ['patient', 'practitioner'],
  related: 'patientId',
  kinds: [...rights.documents, 'treats', 'beside', 'breaks-glass'],
} as const

export const listDocuments = route({
  name: 'record/list-documents',
  summary: 'The documents of a patient, the latest first.',
  method: 'GET',
  path: '/api/patients/:patientId/documents',
  who: readers,
  params: z.strictObject({ patientId: id }),
  query: pageQuery,
  output: z.strictObject({ documents: z.array(documentEntry), next: id.optional() }),
  refusals: {},
  traced: true,
})

/** Answers the file itself, as an attachment. */
export const readDocument = route({
  name: 'record/read-document',
  summary: 'A document’s file (PDF), as an attachment; a document of another patient is not found.',
  method: 'GET',
  path: '/api/patients/:patientId/documents/:documentId',
  who: readers,
  params: z.strictObject({ patientId: id, documentId: id }),
  output: z.never(),
  refusals: {},
  traced: true,
})
