// Reason for visit: anxiety, low mood, bad sleep, from 15 years on; dark thoughts are asked at the start of every path.

import { bilingual } from '#kit/words.ts'
import { allOf, fromYears, is, isOneOf, mayBeFemale, underYears, yes } from '#orientation/condition.ts'
import { either, sign, without } from '#orientation/option.ts'
import type { Question, Reason, RedFlag } from '#orientation/reason.ts'
import { closingQuestions } from './closing.ts'
import { emergencyFlags } from './emergency.flags.ts'
import { emergencyQuestions } from './emergency.ts'
import { heads } from './heads.ts'
import { pregnancyFlags, pregnancyQuestions } from './pregnancy.ts'

const questions: Question[] = [
  {
    id: 'since',
    kind: 'days',
    ask: bilingual('Depuis combien de jours ?', 'For how many days?'),
    help: bilingual('Un mois : 30. Un an : 365.', 'A month: 30. A year: 365.'),
    under: 'story',
    max: 7300,
    present: 'depuis {}',
  },
  {
    id: 'mood',
    kind: 'many',
    ask: bilingual('Que vivez-vous ?', 'What are you going through?'),
    under: 'signs',
    options: [
      sign('anxious', 'De l’anxiété presque tout le temps', 'Anxiety almost all the time', 'anxiété permanente'),
      sign('panic', 'Des crises d’angoisse', 'Panic attacks', 'attaques de panique'),
      either('sad', 'Une tristesse qui ne passe pas', 'A sadness that does not pass', 'humeur dépressive'),
      either('interest', 'Plus d’envie ni de plaisir', 'No more desire or pleasure', 'anhédonie'),
      sign('guilt', 'L’impression d’être un poids', 'Feeling like a burden', 'culpabilité, dévalorisation'),
      sign('falls-asleep', 'Du mal à m’endormir', 'Trouble falling asleep', 'insomnie d’endormissement'),
      sign(
        'wakes',
        'Des réveils la nuit ou trop tôt',
        'Waking at night or too early',
        'insomnie de maintien ou réveil précoce',
      ),
      sign('worn-out', 'Un épuisement lié au travail', 'Exhaustion from work', 'épuisement professionnel'),
      sign('grief', 'Un deuil, une séparation, un choc', 'A loss, a separation, a shock', 'événement de vie récent'),
    ],
  },
  {
    id: 'grave-mind',
    kind: 'many',
    ask: bilingual('Et l’un de ceux-ci, ces derniers jours ?', 'And any of these, in the last few days?'),
    under: 'signs',
    noneAbsent: 'signe psychotique, maniaque ou auto-agressif',
    options: [
      sign(
        'harm-others',
        'La peur de faire du mal à quelqu’un, ou à votre enfant',
        'Fear of harming someone, or your child',
        'idées hétéro-agressives',
      ),
      sign(
        'voices',
        'Entendre des voix, se sentir surveillé ou menacé par des inconnus',
        'Hearing voices, feeling watched or threatened by strangers',
        'éléments psychotiques',
      ),
      sign(
        'high',
        'Ne presque plus dormir sans être fatigué, parler et dépenser sans frein',
        'Hardly sleeping without being tired, talking and spending without limit',
        'éléments maniaques',
      ),
      sign(
        'not-eating',
        'Ne plus manger ni boire, ne plus se lever',
        'No longer eating, drinking or getting up',
        'incurie ou refus alimentaire',
      ),
      sign('hurts-self', 'Se faire du mal (coupures, brûlures)', 'Hurting yourself (cuts, burns)', 'automutilations'),
    ],
  },
  {
    id: 'impact',
    kind: 'one',
    ask: bilingual('Comment se passent vos journées ?', 'How are your days?'),
    under: 'story',
    options: [
      sign('manages', 'J’y arrive', 'I manage', 'fonctionnement conservé'),
      sign('hard', 'C’est difficile', 'It is hard', 'retentissement modéré'),
      sign('cannot', 'Je n’y arrive plus', 'I can no longer manage', 'retentissement majeur'),
    ],
  },
  {
    id: 'safe',
    kind: 'one',
    ask: bilingual('Vous sentez-vous en sécurité chez vous ?', 'Do you feel safe at home?'),
    help: bilingual(
      'Violences : le 3919, jour et nuit. En danger immédiat : le 17, ou le 114 par SMS.',
      'Violence: 3919, day and night. In immediate danger: 17, or 114 by text message.',
    ),
    under: 'background',
    options: [
      without('safe', 'Oui', 'Yes', 'violence déclarée'),
      sign('unsafe', 'Non', 'No', 'NE SE SENT PAS EN SÉCURITÉ chez soi'),
      sign(
        'unsaid',
        'Je préfère en parler au médecin',
        'I would rather tell the doctor',
        'sécurité au domicile : à aborder seul',
      ),
    ],
  },
  {
    id: 'company',
    kind: 'one',
    ask: bilingual('Y a-t-il quelqu’un sur qui compter ?', 'Is there someone to rely on?'),
    under: 'background',
    options: [
      sign('with', 'Oui, avec moi', 'Yes, with me', 'entouré'),
      sign('far', 'Oui, mais pas ici', 'Yes, but not here', 'entourage à distance'),
      sign('nobody', 'Non', 'No', 'isolement'),
    ],
  },
  {
    id: 'substances',
    kind: 'many',
    ask: bilingual('Êtes-vous dans l’un de ces cas ?', 'Does any of these apply?'),
    help: bilingual('La réponse n’est lue que par le médecin.', 'Only the doctor reads the answer.'),
    under: 'background',
    noneAbsent: 'alcool quotidien, sevrage',
    options: [
      sign('alcohol', 'De l’alcool tous les jours', 'Alcohol every day', 'alcool quotidien'),
      sign(
        'stopped-alcohol',
        'Arrêt de l’alcool cette semaine, avec tremblements ou sueurs',
        'Stopped alcohol this week, with shaking or sweats',
        'sevrage alcoolique',
      ),
      sign(
        'stopped-pills',
        'Arrêt brutal d’un somnifère ou d’un calmant',
        'Sudden stop of sleeping pills or tranquillisers',
        'sevrage en benzodiazépines',
      ),
      sign('drugs', 'Cannabis ou autres drogues', 'Cannabis or other drugs', 'cannabis ou autres substances'),
    ],
  },
  {
    id: 'body',
    kind: 'many',
    ask: bilingual('Et dans le corps ?', 'And in the body?'),
    under: 'signs',
    options: [
      sign('heart', 'Le cœur qui bat vite au repos', 'A fast heart at rest', 'palpitations de repos'),
      sign(
        'thin',
        'Un amaigrissement, des tremblements, trop chaud',
        'Weight loss, shaking, feeling hot',
        'signes de dysthyroïdie possibles',
      ),
      sign('snores', 'Des ronflements, des pauses en dormant', 'Snoring, pauses while asleep', 'SAOS possible'),
      sign('legs', 'Les jambes qui ne tiennent pas en place le soir', 'Restless legs in the evening', 'impatiences'),
    ],
  },
  {
    id: 'baby',
    kind: 'yes-no',
    ask: bilingual('Avez-vous un bébé de moins d’un an ?', 'Do you have a baby under one year old?'),
    under: 'background',
    when: allOf(mayBeFemale, fromYears(15), underYears(56)),
    present: 'post-partum < 1 an',
  },
  {
    id: 'followed',
    kind: 'one',
    ask: bilingual('Êtes-vous suivi pour cela ?', 'Is anyone following you for this?'),
    under: 'background',
    options: [
      sign('no', 'Non', 'No', 'pas de suivi'),
      sign('doctor', 'Par mon médecin', 'By my doctor', 'suivi par le médecin traitant'),
      sign(
        'mental-health',
        'Par un psychiatre ou un psychologue',
        'By a psychiatrist or a psychologist',
        'suivi psychiatrique ou psychologique',
      ),
      sign(
        'hospital',
        'J’ai été hospitalisé pour cela',
        'I have been in hospital for this',
        'antécédent d’hospitalisation en psychiatrie',
      ),
    ],
  },
]

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
  questions: [...emergencyQuestions, ...pregnancyQuestions, ...questions, ...closingQuestions],
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
  notRemotely: [
    bilingual('Vous examiner, faire une prise de sang', 'Examine you, take a blood test'),
    bilingual(
      'Prescrire longtemps un somnifère ou un calmant : la loi en limite la durée',
      'Prescribe sleeping pills or tranquillisers for long: the law limits it',
    ),
  ],
  atHand: [
    bilingual('Vos ordonnances ou vos boîtes de médicaments', 'Your prescriptions or medicine boxes'),
    bilingual('Un endroit où personne n’entend', 'A place where nobody hears'),
  ],
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
