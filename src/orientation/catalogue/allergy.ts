// Reason for visit: an allergy, from one year on: nose, eyes, hives; what can become anaphylaxis is asked first.

import { bilingual } from '#kit/words.ts'
import { allOf, anyOf, chosen, fromYears, is, isOneOf, underYears, yes } from '#orientation/condition.ts'
import { either, sign, without } from '#orientation/option.ts'
import type { Question, Reason, RedFlag } from '#orientation/reason.ts'
import { childWeight } from './child.ts'
import { closingQuestions } from './closing.ts'
import { feverQuestions, illnesses, photos, since, taken } from './common.ts'
import { emergencyFlags } from './emergency.flags.ts'
import { emergencyQuestions } from './emergency.ts'
import { heads } from './heads.ts'
import { fever } from './infant.ts'
import { pregnancyFlags, pregnancyQuestions } from './pregnancy.ts'

const questions: Question[] = [
  {
    id: 'alarm',
    kind: 'many',
    ask: bilingual('Depuis le début de la réaction, y a-t-il…', 'Since the reaction began, is there…'),
    under: 'signs',
    noneAbsent: 'signe d’anaphylaxie, atteinte muqueuse',
    options: [
      sign(
        'throat',
        'La voix qui change, la gorge serrée, du mal à avaler',
        'A changed voice, a tight throat, trouble swallowing',
        'atteinte laryngée',
      ),
      sign(
        'wheeze',
        'Des sifflements, une gêne pour respirer',
        'Wheezing, trouble breathing',
        'bronchospasme possible',
      ),
      sign('belly', 'Des vomissements ou un fort mal de ventre', 'Vomiting or strong belly pain', 'signes digestifs'),
      sign('faint', 'Un malaise, une grande faiblesse', 'Feeling faint, great weakness', 'malaise'),
      sign(
        'lips',
        'Les lèvres ou les paupières gonflées',
        'Swollen lips or eyelids',
        'angio-œdème labial ou palpébral',
      ),
      sign(
        'peels',
        'La peau qui se décolle, la bouche ou les yeux à vif',
        'Skin coming off, a raw mouth or eyes',
        'décollement ou atteinte muqueuse',
      ),
    ],
  },
  since,
  {
    id: 'what',
    kind: 'many',
    ask: bilingual('Qu’y a-t-il ?', 'What is there?'),
    under: 'signs',
    options: [
      sign('nose', 'Éternuements, nez qui coule ou bouché', 'Sneezing, a runny or blocked nose', 'rhinite'),
      sign('eyes', 'Yeux rouges qui démangent', 'Red, itchy eyes', 'conjonctivite'),
      either(
        'hives',
        'Plaques en relief qui démangent et changent de place',
        'Raised, itchy patches that move around',
        'urticaire',
      ),
      sign('eczema', 'Peau rouge, sèche, qui démange', 'Red, dry, itchy skin', 'eczéma'),
      sign('cough', 'De la toux, surtout la nuit', 'A cough, mostly at night', 'toux nocturne'),
      sign('sting', 'Un gonflement autour d’une piqûre', 'Swelling around a sting', 'réaction locale à une piqûre'),
    ],
  },
  {
    id: 'after',
    kind: 'one',
    ask: bilingual('Cela est-il venu après…', 'Did it come after…'),
    under: 'story',
    options: [
      sign('food', 'Un aliment', 'A food', 'après un aliment'),
      sign('medicine', 'Un médicament', 'A medicine', 'après un médicament'),
      sign(
        'sting',
        'Une piqûre de guêpe, d’abeille ou de frelon',
        'A wasp, bee or hornet sting',
        'après une piqûre d’hyménoptère',
      ),
      sign('air', 'Des pollens, un animal, de la poussière', 'Pollen, an animal, dust', 'pneumallergène'),
      sign('other', 'Autre chose, ou je ne sais pas', 'Something else, or I do not know', 'facteur non identifié'),
    ],
  },
  {
    id: 'soon',
    kind: 'yes-no',
    ask: bilingual('En moins de 2 heures ?', 'Within 2 hours?'),
    under: 'story',
    when: isOneOf('after', 'food', 'medicine', 'sting'),
    present: 'réaction en moins de 2 h',
    absent: true,
  },
  {
    id: 'which',
    kind: 'text',
    optional: true,
    ask: bilingual('Lequel, si vous le savez ?', 'Which one, if you know?'),
    under: 'story',
    when: isOneOf('after', 'food', 'medicine'),
    max: 200,
    present: 'en cause : {}',
  },
  ...feverQuestions,
  illnesses(
    sign(
      'severe',
      'Une réaction grave dans le passé, un stylo d’adrénaline',
      'A severe reaction in the past, an adrenaline pen',
      'antécédent d’anaphylaxie',
    ),
    sign('asthma', 'Asthme', 'Asthma', 'asthme'),
    {
      ...sign(
        'ace',
        'Un traitement de la tension ou du cœur dont le nom finit en « -pril »',
        'A blood pressure or heart medicine whose name ends in “-pril”',
        'IEC (angio-œdème bradykinique ?)',
      ),
      when: fromYears(15),
    },
    sign(
      'angioedema',
      'Des gonflements à répétition, chez vous ou dans la famille',
      'Repeated swellings, in you or your family',
      'angio-œdèmes récidivants ou familiaux',
    ),
  ),
  {
    id: 'asthma-now',
    kind: 'one',
    ask: bilingual('L’asthme en ce moment ?', 'Asthma right now?'),
    under: 'signs',
    when: is('illness', 'asthma'),
    options: [
      without('calm', 'Calme', 'Quiet', 'asthme instable'),
      sign(
        'more',
        'J’utilise plus souvent l’inhalateur de secours',
        'I use the rescue inhaler more often',
        'asthme non contrôlé',
      ),
      sign('bad', 'L’inhalateur ne soulage plus assez', 'The inhaler no longer helps enough', 'exacerbation d’asthme'),
    ],
  },
  ...childWeight.map((each): Question => ({ ...each, when: underYears(15) })),
  taken(
    sign('antihistamine', 'Un antihistaminique', 'An antihistamine', 'antihistaminique'),
    sign('pen', 'Un stylo d’adrénaline', 'An adrenaline pen', 'adrénaline auto-injectée'),
  ),
  photos(
    'Vous pourrez ajouter des photos à l’étape Photos, même si les plaques ont disparu.',
    'You can add photographs at the Photos step, even if the patches have gone.',
  ),
]

