// The name a prescription gives: salts taken off, strengths read from the box, substances never told in the wrong order.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { amountInWords, bestName, dciLabel, dciOf, formOf, strengthOf } from './dci.ts'

test.each([
  ['AMOXICILLINE ANHYDRE', 'amoxicilline'],
  ['AMOXICILLINE TRIHYDRATÉE', 'amoxicilline'],
  ['METFORMINE (CHLORHYDRATE DE)', 'metformine'],
  ['CHLORHYDRATE DE METFORMINE', 'metformine'],
  ['AMLODIPINE (BÉSILATE D’)', 'amlodipine'],
  ['CODÉINE (PHOSPHATE DE) HÉMIHYDRATÉ', 'codéine'],
  ['PANTOPRAZOLE SODIQUE SESQUIHYDRATÉ', 'pantoprazole'],
  ['CLAVULANIQUE (ACIDE)', 'acide clavulanique'],
  ['SODIUM (CHLORURE DE)', 'chlorure de sodium'],
  ['CHLORURE DE SODIUM', 'chlorure de sodium'],
  ['SODIUM (VALPROATE DE)', 'valproate de sodium'],
  // An ester is another medicine.
  ['BÉTAMÉTHASONE (DIPROPIONATE DE)', 'dipropionate de bétaméthasone'],
  ['DIPROPIONATE DE BÉTAMÉTHASONE', 'dipropionate de bétaméthasone'],
])('%s is prescribed as %s, which stays what it is', (name, dci) => {
  expect(dciOf(name)).toBe(dci)
  expect(dciOf(dci)).toBe(dci)
})

test('of the names of one code, the most given is kept, and of two spellings the accented one', () => {
  expect(bestName(['vitamine d3', 'cholécalciférol', 'cholecalciferol'])).toBe('cholécalciférol')
  expect(bestName([])).toBe('')
})

test.each([
  ['METFORMINE X 1000 mg, comprimé pelliculé', '1 g'],
  ['PARACÉTAMOL X 2,4 POUR CENT, suspension buvable', '2,4 %'],
  ['X 500,00 mg, gélule', '500 mg'],
  ['X 1 g/125 mg, poudre', '1 g/125 mg'],
  ['X 2500 mg, comprimé', '2,5 g'],
  ['X 250 mg/5 mL, poudre pour suspension buvable', '250 mg/5 ml'],
  ['X 100/6 microgrammes par dose, suspension', '100 microgrammes/6 microgrammes par dose'],
  ['X 3.000.000 U.I., poudre', '3000000 U.I.'],
  ['X 100 000 UI, solution', '100000 UI'],
  ['X 18,75 mg, comprimé', '18,75 mg'],
  ['X COMPLEXE N°98, comprimé', ''],
])('%s bears %s', (name, strength) => expect(strengthOf(name)).toBe(strength))

test('an amount said again says the same', () => {
  const amounts = fc
    .tuple(
      fc.integer({ min: 1, max: 99_999 }),
      fc.integer({ min: 0, max: 999 }),
      fc.constantFrom('mg', 'g', 'ml', 'UI', '%'),
    )
    .map(([whole, part, unit]) => `${whole},${String(part).padStart(3, '0')} ${unit}`)
  fc.assert(
    fc.property(amounts, amount => {
      expect(amountInWords(amountInWords(amount))).toBe(amountInWords(amount))
    }),
  )
})

test('adjectives agree with the form', () => {
  expect(formOf('gélule  gastro-résistant(e)')).toBe('gélule gastro-résistante')
  expect(formOf('comprimé effervescent(e) sécable')).toBe('comprimé effervescent sécable')
  expect(formOf('vernis à ongles médicamenteux(se)')).toBe('vernis à ongles médicamenteux')
})

describe('the line of DCI', () => {
  const label = (name: string, ...substances: [string, string, ...string[]][]) =>
    dciLabel(
      name,
      'comprimé pelliculé sécable',
      ['orale'],
      substances.map(([one, amount, ...salted]) => ({ name: one, amount, salted })),
    )

  test('forgets coatings and scores', () => {
    expect(label('X 500 mg, comprimé pelliculé sécable', ['amoxicilline', '500 mg'])).toBe(
      'Amoxicilline 500 mg, comprimé',
    )
  })
  test('takes the strength of the composition when the box bears none', () => {
    expect(label('X, comprimé', ['amoxicilline', '500 mg'])).toBe('Amoxicilline 500 mg, comprimé')
  })
  test('puts substances in the order of the strengths', () => {
    const box = 'X 37,5 mg/325 mg, comprimé'
    const wanted = 'Tramadol + paracétamol 37,5 mg/325 mg, comprimé'
    expect(label(box, ['paracétamol', '325 mg'], ['tramadol', '37,5 mg'])).toBe(wanted)
    expect(label(box, ['tramadol', '37,5 mg'], ['paracétamol', '325 mg'])).toBe(wanted)
  })
  test('reads a strength that is of the salt', () => {
    expect(label('X 10 mg/5 mg, comprimé', ['naloxone', '4,5 mg', '5 mg'], ['oxycodone', '9 mg', '10 mg'])).toBe(
      'Oxycodone + naloxone 10 mg/5 mg, comprimé',
    )
  })
  test('reads what leaves the mouthpiece as what the box bears', () => {
    expect(
      label(
        'X 400/12 microgrammes par dose, poudre',
        ['formotérol', '9 microgrammes'],
        ['budésonide', '320 microgrammes'],
      ),
    ).toBe('Budésonide + formotérol 400 microgrammes/12 microgrammes par dose, comprimé')
  })
  test('gives each its own amount when the order is not certain', () => {
    expect(label('X 12 mg/20 mg, comprimé', ['un', '14 mg'], ['deux', '16 mg'], ['trois', '3 mg'])).toBe(
      'Un 14 mg + deux 16 mg + trois 3 mg, comprimé',
    )
    expect(label('X 10 mg/11 mg, comprimé', ['un', '10,5 mg'], ['deux', '10,6 mg'])).toBe(
      'Un 10,5 mg + deux 10,6 mg, comprimé',
    )
  })
  test('leaves its own name to what nobody prescribes by DCI', () => {
    const five = ['a', 'b', 'c', 'd', 'e'].map(name => [name, '1 mg'] as [string, string])
    expect(label('VACCIN X, suspension', ...five)).toBe('VACCIN X, suspension')
    expect(label('X 9 CH, granules', ['arnica pour préparations homéopathiques', '9 CH'])).toBe('X 9 CH, granules')
    expect(label('X, comprimé')).toBe('X, comprimé')
  })
  test('says the way of what is injected', () => {
    const one = [{ name: 'amoxicilline', amount: '1 g' }]
    expect(dciLabel('X 1 g, poudre', 'poudre pour solution injectable', ['intraveineuse'], one)).toBe(
      'Amoxicilline 1 g, poudre pour solution injectable (voie intraveineuse)',
    )
  })
})
