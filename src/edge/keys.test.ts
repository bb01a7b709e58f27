// Keys on disk and sealed values: what opens, what no longer does, and a folder that is never left half written.
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openKeys } from './keys.ts'

const place = { column: 'ticket.summary_sealed', row: 'one' }
let folder: string
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'colloque-keys-')), 'keys')
})
afterEach(() => rm(join(folder, '..'), { recursive: true, force: true }))

describe('a sealed value', () => {
  test('opens where it stands, in another process too, and nowhere else', async () => {
    const sealed = (await openKeys(folder)).own.seal(place, 'Toux depuis trois jours, à l’effort 😷')
    const { own } = await openKeys(folder)
    expect(own.open(place, sealed)).toBe('Toux depuis trois jours, à l’effort 😷')
    expect(() => own.open({ ...place, row: 'two' }, sealed)).toThrow()
    expect(() => own.open({ ...place, column: 'intake.answers_sealed' }, sealed)).toThrow()
    expect(sealed.includes('Toux')).toBe(false)
    expect(own.seal(place, 'x').equals(own.seal(place, 'x'))).toBe(false)
  })

  test('with any byte changed, cut or of another key does not open', async () => {
    const { own } = await openKeys(folder)
    const sealed = own.seal(place, 'texte')
    for (let n = 0; n < sealed.length; n++) {
      const changed = Buffer.from(sealed)
      changed[n] = (changed[n] ?? 0) ^ 1
      expect(() => own.open(place, changed), `byte ${n}`).toThrow()
      expect(() => own.open(place, sealed.subarray(0, n)), `cut at ${n}`).toThrow()
    }
    const other = await openKeys(join(folder, '..', 'others'))
    expect(() => other.own.open(place, sealed)).toThrow()
  })

  test('is found again by its blind index, apart for each use', async () => {
    const { blind, mac } = await openKeys(folder)
    expect(blind('email', 'a').equals(blind('email', 'a'))).toBe(true)
    expect(blind('email', 'a').equals(blind('ins', 'a'))).toBe(false)
    expect(mac('email', 'a').equals(blind('email', 'a'))).toBe(false)
  })
})

describe('the folder', () => {
  test('is for its owner alone, and is the same for eight that open it at once', async () => {
    const all = await Promise.all(Array.from({ length: 8 }, () => openKeys(folder)))
    const sealed = all[0]?.own.seal(place, 'texte') ?? Buffer.alloc(0)
    for (const { own } of all) expect(own.open(place, sealed)).toBe('texte')
    expect(await readdir(folder)).toEqual(['master.key'])
    expect((await stat(folder)).mode & 0o777).toBe(0o700)
    expect((await stat(join(folder, 'master.key'))).mode & 0o777).toBe(0o600)
  })

  test('whose key is none stops the start with a sentence, and is left as it is', async () => {
    await openKeys(folder)
    await writeFile(join(folder, 'master.key'), 'court')
    await expect(openKeys(folder)).rejects.toThrow(/Le dossier des clés/)
    expect(await readFile(join(folder, 'master.key'), 'utf8')).toBe('court')
  })
})
