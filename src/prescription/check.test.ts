// Doses, antibiotics, the structure's policy, what is said not to have been checked, and what every alert has.
import { describe, expect, test } from 'vitest'
import type { Day } from '#kit/time.ts'
import { adult, allergic, child, found, line, man, nextId, on, only, references } from '../../test/check-scene.ts'
import { alert, type RestrictedPolicy, unanswered } from './alert.ts'
import { check, toldAllergy } from './check.ts'
import type { CheckedLine, PatientFacts } from './given.ts'

describe('doses', () => {
  test.each<[string, PatientFacts, readonly (readonly [number, number])[], number]>([
    ['4 g a day for an adult', man, [[1000, 4000]], 0],
    ['more than 4 g', man, [[1000, 5000]], 1],
    [
      'two lines that add up',
      man,
      [
        [1000, 3000],
        [500, 2000],
      ],
      1,
    ],
    ['more than 1 g at once', man, [[1500, 3000]], 1],
    ['60 mg/kg for 12 kg', child(24, 12), [[180, 720]], 0],
    ['66 mg/kg for 12 kg', child(24, 12), [[180, 800]], 1],
    ['20 mg/kg at once for 12 kg', child(24, 12), [[240, 720]], 1],
    ['an adult of 40 kg', { ...man, weightKg: 40 }, [[1000, 3000]], 1],
    ['a heavy child is bounded like an adult', child(14 * 12, 80), [[1000, 4800]], 1],
  ])('paracetamol: %s', (_, patient, doses, count) => {
    const lines = doses.map(most => line('paracétamol', { most }))
    expect(only('dose', lines, patient)).toHaveLength(count)
  })

  test('a child without a weight, or a dose that was not read, is said not to be checked', () => {
    expect(check([line('paracétamol', { most: [240, 960] })], child(24), references, on).unchecked).toContainEqual({
      cause: 'weight-unknown',
      what: ['paracétamol'],
    })
    expect(check([line('paracétamol')], man, references, on).unchecked).toContainEqual({
      cause: 'dose-not-read',
      what: ['paracétamol'],
    })
  })
})

describe('antibiotics', () => {
  const amoxicillin = line('amoxicilline', { atc: 'J01CA04' })
  const fosfomycin = line('fosfomycine', { atc: 'J01XX01' })
  const pivmecillinam = line('pivmécillinam', { atc: 'J01CA08' })
  const ciprofloxacin = line('ciprofloxacine', { atc: 'J01MA02' })
  const ecbu: CheckedLine = { kind: 'biology', id: nextId(), text: 'ECBU' }
  const cough = { ...man, reason: 'cough-fever' }
  const urinary = { ...adult, reason: 'urinary-burning' }
  test.each<[string, CheckedLine, PatientFacts, readonly string[]]>([
    ['a cough, amoxicillin', amoxicillin, cough, ['strong']],
    ['a bronchitis concluded', amoxicillin, { ...man, conclusion: 'Bronchite aiguë' }, ['strong']],
    ['a cold concluded', amoxicillin, { ...cough, conclusion: 'Rhinopharyngite' }, ['strong']],
    ['a pneumonia concluded', amoxicillin, { ...cough, conclusion: 'Pneumonie franche' }, []],
    ['a cough, paracetamol', line('paracétamol'), cough, []],
    ['a cough, an antibiotic ointment', line('acide fusidique', { routes: ['cutanée'] }), cough, []],
    ['a simple cystitis, fosfomycin', fosfomycin, urinary, []],
    ['a simple cystitis, pivmecillinam', pivmecillinam, urinary, ['notice']],
    ['a simple cystitis, ciprofloxacin', ciprofloxacin, urinary, ['strong']],
    ['a simple cystitis, amoxicillin', amoxicillin, urinary, ['strong']],
    ['a simple cystitis, ECBU', ecbu, urinary, ['notice']],
    ['a cystitis with fever, fosfomycin', fosfomycin, { ...urinary, signs: ['fever'] }, ['strong']],
    ['a cystitis with fever, ECBU', ecbu, { ...urinary, signs: ['fever'] }, []],
    ['a pregnant woman’s cystitis', fosfomycin, { ...urinary, pregnancy: 'yes' }, ['strong']],
    ['a man’s', fosfomycin, { ...man, reason: 'urinary-burning' }, ['strong']],
    ['after 75', fosfomycin, { ...urinary, ageMonths: 76 * 12 }, ['strong']],
    ['a pyelonephritis concluded', ciprofloxacin, { ...urinary, conclusion: 'Pyélonéphrite' }, []],
  ])('%s', (_, written, patient, levels) => {
    expect(only('stewardship', [written], patient).map(one => one.level)).toEqual(levels)
  })
})

