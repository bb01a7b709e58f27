// Reason for visit: anxiety, low mood, bad sleep, from 15 years on; dark thoughts are asked at the start of every path.
import { bilingual } from '#kit/words.ts'
import { allOf, is, isOneOf, underYears, yes } from '#orientation/condition.ts'
import type { Reason, RedFlag } from '#orientation/reason.ts'
import { closingQuestions } from './closing.ts'
import { emergencyFlags } from './emergency.flags.ts'
import { emergencyQuestions } from './emergency.ts'
import { heads } from './heads.ts'
import { mindQuestions } from './mind.questions.ts'
import { pregnancyFlags, pregnancyQuestions } from './pregnancy.ts'

const depression = 'HAS 2017, Épisode dépressif caractérisé de l’adulte : prise en charge en soins de premier recours'
const crisis =
  'HAS 2005, Modalités de prise de décision concernant l’indication en urgence d’une hospitalisation sans consentement'

const flags: RedFlag[] = [
  {
    id: 'mind-harm',
    when: is('grave-mind', 'harm-others'),
    exit: '15',
    sentence: bilingual(
      'Cette peur demande de l’aide tout de suite. Vous faites bien de le dire.',
      'This fear needs help now. You do well to say it.',
    ),
    meanwhile: [
      bilingual(
        'Mettez-vous à distance, confiez votre enfant à quelqu’un de confiance.',
        'Step away, leave your child with someone you trust.',
      ),
    ],
    clinical: 'idées hétéro-agressives',
    samuMotif: 'M03.16',
    source: crisis,
    validated: false,
  },
  {
    id: 'mind-alcohol',
    when: is('substances', 'stopped-alcohol'),
    exit: '15',
    sentence: bilingual(
      'Un arrêt brutal de l’alcool avec des tremblements peut se compliquer en quelques heures.',
      'Stopping alcohol suddenly, with shaking, can turn serious within hours.',
    ),
    meanwhile: [bilingual('Ne restez pas seul.', 'Do not stay alone.')],
    clinical: 'sevrage alcoolique',
    samuMotif: 'M04.01',
    source: 'SFA 2015, Mésusage de l’alcool : dépistage, diagnostic et traitement (recommandation de bonne pratique)',
    validated: false,
  },
  {
    id: 'mind-acute',
    when: isOneOf('grave-mind', 'voices', 'high', 'not-eating'),
    exit: 'emergency-in-person',
    sentence: bilingual(
      'Ces signes sont éprouvants et se soignent : un psychiatre peut vous voir aujourd’hui aux urgences.',
      'These signs are hard to bear and can be treated: a psychiatrist can see you today in an emergency department.',
    ),
    meanwhile: [
      bilingual('Ne restez pas seul : faites-vous accompagner.', 'Do not stay alone: have someone come with you.'),
    ],
    clinical: 'éléments psychotiques, maniaques ou mélancoliques',
    samuMotif: 'M03.16',
    source: crisis,
    validated: false,
  },
  {
    id: 'mind-hurts-self',
    when: is('grave-mind', 'hurts-self'),
    exit: '3114',
    sentence: bilingual(
      'Se faire du mal dit une souffrance forte. En parler maintenant aide.',
      'Hurting yourself speaks of strong suffering. Talking now helps.',
    ),
    meanwhile: [
      bilingual(
        'Vous pouvez aussi rejoindre la salle d’attente : vous passerez en priorité.',
        'You can also join the waiting room: you will be seen first.',
      ),
    ],
    clinical: 'automutilations',
    samuMotif: 'M03.16',
    source: 'HAS 2021, Idées et conduites suicidaires chez l’enfant et l’adolescent ; numéro national 3114',
    validated: false,
  },
  {
    id: 'mind-pills',
    when: is('substances', 'stopped-pills'),
    exit: 'in-person',
    sentence: bilingual(
      'L’arrêt brutal de ces médicaments peut donner un manque : il faut être examiné aujourd’hui.',
      'Stopping these medicines suddenly can cause withdrawal: you should be examined today.',
    ),
    clinical: 'syndrome de sevrage en benzodiazépines',
    samuMotif: 'M04.01',
    source:
      'HAS 2015, Arrêt des benzodiazépines et médicaments apparentés : démarche du médecin traitant en ambulatoire',
    validated: false,
  },
]

export const mind: Reason = {
  ...heads.mind,
  questions: [...emergencyQuestions, ...pregnancyQuestions, ...mindQuestions, ...closingQuestions],
  flags: [...emergencyFlags, ...pregnancyFlags, ...flags],
  severity: {
    usually: 3,
    rules: [
      { when: isOneOf('safe', 'unsafe', 'unsaid'), severity: 2, because: 'sécurité au domicile incertaine' },
      { when: is('impact', 'cannot'), severity: 2, because: 'retentissement majeur' },
      {
        when: allOf(yes('baby'), isOneOf('mood', 'sad', 'interest', 'guilt')),
        severity: 2,
        because: 'dépression du post-partum possible',
      },
      {
        when: allOf(is('company', 'nobody'), isOneOf('mood', 'sad', 'interest')),
        severity: 2,
        because: 'humeur dépressive et isolement',
      },
      { when: underYears(18), severity: 2, because: 'mineur' },
    ],
  },
  meanwhile: [
    bilingual(
      'Respirez lentement : inspirez 5 secondes, soufflez 5 secondes, pendant 5 minutes.',
      'Breathe slowly: in for 5 seconds, out for 5 seconds, for 5 minutes.',
    ),
    bilingual(
      'Si des idées noires viennent : le 3114, jour et nuit. En danger immédiat : le 15.',
      'If dark thoughts come: 3114, day and night. In immediate danger: 15.',
    ),
    bilingual('N’arrêtez pas seul un traitement.', 'Do not stop a treatment on your own.'),
  ],
  followUp: {
    fromDays: 7,
    untilDays: 14,
    about: 'Humeur, sommeil et idées noires après une semaine.',
    again: ['mood', 'grave-mind', 'impact'],
    watch: [
      bilingual(
        'Des idées de mort : le 3114 ; avec un plan ou un moyen : le 15',
        'Thoughts of death: 3114; with a plan or means: 15',
      ),
      bilingual('Ne plus dormir, ne plus manger', 'No longer sleeping or eating'),
      bilingual('Aucun mieux après 2 semaines', 'No better after 2 weeks'),
    ],
  },
  sources: [
    depression,
    crisis,
    'HAS-SFTG 2006, Prise en charge du patient adulte se plaignant d’insomnie en médecine générale',
    'Arrêté du 7 octobre 1991 : durée de prescription des hypnotiques (4 semaines) et anxiolytiques (12 semaines)',
  ],
  validated: false,
}
