// What the answers and the profile let the checks know, and a line as they read it.
import { describe, expect, test } from 'vitest'
import { emptyProfile, keptCodes, type Profile } from '#record/profile.ts'
import { substanceKey } from '#record/substance.ts'
import { checkedLine, milligrams, milligramsPerMl } from './checked-line.ts'
import type { Dose } from './dose.ts'
import { patientFacts, type Told, treatmentIn } from './patient-facts.ts'
import type { MedicineLine } from './prescription.ts'

const knows = (key: string) => ['simvastatine', 'acetylsalicylique acide', 'metformine'].includes(key)
const aspirin = { key: 'acetylsalicylique acide', name: 'acide acétylsalicylique' }
const named = (word: string) =>
  word === 'kardegic'
    ? { name: 'KARDEGIC 75 mg', atc: 'B01AC06', keys: [aspirin.key], substances: [aspirin] }
    : undefined
const told = (given: Partial<Told>) =>
  patientFacts({
    ageMonths: 400,
    sex: 'F',
    reason: 'cough-fever',
    answers: {},
    flags: [],
    profiles: [],
    knows,
    named,
    ...given,
  })

describe('the patient', () => {
  test('what nobody asked is unknown, never no', () => {
    expect(told({})).toMatchObject({
      pregnancy: 'unknown',
      allergies: { known: false },
      treatments: { known: false },
      signs: [],
    })
    expect(told({})).not.toHaveProperty('weightKg')
    expect(told({ answers: { pregnancy: 'unsure' } }).pregnancy).toBe('unknown')
  })

  test('« aucune » is known, and two files are read together', () => {
    const none: Profile = { ...emptyProfile, allergies: { known: 'none' } }
    const some: Profile = { ...emptyProfile, allergies: { known: 'some', lines: ['Pénicilline'] } }
    expect(told({ profiles: [{ profile: none, codes: [] }] }).allergies).toEqual({ known: true, told: [] })
    const both = told({
      profiles: [
        { profile: emptyProfile, codes: [] },
        { profile: some, codes: [] },
      ],
    })
    expect(both.allergies).toMatchObject({ known: true, told: [{ text: 'Pénicilline', classes: ['penicillins'] }] })
  })

  test.each([
    [{ fever: 'none' }, []],
    [{ fever: 'felt' }, ['fever']],
    [{ temperature: 38 }, ['fever']],
    [{ temperature: 37.9 }, []],
    [{ words: 'il a la varicelle' }, ['chickenpox']],
    [{ vaginal: true }, ['vaginal']],
  ] as const)('%o shows %o', (answers, signs) => expect(told({ answers }).signs).toEqual(signs))

  test('a red flag of the urinary reason is no simple cystitis; one of a cough is not about urine', () => {
    expect(told({ reason: 'urinary-burning', flags: ['urinary-old'] }).signs).toEqual(['urinary-complicated'])
    expect(told({ flags: ['pneumonia'] }).signs).toEqual([])
  })

  test('a weight measured today prevails over the declared one', () => {
    expect(told({ answers: { weight: 12 } }).weightKg).toBe(12)
    expect(told({ answers: { weight: 12 }, weightKg: 13.5 }).weightKg).toBe(13.5)
  })

  test('a treatment is recognised by its substance, in any of its words', () => {
    const found = (text: string) => treatmentIn(text, { knows, named }).medicine?.substances.map(one => one.key)
    expect(found('Metformine 1000 mg, matin et soir')).toEqual(['metformine'])
    expect(found('aspirine 75 et simvastatine 20')).toEqual(['acetylsalicylique acide', 'simvastatine'])
    expect(found('valproate de sodium 500')).toEqual([substanceKey('acide valproïque')])
    expect(found('Kardégic 75 mg le midi')).toEqual(['acetylsalicylique acide'])
    expect(found('tisane du soir')).toBeUndefined()
  })
})

