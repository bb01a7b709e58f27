// Medicines that are taken once a week and kill when they are taken every day: our own list, each with the text it comes from.
import { substanceKey } from '#record/substance.ts'

export interface Weekly {
  readonly key: string
  readonly name: string
  /** Milligrams in a week, at most. */
  readonly perWeek: number
  readonly source: string
}

export const weeklyMedicines: readonly Weekly[] = [
  {
    key: substanceKey('méthotrexate'),
    name: 'méthotrexate',
    perWeek: 25,
    source:
      'ANSM, 13 mars 2025 : méthotrexate, une seule prise par semaine, jour et dose en toutes lettres ; RCP du méthotrexate oral : 25 mg par semaine au plus',
  },
]

/** The rule a medicine falls under, by its substances as the register names them. */
export const weeklyAmong = (keys: readonly string[]): Weekly | undefined =>
  weeklyMedicines.find(one => keys.includes(one.key))

export const isWeekly = (substances: readonly { readonly name: string }[]): boolean =>
  weeklyAmong(substances.map(one => substanceKey(one.name))) !== undefined