describe('restricted medicines', () => {
  const policy: RestrictedPolicy = {
    from: '2026-01-01' as Day,
    source: 'Règle de la structure',
    rules: [
      {
        id: 'narcotic',
        conditions: ['narcotic'],
        level: 'block',
        because: { fr: 'il exige une ordonnance sécurisée', en: 'it needs a secure form' },
      },
      {
        id: 'glp1',
        conditions: [],
        atc: ['A10BJ'],
        level: 'strong',
        because: { fr: 'un justificatif est demandé', en: 'a proof is asked' },
      },
    ],
  }
  test('follow the policy of the structure, and nothing without one', () => {
    const morphine = line('morphine', { conditions: [{ kind: 'narcotic', label: 'stupéfiants', days: null }] })
    const [met] = check([morphine], man, { restricted: policy }, on).alerts
    expect(met).toMatchObject({ kind: 'restricted', level: 'block', quotes: [{ text: 'stupéfiants' }] })
    expect(met?.sentence.fr).toBe('Ce service ne prescrit pas morphine : il exige une ordonnance sécurisée.')
    expect(found([line('sémaglutide', { atc: 'A10BJ06' })], man, { restricted: policy })).toEqual(['restricted strong'])
    expect(found([morphine], man, {})).toEqual([])
  })
})

describe('what was not checked is said', () => {
  test('no thesaurus, free text, an unknown profile, words nobody recognises', () => {
    const lines: CheckedLine[] = [
      line('paracétamol', { most: [500, 1500] }),
      { kind: 'other', id: nextId(), text: 'Bas de contention' },
    ]
    const patient: PatientFacts = {
      ...man,
      allergies: { known: false, told: [toldAllergy('des bricoles')] },
      treatments: { known: false, told: [{ text: 'tisane du soir' }] },
    }
    const { unchecked, interactions: edition } = check(lines, patient, {}, on)
    expect(edition).toBeNull()
    expect(unchecked).toEqual([
      { cause: 'free-text-line', what: ['Bas de contention'] },
      { cause: 'no-interactions', what: [] },
      { cause: 'treatments-unknown', what: [] },
      { cause: 'treatment-not-recognised', what: ['tisane du soir'] },
      { cause: 'allergies-unknown', what: [] },
      { cause: 'allergy-not-recognised', what: ['des bricoles'] },
    ])
  })

  test('a substance the thesaurus does not describe', () => {
    expect(check([line('fosfomycine')], man, references, on).unchecked).toEqual([
      { cause: 'not-in-interactions', what: ['fosfomycine'] },
    ])
  })
})

describe('every alert', () => {
  const lines = [
    line('céfixime', { atc: 'J01DD08' }),
    line('amoxicilline', { atc: 'J01CA04' }),
    line('clarithromycine', { atc: 'J01FA09' }),
    line('simvastatine', { atc: 'C10AA01' }),
    line('ibuprofène', { atc: 'M01AE01' }),
    line('ibuprofène + codéine', { atc: 'N02AJ08', most: [400, 3200] }),
    line('valproate de sodium', { atc: 'N03AG01' }),
    line('paracétamol', { most: [2000, 9000] }),
  ]
  const patient: PatientFacts = { ...allergic('Pénicilline'), pregnancy: 'yes', reason: 'cough-fever' }
  const { alerts } = check(lines, patient, references, on)

  test('has a source, an edition and a way on, in the form it is kept; ids are unique', () => {
    expect(new Set(alerts.map(one => one.kind)).size).toBeGreaterThanOrEqual(6)
    for (const one of alerts) expect(alert.safeParse(one).success, one.id).toBe(true)
    expect(new Set(alerts.map(one => one.id)).size).toBe(alerts.length)
  })

  test('the gravest come first, and the same prescription says the same', () => {
    expect(new Set(alerts.map(one => one.level))).toEqual(new Set(['strong', 'notice']))
    const ranks = alerts.map(one => ['block', 'strong', 'notice'].indexOf(one.level))
    expect(ranks).toEqual([...ranks].sort())
    expect(check(lines, patient, references, on)).toEqual(check(lines, patient, references, on))
  })

  test('never promises safety', () => {
    const text = JSON.stringify(alerts)
    expect(text).not.toMatch(/(?<!\p{L})(sûre?s?|sure|safe|sans danger|sans risque|no risk)(?!\p{L})/iu)
  })

  test('a strong one is answered with a reason or stands', () => {
    const [first] = alerts.filter(one => one.level === 'strong')
    const left = unanswered(alerts, [{ alertId: first?.id ?? '', reason: 'bénéfice attendu supérieur' }])
    expect(left).toHaveLength(alerts.filter(one => one.level === 'strong').length - 1)
    expect(left.every(one => one.level === 'strong')).toBe(true)
  })
})