describe('the choices made for the lines of a profile', () => {
  const profile: Profile = { ...emptyProfile, allergies: { known: 'some', lines: ['boutons', 'pollen'] } }
  const before = [{ line: 'boutons', allergen: { kind: 'class', class: 'macrolides' } as const }]
  test('live as long as the words they were made for, also through a screen that knows nothing of them', () => {
    expect(keptCodes(profile, undefined, before)).toEqual(before)
    expect(keptCodes(profile, [], before)).toEqual([])
    expect(keptCodes({ ...profile, allergies: { known: 'some', lines: ['pollen'] } }, undefined, before)).toEqual([])
    expect(keptCodes({ ...profile, allergies: { known: 'none' } }, before, [])).toEqual([])
  })
})

describe('a line', () => {
  const dose = (given: Partial<Dose>): Dose => ({
    unit: 'tablet',
    steps: [{ quantity: 1, upTo: 2, when: { kind: 'times', times: 3 }, lasts: 5 }],
    ...given,
  })
  const line = (amount: string, given: Dose, name = 'Paracétamol'): MedicineLine => ({
    kind: 'medicine',
    id: '00000000-0000-7000-8000-000000000001',
    ald: false,
    renewals: 0,
    dose: given,
    medicine: {
      code: '60000001',
      name,
      dci: name,
      form: 'comprimé',
      routes: [],
      substances: [{ code: '1', name: 'paracétamol', amount }],
      atc: 'N02BE01',
      conditions: [],
      edition: 'colloque-2026-11-22',
    },
  })
  const most = (given: MedicineLine) => {
    const read = checkedLine(given)
    return read.kind === 'medicine' ? read.most?.map(({ perTake, perDay }) => [perTake, perDay]) : undefined
  }

  test.each<[string, MedicineLine, readonly (readonly [number, number])[] | undefined]>([
    ['tablets', line('500 mg', dose({})), [[1000, 3000]]],
    ['tablets in grams', line('1 g', dose({})), [[2000, 6000]]],
    ['a maximum of the day', line('1 g', dose({ most: { perDay: 3 } })), [[2000, 3000]]],
    [
      'milligrams',
      line('', dose({ unit: 'mg', steps: [{ quantity: 180, when: { kind: 'times', times: 4 } }] })),
      [[180, 720]],
    ],
    [
      'millilitres counted by weight',
      line(
        '',
        dose({
          unit: 'ml',
          steps: [{ quantity: 7.5, when: { kind: 'times', times: 4 } }],
          byWeight: { weightKg: 12, mgPerKg: 15, mgPerMl: 24 },
        }),
      ),
      [[180, 720]],
    ],
    [
      'millilitres of a strength in the name',
      line(
        '',
        dose({ unit: 'ml', steps: [{ quantity: 5, when: { kind: 'times', times: 4 } }] }),
        'Paracétamol 2,4 %, suspension',
      ),
      [[120, 480]],
    ],
    [
      'graduations of the pipette',
      line('', dose({ unit: 'dose-kg', steps: [{ quantity: 12, when: { kind: 'times', times: 4 } }] })),
      [[180, 720]],
    ],
    ['millilitres of nobody knows what', line('', dose({ unit: 'ml' })), undefined],
    ['drops', line('500 mg', dose({ unit: 'drop' })), undefined],
  ])('%s', (_, given, expected) => expect(most(given)).toEqual(expected))

  test('amounts are read as the register writes them', () => {
    expect(
      ['500 mg', '0,500 g', '1 000 mg', '500,00 mg', '75 microgrammes', '1 000 000 UI', ''].map(milligrams),
    ).toEqual([500, 500, 1000, 500, 0.075, undefined, undefined])
    expect(['100 mg/5 ml', '20 mg/ml', '2,4 POUR CENT', '3 g/100 ml', '500 mg'].map(milligramsPerMl)).toEqual([
      20,
      20,
      24,
      30,
      undefined,
    ])
  })

  test('a name typed by hand is free text; a cream stays where it is put', () => {
    const typed = line('', dose({}))
    expect(checkedLine({ ...typed, medicine: { ...typed.medicine, code: null, substances: [] } })).toMatchObject({
      kind: 'other',
    })
    expect(checkedLine({ ...typed, medicine: { ...typed.medicine, form: 'crème' } })).toMatchObject({
      medicine: { routes: ['locale'] },
    })
    expect(checkedLine({ ...typed, medicine: { ...typed.medicine, form: 'gélule' } })).toMatchObject({
      medicine: { routes: [] },
    })
  })
})
