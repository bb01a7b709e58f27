// What the heads of reasons share: how their words are written down, and what is asked to have at hand.
import { bilingual } from '#kit/words.ts'

export const words = (fr: string, en: string) => ({ fr: fr.split(', '), en: en.split(', ') })

export const atHandAdult = [
  bilingual('Un thermomètre', 'A thermometer'),
  bilingual('Vos ordonnances ou vos boîtes de médicaments', 'Your prescriptions or medicine boxes'),
]
export const atHandChild = [
  bilingual('Un thermomètre', 'A thermometer'),
  bilingual('Le carnet de santé, avec le dernier poids', 'The health booklet, with the last weight'),
]
