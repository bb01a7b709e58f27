// Clinical situations, those of the general practitioners' guide among them, with the answer expected of the rules.
import { expect, test } from 'vitest'
import { burning, child, coughing, feverish, man, spotty, woman } from '../../test/situations.ts'
import { childFever } from './catalogue/child-fever.ts'
import { cough } from './catalogue/cough.ts'
import { skin } from './catalogue/skin.ts'
import { urinary } from './catalogue/urinary.ts'
import type { Answers, Subject } from './condition.ts'
import { evaluate } from './evaluate.ts'
import { shownQuestions, unanswered } from './questionnaire.ts'
import type { Reason } from './reason.ts'

type Case = readonly [string, Reason, Subject, Answers, string, string | undefined]
const cases: readonly Case[] = [
  [
    'guide, case 1: smoker of 40, productive cough, burning, no fever',
    cough,
    man(40),
    { ...coughing, cough: 'coloured', chest: ['burning'], smoking: 'yes' },
    'teleconsultation',
    undefined,
  ],
  ['guide, case 2: woman of 33, first simple cystitis', urinary, woman(33), burning, 'teleconsultation', undefined],
  [
    'guide, case 3: woman of 64, comedones of the face for months',
    skin,
    woman(64),
    spotty,
    'teleconsultation',
    undefined,
  ],
  ['cough and tight chest pain', cough, man(52), { ...coughing, vital: ['chest-tight'] }, '15', 'chest-pain'],
  [
    'fever and pain on one side',
    cough,
    woman(30),
    { ...coughing, fever: 'measured', temperature: 38.9, 'fever-days': 2, tropics: false, chest: ['side'] },
    'in-person',
    'pneumonia',
  ],
  [
    'swollen calf and breathless on effort',
    cough,
    woman(30),
    { ...coughing, 'clot-risk': true, breath: 'effort' },
    '15',
    'lung-clot',
  ],
  [
    'fever back from the tropics',
    cough,
    man(25),
    { ...coughing, fever: 'felt', 'fever-days': 1, tropics: true },
    'emergency-in-person',
    'fever-tropics',
  ],
  [
    'fever under chemotherapy',
    cough,
    woman(60),
    { ...coughing, fever: 'measured', temperature: 38.3, 'fever-days': 0, tropics: false, illness: ['immune'] },
    'emergency-in-person',
    'fever-immune',
  ],
  [
    'dark thoughts without a plan',
    cough,
    woman(22),
    { ...coughing, 'other-signs': ['dark-thoughts'], 'suicide-plan': 'none' },
    '3114',
    'suicidal-thoughts',
  ],
  [
    'dark thoughts, unsure of a plan',
    cough,
    woman(22),
    { ...coughing, 'other-signs': ['dark-thoughts'], 'suicide-plan': 'unsure' },
    '15',
    'suicide-plan',
  ],
  ['burning in a man', urinary, man(40), { ...burning, discharge: false }, 'in-person', 'urinary-man'],
  [
    'burning and fever in a man',
    urinary,
    man(40),
    { ...burning, discharge: false, fever: 'felt' },
    'emergency-in-person',
    'kidney-infection-grave',
  ],
  ['burning and flank pain', urinary, woman(33), { ...burning, high: ['flank'] }, 'in-person', 'kidney-infection'],
  [
    'burning, flank pain, pregnant',
    urinary,
    woman(33),
    { ...burning, pregnancy: 'yes', 'pregnancy-signs': [], high: ['flank'] },
    'emergency-in-person',
    'kidney-infection-grave',
  ],
  [
    'burning, possibly pregnant',
    urinary,
    woman(33),
    { ...burning, pregnancy: 'maybe' },
    'in-person',
    'urinary-pregnant',
  ],
  ['burning at 76', urinary, woman(76), { ...burning, frailty: [] }, 'in-person', 'urinary-old'],
  [
    'burning at 70, three signs of frailty',
    urinary,
    woman(70),
    { ...burning, frailty: ['slow', 'weak', 'weight'] },
    'in-person',
    'urinary-old',
  ],
  [
    'burning at 70, two signs of frailty',
    urinary,
    woman(70),
    { ...burning, frailty: ['slow', 'weak'] },
    'teleconsultation',
    undefined,
  ],
  ['skin coming off', skin, woman(40), { ...spotty, grave: ['peeling'] }, '15', 'skin-coming-off'],
  [
    'blisters around an eye',
    skin,
    man(70),
    { ...spotty, where: ['eye'], look: ['blisters'] },
    'emergency-in-person',
    'eye-shingles',
  ],
  [
    'a mole that changed',
    skin,
    man(45),
    { ...spotty, look: ['mark'], lesion: ['changed'] },
    'in-person',
    'suspect-lesion',
  ],
  [
    'eczema of a baby of 4 months is seen by video',
    skin,
    child(4),
    { ...spotty, look: ['red'] },
    'teleconsultation',
    undefined,
  ],
  ['fever at 2 months', childFever, child(2), { ...feverish, early: false }, 'emergency-in-person', 'infant-fever'],
  [
    'felt hot at 1 month',
    childFever,
    child(1),
    { ...feverish, fever: 'felt', early: false },
    'emergency-in-person',
    'infant-fever',
  ],
  [
    '39 °C at 5 months',
    childFever,
    child(5),
    { ...feverish, temperature: 39, early: false },
    'emergency-in-person',
    'young-high-fever',
  ],
  ['fever at 8 months, well', childFever, child(8), { ...feverish, early: false }, 'in-person', 'under-one'],
  ['earache and fever at 3 years', childFever, child(36), feverish, 'teleconsultation', undefined],
  ['purpura', childFever, child(36), { ...feverish, spots: true }, '15', 'child-purpura'],
  ['stiff neck', childFever, child(60), { ...feverish, meninges: ['neck'] }, '15', 'child-meningitis'],
  [
    '62 breaths a minute at 7 months',
    childFever,
    child(7),
    { ...feverish, early: false, breathing: ['fast'], breaths: 62, oximeter: false },
    '15',
    'child-breathing',
  ],
  [
    'saturation 91 %',
    childFever,
    child(20),
    { ...feverish, breathing: ['wheeze'], oximeter: true, spo2: 91, 'heart-rate': 150 },
    '15',
    'child-breathing',
  ],
  [
    'fast breathing, born early, 9 months',
    childFever,
    child(9),
    { ...feverish, early: true, breathing: ['fast'], oximeter: false },
    'emergency-in-person',
    'fragile-infant-breathing',
  ],
  [
    'drinks half, breathes fast, 9 months',
    childFever,
    child(9),
    { ...feverish, early: false, breathing: ['fast'], oximeter: false, feeding: 'half' },
    '15',
    'child-breathing',
  ],
  [
    'sickle cell disease',
    childFever,
    child(90),
    { ...feverish, illness: ['sickle'] },
    'emergency-in-person',
    'child-frail-fever',
  ],
]

