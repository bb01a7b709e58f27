// The red flags of an adult who coughs, each with the guideline it follows.

import { bilingual } from '#kit/words.ts'
import { allOf, anyOf, atLeast, is, isOneOf, yes } from '#orientation/condition.ts'
import type { RedFlag } from '#orientation/reason.ts'
import { fever } from './infant.ts'

export const pneumonia =
  'SPILF-SPLF 2010, AFSSAPS : infections respiratoires basses de l’adulte, signes de gravité et critères d’hospitalisation'
const sepsis = 'HAS 2025, Prise en charge du sepsis du nouveau-né, de l’enfant et de l’adulte ; Sepsis-3 (2016)'

export const coughFlags: RedFlag[] = [
  {
    id: 'cough-breathless',
    when: is('breath', 'rest'),
    exit: '15',
    sentence: bilingual(
      'Être essoufflé sans bouger, avec une infection, peut être grave.',
      'Being breathless at rest with an infection can be serious.',
    ),
    meanwhile: [bilingual('Restez assis, vêtements desserrés.', 'Stay seated, clothes loosened.')],
    clinical: 'dyspnée de repos',
    samuMotif: 'M03.12',
    source: pneumonia,
    validated: false,
  },
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
    id: 'coughing-blood',
    when: is('cough', 'blood'),
    exit: '15',
    sentence: bilingual(
      'Cracher du sang franc doit être pris en charge tout de suite.',
      'Coughing up plain blood must be treated at once.',
    ),
    clinical: 'hémoptysie',
    samuMotif: 'M02.01',
    source: pneumonia,
    validated: false,
  },
  {
    id: 'lung-clot',
    when: allOf(yes('clot-risk'), anyOf(is('breath', 'effort'), is('chest', 'side'), is('cough', 'streaks'))),
    exit: '15',
    sentence: bilingual(
      'Un caillot a pu se former dans une jambe et gêner les poumons.',
      'A clot may have formed in a leg and be affecting the lungs.',
    ),
    meanwhile: [bilingual('Ne marchez pas, ne conduisez pas.', 'Do not walk or drive.')],
    clinical: 'suspicion d’embolie pulmonaire',
    samuMotif: 'M03.12',
    source: 'SPLF 2019, Maladie veineuse thromboembolique ; ESC 2019, Embolie pulmonaire aiguë',
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
  {
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
  },
  {
    id: 'pneumonia',
    when: anyOf(
      allOf(fever, anyOf(is('breath', 'effort'), is('chest', 'side'))),
      is('cough', 'streaks'),
      allOf(is('breath', 'effort'), isOneOf('illness', 'copd', 'heart')),
    ),
    exit: 'in-person',
    sentence: bilingual(
      'Un médecin devrait écouter vos poumons aujourd’hui.',
      'A doctor should listen to your lungs today.',
    ),
    clinical: 'pneumonie ou décompensation à éliminer (auscultation)',
    samuMotif: 'M03.12',
    source: pneumonia,
    validated: false,
  },
  {
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
  },
  {
    id: 'fever-long',
    when: atLeast('fever-days', 7),
    exit: 'in-person',
    sentence: bilingual(
      'Une fièvre qui dure une semaine demande un examen et souvent une prise de sang.',
      'A fever lasting a week needs an examination and often a blood test.',
    ),
    clinical: 'fièvre ≥ 7 jours',
    samuMotif: 'M03.14',
    source: 'CMIT (ECN Pilly), Collège des universitaires de maladies infectieuses : fièvre prolongée',
    validated: false,
  },
]
