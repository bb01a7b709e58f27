// The register imported and searched, on a real PostgreSQL: encodings, dirty lines, twice the same rows, one edition at a time.
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { openTestHouse, type Person, type TestHouse } from '../../../test/house.ts'
import { granted } from '../../../test/path.ts'
import { writeRegister } from '../../../test/register.ts'
import { findMedicines } from '../medicine.ts'
import { shortEdition, shortList } from '../short-list.ts'
import { importer, importMedicines } from './import-medicines.ts'
import { readMedicines } from './medicine.store.ts'
import { type RegisterRead, readRegister } from './read-register.ts'

const silent = () => undefined
const folders: string[] = []
const register = async (rows?: Parameters<typeof writeRegister>[0]): Promise<string> => {
  const folder = await writeRegister(rows)
  folders.push(folder)
  return folder
}
let house: TestHouse
let arnoux: Person
beforeAll(async () => {
  house = await openTestHouse()
  arnoux = await house.play('arnoux')
})
afterAll(async () => {
  await house?.close()
  for (const folder of folders) await rm(folder, { recursive: true, force: true })
})

const put = (read: RegisterRead) => {
  const at = house.time.now()
  return importMedicines(house.house.db.as(importer, at), at, read)
}
const search = async (find: string) => granted(findMedicines, await arnoux.call(findMedicines, { query: { find } }))
const read = (codes: readonly string[]) =>
  house.house.db.as(importer, house.time.now()).read(db => readMedicines(db, codes))
const tables = async (): Promise<string> => {
  const { rows } = await house.owner.query(`
    select row from (
      select to_jsonb(m)::text as row from medicine m union all select to_jsonb(e)::text from medicine_edition e
    ) everything order by row collate "C"`)
  return createHash('sha256')
    .update(rows.map(one => one.row).join('\n'))
    .digest('hex')
}

describe('before anything was imported', () => {
  test('our short list answers, under its own name', async () => {
    const { edition, groups } = await search('amox 500')
    expect(edition).toBe(shortEdition)
    expect(groups[0]?.medicines[0]).toMatchObject({ dci: 'Amoxicilline 500 mg, gélule', edition: shortEdition })
    const [first] = shortList
    expect(await read([first?.code ?? '', '60000001'])).toEqual([first])
  })
  test.each([['a'], ['   a   '], ['a'.repeat(81)]])('a search of « %s » is refused', async find => {
    const query = { find }
    expect(await arnoux.call(findMedicines, { query })).toMatchObject({ ok: false, refused: 'invalid-input' })
  })
  test('as are a limit out of bounds and a field nobody asked for', async () => {
    for (const other of [{ limit: '0' }, { limit: '21' }, { offset: '3' }]) {
      const query = { find: 'amox', ...other } as Record<string, string>
      expect(await arnoux.call(findMedicines, { query })).toMatchObject({ ok: false, refused: 'invalid-input' })
    }
  })
})

/** An edition of so many invented products. */
const edition = (name: string, count: number, each?: () => void): RegisterRead => ({
  edition: name,
  day: '2026-02-01',
  files: [],
  notSold: 0,
  labels: { distinct: 0, lines: 0, unknown: [] },
  *sheets() {
    for (let at = 0; at < count; at++) {
      if (at === count - 1) each?.()
      yield {
        code: String(61000000 + at),
        name: `ZORGOL ${at + 1} mg, comprimé`,
        dci: `Zorgol ${at + 1} mg, comprimé`,
        form: 'comprimé',
        routes: ['orale'],
        substances: [{ code: '1', name: 'zorgol', amount: `${at + 1} mg` }],
        also: [],
        atc: null,
        conditions: [],
        availability: { state: 'none', since: null },
        rate: 65,
        generic: false,
      }
    }
  },
})

