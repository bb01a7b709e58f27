// Allergies, interactions, duplicates, pregnancy and age, on plain data: what is met, and what is not.
import { describe, expect, test } from 'vitest'
import {
  adult,
  allergic,
  child,
  found,
  line,
  man,
  nextId,
  on,
  only,
  treatment,
  type Written,
} from '../../test/check-scene.ts'
import { line as prescribed } from '../../test/prescription-lines.ts'
import { check, toldAllergy } from './check.ts'
import { checkedLine } from './checked-line.ts'
import type { CheckedLine, MedicineLine, PatientFacts } from './given.ts'

describe('allergies', () => {
  test.each<[string, string, Written, readonly string[]]>([
    ['Pénicilline : urticaire', 'amoxicilline', { atc: 'J01CA04' }, ['allergy strong']],
    ['Pénicilline : urticaire', 'amoxicilline', {}, ['allergy strong']],
    ['Pénicilline : urticaire', 'céfixime', { atc: 'J01DD08' }, ['allergy notice']],
    ['Pénicilline : urticaire', 'azithromycine', { atc: 'J01FA10' }, []],
    ['Paracétamol', 'paracétamol', {}, ['allergy strong']],
    ['aspirine : asthme', 'ibuprofène', { atc: 'M01AE01' }, ['allergy strong']],
    ['Bactrim, éruption', 'sulfaméthoxazole + triméthoprime', {}, ['allergy strong']],
    ['Rovamycine', 'clarithromycine', { atc: 'J01FA09' }, ['allergy strong']],
    ['Pollen', 'amoxicilline', {}, []],
  ])('« %s » and %s', (told, name, written, expected) => {
    const { alerts } = check([line(name, written)], allergic(told), {}, on)
    expect(alerts.filter(one => one.kind === 'allergy').map(({ kind, level }) => `${kind} ${level}`)).toEqual(expected)
  })

  test('what was chosen counts when the words name nothing', () => {
    const told = [
      toldAllergy('boutons en 2019', { kind: 'class', class: 'macrolides' }),
      toldAllergy('gonflement', { kind: 'substance', substance: 'Tramadol' }),
    ]
    const patient = { ...adult, allergies: { known: true, told } }
    expect(only('allergy', [line('azithromycine'), line('tramadol')], patient)).toHaveLength(2)
  })

  test('iodine is met on imaging that may inject it, not on one that says it does not', () => {
    const patient = allergic('produit de contraste : œdème')
    const asked = (text: string): CheckedLine => ({ kind: 'imaging', id: nextId(), text })
    expect(only('allergy', [asked('Scanner thoracique avec injection')], patient)).toMatchObject([{ level: 'strong' }])
    expect(only('allergy', [asked('Scanner cérébral sans injection')], patient)).toEqual([])
    expect(only('allergy', [asked('Radiographie du poignet')], patient)).toEqual([])
  })
})

describe('interactions', () => {
  test('the gravest level speaks, every text is quoted, the edition is said', () => {
    const lines = [line('clarithromycine'), line('simvastatine')]
    const [met] = only('interaction', lines, adult)
    expect(met).toMatchObject({ level: 'strong', lines: lines.map(one => one.id), validated: true })
    expect(met?.sentence.fr).toBe('Contre-indication : clarithromycine + simvastatine.')
    expect(met?.edition.fr).toBe('édition octobre 2020')
    expect(met?.quotes.map(one => one.title)).toEqual([
      'inhibiteurs puissants du cyp3a4 + simvastatine : Contre-indication',
      'inhibiteurs puissants du CYP3A4 + substrats à risque du CYP3A4 : À prendre en compte',
    ])
  })

  test('what is not recommended asks for a reason like what is contraindicated', () => {
    expect(only('interaction', [line('méthotrexate'), line('paracétamol')], adult)).toMatchObject([{ level: 'strong' }])
    expect(only('interaction', [line('bisoprolol'), line('diltiazem')], adult)).toMatchObject([{ level: 'notice' }])
  })

  test('a current treatment is met like a line, and only the line is marked', () => {
    const patient = { ...adult, treatments: { known: true, told: [treatment('warfarine')] } }
    const written = line('paracétamol')
    expect(only('interaction', [written], patient)).toMatchObject([{ level: 'notice', lines: [written.id] }])
  })

  test('two substances of one product, and a substance with itself, are not met', () => {
    expect(only('interaction', [line('clarithromycine + simvastatine')], adult)).toEqual([])
    expect(only('interaction', [line('simvastatine'), line('simvastatine')], adult)).toEqual([])
  })

  test('the order of the lines changes nothing of what is met', () => {
    const lines = [line('clarithromycine'), line('simvastatine'), line('warfarine'), line('paracétamol')]
    const ids = (some: readonly CheckedLine[]) =>
      only('interaction', some, adult)
        .map(one => one.id)
        .sort()
    expect(ids([...lines].reverse())).toEqual(ids(lines))
  })
})

