// The whole trail sealed and handed to the verifier, with the heads kept outside the database: what several tests end with.
import { readFile } from 'node:fs/promises'
import { expect, vi } from 'vitest'
import { exportTrail } from '#access/server/export-trail.ts'
import { headsFile, sealPending } from '#access/server/sealer.ts'
import { type Head, type Report, readHeads, verifyTrail } from '../verifier/verify.ts'
import type { TestHouse } from './house.ts'

/** Seals until nothing waits: the house's own sealer may hold the chain at that very moment. */
export const sealAll = async (test: TestHouse): Promise<void> => {
  const { house, owner } = test
  for (;;) {
    await sealPending(house)
    const { rows } = await owner.query('select 1 from audit_pending limit 1')
    if (rows.length === 0) break
  }
  // The house's own sealer may have sealed the last batch and be writing its head at this very moment.
  const { rows } = await owner.query<{ last: string }>('select max(position) as last from audit_head')
  const last = Number(rows[0]?.last)
  await vi.waitFor(async () => expect((await headsOf(test)).map(head => head.position)).toContain(last), 20_000)
}

export const headsOf = async ({ house }: TestHouse): Promise<Head[]> =>
  readHeads(await readFile(headsFile(house.settings.keysFolder), 'utf8'))

export const exported = async ({ house }: TestHouse): Promise<string[]> => {
  const lines: string[] = []
  await exportTrail(house, batch => void lines.push(...batch))
  return lines
}

export const verified = async (house: TestHouse): Promise<Report> => {
  await sealAll(house)
  // The heads first: a trail read later holds all that they cover.
  const heads = await headsOf(house)
  return verifyTrail(await exported(house), heads, house.house.keys.publicKey)
}
