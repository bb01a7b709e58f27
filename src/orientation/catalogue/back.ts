// Reason for visit: back pain, from 15 years on: nine times out of ten it heals by itself, and the tenth must be found.

import { bilingual } from '#kit/words.ts'
import { allOf, anyOf, fromYears, is, isOneOf, underYears, yes } from '#orientation/condition.ts'
import { either, sign, without } from '#orientation/option.ts'
import type { Question, Reason, RedFlag } from '#orientation/reason.ts'
import { closingQuestions } from './closing.ts'
import { cancer, feverQuestions, illnesses, immune, since, taken, thinner } from './common.ts'
import { emergencyFlags } from './emergency.flags.ts'
import { emergencyQuestions } from './emergency.ts'
import { heads } from './heads.ts'
import { fever } from './infant.ts'
import { feverPregnant } from './infection.ts'
import { pregnancyFlags, pregnancyQuestions } from './pregnancy.ts'

const questions: Question[] = [
  {
    id: 'nerves',
    kind: 'many',
    ask: bilingual('Depuis ce mal de dos, avez-vous…', 'Since this back pain, do you have…'),
    under: 'signs',
    noneAbsent: 'signe de queue de cheval, déficit moteur',
    options: [
      sign('saddle', 'L’entrejambe ou l’anus endormi', 'A numb crotch or anus', 'anesthésie en selle'),
      sign(
        'bladder',
        'Du mal à uriner, ou des fuites d’urine ou de selles',
        'Trouble passing urine, or leaking urine or stools',
        'troubles sphinctériens',
      ),
      sign(
        'weak',
        'Une jambe ou un pied qui lâche, moins de force',
        'A leg or foot that gives way, less strength',
        'déficit moteur',
      ),
      sign('both', 'Mal ou fourmis dans les deux jambes', 'Pain or tingling in both legs', 'radiculalgie bilatérale'),
    ],
  },
  since,
  {
    id: 'where',
    kind: 'one',
    ask: bilingual('Où est la douleur ?', 'Where is the pain?'),
    under: 'story',
    options: [
      sign('low', 'En bas du dos', 'Low back', 'lombalgie'),
      sign('neck', 'Au cou', 'Neck', 'cervicalgie'),
      sign('middle', 'Entre les épaules', 'Between the shoulders', 'dorsalgie'),
      sign('side', 'Sur le côté, sous les côtes', 'On the side, below the ribs', 'douleur de la fosse lombaire'),
    ],
  },
  {
    id: 'leg',
    kind: 'one',
    ask: bilingual('Descend-elle dans une jambe ?', 'Does it go down a leg?'),
    under: 'story',
    options: [
      without('no', 'Non', 'No', 'irradiation'),
      sign('thigh', 'Jusqu’à la fesse ou la cuisse', 'To the buttock or thigh', 'irradiation proximale'),
      sign('foot', 'Sous le genou, jusqu’au pied', 'Below the knee, to the foot', 'radiculalgie'),
    ],
  },
  {
    id: 'start',
    kind: 'one',
    ask: bilingual('Comment a-t-elle commencé ?', 'How did it start?'),
    under: 'story',
    options: [
      sign('effort', 'Après un effort ou un faux mouvement', 'After an effort or a wrong move', 'après un effort'),
      sign('slowly', 'Peu à peu, sans raison', 'Little by little, for no reason', 'début progressif'),
      sign('fall', 'Après une petite chute', 'After a small fall', 'après une chute de faible énergie'),
      sign(
        'violent',
        'Après un accident ou une chute de haut',
        'After an accident or a fall from a height',
        'après un traumatisme violent',
      ),
    ],
  },
  {
    id: 'kind',
    kind: 'many',
    ask: bilingual('La douleur…', 'The pain…'),
    under: 'signs',
    noneAbsent: 'horaire inflammatoire, altération de l’état général',
    options: [
      sign(
        'night',
        'Me réveille, ne se calme pas allongé',
        'Wakes me, does not ease lying down',
        'douleur non mécanique, nocturne',
      ),
      sign(
        'weight',
        'Avec un amaigrissement ou une grande fatigue',
        'With weight loss or great tiredness',
        'altération de l’état général',
      ),
      sign(
        'tearing',
        'Brutale, comme une déchirure, dans le dos ou le ventre',
        'Sudden, like tearing, in the back or belly',
        'douleur brutale à type de déchirement',
      ),
      sign(
        'waves',
        'Par crises, impossible de rester en place',
        'In waves, impossible to stay still',
        'douleur colique',
      ),
      either(
        'urine',
        'Avec des brûlures ou du sang en urinant',
        'With burning or blood when passing urine',
        'signes urinaires',
      ),
    ],
  },
  ...feverQuestions,
  {
    id: 'before',
    kind: 'one',
    ask: bilingual('Est-ce déjà arrivé ?', 'Has it happened before?'),
    under: 'background',
    options: [
      sign('same', 'Oui, pareil', 'Yes, the same', 'épisodes identiques'),
      sign('first', 'C’est la première fois', 'This is the first time', 'premier épisode'),
      sign(
        'different',
        'Oui, mais différent cette fois',
        'Yes, but different this time',
        'différent des épisodes antérieurs',
      ),
    ],
  },
  illnesses(
    cancer,
    immune,
    thinner,
    sign(
      'bones',
      'Ostéoporose, fracture d’une vertèbre, cortisone au long cours',
      'Osteoporosis, a broken vertebra, long-term cortisone',
      'ostéoporose ou corticothérapie prolongée',
    ),
    sign('aorta', 'Anévrisme de l’aorte', 'Aortic aneurysm', 'anévrisme de l’aorte'),
    sign(
      'injection',
      'Infiltration ou opération du dos récente, injections de drogue',
      'A recent back injection or surgery, injected drugs',
      'geste rachidien récent ou injections',
    ),
  ),
  {
    id: 'daily',
    kind: 'one',
    ask: bilingual('Que pouvez-vous faire ?', 'What can you do?'),
    under: 'story',
    options: [
      sign('most', 'Presque tout', 'Almost everything', 'autonomie conservée'),
      sign('slow', 'Marcher, avec peine', 'Walk, with difficulty', 'marche difficile'),
      sign('bed', 'Je ne peux pas me lever', 'I cannot get up', 'alité par la douleur'),
    ],
  },
  {
    id: 'work',
    kind: 'yes-no',
    ask: bilingual(
      'Votre travail demande-t-il de porter, conduire ou rester penché ?',
      'Does your work mean lifting, driving or bending?',
    ),
    under: 'background',
    present: 'travail contraignant pour le dos',
  },
  taken(),
]

