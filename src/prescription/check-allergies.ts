// Allergies: a declared one against each medicine, by substance and by class, and against imaging that injects iodine.
import { says, saysSubstance } from '#record/allergen.ts'
import { type AllergenClassId, allergenClasses } from '#record/catalogue/allergens.ts'
import { belongs, plainText, substanceKey } from '#record/substance.ts'
import type { Alert, Common } from './alert.ts'
import { ourEdition } from './catalogue/dated.ts'
import type { CheckedLine, Given, MedicineLine, ToldAllergy } from './given.ts'
import type { Interactions } from './thesaurus.ts'

const source = 'Colloque, classes d’allergènes par substance et code ATC'

/** A free text that names no class and no substance anyone knows was compared word by word only: that is told. */
export const isRecognised = (told: ToldAllergy, interactions: Interactions | undefined): boolean =>
  told.classes.length > 0 ||
  told.substances.length > 0 ||
  plainText(told.text)
    .split(' ')
    .some(word => word.length > 3 && interactions?.knows(substanceKey(word)))

export const checkAllergies = ({ lines, patient }: Given): readonly Alert[] =>
  patient.allergies.told.flatMap(told =>
    lines.flatMap(line => {
      const found = line.kind === 'medicine' ? ofMedicine(told, line) : ofImaging(told, line)
      return found ? [found] : []
    }),
  )

const base: Common = { kind: 'allergy', quotes: [], source, edition: ourEdition, validated: false }

const ofMedicine = (told: ToldAllergy, { id, medicine }: MedicineLine): Alert | undefined => {
  const substance = medicine.substances.find(
    ({ key }) => told.substances.includes(key) || saysSubstance(told.text, key),
  )
  if (substance)
    return {
      ...base,
      ...strong,
      id: `allergy:${substance.key}:${medicine.code}`,
      lines: [id],
      sentence: {
        fr: `Allergie déclarée : « ${told.text} ». ${medicine.name} contient cette substance : ${substance.name}.`,
        en: `Declared allergy: “${told.text}”. ${medicine.name} holds that substance: ${substance.name}.`,
      },
    }
  const same = told.classes.find(each => belongs(medicine, allergenClasses[each]))
  if (same)
    return {
      ...base,
      ...strong,
      id: `allergy:${same}:${medicine.code}`,
      lines: [id],
      sentence: {
        fr: `Allergie déclarée : « ${told.text} ». ${medicine.name} est de la même classe : ${title(same).fr}.`,
        en: `Declared allergy: “${told.text}”. ${medicine.name} is of the same class: ${title(same).en}.`,
      },
    }
  const near = told.classes
    .flatMap(each => allergenClasses[each].near.map(other => ({ each, other })))
    .find(({ other }) => belongs(medicine, allergenClasses[other]))
  return near && crossed(told, id, medicine, near)
}

const title = (id: AllergenClassId) => allergenClasses[id].title

const strong = {
  level: 'strong',
  why: {
    fr: 'La réaction peut se reproduire, parfois plus grave.',
    en: 'The reaction may come back, at times worse.',
  },
  advice: {
    fr: 'Précisez la réaction avec le patient, ou choisissez une autre classe.',
    en: 'Ask the patient about the reaction, or choose another class.',
  },
} as const

/** Penicillins and cephalosporins share a ring; the reaction is rarely the same: a notice, not a wall. */
const crossed = (
  told: ToldAllergy,
  line: string,
  medicine: MedicineLine['medicine'],
  { each, other }: { readonly each: AllergenClassId; readonly other: AllergenClassId },
): Alert => ({
  ...base,
  id: `allergy:${each}-${other}:${medicine.code}`,
  level: 'notice',
  lines: [line],
  sentence: {
    fr: `Allergie déclarée : « ${told.text} ». ${medicine.name} est d’une classe voisine : ${title(other).fr}.`,
    en: `Declared allergy: “${told.text}”. ${medicine.name} is of a neighbouring class: ${title(other).en}.`,
  },
  why: {
    fr: 'Une allergie croisée est possible, peu fréquente, et plus à craindre après une réaction immédiate.',
    en: 'Cross-allergy is possible, uncommon, and more to be feared after an immediate reaction.',
  },
  advice: {
    fr: 'À éviter après un choc, un œdème ou une réaction cutanée grave ; sinon, prévenir et surveiller la première prise.',
    en: 'To be avoided after shock, oedema or a severe skin reaction; otherwise warn, and watch the first dose.',
  },
})

const injects = [
  'injection',
  'injecte',
  'injectee',
  'contraste',
  'iode',
  'scanner',
  'tdm',
  'angioscanner',
  'uroscanner',
  'urographie',
]

/** A request that does not say « sans injection » may be done with iodine: the radiologist decides, and must know. */
const ofImaging = (told: ToldAllergy, line: CheckedLine): Alert | undefined => {
  if (line.kind !== 'imaging' || !told.classes.includes('iodinated-contrast')) return undefined
  if (says(line.text, 'sans injection') || !injects.some(word => says(line.text, word))) return undefined
  return {
    ...base,
    level: 'strong',
    id: `allergy:iodinated-contrast:${plainText(line.text).slice(0, 120)}`,
    lines: [line.id],
    sentence: {
      fr: `Allergie déclarée : « ${told.text} ». Cet examen peut demander un produit de contraste iodé.`,
      en: `Declared allergy: “${told.text}”. This examination may need an iodinated contrast medium.`,
    },
    why: {
      fr: 'Une réaction antérieure à un produit de contraste est le premier facteur de récidive.',
      en: 'An earlier reaction to a contrast medium is the first risk of another.',
    },
    advice: {
      fr: 'Écrivez l’allergie et le produit sur la demande, ou précisez « sans injection ».',
      en: 'Write the allergy and the product on the request, or specify “sans injection”.',
    },
  }
}
