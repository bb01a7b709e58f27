// What is asked of an adult with diarrhoea or vomiting.
import { bilingual } from '#kit/words.ts'
import { either, sign, without } from '#orientation/option.ts'
import type { Question } from '#orientation/reason.ts'
import { diabetes, feverQuestions, heart, illnesses, immune, kidney, since } from './common.ts'
import { tropicsQuestion } from './infection.ts'

export const gastroQuestions: Question[] = [
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
