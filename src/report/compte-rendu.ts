// The compte rendu: what must be in it before it is signed, and the one text that its signature seals.
import { z } from 'zod'
import { emergencyStep, helpDecisions } from '#consultation/emergency.ts'
import { identityChecked } from '#consultation/identity-check.ts'
import { incidentKind } from '#consultation/incidents.ts'
import { actMedia } from '#consultation/medium.ts'
import { id } from '#kit/id.ts'
import { instant } from '#kit/time.ts'
import { traits } from '#patients/patient.ts'
import { practitionerCard, structure } from '#practitioners/practitioner.ts'
import { signatureBlock } from '#record/document.ts'
import { letterGiven } from './letter.ts'
import { type Note, noteText, type Section, section } from './note.ts'

/** Names the layout and wording; a document says for ever with which one it was made. */
export const template = 'compte-rendu/3'
/** Those that a signed content may name: what was sealed with an earlier one is read for ever. */
const templates = ['compte-rendu/1', 'compte-rendu/2', template] as const

const short = z.string().min(1).max(200)

/** A technical incident of the call, as both browsers told it (CSP R.6316-4 5°); the sentence is the paper's. */
const incident = z.strictObject({
  kind: incidentKind,
  noticedBy: z.enum(['leader', 'patient', 'both']),
  from: instant,
  seconds: z.int().min(0),
})

const emergencyMoment = z.strictObject({
  step: emergencyStep,
  word: z.enum(helpDecisions).nullable(),
  by: z.enum(['doctor', 'lead', 'program']),
  at: instant,
})

/** The act itself; `zone` is the IANA zone in which its hours are printed: France has twelve. */
const actBlock = z.strictObject({
  medium: z.enum(actMedia),
  startedAt: instant,
  endedAt: instant.optional(),
  zone: short,
})

/**
 * Everything the signature seals. CSP R.6316-4 asks for: the compte rendu of the act, the acts and prescriptions made,
 * the identity of the patient and of the professionals, the date and hour, and the technical incidents.
 * `version` counts amendments: a later one replaces and never overwrites.
 */
export const compteRendu = z.strictObject({
  template: z.enum(templates),
  version: z.int().min(1),
  consultationId: id,
  /** Who answers for the act and keeps the file. */
  structure,
  /** As told to the patient before the act: name, quality, RPPS, address. */
  practitioner: practitionerCard,
  /** The strict traits (RNIV 1); no INS in this version, so never qualified. */
  patient: traits,
  act: actBlock,
  sections: z.array(z.strictObject({ section, text: noteText.min(1) })),
  prescriptions: z.array(short),
  incidents: z.array(incident),
  /** What was checked on camera (product E9); absent when nothing was, and in contents older than the check. */
  identity: identityChecked.exactOptional(),
  /** Who led before the signer, and until when, when the consultation was handed over. */
  formerly: z.array(z.strictObject({ practitioner: practitionerCard, until: instant })).exactOptional(),
  /** What was done in an emergency, in order of time: part of the conduct of the act. */
  emergency: z.array(emergencyMoment).exactOptional(),
  /** What was signed beside it before it was. */
  given: z.array(letterGiven).exactOptional(),
  /** The version it replaces, and why, from version 2 on. */
  amends: z
    .strictObject({ version: z.int().min(1), signedAt: instant, reason: z.string().min(1).max(500) })
    .exactOptional(),
  signature: signatureBlock,
})
export type CompteRendu = z.infer<typeof compteRendu>

/** What a compte rendu cannot be without: why the patient came, what is thought of it, what is done about it. */
export const required = ['reason', 'hypothesis', 'conduct'] as const satisfies readonly Section[]

/** What may be missing, in the order in which it is said and done; first the outcome of an emergency that is open. */
export const need = z.enum(['emergency', ...required, 'prescription', 'signature'])
export type Need = z.infer<typeof need>

/** The required sections that hold nothing but space, in order. */
export const unwritten = (notes: readonly Note[]): readonly (typeof required)[number][] =>
  required.filter(need => !notes.some(one => one.section === need && one.text.trim() !== ''))

/** What is missing before the consultation can be closed with a compte rendu; empty when nothing is. */
export const missing = (
  notes: readonly Note[],
  standing: { readonly signed: boolean; readonly inEmergency: boolean; readonly drafted: boolean },
): readonly Need[] => [
  ...(standing.inEmergency ? (['emergency'] as const) : []),
  ...(standing.signed ? [] : unwritten(notes)),
  ...(standing.drafted ? (['prescription'] as const) : []),
  ...(standing.signed ? [] : (['signature'] as const)),
]

/** What keeps the compte rendu itself from being signed: a prescription may be signed after it, and is then told as later. */
export const incomplete = (needs: readonly Need[]): readonly Need[] =>
  needs.filter(one => one !== 'signature' && one !== 'prescription')

export interface Moved {
  /** Signed since, so not in it. */
  readonly added: readonly string[]
  /** Cancelled since, so still in it. */
  readonly gone: readonly string[]
}

/** How the prescriptions that stand now differ from those a signed version names. */
export const movedSince = (named: readonly string[], now: readonly string[]): Moved => {
  const without = (all: readonly string[], others: readonly string[]) => {
    const left = [...others]
    return all.filter(one => {
      const at = left.indexOf(one)
      if (at >= 0) left.splice(at, 1)
      return at < 0
    })
  }
  return { added: without(now, named), gone: without(named, now) }
}