test.each(cases)('%s', (_, reason, subject, answers, level, flag) => {
  const evaluation = evaluate(reason, subject, answers)
  expect(evaluation.level).toBe(level)
  if (flag) expect(evaluation.flags[0]).toBe(flag)
})

test('the three cases of the guide are complete: nothing else would be asked', () => {
  expect(unanswered(cough, man(40), { ...coughing, fever: 'none' })).toEqual([])
  expect(unanswered(urinary, woman(33), burning)).toEqual([])
  expect(unanswered(skin, woman(64), spotty)).toEqual([])
  expect(unanswered(childFever, child(36), feverish)).toEqual([])
})

test('severity: suicidal thoughts come first, a mild rash last, an infant before a schoolchild', () => {
  const severity = (reason: Reason, subject: Subject, answers: Answers) => evaluate(reason, subject, answers).severity
  expect(severity(cough, woman(22), { ...coughing, 'other-signs': ['dark-thoughts'], 'suicide-plan': 'none' })).toBe(1)
  expect(severity(skin, woman(64), spotty)).toBe(4)
  expect(severity(cough, man(40), coughing)).toBe(4)
  expect(severity(cough, man(40), { ...coughing, fever: 'felt', 'fever-days': 1, tropics: false })).toBe(3)
  expect(severity(cough, man(80), { ...coughing, fever: 'felt', 'fever-days': 1, tropics: false })).toBe(2)
  expect(severity(childFever, child(8), { ...feverish, early: false })).toBe(2)
  expect(severity(childFever, child(36), feverish)).toBe(3)
})

test('dark thoughts and testicles are not put to those whom they cannot concern, and answering them counts for nothing', () => {
  const options = (subject: Subject) =>
    shownQuestions(childFever, subject, {})
      .flatMap(each => (each.id === 'other-signs' && each.kind === 'many' ? each.options : []))
      .map(each => each.id)
  expect(options(child(5))).not.toContain('dark-thoughts')
  expect(options(child(130))).toContain('dark-thoughts')
  expect(options(child(130))).not.toContain('testicle')
  expect(options({ ageMonths: 130, sex: 'M' })).toContain('testicle')
  expect(evaluate(childFever, child(130), { 'other-signs': ['testicle'] }).flags).toEqual([])
})
