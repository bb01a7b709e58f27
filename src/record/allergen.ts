// What one may be allergic to among medicines: one substance, or a class of them that are met together.
import { z } from 'zod'
import { type AllergenClassId, allergenClasses, allergenClassIds } from './catalogue/allergens.ts'
import { plainText, substanceKey } from './substance.ts'

/** What an allergy was told to be: a class, or one substance by its name. */
export const allergen = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('class'), class: z.enum(allergenClassIds) }),
  z.strictObject({ kind: z.literal('substance'), substance: z.string().trim().min(2).max(80) }),
])
export type Allergen = z.infer<typeof allergen>

/** Whole words only: « iode » is not in « période ». */
export const says = (text: string, words: string): boolean => ` ${plainText(text)} `.includes(` ${words} `)

/** The classes a free text names, by the class, one of its brands or one of its substances. */
export const classesIn = (text: string): readonly AllergenClassId[] =>
  allergenClassIds.filter(id => {
    const { said, substances: members } = allergenClasses[id]
    return said.some(word => says(text, word)) || members.some(key => saysSubstance(text, key))
  })

/** A free text names a substance when it holds every word of its key: « amoxicilline : urticaire ». */
export const saysSubstance = (text: string, key: string): boolean => {
  const words = new Set(
    plainText(text)
      .split(' ')
      .flatMap(word => [word, ...substanceKey(word).split(' ')]),
  )
  return key.split(' ').every(word => words.has(word))
}

/** Substances of no class above that are told often enough to be found. */
const others = [
  'paracétamol',
  'vancomycine',
  'nitrofurantoïne',
  'fosfomycine',
  'métronidazole',
  'fer',
  'insuline',
  'allopurinol',
]

export interface AllergenChoice {
  readonly allergen: Allergen
  readonly label: string
}

/** What one may choose for an allergy, as it is shown: the classes first, then every substance. */
const choices = (language: 'fr' | 'en'): readonly AllergenChoice[] => [
  ...allergenClassIds.map(id => ({
    allergen: { kind: 'class', class: id } as const,
    label: allergenClasses[id].title[language],
  })),
  ...[...allergenClassIds.flatMap(id => allergenClasses[id].members), ...others].map(name => ({
    allergen: { kind: 'substance', substance: name } as const,
    label: `${name.charAt(0).toUpperCase()}${name.slice(1)}`,
  })),
]

const usual = ['penicillins', 'nsaids', 'sulfonamides', 'iodinated-contrast']

/** The choices a typed text begins, classes also by their brands; the most usual ones while nothing is typed. */
export const findAllergens = (typed: string, language: 'fr' | 'en', most = 6): readonly AllergenChoice[] => {
  const sought = plainText(typed)
  const fits = ({ allergen: of, label }: AllergenChoice) =>
    sought === ''
      ? of.kind === 'class' && usual.includes(of.class)
      : ` ${plainText(label)}`.includes(` ${sought}`) ||
        (of.kind === 'class' && allergenClasses[of.class].said.some(word => word.startsWith(sought)))
  return choices(language).filter(fits).slice(0, most)
}

/** How a choice is shown beside the words it was made for. */
export const allergenLabel = (of: Allergen, language: 'fr' | 'en'): string =>
  of.kind === 'class' ? allergenClasses[of.class].title[language] : of.substance
