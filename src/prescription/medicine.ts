// What a medicine is here: what the public register says of it that a prescriber needs, and the edition it was read in.
import { z } from 'zod'
import { route } from '#access/who.ts'
import { condition } from './condition.ts'

/** Code identifiant de spécialité: eight digits, the register's own key. */
export const cis = z.string().regex(/^\d{8}$/)

/** A substance one is treated with: the therapeutic part when the register tells it from its salt. */
export const substance = z.strictObject({
  code: z.string(),
  /** The DCI in lower case, without its salt: « amoxicilline ». */
  name: z.string(),
  /** As the register writes it, for one unit: « 500 mg »; empty when it does not say. */
  amount: z.string(),
})
export type Substance = z.infer<typeof substance>

/** What the ANSM says of its supply: out of stock, short, no longer sold, back; `none` when nothing is told, which promises nothing. */
export const supplies = ['none', 'rupture', 'tension', 'arret', 'remise'] as const

export const medicine = z.strictObject({
  code: cis,
  /** As the register writes it: « CLAMOXYL 500 mg, gélule ». */
  name: z.string(),
  /** What a prescription must name (CSP L.5121-1-2, R.5125-55): « Amoxicilline 500 mg, gélule ». */
  dci: z.string(),
  form: z.string(),
  routes: z.array(z.string()),
  substances: z.array(substance),
  atc: z.string().nullable(),
  conditions: z.array(condition),
  availability: z.strictObject({ state: z.enum(supplies), since: z.iso.date().nullable() }),
  /** Percent reimbursed by the Assurance Maladie, the highest of its presentations; null when none is. */
  rate: z.union([z.literal(15), z.literal(30), z.literal(65), z.literal(100)]).nullable(),
  generic: z.boolean(),
  /** Where it was read and as of which day: see `editionOf`. */
  edition: z.string(),
})
export type Medicine = z.infer<typeof medicine>

/** One line of DCI, and the products it can be dispensed as; the first stands for all when prescribed by DCI. */
export const medicineGroup = z.strictObject({
  dci: z.string(),
  medicines: z.array(medicine),
  /** How many more there are than are shown. */
  others: z.int().min(0),
})
export type MedicineGroup = z.infer<typeof medicineGroup>

export const findMedicines = route({
  name: 'prescription/find-medicines',
  summary: 'Medicines that fit what was typed: by DCI first, then by brand; a mistake of one letter is forgiven.',
  method: 'GET',
  path: '/api/medicines',
  who: { roles: ['practitioner'] },
  query: z.strictObject({
    find: z.string().trim().min(2).max(80),
    limit: z.coerce.number().int().min(1).max(20).default(8),
  }),
  output: z.strictObject({
    edition: z.string(),
    groups: z.array(medicineGroup),
    /** More groups fit than are shown: one must say more. */
    more: z.boolean(),
    /** Nothing is written as typed: these are the nearest names, to be read with care. */
    nearest: z.boolean(),
  }),
  refusals: {},
})

/**
 * What an edition is, from its name: `bdpm-2026-01-26-1f2e3d4c` (the public register, the last day told in its files, the
 * beginning of their hash) or `colloque-2026-11-22` (our own short list).
 */
export const editionOf = (edition: string): { readonly from: 'bdpm' | 'colloque'; readonly day: string } => ({
  from: edition.startsWith('bdpm-') ? 'bdpm' : 'colloque',
  day: /\d{4}-\d{2}-\d{2}/.exec(edition)?.[0] ?? '',
})
