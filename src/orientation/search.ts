// Finding a reason by the words people use: without accents, by the beginning of words, titles before synonyms.
import type { Language } from '#kit/words.ts'
import type { Reason } from './reason.ts'

const plain = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[’']/g, ' ').toLowerCase().trim()

/** Reasons that answer what was typed, best first; nothing typed gives them all, in their order. */
export const searchReasons = (reasons: readonly Reason[], typed: string, language: Language): readonly Reason[] => {
  const sought = plain(typed)
    .split(/\s+/)
    .filter(word => word.length > 0)
  if (sought.length === 0) return reasons
  return reasons
    .map(reason => ({ reason, rank: rankOf(reason, sought, language) }))
    .filter(each => each.rank > 0)
    .toSorted((a, b) => b.rank - a.rank)
    .map(each => each.reason)
}

const rankOf = (reason: Reason, sought: readonly string[], language: Language): number => {
  const wordsOf = (texts: readonly string[]) => texts.flatMap(text => plain(text).split(/[\s,]+/))
  const title = wordsOf([reason.title[language]])
  const synonyms = wordsOf(reason.synonyms[language])
  return sought.reduce((sum, word) => {
    // One letter would find everything by an article.
    const begins = (each: string) =>
      each.startsWith(word) || (word.length > 3 && word.startsWith(each) && each.length > 3)
    return sum + (title.some(begins) ? 2 : synonyms.some(begins) ? 1 : 0)
  }, 0)
}
