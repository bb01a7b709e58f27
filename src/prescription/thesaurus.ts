// The national thesaurus of interactions (ANSM), read from its published form: substances, the classes they belong to, and what is
// written between two of them. Symmetric by construction: a pair has no first.
import { z } from 'zod'
import { plainText, substanceKey } from '#record/substance.ts'

/** From the gravest: contre-indication, association déconseillée, précaution d'emploi, à prendre en compte. */
export const interactionLevels = ['contraindicated', 'discouraged', 'precaution', 'noted'] as const
export type InteractionLevel = (typeof interactionLevels)[number]

const published = {
  index: z.array(z.object({ substance: z.string().min(1), drug_classes: z.array(z.string()) })).min(1),
  pairs: z
    .array(
      z.object({
        main_drug: z.string().min(1),
        plus_drug: z.string().min(1),
        severity_levels: z.array(z.object({ level: z.string(), info: z.string() })),
        interaction_mechanism: z.string(),
      }),
    )
    .min(1),
}

/** A pair as it is written: the two names with their qualifiers (« héparines (doses préventives) »), every level with its condition. */
export const interactionPair = z.strictObject({
  one: z.string(),
  other: z.string(),
  names: z.tuple([z.string(), z.string()]),
  levels: z.array(z.strictObject({ level: z.enum(interactionLevels), info: z.string() })).min(1),
  mechanism: z.string(),
})
export type InteractionPair = z.infer<typeof interactionPair>

export const thesaurus = z.strictObject({
  /** « octobre 2020 »: said on every screen that shows an interaction. */
  edition: z.strictObject({ day: z.iso.date(), fr: z.string(), en: z.string() }),
  /** By substance key: every node it answers for, itself first. */
  substances: z.record(z.string(), z.array(z.string())),
  pairs: z.array(interactionPair),
})
export type Thesaurus = z.infer<typeof thesaurus>

/** What could not be read, never dropped in silence. */
export interface ReadingFaults {
  /** Pairs whose level is none of the four: left out, so counted. */
  readonly unknownLevels: readonly string[]
  /** Names no substance stands for: foods, devices, routes. Kept, and never met by a medicine. */
  readonly withoutSubstance: readonly string[]
}

const substanceNode = (key: string) => `s:${key}`
const classNode = (name: string) => `c:${plainText(name)}`

const levelOf = (label: string): InteractionLevel | undefined => {
  const plain = plainText(label)
  if (plain.startsWith('contre indication')) return 'contraindicated'
  if (plain.startsWith('association deconseillee')) return 'discouraged'
  if (plain.startsWith('precaution d emploi')) return 'precaution'
  return plain.endsWith('prendre en compte') ? 'noted' : undefined
}

/** Lines were cut by the page they were printed on. */
const unbroken = (text: string): string => text.replace(/\s+/g, ' ').trim()

const sentenceCase = (name: string): string => {
  const text = unbroken(name)
  return text === text.toUpperCase() ? text.toLowerCase() : text
}

/**
 * Reads the two published files.
 * @throws z.ZodError when they have another form
 */
export const readThesaurus = (
  index: unknown,
  pairs: unknown,
  edition: Thesaurus['edition'],
): { readonly thesaurus: Thesaurus; readonly faults: ReadingFaults } => {
  const substances: Record<string, string[]> = {}
  const classes = new Set<string>()
  for (const entry of published.index.parse(index)) {
    const key = substanceKey(entry.substance)
    const nodes = [substanceNode(key), ...entry.drug_classes.map(classNode)]
    for (const name of entry.drug_classes) classes.add(classNode(name))
    substances[key] = [...new Set([...(substances[key] ?? []), ...nodes])]
  }
  const unknownLevels: string[] = []
  const withoutSubstance = new Set<string>()
  const nodeOf = (name: string): string => {
    if (classes.has(classNode(name))) return classNode(name)
    const key = substanceKey(name)
    if (!substances[key]) withoutSubstance.add(sentenceCase(name))
    return substanceNode(key)
  }
  const read = new Map<string, InteractionPair>()
  for (const entry of published.pairs.parse(pairs)) {
    const levels = entry.severity_levels.flatMap(({ level, info }) => {
      const known = levelOf(level)
      return known ? [{ level: known, info: unbroken(info) }] : []
    })
    const names: [string, string] = [sentenceCase(entry.main_drug), sentenceCase(entry.plus_drug)]
    if (levels.length === 0) unknownLevels.push(names.join(' + '))
    if (levels.length === 0) continue
    const pair = ordered(nodeOf(entry.main_drug), nodeOf(entry.plus_drug), names, {
      levels,
      mechanism: unbroken(entry.interaction_mechanism),
    })
    // Most are printed twice, once under each name.
    read.set(JSON.stringify([pair.one, pair.other, pair.levels, pair.mechanism]), pair)
  }
  return {
    thesaurus: { edition, substances, pairs: [...read.values()] },
    faults: { unknownLevels, withoutSubstance: [...withoutSubstance] },
  }
}

const ordered = (
  one: string,
  other: string,
  names: [string, string],
  rest: Pick<InteractionPair, 'levels' | 'mechanism'>,
): InteractionPair =>
  one <= other ? { one, other, names, ...rest } : { one: other, other: one, names: [names[1], names[0]], ...rest }

/** The thesaurus as it is asked: which substances it knows, and what stands between two of them. */
export interface Interactions {
  readonly edition: Thesaurus['edition']
  knows(substance: string): boolean
  between(one: string, other: string): readonly InteractionPair[]
}

export const indexed = (base: Thesaurus): Interactions => {
  const pairs = new Map<string, InteractionPair[]>()
  for (const pair of base.pairs) {
    const at = `${pair.one}|${pair.other}`
    pairs.set(at, [...(pairs.get(at) ?? []), pair])
  }
  const nodesOf = (substance: string) => base.substances[substance] ?? []
  return {
    edition: base.edition,
    knows: substance => Object.hasOwn(base.substances, substance),
    between(one, other) {
      // « autres bradycardisants » means two different medicines: a substance does not interact with itself.
      if (one === other) return []
      const found = nodesOf(one).flatMap(left =>
        nodesOf(other).flatMap(right => pairs.get(left <= right ? `${left}|${right}` : `${right}|${left}`) ?? []),
      )
      return [...new Set(found)].sort((a, b) => gravest(a) - gravest(b) || (a.one + a.other < b.one + b.other ? -1 : 1))
    },
  }
}

const gravest = (pair: InteractionPair): number =>
  Math.min(...pair.levels.map(({ level }) => interactionLevels.indexOf(level)))

/** How many substances of the thesaurus the register of medicines names, under any writing; the others are no longer sold or never were. */
export const matchedWith = (base: Thesaurus, registerNames: Iterable<string>) => {
  const sold = new Set([...registerNames].map(substanceKey))
  const keys = Object.keys(base.substances)
  const unmatched = keys.filter(key => !sold.has(key))
  const matched = keys.length - unmatched.length
  return { matched, of: keys.length, percent: Math.round((matched / keys.length) * 1000) / 10, unmatched }
}