const guideline = 'HAS 2019, Prise en charge du patient présentant une lombalgie commune (drapeaux rouges)'

const flags: RedFlag[] = [
  {
    id: 'back-cauda',
    when: isOneOf('nerves', 'saddle', 'bladder', 'both'),
    exit: '15',
    sentence: bilingual(
      'Des nerfs du bas du dos sont peut-être comprimés : cela se soigne dans les heures qui suivent.',
      'Nerves low in the back may be squeezed: this is treated within hours.',
    ),
    meanwhile: [bilingual('Ne mangez pas et ne buvez pas.', 'Do not eat or drink.')],
    clinical: 'syndrome de la queue de cheval',
    samuMotif: 'M03.07',
    source: guideline,
    validated: false,
  },
  {
    id: 'back-aorta',
    when: anyOf(is('kind', 'tearing'), is('illness', 'aorta')),
    exit: '15',
    sentence: bilingual(
      'Une douleur brutale et déchirante peut venir d’une grosse artère.',
      'A sudden, tearing pain can come from a large artery.',
    ),
    meanwhile: [bilingual('Allongez-vous, ne faites aucun effort.', 'Lie down, make no effort.')],
    clinical: 'syndrome aortique aigu ou anévrisme fissuré à éliminer',
    samuMotif: 'M03.13',
    source: 'ESC 2014, Maladies de l’aorte ; HAS 2012, Anévrisme de l’aorte abdominale',
    validated: false,
  },
  {
    id: 'back-weak',
    when: anyOf(is('nerves', 'weak'), is('start', 'violent'), allOf(fever, isOneOf('illness', 'immune', 'injection'))),
    exit: 'emergency-in-person',
    sentence: bilingual(
      'Une jambe qui lâche, un accident ou une fièvre sur un terrain fragile demandent un examen aux urgences aujourd’hui.',
      'A leg giving way, an accident, or fever with fragile health needs an emergency department today.',
    ),
    clinical: 'déficit moteur, traumatisme violent ou spondylodiscite possible',
    samuMotif: 'M03.22',
    source: guideline,
    validated: false,
  },
  {
    id: 'back-kidney',
    when: anyOf(fever, is('kind', 'waves'), allOf(is('where', 'side'), is('kind', 'urine'))),
    exit: 'in-person',
    sentence: bilingual(
      'La douleur peut venir du rein ou d’une infection : il faut un examen et une analyse d’urines aujourd’hui.',
      'The pain may come from a kidney or an infection: an examination and a urine test are needed today.',
    ),
    clinical: 'colique néphrétique, pyélonéphrite ou infection rachidienne à éliminer',
    samuMotif: 'M03.05',
    source: guideline,
    validated: false,
  },
  {
    id: 'back-flags',
    when: anyOf(
      isOneOf('illness', 'cancer', 'thinner'),
      isOneOf('kind', 'night', 'weight'),
      is('where', 'middle'),
      allOf(is('start', 'fall'), anyOf(fromYears(65), is('illness', 'bones'))),
      allOf(isOneOf('before', 'first', 'different'), anyOf(underYears(20), fromYears(56))),
    ),
    exit: 'in-person',
    sentence: bilingual(
      'Ce mal de dos a quelque chose d’inhabituel : un médecin doit vous examiner.',
      'Something about this back pain is unusual: a doctor must examine you.',
    ),
    clinical: 'drapeau rouge de lombalgie : examen et imagerie à discuter',
    samuMotif: 'M03.22',
    source: guideline,
    validated: false,
  },
]