const anaphylaxis =
  'SFMU 2016, Prise en charge de l’anaphylaxie en médecine d’urgence ; EAACI 2021, anaphylaxis guideline'
const swelling = 'Centre de référence des angio-œdèmes (CREAK), PNDS HAS 2021 : angio-œdèmes bradykiniques'

const flags: RedFlag[] = [
  {
    id: 'allergy-anaphylaxis',
    when: anyOf(
      isOneOf('alarm', 'throat', 'faint'),
      is('taken', 'pen'),
      allOf(anyOf(is('what', 'hives'), is('alarm', 'lips'), yes('soon')), isOneOf('alarm', 'wheeze', 'belly')),
      allOf(is('illness', 'severe'), yes('soon'), chosen('alarm', 1)),
    ),
    exit: '15',
    sentence: bilingual(
      'Cette réaction peut devenir grave en quelques minutes.',
      'This reaction can become serious within minutes.',
    ),
    meanwhile: [
      bilingual(
        'Si vous avez un stylo d’adrénaline, utilisez-le maintenant, dans la cuisse.',
        'If you have an adrenaline pen, use it now, in the thigh.',
      ),
      bilingual(
        'Restez allongé, jambes surélevées, ou assis si respirer est difficile.',
        'Stay lying down, legs raised, or seated if breathing is hard.',
      ),
    ],
    clinical: 'anaphylaxie possible',
    samuMotif: 'M03.15',
    source: anaphylaxis,
    validated: false,
  },
  {
    id: 'allergy-bradykinin',
    when: allOf(is('alarm', 'lips'), isOneOf('illness', 'ace', 'angioedema')),
    exit: '15',
    sentence: bilingual(
      'Avec ce traitement ou ces antécédents, un gonflement du visage peut gagner la gorge.',
      'With this medicine or history, a swollen face can reach the throat.',
    ),
    clinical: 'angio-œdème bradykinique possible',
    samuMotif: 'M03.15',
    source: swelling,
    validated: false,
  },
  {
    id: 'allergy-asthma',
    when: anyOf(is('asthma-now', 'bad'), allOf(is('alarm', 'wheeze'), is('illness', 'asthma'))),
    exit: '15',
    sentence: bilingual(
      'Une crise d’asthme que l’inhalateur ne calme pas est une urgence.',
      'An asthma attack that the inhaler does not calm is an emergency.',
    ),
    meanwhile: [
      bilingual(
        'Restez assis, prenez votre inhalateur de secours comme prescrit.',
        'Stay seated, take your rescue inhaler as prescribed.',
      ),
    ],
    clinical: 'exacerbation d’asthme',
    samuMotif: 'M03.12',
    source: 'SPLF 2021, GINA 2024 : exacerbation d’asthme, signes de gravité',
    validated: false,
  },
  {
    id: 'allergy-skin',
    when: anyOf(is('alarm', 'peels'), allOf(fever, is('after', 'medicine'))),
    exit: 'emergency-in-person',
    sentence: bilingual(
      'Après un médicament, de la fièvre ou une peau à vif doivent être vues à l’hôpital aujourd’hui.',
      'After a medicine, fever or raw skin must be seen in hospital today.',
    ),
    meanwhile: [
      bilingual(
        'Ne reprenez pas ce médicament avant d’avoir parlé à un médecin.',
        'Do not take that medicine again before speaking to a doctor.',
      ),
    ],
    clinical: 'toxidermie grave à éliminer',
    samuMotif: 'M03.15',
    source: 'SFD, HAS PNDS 2018 : nécrolyse épidermique ; DRESS',
    validated: false,
  },
  {
    id: 'allergy-wheeze',
    when: anyOf(is('alarm', 'wheeze'), is('asthma-now', 'more'), allOf(fever, is('what', 'hives'))),
    exit: 'in-person',
    sentence: bilingual(
      'Un médecin devrait vous examiner aujourd’hui : il faut écouter les poumons ou voir l’éruption.',
      'A doctor should examine you today: the lungs must be heard or the rash seen.',
    ),
    clinical: 'sibilants, asthme non contrôlé ou urticaire fébrile',
    samuMotif: 'M03.12',
    source: anaphylaxis,
    validated: false,
  },
]

