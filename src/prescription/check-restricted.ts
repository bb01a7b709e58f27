// Restricted medicines: what the structure's dated policy says of the conditions the register labels.
import type { Alert } from './alert.ts'
import type { Given, MedicineLine } from './given.ts'

export const checkRestricted = ({ medicines, references: { restricted } }: Given): readonly Alert[] =>
  restricted
    ? medicines.flatMap(line => {
        const rule = restricted.rules.find(each => concerns(each, line))
        return rule ? [alertOf(line, rule, restricted)] : []
      })
    : []

type Policy = NonNullable<Given['references']['restricted']>
type Rule = Policy['rules'][number]

const concerns = (rule: Rule, { medicine }: MedicineLine): boolean =>
  medicine.conditions.some(({ kind }) => rule.conditions.includes(kind)) ||
  (rule.atc ?? []).some(prefix => medicine.atc?.startsWith(prefix))

const alertOf = ({ id, medicine }: MedicineLine, rule: Rule, policy: Policy): Alert => ({
  id: `restricted:${rule.id}:${medicine.code}`,
  kind: 'restricted',
  level: rule.level,
  lines: [id],
  sentence:
    rule.level === 'block'
      ? {
          fr: `Ce service ne prescrit pas ${medicine.name} : ${rule.because.fr}.`,
          en: `This service does not prescribe ${medicine.name}: ${rule.because.en}.`,
        }
      : { fr: `${medicine.name} : ${rule.because.fr}.`, en: `${medicine.name}: ${rule.because.en}.` },
  why: {
    fr: 'C’est un choix de la structure pour la prescription à distance, non une interdiction de la loi.',
    en: 'It is a choice of the structure for prescribing at a distance, not a prohibition of the law.',
  },
  advice: {
    fr: 'Orientez vers le médecin traitant ou le spécialiste, ou choisissez un autre médicament.',
    en: 'Refer to the usual doctor or the specialist, or choose another medicine.',
  },
  quotes: medicine.conditions
    .filter(({ kind }) => rule.conditions.includes(kind))
    .slice(0, 20)
    .map(({ label }) => ({ title: medicine.name.slice(0, 300), text: label })),
  source: policy.source,
  edition: { fr: `règle du ${dayTold(policy.from)}`, en: `rule of ${dayTold(policy.from)}` },
  validated: false,
})

const dayTold = (day: string) => day.split('-').reverse().join('/')
