// What is asked of someone anxious, low or sleeping badly.
import { bilingual } from '#kit/words.ts'
import { allOf, fromYears, mayBeFemale, underYears } from '#orientation/condition.ts'
import { either, sign, without } from '#orientation/option.ts'
import type { Question } from '#orientation/reason.ts'

export const mindQuestions: Question[] = [
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
