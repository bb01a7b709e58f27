// One situation a line for the reasons added second: who, what differs from calm answers, and where the rules send them.
import { expect, test } from 'vitest'
import { calmAnswers, child, man, woman } from '../../test/situations.ts'
import { allergy } from './catalogue/allergy.ts'
import { back } from './catalogue/back.ts'
import { childCough } from './catalogue/child-cough.ts'
import { childFever } from './catalogue/child-fever.ts'
import { childGastro } from './catalogue/child-gastro.ts'
import { cold } from './catalogue/cold.ts'
import { ear } from './catalogue/ear.ts'
import { eye } from './catalogue/eye.ts'
import { gastro } from './catalogue/gastro.ts'
import { headache } from './catalogue/headache.ts'
import { mind } from './catalogue/mind.ts'
import { skin } from './catalogue/skin.ts'
import { soreThroat } from './catalogue/sore-throat.ts'
import { urinary } from './catalogue/urinary.ts'
import type { Answers, Subject } from './condition.ts'
import { evaluate } from './evaluate.ts'
import { shownQuestions, unanswered } from './questionnaire.ts'
import type { Level, Reason } from './reason.ts'

const hot = { fever: 'measured', temperature: 38.6, 'fever-days': 1 }
type Case = readonly [string, Reason, Subject, Answers, Level, string?]
const cases: readonly Case[] = [
  ['sore throat, no sign', soreThroat, woman(25), {}, 'teleconsultation'],
  [
    'tonsils white, fever: the test decides',
    soreThroat,
    man(25),
    { ...hot, throat: ['white', 'nodes'] },
    'teleconsultation',
  ],
  ['drools', soreThroat, man(40), { swallow: 'nothing' }, '15', 'throat-airway'],
  ['cannot open the mouth', soreThroat, man(20), { ...hot, deep: ['jaw'] }, 'emergency-in-person', 'throat-abscess'],
  ['muffled voice alone', soreThroat, man(20), { deep: ['voice'] }, 'teleconsultation'],
  [
    'muffled voice, one side',
    soreThroat,
    man(20),
    { deep: ['voice', 'side'] },
    'emergency-in-person',
    'throat-abscess',
  ],
  [
    'fever on carbimazole',
    soreThroat,
    woman(50),
    { ...hot, illness: ['white-cells'] },
    'emergency-in-person',
    'throat-white-cells',
  ],
  ['three weeks', soreThroat, man(60), { since: 21 }, 'in-person', 'throat-long'],
  ['a green cold of five days', cold, woman(30), { nose: 'thick', since: 5 }, 'teleconsultation'],
  ['swollen eyelid', cold, man(30), { ...hot, eyes: ['lid'] }, 'emergency-in-person', 'sinus-complicated'],
  ['strong forehead pain, fever', cold, man(30), { ...hot, face: ['forehead'] }, 'in-person', 'sinus-deep'],
  ['strong headache, stiff neck', cold, man(30), { grave: ['stiff-neck'] }, '15', 'adult-meningitis'],
  ['earache of an adult after swimming', ear, man(30), { ear: ['pain', 'touch'], cause: ['swim'] }, 'teleconsultation'],
  ['earache at 4 years', ear, child(48), { ear: ['pain'] }, 'in-person', 'ear-child'],
  ['earache at 2 months', ear, child(2), { ear: ['rubs'] }, 'emergency-in-person', 'ear-newborn'],
  [
    'swollen behind the ear',
    ear,
    child(30),
    { ...hot, 'around-ear': ['behind'] },
    'emergency-in-person',
    'ear-mastoid',
  ],
  ['suddenly deaf', ear, woman(50), { 'around-ear': ['sudden'] }, 'emergency-in-person', 'ear-sudden-deaf'],
  ['earache and diabetes', ear, man(70), { illness: ['diabetes'] }, 'in-person', 'ear-at-risk'],
  ['ordinary stomach bug', gastro, man(30), { stools: 'soft', vomiting: 'some', belly: 'cramps' }, 'teleconsultation'],
  ['keeps nothing down', gastro, man(30), { vomiting: 'all' }, 'emergency-in-person', 'gastro-dehydrated'],
  ['faint and no urine', gastro, man(30), { dry: ['faint', 'few-wet'] }, '15', 'gastro-shock'],
  ['picked mushrooms', gastro, man(30), { cause: ['mushrooms'] }, '15', 'gastro-poison'],
  ['pain settled in one place', gastro, woman(20), { belly: 'constant' }, 'emergency-in-person', 'gastro-belly'],
  ['blood in stools', gastro, woman(20), { stools: 'blood' }, 'in-person', 'gastro-blood'],
  [
    'fever, back from the tropics',
    gastro,
    woman(20),
    { ...hot, tropics: true },
    'emergency-in-person',
    'fever-tropics',
  ],
  [
    'pregnant with fever',
    gastro,
    woman(30),
    { ...hot, tropics: false, pregnancy: 'yes', 'pregnancy-signs': [] },
    'in-person',
    'fever-pregnant',
  ],
  ['on lithium', gastro, woman(40), { drying: ['lithium'] }, 'in-person', 'gastro-at-risk'],
  ['well child of 5 vomits once', childGastro, child(60), { dry: ['vomits'] }, 'teleconsultation'],
  ['vomits at 2 months', childGastro, child(2), {}, 'emergency-in-person', 'child-gastro-baby'],
  ['diarrhoea at 8 months, well', childGastro, child(8), { stools: 'soft' }, 'in-person', 'under-one'],
  ['sunken eyes', childGastro, child(20), { dry: ['sunken'] }, 'emergency-in-person', 'child-not-drinking'],
  ['vomits the solution', childGastro, child(30), { ors: 'fails' }, 'emergency-in-person', 'child-gastro-losing'],
  ['floppy', childGastro, child(30), { awake: 'limp' }, '15', 'child-limp'],
  ['green vomit', childGastro, child(30), { dry: ['green'] }, '15', 'child-green-vomit'],
  ['doubles up in fits', childGastro, child(14), { belly: 'fits' }, 'emergency-in-person', 'child-belly'],
  [
    'blood in stools of a child',
    childGastro,
    child(40),
    { stools: 'blood' },
    'emergency-in-person',
    'child-gastro-blood',
  ],
  ['a cold at 3 years', childCough, child(36), { cough: 'wet', with: ['nose'] }, 'teleconsultation'],
  ['a cold at 7 months', childCough, child(7), { with: ['nose'] }, 'in-person', 'under-one'],
  ['a cold with fever at 2 months', childCough, child(2), { ...hot }, 'emergency-in-person', 'infant-fever'],
  ['noise at rest', childCough, child(20), { throat: ['noise'] }, '15', 'child-airway'],
  ['choked while eating', childCough, child(20), { throat: ['choked'] }, '15', 'child-airway'],
  ['chest sinks in', childCough, child(20), { breathing: ['drawing'], oximeter: false }, '15', 'child-breathing'],
  ['coughing fits at 4 months', childCough, child(4), { cough: 'fits' }, 'emergency-in-person', 'child-whooping'],
  ['barking cough', childCough, child(30), { cough: 'barking' }, 'in-person', 'child-chest'],
  ['sticky eyes of an adult', eye, man(30), { eye: ['pus', 'both'] }, 'teleconsultation'],
  ['red eye that sees less', eye, man(30), { sight: ['less'] }, 'emergency-in-person', 'eye-acute'],
  ['a product in the eye', eye, man(30), { cause: ['splash'] }, '15', 'eye-splash'],
  ['lenses', eye, woman(20), { cause: ['lenses'] }, 'in-person', 'eye-lenses'],
  ['sticky eyes at 2 weeks', eye, child(0), { eye: ['pus'] }, 'emergency-in-person', 'eye-newborn'],
  ['sticky eyes at 3 years', eye, child(36), { eye: ['pus'] }, 'teleconsultation'],
  ['hay fever', allergy, woman(20), { what: ['nose', 'eyes'], after: 'air' }, 'teleconsultation'],
  ['hives without more', allergy, child(40), { what: ['hives'], after: 'other' }, 'teleconsultation'],
  [
    'hives and vomiting after a nut',
    allergy,
    child(40),
    { what: ['hives'], alarm: ['belly'], after: 'food', soon: true },
    '15',
    'allergy-anaphylaxis',
  ],
  ['swollen lips on ramipril', allergy, man(60), { alarm: ['lips'], illness: ['ace'] }, '15', 'allergy-bradykinin'],
  ['inhaler no longer helps', allergy, man(30), { illness: ['asthma'], 'asthma-now': 'bad' }, '15', 'allergy-asthma'],
  [
    'skin comes off',
    allergy,
    man(30),
    { alarm: ['peels'], after: 'medicine', soon: false },
    'emergency-in-person',
    'allergy-skin',
  ],
  ['lumbago after an effort', back, man(40), {}, 'teleconsultation'],
  ['first back pain at 60', back, man(60), { before: 'first' }, 'in-person', 'back-flags'],
  ['numb crotch', back, man(40), { nerves: ['saddle'] }, '15', 'back-cauda'],
  ['foot gives way', back, man(40), { nerves: ['weak'] }, 'emergency-in-person', 'back-weak'],
  ['back pain and fever', back, woman(30), { ...hot }, 'in-person', 'back-kidney'],
  ['tearing pain', back, man(65), { kind: ['tearing'] }, '15', 'back-aorta'],
  ['small fall at 70', back, woman(70), { start: 'fall' }, 'in-person', 'back-flags'],
  ['the usual migraine', headache, woman(30), { kind: ['pulsing', 'nausea'] }, 'teleconsultation'],
  ['everyone at home has a headache', headache, woman(30), { warning: ['gas'] }, '15', 'headache-gas'],
  [
    'new headache while pregnant',
    headache,
    woman(30),
    { known: 'first', pregnancy: 'yes', 'pregnancy-signs': [] },
    'emergency-in-person',
    'headache-frail',
  ],
  ['jaw pain at 70', headache, woman(70), { warning: ['jaw'] }, 'emergency-in-person', 'headache-artery-old'],
  ['new at 55', headache, man(55), { known: 'first' }, 'in-person', 'headache-new'],
  ['sleeps badly', mind, woman(40), { mood: ['falls-asleep'] }, 'teleconsultation'],
  [
    'dark thoughts, no plan',
    mind,
    woman(40),
    { 'other-signs': ['dark-thoughts'], 'suicide-plan': 'none' },
    '3114',
    'suicidal-thoughts',
  ],
  [
    'dark thoughts, a plan',
    mind,
    woman(40),
    { 'other-signs': ['dark-thoughts'], 'suicide-plan': 'plan' },
    '15',
    'suicide-plan',
  ],
  ['hears voices', mind, man(22), { 'grave-mind': ['voices'] }, 'emergency-in-person', 'mind-acute'],
  ['fears harming the baby', mind, woman(30), { 'grave-mind': ['harm-others'], baby: true }, '15', 'mind-harm'],
  ['cuts herself', mind, woman(19), { 'grave-mind': ['hurts-self'] }, '3114', 'mind-hurts-self'],
  ['stopped alcohol, shakes', mind, man(50), { substances: ['stopped-alcohol'] }, '15', 'mind-alcohol'],
]

