// Reason for visit: earache, at any age; the ear of a child is looked into, so that an examination in person is the default.

import { bilingual } from '#kit/words.ts'
import { allOf, anyOf, fromYears, is, isOneOf, underMonths, underYears } from '#orientation/condition.ts'
import { either, sign } from '#orientation/option.ts'
import type { Question, Reason, RedFlag } from '#orientation/reason.ts'
import { childLimp } from './child.flags.ts'
import { childLook, childWeight } from './child.ts'
import { closingQuestions } from './closing.ts'
import { diabetes, feverQuestions, illnesses, immune, since, taken } from './common.ts'
import { emergencyFlags } from './emergency.flags.ts'
import { emergencyQuestions } from './emergency.ts'
import { heads } from './heads.ts'
import { fever, infantFlags } from './infant.ts'
import { pregnancyFlags, pregnancyQuestions } from './pregnancy.ts'

const isChild = underYears(15)

const questions: Question[] = [
  ...[...childLook, ...childWeight].map((each): Question => ({ ...each, when: isChild })),
  since,
  ...feverQuestions,
  {
    id: 'ear',
    kind: 'many',
    ask: bilingual('Que remarquez-vous ?', 'What do you notice?'),
    under: 'signs',
    options: [
      sign('pain', 'Mal dans l’oreille', 'Pain in the ear', 'otalgie'),
      either('runs', 'L’oreille coule', 'The ear runs', 'otorrhée'),
      sign('blood', 'Du sang sort de l’oreille', 'Blood comes from the ear', 'otorragie'),
      sign(
        'touch',
        'Mal quand on touche ou tire l’oreille',
        'Pain when the ear is touched or pulled',
        'douleur à la traction du pavillon',
      ),
      sign('deaf', 'Entend moins bien', 'Hears less well', 'hypoacousie'),
      sign('noise', 'Un sifflement', 'A whistling', 'acouphène'),
      sign('itch', 'Des démangeaisons', 'Itching', 'prurit auriculaire'),
      sign(
        'rubs',
        'Le bébé se frotte l’oreille, dort mal',
        'The baby rubs the ear, sleeps badly',
        'se frotte l’oreille',
      ),
    ],
  },
  {
    id: 'around-ear',
    kind: 'many',
    ask: bilingual('Et l’un de ces signes ?', 'And any of these signs?'),
    under: 'signs',
    noneAbsent: 'signe de mastoïdite, paralysie faciale, vertige, surdité brusque',
    options: [
      sign(
        'behind',
        'Rouge, gonflé ou douloureux derrière l’oreille, oreille décollée',
        'Red, swollen or painful behind the ear, ear pushed out',
        'signes de mastoïdite',
      ),
      sign(
        'palsy',
        'Un œil qui ferme mal, la bouche de travers',
        'An eye that closes badly, a crooked mouth',
        'paralysie faciale périphérique possible',
      ),
      sign('spins', 'Tout tourne, impossible de tenir debout', 'Everything spins, unable to stand', 'vertige'),
      sign(
        'sudden',
        'N’entend plus d’une oreille, depuis quelques heures ou jours',
        'Deaf in one ear, for some hours or days',
        'surdité brusque',
      ),
      sign('stiff', 'Un fort mal de tête, la nuque raide', 'A strong headache, a stiff neck', 'céphalée et raideur'),
    ],
  },
  {
    id: 'cause',
    kind: 'many',
    ask: bilingual('Y a-t-il eu avant…', 'Before this, was there…'),
    under: 'story',
    options: [
      sign('cold', 'Un rhume', 'A cold', 'rhinopharyngite'),
      sign('swim', 'De la baignade', 'Swimming', 'baignade'),
      sign(
        'object',
        'Un coton-tige ou un objet dans l’oreille',
        'A cotton bud or an object in the ear',
        'corps étranger ou coton-tige',
      ),
      sign(
        'blow',
        'Un choc, une gifle, une explosion, un bruit très fort',
        'A blow, a slap, an explosion, a very loud noise',
        'traumatisme ou blast',
      ),
      sign('pressure', 'Un voyage en avion ou une plongée', 'A flight or a dive', 'barotraumatisme possible'),
      sign(
        'grommets',
        'Des aérateurs (yoyos) ou une opération de l’oreille',
        'Grommets or ear surgery',
        'aérateurs ou chirurgie otologique',
      ),
    ],
  },
  illnesses(
    immune,
    diabetes,
    sign('again', 'Des otites à répétition', 'Repeated ear infections', 'otites récidivantes'),
  ),
  taken(sign('drops', 'Des gouttes pour l’oreille', 'Ear drops', 'gouttes auriculaires')),
]

const otitis = 'HAS 2024, Choix et durées d’antibiothérapies : otite moyenne aiguë purulente (diagnostic à l’otoscope)'
const college = 'Collège français d’ORL : otites, mastoïdite, surdité brusque, paralysie faciale'

