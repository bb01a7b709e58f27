// Questions that most reasons ask in the same words: since when, fever, illnesses, what was already taken.

import { bilingual } from '#kit/words.ts'
import { fromYears, is, isOneOf } from '#orientation/condition.ts'
import { sign, without } from '#orientation/option.ts'
import type { Question } from '#orientation/reason.ts'

export const since: Question = {
  id: 'since',
  kind: 'days',
  ask: bilingual('Depuis combien de jours ?', 'For how many days?'),
  help: bilingual('Depuis aujourd’hui : 0. Un mois : 30.', 'Since today: 0. A month: 30.'),
  under: 'story',
  max: 3650,
  present: 'depuis {}',
}

export const feverQuestions: Question[] = [
  {
    id: 'fever',
    kind: 'one',
    page: 'fever',
    ask: bilingual('Avez-vous de la fièvre ?', 'Do you have a fever?'),
    askForChild: bilingual('Votre enfant a-t-il de la fièvre ?', 'Does your child have a fever?'),
    under: 'signs',
    options: [
      without('none', 'Non', 'No', 'fièvre'),
      sign('felt', 'Je le pense, sans l’avoir mesurée', 'I think so, not measured', 'fièvre ressentie, non mesurée'),
      { id: 'measured', label: bilingual('Oui, je l’ai mesurée', 'Yes, I measured it') },
    ],
  },
  {
    id: 'temperature',
    kind: 'number',
    page: 'fever',
    ask: bilingual('Quelle a été la température la plus haute ?', 'What was the highest temperature?'),
    unit: bilingual('°C', '°C'),
    under: 'signs',
    when: is('fever', 'measured'),
    min: 34,
    max: 43,
    decimals: 1,
    present: 'T° max {} °C',
  },
  {
    id: 'fever-days',
    kind: 'days',
    page: 'fever',
    ask: bilingual('Depuis combien de jours, la fièvre ?', 'For how many days, the fever?'),
    under: 'story',
    when: isOneOf('fever', 'felt', 'measured'),
    max: 90,
    present: 'fièvre depuis {}',
  },
]

type Option = Extract<Question, { kind: 'many' }>['options'][number]

export const immune = sign(
  'immune',
  'Défenses affaiblies : chimiothérapie, greffe, cortisone au long cours, VIH',
  'Weakened defences: chemotherapy, transplant, long-term cortisone, HIV',
  'immunodépression',
)
export const diabetes = sign('diabetes', 'Diabète', 'Diabetes', 'diabète')
export const heart = sign('heart', 'Maladie du cœur', 'Heart disease', 'cardiopathie')
export const kidney = sign(
  'kidney',
  'Maladie des reins ou du foie',
  'Kidney or liver disease',
  'insuffisance rénale ou hépatique',
)
export const cancer = sign('cancer', 'Un cancer, même ancien', 'A cancer, even past', 'antécédent de cancer')
export const thinner = sign(
  'thinner',
  'Un traitement qui fluidifie le sang (anticoagulant)',
  'A medicine that thins the blood (anticoagulant)',
  'anticoagulant',
)

/** The illnesses that change what the reason means: each names its own. */
export const illnesses = (...options: Option[]): Question => ({
  id: 'illness',
  kind: 'many',
  ask: bilingual('Êtes-vous dans l’un de ces cas ?', 'Does any of these apply to you?'),
  askForChild: bilingual('Votre enfant est-il dans l’un de ces cas ?', 'Does any of these apply to your child?'),
  under: 'background',
  noneAbsent: 'terrain à risque',
  options,
})

const commonMedicines: Option[] = [
  sign('paracetamol', 'Paracétamol', 'Paracetamol', 'paracétamol'),
  sign('ibuprofen', 'Ibuprofène ou aspirine', 'Ibuprofen or aspirin', 'AINS ou aspirine'),
  { ...sign('cortisone', 'Cortisone', 'Cortisone', 'corticoïde'), when: fromYears(6) },
  sign('antibiotic', 'Antibiotique', 'An antibiotic', 'antibiotique déjà pris'),
]

export const taken = (...others: Option[]): Question => ({
  id: 'taken',
  kind: 'many',
  ask: bilingual('Qu’avez-vous déjà pris pour cela ?', 'What have you already taken for it?'),
  askForChild: bilingual('Qu’a-t-il déjà reçu pour cela ?', 'What has already been given for it?'),
  under: 'medicines',
  options: [...commonMedicines, ...others],
})

/** The photographs come at their own step. */
export const photos = (fr: string, en: string): Question => ({
  id: 'photos',
  kind: 'photo',
  ask: bilingual(fr, en),
  under: 'story',
})
