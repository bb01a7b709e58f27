// Doses in every form a prescription needs: told in one sentence, counted, and refused when they make no sense.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Dose, dose, largestDay, largestTake, lastsDays, quantityByWeight, totalOf, wrongWith } from './dose.ts'
import { sentence } from './dose.words.ts'

type Step = Dose['steps'][number]
const daily = (quantity: number, lasts: number, ...at: ('morning' | 'noon' | 'evening' | 'bedtime')[]): Step => ({
  quantity,
  when: { kind: 'moments', at: at.map(moment => ({ moment })) },
  lasts,
})
const of = (unit: Dose['unit'], ...steps: Step[]): Dose => ({ unit, steps })

/** Each form of the HAS list of structured doses (facts 6.3), in examples of our own. */
const forms: readonly (readonly [string, Dose, fr: string, en: string, total: number | undefined])[] = [
  [
    'several moments',
    { ...of('tablet', daily(1, 5, 'morning', 'noon', 'evening')), meal: 'during' },
    '1 comprimé le matin, à midi et le soir, pendant 5 jours, pendant les repas.',
    '1 tablet in the morning, at noon and in the evening, for 5 days, with meals.',
    15,
  ],
  [
    'a rhythm, when needed, with what is never passed',
    {
      ...of('tablet', { quantity: 1, upTo: 2, when: { kind: 'every', hours: 6 }, lasts: 3 }),
      asNeeded: { for: 'douleur ou fièvre' },
      most: { perTake: 2, perDay: 6, hoursBetween: 6 },
    },
    '1 à 2 comprimés toutes les 6 heures, pendant 3 jours, si besoin (douleur ou fièvre), pas plus de 2 comprimés par prise, pas plus de 6 comprimés par jour, au moins 6 heures entre deux prises.',
    '1 to 2 tablets every 6 hours, for 3 days, if needed (douleur ou fièvre), no more than 2 tablets at a time, no more than 6 tablets a day, at least 6 hours between two takes.',
    18,
  ],
  [
    'once and no more',
    of('sachet', { quantity: 1, when: { kind: 'once' } }),
    '1 sachet en une seule prise.',
    '1 sachet in a single take.',
    1,
  ],
  [
    'half a tablet',
    of('tablet', daily(0.5, 30, 'evening')),
    '1/2 comprimé le soir, pendant 30 jours.',
    '1/2 of a tablet in the evening, for 30 days.',
    15,
  ],
  [
    'three quarters',
    of('tablet', daily(0.75, 10, 'morning')),
    '3/4 de comprimé le matin, pendant 10 jours.',
    '3/4 of a tablet in the morning, for 10 days.',
    7.5,
  ],
  [
    'one and a half',
    of('tablet', daily(1.5, 4, 'morning')),
    '1 1/2 comprimé le matin, pendant 4 jours.',
    '1 1/2 tablets in the morning, for 4 days.',
    6,
  ],
  [
    'a quantity of its own at each moment',
    of('capsule', {
      quantity: 1,
      when: { kind: 'moments', at: [{ moment: 'morning', quantity: 2 }, { moment: 'evening' }] },
      lasts: 7,
    }),
    '2 gélules le matin et 1 gélule le soir, pendant 7 jours.',
    '2 capsules in the morning and 1 capsule in the evening, for 7 days.',
    21,
  ],
  [
    'once a week on its day',
    of('tablet', { ...daily(4, 28, 'morning'), on: { kind: 'weekdays', on: ['tuesday'] } }),
    '4 comprimés le matin, une fois par semaine, le mardi, pendant 28 jours.',
    '4 tablets in the morning, once a week, on Tuesday, for 28 days.',
    16,
  ],
  [
    'several days of the week',
    of('tablet', { ...daily(1, 14, 'morning'), on: { kind: 'weekdays', on: ['monday', 'wednesday', 'friday'] } }),
    '1 comprimé le matin, 3 jours par semaine, les lundi, mercredi et vendredi, pendant 14 jours.',
    '1 tablet in the morning, 3 days a week, on Monday, Wednesday and Friday, for 14 days.',
    6,
  ],
  [
    'every other day',
    of('patch', { quantity: 1, when: { kind: 'times', times: 1 }, on: { kind: 'every-n', n: 2 }, lasts: 9 }),
    '1 patch 1 fois par jour, un jour sur deux, pendant 9 jours.',
    '1 patch 1 time a day, every other day, for 9 days.',
    5,
  ],
  [
    'days on and days off',
    of('tablet', { ...daily(1, 56, 'evening'), on: { kind: 'cycle', on: 21, off: 7 } }),
    '1 comprimé le soir, 21 jours de suite puis 7 jours d’arrêt, et ainsi de suite, pendant 56 jours.',
    '1 tablet in the evening, 21 days in a row then 7 days without, and so on, for 56 days.',
    42,
  ],
  [
    'a dose that tapers',
    of('mg', daily(40, 5, 'morning'), daily(20, 5, 'morning'), daily(10, 5, 'morning')),
    '40 milligrammes le matin, pendant 5 jours, puis 20 milligrammes le matin, pendant 5 jours, puis 10 milligrammes le matin, pendant 5 jours.',
    '40 milligrams in the morning, for 5 days, then 20 milligrams in the morning, for 5 days, then 10 milligrams in the morning, for 5 days.',
    350,
  ],
  [
    'a number of takes that varies',
    of('puff', { quantity: 2, when: { kind: 'times', times: 2, upTo: 4 }, lasts: 10 }),
    '2 bouffées 2 à 4 fois par jour, pendant 10 jours.',
    '2 puffs 2 to 4 times a day, for 10 days.',
    80,
  ],
  [
    'by what is measured',
    of('iu', {
      quantity: 8,
      when: {
        kind: 'scale',
        of: 'la glycémie en g/L',
        steps: [
          { below: 1, quantity: 0 },
          { below: 2, quantity: 4 },
        ],
        above: 8,
        times: 3,
      },
      lasts: 30,
    }),
    'selon la glycémie en g/L (moins de 1 : rien ; moins de 2 : 4 unités internationales ; au-delà : 8 unités internationales), 3 fois par jour, pendant 30 jours.',
    'by la glycémie en g/L (below 1: nothing ; below 2: 4 international units ; above: 8 international units), 3 times a day, for 30 days.',
    720,
  ],
  [
    'for a child, in millilitres',
    {
      ...of('ml', { quantity: 7.5, when: { kind: 'every', hours: 6 }, lasts: 3 }),
      byWeight: { weightKg: 12.2, mgPerKg: 15, mgPerMl: 24 },
    },
    '7,5 mL toutes les 6 heures, pendant 3 jours (calculé sur 12,2 kg : 15 mg/kg par prise, soit 180 mg).',
    '7.5 mL every 6 hours, for 3 days (counted for 12.2 kg: 15 mg/kg at a time, that is 180 mg).',
    90,
  ],
  [
    'for a child, in the graduations of the pipette',
    {
      ...of('dose-kg', { quantity: 12, when: { kind: 'every', hours: 6 }, lasts: 3 }),
      byWeight: { weightKg: 12.2, mgPerKg: 0, mgPerMl: 0 },
      how: 'Utiliser la pipette du flacon.',
    },
    '1 dose de 12 kg (remplir la pipette jusqu’à la graduation 12 kg) toutes les 6 heures, pendant 3 jours (calculé sur 12,2 kg). Utiliser la pipette du flacon.',
    '1 dose for 12 kg (fill the pipette up to the 12 kg mark) every 6 hours, for 3 days (counted for 12.2 kg). Utiliser la pipette du flacon.',
    144,
  ],
]

