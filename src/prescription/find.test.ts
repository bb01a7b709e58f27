// Searching as one types: DCI before brands, accents and case set aside, strengths in any unit, a mistake forgiven only when nothing fits.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Entry, find, startIndex } from './find.ts'
import { medicine } from './medicine.ts'
import { mistakesBetween } from './mistakes.ts'
import { entryOf } from './sheet.ts'
import { shortList } from './short-list.ts'

const brand = (code: string, name: string, dci: string, substances: string[], rank = 0): Entry => ({
  code,
  name,
  dci,
  form: dci.split(', ')[1] ?? '',
  substances,
  rank,
})
const gelule = 'Amoxicilline 500 mg, gélule'
const entries: readonly Entry[] = [
  ...shortList.map(one => entryOf({ ...one, also: [] })),
  brand('60000001', 'COLLOMOX 500 mg, gélule', gelule, ['amoxicilline']),
  brand('60000002', 'AMOXICILLINE FICTIVE 500 mg, gélule', gelule, ['amoxicilline']),
  brand(
    '60000003',
    'AMOXYLIUM 9 CH, granules',
    'AMOXYLIUM 9 CH, granules',
    ['amoxylium pour préparations homéopathiques'],
    40,
  ),
  brand('60000004', 'PERFUMOX 500 mg, poudre', 'Amoxicilline 500 mg, poudre', ['amoxicilline'], 10),
  brand('60000005', 'VITADOL 1000 UI, solution', 'Cholécalciférol 1000 UI, solution', [
    'cholécalciférol',
    'vitamine d3',
  ]),
]
const index = (() => {
  const started = startIndex()
  for (const entry of entries) started.add(entry)
  return started.finish()
})()
const search = (text: string, groups = 8, each = 6) => find(index, text, { groups, each })
const lines = (text: string) => search(text).groups.map(group => group.dci)

describe('what is typed', () => {
  test.each([
    ['amox 500 gel', gelule],
    ['AMOXICILLINE 500MG gélule', gelule],
    ['gelule amox 0,5g', gelule],
    ['collomox', gelule],
    ['doliparane', undefined],
    ['paracetamol 1 g', 'Paracétamol 1 g, comprimé'],
    ['paracetamol 1000', 'Paracétamol 1 g, comprimé'],
    ['levothyroxine 75', 'Lévothyroxine 75 microgrammes, comprimé'],
    ['levothyroxine 75µg', 'Lévothyroxine 75 microgrammes, comprimé'],
    ['levothyroxine 0,075 mg', 'Lévothyroxine 75 microgrammes, comprimé'],
    ['alprazolam 0.25', 'Alprazolam 0,25 mg, comprimé'],
    ['acide clavulanique', 'Amoxicilline + acide clavulanique 500 mg/62,5 mg, comprimé'],
    ['vitamine d', 'Cholécalciférol 1000 UI, solution'],
    ['amoxicilline introuvable', undefined],
    ['amoxicilline 5000', undefined],
    ['mg', undefined],
    ["' or 1=1 --", undefined],
  ])('« %s » finds %s first', (text, first) => expect(lines(text)[0]).toBe(first))

  test('narrows word by word, and never loses what fits', () => {
    expect(lines('amox').length).toBeGreaterThan(lines('amox 500').length)
    expect(lines('amox 500').length).toBeGreaterThan(lines('amox 500 gel').length)
    expect(lines('amox 500 gel')).toEqual([gelule])
  })
  test('a strength is never completed behind one’s back', () => {
    expect(lines('alprazolam 0,2 comprime')).toEqual([])
    expect(lines('paracetamol 50 comprime')).toEqual([])
  })
})

