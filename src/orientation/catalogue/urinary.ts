// Reason for visit: burning when passing urine, from 15 years on.

import { bilingual } from '#kit/words.ts'
import { all, any, atLeast, chosen, fromYears, is, isOneOf, mayBeFemale, mayBeMale } from '#orientation/condition.ts'
import type { Question, Reason, RedFlag } from '#orientation/reason.ts'
import { closingQuestions } from './closing.ts'
import { emergencyFlags, emergencyQuestions } from './emergency.ts'
import { fever } from './infant.ts'
import { pregnancyFlags, pregnancyQuestions } from './pregnancy.ts'

const story: Question[] = [
  {
    id: 'since',
    kind: 'days',
    ask: bilingual('Depuis combien de jours ?', 'For how many days?'),
    under: 'story',
    max: 365,
    present: 'depuis {}',
  },
  {
    id: 'urine',
    kind: 'many',
    ask: bilingual('Que remarquez-vous ?', 'What do you notice?'),
    under: 'signs',
    noneAbsent: 'signe fonctionnel urinaire',
    options: [
      {
        id: 'burning',
        label: bilingual('Ça brûle en urinant', 'It burns when passing urine'),
        present: 'brûlures mictionnelles',
        absent: 'brûlures',
      },
      {
        id: 'often',
        label: bilingual('Envie d’uriner très souvent', 'Needing to go very often'),
        present: 'pollakiurie',
        absent: 'pollakiurie',
      },
      { id: 'urgent', label: bilingual('Des envies pressantes', 'Urgent needs'), present: 'impériosités' },
      {
        id: 'pink',
        label: bilingual('Des urines roses ou rouges', 'Pink or red urine'),
        present: 'hématurie',
        absent: 'hématurie',
      },
      { id: 'clots', label: bilingual('Des caillots de sang', 'Blood clots'), present: 'hématurie avec caillots' },
      {
        id: 'low-belly',
        label: bilingual('Une gêne dans le bas du ventre', 'Discomfort low in the belly'),
        present: 'pesanteur hypogastrique',
      },
    ],
  },
  {
    id: 'fever',
    kind: 'one',
    page: 'fever',
    ask: bilingual('Avez-vous de la fièvre ?', 'Do you have a fever?'),
    under: 'signs',
    options: [
      { id: 'none', label: bilingual('Non', 'No'), absent: 'fièvre' },
      {
        id: 'felt',
        label: bilingual('Je le pense, sans l’avoir mesurée', 'I think so, not measured'),
        present: 'fièvre ressentie',
      },
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
    id: 'high',
    kind: 'many',
    ask: bilingual('Avez-vous l’un de ces signes ?', 'Do you have any of these signs?'),
    under: 'signs',
    noneAbsent: 'douleur lombaire, frissons, vomissements, rétention',
    options: [
      {
        id: 'flank',
        label: bilingual(
          'Une douleur dans le dos ou le côté, sous les côtes',
          'A pain in the back or side, under the ribs',
        ),
        present: 'douleur lombaire',
        absent: 'douleur lombaire',
      },
      {
        id: 'shivers',
        label: bilingual('De grands frissons', 'Shaking chills'),
        present: 'frissons',
        absent: 'frissons',
      },
      { id: 'vomiting', label: bilingual('Des vomissements', 'Vomiting'), present: 'vomissements' },
      {
        id: 'blocked',
        label: bilingual(
          'Envie d’uriner mais rien ne vient, depuis des heures',
          'The need to go but nothing comes, for hours',
        ),
        present: 'rétention d’urine',
      },
      {
        id: 'mottled',
        label: bilingual('La peau marbrée, un malaise en se levant', 'Mottled skin, feeling faint on standing'),
        present: 'marbrures ou malaise',
      },
    ],
  },
  {
    id: 'vaginal',
    kind: 'yes-no',
    ask: bilingual(
      'Des pertes vaginales inhabituelles ou des démangeaisons ?',
      'Unusual vaginal discharge or itching?',
    ),
    under: 'signs',
    when: mayBeFemale,
    present: 'leucorrhées ou prurit vaginal',
    absent: true,
  },
  {
    id: 'discharge',
    kind: 'yes-no',
    ask: bilingual('Un écoulement au bout de la verge ?', 'A discharge from the penis?'),
    under: 'signs',
    when: mayBeMale,
    present: 'écoulement urétral',
    absent: true,
  },
]

const background: Question[] = [
  {
    id: 'before',
    kind: 'one',
    ask: bilingual('Est-ce déjà arrivé ?', 'Has it happened before?'),
    under: 'background',
    options: [
      { id: 'first', label: bilingual('C’est la première fois', 'This is the first time'), present: 'premier épisode' },
      {
        id: 'sometimes',
        label: bilingual('Oui, de temps en temps', 'Yes, now and then'),
        present: 'épisodes antérieurs',
      },
      {
        id: 'four',
        label: bilingual('Oui, 4 fois ou plus en un an', 'Yes, 4 times or more in a year'),
        present: 'cystites récidivantes (≥ 4/an)',
      },
      {
        id: 'treated',
        label: bilingual('Oui, et je viens d’être traité pour cela', 'Yes, and I have just been treated for it'),
        present: 'échec ou rechute après traitement récent',
      },
    ],
  },
  {
    id: 'illness',
    kind: 'many',
    ask: bilingual('Êtes-vous dans l’un de ces cas ?', 'Does any of these apply to you?'),
    under: 'background',
    noneAbsent: 'facteur de risque de complication',
    options: [
      {
        id: 'immune',
        label: bilingual(
          'Défenses affaiblies : chimiothérapie, greffe, cortisone au long cours',
          'Weakened defences: chemotherapy, transplant, long-term cortisone',
        ),
        present: 'immunodépression',
      },
      { id: 'kidney', label: bilingual('Insuffisance rénale', 'Kidney failure'), present: 'insuffisance rénale' },
      {
        id: 'tract',
        label: bilingual(
          'Calcul, sonde, malformation ou opération des voies urinaires',
          'Stone, catheter, malformation or surgery of the urinary tract',
        ),
        present: 'uropathie, sonde ou geste récent',
      },
      { id: 'diabetes', label: bilingual('Diabète', 'Diabetes'), present: 'diabète' },
    ],
  },
  {
    id: 'frailty',
    kind: 'many',
    ask: bilingual('Ces derniers mois, avez-vous remarqué…', 'In recent months, have you noticed…'),
    under: 'background',
    when: fromYears(65),
    noneAbsent: 'critère de fragilité',
    options: [
      {
        id: 'weight',
        label: bilingual('Une perte de poids sans le vouloir', 'Unintended weight loss'),
        present: 'perte de poids',
      },
      { id: 'exhausted', label: bilingual('Un épuisement', 'Exhaustion'), present: 'épuisement' },
      {
        id: 'weak',
        label: bilingual('Moins de force dans les mains', 'Less strength in your hands'),
        present: 'faiblesse musculaire',
      },
      { id: 'slow', label: bilingual('Une marche plus lente', 'Slower walking'), present: 'marche lente' },
      { id: 'inactive', label: bilingual('Moins d’activité', 'Less activity'), present: 'sédentarité' },
    ],
  },
  {
    id: 'partner',
    kind: 'yes-no',
    unsure: true,
    ask: bilingual(
      'Un rapport non protégé avec un nouveau partenaire ces 3 derniers mois ?',
      'Unprotected sex with a new partner in the last 3 months?',
    ),
    help: bilingual('La réponse n’est lue que par le médecin.', 'Only the doctor reads the answer.'),
    under: 'background',
    present: 'exposition IST',
    absent: true,
  },
  {
    id: 'taken',
    kind: 'many',
    ask: bilingual('Qu’avez-vous déjà pris ?', 'What have you already taken?'),
    under: 'medicines',
    options: [
      { id: 'antibiotic', label: bilingual('Un antibiotique', 'An antibiotic'), present: 'antibiotique déjà pris' },
      { id: 'pain', label: bilingual('Un antidouleur', 'A painkiller'), present: 'antalgique' },
      {
        id: 'plants',
        label: bilingual('Canneberge ou plantes', 'Cranberry or herbs'),
        present: 'canneberge ou plantes',
      },
    ],
  },
]

const source =
  'SPILF 2018, Infections urinaires bactériennes communautaires de l’adulte ; HAS 2021, Cystite aiguë simple'
const high = any(fever, is('high', 'flank'), is('high', 'shivers'))

export const urinaryFlags: RedFlag[] = [
  {
    id: 'urinary-sepsis',
    when: all(is('high', 'mottled'), any(fever, is('high', 'shivers'), is('high', 'flank'))),
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
    when: any(is('high', 'blocked'), is('urine', 'clots')),
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
    when: all(
      high,
      any(
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
    when: any(fromYears(76), all(fromYears(65), chosen('frailty', 3))),
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

export const urinary: Reason = {
  id: 'urinary-burning',
  version: 1,
  title: bilingual('Brûlures en urinant', 'Burning when passing urine'),
  synonyms: {
    fr: ['cystite', 'infection urinaire', 'envie pressante', 'pipi', 'brûle', 'uriner', 'urine', 'vessie'],
    en: ['cystitis', 'urinary infection', 'bladder', 'uti', 'pee', 'burns', 'urine'],
  },
  who: { fromMonths: 15 * 12 },
  questions: [...emergencyQuestions, ...pregnancyQuestions, ...story, ...background, ...closingQuestions],
  flags: [...emergencyFlags, ...pregnancyFlags, ...urinaryFlags],
  severity: {
    usually: 3,
    rules: [
      { when: atLeast('temperature', 38), severity: 2, because: 'fièvre' },
      { when: is('high', 'flank'), severity: 2, because: 'douleur lombaire' },
    ],
  },
  notRemotely: [
    bilingual('Examiner le ventre et le dos', 'Examining the belly and back'),
    bilingual('Faire une bandelette ou une analyse d’urines sur le champ', 'A dipstick or urine test on the spot'),
  ],
  meanwhile: [
    bilingual(
      'Buvez de l’eau régulièrement et urinez dès que l’envie vient.',
      'Drink water regularly and go as soon as you need to.',
    ),
    bilingual(
      'Entre 16 et 65 ans, une femme peut aussi être prise en charge par un pharmacien formé.',
      'Between 16 and 65, a woman can also be cared for by a trained pharmacist.',
    ),
  ],
  sources: [source, 'HAS/SPILF 2021, Cystite aiguë simple, à risque de complication ou récidivante de la femme'],
}
