// Finding a reason by the words people use: without accents, by the beginning of words, a small mistake forgiven.
import type { Language } from '#kit/words.ts'
import type { ReasonHead } from './reason.ts'

const plain = (text: string): string =>
  text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('œ', 'oe').trim()
const wordsOf = (text: string): readonly string[] => plain(text).match(/[\p{L}\d]+/gu) ?? []

/** Words that say nothing of what is wrong: they count only when there is nothing else. */
const empty = new Set(
  wordsOf(
    'j ai a au aux de des du d la le l les un une et en je me m mon ma mes mal mais qui que c est avec pour depuis ' +
      'i have my the an and in of with for is it s he she bad pain ache',
  ),
)

/** Reasons that answer what was typed, best first; nothing typed gives them all, in their order. */
export const searchReasons = <Found extends Pick<ReasonHead, 'title' | 'synonyms'>>(
  reasons: readonly Found[],
  typed: string,
  language: Language,
): readonly Found[] => {
  const all = wordsOf(typed)
  if (all.length === 0) return reasons
  const telling = all.filter(word => !empty.has(word))
  const sought = telling.length > 0 ? telling : all
  return reasons
    .map(reason => ({ reason, rank: rankOf(reason, sought, language) + (saysAll(reason, typed, language) ? 4 : 0) }))
    .filter(each => each.rank > 0)
    .toSorted((a, b) => b.rank - a.rank)
    .map(each => each.reason)
}

/** Several words typed as one expression: « rhume des foins » is no cold. */
const saysAll = ({ title, synonyms }: Pick<ReasonHead, 'title' | 'synonyms'>, typed: string, language: Language) =>
  typed.includes(' ') && [title[language], ...synonyms[language]].some(each => plain(each).startsWith(plain(typed)))

/** A title counts twice a synonym, and a word as it is written twice one that is nearly so. */
const rankOf = (
  reason: Pick<ReasonHead, 'title' | 'synonyms'>,
  sought: readonly string[],
  language: Language,
): number => {
  const title = wordsOf(reason.title[language])
  const synonyms = reason.synonyms[language].flatMap(wordsOf)
  return sought.reduce((sum, word) => {
    if (title.some(each => begins(each, word))) return sum + 4
    if (synonyms.some(each => begins(each, word))) return sum + 2
    return sum + ([...title, ...synonyms].some(each => nearly(each, word)) ? 1 : 0)
  }, 0)
}

const begins = (each: string, word: string): boolean =>
  each.startsWith(word) || (each.length > 3 && word.startsWith(each))

/** One letter wrong, missing, added or swapped; two in long words. Short words are taken as they are. */
const nearly = (each: string, word: string): boolean => {
  if (word.length < 5 || each.length < 5) return false
  const allowed = word.length >= 7 ? 2 : 1
  return [-1, 0, 1].some(more => distance(each.slice(0, word.length + more), word) <= allowed)
}

/** Edits from one word to the other, a swap of neighbours counting one (optimal string alignment). */
const distance = (a: string, b: string): number => {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, at) => at)]
  const at = (i: number, j: number) => rows[i]?.[j] ?? 0
  for (let i = 1; i <= a.length; i++) {
    rows[i] = [i]
    for (let j = 1; j <= b.length; j++) {
      const wrong = at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1)
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(i - 2, j - 2) + 1 : wrong
      rows[i]?.push(Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, wrong, swapped))
    }
  }
  return at(a.length, b.length)
}