describe('a dose', () => {
  for (const [name, given, fr, en, total] of forms)
    test(`${name}: told, counted, and in order`, () => {
      expect(dose.parse(given)).toEqual(given)
      expect(sentence(given, 'fr')).toBe(fr)
      expect(sentence(given, 'en')).toBe(en)
      expect(totalOf(given)).toBe(total)
      expect(wrongWith(given)).toEqual([])
    })

  test('is refused when it makes no sense', () => {
    const morning = daily(1, 5, 'morning')
    const cases: readonly (readonly [Dose, readonly string[]])[] = [
      [of('capsule', daily(0.5, 5, 'morning')), ['not-divisible']],
      [of('tablet', { ...morning, upTo: 1 }), ['range-reversed']],
      [of('tablet', { quantity: 1, when: { kind: 'times', times: 3, upTo: 2 }, lasts: 1 }), ['range-reversed']],
      [of('tablet', daily(1, 5, 'morning', 'morning')), ['moment-twice']],
      [of('tablet', { quantity: 1, when: { kind: 'every', hours: 6 } }), ['no-duration']],
      [{ ...of('tablet', morning), asNeeded: { for: 'fièvre' } }, ['no-maximum']],
      [{ ...of('tablet', morning), asNeeded: { for: 'fièvre' }, most: { perTake: 1 } }, ['no-maximum']],
      [{ ...of('tablet', daily(3, 5, 'morning')), most: { perTake: 2 } }, ['over-take']],
      [{ ...of('tablet', daily(2, 5, 'morning', 'evening')), most: { perDay: 3 } }, ['over-day']],
      [
        { ...of('tablet', { quantity: 1, when: { kind: 'every', hours: 4 }, lasts: 2 }), most: { hoursBetween: 6 } },
        ['too-close'],
      ],
      [
        { ...of('tablet', { quantity: 1, when: { kind: 'times', times: 5 }, lasts: 2 }), most: { hoursBetween: 6 } },
        ['too-close'],
      ],
      [
        {
          ...of('ml', { quantity: 8, when: { kind: 'every', hours: 6 }, lasts: 3 }),
          byWeight: { weightKg: 12, mgPerKg: 15, mgPerMl: 24 },
        },
        ['weight-differs'],
      ],
      [
        {
          ...of('dose-kg', { quantity: 13, when: { kind: 'every', hours: 6 }, lasts: 3 }),
          byWeight: { weightKg: 12.4, mgPerKg: 0, mgPerMl: 0 },
        },
        ['weight-differs'],
      ],
      [
        of('iu', {
          quantity: 4,
          when: {
            kind: 'scale',
            of: 'la glycémie',
            steps: [
              { below: 2, quantity: 2 },
              { below: 1, quantity: 4 },
            ],
            above: 6,
            times: 3,
          },
          lasts: 3,
        }),
        ['scale-order'],
      ],
    ]
    for (const [given, wrong] of cases)
      expect([sentence(given, 'fr'), wrongWith(given)]).toEqual([sentence(given, 'fr'), wrong])
  })

  test('that is nothing, negative or endless has no form', () => {
    for (const quantity of [0, -1, 1001, Number.NaN, Number.POSITIVE_INFINITY])
      expect(dose.safeParse(of('tablet', daily(quantity, 5, 'morning'))).success).toBe(false)
    for (const lasts of [0, -3, 1.5, 367])
      expect(dose.safeParse(of('tablet', daily(1, lasts, 'morning'))).success).toBe(false)
    expect(dose.safeParse({ ...of('tablet', daily(1, 1, 'morning')), often: true }).success).toBe(false)
  })

  test('by weight is never above what the weight gives, and never far below', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 2, max: 60, noNaN: true }),
        fc.double({ min: 1, max: 50, noNaN: true }),
        fc.double({ min: 5, max: 100, noNaN: true }),
        (weightKg, mgPerKg, mgPerMl) => {
          const exact = (weightKg * mgPerKg) / mgPerMl
          const given = quantityByWeight({ weightKg, mgPerKg, mgPerMl }, 'ml') ?? 0
          expect(given).toBeLessThanOrEqual(exact + 1e-6)
          expect(exact - given).toBeLessThanOrEqual(0.5 + 1e-6)
          const kg = quantityByWeight({ weightKg, mgPerKg: 0, mgPerMl: 0 }, 'dose-kg') ?? 0
          expect(kg).toBeLessThanOrEqual(weightKg + 1e-6)
        },
      ),
    )
  })

  test('of a day and of a take is the most there can be', () => {
    const given: Dose = {
      ...of('tablet', { quantity: 1, upTo: 2, when: { kind: 'every', hours: 4 }, lasts: 2 }),
      most: { perDay: 8 },
    }
    expect([largestTake(given), largestDay(given), lastsDays(given)]).toEqual([2, 8, 2])
  })
})
