// How many letters are wrong between what was typed and the beginning of a word: one missing, one too many, one for another, two swapped.

/** How many mistakes are forgiven: none in three letters, where everything resembles everything. */
export const forgiven = (typed: string): number => (typed.length < 4 ? 0 : typed.length < 8 ? 1 : 2)

/** The letters of a word as bits: what `typed` has and `word` has not cannot be more than the mistakes between them. */
export const lettersOf = (word: string): number => {
  let letters = 0
  for (let at = 0; at < word.length; at++) letters |= 1 << ((word.charCodeAt(at) - 97) & 31)
  return letters
}

export const mayResemble = (typed: number, word: number, most: number): boolean => {
  let missing = typed & ~word
  for (let count = 0; missing !== 0; missing &= missing - 1) if (++count > most) return false
  return true
}

/** The fewest mistakes between `typed` and any beginning of `word` (Damerau–Levenshtein, adjacent letters), or `most + 1`. */
export const mistakesBetween = (typed: string, word: string, most: number): number => {
  const width = Math.min(word.length, typed.length + most)
  let before: number[] = []
  let above = Array.from({ length: width + 1 }, (_, at) => at)
  for (let row = 1; row <= typed.length; row++) {
    const line = [row]
    let least = row
    for (let at = 1; at <= width; at++) {
      const same = typed[row - 1] === word[at - 1]
      let best = Math.min((above[at] ?? 0) + 1, (line[at - 1] ?? 0) + 1, (above[at - 1] ?? 0) + (same ? 0 : 1))
      const swapped = row > 1 && at > 1 && typed[row - 1] === word[at - 2] && typed[row - 2] === word[at - 1]
      if (swapped) best = Math.min(best, (before[at - 2] ?? 0) + 1)
      line.push(best)
      if (best < least) least = best
    }
    if (least > most) return most + 1
    before = above
    above = line
  }
  return Math.min(most + 1, ...above)
}
