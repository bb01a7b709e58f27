// Reason for visit: diarrhoea and vomiting, from 15 years on; what matters is the water that is lost.
import { bilingual } from '#kit/words.ts'
import { allOf, anyOf, atLeast, chosen, fromYears, is, isOneOf } from '#orientation/condition.ts'
import type { Reason, RedFlag } from '#orientation/reason.ts'
import { closingQuestions } from './closing.ts'
import { emergencyFlags } from './emergency.flags.ts'
import { emergencyQuestions } from './emergency.ts'
import { gastroQuestions } from './gastro.questions.ts'
import { heads } from './heads.ts'
import { fever } from './infant.ts'
import { feverPregnant, feverTropics } from './infection.ts'
import { pregnancyFlags, pregnancyQuestions } from './pregnancy.ts'

const college = 'CMIT (ECN Pilly), Collège des universitaires de maladies infectieuses : diarrhées infectieuses'
const digestive = 'CDU-HGE, Collège des enseignants d’hépato-gastro-entérologie : diarrhée aiguë de l’adulte'

const flags: RedFlag[] = [
  {
    id: 'gastro-shock',
    when: anyOf(is('dry', 'mottled'), allOf(is('dry', 'faint'), is('dry', 'few-wet'))),
    exit: '15',
    sentence: bilingual('Votre corps a perdu beaucoup d’eau.', 'Your body has lost a lot of water.'),
    meanwhile: [bilingual('Allongez-vous, jambes surélevées.', 'Lie down with your legs raised.')],
    clinical: 'hypovolémie possible',
    samuMotif: 'M03.21',
    source: college,
    validated: false,
  },
  {
    id: 'gastro-poison',
    when: anyOf(is('cause', 'mushrooms'), is('dry', 'double')),
    exit: '15',
    sentence: bilingual(
      'Ces signes peuvent venir d’une intoxication grave, même si vous allez un peu mieux.',
      'These signs can come from a serious poisoning, even if you feel a little better.',
    ),
    meanwhile: [bilingual('Gardez les restes du repas.', 'Keep what is left of the meal.')],
    clinical: 'intoxication par champignons ou botulisme',
    samuMotif: 'M04.02',
    source: 'Anses et centres antipoison : intoxications par champignons ; Santé publique France : botulisme',
    validated: false,
  },
  {
    id: 'gastro-belly',
    when: isOneOf('belly', 'constant', 'blocked'),
    exit: 'emergency-in-person',
    sentence: bilingual(
      'Cette douleur du ventre n’est pas celle d’une gastro-entérite : il faut un examen aujourd’hui.',
      'This belly pain is not that of a stomach bug: an examination is needed today.',
    ),
    meanwhile: [bilingual('Ne mangez pas.', 'Do not eat.')],
    clinical: 'abdomen chirurgical à éliminer',
    samuMotif: 'M03.20',
    source: digestive,
    validated: false,
  },
  {
    id: 'gastro-dehydrated',
    when: anyOf(is('vomiting', 'all'), chosen('dry', 2), is('dry', 'few-wet')),
    exit: 'emergency-in-person',
    sentence: bilingual('Vous perdez plus d’eau que vous n’en gardez.', 'You are losing more water than you keep.'),
    meanwhile: [bilingual('Buvez une gorgée toutes les 2 minutes.', 'Drink a sip every 2 minutes.')],
    clinical: 'déshydratation ou vomissements incoercibles',
    samuMotif: 'M03.21',
    source: college,
    validated: false,
  },
  {
    id: 'gastro-blood',
    when: anyOf(is('stools', 'blood'), allOf(is('cause', 'antibiotic'), is('stools', 'many'))),
    exit: 'in-person',
    sentence: bilingual(
      'Du sang dans les selles, ou une forte diarrhée après un antibiotique, demande une analyse.',
      'Blood in the stools, or strong diarrhoea after an antibiotic, needs a test.',
    ),
    meanwhile: [bilingual('Pas de médicament qui bloque la diarrhée.', 'No medicine that stops diarrhoea.')],
    clinical: 'syndrome dysentérique ou suspicion de C. difficile : coproculture',
    samuMotif: 'M03.21',
    source: college,
    validated: false,
  },
  {
    id: 'gastro-at-risk',
    when: anyOf(
      isOneOf('illness', 'immune', 'kidney', 'bowel'),
      allOf(anyOf(fromYears(75), is('illness', 'heart')), is('stools', 'many')),
      atLeast('temperature', 39.5),
      is('drying', 'lithium'),
    ),
    exit: 'in-person',
    sentence: bilingual(
      'Votre santé ou vos traitements rendent cette perte d’eau plus risquée : faites-vous examiner aujourd’hui.',
      'Your health or medicines make losing water riskier: be examined today.',
    ),
    clinical: 'diarrhée aiguë sur terrain fragile ou fièvre élevée',
    samuMotif: 'M03.21',
    source: digestive,
    validated: false,
  },
  {
    id: 'gastro-long',
    when: atLeast('since', 10),
    exit: 'in-person',
    sentence: bilingual(
      'Des troubles qui durent plus de 10 jours demandent un examen et des analyses.',
      'Troubles lasting over 10 days need an examination and tests.',
    ),
    clinical: 'diarrhée > 10 jours',
    source: digestive,
    validated: false,
  },
]

export const gastro: Reason = {
  ...heads.gastro,
  questions: [...emergencyQuestions, ...pregnancyQuestions, ...gastroQuestions, ...closingQuestions],
  flags: [...emergencyFlags, ...pregnancyFlags, feverTropics, feverPregnant, ...flags],
  severity: {
    usually: 3,
    rules: [
      { when: fever, severity: 2, because: 'fièvre' },
      { when: fromYears(75), severity: 2, because: 'plus de 75 ans' },
      {
        when: isOneOf('drying', 'diuretic', 'metformin'),
        severity: 2,
        because: 'traitement à adapter en cas de déshydratation',
      },
      { when: is('illness', 'diabetes'), severity: 2, because: 'diabète' },
    ],
  },
  meanwhile: [
    bilingual(
      'Buvez peu et souvent : eau, bouillon salé, soluté de réhydratation.',
      'Drink little and often: water, salty broth, rehydration solution.',
    ),
    bilingual('Lavez-vous les mains, ne préparez pas le repas des autres.', 'Wash your hands, do not cook for others.'),
    bilingual('Pas d’ibuprofène.', 'No ibuprofen.'),
  ],
  followUp: {
    fromDays: 1,
    untilDays: 3,
    about: 'Boissons gardées, selles et fièvre après 24 heures.',
    again: ['stools', 'vomiting', 'belly', 'fever', 'temperature', 'dry'],
    watch: [
      bilingual('Ne plus garder l’eau, ne presque plus uriner', 'Keeping no water down, passing almost no urine'),
      bilingual('Du sang dans les selles', 'Blood in the stools'),
      bilingual('Une douleur du ventre qui se fixe', 'A belly pain that settles in one place'),
      bilingual('Aucun mieux après 3 jours', 'No better after 3 days'),
    ],
  },
  sources: [college, digestive],
  validated: false,
}
