// Prices by hand: situations × dates, each with what is paid by whom, the rule named, and the text it was checked against.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Day, type Instant, instantOf } from '#kit/time.ts'
import { covers, paths } from './coverage.ts'
import { type Declared, type Price, priceOf, type Situation, sectors, situation } from './price.ts'
import { sentencesOf } from './price.words.ts'
import { easter, isHoliday } from './public-holidays.ts'
import { specialtyOf } from './tariff.ts'

/**
 * instant (UTC) | situation, beside a woman born on 14 March 1992 who lives in 35, seen by a sector 1 general practitioner
 * of 35 | total = insurance + complementary + left, in cents | outcome and rule | text, and how the sum is made.
 * conv: convention médicale 2024, art. 87 · pf: participation forfaitaire, CSS L.160-13 · sup: tariff published in 2025,
 * NGAP 14.9.3 not read. 70 % of 25 € is 17.50 €, less 2 €; 30 % is 7.50 €.
 */
const table = `
2027-01-12T08:30 | path=addressed | 2500 = 1550 + 750 + 200 | reimbursed addressed | conv 1: through the médecin traitant; R.160-5, 70 %
2027-01-12T08:30 | path=none | 2500 = 1550 + 750 + 200 | reimbursed none | conv 1: no médecin traitant
2027-01-12T08:30 | path=unavailable | 2500 = 1550 + 750 + 200 | reimbursed unavailable | conv 1: not available in a compatible delay
2027-01-12T08:30 | path=institution | 2500 = 1550 + 750 + 200 | reimbursed institution | conv 1: EHPAD, disabled adults
2027-01-12T08:30 | path=not-addressed | 2500 = 0 + 0 + 2500 | not-reimbursed not-addressed | conv: out of path, 0 at a distance (30 % in person only)
2027-01-12T08:30 | | 2500 = 1550 + 750 + 200 | to-confirm path-unknown | nothing was said: the amounts if it is paid
2027-01-12T08:30 | born=2015-06-01 | 2500 = 1750 + 750 + 0 | reimbursed under-16 | conv 1: under 16; pf: minors exempt
2027-01-12T08:30 | born=2011-01-13 | 2500 = 1750 + 750 + 0 | reimbursed under-16 | 16 tomorrow
2027-01-12T08:30 | born=2011-01-12 | 2500 = 1750 + 750 + 0 | to-confirm path-unknown | 16 today; still a minor for pf
2027-01-12T08:30 | born=2011-01-12 path=not-addressed | 2500 = 0 + 0 + 2500 | not-reimbursed not-addressed | 16 today: in the path like an adult
2027-01-12T08:30 | born=2015-06-01 path=not-addressed | 2500 = 1750 + 750 + 0 | reimbursed under-16 | under 16 whatever is said of a médecin traitant
2027-01-12T08:30 | born=2009-01-12 path=none | 2500 = 1550 + 750 + 200 | reimbursed none | 18 today: pf due
2027-01-12T08:30 | born=2009-01-13 path=none | 2500 = 1750 + 750 + 0 | reimbursed none | 18 tomorrow: pf exempt
2027-01-12T08:30 | born=2023-01-13 | 3000 = 2100 + 900 + 0 | reimbursed under-16 | sup: child under 6; 70 % of 30 €
2027-01-12T08:30 | born=2021-01-13 | 3000 = 2100 + 900 + 0 | reimbursed under-16 | sup: 6 tomorrow
2027-01-12T08:30 | born=2021-01-12 | 2500 = 1750 + 750 + 0 | reimbursed under-16 | 6 today: no supplement
2027-01-12T08:30 | born=1946-01-12 path=addressed | 3000 = 1900 + 900 + 200 | reimbursed addressed | sup: 81, over 80; 21 € less 2 €
2027-01-12T08:30 | born=1947-01-12 path=addressed | 2500 = 1550 + 750 + 200 | reimbursed addressed | 80 today is not over 80
2027-01-12T06:59 | path=addressed | 3000 = 1900 + 900 + 200 | reimbursed addressed | sup: 7:59 in Paris, night
2027-01-12T07:00 | path=addressed | 2500 = 1550 + 750 + 200 | reimbursed addressed | 8:00 is day
2027-01-12T18:59 | path=addressed | 2500 = 1550 + 750 + 200 | reimbursed addressed | 19:59 is day
2027-01-12T19:00 | path=addressed | 3000 = 1900 + 900 + 200 | reimbursed addressed | sup: 20:00, night
2027-07-06T18:00 | path=addressed | 3000 = 1900 + 900 + 200 | reimbursed addressed | sup: 20:00 in summer
2027-01-16T10:59 | path=addressed | 2500 = 1550 + 750 + 200 | reimbursed addressed | Saturday 11:59
2027-01-16T11:00 | path=addressed | 3000 = 1900 + 900 + 200 | reimbursed addressed | sup: Saturday noon
2027-01-17T09:00 | path=addressed | 3000 = 1900 + 900 + 200 | reimbursed addressed | sup: Sunday
2027-01-01T09:00 | path=addressed | 3000 = 1900 + 900 + 200 | reimbursed addressed | sup: holiday, code du travail L.3133-1
2027-03-29T08:00 | path=addressed | 3000 = 1900 + 900 + 200 | reimbursed addressed | sup: Easter Monday, Easter is 28 March 2027
2027-03-26T09:00 | path=addressed practice=67 home=67 | 3000 = 1900 + 900 + 200 | reimbursed addressed | sup: Good Friday, L.3134-13
2027-03-26T09:00 | path=addressed | 2500 = 1550 + 750 + 200 | reimbursed addressed | Good Friday is no holiday in 35
2028-12-26T09:00 | path=addressed practice=57 home=57 | 3000 = 1900 + 900 + 200 | reimbursed addressed | sup: 26 December in Moselle
2028-12-26T09:00 | path=addressed | 2500 = 1550 + 750 + 200 | reimbursed addressed | 26 December in 35, a Tuesday
2027-12-20T06:00 | path=addressed practice=974 home=974 | 3000 = 1900 + 900 + 200 | reimbursed addressed | sup: 20 December in La Réunion, L.3422-2; 10:00 there
2027-12-20T09:00 | path=addressed | 2500 = 1550 + 750 + 200 | reimbursed addressed | the same Monday in 35
2027-01-12T11:30 | path=addressed practice=972 home=972 | 3000 = 1900 + 900 + 200 | reimbursed addressed | sup: 7:30 in Martinique, night
2027-01-12T11:30 | path=addressed | 2500 = 1550 + 750 + 200 | reimbursed addressed | the same instant in 35, 12:30
2027-01-12T16:30 | path=addressed practice=974 home=974 | 3000 = 1900 + 900 + 200 | reimbursed addressed | sup: 20:30 in La Réunion
2027-01-12T19:30 | born=2023-01-13 | 3000 = 2100 + 900 + 0 | reimbursed under-16 | a child at night: one supplement, no text says they add up
2027-01-12T08:30 | path=addressed cover=ald | 2500 = 2300 + 0 + 200 | reimbursed addressed | L.160-14: 100 % for what the ALD needs; pf due
2027-01-12T08:30 | path=addressed cover=maternity | 2500 = 2500 + 0 + 0 | reimbursed addressed | L.160-9: 100 % from the 6th month; pf exempt
2027-01-12T08:30 | path=addressed cover=c2s | 2500 = 1750 + 750 + 0 | reimbursed addressed | L.861-3: the C2S pays the 30 %; pf exempt
2027-01-12T08:30 | path=none cover=ame | 2500 = 2500 + 0 + 0 | reimbursed none | CASF L.251-2: 100 %; pf exempt
2027-01-12T08:30 | path=addressed cover=local-scheme practice=67 home=67 | 2500 = 2050 + 250 + 200 | reimbursed addressed | L.325-1: 90 %, 22.50 € less 2 €
2027-01-12T08:30 | path=not-addressed cover=ald | 2500 = 0 + 0 + 2500 | not-reimbursed not-addressed | an ALD does not replace the path
2027-01-12T08:30 | path=not-addressed cover=c2s | 2500 = 0 + 0 + 2500 | not-reimbursed not-addressed | nothing is paid for anyone out of path
2027-01-12T19:00 | path=addressed cover=ald | 3000 = 2800 + 0 + 200 | reimbursed addressed | sup: night, at 100 %; pf due
2027-01-12T08:30 | path=addressed home=75 | 2500 = 1550 + 750 + 200 | to-confirm far | conv 3: close to the home, which nothing defines
2027-01-12T08:30 | path=addressed home=75 density=ZIP | 2500 = 1550 + 750 + 200 | reimbursed addressed | conv 3: lives in a ZIP
2027-01-12T08:30 | path=addressed home=75 density=ZAC | 2500 = 1550 + 750 + 200 | to-confirm far | conv 3: the ZAC no longer counts
2024-06-21T08:30 | path=addressed home=75 density=ZAC | 2500 = 1550 + 750 + 200 | reimbursed addressed | convention 2016, avenants 8 and 9: the eve of convention 2024
2024-06-22T08:30 | path=addressed home=75 density=ZAC | 2500 = 1550 + 750 + 200 | to-confirm far | conv 3 from this day
2027-01-12T08:30 | path=addressed home=? | 2500 = 1550 + 750 + 200 | to-confirm home-unknown | conv 3: where one lives was not said
2027-01-12T08:30 | regulated home=75 | 2500 = 1550 + 750 + 200 | reimbursed regulated | conv 1 and 3: sent by the SAS
2027-01-12T08:30 | regulated path=not-addressed home=? | 2500 = 1550 + 750 + 200 | reimbursed regulated | conv 1 and 3: the same, whoever one's doctor is
2027-01-12T08:30 | path=none abroad | 2500 = 1550 + 750 + 200 | to-confirm abroad | R.160-1: care outside France
2027-01-12T20:00 | path=none practice=987 home=987 | 2500 = 1550 + 750 + 200 | to-confirm own-scheme | Polynésie: its own insurance; 10:00 there
2027-01-18T00:30 | path=none practice=987 home=987 | 3000 = 1900 + 900 + 200 | to-confirm own-scheme | sup: Sunday 14:30 there, Monday already in Paris
2027-01-12T08:30 | born=2015-06-01 home=75 | 2500 = 1750 + 750 + 0 | to-confirm far | conv: the conditions are cumulative, children included
2027-01-12T08:30 | born=2015-06-01 home=75 density=ZIP | 2500 = 1750 + 750 + 0 | reimbursed under-16 | conv 1 and 3
2027-01-12T08:30 | path=addressed video=no | 2500 = 0 + 0 + 2500 | not-reimbursed no-video | conv: video mandatory
2027-01-12T08:30 | born=2015-06-01 video=no | 2500 = 0 + 0 + 2500 | not-reimbursed no-video | conv: children included
2027-01-12T08:30 | regulated video=no | 2500 = 0 + 0 + 2500 | not-reimbursed no-video | conv: regulated included
2027-01-12T08:30 | path=addressed sector=none | 2500 = 0 + 0 + 2500 | not-reimbursed not-contracted | L.162-5: not bound by the convention
2027-01-12T08:30 | path=addressed sector=2 | 2500 = 1550 + 750 + 200 | reimbursed addressed | L.162-14-1: only the binding tariff is billed here
2027-01-12T08:30 | path=addressed sector=2-optam | 2500 = 1550 + 750 + 200 | reimbursed addressed | TCG for the OPTAM too
2027-01-12T08:30 | path=addressed sector=unknown | 2500 = 1550 + 750 + 200 | to-confirm sector-unknown | the professional did not say
2027-01-12T08:30 | specialty=psychiatry | 5020 = 3314 + 1506 + 200 | reimbursed direct-access | conv 1: direct access; press of 2025, 50.20 €: 35.14 € less 2 €
2027-01-12T08:30 | specialty=gynaecology | 3200 = 2040 + 960 + 200 | reimbursed direct-access | conv 1: direct access; press of 2025, 32 €: 22.40 € less 2 €
2027-01-12T19:00 | specialty=psychiatry | 5020 = 3314 + 1506 + 200 | reimbursed direct-access | the supplements found are those of general practice
2024-05-14T08:30 | path=addressed | 2500 = 1650 + 750 + 100 | reimbursed addressed | pf: 1 € until 14 May 2024
2024-05-15T08:30 | path=addressed | 2500 = 1550 + 750 + 200 | reimbursed addressed | pf: 2 € from 15 May 2024
2024-12-23T08:30 | path=addressed | 2500 = 1550 + 750 + 200 | reimbursed addressed | the G is 30 € since the day before, the TCG is not
2024-12-29T09:00 | path=addressed | 2500 = 1550 + 750 + 200 | reimbursed addressed | a Sunday before the supplements found
2022-10-01T08:30 | path=addressed | 2500 = 1650 + 750 + 100 | reimbursed addressed | 70 % again, pf 1 €
2022-09-30T08:30 | path=addressed | 2500 = 0 + 0 + 2500 | to-confirm before-our-rules | the 100 % of the epidemic is not among our rules
`

