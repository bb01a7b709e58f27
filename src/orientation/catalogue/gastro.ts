// Reason for visit: diarrhoea and vomiting, from 15 years on; what matters is the water that is lost.

import { bilingual } from '#kit/words.ts'
import { allOf, anyOf, atLeast, chosen, fromYears, is, isOneOf } from '#orientation/condition.ts'
import { either, sign, without } from '#orientation/option.ts'
import type { Question, Reason, RedFlag } from '#orientation/reason.ts'
import { closingQuestions } from './closing.ts'
import { atHandAdult, diabetes, feverQuestions, heart, illnesses, immune, kidney, since } from './common.ts'
import { emergencyFlags } from './emergency.flags.ts'
import { emergencyQuestions } from './emergency.ts'
import { heads } from './heads.ts'
import { fever } from './infant.ts'
import { feverPregnant, feverTropics, tropicsQuestion } from './infection.ts'
import { pregnancyFlags, pregnancyQuestions } from './pregnancy.ts'

const questions: Question[] = [
  since,
  {
    id: 'stools',
    kind: 'one',
    ask: bilingual('Comment sont vos selles ?', 'What are your stools like?'),
    under: 'signs',
    options: [
      without('usual', 'Comme d’habitude', 'As usual', 'diarrhée'),
      sign('soft', 'Molles ou liquides, moins de 6 par jour', 'Soft or liquid, under 6 a day', 'diarrhée < 6/j'),
      sign('many', 'Liquides, 6 par jour ou plus', 'Liquid, 6 or more a day', 'diarrhée ≥ 6/j'),
      sign('blood', 'Avec du sang ou des glaires', 'With blood or mucus', 'syndrome dysentérique'),
    ],
  },
  {
    id: 'vomiting',
    kind: 'one',
    ask: bilingual('Vomissez-vous ?', 'Are you vomiting?'),
    under: 'signs',
    options: [
      without('none', 'Non', 'No', 'vomissements'),
      sign('some', 'Oui, mais je garde un peu d’eau', 'Yes, but I keep some water down', 'vomissements, garde l’eau'),
      sign(
        'all',
        'Oui, je ne garde rien, même l’eau',
        'Yes, I keep nothing down, not even water',
        'vomissements incoercibles',
      ),
    ],
  },
  {
    id: 'belly',
    kind: 'one',
    ask: bilingual('Avez-vous mal au ventre ?', 'Does your belly hurt?'),
    under: 'signs',
    options: [
      without('none', 'Non', 'No', 'douleur abdominale'),
      sign('cramps', 'Des crampes qui vont et viennent', 'Cramps that come and go', 'douleurs à type de crampes'),
      sign(
        'constant',
        'Une douleur qui reste au même endroit et augmente',
        'A pain that stays in one place and grows',
        'douleur localisée continue',
      ),
      sign(
        'blocked',
        'Ventre gonflé, ni selles ni gaz',
        'Swollen belly, no stools and no wind',
        'arrêt des matières et des gaz',
      ),
    ],
  },
  ...feverQuestions,
  {
    id: 'dry',
    kind: 'many',
    ask: bilingual('Avez-vous l’un de ces signes ?', 'Do you have any of these signs?'),
    under: 'signs',
    noneAbsent: 'signe de déshydratation',
    options: [
      either('few-wet', 'Presque pas d’urine depuis 12 heures', 'Almost no urine for 12 hours', 'oligurie'),
      sign(
        'faint',
        'La tête qui tourne ou un malaise en se levant',
        'Dizzy or faint on standing',
        'hypotension orthostatique possible',
      ),
      sign('thirst', 'Très soif, la bouche très sèche', 'Very thirsty, a very dry mouth', 'soif intense, bouche sèche'),
      sign('mottled', 'La peau marbrée, les mains froides', 'Mottled skin, cold hands', 'marbrures'),
      sign(
        'double',
        'Une vue double, du mal à avaler ou à parler',
        'Double vision, trouble swallowing or speaking',
        'diplopie ou troubles bulbaires (botulisme ?)',
      ),
    ],
  },
  {
    id: 'cause',
    kind: 'many',
    ask: bilingual('Y a-t-il eu, avant…', 'Before this, was there…'),
    under: 'background',
    options: [
      sign(
        'others',
        'D’autres malades autour de vous, un repas partagé',
        'Other ill people around you, a shared meal',
        'cas groupés',
      ),
      sign(
        'antibiotic',
        'Un antibiotique ou une hospitalisation ces 2 derniers mois',
        'An antibiotic or a hospital stay in the last 2 months',
        'antibiotique ou hospitalisation récents (C. difficile ?)',
      ),
      sign('mushrooms', 'Des champignons cueillis', 'Picked mushrooms', 'ingestion de champignons'),
      sign(
        'raw',
        'Viande peu cuite, œufs ou lait crus, coquillages',
        'Undercooked meat, raw eggs or milk, shellfish',
        'aliment à risque',
      ),
    ],
  },
  tropicsQuestion,
  illnesses(
    immune,
    kidney,
    heart,
    diabetes,
    sign('bowel', 'Maladie de Crohn, rectocolite ou stomie', 'Crohn’s disease, colitis or a stoma', 'MICI ou stomie'),
  ),
  {
    id: 'drying',
    kind: 'many',
    ask: bilingual('Prenez-vous l’un de ces traitements ?', 'Do you take any of these medicines?'),
    help: bilingual(
      'Ils peuvent devenir dangereux quand on perd de l’eau : le médecin vous dira quoi faire.',
      'They can become dangerous when water is lost: the doctor will tell you what to do.',
    ),
    under: 'medicines',
    options: [
      sign(
        'diuretic',
        'Diurétique, ou traitement de la tension ou du cœur',
        'A diuretic, or a medicine for blood pressure or the heart',
        'diurétique, IEC ou ARA II',
      ),
      sign(
        'metformin',
        'Metformine ou gliflozine (diabète)',
        'Metformin or a gliflozin (diabetes)',
        'metformine ou gliflozine',
      ),
      sign('lithium', 'Lithium ou digoxine', 'Lithium or digoxin', 'lithium ou digoxine'),
      sign(
        'anti-inflammatory',
        'Ibuprofène ou autre anti-inflammatoire',
        'Ibuprofen or another anti-inflammatory',
        'AINS',
      ),
    ],
  },
]

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
  questions: [...emergencyQuestions, ...pregnancyQuestions, ...questions, ...closingQuestions],
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
  notRemotely: [
    bilingual('Palper votre ventre', 'Feel your belly'),
    bilingual('Faire une analyse des selles ou une perfusion sur le champ', 'Test stools or give a drip on the spot'),
  ],
  atHand: atHandAdult,
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
