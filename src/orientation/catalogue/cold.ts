// Reason for visit: a cold or a sinusitis, from 15 years on.

import { bilingual } from '#kit/words.ts'
import { allOf, anyOf, atLeast, is, isOneOf, yes } from '#orientation/condition.ts'
import { either, sign, without } from '#orientation/option.ts'
import type { Question, Reason, RedFlag } from '#orientation/reason.ts'
import { closingQuestions } from './closing.ts'
import { diabetes, feverQuestions, illnesses, immune, since, taken } from './common.ts'
import { emergencyFlags } from './emergency.flags.ts'
import { emergencyQuestions } from './emergency.ts'
import { heads } from './heads.ts'
import { fever } from './infant.ts'
import { feverPregnant, infectionFlags, infectionSigns } from './infection.ts'
import { pregnancyFlags, pregnancyQuestions } from './pregnancy.ts'

const questions: Question[] = [
  since,
  ...feverQuestions,
  {
    id: 'nose',
    kind: 'one',
    ask: bilingual('Comment est votre nez ?', 'What is your nose like?'),
    under: 'signs',
    options: [
      sign('clear', 'Il coule, clair', 'Runny, clear', 'rhinorrhée claire'),
      sign('thick', 'Il coule, épais, jaune ou vert', 'Runny, thick, yellow or green', 'rhinorrhée purulente'),
      sign(
        'one-side',
        'Il coule d’un seul côté, avec une mauvaise odeur ou du sang',
        'Runny on one side only, smelly or with blood',
        'rhinorrhée unilatérale fétide ou sanglante',
      ),
      sign('blocked', 'Il est bouché', 'Blocked', 'obstruction nasale'),
      without('none', 'Pas de gêne du nez', 'My nose is fine', 'rhinorrhée'),
    ],
  },
  {
    id: 'face',
    kind: 'many',
    ask: bilingual('Une douleur du visage ?', 'Any pain in the face?'),
    under: 'signs',
    noneAbsent: 'douleur faciale',
    options: [
      sign('cheek', 'Dans une joue, sous l’œil', 'In one cheek, below the eye', 'douleur sous-orbitaire unilatérale'),
      sign('forehead', 'Au front, forte', 'In the forehead, strong', 'douleur frontale intense'),
      sign(
        'behind',
        'Derrière les yeux ou au sommet de la tête',
        'Behind the eyes or at the top of the head',
        'douleur rétro-orbitaire ou du vertex',
      ),
      sign(
        'bending',
        'Plus forte en se penchant, le soir ou la nuit',
        'Worse when bending, in the evening or at night',
        'majorée à l’antéflexion ou nocturne',
      ),
      sign(
        'lasts',
        'Encore là après 2 jours d’antidouleurs',
        'Still there after 2 days of painkillers',
        'persistante malgré 48 h d’antalgiques',
      ),
      sign('tooth', 'Une dent du haut qui fait mal', 'A painful upper tooth', 'douleur dentaire supérieure'),
    ],
  },
  {
    id: 'eyes',
    kind: 'many',
    ask: bilingual('Autour des yeux et du front, voyez-vous…', 'Around the eyes and forehead, do you see…'),
    under: 'signs',
    noneAbsent: 'signe orbitaire ou frontal',
    options: [
      sign('lid', 'Une paupière gonflée, rouge', 'A swollen, red eyelid', 'œdème palpébral'),
      sign('double', 'Une vue double ou moins nette', 'Double or less clear sight', 'diplopie ou baisse de vision'),
      sign(
        'bulging',
        'Un œil qui sort ou bouge mal',
        'An eye that bulges or moves badly',
        'exophtalmie ou ophtalmoplégie',
      ),
      sign('front', 'Un gonflement du front', 'A swelling of the forehead', 'tuméfaction frontale'),
    ],
  },
  infectionSigns,
  {
    id: 'with',
    kind: 'many',
    ask: bilingual('Avez-vous aussi…', 'Do you also have…'),
    under: 'signs',
    options: [
      either('cough', 'De la toux', 'A cough', 'toux'),
      sign('throat', 'Mal à la gorge', 'A sore throat', 'odynophagie'),
      sign('ear', 'Mal à une oreille', 'An earache', 'otalgie'),
      sign('smell', 'Moins d’odorat ou de goût', 'Less smell or taste', 'hyposmie'),
      sign('sneeze', 'Des éternuements, les yeux qui piquent', 'Sneezing, itchy eyes', 'éternuements, prurit oculaire'),
    ],
  },
  {
    id: 'worse-again',
    kind: 'yes-no',
    ask: bilingual('Alliez-vous mieux, puis de nouveau plus mal ?', 'Were you getting better, then worse again?'),
    under: 'story',
    present: 'réaggravation après amélioration',
    absent: true,
  },
  {
    id: 'often',
    kind: 'yes-no',
    ask: bilingual('Est-ce au moins la quatrième fois cette année ?', 'Is this at least the fourth time this year?'),
    under: 'background',
    present: 'épisodes ≥ 4 par an',
  },
  illnesses(
    immune,
    diabetes,
    sign('asthma', 'Asthme', 'Asthma', 'asthme'),
    sign('pressure', 'Tension élevée', 'High blood pressure', 'hypertension artérielle'),
  ),
  taken(sign('spray', 'Un spray pour déboucher le nez', 'A decongestant nose spray', 'vasoconstricteur nasal')),
]

