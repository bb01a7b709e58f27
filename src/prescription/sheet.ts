// One medicine put together from what the files of the register say of it.
import type { Composition, Presentation, Specialty, Supply } from './bdpm.ts'
import { conditionOf } from './condition.ts'
import { amountInWords, dciLabel, formOf } from './dci.ts'
import type { Entry } from './find.ts'
import type { Medicine, Substance } from './medicine.ts'

/** A medicine as it is kept: `also` is what it may be searched by and is not shown, the names of its salts. */
export type Sheet = Omit<Medicine, 'edition'> & { readonly also: readonly string[] }

export interface Told {
  readonly compositions: readonly Composition[]
  readonly presentations: readonly Presentation[]
  readonly supplies: readonly Supply[]
  readonly labels: readonly string[]
  readonly atc: string | undefined
  readonly generic: boolean
}

/** The name chosen for a code of substance, and all those the register gives it: « vitamine D3 » finds cholécalciférol. */
export interface Named {
  readonly name: string
  readonly all: readonly string[]
}
export type Names = ReadonlyMap<string, Named>

/** Of what the register links together, the therapeutic part is what one prescribes; the salt is only searched by. */
const substancesOf = (compositions: readonly Composition[], names: Names) => {
  const fractions = new Set(compositions.filter(one => one.fraction).map(one => one.link))
  const parts: (Substance & { salted: string[] })[] = []
  const also = new Set<string>()
  for (const one of compositions) {
    const { name, all } = names.get(one.code) ?? { name: one.name.toLowerCase(), all: [] }
    for (const other of [one.name.toLowerCase(), ...all]) also.add(other)
    if (!one.fraction && fractions.has(one.link)) continue
    const amount = amountInWords(one.amount)
    const salts = compositions.filter(other => other.link === one.link && !other.fraction && other.amount !== '')
    const salted = salts.map(other => amountInWords(other.amount))
    if (!parts.some(other => other.name === name && other.amount === amount))
      parts.push({ code: one.code, name, amount, salted })
  }
  return { parts, also: [...also].filter(name => !parts.some(one => one.name === name)).sort() }
}

/** What is told of several presentations: the gravest. */
const gravity: readonly Supply['state'][] = ['rupture', 'tension', 'arret', 'remise']
const availabilityOf = (supplies: readonly Supply[]): Medicine['availability'] => {
  const state = gravity.find(one => supplies.some(supply => supply.state === one))
  if (!state) return { state: 'none', since: null }
  const days = supplies.flatMap(one => (one.state === state && one.since ? [one.since] : []))
  return { state, since: days.sort()[0] ?? null }
}

const rateOf = (presentations: readonly Presentation[]): Medicine['rate'] =>
  presentations
    .filter(one => one.sold)
    .reduce<Medicine['rate']>((best, { rate }) => ((rate ?? 0) > (best ?? 0) ? rate : best), null)

export const sheetOf = (specialty: Specialty, told: Told, names: Names): Sheet => {
  const { code, name } = specialty
  const form = formOf(specialty.form)
  const routes = [...specialty.routes]
  const { parts, also } = substancesOf(told.compositions, names)
  const conditions = [...new Set(told.labels)].map(conditionOf)
  return {
    code,
    name,
    dci: dciLabel(name, form, routes, parts),
    form,
    routes,
    substances: parts.map(({ salted: _, ...substance }) => substance),
    atc: told.atc ?? null,
    conditions,
    availability: availabilityOf(told.supplies),
    rate: rateOf(told.presentations),
    generic: told.generic,
    also,
  }
}

/** At a distance one prescribes what is swallowed before what is injected, then what a hospital keeps; what is diluted away comes last. */
export const entryOf = (
  sheet: Pick<Sheet, 'code' | 'name' | 'dci' | 'form' | 'substances' | 'conditions' | 'availability' | 'rate' | 'also'>,
): Entry => {
  const hospital = sheet.conditions.some(one => one.kind === 'hospital-use' || one.kind === 'hospital-prescription')
  const diluted = sheet.also.some(one => one.includes('homéopathi')) || sheet.dci.includes('homéopathi')
  const injected = /injectable|perfusion/.test(sheet.form)
  const short = sheet.availability.state === 'rupture' || sheet.availability.state === 'arret'
  return {
    code: sheet.code,
    name: sheet.name,
    dci: sheet.dci,
    form: sheet.form,
    substances: [...sheet.substances.map(one => one.name), ...sheet.also],
    rank: (diluted ? 40 : hospital ? 20 : injected ? 10 : 0) + (short ? 2 : 0) + (sheet.rate === null ? 1 : 0),
  }
}

/** What two medicines share when the ATC of one is that of the other: the same substances, given the same way. */
export const atcKey = ({ substances, routes }: Pick<Sheet, 'substances' | 'routes'>): string =>
  `${[...new Set(substances.map(one => one.name))].sort().join('+')}|${[...routes].sort().join('+')}`

/** The one ATC that the register gives each kind of medicine: it tells half of them only. None where it tells two. */
export const sharedAtc = (sheets: Iterable<Sheet>): ReadonlyMap<string, string> => {
  const told = new Map<string, Set<string>>()
  for (const sheet of sheets)
    if (sheet.atc !== null && sheet.substances.length > 0)
      told.set(atcKey(sheet), (told.get(atcKey(sheet)) ?? new Set()).add(sheet.atc))
  return new Map([...told].flatMap(([key, [atc = '', other]]) => (other === undefined ? [[key, atc] as const] : [])))
}