const flags: RedFlag[] = [
  {
    id: 'ear-meninges',
    when: is('around-ear', 'stiff'),
    exit: '15',
    sentence: bilingual(
      'Une infection de l’oreille peut gagner les méninges.',
      'An ear infection can reach the lining of the brain.',
    ),
    clinical: 'otalgie avec syndrome méningé possible',
    samuMotif: 'M03.14',
    source: college,
    validated: false,
  },
  {
    id: 'ear-mastoid',
    when: isOneOf('around-ear', 'behind', 'palsy'),
    exit: 'emergency-in-person',
    sentence: bilingual(
      'L’infection s’étend peut-être autour de l’oreille : il faut être examiné aux urgences aujourd’hui.',
      'The infection may be spreading around the ear: an examination is needed today in an emergency department.',
    ),
    clinical: 'mastoïdite ou paralysie faciale',
    samuMotif: 'M03.14',
    source: college,
    validated: false,
  },
  {
    id: 'ear-sudden-deaf',
    when: anyOf(is('around-ear', 'sudden'), allOf(is('around-ear', 'spins'), is('ear', 'deaf'))),
    exit: 'emergency-in-person',
    sentence: bilingual(
      'Une oreille qui n’entend soudain plus se soigne dans les premiers jours : faites-la voir aujourd’hui.',
      'An ear that suddenly stops hearing is treated in the first days: have it seen today.',
    ),
    clinical: 'surdité brusque ou atteinte labyrinthique',
    samuMotif: 'M03.07',
    source: college,
    validated: false,
  },
  {
    id: 'ear-newborn',
    when: underMonths(3),
    exit: 'emergency-in-person',
    sentence: bilingual(
      'Avant 3 mois, un mal d’oreille s’examine à l’hôpital aujourd’hui.',
      'Before 3 months, an earache is examined in hospital today.',
    ),
    meanwhile: [bilingual('Emportez le carnet de santé.', 'Take the child’s health booklet.')],
    clinical: 'otalgie avant 3 mois',
    samuMotif: 'M03.14',
    source: otitis,
    validated: false,
  },
  {
    id: 'ear-child',
    when: isChild,
    exit: 'in-person',
    sentence: bilingual(
      'Pour soigner l’oreille d’un enfant, il faut voir le tympan. Un médecin peut d’abord vous voir ici et décider avec vous.',
      'To treat a child’s ear, the eardrum must be seen. A doctor can see you here first and decide with you.',
    ),
    clinical: 'otalgie de l’enfant : otoscopie nécessaire',
    samuMotif: 'M03.14',
    source: otitis,
    validated: false,
  },
  {
    id: 'ear-injured',
    when: anyOf(is('ear', 'blood'), isOneOf('cause', 'object', 'blow', 'grommets')),
    exit: 'in-person',
    sentence: bilingual(
      'Cette oreille doit être regardée de près : le tympan est peut-être abîmé.',
      'This ear must be looked into: the eardrum may be damaged.',
    ),
    meanwhile: [
      bilingual(
        'Ni goutte ni eau dans l’oreille avant l’examen.',
        'No drops and no water in the ear before the examination.',
      ),
    ],
    clinical: 'perforation, corps étranger ou aérateurs : otoscopie',
    source: college,
    validated: false,
  },
  {
    id: 'ear-at-risk',
    when: allOf(
      fromYears(15),
      anyOf(fever, isOneOf('illness', 'immune', 'diabetes'), is('ear', 'runs'), is('around-ear', 'spins')),
    ),
    exit: 'in-person',
    sentence: bilingual(
      'Avec ces signes, un médecin doit regarder l’intérieur de l’oreille.',
      'With these signs, a doctor must look inside the ear.',
    ),
    clinical: 'otalgie fébrile, otorrhée, vertige ou terrain (otite maligne) : otoscopie',
    samuMotif: 'M03.14',
    source: otitis,
    validated: false,
  },
]

export const ear: Reason = {
  ...heads.ear,
  questions: [...emergencyQuestions, ...pregnancyQuestions, ...questions, ...closingQuestions],
  flags: [...emergencyFlags, ...pregnancyFlags, ...infantFlags, childLimp, ...flags],
  severity: {
    usually: 3,
    rules: [
      { when: underMonths(24), severity: 2, because: 'moins de 2 ans' },
      { when: fever, severity: 2, because: 'fièvre' },
      { when: is('ear', 'runs'), severity: 3, because: 'otorrhée' },
    ],
  },
  meanwhile: [
    bilingual(
      'Ne mettez rien dans l’oreille : ni goutte, ni coton-tige.',
      'Put nothing in the ear: no drops, no cotton bud.',
    ),
    bilingual('Le paracétamol soulage, selon l’âge et le poids.', 'Paracetamol helps, according to age and weight.'),
  ],
  followUp: {
    fromDays: 2,
    untilDays: 3,
    about: 'Douleur, fièvre et audition après 48 heures.',
    again: ['awake', 'colour', 'fever', 'temperature', 'ear', 'around-ear'],
    watch: [
      bilingual('Gonflé derrière l’oreille, le visage de travers', 'Swelling behind the ear, a crooked face'),
      bilingual('L’oreille coule ou entend moins', 'The ear runs or hears less'),
      bilingual('Douleur ou fièvre encore là après 2 jours', 'Pain or fever still there after 2 days'),
    ],
  },
  sources: [otitis, college],
  validated: false,
}
