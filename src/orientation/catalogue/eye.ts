// Reason for visit: a red or sticky eye, at any age; pain and sight decide.

import { bilingual } from '#kit/words.ts'
import { anyOf, is, isOneOf, underMonths } from '#orientation/condition.ts'
import { either, sign } from '#orientation/option.ts'
import type { Question, Reason, RedFlag } from '#orientation/reason.ts'
import { underOne } from './child.flags.ts'
import { closingQuestions } from './closing.ts'
import { diabetes, feverQuestions, illnesses, immune, photos, since } from './common.ts'
import { emergencyFlags } from './emergency.flags.ts'
import { emergencyQuestions } from './emergency.ts'
import { heads } from './heads.ts'
import { fever, infantFlags } from './infant.ts'

const questions: Question[] = [
  since,
  {
    id: 'sight',
    kind: 'many',
    ask: bilingual('Cachez un œil, puis l’autre. Remarquez-vous…', 'Cover one eye, then the other. Do you notice…'),
    askForChild: bilingual('Remarquez-vous chez votre enfant…', 'Do you notice in your child…'),
    under: 'signs',
    noneAbsent: 'baisse de vision, douleur oculaire, photophobie',
    options: [
      sign(
        'less',
        'L’œil voit moins bien, même après l’avoir essuyé',
        'The eye sees less well, even once wiped',
        'baisse d’acuité visuelle',
      ),
      sign('pain', 'Une vraie douleur dans l’œil', 'A real pain in the eye', 'douleur oculaire'),
      sign('light', 'La lumière fait mal', 'Light hurts', 'photophobie'),
      sign(
        'halos',
        'Des halos autour des lampes, des vomissements',
        'Halos around lamps, vomiting',
        'halos, vomissements (glaucome aigu ?)',
      ),
      sign(
        'spot',
        'Une tache blanche ou trouble sur l’œil, une pupille déformée',
        'A white or cloudy spot on the eye, a misshapen pupil',
        'opacité cornéenne ou pupille anormale',
      ),
      sign(
        'shut',
        'La paupière très gonflée, l’œil ne s’ouvre ou ne bouge plus bien',
        'A very swollen lid, the eye no longer opens or moves well',
        'cellulite orbitaire possible',
      ),
    ],
  },
  {
    id: 'eye',
    kind: 'many',
    ask: bilingual('Et comment est l’œil ?', 'And what is the eye like?'),
    under: 'signs',
    options: [
      either('pus', 'Collé le matin, avec du pus', 'Sticky in the morning, with pus', 'sécrétions purulentes'),
      sign('tears', 'Il larmoie', 'Watery', 'larmoiement'),
      sign('itch', 'Il démange', 'Itchy', 'prurit oculaire'),
      sign('grain', 'Comme un grain de sable', 'Like a grain of sand', 'sensation de grain de sable'),
      sign('both', 'Les deux yeux', 'Both eyes', 'bilatéral'),
      sign('blood', 'Une tache de sang, sans gêne', 'A spot of blood, no discomfort', 'hémorragie sous-conjonctivale'),
      sign('stye', 'Une boule sur le bord de la paupière', 'A lump on the edge of the lid', 'orgelet ou chalazion'),
    ],
  },
  {
    id: 'cause',
    kind: 'many',
    ask: bilingual('Y a-t-il eu…', 'Has there been…'),
    under: 'background',
    noneAbsent: 'traumatisme, projection, lentilles',
    options: [
      sign('splash', 'Un produit dans l’œil', 'A product in the eye', 'projection de produit'),
      sign(
        'injury',
        'Un choc, du métal, du bois, une branche, une soudure',
        'A blow, metal, wood, a branch, welding',
        'traumatisme ou corps étranger',
      ),
      sign('lenses', 'Le port de lentilles', 'Contact lenses', 'port de lentilles'),
      sign(
        'surgery',
        'Une opération ou une piqûre dans l’œil ces 2 derniers mois',
        'Eye surgery or an injection in the last 2 months',
        'chirurgie oculaire récente',
      ),
      sign(
        'blisters',
        'Des cloques autour de l’œil ou sur le nez, un herpès',
        'Blisters around the eye or on the nose, herpes',
        'zona ou herpès péri-oculaire',
      ),
      sign('contact', 'Quelqu’un avec les yeux collés', 'Someone with sticky eyes', 'contage'),
      sign('pollen', 'Des pollens, un animal', 'Pollen, an animal', 'contexte allergique'),
    ],
  },
  ...feverQuestions,
  illnesses(
    immune,
    diabetes,
    sign('only-eye', 'Un seul œil qui voit', 'Only one seeing eye', 'monophtalme'),
    sign(
      'before',
      'Un glaucome, une uvéite ou une greffe de cornée',
      'Glaucoma, uveitis or a corneal graft',
      'glaucome, uvéite ou greffe',
    ),
    sign('joints', 'Un rhumatisme inflammatoire', 'An inflammatory joint disease', 'rhumatisme inflammatoire'),
  ),
  {
    id: 'put-in',
    kind: 'text',
    optional: true,
    ask: bilingual('Qu’avez-vous déjà mis dans l’œil ?', 'What have you already put in the eye?'),
    under: 'medicines',
    max: 200,
    present: 'déjà mis : {}',
  },
  photos(
    'Vous pourrez ajouter une photo de l’œil ouvert à l’étape Photos.',
    'You can add a photograph of the open eye at the Photos step.',
  ),
]