describe('importing', () => {
  test('twice leaves the same tables, and is searched at once', async () => {
    const folder = await register()
    expect(await put(await readRegister(folder, silent))).toBe(6)
    const first = await tables()
    const found = await search('oestral')
    expect(found.edition).toMatch(/^bdpm-2026-01-26-/)
    expect(found.groups[0]?.medicines[0]).toMatchObject({ code: '60000004', edition: found.edition })
    house.time.advance(60)
    expect(await put(await readRegister(folder, silent))).toBe(6)
    expect(await tables()).toBe(first)
    // Our own list gives way to the register.
    expect(await read([shortList[0]?.code ?? ''])).toEqual([])
  })

  test('another edition takes its place whole, while people read', async () => {
    const before = (await search('collomox')).edition
    const importing = await whileHeld(async () => {
      const started = put(edition('bdpm-2026-02-01-00000001', 2500))
      // Every row of the new edition is written, and it waits for the one thing that makes it be read.
      await expect
        .poll(async () => (await house.owner.query('select 1 from pg_locks where not granted')).rowCount)
        .toBeGreaterThan(0)
      expect(await search('collomox')).toMatchObject({
        edition: before,
        groups: [{ medicines: [{ code: '60000001' }] }],
      })
      expect((await search('zorgol')).groups).toEqual([])
      return { started }
    })
    expect(await importing.started).toBe(2500)
    expect(await search('zorgol 2500')).toMatchObject({ edition: 'bdpm-2026-02-01-00000001', groups: [{ others: 0 }] })
    expect((await search('collomox')).groups).toEqual([])
    const { rows } = await house.owner.query('select edition, count(*)::int as n from medicine group by edition')
    expect(rows).toEqual([{ edition: 'bdpm-2026-02-01-00000001', n: 2500 }])
    const { rows: editions } = await house.owner.query('select name, in_force from medicine_edition order by name')
    expect(editions).toEqual([
      { name: before, in_force: false },
      { name: 'bdpm-2026-02-01-00000001', in_force: true },
    ])
  })

  test('that fails on its last line changes nothing', async () => {
    const before = await tables()
    const broken = edition('bdpm-2026-03-01-00000002', 1500, () => {
      throw new Error('the disk was taken away')
    })
    await expect(put(broken)).rejects.toThrow('the disk was taken away')
    expect(await tables()).toBe(before)
  })

  test('belongs to the importer: nobody who signs in writes a medicine', async () => {
    const { rows } = await house.owner.query(`select account_id as id from practitioner limit 1`)
    const doctor = { account: rows[0]?.id, session: rows[0]?.id, role: 'practitioner', steppedUp: true } as const
    const as = house.house.db.as(doctor, house.time.now())
    const changed = await as.write(db => db.updateTable('medicine').set({ rate: 15 }).executeTakeFirst())
    expect(changed.numUpdatedRows).toBe(0n)
    await expect(
      as.write(db => db.updateTable('medicine_edition').set({ in_force: false }).executeTakeFirst()),
    ).resolves.toMatchObject({ numUpdatedRows: 0n })
  })
})

/** Nobody else can put another edition in force while `work` runs. */
const whileHeld = async <T>(work: () => Promise<T>): Promise<T> => {
  const lock = new pg.Client({ ...inject('postgres'), database: await nameOfDatabase() })
  await lock.connect()
  try {
    await lock.query('begin')
    await lock.query('select 1 from medicine_edition where in_force for update')
    return await work()
  } finally {
    await lock.end()
  }
}

const nameOfDatabase = async (): Promise<string> =>
  (await house.owner.query<{ name: string }>('select current_database() as name')).rows[0]?.name ?? ''

const real = join(process.env.COLLOQUE_DATASETS ?? join(import.meta.dirname, '../../../../shared/data'), 'bdpm')
if (!existsSync(real)) process.stderr.write(`skipped: the real register of medicines is not in ${real}\n`)

describe.skipIf(!existsSync(real))('the whole public register', () => {
  test('imported twice leaves the same tables', async () => {
    const whole = await readRegister(real, silent)
    const count = await put(whole)
    expect(count).toBeGreaterThan(13_000)
    const first = await tables()
    process.stderr.write(`${count} medicines, ${whole.edition}, tables ${first.slice(0, 16)}\n`)
    await put(await readRegister(real, silent))
    expect(await tables()).toBe(first)
    const { groups } = await search('amox 500 gel')
    expect(groups.map(group => group.dci)).toEqual(['Amoxicilline 500 mg, gélule'])
  })
})
