// The audit trail's arithmetic: what an entry is, its own hash, and the chain that makes any tampering visible. Pure.
import { z } from 'zod'
import { id } from '#kit/id.ts'
import { instant } from '#kit/time.ts'

/** Account ids, never names; closed words, never typed text. */
export const auditEntry = z.strictObject({
  id,
  at: instant,
  act: z.string().max(80),
  account: id.nullable(),
  role: z.string().nullable(),
  system: z.string().nullable(),
  session: id.nullable(),
  patient: id.nullable(),
  object: id.nullable(),
  outcome: z.enum(['done', 'refused']),
  detail: z.string().max(80).nullable(),
})
export type AuditEntry = z.output<typeof auditEntry>

/** SHA-256 in hexadecimal; given as an argument so that this file stays free of any platform. */
export type Sha256 = (text: string) => string

const leafOrder = [
  'id',
  'at',
  'act',
  'account',
  'role',
  'system',
  'session',
  'patient',
  'object',
  'outcome',
  'detail',
] as const

/** The entry as text, always the same for the same entry: an array, since the order of an object's keys is not a promise. */
export const canonical = (entry: AuditEntry): string =>
  JSON.stringify(['colloque-audit-1', ...leafOrder.map(key => entry[key])])

export const leafHash = (entry: AuditEntry, sha256: Sha256): string => sha256(canonical(entry))

/** What the first link covers in place of a previous one. */
export const genesis = '0'.repeat(64)

export const chainHash = (previous: string, position: number, leaf: string, sha256: Sha256): string =>
  sha256(`${previous}:${position}:${leaf}`)

export interface Link {
  readonly position: number
  readonly entryId: string
  readonly leaf: string
  readonly chain: string
}

/** The chain's state at one moment, kept outside the database. */
export interface Head {
  readonly position: number
  readonly chain: string
}

export type Finding =
  | { readonly kind: 'gap' | 'broken-link' | 'entry-missing' | 'entry-changed'; readonly position: number }
  | { readonly kind: 'head-mismatch' | 'shorter-than-head'; readonly position: number }
  | { readonly kind: 'entry-inserted'; readonly entryId: string }

/** Adds entries to the chain, in the order given. */
export const extend = (head: Head, entries: readonly { id: string; leaf: string }[], sha256: Sha256): Link[] => {
  let { position, chain } = head
  return entries.map(entry => {
    position += 1
    chain = chainHash(chain, position, entry.leaf, sha256)
    return { position, entryId: entry.id, leaf: entry.leaf, chain }
  })
}

/** What there is to check: the chain in order of position, the entries, those the sealer has not reached, the heads kept outside. */
export interface Trail {
  readonly links: readonly Link[]
  readonly entries: ReadonlyMap<string, AuditEntry>
  readonly pending: ReadonlySet<string>
  readonly heads: readonly Head[]
}

export interface Verdict {
  /** An empty list proves that nothing chained was changed, removed, inserted or moved. */
  readonly findings: readonly Finding[]
  /** Entries written since the last link: not yet proven, and said to be so. */
  readonly unsealed: number
}

export const verify = (trail: Trail, sha256: Sha256): Verdict => {
  const linked = new Set(trail.links.map(link => link.entryId))
  const loose = [...trail.entries.keys()].filter(entryId => !linked.has(entryId))
  const inserted = loose.filter(entryId => !trail.pending.has(entryId))
  return {
    findings: [
      ...checkLinks(trail, sha256),
      ...inserted.map(entryId => ({ kind: 'entry-inserted', entryId }) as const),
      ...checkHeads(trail),
    ],
    unsealed: loose.length - inserted.length,
  }
}

const checkLinks = ({ links, entries }: Trail, sha256: Sha256): Finding[] => {
  let previous = genesis
  return links.flatMap((link, index) => {
    const position = index + 1
    const findings: Finding[] = []
    if (link.position !== position) findings.push({ kind: 'gap', position })
    if (link.chain !== chainHash(previous, position, link.leaf, sha256))
      findings.push({ kind: 'broken-link', position })
    previous = link.chain
    const entry = entries.get(link.entryId)
    if (!entry) findings.push({ kind: 'entry-missing', position })
    else if (leafHash(entry, sha256) !== link.leaf) findings.push({ kind: 'entry-changed', position })
    return findings
  })
}

const checkHeads = ({ links, heads }: Trail): Finding[] =>
  heads.flatMap<Finding>(({ position, chain }) => {
    if (position > links.length) return [{ kind: 'shorter-than-head', position }]
    const before = position === 0 ? genesis : links[position - 1]?.chain
    return before === chain ? [] : [{ kind: 'head-mismatch', position }]
  })
