// Writing the trail: one row in the act's own transaction, chained a moment later by the sealer.
import { createHash } from 'node:crypto'
import { isAccount } from '#edge/actor.ts'
import type { Write } from '#edge/database.ts'
import type { Attempt } from '#edge/gate.ts'
import type { House, Trace } from '#edge/house.ts'
import { newId } from '#kit/id.ts'
import type { Instant } from '#kit/time.ts'
import { type AuditEntry, leafHash, type Sha256 } from '../audit.ts'

export const sha256: Sha256 = text => createHash('sha256').update(text).digest('hex')

export const writeTrail = async (
  db: Write,
  house: Pick<House, 'random'>,
  attempt: Omit<Attempt, 'address'>,
  traces: readonly Trace[],
  outcome: 'done' | 'refused' = 'done',
): Promise<void> => {
  const { actor, at, act } = attempt
  const told = await Promise.all(traces.map(trace => ownerOf(db, attempt, trace, outcome)))
  const entries = told.map<AuditEntry>(trace => ({
    id: newId(at, house.random),
    at,
    act,
    account: isAccount(actor) ? actor.account : null,
    role: isAccount(actor) ? actor.role : null,
    system: 'system' in actor ? actor.system : null,
    session: isAccount(actor) ? actor.session : null,
    patient: trace.patient ?? null,
    object: trace.object ?? null,
    outcome: trace.refused ? 'refused' : outcome,
    detail: trace.detail ?? null,
  }))
  const rows = entries.map(entry => ({
    id: entry.id,
    at,
    act,
    account_id: entry.account,
    role: entry.role,
    system: entry.system,
    session_id: entry.session,
    patient_id: entry.patient,
    object_id: entry.object,
    outcome: entry.outcome,
    detail: entry.detail,
    leaf_hash: Buffer.from(leafHash(entry, sha256), 'hex'),
  }))
  await db
    .with('written', one => one.insertInto('audit_entry').values(rows))
    .insertInto('audit_pending')
    .values(entries.map(entry => ({ entry_id: entry.id })))
    .execute()
}

/**
 * Whose trail an entry goes to. What a professional reads of an ordinary record beside a minor's confidential file belongs to
 * that file: on the ordinary trail, which the parents read, it would tell them of a consultation (CSP L.1111-5). A refusal
 * after the end of care would tell it as well.
 */
const ownerOf = async (
  db: Write,
  { actor, at }: Pick<Attempt, 'actor' | 'at'>,
  trace: Trace,
  outcome: 'done' | 'refused',
): Promise<Trace> => {
  if (!isAccount(actor) || actor.role !== 'practitioner' || !trace.patient) return trace
  const ties = await db
    .selectFrom('relation')
    .select(['kind', 'cause', 'patient_id', 'until_at'])
    .where('account_id', '=', actor.account)
    .where('subject_id', '=', trace.patient)
    .where('kind', 'in', ['treats', 'beside', 'breaks-glass'])
    .orderBy('from_at', 'desc')
    .execute()
  const lives = (tie: { until_at: Instant | null }) => tie.until_at === null || tie.until_at > at
  const beside = ties.find(tie => tie.kind === 'beside')
  if (beside?.patient_id && (lives(beside) || outcome === 'refused' || trace.refused))
    return { ...trace, patient: beside.patient_id }
  // What is read by breaking the glass says why at each line.
  const glass = ties.find(tie => lives(tie) && tie.kind !== 'beside')
  return glass?.kind === 'breaks-glass' && !trace.detail ? { ...trace, detail: glass.cause } : trace
}
