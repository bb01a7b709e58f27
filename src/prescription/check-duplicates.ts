// Duplicates: one substance twice, or two medicines of one chemical class (the fourth level of the ATC).
import type { Alert } from './alert.ts'
import { ourEdition } from './catalogue/dated.ts'
import type { Given } from './given.ts'
import { isSystemic } from './systemic.ts'

const source = 'Colloque, doublons par substance et par classe ATC (OMS, niveau 4)'

/** Two of these together are an error more often than a choice. */
const rarelyTogether = ['M01A', 'B01AA', 'B01AE', 'B01AF', 'C09A', 'C09C', 'C10AA', 'N05BA', 'N05CF', 'N06AB']

/** Carriers and solutes are in everything. */
const carriers = new Set(['glucose', 'chlorure sodium', 'eau', 'sodium', 'potassium', 'calcium', 'magnesium'])

interface Taken {
  readonly line?: string
  readonly name: string
  readonly atc: string | null
  readonly systemic: boolean
  readonly substances: readonly { readonly key: string; readonly name: string }[]
}

export const checkDuplicates = ({ medicines, patient }: Given): readonly Alert[] => {
  const written: Taken[] = medicines.map(({ id, medicine }) => ({
    ...medicine,
    line: id,
    systemic: isSystemic(medicine),
  }))
  const taken: Taken[] = patient.treatments.told.flatMap(({ medicine }) =>
    medicine ? [{ ...medicine, systemic: true }] : [],
  )
  const alerts = written.flatMap((one, at) =>
    [...written.slice(at + 1), ...taken].flatMap(other => sameSubstance(one, other) ?? sameClass(one, other) ?? []),
  )
  // The same pair met by two lines of one medicine says it once, beside both.
  return [...new Set(alerts.map(one => one.id))].flatMap(id => {
    const met = alerts.filter(one => one.id === id)
    const [first] = met
    return first ? [{ ...first, lines: [...new Set(met.flatMap(one => one.lines))] }] : []
  })
}

const linesOf = (one: Taken, other: Taken) => [...new Set([one, other].flatMap(each => each.line ?? []))]

const sameSubstance = (one: Taken, other: Taken): Alert | undefined => {
  const shared = one.substances.find(({ key }) => !carriers.has(key) && other.substances.some(each => each.key === key))
  if (!shared) return undefined
  const renewed = other.line === undefined
  return {
    id: `duplicate:${shared.key}${renewed ? ':treatment' : ''}`,
    kind: 'duplicate',
    // A current treatment written again is a renewal more often than a mistake; cream and tablet add little.
    level: renewed || one.systemic !== other.systemic ? 'notice' : 'strong',
    lines: linesOf(one, other),
    sentence: renewed
      ? {
          fr: `${shared.name} est déjà dans les traitements en cours.`,
          en: `${shared.name} is already among the current treatments.`,
        }
      : {
          fr: `${shared.name} est prescrit deux fois : ${one.name} et ${other.name}.`,
          en: `${shared.name} is prescribed twice: ${one.name} and ${other.name}.`,
        },
    why: { fr: 'Les doses de la même substance s’ajoutent.', en: 'The doses of one substance add up.' },
    advice: {
      fr: renewed
        ? 'Si c’est un renouvellement, dites-le au patient ; sinon retirez l’un des deux.'
        : 'Gardez une ligne, ou dites pourquoi les deux (deux dosages, décroissance).',
      en: renewed
        ? 'If it is a renewal, tell the patient; otherwise remove one.'
        : 'Keep one line, or say why both (two strengths, tapering).',
    },
    quotes: [],
    source,
    edition: ourEdition,
    validated: false,
  }
}

const sameClass = (one: Taken, other: Taken): Alert | undefined => {
  if (!one.atc || !other.atc || one.atc.length < 5 || !one.systemic || !other.systemic) return undefined
  const rare = rarelyTogether.find(prefix => one.atc?.startsWith(prefix) && other.atc?.startsWith(prefix))
  const shared = rare ?? (one.atc.slice(0, 5) === other.atc.slice(0, 5) ? one.atc.slice(0, 5) : undefined)
  if (!shared) return undefined
  return {
    id: `duplicate:${shared}:${[one, other]
      .map(each => each.substances.map(({ key }) => key).join('+'))
      .sort()
      .join(':')}`.slice(0, 200),
    kind: 'duplicate',
    level: rare ? 'strong' : 'notice',
    lines: linesOf(one, other),
    sentence: {
      fr: `Même classe (${shared}) : ${one.name} et ${other.name}${other.line ? '' : ' (traitement en cours)'}.`,
      en: `Same class (${shared}): ${one.name} and ${other.name}${other.line ? '' : ' (current treatment)'}.`,
    },
    why: {
      fr: 'Deux médicaments d’une même classe ajoutent surtout leurs effets indésirables.',
      en: 'Two medicines of one class mostly add their adverse effects.',
    },
    advice: { fr: 'Gardez-en un, ou dites pourquoi les deux.', en: 'Keep one, or say why both.' },
    quotes: [],
    source,
    edition: ourEdition,
    validated: false,
  }
}