for (const [name, reason, subject, differs, level, flag] of cases)
  test(name, () => {
    const answers = { ...calmAnswers(reason, subject), ...differs }
    expect(unanswered(reason, subject, answers)).toEqual([])
    const evaluation = evaluate(reason, subject, answers)
    expect([evaluation.level, evaluation.flags[0]]).toEqual([level, flag])
  })

test('the second case of the guide: pregnancy is asked of whom it may concern, and the cystitis that is not simple is seen', () => {
  const asks = (subject: Subject) => shownQuestions(urinary, subject, {}).some(each => each.id === 'pregnancy')
  expect([asks(woman(33)), asks(woman(15)), asks(woman(60)), asks(man(33))]).toEqual([true, true, false, false])
  const level = (subject: Subject, differs: Answers) =>
    evaluate(urinary, subject, { ...calmAnswers(urinary, subject), urine: ['burning', 'often'], ...differs }).level
  expect(level(woman(33), {})).toBe('teleconsultation')
  for (const differs of [
    { high: ['flank'] },
    { high: ['shivers'] },
    { fever: 'measured', temperature: 38 },
    { illness: ['kidney'] },
    { illness: ['immune'] },
    { illness: ['tract'] },
    { pregnancy: 'maybe' },
  ])
    expect([differs, level(woman(33), differs)]).toEqual([differs, 'in-person'])
  expect(level(man(33), {})).toBe('in-person')
  expect(level(woman(75), {})).toBe('teleconsultation')
  expect(level(woman(76), {})).toBe('in-person')
})

test('no reason lets an infant under 3 months with fever reach the queue', () => {
  for (const reason of [childFever, childCough, childGastro, skin, ear, eye])
    for (const ageMonths of [0, 1, 2])
      for (const fever of [
        { fever: 'felt', 'fever-days': 0 },
        { ...hot, temperature: 38 },
      ]) {
        const answers = { ...calmAnswers(reason, child(ageMonths)), ...fever }
        const { level, flags } = evaluate(reason, child(ageMonths), answers)
        expect([reason.id, level]).toEqual([reason.id, 'emergency-in-person'])
        expect(flags).toContain('infant-fever')
      }
})

test('severity: home not safe, a low mood after a birth and a grave posture are seen before bad sleep', () => {
  const severity = (differs: Answers) =>
    evaluate(mind, woman(30), { ...calmAnswers(mind, woman(30)), ...differs }).severity
  expect(severity({ mood: ['wakes'] })).toBe(3)
  expect(severity({ safe: 'unsafe' })).toBe(2)
  expect(severity({ baby: true, mood: ['sad'] })).toBe(2)
  expect(severity({ 'other-signs': ['dark-thoughts'], 'suicide-plan': 'none' })).toBe(1)
})
