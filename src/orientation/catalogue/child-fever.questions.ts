// What is asked of a feverish child.

import { bilingual } from '#kit/words.ts'
import { fromMonths, is, underMonths } from '#orientation/condition.ts'
import { sign } from '#orientation/option.ts'
import type { Question } from '#orientation/reason.ts'
import { childBackground, childBreathing, childDrinking, childLook, childWeight } from './child.ts'

const story: Question[] = [
  {
    id: 'fever',
    kind: 'one',
    page: 'fever',
    ask: bilingual('Avez-vous mesuré sa température ?', 'Have you measured the temperature?'),
    under: 'story',
    options: [
      { id: 'measured', label: bilingual('Oui', 'Yes') },
      sign('felt', 'Non, mon enfant est chaud', 'No, my child feels hot', 'fièvre ressentie, non mesurée'),
    ],
  },
  {
    id: 'temperature',
    kind: 'number',
    page: 'fever',
    ask: bilingual('Quelle a été la plus haute ?', 'What was the highest?'),
    unit: bilingual('°C', '°C'),
    under: 'story',
    when: is('fever', 'measured'),
    min: 34,
    max: 43,
    decimals: 1,
    present: 'T° max {} °C',
  },
  {
    id: 'fever-days',
    kind: 'days',
    page: 'fever',
    ask: bilingual('Depuis combien de jours ?', 'For how many days?'),
    help: bilingual('Depuis aujourd’hui : 0.', 'Since today: 0.'),
    under: 'story',
    max: 60,
    present: 'fièvre depuis {}',
  },
  ...childLook,
  {
    id: 'spots',
    kind: 'yes-no',
    unsure: true,
    ask: bilingual(
      'A-t-il des taches rouges ou violettes qui ne s’effacent pas quand on appuie dessus ?',
      'Are there red or purple spots that do not fade when pressed?',
    ),
    help: bilingual(
      'Déshabillez-le et appuyez le côté d’un verre sur les taches.',
      'Undress your child and press the side of a glass on the spots.',
    ),
    under: 'signs',
    present: 'purpura',
    absent: true,
  },
  {
    id: 'meninges',
    kind: 'many',
    ask: bilingual('A-t-il l’un de ces signes ?', 'Any of these signs?'),
    under: 'signs',
    noneAbsent: 'signe méningé',
    options: [
      {
        id: 'neck',
        label: bilingual('La nuque raide : ne peut pas pencher la tête', 'A stiff neck: cannot bend the head'),
        present: 'raideur de nuque',
        when: fromMonths(12),
      },
      {
        id: 'fontanelle',
        label: bilingual('Le dessus de la tête bombé', 'A bulging soft spot on the head'),
        present: 'fontanelle bombante',
        when: underMonths(18),
      },
      {
        id: 'headache',
        label: bilingual('Un très fort mal de tête, la lumière le gêne', 'A very strong headache, light hurts'),
        present: 'céphalée intense, photophobie',
        when: fromMonths(24),
      },
      sign(
        'fit',
        'Une convulsion pendant cette fièvre, même finie',
        'A fit during this fever, even if over',
        'convulsion fébrile',
      ),
      sign(
        'limb',
        'Ne bouge plus un bras ou une jambe, ne marche plus',
        'Does not move an arm or leg, no longer walks',
        'impotence d’un membre',
      ),
    ],
  },
]

const feeding: Question[] = [
  ...childDrinking,
  {
    id: 'pain',
    kind: 'many',
    ask: bilingual('A-t-il mal quelque part ?', 'Any pain?'),
    under: 'signs',
    options: [
      sign('ear', 'À une oreille', 'In an ear', 'otalgie'),
      sign('throat', 'À la gorge', 'In the throat', 'odynophagie'),
      sign('belly', 'Au ventre', 'In the belly', 'douleur abdominale'),
      sign('urine', 'En urinant', 'When passing urine', 'brûlures mictionnelles'),
      sign('rash', 'Des boutons ou des plaques', 'Spots or patches', 'éruption'),
    ],
  },
]

const background: Question[] = [
  ...childBackground,
  {
    id: 'tropics',
    kind: 'yes-no',
    ask: bilingual(
      'Est-il revenu d’un pays tropical ces 3 derniers mois ?',
      'Back from a tropical country in the last 3 months?',
    ),
    under: 'background',
    present: 'retour de zone tropicale < 3 mois',
    absent: true,
  },
  ...childWeight,
  {
    id: 'taken',
    kind: 'many',
    ask: bilingual('Qu’a-t-il déjà reçu ?', 'What has already been given?'),
    under: 'medicines',
    options: [
      sign('paracetamol', 'Paracétamol', 'Paracetamol', 'paracétamol'),
      sign('ibuprofen', 'Ibuprofène', 'Ibuprofen', 'ibuprofène'),
      sign('antibiotic', 'Antibiotique', 'An antibiotic', 'antibiotique déjà donné'),
    ],
  },
  {
    id: 'worry',
    kind: 'yes-no',
    ask: bilingual(
      'Le sentez-vous très différent des autres fois où il a été malade ?',
      'Does this feel very different from the other times your child was ill?',
    ),
    under: 'story',
    present: 'inquiétude parentale : inhabituel',
  },
]

export const childFeverQuestions: Question[] = [...story, ...childBreathing, ...feeding, ...background]
