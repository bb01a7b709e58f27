// Doses: the most of a substance that all the lines together let one take in a day, against the weight or the adult maximum.
import { substanceKey } from '#record/substance.ts'
import type { Alert } from './alert.ts'
import { ourEdition } from './catalogue/dated.ts'
import type { Given, MedicineLine, PatientFacts } from './given.ts'
import { weeklyAmong } from './weekly.ts'

interface Maximum {
  readonly key: string
  readonly name: string
  /** Milligrams, for whoever weighs at least `adultKg`. */
  readonly perDay: number
  readonly perTake: number
  /** Milligrams a kilogram, below that weight. */
  readonly perKgDay: number
  readonly perKgTake: number
  readonly source: string
}

const adultKg = 50
const adultMonths = 15 * 12

const maxima: readonly Maximum[] = [
  {
    key: substanceKey('paracétamol'),
    name: 'paracétamol',
    perDay: 4000,
    perTake: 1000,
    perKgDay: 60,
    perKgTake: 15,
    source: 'ANSM, RCP du paracétamol : 60 mg/kg/jour, 4 g par jour au plus',
  },
  {
    key: substanceKey('ibuprofène'),
    name: 'ibuprofène',
    perDay: 2400,
    perTake: 800,
    perKgDay: 30,
    perKgTake: 10,
    source: 'ANSM, RCP de l’ibuprofène : 20 à 30 mg/kg/jour chez l’enfant, 2400 mg chez l’adulte',
  },
]

/** Rounding to a graduation of the pipette is not an overdose. */
const tolerance = 1.05

const linesWith = (key: string, medicines: readonly MedicineLine[]) =>
  medicines.filter(({ medicine }) => medicine.keys.includes(key))

/** By kilogram for a child, and for anyone known to weigh less than an adult. */
const byWeight = ({ ageMonths, weightKg }: PatientFacts) =>
  weightKg === undefined ? ageMonths < adultMonths : weightKg < adultKg

export const checkDoses = ({ medicines, patient }: Given): readonly Alert[] =>
  maxima.flatMap(max => {
    const lines = linesWith(max.key, medicines)
    const said = lines.flatMap(({ most }) => most?.filter(each => each.key === max.key) ?? [])
    if (said.length === 0 || (byWeight(patient) && patient.weightKg === undefined)) return []
    const limit = (adult: number, perKg: number) => (byWeight(patient) ? perKg * (patient.weightKg ?? 0) : adult)
    const perDay = said.reduce((sum, each) => sum + each.perDay, 0)
    const perTake = Math.max(...said.map(each => each.perTake))
    const day = limit(max.perDay, max.perKgDay)
    const take = limit(max.perTake, max.perKgTake)
    if (perDay <= day * tolerance && perTake <= take * tolerance) return []
    const over =
      perDay > day * tolerance
        ? ({ given: perDay, limit: day, each: 'day' } as const)
        : ({ given: perTake, limit: take, each: 'take' } as const)
    return [alertOf(max, lines, over, patient)]
  })

const alertOf = (
  max: Maximum,
  lines: readonly MedicineLine[],
  over: { readonly given: number; readonly limit: number; readonly each: 'day' | 'take' },
  patient: PatientFacts,
): Alert => {
  const weight = byWeight(patient)
    ? { fr: ` pour ${number(patient.weightKg ?? 0)} kg`, en: ` for ${patient.weightKg} kg` }
    : { fr: '', en: '' }
  const fr = over.each === 'day' ? 'par jour' : 'par prise'
  const en = over.each === 'day' ? 'a day' : 'a dose'
  return {
    id: `dose:${max.key}:${over.each}:${Math.round(over.given)}`,
    kind: 'dose',
    level: 'strong',
    lines: lines.map(({ id }) => id),
    sentence: {
      fr: `${capital(max.name)} : jusqu’à ${number(over.given)} mg ${fr}, le maximum est ${number(over.limit)} mg${weight.fr}.`,
      en: `${capital(max.name)}: up to ${over.given} mg ${en}, the maximum is ${Math.round(over.limit)} mg${weight.en}.`,
    },
    why: {
      fr:
        lines.length > 1
          ? 'Les lignes de la même substance sont additionnées.'
          : 'Calculé sur la dose la plus forte que la ligne permet.',
      en:
        lines.length > 1
          ? 'The lines of one substance are added up.'
          : 'Counted on the strongest dose the line allows.',
    },
    advice: {
      fr: 'Réduisez la dose, espacez les prises, ou corrigez le poids.',
      en: 'Lower the dose, space the doses, or correct the weight.',
    },
    quotes: [],
    source: max.source,
    edition: ourEdition,
    validated: false,
  }
}

const number = (value: number) => String(Math.round(value * 10) / 10).replace('.', ',')
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** Lines whose dose should have been compared and could not be. */
export const doseUnread = ({ medicines, patient }: Given) => {
  const watched = medicines.filter(({ medicine }) => maxima.some(({ key }) => medicine.keys.includes(key)))
  const uncounted = [...watched, ...medicines.filter(({ medicine }) => weeklyAmong(medicine.keys))]
  const unweighed = byWeight(patient) && patient.weightKg === undefined
  return {
    weight: unweighed ? watched.map(({ medicine }) => medicine.name) : [],
    dose: uncounted.filter(({ most }) => most === undefined).map(({ medicine }) => medicine.name),
  }
}
