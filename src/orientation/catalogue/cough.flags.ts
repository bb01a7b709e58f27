// The red flags of an adult who coughs, each with the guideline it follows.

import { bilingual } from '#kit/words.ts'
import { allOf, anyOf, atLeast, is, isOneOf, yes } from '#orientation/condition.ts'
import type { RedFlag } from '#orientation/reason.ts'
import { fever } from './infant.ts'

export const pneumonia =
  'SPILF-SPLF 2010, AFSSAPS : infections respiratoires basses de l’adulte, signes de gravité et critères d’hospitalisation'

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
