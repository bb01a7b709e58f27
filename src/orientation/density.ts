// The published list of communes and their medical density: how a line is read, and how a commune is found again.
import type { Density } from './territory.ts'

/** The words of the file; ZV is published by the agencies, not in this list. */
const published: Readonly<Record<string, Density>> = { '1_ZIP': 'ZIP', '2_ZAC': 'ZAC', '3_HZ': 'HZ', '4_ZAR': 'ZAR' }

export interface CommuneDensity {
  readonly postcode: string
  readonly commune: string
  readonly density: Density
}

export interface ReadDensities {
  readonly communes: readonly CommuneDensity[]
  /** Lines without a result, which is said in the file itself. */
  readonly unknown: number
  /** Same postcode and name, another density: the one that excuses least is kept. */
  readonly disagreeing: number
  /** Lines that are not of the form. */
  readonly unread: readonly string[]
}

/** « L'Abergement-Clémenciat », « SAINT-ÉTIENNE », « St Etienne »: the same key however it is typed. */
export const communeKey = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(/\bst(e?)\b/g, 'saint$1')
    .trim()

/** From the one that excuses most to the one that excuses least. */
const order: readonly Density[] = ['ZIP', 'ZAC', 'ZAR', 'ZV', 'HZ']

/** Reads `Code_postal,Nom_commune,Zonage`; a postcode that lost its leading zero is given it back. */
export const readDensities = (csv: string): ReadDensities => {
  const found = new Map<string, CommuneDensity>()
  const unread: string[] = []
  let [unknown, disagreeing] = [0, 0]
  const lines = csv
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .slice(1)
    .filter(line => line !== '')
  for (const line of lines) {
    const [, digits = '', name = '', word = ''] = /^(\d{4,5}),"?([^"]+?)"?,([^,]+)$/.exec(line) ?? []
    const density = published[word]
    if (!density) {
      if (word.startsWith('N/A')) unknown++
      else unread.push(line)
      continue
    }
    const one = { postcode: digits.padStart(5, '0'), commune: communeKey(name), density }
    const key = `${one.postcode} ${one.commune}`
    const before = found.get(key)
    if (before && before.density !== density) disagreeing++
    if (!before || order.indexOf(before.density) < order.indexOf(density)) found.set(key, one)
  }
  return { communes: [...found.values()], unknown, disagreeing, unread }
}

/** The density of a commune among those of its postcode: by its name, else the one they all share. */
export const densityAmong = (communes: readonly CommuneDensity[], city: string): Density | undefined => {
  const named = communes.find(one => one.commune === communeKey(city))
  if (named) return named.density
  const [first, ...others] = communes
  return first && others.every(one => one.density === first.density) ? first.density : undefined
}
