// What this service does not prescribe at a distance, and how long a prescription may last: dated data, each with its source.
import { type Dated, inForce } from '#kit/dated.ts'
import type { Day } from '#kit/time.ts'
import type { RestrictedPolicy } from './alert.ts'
import type { Condition } from './condition.ts'
import { lastsDays } from './dose.ts'
import { destinationOf, type Line, type MedicineLine } from './prescription.ts'

type RestrictedRule = RestrictedPolicy['rules'][number]

/**
 * A choice of the structure, not a prohibition of the law: the secured form in digital shape is accepted by the teleservice
 * (facts 14), which this deployment is not homologated for. The operator changes it by adding a version.
 */
const restricted: readonly Dated<readonly RestrictedRule[]>[] = [
  {
    from: '2026-11-22' as Day,
    source: 'Règle de la structure du 22 novembre 2026, à valider par son médecin responsable',
    rule: [
      {
        id: 'secure-form',
        conditions: ['narcotic', 'secure-form'],
        level: 'block',
        because: { fr: 'il exige une ordonnance sécurisée', en: 'it needs a secured prescription form' },
      },
      {
        id: 'hospital',
        conditions: ['hospital-use', 'hospital-prescription', 'initial-hospital'],
        level: 'block',
        because: { fr: 'sa prescription commence à l’hôpital', en: 'its prescription begins in hospital' },
      },
      {
        id: 'specialists',
        conditions: ['specialists', 'initial-specialists'],
        level: 'block',
        because: { fr: 'sa prescription est réservée à des spécialistes', en: 'specialists alone prescribe it' },
      },
      {
        id: 'agreement',
        conditions: ['pregnancy-programme', 'agreement', 'professional-use', 'emergency-use'],
        level: 'block',
        because: {
          fr: 'il exige un accord de soins ou un suivi sur place',
          en: 'it needs a care agreement or a follow-up in person',
        },
      },
      {
        id: 'glp-1',
        conditions: [],
        atc: ['A10BJ'],
        level: 'strong',
        because: {
          fr: 'un justificatif de prescription peut être demandé et un examen sur place précède le traitement',
          en: 'a proof of indication may be asked for, and an examination in person comes before it',
        },
      },
      {
        id: 'monitoring',
        conditions: ['monitoring', 'test-first'],
        level: 'notice',
        because: {
          fr: 'une surveillance est exigée pendant le traitement',
          en: 'it needs monitoring during treatment',
        },
      },
    ],
  },
]

/** The policy of that day, in the form the checks read; undefined before any was written. */
export const restrictedOn = (on: Day): RestrictedPolicy | undefined => {
  const found = inForce(restricted, on)
  return found && { from: found.from, source: found.source, rules: found.rule }
}

/** The rule that keeps a medicine from being signed here, whatever the reason; undefined when none does. */
export const blockedBy = ({ medicine }: MedicineLine, on: Day): RestrictedRule | undefined =>
  restrictedOn(on)?.rules.find(
    rule =>
      rule.level === 'block' &&
      (medicine.conditions.some(({ kind }) => rule.conditions.includes(kind)) ||
        (rule.atc ?? []).some(prefix => medicine.atc?.startsWith(prefix))),
  )

export interface Durations {
  /** Of one prescription with its renewals, in days. */
  readonly whole: number
  /** Within so many days a medicine of list I or II is dispensed for the first time. */
  readonly first: number
  /** After so many days nothing of it is dispensed. */
  readonly last: number
}

const durations: readonly Dated<Durations>[] = [
  {
    from: '2004-08-08' as Day,
    source: 'CSP R.5132-21 (douze mois), R.5132-22 (première délivrance dans les trois mois)',
    rule: { whole: 366, first: 92, last: 366 },
  },
]
export const durationsOn = (on: Day): Durations => {
  const found = inForce(durations, on)
  if (!found) throw new Error(`no durations of prescription on ${on}`)
  return found.rule
}

/** The longest treatment one prescription of it may hold, renewals included. */
export const longestDays = (conditions: readonly Condition[], on: Day): number =>
  Math.min(
    durationsOn(on).whole,
    ...conditions.flatMap(({ kind, days }) => (kind === 'limited' && days !== null ? [days] : [])),
  )

/** Days from the first take to the last of the last renewal; a single take counts for one. */
export const wholeDays = ({ dose, renewals }: MedicineLine): number => (lastsDays(dose) ?? 0) * (renewals + 1)

/**
 * Who may prescribe what. A midwife prescribes from a list (CSP L.4151-4): none of her lines is
 * signed until that list is data here, which it is not yet.
 */
export const formularies = [
  { profession: 'doctor', may: ['pharmacy', 'laboratory', 'imaging', 'care'], source: 'CSP R.4127-8' },
  { profession: 'midwife', may: [], source: 'CSP L.4151-4 : liste à saisir' },
] as const
export type Profession = (typeof formularies)[number]['profession']

export const mayPrescribe = (profession: Profession, line: Line): boolean =>
  formularies.some(one => one.profession === profession && (one.may as readonly string[]).includes(destinationOf(line)))
