// What a check is given: the lines as written, what is known of the patient, and the bases of reference.
import type { Day } from '#kit/time.ts'
import type { AllergenClassId } from '#record/catalogue/allergens.ts'
import type { Compared } from '#record/substance.ts'
import type { RestrictedPolicy } from './alert.ts'
import type { Condition } from './condition.ts'
import type { Weekday } from './dose.ts'
import type { Interactions } from './thesaurus.ts'

/** A medicine as the checks read it. */
export interface CheckedMedicine extends Compared {
  readonly code: string
  /** As shown to the doctor: the DCI with its dosage. */
  readonly name: string
  readonly substances: readonly { readonly key: string; readonly name: string }[]
  readonly routes: readonly string[]
  readonly conditions: readonly Condition[]
}

export type CheckedLine =
  | {
      readonly kind: 'medicine'
      readonly id: string
      readonly medicine: CheckedMedicine
      /** The most of each substance that the line lets one take, in milligrams; absent when the dose could not be read so. */
      readonly most?: readonly { readonly key: string; readonly perTake: number; readonly perDay: number }[]
      /** The one day of the week on which it is taken, when it is so prescribed. */
      readonly weekday?: Weekday
    }
  | { readonly kind: 'biology' | 'imaging' | 'other'; readonly id: string; readonly text: string }
export type MedicineLine = Extract<CheckedLine, { kind: 'medicine' }>

/** What the profile declares, each with the words it was told in (product B4). */
export interface ToldAllergy {
  readonly text: string
  readonly classes: readonly AllergenClassId[]
  /** Keys of substances. */
  readonly substances: readonly string[]
}
export interface ToldTreatment {
  readonly text: string
  /** Absent when no medicine was recognised in the words. */
  readonly medicine?: Compared & { readonly name: string; readonly substances: CheckedMedicine['substances'] }
}

export const pregnancies = ['yes', 'maybe', 'just-born', 'no', 'unknown'] as const

export interface PatientFacts {
  readonly ageMonths: number
  readonly sex: 'F' | 'M' | 'I'
  readonly weightKg?: number
  readonly pregnancy: (typeof pregnancies)[number]
  readonly allergies: { readonly known: boolean; readonly told: readonly ToldAllergy[] }
  readonly treatments: { readonly known: boolean; readonly told: readonly ToldTreatment[] }
  /** The reason for visit, by its id in the catalogue. */
  readonly reason?: string
  /** What the doctor concludes, in their words, when it is written already. */
  readonly conclusion?: string
  /** Signs found in the answers that a rule reads. */
  readonly signs: readonly Sign[]
}
export const signs = ['fever', 'chickenpox', 'vaginal', 'urinary-complicated'] as const
export type Sign = (typeof signs)[number]

export interface References {
  /** Absent when no thesaurus was imported. */
  readonly interactions?: Interactions
  /** What the structure does not prescribe on that day. */
  readonly restricted?: RestrictedPolicy
}

/** What every kind of check is given. */
export interface Given {
  readonly medicines: readonly MedicineLine[]
  readonly lines: readonly CheckedLine[]
  readonly patient: PatientFacts
  readonly references: References
  readonly on: Day
}
