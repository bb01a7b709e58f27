// Reason for visit: a sore throat, from 15 years on; the rapid test of a tonsillitis is done by hand, at a surgery or a pharmacy.

import { bilingual } from '#kit/words.ts'
import { allOf, anyOf, atLeast, chosen, is } from '#orientation/condition.ts'
import { either, sign, without } from '#orientation/option.ts'
import type { Question, Reason, RedFlag } from '#orientation/reason.ts'
import { closingQuestions } from './closing.ts'
import { diabetes, feverQuestions, illnesses, immune, photos, since, taken } from './common.ts'
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
    id: 'swallow',
    kind: 'one',
    ask: bilingual('Arrivez-vous à avaler ?', 'Can you swallow?'),
    under: 'signs',
    options: [
      without('food', 'Oui, je mange presque normalement', 'Yes, I eat almost normally', 'aphagie'),
      sign('drinks', 'Je ne peux que boire', 'I can only drink', 'odynophagie, liquides seulement'),
      sign(
        'nothing',
        'Je n’avale plus rien, même ma salive',
        'I cannot swallow anything, not even saliva',
        'aphagie, hypersialorrhée',
      ),
    ],
  },
  {
    id: 'deep',
    kind: 'many',
    ask: bilingual('Avez-vous l’un de ces signes ?', 'Do you have any of these signs?'),
    under: 'signs',
    noneAbsent: 'trismus, voix couverte, tuméfaction cervicale, stridor',
    options: [
      sign('jaw', 'Du mal à ouvrir la bouche', 'Trouble opening the mouth', 'trismus'),
      sign(
        'voice',
        'La voix étouffée, comme avec quelque chose de chaud en bouche',
        'A muffled voice, as with something hot in the mouth',
        'voix couverte',
      ),
      sign('side', 'Mal surtout d’un seul côté', 'Pain mostly on one side', 'douleur unilatérale'),
      sign(
        'neck',
        'Le cou gonflé ou raide, très douloureux',
        'A swollen or stiff, very painful neck',
        'tuméfaction ou raideur cervicale douloureuse',
      ),
      sign('noise', 'Un bruit aigu quand j’inspire', 'A high sound when I breathe in', 'stridor'),
    ],
  },
  infectionSigns,
  {
    id: 'throat',
    kind: 'many',
    ask: bilingual(
      'Regardez votre gorge au miroir, touchez votre cou. Et aussi…',
      'Look at your throat in a mirror, feel your neck. And also…',
    ),
    under: 'signs',
    options: [
      either(
        'white',
        'Des points ou un dépôt blancs sur les amygdales',
        'White spots or a coating on the tonsils',
        'exsudat amygdalien',
      ),
      either(
        'nodes',
        'Des boules douloureuses sous la mâchoire',
        'Painful lumps under the jaw',
        'adénopathies douloureuses',
      ),
      either('cough', 'De la toux', 'A cough', 'toux'),
      sign('nose', 'Le nez qui coule', 'A runny nose', 'rhinorrhée'),
      sign('hoarse', 'La voix cassée', 'A hoarse voice', 'dysphonie'),
      sign('ulcers', 'De petites cloques ou des aphtes', 'Small blisters or ulcers', 'vésicules ou aphtes'),
      sign('rash', 'Des rougeurs sur le corps', 'A rash on the body', 'éruption'),
      sign(
        'tired',
        'Une fatigue écrasante depuis une semaine',
        'Crushing tiredness for a week',
        'asthénie marquée (MNI ?)',
      ),
    ],
  },
  {
    id: 'test',
    kind: 'one',
    ask: bilingual('Un test rapide de l’angine a-t-il été fait ?', 'Has a rapid strep test been done?'),
    help: bilingual(
      'À partir de 10 ans, un pharmacien formé peut le faire.',
      'From the age of 10, a trained pharmacist can do it.',
    ),
    under: 'story',
    options: [
      sign('no', 'Non', 'No', 'TDR non fait'),
      sign('positive', 'Oui, positif', 'Yes, positive', 'TDR positif'),
      sign('negative', 'Oui, négatif', 'Yes, negative', 'TDR négatif'),
    ],
  },
  illnesses(
    immune,
    sign(
      'white-cells',
      'Un traitement qui peut faire baisser les globules blancs (carbimazole, clozapine, méthotrexate)',
      'A medicine that can lower white cells (carbimazole, clozapine, methotrexate)',
      'traitement à risque d’agranulocytose',
    ),
    diabetes,
    sign(
      'rheumatic',
      'Un rhumatisme articulaire aigu dans le passé',
      'Rheumatic fever in the past',
      'antécédent de RAA',
    ),
  ),
  taken(),
  photos(
    'Vous pourrez ajouter une photo de la gorge à l’étape Photos.',
    'You can add a photograph of the throat at the Photos step.',
  ),
]

const tonsillitis = 'HAS 2024, Choix et durées d’antibiothérapies : angine aiguë'
const pharmacy =
  'Décret et arrêté parus au JO du 18 juin 2024 : tests et antibiotiques en pharmacie (angine, dès 10 ans)'
