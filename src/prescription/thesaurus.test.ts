// The thesaurus as it is read: both ways alike, every fault told; on the public files too, where they are.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { substanceKey } from '#record/substance.ts'
import { index, pairs } from '../../test/thesaurus-fixture.ts'
import { type Interactions, indexed, matchedWith, readThesaurus, type Thesaurus } from './thesaurus.ts'

const edition = { day: '2020-10-20', fr: 'octobre 2020', en: 'October 2020' }
const { thesaurus, faults } = readThesaurus(index, pairs, edition)
const small = indexed(thesaurus)
const levels = (one: string, other: string, from: Interactions = small) =>
  from.between(substanceKey(one), substanceKey(other)).flatMap(pair => pair.levels.map(({ level }) => level))

describe('entries of our own', () => {
  test('a pair is met by substance and by class, the gravest first', () => {
    expect(levels('clarithromycine', 'simvastatine')).toEqual(['contraindicated', 'noted'])
    expect(levels('warfarine', 'paracétamol')).toEqual(['precaution'])
    expect(levels('MÉTHOTREXATE DISODIQUE', 'paracétamol')).toEqual(['discouraged', 'noted'])
    expect(levels('warfarine', 'simvastatine')).toEqual([])
  })

  test('« autres … » means two medicines: none is met with itself', () => {
    expect(levels('bisoprolol', 'diltiazem')).toEqual(['noted'])
    expect(levels('bisoprolol', 'bisoprolol')).toEqual([])
  })

  test('a pair printed under both names is one; lines cut by the page are whole again', () => {
    expect(thesaurus.pairs.filter(pair => pair.mechanism === 'Effets indésirables majorés.')).toHaveLength(1)
  })

  test('what could not be read is told', () => {
    expect(faults.unknownLevels).toEqual(['warfarine + methotrexate'])
    expect(faults.withoutSubstance).toEqual(['pamplemousse (jus et fruit)'])
  })

  test('how many of its substances the register names is counted, under any writing', () => {
    const names = ['CLARITHROMYCINE', 'SIMVASTATINE', 'WARFARINE SODIQUE', 'BISOPROLOL (HÉMIFUMARATE DE)', 'EAU']
    expect(matchedWith(thesaurus, names)).toEqual({
      matched: 4,
      of: 7,
      percent: 57.1,
      unmatched: ['paracetamol', 'methotrexate', 'diltiazem'],
    })
  })

  test('another form is refused, not half read', () => {
    expect(() => readThesaurus([{ name: 'x' }], pairs, edition)).toThrow()
    expect(() => readThesaurus(index, [], edition)).toThrow()
  })

  test('nobody’s property is a substance', () => expect(small.knows('constructor')).toBe(false))
})

const folder = join(process.env.COLLOQUE_DATASETS ?? '../shared/data', 'interactions')
const there = existsSync(folder)
const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'))

/** The public files, or undefined; the reason is printed with the tests that are left out. */
const whole = (): Thesaurus | undefined =>
  there
    ? readThesaurus(
        read('index-des-substances-20102020.json'),
        read('thesaurus-referentiel-national-des-interactions-medicamenteuses-20102020.json'),
        edition,
      ).thesaurus
    : undefined

describe.runIf(there)('the published edition of October 2020', () => {
  const all = whole()
  const asked = all && indexed(all)
  const keys = Object.keys(all?.substances ?? {})

  test('is read whole', () => {
    expect(keys.length).toBeGreaterThan(1000)
    expect(all?.pairs.length).toBe(1584)
  })

  test('says the same both ways, for any two of its substances', () => {
    fc.assert(
      fc.property(fc.constantFrom(...keys), fc.constantFrom(...keys), (one, other) => {
        expect(asked?.between(one, other)).toEqual(asked?.between(other, one))
      }),
      { numRuns: 5000 },
    )
  })

  test('holds what every doctor knows', () => {
    if (!asked) return
    expect(levels('clarithromycine', 'simvastatine', asked)[0]).toBe('contraindicated')
    expect(levels('sildénafil', 'trinitrine', asked)[0]).toBe('contraindicated')
    expect(levels('amoxicilline', 'méthotrexate', asked)[0]).toBe('discouraged')
    expect(levels('kétoprofène', 'warfarine', asked)[0]).toBe('discouraged')
    expect(levels('paracétamol', 'fosfomycine', asked)).toEqual([])
  })
})
/** Column 4 of the file of compositions; UTF-8 in this copy. */
const compositions = join(folder, '../bdpm/CIS_COMPO_bdpm.txt')
const both = there && existsSync(compositions)
describe.runIf(both)('the published edition beside the public register of medicines', () => {
  test('most of its substances are found there, the others are no longer sold', () => {
    const all = whole()
    const names = readFileSync(compositions, 'utf8')
      .split('\n')
      .flatMap(line => line.split('\t')[3] ?? [])
    const { matched, of, percent } = all ? matchedWith(all, names) : { matched: 0, of: 0, percent: 0 }
    process.stdout.write(`Thesaurus substances found in the register: ${matched} of ${of}, ${percent} %.\n`)
    expect(percent).toBeGreaterThanOrEqual(85)
  })
})
if (!both) process.stdout.write(`The register of medicines is not beside ${folder}: the two are not compared.\n`)
if (!there) process.stdout.write(`The public thesaurus is not at ${folder}: its tests are left out.\n`)
