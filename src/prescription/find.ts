// Finding medicines as one types: an index kept in memory, the same for the public register and for our short list.
import { strengthOf } from './dci.ts'
import { forgiven, lettersOf, mayResemble, mistakesBetween } from './mistakes.ts'
import { plain } from './plain.ts'
import { quantitiesOf, type Word, wordsOf } from './typed.ts'

/** What the index is told of a medicine. */
export interface Entry {
  readonly code: string
  readonly name: string
  readonly dci: string
  readonly form: string
  /** Names of its substances, and of their salts. */
  readonly substances: readonly string[]
  /** What comes first among equals: the smaller; its tens part whole lines, the rest only products of one line. */
  readonly rank: number
}

/** Where a word was read decides how much it says: a substance comes before a brand. */
const fields = { substance: 0, form: 0, brand: 4 } as const
const costs = { whole: 0, begun: 1, mistake: 8 } as const
const none = 255

interface Posting {
  readonly word: string
  readonly letters: number
  readonly documents: number[]
  readonly costs: number[]
}

export interface MedicineIndex {
  readonly entries: readonly Entry[]
  /** In the order of their words, so that what begins alike stands together. */
  readonly postings: readonly Posting[]
  /** The group of each entry, and the size of each group. */
  readonly groupOf: readonly number[]
  readonly sizes: readonly number[]
}

const keyOf = ({ text, kind }: Word): string => (kind === 'mass' ? `=${text}` : text)

/** Built by slices, so that a server may do it between two calls. */
export const startIndex = () => {
  const entries: Entry[] = []
  const words = new Map<string, Map<number, number>>()
  const groups = new Map<string, number>()
  const groupOf: number[] = []
  const sizes: number[] = []
  const note = (document: number, found: readonly Word[], cost: number) => {
    for (const one of found) {
      const key = keyOf(one)
      const known = words.get(key) ?? new Map<number, number>()
      known.set(document, Math.min(known.get(document) ?? none, cost))
      words.set(key, known)
    }
  }
  // Forms and substances are the same words over and over: each text is cut once.
  const known = new Map<string, readonly Word[]>()
  const cut = (text: string): readonly Word[] => {
    const words = known.get(text) ?? wordsOf(text)
    known.set(text, words)
    return words
  }
  return {
    add(entry: Entry) {
      const document = entries.push(entry) - 1
      const key = plain(entry.dci)
      const group = groups.get(key) ?? groups.size
      groups.set(key, group)
      groupOf.push(group)
      sizes[group] = (sizes[group] ?? 0) + 1
      for (const substance of entry.substances) note(document, cut(substance), fields.substance)
      note(document, wordsOf(entry.name), fields.brand)
      note(document, cut(entry.form), fields.form)
      note(document, quantitiesOf(strengthOf(entry.name) || entry.dci), fields.form)
    },
    finish(): MedicineIndex {
      const postings = [...words].map(([word, found]) => ({
        word,
        letters: lettersOf(word),
        documents: [...found.keys()],
        costs: [...found.values()],
      }))
      postings.sort((a, b) => (a.word < b.word ? -1 : 1))
      return { entries, postings, groupOf, sizes }
    },
  }
}

/** Where the words that begin so start. */
const firstFrom = (postings: readonly Posting[], word: string): number => {
  let [low, high] = [0, postings.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((postings[middle]?.word ?? '') < word) low = middle + 1
    else high = middle
  }
  return low
}

/** Words that the typed one is, begins, or nearly begins, with what each costs. */
const candidates = (index: MedicineIndex, one: Word, last: boolean, nearly: boolean): [Posting, number][] => {
  const key = keyOf(one)
  const found: [Posting, number][] = []
  for (let at = firstFrom(index.postings, key); index.postings[at]?.word.startsWith(key); at++) {
    const posting = index.postings[at] as Posting
    if (posting.word === key) found.push([posting, costs.whole])
    // « 50 » begins « 500 » only while it is being typed: a strength is never completed behind one's back.
    else if (one.kind === 'word' || (last && one.kind === 'number')) found.push([posting, costs.begun])
  }
  const most = forgiven(key)
  if (!nearly || one.kind !== 'word' || most === 0) return found
  const letters = lettersOf(key)
  for (const posting of index.postings) {
    if (!mayResemble(letters, posting.letters, most) || posting.word.startsWith(key)) continue
    const mistakes = mistakesBetween(key, posting.word, most)
    if (mistakes <= most) found.push([posting, mistakes * costs.mistake])
  }
  return found
}