describe('the order', () => {
  test('what is swallowed comes before what is injected, one substance before several, what is diluted last', () => {
    const found = lines('amox')
    const at = (said: string) => found.findIndex(line => line.includes(said))
    expect(at('gélule')).toBe(0)
    expect(at('clavulanique')).toBeGreaterThan(at('suspension'))
    expect(at('500 mg, poudre')).toBeGreaterThan(at('clavulanique'))
    expect(found.at(-1)).toBe('AMOXYLIUM 9 CH, granules')
  })
  test('a brand leads its own line, and the others of the line are counted', () => {
    expect(search('collomox').groups[0]).toEqual({ dci: gelule, codes: ['60000001'], others: 2 })
    expect(search('amox 500 gel', 8, 2).groups[0]).toMatchObject({ others: 1 })
  })
  test('what is cut is said', () => {
    expect(search('amox', 2).more).toBe(true)
    expect(search('collomox').more).toBe(false)
  })
})

describe('a mistake', () => {
  test.each([
    ['amoxiciline', 'Amoxicilline'],
    ['amoxicillline', 'Amoxicilline'],
    ['paracteamol', 'Paracétamol'],
    ['ibuprfoene', 'Ibuprofène'],
    ['metfromine', 'Metformine'],
    ['zopyclone', 'Zopiclone'],
  ])('« %s » is forgiven, and said', (text, first) => {
    expect(lines(text)[0]).toMatch(new RegExp(`^${first}`))
    expect(search(text).nearest).toBe(true)
  })
  test('is not looked for when the name is written: one medicine is not taken for another', () => {
    expect(lines('prednisone')).toEqual(['Prednisone 20 mg, comprimé'])
    expect(lines('prednisolone')).toEqual(['Prednisolone 20 mg, comprimé orodispersible'])
    expect(search('prednisone').nearest).toBe(false)
  })
  test('of any one letter, in any name of the short list, still finds it', () => {
    const names = [...new Set(shortList.map(one => one.substances[0]?.name ?? ''))].filter(name =>
      /^[a-zà-ÿ]{6,}$/.test(name),
    )
    const spoiled = fc.record({
      name: fc.constantFrom(...names),
      at: fc.nat(),
      how: fc.constantFrom('missing', 'doubled', 'swapped'),
    })
    fc.assert(
      fc.property(spoiled, ({ name, at, how }) => {
        const place = at % (name.length - 1)
        const [one = '', two = ''] = [name[place], name[place + 1]]
        const middle = { missing: two, doubled: one + one + two, swapped: two + one }[how]
        const typed = name.slice(0, place) + middle + name.slice(place + 2)
        const found = search(typed, 20).groups.flatMap(group => group.codes)
        expect(shortList.some(each => each.substances[0]?.name === name && found.includes(each.code))).toBe(true)
      }),
    )
  })
  test.each([
    ['amox', 'amoxicilline', 0],
    ['amxo', 'amoxicilline', 1],
    ['amx', 'amoxicilline', 1],
    ['xyz', 'amoxicilline', 3],
    ['', 'amoxicilline', 0],
  ])('%s, against the beginning of %s: %i wrong', (typed, word, count) =>
    expect(mistakesBetween(typed, word, 2)).toBe(count),
  )
})

test('whatever is typed, what is found is bounded and of the list', () => {
  const codes = new Set(entries.map(one => one.code))
  fc.assert(
    fc.property(fc.string({ maxLength: 80, unit: 'grapheme' }), text => {
      const { groups } = search(text, 3, 2)
      expect(groups.length).toBeLessThanOrEqual(3)
      for (const group of groups) {
        expect(group.codes.length).toBeLessThanOrEqual(2)
        expect(group.codes.every(code => codes.has(code))).toBe(true)
      }
    }),
  )
})

test('the short list is whole, each once, and takes no number of the register', () => {
  expect(shortList.filter(one => !medicine.safeParse(one).success)).toEqual([])
  expect(new Set(shortList.map(one => one.code)).size).toBe(shortList.length)
  expect(new Set(shortList.map(one => one.dci)).size).toBe(shortList.length)
  expect(shortList.filter(one => !one.code.startsWith('0'))).toEqual([])
  expect(shortList.length).toBeGreaterThanOrEqual(40)
  expect(shortList.flatMap(one => one.conditions).filter(one => one.kind === 'unknown')).toEqual([])
})
