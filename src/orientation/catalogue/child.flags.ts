// The red flags of any ill child, read from how they look, breathe and drink; the youngest are examined in person by default.

import { bilingual } from '#kit/words.ts'
import { allOf, anyOf, atLeast, below, is, isOneOf, underMonths, yes } from '#orientation/condition.ts'
import type { RedFlag } from '#orientation/reason.ts'
import { fever } from './infant.ts'

export const feverish =
  'HAS 2016, Prise en charge de la fièvre chez l’enfant (fiche mémo) ; NICE NG143, Fever in under 5s'
export const bronchiolitis =
  'HAS/CNPP 2019, Prise en charge du premier épisode de bronchiolite aiguë chez le nourrisson de moins de 12 mois'
export const struggling = isOneOf('breathing', 'fast', 'drawing', 'pauses', 'grunt', 'wheeze')

/** Reads how the child looks. */
export const childLimp: RedFlag = {
  id: 'child-limp',
  when: anyOf(is('awake', 'limp'), is('colour', 'mottled')),
  exit: '15',
  sentence: bilingual(
    'Un enfant très mou, très endormi ou à la peau marbrée doit être vu tout de suite.',
    'A child who is very floppy, very sleepy or mottled must be seen at once.',
  ),
  meanwhile: [
    bilingual(
      'Gardez-le contre vous, au calme, sans le couvrir trop.',
      'Hold your child close, calm, not overdressed.',
    ),
    bilingual(
      'S’il ne réagit plus mais respire, allongez-le sur le côté.',
      'If unresponsive but breathing, lay your child on their side.',
    ),
  ],
  clinical: 'hypotonie, somnolence ou marbrures',
  samuMotif: 'M01.02',
  source: feverish,
  validated: false,
}

/** Reads breathing and drinking. */
const childBreathless: RedFlag = {
  id: 'child-breathing',
  when: anyOf(
    isOneOf('breathing', 'drawing', 'pauses', 'grunt'),
    allOf(underMonths(12), anyOf(atLeast('breaths', 61), below('breaths', 30))),
    below('spo2', 92),
    allOf(underMonths(12), anyOf(atLeast('heart-rate', 181), below('heart-rate', 80))),
    allOf(underMonths(12), struggling, isOneOf('feeding', 'half', 'nothing')),
  ),
  exit: '15',
  sentence: bilingual('Votre enfant lutte pour respirer.', 'Your child is struggling to breathe.'),
  meanwhile: [
    bilingual(
      'Tenez-le assis ou à demi assis, dégagez le nez.',
      'Keep your child sitting or half sitting, clear the nose.',
    ),
    bilingual('Ne le forcez pas à boire.', 'Do not force drinks.'),
  ],
  clinical: 'signes de gravité respiratoires du nourrisson ou de l’enfant',
  samuMotif: 'M03.12',
  source: bronchiolitis,
  validated: false,
}

/** Reads the signs that water is missing. */
export const childGreenVomit: RedFlag = {
  id: 'child-green-vomit',
  when: is('dry', 'green'),
  exit: '15',
  sentence: bilingual(
    'Des vomissements verts peuvent venir d’un blocage de l’intestin.',
    'Green vomit can come from a blocked bowel.',
  ),
  meanwhile: [bilingual('Ne lui donnez rien à boire ni à manger.', 'Give nothing to eat or drink.')],
  clinical: 'vomissements bilieux',
  samuMotif: 'M03.21',
  source: 'GFHGNP, SFP : vomissements du nourrisson et de l’enfant, signes d’alarme',
  validated: false,
}

/** Reads breathing and what was there before. */
const fragileBreathing: RedFlag = {
  id: 'fragile-infant-breathing',
  when: allOf(struggling, anyOf(underMonths(2), yes('early'), is('illness', 'heart-lung'))),
  exit: 'emergency-in-person',
  sentence: bilingual(
    'Très jeune, né tôt ou fragile, un enfant gêné pour respirer doit être vu aux urgences.',
    'Very young, born early or frail, a child with breathing trouble must be seen in an emergency department.',
  ),
  clinical: 'gêne respiratoire sur terrain fragile (< 2 mois, < 36 SA, cœur, poumon)',
  samuMotif: 'M03.12',
  source: bronchiolitis,
  validated: false,
}

/** Reads drinking. */
export const childNotDrinking: RedFlag = {
  id: 'child-not-drinking',
  when: anyOf(
    is('feeding', 'nothing'),
    allOf(underMonths(24), is('feeding', 'half')),
    is('dry', 'sunken'),
    allOf(is('dry', 'few-wet'), isOneOf('dry', 'vomits', 'runs')),
  ),
  exit: 'emergency-in-person',
  sentence: bilingual('Votre enfant risque de manquer d’eau.', 'Your child may be getting dehydrated.'),
  meanwhile: [
    bilingual(
      'Proposez un soluté de réhydratation, une cuillère toutes les 2 minutes.',
      'Offer rehydration solution, a spoonful every 2 minutes.',
    ),
  ],
  clinical: 'déshydratation ou refus alimentaire',
  samuMotif: 'M03.21',
  source: feverish,
  validated: false,
}

/** Before one year an examination in person is the default, whatever the reason: the doctor decides. */
export const underOne: RedFlag = {
  id: 'under-one',
  when: underMonths(12),
  exit: 'in-person',
  sentence: bilingual(
    'Avant 1 an, un bébé malade est examiné sur place. Un médecin peut d’abord vous voir ici et décider avec vous.',
    'Before the age of 1, an ill baby is examined in person. A doctor can see you here first and decide with you.',
  ),
  clinical: 'nourrisson < 1 an malade : examen en présentiel par défaut',
  samuMotif: 'M03.14',
  source: 'HAS 2019, Téléconsultation : guide de bonnes pratiques ; règle de la structure pour la première année',
  validated: false,
}

/** Reads fever and what was there before. */
export const frailFever: RedFlag = {
  id: 'child-frail-fever',
  when: allOf(isOneOf('illness', 'sickle', 'immune'), fever),
  exit: 'emergency-in-person',
  sentence: bilingual(
    'Avec cette maladie, une fièvre doit être vue à l’hôpital sans attendre.',
    'With this condition, a fever must be seen in hospital without delay.',
  ),
  meanwhile: [
    bilingual('Appelez aussi le service qui suit votre enfant.', 'Also call the department that follows your child.'),
  ],
  clinical: 'fièvre et drépanocytose ou immunodépression',
  samuMotif: 'M03.14',
  source: 'HAS 2010, PNDS syndromes drépanocytaires majeurs de l’enfant et de l’adolescent ; HAS 2025, sepsis',
  validated: false,
}

export const childFlags: RedFlag[] = [
  childLimp,
  childBreathless,
  childGreenVomit,
  fragileBreathing,
  frailFever,
  childNotDrinking,
  underOne,
]
