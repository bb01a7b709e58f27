// Pregnancy: the list of medicines it forbids or changes; asked when nobody knows, for a woman of 12 to 55.
import { belongs } from '#record/substance.ts'
import type { Alert, Said } from './alert.ts'
import { ourEdition } from './catalogue/dated.ts'
import { type PregnancyRule, pregnancyRules, pregnancySource } from './catalogue/pregnancy.ts'
import type { Given, MedicineLine, PatientFacts } from './given.ts'
import { isSystemic } from './systemic.ts'

const askedFromMonths = 12 * 12
const askedUntilMonths = 56 * 12

export const checkPregnancy = ({ medicines, patient }: Given): readonly Alert[] => {
  if (patient.sex === 'M' && patient.pregnancy !== 'yes') return []
  return medicines.flatMap(line => {
    const rule = pregnancyRules.find(
      each => belongs(line.medicine, each) && (!each.systemic || isSystemic(line.medicine)),
    )
    const told = rule && sentenceFor(rule, line, patient)
    return rule && told ? [alertOf(rule, line, told)] : []
  })
}

/** Whoever is of an age to be pregnant and was not asked is asked. */
const mayBe = ({ ageMonths }: PatientFacts) => ageMonths >= askedFromMonths && ageMonths < askedUntilMonths

interface Told {
  readonly level: 'strong' | 'notice'
  readonly sentence: Said
}

const sentenceFor = (
  rule: PregnancyRule,
  { medicine: { name } }: MedicineLine,
  patient: PatientFacts,
): Told | undefined => {
  const told = (level: Told['level'], fr: string, en: string): Told => ({ level, sentence: { fr, en } })
  switch (patient.pregnancy) {
    case 'yes':
      return told(rule.level, `Grossesse en cours : ${name}.`, `Pregnant: ${name}.`)
    case 'maybe':
      return told(
        rule.level,
        `Grossesse possible : ${name}. Un test avant la première prise ?`,
        `Possibly pregnant: ${name}. A test before the first dose?`,
      )
    case 'unknown':
      return mayBe(patient)
        ? told(
            rule.level,
            `Grossesse non renseignée : demandez avant ${name}.`,
            `Pregnancy not known: ask before ${name}.`,
          )
        : undefined
    case 'just-born':
      return rule.breastfeeding
        ? told(
            rule.level,
            `Accouchement récent : demandez si elle allaite avant ${name}.`,
            `Recent birth: ask whether she breastfeeds before ${name}.`,
          )
        : rule.beforehand
          ? told(
              'notice',
              `Accouchement récent : contraception nécessaire avec ${name}.`,
              `Recent birth: contraception is needed with ${name}.`,
            )
          : undefined
    case 'no':
      return rule.beforehand && mayBe(patient)
        ? told(
            rule.level,
            `Contraception et test de grossesse : ${name}.`,
            `Contraception and pregnancy test: ${name}.`,
          )
        : undefined
  }
}

const alertOf = (rule: PregnancyRule, { id, medicine }: MedicineLine, { level, sentence }: Told): Alert => ({
  id: `pregnancy:${rule.id}:${medicine.code}`,
  kind: 'pregnancy',
  level,
  lines: [id],
  sentence,
  why: rule.risk,
  advice: rule.instead,
  quotes: [],
  source: pregnancySource,
  edition: ourEdition,
  validated: false,
})