describe('duplicates', () => {
  test.each<[string, readonly CheckedLine[], PatientFacts, readonly string[]]>([
    ['a substance twice', [line('paracétamol'), line('paracétamol + codéine')], man, ['duplicate strong']],
    [
      'a cream and a tablet',
      [line('diclofénac', { routes: ['cutanée'] }), line('diclofénac')],
      man,
      ['duplicate notice'],
    ],
    [
      'two anti-inflammatories',
      [line('ibuprofène', { atc: 'M01AE01' }), line('diclofénac', { atc: 'M01AB05' })],
      man,
      ['duplicate strong'],
    ],
    [
      'two of one ATC class',
      [line('cétirizine', { atc: 'R06AE07' }), line('lévocétirizine', { atc: 'R06AE09' })],
      man,
      ['duplicate notice'],
    ],
    [
      'a treatment written again',
      [line('metformine')],
      { ...man, treatments: { known: true, told: [treatment('metformine')] } },
      ['duplicate notice'],
    ],
    [
      'two that share nothing',
      [line('paracétamol', { atc: 'N02BE01' }), line('amoxicilline', { atc: 'J01CA04' })],
      man,
      [],
    ],
    ['solutes', [line('chlorure de sodium'), line('chlorure de sodium')], man, []],
  ])('%s', (_, lines, patient, expected) => {
    expect(found(lines, patient).filter(one => one.startsWith('duplicate'))).toEqual(expected)
  })
})

describe('pregnancy', () => {
  const ibuprofen = line('ibuprofène', { atc: 'M01AE01' })
  const valproate = line('valproate de sodium', { atc: 'N03AG01' })
  test.each<[string, MedicineLine, PatientFacts, readonly string[]]>([
    ['pregnant', ibuprofen, { ...adult, pregnancy: 'yes' }, ['strong']],
    ['perhaps pregnant', ibuprofen, { ...adult, pregnancy: 'maybe' }, ['strong']],
    ['unknown at 34', ibuprofen, { ...adult, pregnancy: 'unknown' }, ['strong']],
    ['unknown at 12', ibuprofen, { ...adult, pregnancy: 'unknown', ageMonths: 144 }, ['strong']],
    ['unknown at 11', ibuprofen, { ...adult, pregnancy: 'unknown', ageMonths: 143 }, []],
    ['unknown at 55', ibuprofen, { ...adult, pregnancy: 'unknown', ageMonths: 56 * 12 - 1 }, ['strong']],
    ['unknown at 56', ibuprofen, { ...adult, pregnancy: 'unknown', ageMonths: 56 * 12 }, []],
    ['not pregnant', ibuprofen, adult, []],
    ['not pregnant, valproate', valproate, adult, ['strong']],
    ['a man, valproate', valproate, man, []],
    ['breastfeeding perhaps, ibuprofen', ibuprofen, { ...adult, pregnancy: 'just-born' }, []],
    ['breastfeeding perhaps, tramadol', line('tramadol'), { ...adult, pregnancy: 'just-born' }, ['notice']],
    ['isotretinoin as a cream', line('isotrétinoïne', { routes: ['cutanée'] }), { ...adult, pregnancy: 'yes' }, []],
    ['paracetamol', line('paracétamol'), { ...adult, pregnancy: 'yes' }, []],
  ])('%s', (_, written, patient, levels) => {
    expect(only('pregnancy', [written], patient).map(one => one.level)).toEqual(levels)
  })
})

