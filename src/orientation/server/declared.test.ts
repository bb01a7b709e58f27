// The operator's own tariffs: a file read whole or not at all, and a sentence that says what it must be.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { declaredTariff } from './price.store.ts'

const folder = mkdtempSync(join(tmpdir(), 'colloque-tariff-'))
afterAll(() => rmSync(folder, { recursive: true }))
const written = (content: string): string => {
  const file = join(folder, 'tariff.json')
  writeFileSync(file, content)
  return file
}

test('a declared tariff is read with its day and its source', () => {
  expect(declaredTariff(undefined)).toEqual({})
  const night = { from: '2026-11-22', source: 'NGAP 14.9.3', cents: 0 }
  expect(declaredTariff(written(JSON.stringify({ night: [night] })))).toEqual({
    night: [{ from: '2026-11-22', source: 'NGAP 14.9.3', rule: 0 }],
  })
})

test.each([
  ['no file', join(folder, 'nowhere.json')],
  ['an unknown supplement', '{"bridge": []}'],
  ['no source', '{"night": [{"from": "2026-11-22", "source": "", "cents": 500}]}'],
  ['euros instead of cents', '{"night": [{"from": "2026-11-22", "source": "NGAP", "cents": 5.5}]}'],
  ['a day that is none', '{"night": [{"from": "2026-13-22", "source": "NGAP", "cents": 500}]}'],
])('%s stops the start', (_what, given) => {
  const file = given.startsWith('{') ? written(given) : given
  expect(() => declaredTariff(file)).toThrow('COLLOQUE_TARIFF doit nommer un fichier JSON')
})