const sinusitis =
  'HAS 2024, Choix et durées d’antibiothérapies : sinusites de l’adulte ; SPILF 2011, infections respiratoires hautes'
const complicated = 'Collège français d’ORL, infections naso-sinusiennes : signes de sinusite compliquée'

const flags: RedFlag[] = [
  {
    id: 'sinus-complicated',
    when: isOneOf('eyes', 'lid', 'double', 'bulging', 'front'),
    exit: 'emergency-in-person',
    sentence: bilingual(
      'L’infection d’un sinus s’étend peut-être vers l’œil ou le front.',
      'A sinus infection may be spreading to the eye or forehead.',
    ),
    meanwhile: [bilingual('Ne prenez ni ibuprofène ni cortisone.', 'Take no ibuprofen and no cortisone.')],
    clinical: 'sinusite compliquée (orbite, os frontal)',
    samuMotif: 'M03.14',
    source: complicated,
    validated: false,
  },
  {
    id: 'sinus-deep',
    when: allOf(fever, isOneOf('face', 'forehead', 'behind')),
    exit: 'in-person',
    sentence: bilingual(
      'Cette douleur avec de la fièvre peut venir d’un sinus profond : il faut un examen aujourd’hui.',
      'This pain with fever can come from a deep sinus: an examination is needed today.',
    ),
    clinical: 'sinusite frontale ou sphénoïdale à éliminer',
    samuMotif: 'M03.14',
    source: sinusitis,
    validated: false,
  },
  {
    id: 'nose-one-side',
    when: anyOf(allOf(is('nose', 'one-side'), atLeast('since', 14)), atLeast('since', 84)),
    exit: 'in-person',
    sentence: bilingual(
      'Un nez malade aussi longtemps doit être regardé de près, sans urgence.',
      'A nose ill for so long should be looked at closely, not urgently.',
    ),
    clinical: 'rhinorrhée unilatérale ou > 12 semaines : examen ORL',
    source: complicated,
    validated: false,
  },
]

export const cold: Reason = {
  ...heads.cold,
  questions: [...emergencyQuestions, ...pregnancyQuestions, ...questions, ...closingQuestions],
  flags: [...emergencyFlags, ...pregnancyFlags, ...infectionFlags, feverPregnant, ...flags],
  severity: {
    usually: 4,
    rules: [
      { when: atLeast('temperature', 39), severity: 2, because: 'fièvre ≥ 39 °C' },
      { when: fever, severity: 3, because: 'fièvre' },
      { when: yes('worse-again'), severity: 3, because: 'réaggravation secondaire' },
      { when: isOneOf('face', 'forehead', 'behind'), severity: 3, because: 'douleur frontale ou profonde' },
    ],
  },
  meanwhile: [
    bilingual(
      'Lavez le nez à l’eau salée plusieurs fois par jour.',
      'Rinse your nose with salt water several times a day.',
    ),
    bilingual(
      'Un rhume dure 7 à 10 jours, même épais ou vert : ce n’est pas un signe de gravité.',
      'A cold lasts 7 to 10 days, even thick or green: that is not a sign of gravity.',
    ),
    bilingual(
      'Pas de comprimé contre le nez bouché à base de pseudoéphédrine.',
      'No pseudoephedrine tablets for a blocked nose.',
    ),
  ],
  followUp: {
    fromDays: 3,
    untilDays: 7,
    about: 'Douleur du visage, fièvre et écoulement après 3 jours.',
    again: ['fever', 'temperature', 'face', 'eyes', 'grave', 'worse-again'],
    watch: [
      bilingual('Une paupière gonflée, une vue double', 'A swollen eyelid, double vision'),
      bilingual('Un mal de tête très fort', 'A very strong headache'),
      bilingual('Une fièvre de plus de 3 jours, ou qui revient', 'A fever over 3 days, or coming back'),
    ],
  },
  sources: [
    sinusitis,
    'HAS 2024, Choix et durées d’antibiothérapies : rhinopharyngite aiguë, pas d’antibiotique',
    'ANSM 2024, Vasoconstricteurs par voie orale à base de pseudoéphédrine : délivrance sur ordonnance',
  ],
  validated: false,
}