const college = 'Collège des ophtalmologistes universitaires de France (COUF) : œil rouge et/ou douloureux'
const trauma = 'Collège des ophtalmologistes universitaires de France (COUF) : traumatismes et brûlures oculaires'

const flags: RedFlag[] = [
  {
    id: 'eye-splash',
    when: is('cause', 'splash'),
    exit: '15',
    sentence: bilingual(
      'Rincez d’abord : un produit dans l’œil peut le brûler en quelques minutes.',
      'Rinse first: a product in the eye can burn it within minutes.',
    ),
    meanwhile: [
      bilingual(
        'Rincez l’œil ouvert à l’eau tiède du robinet pendant 20 minutes, ôtez les lentilles.',
        'Rinse the open eye with lukewarm tap water for 20 minutes, take lenses out.',
      ),
      bilingual('Gardez l’emballage du produit.', 'Keep the product’s packaging.'),
    ],
    clinical: 'projection oculaire, brûlure chimique',
    samuMotif: 'M02.04',
    source: trauma,
    validated: false,
  },
  {
    id: 'eye-acute',
    when: isOneOf('sight', 'less', 'pain', 'light', 'halos', 'spot'),
    exit: 'emergency-in-person',
    sentence: bilingual(
      'Un œil rouge qui fait mal, craint la lumière ou voit moins bien doit être vu par un ophtalmologiste aujourd’hui.',
      'A red eye that hurts, fears light or sees less must be seen by an eye doctor today.',
    ),
    meanwhile: [bilingual('Pas de collyre anesthésiant ni à la cortisone.', 'No anaesthetic or cortisone drops.')],
    clinical: 'kératite, uvéite ou glaucome aigu à éliminer',
    source: college,
    validated: false,
  },
  {
    id: 'eye-orbit',
    when: is('sight', 'shut'),
    exit: 'emergency-in-person',
    sentence: bilingual(
      'Une infection peut s’étendre derrière la paupière : il faut l’hôpital aujourd’hui.',
      'An infection may be spreading behind the lid: hospital is needed today.',
    ),
    clinical: 'cellulite péri-orbitaire',
    samuMotif: 'M03.14',
    source: college,
    validated: false,
  },
  {
    id: 'eye-injury',
    when: isOneOf('cause', 'injury', 'surgery', 'blisters'),
    exit: 'emergency-in-person',
    sentence: bilingual(
      'Après un choc, une opération, ou avec des cloques, l’œil doit être examiné aujourd’hui à la lampe.',
      'After a blow, surgery, or with blisters, the eye must be examined with a lamp today.',
    ),
    meanwhile: [
      bilingual(
        'Ne frottez pas, n’appuyez pas, ne retirez rien de planté.',
        'Do not rub, do not press, remove nothing that is stuck in.',
      ),
    ],
    clinical: 'traumatisme, post-opératoire, zona ou herpès oculaire',
    samuMotif: 'M02.07',
    source: trauma,
    validated: false,
  },
  {
    id: 'eye-newborn',
    when: underMonths(1),
    exit: 'emergency-in-person',
    sentence: bilingual(
      'Avant un mois, un œil rouge ou collé avec du pus doit être vu aujourd’hui à l’hôpital.',
      'Before one month, a red or pus-filled eye must be seen in hospital today.',
    ),
    clinical: 'conjonctivite néonatale',
    samuMotif: 'M03.14',
    source: college,
    validated: false,
  },
  {
    id: 'eye-lenses',
    when: anyOf(is('cause', 'lenses'), isOneOf('illness', 'only-eye', 'before', 'joints', 'immune')),
    exit: 'in-person',
    sentence: bilingual(
      'Avec des lentilles ou ces antécédents, un œil rouge s’examine à la lampe, aujourd’hui.',
      'With contact lenses or this history, a red eye is examined with a lamp, today.',
    ),
    meanwhile: [
      bilingual('Ôtez vos lentilles et gardez-les pour l’analyse.', 'Take your lenses out and keep them for testing.'),
    ],
    clinical: 'œil rouge sous lentilles ou terrain à risque : lampe à fente',
    source: college,
    validated: false,
  },
]

export const eye: Reason = {
  ...heads.eye,
  questions: [...emergencyQuestions, ...questions, ...closingQuestions],
  flags: [...emergencyFlags, ...infantFlags, underOne, ...flags],
  severity: {
    usually: 4,
    rules: [
      { when: fever, severity: 2, because: 'fièvre' },
      { when: is('eye', 'pus'), severity: 3, because: 'sécrétions purulentes' },
    ],
  },
  meanwhile: [
    bilingual(
      'Lavez-vous les mains, nettoyez l’œil au sérum physiologique.',
      'Wash your hands, clean the eye with saline.',
    ),
    bilingual('Ni lentilles ni maquillage. Serviette à part.', 'No lenses, no make-up. A separate towel.'),
  ],
  followUp: {
    fromDays: 2,
    untilDays: 4,
    about: 'Douleur, vision et sécrétions après 48 heures.',
    again: ['sight', 'eye', 'fever', 'temperature'],
    watch: [
      bilingual('L’œil fait mal, craint la lumière ou voit moins bien', 'The eye hurts, fears light or sees less'),
      bilingual('La paupière gonfle beaucoup', 'The lid swells a lot'),
      bilingual('Aucun mieux après 3 jours', 'No better after 3 days'),
    ],
  },
  sources: [
    college,
    trauma,
    'Afssaps 2004, Collyres et autres topiques antibiotiques dans les infections oculaires superficielles',
  ],
  validated: false,
}
