// What a check says: an alert with its reason, its source and its edition; and, as plainly, what was not checked.
import { z } from 'zod'
import { id } from '#kit/id.ts'
import type { Day } from '#kit/time.ts'
import type { ConditionKind } from './condition.ts'
import type { Answer } from './prescription.ts'

export const alertKinds = [
  'allergy',
  'interaction',
  'duplicate',
  'pregnancy',
  'age',
  'dose',
  'stewardship',
  'restricted',
] as const
export type AlertKind = (typeof alertKinds)[number]

/**
 * `block`: the structure does not prescribe it, no reason opens it. `strong`: signed only with a reason, which is kept with the
 * prescription. `notice`: read, nothing to answer. No level means that all is well: there is none for it.
 */
export const alertLevels = ['block', 'strong', 'notice'] as const
export type AlertLevel = (typeof alertLevels)[number]

const said = z.strictObject({ fr: z.string().min(1).max(1200), en: z.string().min(1).max(1200) })
export type Said = z.infer<typeof said>

export const alert = z.strictObject({
  /** The kind and what it concerns, never the line: the same alert met again is the one already answered. */
  id: z.string().min(3).max(160),
  kind: z.enum(alertKinds),
  level: z.enum(alertLevels),
  /** The lines it stands beside. */
  lines: z.array(id).min(1).max(60),
  /** What, with what. */
  sentence: said,
  why: said,
  /** What one can do. */
  advice: said,
  /** What the source says in its own words, which are French. */
  quotes: z.array(z.strictObject({ title: z.string().max(300), text: z.string().max(3000) })).max(20),
  source: z.string().min(3).max(240),
  edition: said,
  /** False until a named doctor of the operator has signed the rule; true for what an authority published. */
  validated: z.boolean(),
})
export type Alert = z.infer<typeof alert>
/** What every alert of one kind says alike. */
export type Common = Pick<Alert, 'kind' | 'quotes' | 'source' | 'edition' | 'validated'>

/** Why something was not compared. `what` holds names: of a line, a treatment, an allergy, in the words they were written. */
export const uncheckedCauses = [
  'free-text-line',
  'no-interactions',
  'not-in-interactions',
  'allergies-unknown',
  'allergy-not-recognised',
  'treatments-unknown',
  'treatment-not-recognised',
  'weight-unknown',
  'dose-not-read',
] as const
export const unchecked = z.strictObject({ cause: z.enum(uncheckedCauses), what: z.array(z.string().max(240)).max(100) })
export type Unchecked = z.infer<typeof unchecked>

export const checked = z.strictObject({
  alerts: z.array(alert).max(400),
  unchecked: z.array(unchecked).max(20),
  /** The edition of the interactions that were compared; null when none was imported. */
  interactions: said.nullable(),
})
export type Checked = z.infer<typeof checked>

/** The strong alerts nobody answered yet: a prescription is not signed while there is one. */
export const unanswered = (alerts: readonly Alert[], answers: readonly Answer[]): readonly Alert[] =>
  alerts.filter(one => one.level === 'strong' && !answers.some(each => each.alertId === one.id))

export const blocking = (alerts: readonly Alert[]): readonly Alert[] => alerts.filter(one => one.level === 'block')

/**
 * What the structure chose not to prescribe at a distance, by the conditions the register labels and, where labels are not enough, by
 * ATC: its own dated rule, never shown as a law that does not exist (product F2).
 */
export interface RestrictedPolicy {
  readonly from: Day
  readonly source: string
  readonly rules: readonly {
    readonly id: string
    readonly conditions: readonly ConditionKind[]
    /** Prefixes. */
    readonly atc?: readonly string[]
    readonly level: AlertLevel
    /** « il exige une ordonnance sécurisée »: ends the sentence « Ce service ne prescrit pas ce médicament : … ». */
    readonly because: Said
  }[]
}
