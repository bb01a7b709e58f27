// The register imported and searched, on a real PostgreSQL: encodings, dirty lines, twice the same rows, one edition at a time.
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { openTestHouse, type Person, type TestHouse } from '../../../test/house.ts'
import { granted } from '../../../test/path.ts'
import { writeRegister } from '../../../test/register.ts'
import { findMedicines } from '../medicine.ts'
import type { Sheet } from '../sheet.ts'
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

describe('reading the register', () => {
  let files: RegisterRead
  let sheets: Map<string, Sheet>
  beforeAll(async () => {
    files = await readRegister(await register(), silent)
    sheets = new Map([...files.sheets()].map(one => [one.code, one]))
  })

  test('each file has its encoding, told by its bytes', () => {
    expect(files.files.map(one => [one.file, one.encoding])).toEqual([
      ['CIS_bdpm.txt', 'windows-1252'],
      ['CIS_COMPO_bdpm.txt', 'windows-1252'],
      ['CIS_CIP_bdpm.txt', 'utf-8'],
      ['CIS_GENER_bdpm.txt', 'windows-1252'],
      ['CIS_CPD_bdpm.txt', 'utf-8'],
      ['CIS_MITM.txt', 'windows-1252'],
      ['CIS_CIP_Dispo_Spec.txt', 'utf-8'],
    ])
    expect(sheets.get('60000004')?.name).toBe('ŒSTRAL 1000 microgrammes, comprimé')
    expect(sheets.get('60000004')?.conditions.map(one => [one.kind, one.label])).toEqual([
      ['agreement', 'prescription nécessitant préalablement le recueil de l’accord de soins du patient'],
    ])
  })
  test('every line that is not read is counted, with why and where', () => {
    const dirty = Object.fromEntries(files.files.map(one => [one.file, one.dirty]))
    const first = (count: number, line: number) => ({ count, first: line })
    expect(dirty).toEqual({
      'CIS_bdpm.txt': {
        'spécialité déjà lue plus haut': first(1, 8),
        '3 colonnes au lieu de 12': first(1, 9),
        'code CIS illisible': first(1, 10),
      },
      'CIS_COMPO_bdpm.txt': { 'nature de composant inconnue': first(1, 9) },
      'CIS_CIP_bdpm.txt': {
        'taux de remboursement inconnu : 35%': first(1, 5),
        'spécialité inconnue du premier fichier': first(1, 7),
      },
      'CIS_GENER_bdpm.txt': { 'type de générique inconnu': first(1, 3) },
      'CIS_CPD_bdpm.txt': { 'ligne vide': first(1, 9) },
      'CIS_MITM.txt': { 'code ATC illisible': first(1, 2) },
      'CIS_CIP_Dispo_Spec.txt': { 'statut de disponibilité inconnu': first(1, 4) },
    })
    expect(files.notSold).toBe(1)
    expect(files.labels).toEqual({ distinct: 5, lines: 8, unknown: ['prescription au clair de lune'] })
  })
  test('a medicine is put together from all of them', () => {
    expect(sheets.get('60000001')).toEqual({
      code: '60000001',
      name: 'COLLOMOX 500 mg, gélule',
      dci: 'Amoxicilline 500 mg, gélule',
      form: 'gélule',
      routes: ['orale'],
      substances: [{ code: '05248', name: 'amoxicilline', amount: '500 mg' }],
      also: ['amoxicilline anhydre', 'amoxicilline trihydratée'],
      atc: 'J01CA04',
      conditions: [{ kind: 'list-1', label: 'liste I', days: null }],
      availability: { state: 'none', since: null },
      // The presentation at 100 % is no longer sold.
      rate: 65,
      generic: false,
    })
    // The ATC of the same substance given the same way; not of the one that is injected.
    expect(sheets.get('60000002')).toMatchObject({ generic: true, atc: 'J01CA04', dci: 'Amoxicilline 500 mg, gélule' })
    expect(sheets.get('60000005')).toMatchObject({ atc: null, routes: ['intraveineuse', 'intramusculaire'] })
    expect(sheets.get('60000002')?.availability).toEqual({ state: 'rupture', since: '2025-11-12' })
    expect(sheets.get('60000003')).toMatchObject({ dci: 'Tramadol + paracétamol 37,5 mg/325 mg, comprimé', rate: null })
    expect(sheets.has('60000006')).toBe(false)
  })
  test('the edition is named by the files alone: the last day they tell, and their hash', async () => {
    expect(files).toMatchObject({ day: '2026-01-26', edition: expect.stringMatching(/^bdpm-2026-01-26-[0-9a-f]{8}$/) })
    expect((await readRegister(await register(), silent)).edition).toBe(files.edition)
    const other = await register({ conditions: ['60000001\tliste II'] })
    expect((await readRegister(other, silent)).edition).not.toBe(files.edition)
  })

  test('a folder that is not the register’s is refused in a sentence', async () => {
    await expect(readRegister('/nulle/part', silent)).rejects.toThrow(/CIS_bdpm\.txt manque dans \/nulle\/part/)
    const wrong = await register({ compositions: Array.from({ length: 20 }, () => 'une lettre, pas un fichier') })
    await expect(readRegister(wrong, silent)).rejects.toThrow(/CIS_COMPO_bdpm\.txt .* n’a pas la forme attendue/)
    const empty = await register({ atc: [] })
    await expect(readRegister(empty, silent)).rejects.toThrow(/CIS_MITM\.txt est vide/)
    const endless = await mkdtemp(join(tmpdir(), 'colloque-register-'))
    folders.push(endless)
    for (const file of files.files) await writeFile(join(endless, file.file), 'x'.repeat(200_000))
    await expect(readRegister(endless, silent)).rejects.toThrow(/une ligne de plus de/)
    await expect(read([shortList[0]?.code ?? ''])).resolves.toHaveLength(1)
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
  let whole: RegisterRead
  let sheets: readonly Sheet[]
  beforeAll(async () => {
    whole = await readRegister(real, silent)
    sheets = [...whole.sheets()]
  })

  test('has no label that is not classified, nor many lines that are not read', () => {
    const kinds = new Map<string, number>()
    for (const one of sheets.flatMap(sheet => sheet.conditions)) kinds.set(one.kind, (kinds.get(one.kind) ?? 0) + 1)
    process.stderr.write(
      `${whole.labels.distinct} labels on ${whole.labels.lines} lines, unknown: ${whole.labels.unknown.length}; ${[...kinds].map(([kind, n]) => `${kind} ${n}`).join(', ')}\n`,
    )
    expect(whole.labels.unknown).toEqual([])
    expect(sheets.length).toBeGreaterThan(13_000)
    // What is not read is a handful; what other files say of products the first does not list is another matter.
    const lost = whole.files
      .flatMap(one => Object.entries(one.dirty))
      .filter(([why]) => !/premier fichier|ligne vide/.test(why))
    expect(lost.reduce((sum, [, { count }]) => sum + count, 0)).toBeLessThan(50)
  })

  test('agrees with our short list: substance, strength, form, ATC and conditions', () => {
    const wrong = shortList.filter(mine => {
      const same = sheets.filter(one => one.dci === mine.dci)
      const labels = (one: { conditions: Sheet['conditions'] }) =>
        one.conditions
          .map(each => each.label)
          .sort()
          .join()
      return (
        !same.some(one => labels(one) === labels(mine)) || same.some(one => one.atc !== null && one.atc !== mine.atc)
      )
    })
    expect(wrong.map(one => one.dci)).toEqual([])
  })

  test('imported twice leaves the same tables', async () => {
    expect(await put(whole)).toBe(sheets.length)
    const first = await tables()
    process.stderr.write(`${sheets.length} medicines, ${whole.edition}, tables ${first.slice(0, 16)}\n`)
    await put(await readRegister(real, silent))
    expect(await tables()).toBe(first)
    const { groups } = await search('amox 500 gel')
    expect(groups.map(group => group.dci)).toEqual(['Amoxicilline 500 mg, gélule'])
  })
})
