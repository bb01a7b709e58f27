// The database behind the rooms: its schema is the one reviewed, every column says what it holds, and nobody sees another's rows.
import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { migrate } from '#edge/migrate.ts'
import { worsen } from '#waiting-room/worsen.ts'
import { openTestHouse, type Person, type TestHouse } from '../house.ts'
import { accountOf, beginConsultation, patientOf } from '../path.ts'
import { describeSchema, schemaFile } from '../schema.ts'

let house: TestHouse
let application: pg.Client
let jeanne: Person
let secrets: readonly string[]

beforeAll(async () => {
  house = await openTestHouse()
  jeanne = await house.play('jeanne')
  const path = await beginConsultation(jeanne, await house.play('arnoux'))
  await jeanne.call(worsen, { params: { ticketId: path.ticket }, body: { answers: {} } })
  secrets = [...Object.values(path), await accountOf(jeanne), 'Morvan', 'jeanne.morvan']
  const { rows } = await house.owner.query<{ name: string }>('select current_database() as name')
  const database = rows[0]?.name ?? ''
  application = new pg.Client({
    ...inject('postgres'),
    database,
    user: `${database}_login`,
    password: house.house.keys.mac('database-login', database).toString('base64url'),
  })
  await application.connect()
})
afterAll(async () => {
  await application?.end()
  await house?.close()
})

/** Tables that hold something personal, by the class their columns' comments begin with. */
const personal = async (): Promise<string[]> => {
  const { rows } = await house.owner.query<{ name: string }>(`
    select distinct c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
      and col_description(c.oid, a.attnum) ~ '^(identity|health|secret)' order by 1`)
  return rows.map(row => row.name)
}
/** What the application sees of a table as someone; undefined when it may not even ask. */
const seen = async (
  table: string,
  who: { account?: string; role?: string; system?: string },
): Promise<string[] | undefined> => {
  await application.query('begin')
  try {
    await application.query(
      `select set_config('colloque.account', $1, true), set_config('colloque.role', $2, true),
        set_config('colloque.system', $3, true), set_config('colloque.at', $4, true)`,
      [who.account ?? '', who.role ?? '', who.system ?? '', house.time.now()],
    )
    const { rows } = await application.query<{ row: string }>(`select to_jsonb(t)::text as row from ${table} t`)
    return rows.map(row => row.row)
  } catch (error) {
    if ((error as pg.DatabaseError).code === '42501') return undefined
    throw error
  } finally {
    await application.query('rollback')
  }
}

describe('row rules', () => {
  test('guard every table that holds something personal, the owner included', async () => {
    const { rows } = await house.owner.query(
      `select relname from pg_class where relname = any($1) and not (relrowsecurity and relforcerowsecurity)`,
      [await personal()],
    )
    expect(rows).toEqual([])
    const { rows: role } = await application.query(
      `select rolbypassrls, rolsuper from pg_roles where rolname = current_user`,
    )
    expect(role).toEqual([{ rolbypassrls: false, rolsuper: false }])
    const { rows: owned } = await application.query(
      `select relname from pg_class where relowner = current_user::regrole and relnamespace = 'public'::regnamespace`,
    )
    expect(owned).toEqual([])
  })

  test('show nothing at all to nobody', async () => {
    const tables = await personal()
    expect(tables.length).toBeGreaterThan(12)
    for (const table of tables) {
      expect((await seen(table, {})) ?? [], table).toEqual([])
      expect((await seen(table, { account: randomUUID(), role: 'patient' })) ?? [], table).toEqual([])
    }
  })

  test('show a patient, a colleague or an administrator nothing of Jeanne', async () => {
    const others = { marcel: 'patient', benali: 'practitioner', delmas: 'administrator' }
    for (const [persona, role] of Object.entries(others)) {
      const account = await accountOf(await house.play(persona))
      for (const table of await personal())
        for (const row of (await seen(table, { account, role })) ?? [])
          for (const secret of secrets) expect(row.includes(secret), `${persona} sees ${table}`).toBe(false)
    }
  })

  test('show Jeanne what is hers', async () => {
    const account = await accountOf(jeanne)
    const who = { account, role: 'patient' }
    for (const table of ['patient', 'intake', 'ticket', 'account', 'session', 'subject_key'])
      expect(((await seen(table, who)) ?? []).length, table).toBeGreaterThan(0)
    expect((await seen('patient', who))?.every(row => row.includes(secrets[0] ?? '') || row.includes('Morvan'))).toBe(
      true,
    )
    expect(await patientOf(jeanne)).toBeTruthy()
  })

  test('let nobody write what is another’s, nor rewrite the trail', async () => {
    const account = await accountOf(await house.play('marcel'))
    for (const statement of [
      `update patient set family_name = 'X' where id = '${await patientOf(jeanne)}'`,
      `update ticket set state = 'left'`,
      `update account set language = 'en' where id <> '${account}'`,
      `update session set ended_at = created_at where account_id <> '${account}'`,
      `update relation set until_at = from_at`,
      `update audit_entry set detail = 'x'`,
      'delete from audit_chain',
      'delete from ticket',
      `update deployment set kind = 'real'`,
    ]) {
      await application.query('begin')
      await application.query(
        `select set_config('colloque.account', $1, true), set_config('colloque.role', 'patient', true),
        set_config('colloque.at', $2, true)`,
        [account, house.time.now()],
      )
      const changed = await application.query(statement).then(
        result => result.rowCount,
        error => (error as pg.DatabaseError).code,
      )
      await application.query('rollback')
      expect([0, '42501'], statement).toContain(changed)
    }
  })
})

describe('the schema', () => {
  test('is the one that was reviewed (refresh: node test/schema.ts --write)', async () => {
    expect(await describeSchema(house.owner)).toBe(await readFile(schemaFile, 'utf8'))
  })

  test('says of every table why and how long it is kept, of every column what it holds', async () => {
    const { rows } = await house.owner.query(`
      select c.relname || coalesce('.' || a.attname, '') as missing from pg_class c
      left join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
        and coalesce(col_description(c.oid, a.attnum), '') !~ '^(public|identity|health|secret)\\M'
      union all
      select c.relname from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and obj_description(c.oid) is null
      union all
      select p.proname from pg_proc p where p.pronamespace = 'public'::regnamespace and obj_description(p.oid) is null
        and not exists (select from pg_depend d where d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.deptype = 'i')`)
    expect(rows).toEqual([])
  })

  test('seals what is health: such a column holds bytes, never text', async () => {
    const { rows } = await house.owner.query<{ name: string }>(`
      select c.relname || '.' || a.attname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
        and col_description(c.oid, a.attnum) ~ '^health' and a.atttypid <> 'bytea'::regtype`)
    // A hash of the content, printed on the paper.
    expect(rows.map(row => row.name)).toEqual(['compte_rendu.sha256', 'letter.sha256'])
  })

  test('is changed by nobody afterwards: a migration that was rewritten stops the start', async () => {
    const { rows } = await house.owner.query<{ name: string }>('select current_database() as name')
    const owner = { ...inject('postgres'), database: rows[0]?.name ?? '' }
    expect(await migrate(owner, house.time.now())).toEqual([])
    await house.owner.query(`update migration set sha256 = 'x' where name like '%edge-ground%'`)
    await expect(migrate(owner, house.time.now())).rejects.toThrow(/a été modifiée/)
  })
})
