// The trail under a hand that writes in the database itself: the command finds it, says where, and ends with 1.
import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { listPatients } from '#patients/list.ts'
import { openTestHouse, type Person, type TestHouse } from '../house.ts'
import { prepareRequest } from '../path.ts'
import { sealAll } from '../verified.ts'

const command = resolve(import.meta.dirname, '../../script/audit-verify.ts')

let house: TestHouse
let jeanne: Person
beforeEach(async () => {
  house = await openTestHouse()
  jeanne = await house.play('jeanne')
  await jeanne.call(listPatients)
  await prepareRequest(jeanne)
  await sealAll(house)
})
afterEach(() => house.close())

/** `npm run audit:verify` on the test's own deployment. */
const verify = (): { code: number | null; said: string } => {
  const { settings } = house.house
  const ran = spawnSync(process.execPath, [command], {
    encoding: 'utf8',
    env: {
      PATH: process.env.PATH,
      PORT: String(settings.port),
      COLLOQUE_DATA: settings.dataFolder,
      COLLOQUE_KEYS: settings.keysFolder,
      DATABASE_URL: settings.databaseUrl,
    },
  })
  return { code: ran.status, said: ran.stdout + ran.stderr }
}
const sql = (text: string) => house.owner.query(text)

describe('npm run audit:verify', () => {
  test('finds an untouched trail intact', () => {
    const { code, said } = verify()
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
      const { code, said } = verify()
      expect(said).toMatch(/ANOMALIE/)
      expect(code).toBe(1)
    })

  test('says how many entries are not sealed yet, which is no anomaly', async () => {
    // The sealer rests a second between two looks, by a clock that stands still here.
    await jeanne.send('GET', '/api/patients/00000000-0000-4000-8000-000000000000/documents')
    const { code, said } = verify()
    expect(said).toMatch(/1 pas encore scellées/)
    expect(code).toBe(0)
  })
})
