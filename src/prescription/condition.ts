// The conditions of prescription and dispensing, as the register labels them: each label is of a known kind, or said unknown.
import { z } from 'zod'
import { plain } from './plain.ts'

export const conditionKinds = [
  'list-1',
  'list-2',
  'narcotic',
  'secure-form',
  'restricted',
  'prescription',
  'hospital-use',
  'hospital-prescription',
  'initial-hospital',
  'specialists',
  'initial-specialists',
  'renewal-specialists',
  'renewal-free',
  'monitoring',
  'pregnancy-programme',
  'limited',
  'split-dispensing',
  'agreement',
  'booklet',
  'test-first',
  'words-on-prescription',
  'prescriber-place',
  'administration-place',
  'dispensing-place',
  'professional-use',
  'emergency-use',
  'heading',
  'unknown',
] as const
export type ConditionKind = (typeof conditionKinds)[number]

export const condition = z.strictObject({
  kind: z.enum(conditionKinds),
  /** The register's own words. */
  label: z.string(),
  /** For `limited`, the longest prescription allowed; for `split-dispensing`, what one dispensing covers; null for all others. */
  days: z.int().nullable(),
})
export type Condition = z.infer<typeof condition>

/** Words of the labels, without accents, and what they make of a medicine (CSP R.5121-36, R.5121-77 and after, R.5132-1 and after): the first that fits. */
const labels: readonly (readonly [RegExp, ConditionKind])[] = [
  [/^liste i$/, 'list-1'],
  [/^liste ii$/, 'list-2'],
  [/^stupefiants?$/, 'narcotic'],
  [/ordonnance securisee/, 'secure-form'],
  [/prescription medicale restreinte/, 'restricted'],
  [/^medicament soumis a prescription medicale/, 'prescription'],
  [/limitee? a \d+ (jours|semaines|mois)/, 'limited'],
  [/^delivrance fractionnee de \d+/, 'split-dispensing'],
  [/^renouvellement non restreint/, 'renewal-free'],
  [/^renouvellement de la prescription reserve/, 'renewal-specialists'],
  [/^prescription initiale hospitaliere/, 'initial-hospital'],
  [/exercant (dans|en)|unites de soins intensifs|medecins, sages-femmes et centres habilites/, 'prescriber-place'],
  [/^prescription initiale .*reservee/, 'initial-specialists'],
  [/^prescription (hospitaliere|reservee aux medecins hospitaliers)/, 'hospital-prescription'],
  [/usage hospitalier/, 'hospital-use'],
  [/^prescription reservee/, 'specialists'],
  [/prevention de la grossesse|femmes enceintes|femmes (susceptibles|en age) de procreer/, 'pregnancy-programme'],
  [/surveillance particuliere/, 'monitoring'],
  [/depistage|numeration|dosage testosteronemie/, 'test-first'],
  [/accord de soins|attestation/, 'agreement'],
  [/carnet|fiche de renseignements/, 'booklet'],
  [/chevauchement interdit|mention/, 'words-on-prescription'],
  [/(?<!autorisant l )administrations? /, 'administration-place'],
  [/^delivrance|de delivrance$|pharmacies? |par le pharmacien/, 'dispensing-place'],
  [/situation d urgence|assistance medicale mobile|autorites competentes/, 'emergency-use'],
  [/usage (professionnel|militaire)|centres de vaccination/, 'professional-use'],
  [/:$|^a l initiation du traitement/, 'heading'],
]

const unitDays: Readonly<Record<string, number>> = { jours: 1, semaines: 7, mois: 31 }

/** « limitée à 7 jours ou 28 jours » allows 28: the label, which is shown, says when. A month counts for its longest. */
const daysOf = (kind: ConditionKind, label: string): number | null => {
  if (kind !== 'limited' && kind !== 'split-dispensing') return null
  const found = [...label.matchAll(/(\d+) (jours|semaines|mois)/g)].map(
    ([, count, unit]) => Number(count) * (unitDays[unit ?? ''] ?? 1),
  )
  return found.length > 0 ? Math.max(...found) : null
}

/** Never refuses a label: one that nobody foresaw is kept, shown as it is, and counted by the importer. */
export const conditionOf = (label: string): Condition => {
  const said = label.replace(/\s+/g, ' ').trim()
  const words = plain(said)
  const kind = labels.find(([form]) => form.test(words))?.[1] ?? 'unknown'
  return { kind, label: said, days: daysOf(kind, words) }
}
