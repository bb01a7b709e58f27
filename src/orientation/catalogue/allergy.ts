// Reason for visit: an allergy, from one year on: nose, eyes, hives; what can become anaphylaxis is asked first.
import { bilingual } from '#kit/words.ts'
import { allOf, anyOf, chosen, is, isOneOf, yes } from '#orientation/condition.ts'
import type { Reason, RedFlag } from '#orientation/reason.ts'
import { allergyQuestions } from './allergy.questions.ts'
import { closingQuestions } from './closing.ts'
import { emergencyFlags } from './emergency.flags.ts'
import { emergencyQuestions } from './emergency.ts'
import { heads } from './heads.ts'
import { fever } from './infant.ts'
import { pregnancyFlags, pregnancyQuestions } from './pregnancy.ts'

const anaphylaxis =
  'SFMU 2016, Prise en charge de l’anaphylaxie en médecine d’urgence ; EAACI 2021, anaphylaxis guideline'
const swelling = 'Centre de référence des angio-œdèmes (CREAK) : angio-œdèmes bradykiniques'

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
  questions: [...emergencyQuestions, ...pregnancyQuestions, ...allergyQuestions, ...closingQuestions],
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