/** What each entry costs for all that was typed; `none` for those that lack a word. Plain loops: every key pressed runs them. */
const costOfAll = (index: MedicineIndex, typed: readonly Word[], nearly: boolean): Uint8Array | undefined => {
  const count = index.entries.length
  const total = new Uint8Array(count)
  const mine = new Uint8Array(count)
  let left = 0
  for (let at = 0; at < typed.length; at++) {
    mine.fill(none)
    for (const [posting, cost] of candidates(index, typed[at] as Word, at === typed.length - 1, nearly))
      for (let place = 0; place < posting.documents.length; place++) {
        const document = posting.documents[place] as number
        const here = cost + (posting.costs[place] as number)
        if (here < (mine[document] as number)) mine[document] = here
      }
    left = 0
    for (let document = 0; document < count; document++) {
      const sum = (total[document] as number) + (mine[document] as number)
      total[document] = sum < none ? sum : none
      if (sum < none) left++
    }
    if (left === 0) return undefined
  }
  return left > 0 ? total : undefined
}

export interface FoundGroup {
  readonly dci: string
  /** Of the best of each group, best first. */
  readonly codes: readonly string[]
  readonly others: number
}
export interface Found {
  readonly groups: readonly FoundGroup[]
  readonly more: boolean
  /** Nothing is written so: these are the nearest, to be read with care. */
  readonly nearest: boolean
}

/**
 * Finds the groups that fit. Mistakes are forgiven only when nothing is written as typed: names that resemble each other
 * are how one medicine is taken for another.
 */
export const find = (
  index: MedicineIndex,
  text: string,
  limits: { readonly groups: number; readonly each: number },
): Found => {
  const typed = wordsOf(text)
  const written = costOfAll(index, typed, false)
  const cost = written ?? costOfAll(index, typed, true)
  if (!cost) return { groups: [], more: false, nearest: false }
  const members = new Map<number, number[]>()
  for (const [document, total] of cost.entries()) {
    if (total === none) continue
    const group = index.groupOf[document] ?? 0
    const known = members.get(group)
    if (known) known.push(document)
    else members.set(group, [document])
  }
  const entry = (document: number) => index.entries[document] as Entry
  const best = [...members].map(([group, documents]) => {
    documents.sort(
      (a, b) =>
        (cost[a] ?? none) - (cost[b] ?? none) ||
        entry(a).rank - entry(b).rank ||
        (entry(a).name < entry(b).name ? -1 : 1),
    )
    const first = entry(documents[0] ?? 0)
    return { documents, first, cost: cost[documents[0] ?? 0] ?? none, size: index.sizes[group] ?? 0 }
  })
  // Of equals: what a practice prescribes before what a hospital keeps, one substance before several, what many make before what one makes.
  const tier = ({ first }: { readonly first: Entry }) => Math.floor(first.rank / 10)
  best.sort(
    (a, b) =>
      a.cost - b.cost ||
      tier(a) - tier(b) ||
      a.first.dci.split(' + ').length - b.first.dci.split(' + ').length ||
      b.size - a.size ||
      (a.first.dci < b.first.dci ? -1 : 1),
  )
  return {
    groups: best.slice(0, limits.groups).map(({ documents, first, size }) => ({
      dci: first.dci,
      codes: documents.slice(0, limits.each).map(document => entry(document).code),
      others: size - Math.min(documents.length, limits.each),
    })),
    more: best.length > limits.groups,
    nearest: !written,
  }
}
