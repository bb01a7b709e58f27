// The typefaces embedded in documents, and what is printed for a character they have no drawing for.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { sfntOf } from './woff.ts'

const resolve = createRequire(import.meta.url).resolve

const fileOf = (family: string, subset: string, weight: number): Buffer =>
  sfntOf(readFileSync(resolve(`@fontsource/${family}/files/${family}-${subset}-${weight}-normal.woff`)))

/** Each face comes in two files, tried in this order: common Latin, then extended Latin (Łukasz, Đặng). */
const face = (family: string, weight: number): readonly Buffer[] =>
  ['latin', 'latin-ext'].map(subset => fileOf(family, subset, weight))

export const faces = {
  text: face('atkinson-hyperlegible-next', 400),
  strong: face('atkinson-hyperlegible-next', 600),
  title: face('bricolage-grotesque', 600),
} as const
export type Face = keyof typeof faces

/**
 * What medicine writes and the typefaces lack, in other letters. « µg » becomes « microg », as the ANSM asks of
 * prescribers: a misread micro is a dose multiplied by a thousand.
 */
const rewritten: Readonly<Record<string, string>> = {
  µ: 'micro',
  μ: 'micro',
  '≥': '>=',
  '≤': '<=',
  '≠': '!=',
  '≈': '~',
  '→': '->',
  '←': '<-',
  '‰': ' pour mille',
  '∞': 'infini',
  '☐': '[ ]',
  '✓': '[x]',
  '✔': '[x]',
  '♀': 'F',
  '♂': 'M',
  Ω: 'Ohm',
  α: 'alpha',
  β: 'bêta',
  γ: 'gamma',
  δ: 'delta',
  Δ: 'delta',
  '№': 'n°',
  '\t': '  ',
  '−': '-',
  '\u2011': '-',
  '\u202f': '\u00a0',
  '\u2009': '\u00a0',
}

/** Exponents beyond ¹²³ have no drawing: 10⁹ becomes 10^9, and never 109. Indices lose nothing as plain digits: SpO2. */
const exponent =
  /[\u2070\u00b9\u00b2\u00b3\u2074-\u207b]*[\u2070\u2074-\u207b][\u2070\u00b9\u00b2\u00b3\u2074-\u207b]*/g
const index = /[\u2080-\u208b]/g
const plain = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(exponent, found => `^${found.normalize('NFKC')}`)
    .replace(index, found => found.normalize('NFKC'))

/** Signs that are never seen: controls and zero-width marks. */
const unseen = /[\p{Cf}\p{Cc}]/u

/** The letter under its marks, as the civil registry writes a name it has no sign for (ặ, ḥ). */
const unmarked = (character: string): string => String.fromCodePoint(character.normalize('NFD').codePointAt(0) ?? 0)

const named = (character: string): string =>
  `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`

export interface Run {
  readonly text: string
  /** Which file of the face draws it. */
  readonly file: number
}

/**
 * Cuts a text into runs that a face can draw. Nothing is silently lost: a character no file draws is rewritten, or
 * printed as its number (PDF/A forbids the empty box, and a reader could not tell what stood there).
 * `draws(file, character)` says whether a file of the face has a drawing.
 */
export const runsOf = (text: string, draws: (file: number, character: string) => boolean): readonly Run[] => {
  const runs: { text: string; file: number }[] = []
  const put = (character: string, file: number) => {
    const last = runs.at(-1)
    if (last && (last.file === file || character === ' ')) last.text += character
    else runs.push({ text: character, file })
  }
  for (const character of plain(text)) {
    if (character === '\n') put(character, runs.at(-1)?.file ?? 0)
    else if (draws(0, character)) put(character, 0)
    else if (draws(1, character)) put(character, 1)
    else if (rewritten[character] !== undefined) for (const one of rewritten[character]) put(one, 0)
    else if (draws(0, unmarked(character))) put(unmarked(character), 0)
    else if (!unseen.test(character)) for (const one of named(character)) put(one, 0)
  }
  return runs
}