const cases = table
  .trim()
  .split('\n')
  .map(line => line.split('|').map(cell => cell.trim()) as [string, string, string, string, string])

const ordinary: Situation = {
  birthDate: '1992-03-14' as Day,
  specialty: 'general',
  sector: '1',
  practice: '35',
  home: { departement: '35', abroad: false },
  regulated: false,
  video: true,
}
const at = (text: string) => `${text}:00.000Z` as Instant

const situationIn = (text: string): Situation => {
  const said = new Map(
    text
      .split(' ')
      .filter(Boolean)
      .map(part => [part.split('=')[0] ?? '', part.split('=')[1]] as const),
  )
  const home = {
    ...(said.get('home') === '?' ? {} : { departement: said.get('home') ?? '35' }),
    ...(said.has('density') ? { density: said.get('density') } : {}),
    abroad: said.has('abroad'),
  }
  const told = ['sector', 'specialty', 'practice', 'path', 'cover'].flatMap(key =>
    said.has(key) ? [[key, said.get(key)]] : [],
  )
  return situation.parse({
    ...ordinary,
    ...Object.fromEntries(told),
    birthDate: said.get('born') ?? ordinary.birthDate,
    home,
    regulated: said.has('regulated'),
    video: said.get('video') !== 'no',
  })
}

