// Lines of the register: read as its columns say, and refused with a reason when they are not.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  dayOf,
  readAtc,
  readComposition,
  readCondition,
  readGeneric,
  readPresentation,
  readSpecialty,
  readSupply,
} from './bdpm.ts'

const cells = (line: string) => line.split('\t')
const specialty = (line: string) => readSpecialty(cells(line.replaceAll('|', '\t')))

describe('a specialty', () => {
  const line =
    '61234567|COLLOMOX 1 g, poudre|poudre |intraveineuse; intramusculaire|Autorisation active|Procédure nationale|Commercialisée|12/03/1998||| LABO|Non'
  test('is read, several routes in one cell', () => {
    expect(specialty(line)).toEqual({
      value: {
        code: '61234567',
        name: 'COLLOMOX 1 g, poudre',
        form: 'poudre',
        routes: ['intraveineuse', 'intramusculaire'],
        sold: true,
        authorisedOn: '1998-03-12',
      },
    })
  })
  test('that is withdrawn or no longer sold is known, and not sold', () => {
    for (const other of [line.replace('Commercialisée', 'Non commercialisée'), line.replace('active', 'abrogée')])
      expect(specialty(other)).toMatchObject({ value: { sold: false } })
  })
  test.each([
    [line.replace('|Non', ''), '11 colonnes au lieu de 12'],
    [`${line}|de trop`, '13 colonnes au lieu de 12'],
    [line.replace('61234567', '6123456'), 'code CIS illisible'],
    [line.replace('COLLOMOX 1 g, poudre', ''), 'dénomination vide'],
    [line.replace('Autorisation active', 'Peut-être'), 'statut administratif inconnu'],
  ])('of another form says why (%#)', (other, why) => expect(specialty(other)).toEqual({ dirty: why }))
  test('may end with an empty cell too many, and an empty line is of no use', () => {
    expect(specialty(`${line}|`)).toHaveProperty('value')
    expect(specialty('')).toEqual({ unused: 'ligne vide' })
  })
})

test.each([
  ['65%', 65],
  ['65 %', 65],
  ['100%', 100],
  ['', null],
])('a rate written « %s » is %s', (told, rate) => {
  const line = `61234567\t1\tboîte\tPrésentation active\tDéclaration de commercialisation\t01/01/2020\t34009\toui\t${told}\t1\t2\t1\t`
  expect(readPresentation(cells(line))).toEqual({ value: { code: '61234567', sold: true, rate } })
})
test('a rate that does not exist is told', () => {
  const line =
    '61234567\t1\tboîte\tPrésentation active\tDéclaration de commercialisation\t01/01/2020\t34009\toui\t35%\t1\t2\t1\t'
  expect(readPresentation(cells(line))).toEqual({ dirty: 'taux de remboursement inconnu : 35%' })
})

test('the other files say why a line is not theirs', () => {
  expect(readComposition(cells('61234567\tcp\t1\tX\t1 mg\tun cp\tZZ\t1'))).toEqual({
    dirty: 'nature de composant inconnue',
  })
  expect(readComposition(cells('61234567\tcp\t\tX\t1 mg\tun cp\tSA\t1'))).toEqual({
    dirty: 'substance sans code ou sans nom',
  })
  expect(readGeneric(cells('1\tX\t61234567\t4\t1'))).toEqual({ value: { code: '61234567', generic: true } })
  expect(readGeneric(cells('1\tX\t61234567\t0\t1'))).toEqual({ value: { code: '61234567', generic: false } })
  expect(readGeneric(cells('1\tX\t61234567\t7\t1'))).toEqual({ dirty: 'type de générique inconnu' })
  expect(readGeneric(cells('1\tX\t61234567'))).toEqual({ dirty: '3 colonnes au lieu de 5' })
  expect(readCondition(cells('61234567\t '))).toEqual({ dirty: 'condition vide' })
  expect(readAtc(cells('61234567\tJ01C\tX\tu'))).toHaveProperty('value')
  expect(readAtc(cells('61234567\tJ1\tX\tu'))).toEqual({ dirty: 'code ATC illisible' })
  expect(readSupply(cells('61234567\t\t9\tX\t\t\t\t'))).toEqual({ dirty: 'statut de disponibilité inconnu' })
})

test('a day is one of the calendar', () => {
  expect(dayOf('29/02/2024')).toBe('2024-02-29')
  for (const none of ['29/02/2023', '31/04/2026', '2026-01-01', '']) expect(dayOf(none)).toBeUndefined()
})

test('whatever the cells, a line is read, of no use, or told', () => {
  const readers = [readSpecialty, readPresentation, readComposition, readGeneric, readCondition, readAtc, readSupply]
  fc.assert(
    fc.property(fc.array(fc.string(), { maxLength: 15 }), fc.constantFrom(...readers), (cells, read) => {
      expect(Object.keys(read(cells))).toHaveLength(1)
    }),
  )
})
