// Signs that an infection is grave, asked of an adult whatever the reason, and what they mean.

import { bilingual } from '#kit/words.ts'
import { allOf, anyOf, is, isOneOf, yes } from '#orientation/condition.ts'
import { either, sign } from '#orientation/option.ts'
import type { Question, RedFlag } from '#orientation/reason.ts'
import { fever } from './infant.ts'

export const infectionSigns: Question = {
  id: 'grave',
  kind: 'many',
  ask: bilingual('Avez-vous l’un de ces signes ?', 'Do you have any of these signs?'),
  under: 'signs',
  noneAbsent: 'signe de sepsis, purpura ou raideur méningée',
  options: [
    sign(
      'purpura',
      'Des taches rouges ou violettes qui ne s’effacent pas quand on appuie',
      'Red or purple spots that do not fade when pressed',
      'purpura possible',
    ),
    sign(
      'stiff-neck',
      'Un fort mal de tête avec la nuque raide',
      'A strong headache with a stiff neck',
      'céphalée avec raideur de nuque',
    ),
    sign('mottled', 'La peau marbrée, les mains et les pieds froids', 'Mottled skin, cold hands and feet', 'marbrures'),
    sign('no-urine', 'Presque pas d’urine depuis 12 heures', 'Almost no urine for 12 hours', 'oligurie'),
    either('shivers', 'De grands frissons qui secouent', 'Violent shaking chills', 'frissons'),
  ],
}

export const tropicsQuestion: Question = {
  id: 'tropics',
  kind: 'yes-no',
  ask: bilingual(
    'Êtes-vous revenu d’un pays tropical ces 3 derniers mois ?',
    'Have you come back from a tropical country in the last 3 months?',
  ),
  under: 'background',
  when: isOneOf('fever', 'felt', 'measured'),
  present: 'retour de zone tropicale < 3 mois',
  absent: true,
}

const sepsis = 'HAS 2025, Prise en charge du sepsis du nouveau-né, de l’enfant et de l’adulte ; Sepsis-3 (2016)'

/** They read `grave`, `fever`, `temperature` and, among illnesses, `immune`. */
export const infectionFlags: RedFlag[] = [
  {
    id: 'adult-meningitis',
    when: isOneOf('grave', 'purpura', 'stiff-neck'),
    exit: '15',
    sentence: bilingual(
      'Ces signes peuvent être ceux d’une méningite. Il faut agir tout de suite.',
      'These can be signs of meningitis. It must be treated at once.',
    ),
    clinical: 'purpura ou syndrome méningé',
    samuMotif: 'M03.14',
    source: 'SPILF 2018, Prise en charge des méningites bactériennes aiguës communautaires',
    validated: false,
  },
  {
    id: 'sepsis',
    when: anyOf(is('grave', 'mottled'), allOf(is('grave', 'no-urine'), anyOf(fever, is('grave', 'shivers')))),
    exit: '15',
    sentence: bilingual(
      'Votre corps semble lutter contre une infection grave.',
      'Your body seems to be fighting a serious infection.',
    ),
    meanwhile: [bilingual('Allongez-vous, jambes surélevées.', 'Lie down with your legs raised.')],
    clinical: 'sepsis possible',
    samuMotif: 'M03.14',
    source: sepsis,
    validated: false,
  },
  {
    id: 'fever-immune',
    when: allOf(fever, is('illness', 'immune')),
    exit: 'emergency-in-person',
    sentence: bilingual(
      'Avec des défenses affaiblies, une fièvre doit être vue à l’hôpital aujourd’hui, tout de suite.',
      'With weakened defences, a fever must be seen in hospital now.',
    ),
    meanwhile: [bilingual('Appelez aussi le service qui vous suit.', 'Also call the department that follows you.')],
    clinical: 'fièvre chez l’immunodéprimé',
    samuMotif: 'M03.14',
    source: sepsis,
    validated: false,
  },
]

export const feverTropics: RedFlag = {
  id: 'fever-tropics',
  when: allOf(yes('tropics'), fever),
  exit: 'emergency-in-person',
  sentence: bilingual(
    'Une fièvre au retour d’un pays tropical peut être un paludisme : il faut une prise de sang en urgence.',
    'A fever after a tropical country can be malaria: an urgent blood test is needed.',
  ),
  clinical: 'fièvre au retour de zone tropicale',
  samuMotif: 'M03.14',
  source: 'SPILF 2017, Prise en charge et prévention du paludisme d’importation',
  validated: false,
}

export const feverPregnant: RedFlag = {
  id: 'fever-pregnant',
  when: allOf(fever, isOneOf('pregnancy', 'yes', 'just-born')),
  exit: 'in-person',
  sentence: bilingual(
    'Enceinte ou après un accouchement, une fièvre demande un examen aujourd’hui : appelez votre maternité.',
    'During pregnancy or after birth, a fever needs an examination today: call your maternity unit.',
  ),
  clinical: 'fièvre et grossesse ou post-partum',
  samuMotif: 'M03.02',
  source: 'CNGOF, Collège : fièvre pendant la grossesse',
  validated: false,
}
