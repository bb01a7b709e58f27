// The red flags of someone whose urine burns, each with the guideline it follows.

import { bilingual } from '#kit/words.ts'
import { allOf, anyOf, chosen, fromYears, is, isOneOf, mayBeMale } from '#orientation/condition.ts'
import type { RedFlag } from '#orientation/reason.ts'
import { fever } from './infant.ts'

export const source =
  'SPILF 2018, Infections urinaires bactériennes communautaires de l’adulte ; HAS 2021, Cystite aiguë simple'
const high = anyOf(fever, is('high', 'flank'), is('high', 'shivers'))

export const urinaryFlags: RedFlag[] = [
  {
    id: 'urinary-sepsis',
    when: allOf(is('high', 'mottled'), anyOf(fever, is('high', 'shivers'), is('high', 'flank'))),
    exit: '15',
    sentence: bilingual(
      'Une infection des urines semble passer dans le sang.',
      'A urinary infection seems to be spreading to the blood.',
    ),
    meanwhile: [bilingual('Allongez-vous, jambes surélevées.', 'Lie down with your legs raised.')],
    clinical: 'sepsis à point de départ urinaire possible',
    samuMotif: 'M03.14',
    source,
    validated: false,
  },
  {
    id: 'urine-blocked',
    when: anyOf(is('high', 'blocked'), is('urine', 'clots')),
    exit: 'emergency-in-person',
    sentence: bilingual(
      'Une vessie bloquée ou des caillots doivent être soulagés aux urgences.',
      'A blocked bladder or clots must be relieved in an emergency department.',
    ),
    clinical: 'rétention aiguë d’urine ou caillotage',
    samuMotif: 'M03.05',
    source: 'AFU, Collège d’urologie : rétention aiguë d’urine, hématurie',
    validated: false,
  },
  {
    id: 'kidney-infection-grave',
    when: allOf(
      high,
      anyOf(
        is('high', 'vomiting'),
        isOneOf('pregnancy', 'yes', 'just-born'),
        isOneOf('illness', 'immune', 'tract'),
        mayBeMale,
      ),
    ),
    exit: 'emergency-in-person',
    sentence: bilingual(
      'L’infection touche peut-être le rein ou la prostate : il faut un examen et des analyses aujourd’hui, à l’hôpital.',
      'The infection may have reached the kidney or prostate: you need tests in hospital today.',
    ),
    clinical: 'pyélonéphrite à risque ou infection urinaire masculine fébrile',
    samuMotif: 'M03.05',
    source,
    validated: false,
  },
  {
    id: 'kidney-infection',
    when: high,
    exit: 'in-person',
    sentence: bilingual(
      'L’infection touche peut-être le rein : il faut être examiné aujourd’hui, avec une analyse d’urines.',
      'The infection may have reached the kidney: you need an examination and a urine test today.',
    ),
    clinical: 'pyélonéphrite à éliminer',
    samuMotif: 'M03.05',
    source,
    validated: false,
  },
  {
    id: 'urinary-man',
    when: mayBeMale,
    exit: 'in-person',
    sentence: bilingual(
      'Chez l’homme, ces brûlures demandent un examen et une analyse d’urines.',
      'In men, this burning needs an examination and a urine test.',
    ),
    clinical: 'infection urinaire masculine : ECBU et examen',
    samuMotif: 'M03.05',
    source,
    validated: false,
  },
  {
    id: 'urinary-pregnant',
    when: isOneOf('pregnancy', 'maybe', 'yes', 'just-born'),
    exit: 'in-person',
    sentence: bilingual(
      'Pendant une grossesse ou juste après, il faut une analyse d’urines avant tout traitement.',
      'During pregnancy or just after, a urine test is needed before any treatment.',
    ),
    clinical: 'infection urinaire et grossesse : ECBU',
    samuMotif: 'M03.05',
    source: 'HAS/SPILF 2021, Femme enceinte : colonisation urinaire et cystite',
    validated: false,
  },
  {
    id: 'urinary-at-risk',
    when: isOneOf('illness', 'immune', 'kidney', 'tract'),
    exit: 'in-person',
    sentence: bilingual(
      'Votre santé rend cette infection plus délicate : il faut une analyse d’urines et un examen.',
      'Your health makes this infection harder to treat: you need a urine test and an examination.',
    ),
    clinical: 'cystite à risque de complication',
    samuMotif: 'M03.05',
    source,
    validated: false,
  },
  {
    id: 'urinary-old',
    when: anyOf(fromYears(76), allOf(fromYears(65), chosen('frailty', 3))),
    exit: 'in-person',
    sentence: bilingual(
      'À votre âge, cette infection se traite après une analyse d’urines.',
      'At your age, this infection is treated after a urine test.',
    ),
    clinical: 'cystite du sujet âgé à risque (> 75 ans ou ≥ 3 critères de Fried)',
    samuMotif: 'M03.05',
    source,
    validated: false,
  },
]
