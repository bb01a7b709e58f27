// Interactions between the lines, and between a line and a current treatment, as the national thesaurus words them.
import type { Alert, Said } from './alert.ts'
import type { Given } from './given.ts'
import { type InteractionLevel, type InteractionPair, interactionLevels } from './thesaurus.ts'

const source = 'ANSM, Thésaurus des interactions médicamenteuses'

const labels: Readonly<Record<InteractionLevel, { readonly fr: string; readonly en: string }>> = {
  contraindicated: { fr: 'Contre-indication', en: 'Contraindicated' },
  discouraged: { fr: 'Association déconseillée', en: 'Combination not recommended' },
  precaution: { fr: 'Précaution d’emploi', en: 'Precaution for use' },
  noted: { fr: 'À prendre en compte', en: 'To be taken into account' },
}

interface Taken {
  readonly line?: string
  readonly key: string
  readonly name: string
}

/** Every alert of two substances, whatever brings them together: a line and another, or a line and what is already taken. */
export const checkInteractions = ({ medicines, patient, references: { interactions } }: Given): readonly Alert[] => {
  if (!interactions) return []
  const written: Taken[] = medicines.flatMap(({ id, medicine }) =>
    medicine.substances.map(one => ({ ...one, line: id })),
  )
  const taken: Taken[] = patient.treatments.told.flatMap(({ medicine }) => medicine?.substances ?? [])
  const found = new Map<string, Alert>()
  for (const [at, one] of written.entries()) {
    for (const other of [...written.slice(at + 1), ...taken]) {
      // Two substances of one product were put together by whoever made it.
      if (one.line === other.line) continue
      const pairs = interactions.between(one.key, other.key)
      if (pairs.length === 0) continue
      const met = alertOf(one, other, pairs, interactions.edition)
      const before = found.get(met.id)
      found.set(met.id, before ? { ...before, lines: [...new Set([...before.lines, ...met.lines])] } : met)
    }
  }
  return [...found.values()]
}

const alertOf = (
  one: Taken,
  other: Taken,
  pairs: readonly InteractionPair[],
  edition: { readonly fr: string; readonly en: string },
): Alert => {
  const [first, second] = one.key <= other.key ? [one, other] : [other, one]
  const told = pairs.flatMap(pair => pair.levels.map(({ level, info }) => ({ pair, level, info })))
  const gravest = interactionLevels.find(level => told.some(each => each.level === level)) ?? 'noted'
  const current =
    other.line === undefined ? { fr: ' (traitement en cours)', en: ' (current treatment)' } : { fr: '', en: '' }
  const between = (language: 'fr' | 'en') => `${one.name} + ${other.name}${current[language]}`
  const main = told.find(each => each.level === gravest)
  return {
    id: `interaction:${first.key}:${second.key}`,
    kind: 'interaction',
    level: gravest === 'contraindicated' || gravest === 'discouraged' ? 'strong' : 'notice',
    lines: [...new Set([one, other].flatMap(each => each.line ?? []))],
    sentence: {
      fr: `${labels[gravest].fr} : ${between('fr')}.`,
      en: `${labels[gravest].en}: ${between('en')}.`,
    },
    // The thesaurus speaks French: its words are given as they are.
    why: quoted(main?.pair.mechanism, noReason),
    advice: quoted(main?.info, noConduct),
    quotes: told.slice(0, 20).map(({ pair, level, info }) => ({
      title: `${pair.names.join(' + ')} : ${labels[level].fr}`.slice(0, 300),
      text: [pair.mechanism, info]
        .filter(text => text !== '')
        .join(' ')
        .slice(0, 3000),
    })),
    source,
    edition: { fr: `édition ${edition.fr}`, en: `${edition.en} edition` },
    validated: true,
  }
}

const noReason: Said = { fr: 'Le thésaurus n’en dit pas la raison.', en: 'The thesaurus does not say why.' }
const noConduct: Said = {
  fr: 'Le thésaurus ne dit pas que faire : à vous d’en décider.',
  en: 'The thesaurus does not say what to do: it is for you to decide.',
}

const quoted = (text: string | undefined, silent: Said): Said =>
  text ? { fr: text.slice(0, 1200), en: text.slice(0, 1200) } : silent
