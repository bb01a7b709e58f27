// The operator's numbers of SAMU: read whole or the server does not start, with a sentence that says what is expected.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { CannotStart } from '#edge/cannot-start.ts'
import { samuOf } from '../samu.ts'
import { declaredNumbers } from './samu.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'colloque-samu-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const declared = {
  '35': { number: '+33299000000', source: 'appelé par l’exploitant', on: '2026-11-20', verified: true },
}
const file = (content: string): string => {
  const path = join(folder, 'samu.json')
  writeFileSync(path, content)
  return path
}

test('a file that is right is used, and none at all is right too', () => {
  const numbers = declaredNumbers(file(JSON.stringify(declared)))
  expect(samuOf({ country: 'FR', postcode: '35600' }, numbers)?.published).toEqual(declared['35'])
  expect(declaredNumbers(undefined)).toEqual({})
})

test.each([
  ['that is not there', () => join(folder, 'nowhere.json')],
  ['that is not JSON', () => file('35: 02 99')],
  ['with a short number', () => file(JSON.stringify({ '35': { ...declared['35'], number: '15' } }))],
  ['without its source', () => file(JSON.stringify({ '35': { ...declared['35'], source: '' } }))],
  ['with another field', () => file(JSON.stringify({ '35': { ...declared['35'], more: 1 } }))],
])('a file %s stops the start', (_, path) => {
  expect(() => declaredNumbers(path())).toThrow(CannotStart)
})
