// What the checks know of the patient, from the answers of the request and from the declared profile; what is not known stays unknown.
import type { Answer, Answers } from '#orientation/condition.ts'
import { says } from '#record/allergen.ts'
import { allergenClasses, allergenClassIds } from '#record/catalogue/allergens.ts'
import type { Chosen, Profile } from '#record/profile.ts'
import { plainText, substanceKey } from '#record/substance.ts'
import { pregnancyRules } from './catalogue/pregnancy.ts'
import { toldAllergy } from './check.ts'
import { type PatientFacts, pregnancies, type Sign, type ToldTreatment } from './given.ts'

/** A profile with the choices made for its lines; a minor's confidential file is read with the ordinary one beside it. */
export interface ReadProfile {
  readonly profile: Profile
  readonly codes: readonly Chosen[]
}

export interface Told {
  readonly ageMonths: number
  readonly sex: PatientFacts['sex']
  readonly reason: string
  readonly answers: Answers
  /** Red flags that the answers raised. */
  readonly flags: readonly string[]
  readonly profiles: readonly ReadProfile[]
  /** Measured on the day; it prevails over what was declared. */
  readonly weightKg?: number
  readonly conclusion?: string
  /** Which substances have a name anywhere: the thesaurus', when there is one. */
  readonly knows: (key: string) => boolean
  /** The medicine of the register whose name begins with a word, in plain letters. */
  readonly named: (word: string) => NamedMedicine | undefined
}
export type NamedMedicine = NonNullable<ToldTreatment['medicine']>

const answerOf = (answers: Answers, question: string): Answer | undefined =>
  Object.hasOwn(answers, question) ? answers[question] : undefined

export const patientFacts = (told: Told): PatientFacts => {
  const { ageMonths, sex, reason, answers, profiles, conclusion } = told
  const pregnancy = answerOf(answers, 'pregnancy')
  const declared = answerOf(answers, 'weight')
  const weightKg = told.weightKg ?? (typeof declared === 'number' ? declared : undefined)
  return {
    ageMonths,
    sex,
    reason,
    ...(weightKg === undefined ? {} : { weightKg }),
    pregnancy: pregnancies.find(one => one === pregnancy) ?? 'unknown',
    allergies: {
      known: profiles.some(({ profile }) => profile.allergies.known !== 'unknown'),
      told: profiles.flatMap(allergiesOf),
    },
    treatments: {
      known: profiles.some(({ profile }) => profile.treatments.known !== 'unknown'),
      told: profiles.flatMap(({ profile: { treatments } }) =>
        treatments.known === 'some' ? treatments.lines.map(line => treatmentIn(line, told)) : [],
      ),
    },
    ...(conclusion ? { conclusion } : {}),
    signs: signsOf(told),
  }
}

const allergiesOf = ({ profile: { allergies }, codes }: ReadProfile) =>
  allergies.known === 'some'
    ? allergies.lines.map(line => toldAllergy(line, codes.find(one => one.line === line)?.allergen))
    : []

const signsOf = ({ reason, answers, flags, conclusion }: Told): readonly Sign[] => {
  const temperature = answerOf(answers, 'temperature')
  const fever = answerOf(answers, 'fever')
  const words = [conclusion ?? '', ...Object.values(answers).filter(one => typeof one === 'string')]
  return [
    ...(fever === 'felt' || fever === 'measured' || (typeof temperature === 'number' && temperature >= 38)
      ? (['fever'] as const)
      : []),
    ...(words.some(text => says(text, 'varicelle') || says(text, 'chickenpox')) ? (['chickenpox'] as const) : []),
    ...(answerOf(answers, 'vaginal') === true ? (['vaginal'] as const) : []),
    // Whatever red flag the urinary reason raised makes the cystitis another than simple.
    ...(reason.startsWith('urinary') && flags.length > 0 ? (['urinary-complicated'] as const) : []),
  ]
}

/** Substances our own lists name: recognised even where no thesaurus was imported. */
const ours = new Set([
  ...allergenClassIds.flatMap(id => allergenClasses[id].substances),
  ...pregnancyRules.flatMap(rule => rule.substances),
  ...['paracétamol', 'metformine', 'lévothyroxine', 'bisoprolol', 'amlodipine', 'salbutamol'].map(substanceKey),
])

const everyday = new Set(
  'avec sans jour jours matin midi soir fois comprime comprimes gelule gelules sachet goutte gouttes cachet prise prises semaine mois depuis dose traitement pour contre tous toutes apres avant repas besoin'.split(
    ' ',
  ),
)

/** The words of a text that may be the name of a medicine. */
export const nameWords = (text: string): readonly string[] =>
  plainText(text)
    .split(' ')
    .filter(word => word.length >= 4 && /^[a-z]/.test(word) && !everyday.has(word))

/**
 * The medicine a free text names: its substances, by runs of one to three words (« Metformine 1000, matin et soir », « acide
 * valproïque »), else the first word by which a medicine of the register is called (« Kardégic 75 »).
 */
export const treatmentIn = (text: string, { knows, named }: Pick<Told, 'knows' | 'named'>): ToldTreatment => {
  const words = plainText(text).split(' ')
  const substances: { key: string; name: string }[] = []
  for (let at = 0; at < words.length; at++) {
    for (const length of [3, 2, 1]) {
      const name = words.slice(at, at + length).join(' ')
      const key = substanceKey(name)
      if (name.length < 4 || !(knows(key) || ours.has(key)) || substances.some(one => one.key === key)) continue
      substances.push({ key, name })
      at += length - 1
      break
    }
  }
  if (substances.length > 0)
    return { text, medicine: { name: text, atc: null, keys: substances.map(one => one.key), substances } }
  const medicine = nameWords(text).flatMap(word => named(word) ?? [])[0]
  return medicine ? { text, medicine } : { text }
}