const abscess =
  'SFORL 2017, AINS et infections ORL pédiatriques ; Collège français d’ORL : angines et phlegmons péri-amygdaliens'

const flags: RedFlag[] = [
  {
    id: 'throat-airway',
    when: anyOf(is('swallow', 'nothing'), is('deep', 'noise')),
    exit: '15',
    sentence: bilingual(
      'Ne plus avaler sa salive ou respirer avec un bruit aigu peut annoncer un étouffement.',
      'Not swallowing saliva, or noisy breathing, can lead to choking.',
    ),
    meanwhile: [
      bilingual(
        'Restez assis, penché en avant. Ne vous allongez pas.',
        'Stay seated, leaning forward. Do not lie down.',
      ),
    ],
    clinical: 'aphagie avec hypersialorrhée ou stridor (épiglottite ?)',
    samuMotif: 'M03.12',
    source: abscess,
    validated: false,
  },
  {
    id: 'throat-abscess',
    when: anyOf(is('deep', 'jaw'), is('deep', 'neck'), allOf(is('deep', 'voice'), is('deep', 'side'))),
    exit: 'emergency-in-person',
    sentence: bilingual(
      'L’infection a peut-être formé une poche de pus dans la gorge ou le cou.',
      'The infection may have formed an abscess in the throat or neck.',
    ),
    meanwhile: [bilingual('Ne prenez pas d’ibuprofène ni de cortisone.', 'Take no ibuprofen and no cortisone.')],
    clinical: 'phlegmon péri-amygdalien ou cellulite cervicale à éliminer',
    samuMotif: 'M03.14',
    source: abscess,
    validated: false,
  },
  {
    id: 'throat-white-cells',
    when: allOf(fever, is('illness', 'white-cells')),
    exit: 'emergency-in-person',
    sentence: bilingual(
      'Avec ce traitement, une fièvre et un mal de gorge demandent une prise de sang aujourd’hui.',
      'With this medicine, fever and a sore throat need a blood test today.',
    ),
    meanwhile: [
      bilingual(
        'Ne prenez pas la prochaine dose avant d’avoir parlé à un médecin.',
        'Do not take the next dose before speaking to a doctor.',
      ),
    ],
    clinical: 'angine fébrile sous traitement à risque d’agranulocytose : NFS en urgence',
    samuMotif: 'M03.14',
    source: 'RCP du carbimazole, de la clozapine et du méthotrexate (agranulocytose) ; HAS 2024, angine aiguë',
    validated: false,
  },
  {
    id: 'throat-long',
    when: atLeast('since', 21),
    exit: 'in-person',
    sentence: bilingual(
      'Un mal de gorge de trois semaines demande qu’un médecin regarde la gorge et le cou.',
      'A sore throat lasting three weeks needs a doctor to look at the throat and neck.',
    ),
    clinical: 'odynophagie > 3 semaines : examen ORL',
    source: 'INCa, Cancers des voies aérodigestives supérieures : détection précoce',
    validated: false,
  },
]

export const soreThroat: Reason = {
  ...heads.soreThroat,
  questions: [...emergencyQuestions, ...pregnancyQuestions, ...questions, ...closingQuestions],
  flags: [...emergencyFlags, ...pregnancyFlags, ...infectionFlags, feverPregnant, ...flags],
  severity: {
    usually: 3,
    rules: [
      { when: atLeast('temperature', 39.5), severity: 2, because: 'fièvre ≥ 39,5 °C' },
      { when: is('swallow', 'drinks'), severity: 2, because: 'ne peut que boire' },
      { when: allOf(fever, is('throat', 'rash')), severity: 2, because: 'éruption fébrile (scarlatine ?)' },
      { when: chosen('deep', 1), severity: 2, because: 'signe local à vérifier' },
      {
        when: allOf(is('fever', 'none'), is('swallow', 'food')),
        severity: 4,
        because: 'ni fièvre ni gêne pour avaler',
      },
    ],
  },
  meanwhile: [
    bilingual(
      'Buvez frais, mangez mou. Du miel ou des pastilles soulagent.',
      'Drink cool, eat soft. Honey or lozenges help.',
    ),
    bilingual(
      'Pas d’ibuprofène sans avis : il peut masquer ou aggraver une infection.',
      'No ibuprofen without advice: it can hide or worsen an infection.',
    ),
  ],
  followUp: {
    fromDays: 2,
    untilDays: 3,
    about: 'Douleur, fièvre et alimentation après 48 heures.',
    again: ['fever', 'temperature', 'swallow', 'deep', 'grave'],
    watch: [
      bilingual('Avaler ou ouvrir la bouche devient difficile', 'Swallowing or opening the mouth gets hard'),
      bilingual('La douleur passe d’un seul côté, le cou gonfle', 'The pain moves to one side, the neck swells'),
      bilingual('Une fièvre encore là après 3 jours', 'A fever still there after 3 days'),
    ],
  },
  sources: [tonsillitis, pharmacy, abscess],
  validated: false,
}
