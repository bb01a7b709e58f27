// The files of the Base de données publique des médicaments, line by line: what each column becomes, and why a line is not read.
import { cis, type Medicine, type supplies } from './medicine.ts'

/** A line that is read, one that says nothing of use here, or one that is not as the register describes its files. */
export type Line<Value> = { readonly value: Value } | { readonly unused: string } | { readonly dirty: string }

export interface Specialty {
  readonly code: string
  readonly name: string
  readonly form: string
  readonly routes: readonly string[]
  /** Authorised or registered, and sold. */
  readonly sold: boolean
  readonly authorisedOn: string | undefined
}

/** `26/01/2026` → `2026-01-26`; undefined for what is no day. */
export const dayOf = (text: string): string | undefined => {
  const [, day, month, year] = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(text.trim()) ?? []
  const said = `${year}-${month}-${day}`
  const read = new Date(`${said}T00:00:00Z`)
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(said) ? said : undefined
}

const squeezed = (text: string | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim()
/** Several values in one cell are parted by `;`. */
const several = (text: string | undefined): string[] => (text ?? '').split(';').map(squeezed).filter(Boolean)

/** Columns: the lines of some files end with an empty cell that others leave out. */
const columns = (cells: readonly string[], count: number): string | undefined => {
  const given = cells.length > count && cells.slice(count).every(cell => cell.trim() === '') ? count : cells.length
  if (given !== count) return `${cells.length} colonnes au lieu de ${count}`
  return cis.safeParse(squeezed(cells[0])).success ? undefined : 'code CIS illisible'
}
const blank = (cells: readonly string[]): boolean => cells.every(cell => cell.trim() === '')

const reader =
  <Value>(count: number, read: (cells: readonly string[]) => Line<Value>) =>
  (cells: readonly string[]): Line<Value> => {
    if (blank(cells)) return { unused: 'ligne vide' }
    const wrong = columns(cells, count)
    return wrong ? { dirty: wrong } : read(cells.map(squeezed))
  }

export const readSpecialty = reader<Specialty>(
  12,
  ([code = '', name = '', form = '', routes, status = '', , state = '', day = '']) => {
    if (name === '') return { dirty: 'dénomination vide' }
    if (!/^autorisation|^enregistrement/i.test(status)) return { dirty: 'statut administratif inconnu' }
    const sold = /active$/i.test(status) && /^commercialisée/i.test(state)
    return { value: { code, name, form, routes: several(routes), sold, authorisedOn: dayOf(day) } }
  },
)

export interface Presentation {
  readonly code: string
  readonly sold: boolean
  readonly rate: Medicine['rate']
}
const rates = [15, 30, 65, 100] as const

export const readPresentation = reader<Presentation>(
  13,
  ([code = '', , , status = '', state = '', , , , told = '']) => {
    const percent = /^(\d+) ?%$/.exec(told)?.[1]
    const rate = rates.find(one => one === Number(percent)) ?? null
    // Alsace-Moselle's own rates and mistakes of typing are told, and the presentation counts as one without a rate.
    if (told !== '' && rate === null) return { dirty: `taux de remboursement inconnu : ${told}` }
    return { value: { code, sold: /active$/i.test(status) && !/arrêt/i.test(state), rate } }
  },
)

export interface Composition {
  readonly of: string
  readonly code: string
  readonly name: string
  readonly amount: string
  readonly fraction: boolean
  readonly link: string
}

export const readComposition = reader<Composition>(
  8,
  ([of = '', , code = '', name = '', amount = '', , nature, link = '']) => {
    if (nature !== 'SA' && nature !== 'FT') return { dirty: 'nature de composant inconnue' }
    if (code === '' || name === '') return { dirty: 'substance sans code ou sans nom' }
    return { value: { of, code, name, amount, fraction: nature === 'FT', link } }
  },
)

/** Groups of generics: 0 is the reference product, 1, 2 and 4 are generics of some kind. The code stands third. */
export const readGeneric = (cells: readonly string[]): Line<{ readonly code: string; readonly generic: boolean }> => {
  if (blank(cells)) return { unused: 'ligne vide' }
  const [, , code = '', type = ''] = cells.map(squeezed)
  if (cells.length !== 5) return { dirty: `${cells.length} colonnes au lieu de 5` }
  if (!cis.safeParse(code).success) return { dirty: 'code CIS illisible' }
  return /^[0124]$/.test(type) ? { value: { code, generic: type !== '0' } } : { dirty: 'type de générique inconnu' }
}

export const readCondition = reader<{ readonly code: string; readonly label: string }>(2, ([code = '', label = '']) =>
  label === '' ? { dirty: 'condition vide' } : { value: { code, label } },
)

export const readAtc = reader<{ readonly code: string; readonly atc: string }>(4, ([code = '', atc = '']) =>
  /^[A-Z](\d{2}([A-Z]([A-Z](\d{2})?)?)?)?$/.test(atc) ? { value: { code, atc } } : { dirty: 'code ATC illisible' },
)

export interface Supply {
  readonly code: string
  readonly state: (typeof supplies)[number]
  readonly since: string | null
  readonly updatedOn: string | undefined
}
const states: Readonly<Record<string, Supply['state']>> = {
  '1': 'rupture',
  '2': 'tension',
  '3': 'arret',
  '4': 'remise',
}

export const readSupply = reader<Supply>(8, ([code = '', , status = '', , since = '', updated = '']) => {
  const state = states[status]
  if (!state) return { dirty: 'statut de disponibilité inconnu' }
  return { value: { code, state, since: dayOf(since) ?? null, updatedOn: dayOf(updated) } }
})
