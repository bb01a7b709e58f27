// The register read from its files: encodings, dirty lines told, a medicine put together; the whole public one when it is there.
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeRegister } from '../../../test/register.ts'
import type { Sheet } from '../sheet.ts'
import { shortList } from '../short-list.ts'
import { type RegisterRead, readRegister } from './read-register.ts'

const silent = () => undefined
const folders: string[] = []
const register = async (rows?: Parameters<typeof writeRegister>[0]): Promise<string> => {
  const folder = await writeRegister(rows)
  folders.push(folder)
  return folder
}
afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true })
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
  })
})

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
})
