// What is typed, and what a name holds, cut into the words and quantities that are compared.
import { plain } from './plain.ts'

export interface Word {
  readonly text: string
  /** A quantity with its unit of mass is compared in micrograms: « 1 g » is « 1000 mg ». */
  readonly kind: 'word' | 'number' | 'mass'
}

const micrograms: Readonly<Record<string, number>> = {
  kg: 1e9,
  g: 1e6,
  gr: 1e6,
  mg: 1e3,
  ug: 1,
  mcg: 1,
  microgramme: 1,
  microgrammes: 1,
  ng: 1e-3,
  nanogrammes: 1e-3,
}
/** A unit by itself narrows nothing, nor do words that every name has. */
const empty = new Set([
  ...Object.keys(micrograms),
  'ml',
  'l',
  'ui',
  'u',
  'i',
  'm',
  'pour',
  'par',
  'cent',
  'de',
  'd',
  'et',
  'a',
])

const rounded = (value: number): string => String(Number(value.toPrecision(9)))

/** « Amox 500mg gél » → amox, 500 mg as a mass, gel. */
export const wordsOf = (text: string): Word[] => {
  const said = plain(text)
    .replace(/[µμ]g/g, 'ug')
    .replace(/(\d)[ .](?=\d{3}(?!\d))/g, '$1')
    .replace(/(\d),(?=\d)/g, '$1.')
  const found = [...said.matchAll(/(\d+(?:\.\d+)?)(?: ?([a-z]+))?|([a-z]+)/g)]
  return found.flatMap(([, number, after, word]): Word[] => {
    const [value, unit] = [Number(number), micrograms[after ?? '']]
    if (number && unit !== undefined) return [{ text: rounded(value * unit), kind: 'mass' }]
    const words = number ? [{ text: rounded(value), kind: 'number' } as const] : []
    const other = number ? after : word
    return other && !empty.has(other) ? [...words, { text: other, kind: 'word' }] : words
  })
}

/** Every way a strength may be typed: as a mass, or as a bare number of the unit one would say it in. */
export const quantitiesOf = (text: string): Word[] =>
  wordsOf(text).flatMap(one => {
    if (one.kind !== 'mass') return one.kind === 'number' ? [one] : []
    const value = Number(one.text)
    const bare = [
      ...(value < 1e3 ? [value] : []),
      ...(value >= 1 && value < 1e8 ? [value / 1e3] : []),
      ...(value >= 1e5 ? [value / 1e6] : []),
    ]
    return [one, ...bare.map(number => ({ text: rounded(number), kind: 'number' }) as const)]
  })
