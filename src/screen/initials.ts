// The initials of a name.

const titles = /^(Dr|Pr|M|Mme|Me|Mr|Mrs|Ms)\.?\s+/i
const particles = new Set(['de', 'du', 'des', 'la', 'le', 'd', 'van', 'von', 'el', 'al', 'ben'])

/** « Dr Anne-Lise de La Tour » → « AT »: first and last words that are names, without title or particles. */
export const initialsOf = (name: string): string => {
  const parts = name
    .replace(titles, '')
    .split(/[\s'’]+/)
    .filter(part => part !== '' && !particles.has(part.toLocaleLowerCase('fr')))
  const letters = parts.length > 1 ? [parts[0], parts.at(-1)] : parts
  return letters.map(part => Array.from(part ?? '')[0]?.toLocaleUpperCase('fr') ?? '').join('')
}
