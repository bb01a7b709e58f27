// Age, and what goes with it: medicines that are not given to a child, or are weighed twice for someone old.
import { belongs } from '#record/substance.ts'
import type { Alert } from './alert.ts'
import { type AgeRule, ageRules } from './catalogue/ages.ts'
import { ourEdition } from './catalogue/dated.ts'
import type { Given, MedicineLine, PatientFacts } from './given.ts'
import { isSystemic } from './systemic.ts'

export const checkAge = ({ medicines, patient }: Given): readonly Alert[] =>
  medicines.flatMap(line =>
    ageRules.filter(rule => holds(rule, patient) && concerns(rule, line)).map(rule => alertOf(rule, line)),
  )

const holds = ({ fromMonths = 0, underMonths = Number.POSITIVE_INFINITY, signs }: AgeRule, patient: PatientFacts) =>
  patient.ageMonths >= fromMonths &&
  patient.ageMonths < underMonths &&
  (signs === undefined || signs.some(sign => patient.signs.includes(sign)))

const concerns = (rule: AgeRule, { medicine }: MedicineLine): boolean => {
  const { route } = rule
  return (
    belongs(medicine, rule) &&
    (!rule.systemic || isSystemic(medicine)) &&
    (route === undefined || medicine.routes.some(each => route.test(each)))
  )
}

const alertOf = (rule: AgeRule, { id, medicine }: MedicineLine): Alert => ({
  id: `age:${rule.id}:${medicine.code}`,
  kind: 'age',
  level: rule.level,
  lines: [id],
  sentence: { fr: `${medicine.name} : ${rule.rule.fr}.`, en: `${medicine.name}: ${rule.rule.en}.` },
  why: rule.why,
  advice: rule.instead,
  quotes: [],
  source: rule.source,
  edition: ourEdition,
  validated: false,
})
