// What is asked of someone whose urine burns.

import { bilingual } from '#kit/words.ts'
import { fromYears, is, mayBeFemale, mayBeMale } from '#orientation/condition.ts'
import { either, sign, without } from '#orientation/option.ts'
import type { Question } from '#orientation/reason.ts'

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
      either('often', 'Envie d’uriner très souvent', 'Needing to go very often', 'pollakiurie'),
      sign('urgent', 'Des envies pressantes', 'Urgent needs', 'impériosités'),
      either('pink', 'Des urines roses ou rouges', 'Pink or red urine', 'hématurie'),
      sign('clots', 'Des caillots de sang', 'Blood clots', 'hématurie avec caillots'),
      sign('low-belly', 'Une gêne dans le bas du ventre', 'Discomfort low in the belly', 'pesanteur hypogastrique'),
    ],
  },
  {
    id: 'fever',
    kind: 'one',
    page: 'fever',
    ask: bilingual('Avez-vous de la fièvre ?', 'Do you have a fever?'),
    under: 'signs',
    options: [
      without('none', 'Non', 'No', 'fièvre'),
      sign('felt', 'Je le pense, sans l’avoir mesurée', 'I think so, not measured', 'fièvre ressentie'),
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
      either(
        'flank',
        'Une douleur dans le dos ou le côté, sous les côtes',
        'A pain in the back or side, under the ribs',
        'douleur lombaire',
      ),
      either('shivers', 'De grands frissons', 'Shaking chills', 'frissons'),
      sign('vomiting', 'Des vomissements', 'Vomiting', 'vomissements'),
      sign(
        'blocked',
        'Envie d’uriner mais rien ne vient, depuis des heures',
        'The need to go but nothing comes, for hours',
        'rétention d’urine',
      ),
      sign(
        'mottled',
        'La peau marbrée, un malaise en se levant',
        'Mottled skin, feeling faint on standing',
        'marbrures ou malaise',
      ),
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
      sign('first', 'C’est la première fois', 'This is the first time', 'premier épisode'),
      sign('sometimes', 'Oui, de temps en temps', 'Yes, now and then', 'épisodes antérieurs'),
      sign('four', 'Oui, 4 fois ou plus en un an', 'Yes, 4 times or more in a year', 'cystites récidivantes (≥ 4/an)'),
      sign(
        'treated',
        'Oui, et je viens d’être traité pour cela',
        'Yes, and I have just been treated for it',
        'échec ou rechute après traitement récent',
      ),
    ],
  },
  {
    id: 'illness',
    kind: 'many',
    ask: bilingual('Êtes-vous dans l’un de ces cas ?', 'Does any of these apply to you?'),
    under: 'background',
    noneAbsent: 'facteur de risque de complication',
    options: [
      sign(
        'immune',
        'Défenses affaiblies : chimiothérapie, greffe, cortisone au long cours',
        'Weakened defences: chemotherapy, transplant, long-term cortisone',
        'immunodépression',
      ),
      sign('kidney', 'Insuffisance rénale', 'Kidney failure', 'insuffisance rénale'),
      sign(
        'tract',
        'Calcul, sonde, malformation ou opération des voies urinaires',
        'Stone, catheter, malformation or surgery of the urinary tract',
        'uropathie, sonde ou geste récent',
      ),
      sign('diabetes', 'Diabète', 'Diabetes', 'diabète'),
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
      sign('weight', 'Une perte de poids sans le vouloir', 'Unintended weight loss', 'perte de poids'),
      sign('exhausted', 'Un épuisement', 'Exhaustion', 'épuisement'),
      sign('weak', 'Moins de force dans les mains', 'Less strength in your hands', 'faiblesse musculaire'),
      sign('slow', 'Une marche plus lente', 'Slower walking', 'marche lente'),
      sign('inactive', 'Moins d’activité', 'Less activity', 'sédentarité'),
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
      sign('antibiotic', 'Un antibiotique', 'An antibiotic', 'antibiotique déjà pris'),
      sign('pain', 'Un antidouleur', 'A painkiller', 'antalgique'),
      sign('plants', 'Canneberge ou plantes', 'Cranberry or herbs', 'canneberge ou plantes'),
    ],
  },
]

export const urinaryQuestions: Question[] = [...story, ...background]
