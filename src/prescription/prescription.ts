// What is prescribed: lines for the pharmacy, the laboratory, imaging and other care, as they are written and then signed.
import { z } from 'zod'
import { id } from '#kit/id.ts'
import { condition } from './condition.ts'
import { dose } from './dose.ts'
import { cis, substance } from './medicine.ts'

const words = (most: number) => z.string().trim().min(1).max(most)

/** A medicine as it was on the day it was prescribed: later editions of the register change nothing of it. */
export const prescribedMedicine = z.strictObject({
  /** Null for what no register holds: a preparation, or a name typed by hand, which no check can read. */
  code: cis.nullable(),
  /** The product's name when it is prescribed as such; else its DCI, the rule (CSP L.5121-1-2). */
  name: words(200),
  dci: words(300),
  form: z.string().max(200),
  routes: z.array(z.string().max(80)).max(12),
  substances: z.array(substance).max(40),
  atc: z.string().max(10).nullable(),
  conditions: z.array(condition).max(40),
  /** Which edition of the register it was read in; empty when typed by hand. */
  edition: z.string().max(60),
})
export type PrescribedMedicine = z.infer<typeof prescribedMedicine>

/**
 * Why no substitution: narrow therapeutic margin, a child's form, a formal contra-indication (arrêté du 12 novembre 2019;
 * CSP L.5125-23). The third names its reason in the act, and is for this patient alone.
 */
export const noSubstitutionMotives = ['MTE', 'EFG', 'CIF'] as const

const shared = {
  id,
  /** Bears on the long-term illness that is covered in full (CSS L.160-14, 3°): the upper part of the two-zone form. */
  ald: z.boolean(),
}

export const medicineLine = z.strictObject({
  ...shared,
  kind: z.literal('medicine'),
  medicine: prescribedMedicine,
  dose,
  /** Times it may be dispensed again after the first. */
  renewals: z.int().min(0).max(11),
  notSubstitutable: z.enum(noSubstitutionMotives).exactOptional(),
  /** Outside its marketing authorisation: said to the patient and written (CSP L.5121-12-1-2). */
  offLabel: z.literal(true).exactOptional(),
})
export type MedicineLine = z.infer<typeof medicineLine>

export const biologyLine = z.strictObject({
  ...shared,
  kind: z.literal('biology'),
  exams: words(600),
  /** What one asks of the laboratory: it chooses and reads its tests by it (CSP L.6211-8, D.6211-2). */
  question: words(600),
  urgent: z.boolean(),
  fasting: z.boolean(),
})

export const imagingLine = z.strictObject({
  ...shared,
  kind: z.literal('imaging'),
  exam: words(300),
  region: words(120),
  /** The reason, the purpose and what was found before: the radiologist justifies the act by it (CSP R.1333-52). */
  question: words(600),
  urgent: z.boolean(),
  pregnancy: z.enum(['no', 'possible', 'yes', 'not-concerned']),
  /** Injected contrast: what is known of the kidneys and of a past reaction. */
  contrast: z
    .strictObject({ kidneys: z.string().trim().max(200), reaction: z.string().trim().max(200) })
    .exactOptional(),
})

export const otherLine = z.strictObject({
  ...shared,
  kind: z.literal('other'),
  care: z.enum(['nursing', 'physiotherapy', 'device', 'other']),
  words: words(800),
})

export const line = z.discriminatedUnion('kind', [medicineLine, biologyLine, imagingLine, otherLine])
export type Line = z.infer<typeof line>
export type BiologyLine = z.infer<typeof biologyLine>
export type ImagingLine = z.infer<typeof imagingLine>
export type OtherLine = z.infer<typeof otherLine>

/** To whom each line goes: the pharmacist does not read the blood test, nor the laboratory the medicines. */
export const destinations = ['pharmacy', 'laboratory', 'imaging', 'care'] as const
export type Destination = (typeof destinations)[number]
export const destinationOf = (given: Line): Destination => {
  if (given.kind === 'medicine') return 'pharmacy'
  if (given.kind === 'biology') return 'laboratory'
  if (given.kind === 'imaging') return 'imaging'
  return given.care === 'device' ? 'pharmacy' : 'care'
}

/** Times a line can be counted as done. */
export const deliveriesOf = (given: Line): number => (given.kind === 'medicine' ? given.renewals + 1 : 1)

/** An alert that was read and passed, and why: kept with what was signed (CSP R.4127-8: free in their prescription, answerable for it). */
export const answer = z.strictObject({ alertId: z.string().min(3).max(200), reason: z.string().trim().min(3).max(400) })
export type Answer = z.infer<typeof answer>

/** What must be told on some prescriptions and is measured on the day (CSP R.5132-3, 1°: taille et poids si nécessaire). */
export const measures = z.strictObject({
  weightKg: z.number().min(0.5).max(350).exactOptional(),
  heightCm: z.number().min(30).max(250).exactOptional(),
})

export const draft = z.strictObject({
  lines: z.array(line).max(30),
  answers: z.array(answer).max(60),
  measures,
  /** The cancelled prescription this one stands for. */
  replaces: id.exactOptional(),
})
export type Draft = z.infer<typeof draft>
export const emptyDraft: Draft = { lines: [], answers: [], measures: {} }
