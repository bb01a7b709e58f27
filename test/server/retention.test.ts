// What the tables promise is what happens: each comment's time has its rule, each rule its comment, and rows go when it has come.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createAccount } from '#access/create-account.ts'
import { forget } from '#edge/forget.ts'
import { promised } from '#kit/kept.ts'
import { retentionOf, roomsOf } from '../../src/server.ts'
import { openTestHouse, type Person, type TestHouse } from '../house.ts'
import { beginConsultation, prepareRequest } from '../path.ts'

let house: TestHouse
let jeanne: Person
beforeAll(async () => {
  house = await openTestHouse()
  jeanne = await house.play('jeanne')
})
afterAll(() => house?.close())

const rules = () => retentionOf(roomsOf(house.house))

describe('the comment of every table', () => {
  test('promises exactly the times that its rules keep', async () => {
    const { rows } = await house.owner.query<{ name: string; comment: string }>(`
      select relname as name, coalesce(obj_description(oid), '') as comment from pg_class
      where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'migration' order by 1`)
    const told: Record<string, string[]> = {}
    const held: Record<string, string[]> = {}
    for (const { name, comment } of rows) {
      const mine = rules().filter(rule => rule.table === name)
      told[name] = [...new Set<string>(promised(comment))].sort()
      held[name] = mine.length === 0 ? ['no rule'] : mine.flatMap(rule => ('kept' in rule ? [rule.kept] : [])).sort()
    }
    expect(held).toEqual(told)
    const tables = rows.map(row => row.name)
    expect(rules().filter(rule => !tables.includes(rule.table))).toEqual([])
  })

  test('and whatever is kept with the record says how it is erased, or what takes it along', async () => {
    const { rows } = await house.owner.query<{ name: string }>(`
      select distinct table_name as name from information_schema.columns
      where table_schema = 'public' and column_name = 'patient_id'`)
    const withRecord = new Set<string>(
      rules().flatMap(rule => ('with' in rule && rule.with === 'record' ? [rule.table] : [])),
    )
    // The trail, and the proof that a record was erased, keep opaque ids for ever.
    expect(
      rows.map(row => row.name).filter(name => !withRecord.has(name) && !['audit_entry', 'record_end'].includes(name)),
    ).toEqual([])
  })
})

describe('time', () => {
  const count = async (table: string, where = 'true') =>
    Number((await house.owner.query(`select count(*) as n from ${table} where ${where}`)).rows[0]?.n)
  /** The rows of a table on the eve of their term, and a day after it. */
  const around = async (days: number, table: string, where?: string) => {
    house.time.advance((days - 1) * 86_400)
    await forget(house.house, rules())
    const before = await count(table, where)
    house.time.advance(2 * 86_400)
    await forget(house.house, rules())
    return [before, await count(table, where)]
  }

  test('takes away what was never used, and nothing of what was', async () => {
    await beginConsultation(jeanne, await house.play('arnoux'))
    const yanis = await house.play('yanis')
    await prepareRequest(yanis)
    const body = {
      email: 'personne@example.org',
      password: 'une phrase que personne ne devine',
      language: 'fr',
    } as const
    await house.visitor().call(createAccount, { body })
    expect(await count('idempotency')).toBeGreaterThan(0)
    expect(await count('account', 'confirmed_at is null')).toBe(1)

    expect(await around(7, 'idempotency')).toEqual([expect.any(Number), 0])
    expect(await around(22, 'intake', 'used_at is null')).toEqual([1, 0])
    expect(await count('intake', 'used_at is not null')).toBe(1)
    expect(await count('account', 'confirmed_at is null')).toBe(0)
    expect(await count('sign_in_attempt')).toBe(0)
    expect(await count('relation', "kind = 'holds'")).toBe((await count('ticket')) + (await count('intake')))

    const [devices, later] = await around(365, 'session')
    expect(devices).toBeGreaterThan(1)
    expect(later).toBe(0)

    await house.owner.query("update ticket set ended_at = joined_at, state = 'finished'")
    house.time.advance(3 * 366 * 86_400)
    await forget(house.house, rules())
    expect(await count('ticket', "summary_sealed <> ''")).toBe(0)
    expect(await count('patient')).toBeGreaterThan(0)
    expect(await count('consultation')).toBe(1)
  })

  test('one rule that fails is said and holds no other back', async () => {
    const said: unknown[] = []
    const log = { ...house.house.log, error: (what: unknown) => said.push(what) } as never
    let reached = 0
    await forget({ ...house.house, log }, [
      { table: 'seat', kept: '1 days', source: 'a test', forget: () => Promise.reject(new Error('no')) },
      {
        table: 'offer',
        kept: '1 days',
        source: 'a test',
        forget: async () => {
          reached++
        },
      },
    ])
    expect(said).toHaveLength(1)
    expect(reached).toBe(1)
  })
})
