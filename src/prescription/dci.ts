// The name a prescription must give a medicine: its substances without their salts, its strength, its form (CSP R.5125-55).
import { plain } from './plain.ts'
import { wordsOf } from './typed.ts'

const salts =
  '(?:mono|di|tri|hémi|sesqui)?(?:chlorhydrate|bromhydrate|acétate|fumarate|sulfate|bésilate|maléate|malate|citrate|phosphate|tartrate|hydrogénotartrate|mésilate|succinate|hydrogénosuccinate|oxalate|nitrate|tosilate|tosylate|hydrogénosulfate|hydrogénophosphate|gluconate|pamoate|embonate|lactate|iséthionate|xinafoate)'
const minerals =
  /^(?:mono|di|tri)?(?:sodium|potassium|calcium|magnésium|zinc|fer|ferreux|ferrique|lithium|argent|cuivre|aluminium|baryum|manganèse|ammonium|chrome|sélénium|strontium|bismuth|or|mercure)\b/
const before = new RegExp(`^${salts}(?: acide)?(?: (?:mono|di|tri)hydraté)? (?:de |d['’])(.+)$`)
const after = new RegExp(`^(.+?) \\((${salts}(?: acide)?(?: de| d['’]))\\)(?: .*)?$`)
const tails =
  / (?:anhydre|base|micronisée?|cristallisée?|hydratée?|(?:mono|di|tri|hémi|sesqui|penta|hexa|hepta)hydratée?|solvate|(?:mono|di)?sodique|(?:di)?potassique|calcique|magnésique|trométamol|arginine|(?:tert-butylamine|érbumine))$/