const summed = (price: Price | undefined) =>
  price && `${price.total} = ${price.insurance} + ${price.complementary} + ${price.left}`

describe('the price by hand', () => {
  test('has its sixty situations, each with a text', () => {
    expect(cases.length).toBeGreaterThanOrEqual(60)
    expect(cases.filter(([, , , , source]) => !source)).toEqual([])
    expect(new Set(cases.map(([when, who]) => `${when} ${who}`)).size).toBe(cases.length)
  })

  test.each(cases)('%s, %s: %s, %s', (when, who, sum, ruled) => {
    const price = priceOf(situationIn(who), at(when))
    expect(summed(price)).toBe(sum)
    expect(`${price?.outcome} ${price?.rule}`).toBe(ruled)
  })

  test('is not told where no tariff is known', () => {
    expect(priceOf({ ...ordinary, specialty: 'other' }, at('2027-01-12T08:30'))).toBeUndefined()
    expect(priceOf(ordinary, at('2018-09-14T08:30'))).toBeUndefined()
  })
})

describe('a price', () => {
  const anyone = fc.record({
    birthDate: fc.date({ min: new Date('1930-01-01'), max: new Date('2026-12-31'), noInvalidDate: true }),
    path: fc.option(fc.constantFrom(...paths), { nil: undefined }),
    cover: fc.option(fc.constantFrom(...covers), { nil: undefined }),
    sector: fc.constantFrom(...sectors),
    home: fc.constantFrom('35', '75', '974', '987'),
    video: fc.boolean(),
    regulated: fc.boolean(),
    at: fc.date({ min: new Date('2018-10-01'), max: new Date('2029-12-31'), noInvalidDate: true }),
  })
  const made = (one: typeof anyone extends fc.Arbitrary<infer T> ? T : never) => ({
    given: situation.parse({
      ...ordinary,
      birthDate: one.birthDate.toISOString().slice(0, 10),
      sector: one.sector,
      home: { departement: one.home, abroad: false },
      regulated: one.regulated,
      video: one.video,
      ...(one.path ? { path: one.path } : {}),
      ...(one.cover ? { cover: one.cover } : {}),
    }),
    when: instantOf(one.at.getTime()),
  })

  test('is shared whole: nobody pays twice, nothing is lost, and it survives being kept as text', () => {
    fc.assert(
      fc.property(anyone, one => {
        const { given, when } = made(one)
        const price = priceOf(given, when)
        if (!price) return false
        const again = priceOf(situation.parse(JSON.parse(JSON.stringify(given))), when)
        expect(again).toEqual(price)
        return price.insurance + price.complementary + price.left === price.total && price.insurance >= 0
      }),
    )
  })

  test('replayed gives the same with its version, and on another date another with another', () => {
    const given = situationIn('path=addressed home=75 density=ZAC')
    const [before, after] = ['2024-05-14T08:30', '2024-06-22T08:30'].map(when => priceOf(given, at(when)))
    expect(before?.version).toBe('TCG@2018-09-15 rate@2022-10-01 participation@2005-01-01 path@2022-10-01')
    expect(after?.version).toBe('TCG@2018-09-15 rate@2022-10-01 participation@2024-05-15 path@2024-06-22')
    expect(after).not.toEqual(before)
  })

  test('follows what a deployment declares, from its day, with its source', () => {
    const declared: Declared = { night: [{ from: '2027-02-01' as Day, source: 'NGAP 14.9.3, read', rule: 0 }] }
    const night = (when: string) => priceOf({ ...ordinary, path: 'none' }, at(when), declared)
    expect(night('2027-01-31T21:00')?.lines).toHaveLength(2)
    expect(night('2027-02-01T21:00')?.lines).toHaveLength(1)
    const act: Declared = { other: [{ from: '2027-01-01' as Day, source: 'NGAP', rule: 3100 }] }
    expect(priceOf({ ...ordinary, specialty: 'other', path: 'none' }, at('2027-01-12T08:30'), act)).toMatchObject({
      total: 3100,
      version: expect.stringContaining('TC=2027-01-01'),
    })
  })

  test('says what is not verified', () => {
    const lines = priceOf({ ...ordinary, path: 'none' }, at('2027-01-12T20:00'))?.lines
    expect(lines?.map(({ kind, verified }) => [kind, verified])).toEqual([
      ['act', true],
      ['night', false],
    ])
  })

  test('is said in words, the rule among them', () => {
    const said = (who: string) => {
      const price = priceOf(situationIn(who), at('2027-01-12T08:30'))
      return (
        price &&
        Object.values(sentencesOf(price, 'fr'))
          .join(' ')
          .replaceAll(/[\u00a0\u202f]/g, ' ')
      )
    }
    expect(said('path=addressed')).toBe(
      'Vous payez 25 €. L’Assurance Maladie rembourse 15,50 €, votre complémentaire jusqu’à 7,50 €. Il reste 2 € à votre charge, la participation forfaitaire. Remboursée : votre médecin traitant vous a adressé ici.',
    )
    expect(said('path=not-addressed')).toBe(
      'Vous payez 25 €. Rien n’est remboursé : 25 € restent à votre charge. Non remboursée : vous avez un médecin traitant et il ne vous a pas adressé ici.',
    )
    expect(said('path=none cover=c2s')).toMatch(/^La consultation coûte 25 €\. Vous n’avancez rien\./)
    expect(said('')).toMatch(
      /Si votre caisse rembourse : l’Assurance Maladie rembourse 15,50 €.* À confirmer par votre caisse : /,
    )
  })
})

test('the specialty is read in the words of the card', () => {
  expect(
    ['Médecine générale', 'Médecin généraliste', 'Psychiatrie', 'Gynécologie médicale', 'Dermatologie'].map(
      specialtyOf,
    ),
  ).toEqual(['general', 'general', 'psychiatry', 'gynaecology', 'other'])
})

test('Easter and the holidays that follow it fall where the almanac has them', () => {
  // Bureau des longitudes: Easter of eleven years, the earliest and the latest among them.
  const known =
    '1818-03-22 1943-04-25 2000-04-23 2008-03-23 2019-04-21 2024-03-31 2025-04-20 2026-04-05 2027-03-28 2035-03-25 2038-04-25'
  for (const sunday of known.split(' ')) expect(easter(Number(sunday.slice(0, 4)))).toBe(sunday)
  expect(isHoliday('2026-05-14' as Day)).toBe(true)
  expect(isHoliday('2026-05-25' as Day)).toBe(true)
  expect(isHoliday('2026-05-27' as Day, '971')).toBe(true)
  expect(isHoliday('2026-05-27' as Day, '972')).toBe(false)
  expect(isHoliday('2026-12-26' as Day)).toBe(false)
})
