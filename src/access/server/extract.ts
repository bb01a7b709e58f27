// A patient's own lines of the trail with the proof that they are chained: the leaves from each to a signed head.
import { sql } from 'kysely'
import { type Read, within } from '#edge/database.ts'
import type { Id } from '#kit/id.ts'
import { type AuditEntry, genesis } from '../audit.ts'

/** Latest lines of one extract: what a browser downloads at once. */
const most = 1000

interface Line {
  readonly position: number | null
  readonly entry: AuditEntry
}

/** The lines about a patient, and those named beside, as the JSON lines of docs/audit-format.md: spans, then lines. */
export const extractLines = (db: Read, patient: Id, beside: readonly Id[]): Promise<readonly object[]> =>
  within(db, 'verifier', async () => {
    const lines = await linesOf(db, patient, beside)
    const spans = await spansOf(
      db,
      lines.flatMap(line => (line.position === null ? [] : [line.position])),
    )
    const last = spans.at(-1)
    return [
      ...spans,
      // What no signed head covers yet is told, and said not to be proven.
      ...lines.map(({ position, entry }) => ({
        kind: 'line',
        position: position !== null && last && position <= last.head.position ? position : null,
        entry: Object.values(entry),
      })),
    ]
  })

const linesOf = async (db: Read, patient: Id, beside: readonly Id[]): Promise<Line[]> => {
  const rows = await db
    .selectFrom('audit_entry')
    .leftJoin('audit_chain', 'audit_chain.entry_id', 'audit_entry.id')
    .selectAll('audit_entry')
    .select('position')
    .where(where =>
      where.or([where('patient_id', '=', patient), ...(beside.length > 0 ? [where('object_id', 'in', beside)] : [])]),
    )
    .orderBy('audit_entry.id', 'desc')
    .limit(most)
    .execute()
  return rows.reverse().map(row => ({
    position: row.position,
    // In the order of the canonical entry, which the verifier hashes.
    entry: {
      id: row.id,
      at: row.at,
      act: row.act,
      account: row.account_id,
      role: row.role,
      system: row.system,
      session: row.session_id,
      patient: row.patient_id,
      object: row.object_id,
      outcome: row.outcome,
      detail: row.detail,
    },
  }))
}

interface Span {
  readonly kind: 'span'
  readonly from: number
  readonly previous: string
  readonly leaves: readonly string[]
  readonly head: { position: number; chain: string; at: string; signature: string }
}

/** The stretches of the chain that cover the positions, each up to the first signed head after it. */
const spansOf = async (db: Read, positions: readonly number[]): Promise<Span[]> => {
  const sorted = [...positions].sort((one, other) => one - other)
  const { rows } = await sql<{ first: number; last: number }>`
    select min(line.place) as first, head as last from unnest(${sorted}::bigint[]) as line (place),
      lateral (select min(audit_head.position) as head from audit_head where audit_head.position >= line.place) heads
    where head is not null group by head order by head`.execute(db)
  const spans: Span[] = []
  for (const { first, last } of rows) {
    const links = await db
      .selectFrom('audit_chain')
      .select(['position', 'leaf_hash', 'chain_hash'])
      .where('position', '>=', first - 1)
      .where('position', '<=', last)
      .orderBy('position')
      .execute()
    const head = await db.selectFrom('audit_head').selectAll().where('position', '=', last).executeTakeFirstOrThrow()
    spans.push({
      kind: 'span',
      from: first,
      previous: first === 1 ? genesis : (links[0]?.chain_hash.toString('hex') ?? ''),
      leaves: links.filter(link => link.position >= first).map(link => link.leaf_hash.toString('hex')),
      head: {
        position: last,
        chain: head.chain_hash.toString('hex'),
        at: head.at,
        signature: head.signature.toString('hex'),
      },
    })
  }
  return spans
}