/** « AMLODIPINE (BÉSILATE D') » → « amlodipine »; what is a salt by itself keeps its whole name: « chlorure de sodium ». */
export const dciOf = (name: string): string => {
  let said = name.toLowerCase().replace(/\s+/g, ' ').replace(/’/g, "'").trim()
  said = said.replace(/^(.+) \(acide\)/, 'acide $1')
  const turned = /^(.+?) \(([^()]+ (?:de|d'))\)/.exec(said)
  if (turned && minerals.test(turned[1] ?? '')) return `${turned[2]} ${turned[1]}`.replace("d' ", "d'")
  for (let was = ''; was !== said; ) {
    was = said
    said = said.replace(after, '$1').replace(tails, '')
    const bare = before.exec(said)?.[1]
    if (bare && !minerals.test(bare)) said = bare
  }
  // An ester is another medicine, so its name stays, in the order one says it: « dipropionate de bétaméthasone ».
  return said
    .replace(/^(.+?) \(([^()]+ (?:de |d'))\)$/, '$2$1')
    .replace(/^(.+?) \(([^()]+ de)\)$/, '$2 $1')
    .replace(/^(.+?) \(([^()]+ d')\)$/, '$2$1')
}

/** One name for a code: the one the register gives it most; of equals the shortest; of two spellings the accented one. */
export const bestName = (names: readonly string[]): string => {
  const counted = new Map<string, { count: number; said: string }>()
  for (const name of names) {
    const known = counted.get(plain(name)) ?? { count: 0, said: name }
    counted.set(plain(name), { count: known.count + 1, said: known.said > name ? known.said : name })
  }
  const best = [...counted.values()].sort(
    (a, b) => b.count - a.count || a.said.length - b.said.length || (a.said < b.said ? -1 : 1),
  )
  return best[0]?.said ?? ''
}

/** « gélule gastro-résistant(e) » → « gélule gastro-résistante ». */
export const formOf = (form: string): string => {
  const said = form.replace(/\s+/g, ' ').trim()
  const feminine =
    /^(gélule|capsule|poudre|solution|suspension|pommade|pastille|émulsion|pâte|crème|gomme|mousse)/.test(said)
  return said.replace(/x\(se\)/g, feminine ? 'se' : 'x').replace(/\((?:e|ve)\)/g, feminine ? 'e' : '')
}

/** Coatings and scores make no other medicine: oral forms of immediate release are one form (CSP L.5121-1, 5°, a). */
const plainForm = (form: string): string => [...new Set(uncoated(form).split(' et '))].join(' et ')
const uncoated = (form: string): string =>
  form.replace(/ (?:pelliculée?|enrobée?|dragéifiée?|sécable|quadrisécable)(?= |$)/g, '')

const number = String.raw`\d{1,3}(?:\.\d{3}){2,}|\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:[.,]\d+)?|\d+(?:[.,]\d+)?`
const unit = String.raw`(?:mg|g|kg|µg|μg|mcg|microgrammes?|nanogrammes?|ng|U\.?(?:I\.?)?|M\.?U\.?I\.?|millions? (?:d['’])?U\.?I\.?|unités?|mmol|mEq|ml|l|%|pour cent|pour mille|MBq|GBq|cm²|heures?|h|doses?|bouffées?)(?![a-zà-ÿ])`
const quantity = `(?:${number})\\s?${unit}(?:\\s?(?:/|par|pour)\\s?(?:(?:${number})\\s?)?${unit})*`
const strengths = new RegExp(`(?<![\\w,.])(?:(?:${number})/)*${quantity}(?:\\s?[/+;]\\s?${quantity})*`, 'i')
/** « 100/3 microgrammes » says the unit once for both. */
const shared = new RegExp(`^((?:(?:${number})/)+)((?:${number})\\s?(${unit}).*)$`, 'i')
const eachUnit = (strength: string): string => {
  const [, first, last, of] = shared.exec(strength) ?? []
  return first ? `${first.replaceAll('/', ` ${of}/`)}${last}` : strength
}

/** « 500,00 mg » → « 500 mg », « 1000 mg » → « 1 g », « 5 mL » → « 5 ml », « 2 POUR CENT » → « 2 % ». */
export const amountInWords = (amount: string): string =>
  amount
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/(\d) (?=\d{3}(?!\d))/g, '$1')
    .replace(/(?<=\d{1,3}(?:\.\d{3})*)\.(?=\d{3}\.|\d{3} ?U)/g, '')
    .replace(/(\d)\.(?=\d)/g, '$1,')
    .replace(/(,\d*?)0+(?!\d)/g, '$1')
    .replace(/,(?!\d)/g, '')
    .replace(/\s?pour cent/gi, ' %')
    .replace(/\bmL\b/g, 'ml')
    .replace(/\b(\d+)000 ?mg\b/g, '$1 g')
    .replace(/\b(\d+)([1-9])00 ?mg\b/g, (whole, thousands, rest) => (thousands ? `${thousands},${rest} g` : whole))
    .replace(/(\d)(?=(?:mg|g|µg|ml|%)(?![a-z]))/g, '$1 ')
    .replace(/\s*\/\s*/g, '/')
    .replace(/\s+/g, ' ')
    .trim()

/** The strength a box bears, which may be of the salt: « METFORMINE X 1000 mg, comprimé » → « 1 g ». */
export const strengthOf = (name: string): string =>
  amountInWords(eachUnit(strengths.exec(name.split(/, (?!\d)/)[0] ?? '')?.[0] ?? ''))

/** Through the skin or a vein, the way is part of what is prescribed; the other forms say it themselves. */
const way = (form: string, routes: readonly string[]): string =>
  /injectable|perfusion/.test(form) && routes.length > 0 ? ` (voie ${routes.join(', ')})` : ''

/** What a label is made of: the amounts are that of the substance, and those of its salts, of which a box may bear either. */
export interface Part {
  readonly name: string
  readonly amount: string
  readonly salted?: readonly string[]
}

/** How much one amount is of another, or undefined when they do not compare. */
const ratio = (one: string, other: string): number | undefined => {
  const [a, b] = [wordsOf(one)[0], wordsOf(other)[0]]
  return a && a.kind === b?.kind && a.kind !== 'word' ? Number(a.text) / Number(b.text) : undefined
}
const exact = (value: number | undefined): boolean => value === 1
/** A dose that leaves the mouthpiece, or a base beside its salt, is somewhat less than what the box bears. */
const near = (value: number | undefined): boolean => value !== undefined && value > 0.65 && value < 1.55

/** Gives each strength the one substance that fits it, and the last by elimination; undefined when two could. */
const matched = (parts: readonly string[], substances: readonly Part[], fits: typeof exact): Part[] | undefined => {
  const left = [...substances]
  const found = parts.map(part => {
    const mine = left.filter(one => [one.amount, ...(one.salted ?? [])].some(amount => fits(ratio(amount, part))))
    const [first] = mine
    // Of several that are exactly as strong, any order is right.
    if (!first || (fits === near && mine.length > 1)) return undefined
    return left.splice(left.indexOf(first), 1)[0]
  })
  return left.length > 1 ? undefined : found.flatMap(one => one ?? left[0] ?? [])
}

/**
 * The substances in the order of the strengths a box bears, or undefined when that is not certain: « tramadol + paracétamol
 * 37,5 mg/325 mg » must never be read the other way round.
 */
const inOrderOf = (strength: string, substances: readonly Part[]): Part[] | undefined => {
  const all = strength.split(/[/;+](?=\s?\d)/)
  const parts = /^\d[\d,]* ?ml$/.test(all.at(-1) ?? '') ? all.slice(0, -1) : all
  if (parts.length !== substances.length) return undefined
  return matched(parts, substances, exact) ?? matched(parts, substances, near)
}

const composed = (name: string, substances: readonly Part[]): string => {
  const strength = strengthOf(name)
  const [only] = substances
  if (substances.length === 1 && only) return [only.name, strength || only.amount].filter(Boolean).join(' ')
  const ordered = inOrderOf(strength, substances)
  if (ordered) return `${ordered.map(one => one.name).join(' + ')} ${strength}`
  return substances.map(one => [one.name, one.amount].filter(Boolean).join(' ')).join(' + ')
}

/** Beyond four substances, and for what is diluted away, nobody prescribes by DCI: the register's own name stands. */
export const dciLabel = (
  name: string,
  form: string,
  routes: readonly string[],
  substances: readonly Part[],
): string => {
  const diluted = substances.some(one => one.name.includes('homéopathi'))
  if (substances.length === 0 || substances.length > 4 || diluted) return name
  const said = composed(name, substances)
  return `${said[0]?.toUpperCase()}${said.slice(1)}, ${plainForm(form)}${way(form, routes)}`
}