export const back: Reason = {
  ...heads.back,
  questions: [...emergencyQuestions, ...pregnancyQuestions, ...questions, ...closingQuestions],
  flags: [...emergencyFlags, ...pregnancyFlags, feverPregnant, ...flags],
  severity: {
    usually: 4,
    rules: [
      { when: is('daily', 'bed'), severity: 2, because: 'alité par la douleur' },
      { when: is('leg', 'foot'), severity: 3, because: 'radiculalgie' },
      { when: allOf(yes('work'), is('daily', 'slow')), severity: 3, because: 'travail contraignant, marche difficile' },
    ],
  },
  meanwhile: [
    bilingual(
      'Bougez autant que la douleur le permet : rester couché retarde la guérison.',
      'Move as much as the pain allows: staying in bed delays healing.',
    ),
    bilingual('La chaleur soulage souvent.', 'Warmth often helps.'),
  ],
  followUp: {
    fromDays: 7,
    untilDays: 14,
    about: 'Douleur, force des jambes et reprise des activités après une semaine.',
    again: ['nerves', 'leg', 'kind', 'fever', 'temperature', 'daily'],
    watch: [
      bilingual(
        'Entrejambe endormi, fuites ou blocage des urines : le 15',
        'A numb crotch, leaking or blocked urine: 15',
      ),
      bilingual('Une jambe ou un pied qui perd de la force', 'A leg or foot losing strength'),
      bilingual('De la fièvre, une douleur qui réveille', 'Fever, a pain that wakes you'),
    ],
  },
  sources: [guideline],
  validated: false,
}
