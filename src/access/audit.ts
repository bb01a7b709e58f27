// The audit trail's arithmetic: what an entry is, its own hash, and the chain that makes any tampering visible. Pure.
import { z } from 'zod'
import { id } from '#kit/id.ts'
import { type Instant, instant } from '#kit/time.ts'

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

/** What is signed of a head. */
export const headText = (head: Head, at: Instant): string => `colloque-head-1:${head.position}:${head.chain}:${at}`

/** Adds entries to the chain, in the order given. */
export const extend = (head: Head, entries: readonly { id: string; leaf: string }[], sha256: Sha256): Link[] => {
  let { position, chain } = head
  return entries.map(entry => {
    position += 1
    chain = chainHash(chain, position, entry.leaf, sha256)
    return { position, entryId: entry.id, leaf: entry.leaf, chain }
  })
}