describe('age', () => {
  test.each<[string, Written, PatientFacts, readonly string[]]>([
    ['acide acétylsalicylique', {}, child(15 * 12 + 11), ['aspirin-child']],
    ['acide acétylsalicylique', {}, child(16 * 12), []],
    ['ibuprofène', {}, { ...child(40), signs: ['chickenpox'] }, ['nsaid-chickenpox']],
    ['ibuprofène', {}, child(40), []],
    ['ibuprofène', {}, child(2), ['nsaid-infant']],
    ['paracétamol + codéine', {}, child(11 * 12), ['codeine-child']],
    ['paracétamol + codéine', {}, child(12 * 12), []],
    ['tramadol', {}, child(11 * 12), ['tramadol-child']],
    ['doxycycline', {}, child(7 * 12), ['cyclines-child']],
    ['doxycycline', {}, child(8 * 12), []],
    ['ciprofloxacine', {}, child(17 * 12), ['quinolones-child']],
    ['ciprofloxacine', { routes: ['auriculaire'] }, child(17 * 12), []],
    ['métoclopramide', {}, child(10 * 12), ['metoclopramide-child']],
    ['dompéridone', {}, child(10 * 12), ['domperidone-child']],
    ['pseudoéphédrine', {}, child(14 * 12), ['decongestant-child']],
    ['carbocistéine', {}, child(23), ['mucolytics-infant']],
    ['eucalyptol', { routes: ['rectale'] }, child(29), ['terpenes-infant']],
    ['eucalyptol', { routes: ['inhalée'] }, child(29), []],
    ['zolpidem', {}, { ...man, ageMonths: 81 * 12 }, ['benzodiazepines-old']],
    ['ibuprofène', {}, { ...man, ageMonths: 81 * 12 }, ['nsaid-old']],
  ])('%s', (name, written, patient, rules) => {
    expect(only('age', [line(name, written)], patient).map(one => one.id.split(':')[1])).toEqual(rules)
  })
})

describe('weekly medicines', () => {
  test.each<[string, MedicineLine, readonly string[]]>([
    ['on one named day', { ...line('méthotrexate'), weekday: 'tuesday' }, []],
    ['on no day that is named', line('méthotrexate'), ['dose:weekly:methotrexate']],
    [
      'too much in one day',
      { ...line('méthotrexate', { most: [30, 30] }), weekday: 'monday' },
      ['dose:weekly:methotrexate:30'],
    ],
    ['the most there may be', { ...line('méthotrexate', { most: [25, 25] }), weekday: 'monday' }, []],
    ['a daily medicine on every day', line('prednisone'), []],
  ])('%s', (_, written, expected) => {
    const met = only('dose', [written], man)
    expect(met.map(one => one.id)).toEqual(expected)
    for (const one of met) expect(one).toMatchObject({ level: 'strong', lines: [written.id] })
  })

  test('a line as it is written is read: its weekday, and the milligrams of that day', () => {
    const written = (on?: { kind: 'weekdays'; on: ['monday'] }) => {
      const plain = prescribed({
        dose: {
          unit: 'tablet',
          steps: [
            { quantity: 12, when: { kind: 'moments', at: [{ moment: 'morning' }] }, lasts: 28, ...(on ? { on } : {}) },
          ],
        },
      })
      const substances = [{ code: '00003', name: 'Méthotrexate', amount: '2,5 mg' }]
      return checkedLine({ ...plain, medicine: { ...plain.medicine, substances } })
    }
    const ids = (one: CheckedLine) => only('dose', [one], man).map(({ id }) => id)
    expect(ids(written({ kind: 'weekdays', on: ['monday'] }))).toEqual(['dose:weekly:methotrexate:30'])
    expect(ids(written())).toEqual(['dose:weekly:methotrexate', 'dose:weekly:methotrexate:30'])
  })
})
