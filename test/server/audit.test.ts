// The trail under a hand that writes in the database itself: the command finds it, says where, and ends with 1.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { headsFile, keepMissed } from '#access/server/sealer.ts'
import { listPatients } from '#patients/list.ts'
import { openTestHouse, type Person, type TestHouse } from '../house.ts'
import { prepareRequest } from '../path.ts'
import { sealAll } from '../verified.ts'

const command = resolve(import.meta.dirname, '../../script/audit-verify.ts')

const trail = ['audit_entry', 'audit_chain', 'audit_pending', 'audit_head'] as const

let house: TestHouse
let jeanne: Person
let heads: string
beforeAll(async () => {
  house = await openTestHouse()
  jeanne = await house.play('jeanne')
  // Two batches at least, each with its head.
  await jeanne.call(listPatients)
  await sealAll(house)
  await prepareRequest(jeanne)
  await sealAll(house)
  heads = await readFile(headsFile(house.house.settings.keysFolder), 'utf8')
  for (const table of trail) await sql(`create table kept_${table} as table ${table}`)
})
/** What a hand did is put back, so that the next one finds the trail as it was. */
afterEach(async () => {
  await writeFile(headsFile(house.house.settings.keysFolder), heads)
  for (const table of trail) await sql(`delete from ${table}; insert into ${table} table kept_${table}`)
})
afterAll(() => house?.close())

/** `npm run audit:verify` on the test's own deployment, beside the house, which goes on. */
const verify = async (): Promise<{ code: number | null; said: string }> => {
  const { settings } = house.house
  const child = spawn(process.execPath, [command], {
    env: {
      PATH: process.env.PATH,
      PORT: String(settings.port),
      COLLOQUE_DATA: settings.dataFolder,
      COLLOQUE_KEYS: settings.keysFolder,
      DATABASE_URL: settings.databaseUrl,
    },
  })
  let said = ''
  const hear = (text: Buffer) => {
    said += text
  }
  for (const stream of [child.stdout, child.stderr]) stream.on('data', hear)
  const [code] = await once(child, 'close')
  return { code, said }
}
const sql = (text: string) => house.owner.query(text)

describe('npm run audit:verify', () => {
  test('finds an untouched trail intact', async () => {
    const { code, said } = await verify()
    expect(said).toMatch(/La trace est intacte\./)
    expect(code).toBe(0)
  })

  const hands = {
    'an entry changed': `update audit_entry set act = 'record/read-profile' where id = (select entry_id from audit_chain where position = 2)`,
    'an entry removed': `delete from audit_entry where id = (select entry_id from audit_chain where position = 2)`,
    'an entry and its link removed': `with gone as (delete from audit_chain where position = (select max(position) from audit_chain) returning entry_id)
       delete from audit_entry where id in (select entry_id from gone)`,
    'an entry slipped in': `insert into audit_entry select gen_random_uuid(), at, act, account_id, role, system, session_id, patient_id, object_id, outcome, detail, leaf_hash from audit_entry limit 1`,
    'two links exchanged': `update audit_chain set position = -position where position in (1, 2);
       update audit_chain set position = 3 + position where position in (-1, -2)`,
  }
  for (const [what, hand] of Object.entries(hands))
    test(`finds ${what}`, async () => {
      await sql(hand)
      const { code, said } = await verify()
      expect(said).toMatch(/ANOMALIE/)
      expect(code).toBe(1)
    })

  test('finds the end of the chain removed before its head was written outside', async () => {
    const earlier = heads.slice(0, heads.trimEnd().lastIndexOf('\n') + 1)
    expect(earlier).not.toBe('')
    await writeFile(headsFile(house.house.settings.keysFolder), earlier)
    await sql(hands['an entry and its link removed'])
    const { code, said } = await verify()
    expect(said).toMatch(/ANOMALIE/)
    expect(code).toBe(1)
  })

  test('writes outside, at the next start, the heads that a process did not live to write, and finds the trail intact', async () => {
    const file = headsFile(house.house.settings.keysFolder)
    // Cut in its middle, as by a machine that stops.
    await writeFile(file, heads.slice(0, 90))
    await keepMissed(house.house)
    expect(await readFile(file, 'utf8')).toBe(heads)
    const { code, said } = await verify()
    expect(said).toMatch(/La trace est intacte\./)
    expect(code).toBe(0)
  })

  test('cannot tell when the heads kept outside are gone, and says so', async () => {
    await rm(headsFile(house.house.settings.keysFolder))
    const { code, said } = await verify()
    expect(said).toMatch(/ENOENT.*audit-heads\.log/)
    expect(code).toBe(2)
  })

  test('says how many entries are not sealed yet, which is no anomaly', async () => {
    // The sealer rests a second between two looks, by a clock that stands still here.
    await jeanne.send('GET', '/api/patients/00000000-0000-4000-8000-000000000000/documents')
    const { code, said } = await verify()
    expect(said).toMatch(/1 pas encore scellées/)
    expect(code).toBe(0)
  })
})
