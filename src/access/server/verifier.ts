// Reads the trail and its heads and gives the verdict: run offline by a command, and by nothing else.
import { readFile } from 'node:fs/promises'
import type { House } from '#edge/house.ts'
import { type AuditEntry, type Head, type Link, type Verdict, verify } from '../audit.ts'
import { headMac, headsFile } from './sealer.ts'
import { sha256 } from './trail.ts'

export interface Verification extends Verdict {
  readonly chained: number
  readonly heads: number
  /** Lines of the heads file that are not ours: someone wrote in it without the key. */
  readonly forgedHeads: number
}

export const verifyTrail = async (house: Pick<House, 'db' | 'keys' | 'settings' | 'time'>): Promise<Verification> => {
  const { heads, forged } = await readHeads(house)
  const trail = await house.db.as({ system: 'verifier' }, house.time.now()).read(async db => {
    const links = await db.selectFrom('audit_chain').selectAll().orderBy('position').execute()
    const entries = await db.selectFrom('audit_entry').selectAll().execute()
    const pending = await db.selectFrom('audit_pending').select('entry_id').execute()
    return {
      links: links.map<Link>(row => ({
        position: row.position,
        entryId: row.entry_id,
        leaf: row.leaf_hash.toString('hex'),
        chain: row.chain_hash.toString('hex'),
      })),
      entries: new Map(
        entries.map(row => [
          row.id,
          {
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
          } satisfies AuditEntry,
        ]),
      ),
      pending: new Set(pending.map(row => row.entry_id)),
    }
  })
  const verdict = verify({ ...trail, heads }, sha256)
  return { ...verdict, chained: trail.links.length, heads: heads.length, forgedHeads: forged }
}

const readHeads = async (house: Pick<House, 'keys' | 'settings'>): Promise<{ heads: Head[]; forged: number }> => {
  const text = await readFile(headsFile(house.settings.keysFolder), 'utf8').catch(() => '')
  const heads: Head[] = []
  let forged = 0
  for (const line of text.split('\n').filter(Boolean)) {
    const [position, chain, at, mac] = line.split(' ')
    const head = { position: Number(position), chain: chain ?? '' }
    if (headMac(house, head, at ?? '') === mac) heads.push(head)
    else forged++
  }
  return { heads, forged }
}