export const allergy: Reason = {
  ...heads.allergy,
  questions: [...emergencyQuestions, ...pregnancyQuestions, ...questions, ...closingQuestions],
  flags: [...emergencyFlags, ...pregnancyFlags, ...flags],
  severity: {
    usually: 4,
    rules: [
      { when: yes('soon'), severity: 2, because: 'réaction en moins de 2 h' },
      { when: is('alarm', 'lips'), severity: 2, because: 'angio-œdème' },
      { when: is('after', 'medicine'), severity: 2, because: 'médicament en cause' },
      { when: is('what', 'hives'), severity: 3, because: 'urticaire' },
    ],
  },
  notRemotely: [
    bilingual('Écouter les poumons', 'Listen to the lungs'),
    bilingual('Faire des tests d’allergie', 'Do allergy tests'),
  ],
  atHand: [
    bilingual('Le nom de ce qui a pu déclencher la réaction', 'The name of what may have set it off'),
    bilingual('Vos inhalateurs, votre stylo d’adrénaline', 'Your inhalers, your adrenaline pen'),
    bilingual('Un thermomètre', 'A thermometer'),
  ],
  meanwhile: [
    bilingual('Arrêtez ce qui a pu déclencher la réaction.', 'Stop whatever may have set it off.'),
    bilingual(
      'Si la gorge se serre, si vous respirez mal ou faites un malaise : le 15, sans attendre le médecin.',
      'If the throat tightens, breathing is hard or you feel faint: 15, without waiting for the doctor.',
    ),
  ],
  followUp: {
    fromDays: 1,
    untilDays: 3,
    about: 'Plaques, gonflement et respiration après 24 heures.',
    again: ['alarm', 'what', 'fever', 'temperature'],
    watch: [
      bilingual(
        'La gorge, la voix ou la respiration qui changent : le 15',
        'A change in throat, voice or breathing: 15',
      ),
      bilingual('Des plaques encore là après 2 jours de traitement', 'Patches still there after 2 days of treatment'),
      bilingual('De la fièvre, la bouche ou les yeux à vif', 'Fever, a raw mouth or eyes'),
    ],
  },
  sources: [anaphylaxis, swelling, 'EAACI/GA²LEN 2022, urticaria guideline ; ARIA 2019, allergic rhinitis'],
  validated: false,
}
