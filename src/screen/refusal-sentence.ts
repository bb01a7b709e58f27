// Finds the sentence of a refusal: the room's own words first, then the common ones.
import type { Bilingual, Language } from '#kit/words.ts'
import { words } from './screen.words.ts'
import { unbroken } from './unbroken.ts'

/** A room's sentence for a refusal: a text, or a function of the numbers and names it needs. */
export type Sentence = string | ((detail: Readonly<Record<string, string | number>>) => string)
export type Sentences = Readonly<Record<string, Sentence>>

/** The sentence for `code`; a code nobody wrote for (an older page, a newer server) gets the sentence of a form to check. */
export const refusalSentence = (
  language: Language,
  code: string,
  detail: Readonly<Record<string, string | number>> = {},
  sentences?: Bilingual<{ readonly refusals: Sentences }>,
): string => {
  const common: Sentences = words[language].refusals
  const sentence = sentences?.[language].refusals[code] ?? common[code] ?? words[language].refusals['invalid-input']
  const said = typeof sentence === 'function' ? sentence(detail) : sentence
  return language === 'fr' ? unbroken(said) : said
}
