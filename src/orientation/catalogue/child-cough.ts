// Reason for visit: a child under 15 who coughs, has a cold or a sore throat; asked of the parent, who watches the breathing.

import { bilingual } from '#kit/words.ts'
import { allOf, anyOf, atLeast, is, isOneOf, underMonths, underYears, yes } from '#orientation/condition.ts'
import { either, sign, without } from '#orientation/option.ts'
import type { Question, Reason, RedFlag } from '#orientation/reason.ts'
import { bronchiolitis, childFlags, feverish, struggling } from './child.flags.ts'
import { childBackground, childBreathing, childDrinking, childLook, childWeight } from './child.ts'
import { closingQuestions } from './closing.ts'
import { feverQuestions, since, taken } from './common.ts'
import { emergencyFlags } from './emergency.flags.ts'
import { emergencyQuestions } from './emergency.ts'
import { heads } from './heads.ts'
import { fever, infantFlags } from './infant.ts'

const questions: Question[] = [
  since,
  ...childLook,
  ...childBreathing,
  {
    id: 'cough',
    kind: 'one',
    ask: bilingual('Comment est sa toux ?', 'What is the cough like?'),
    under: 'story',
    options: [
      without('none', 'Il ne tousse pas', 'No cough', 'toux'),
      sign('dry', 'Sèche', 'Dry', 'toux sèche'),
      sign('wet', 'Grasse', 'Chesty', 'toux grasse'),
      sign('barking', 'Rauque, comme un aboiement', 'Hoarse, like a bark', 'toux aboyante'),
      sign(
        'fits',
        'Par quintes, jusqu’à vomir, rougir ou bleuir',
        'In fits, until vomiting, turning red or blue',
        'toux quinteuse, émétisante ou cyanosante',
      ),
    ],
  },
  {
    id: 'throat',
    kind: 'many',
    ask: bilingual('Y a-t-il l’un de ces signes ?', 'Is there any of these signs?'),
    under: 'signs',
    noneAbsent: 'stridor, hypersialorrhée, syndrome de pénétration',
    options: [
      sign(
        'noise',
        'Un bruit quand il inspire, même au calme',
        'A noise when breathing in, even when calm',
        'stridor au repos',
      ),
      sign(
        'drools',
        'Il bave, n’avale plus, reste assis penché',
        'Drools, no longer swallows, stays leaning forward',
        'dysphagie, hypersialorrhée',
      ),
      sign(
        'choked',
        'Il s’est étouffé d’un coup, en mangeant ou en jouant',
        'Choked suddenly, eating or playing',
        'syndrome de pénétration',
      ),
      sign(
        'neck',
        'Le cou raide ou gonflé, la tête penchée',
        'A stiff or swollen neck, the head tilted',
        'torticolis fébrile ou adénophlegmon possible',
      ),
    ],
  },
  ...childDrinking,
  ...feverQuestions,
  {
    id: 'with',
    kind: 'many',
    ask: bilingual('Et aussi…', 'And also…'),
    under: 'signs',
    options: [
      sign('nose', 'Le nez qui coule ou bouché', 'A runny or blocked nose', 'rhinorrhée'),
      sign('throat-pain', 'Mal à la gorge', 'A sore throat', 'odynophagie'),
      either('ear', 'Mal à une oreille', 'An earache', 'otalgie'),
      sign('eyes', 'Les yeux collés', 'Sticky eyes', 'conjonctivite'),
      sign('rash', 'Des boutons ou des rougeurs', 'Spots or redness', 'éruption'),
      sign('night', 'La toux le réveille', 'The cough wakes your child', 'toux nocturne'),
    ],
  },
  {
    id: 'around',
    kind: 'many',
    ask: bilingual('Autour de lui…', 'Around your child…'),
    under: 'background',
    options: [
      sign('nursery', 'Crèche ou école', 'Nursery or school', 'collectivité'),
      sign('smoke', 'Quelqu’un fume à la maison', 'Someone smokes at home', 'tabagisme passif'),
      sign(
        'whooping',
        'Un adulte tousse depuis des semaines, ou une coqueluche',
        'An adult coughing for weeks, or whooping cough',
        'contage coqueluche possible',
      ),
    ],
  },
  ...childBackground,
  ...childWeight,
  taken(sign('puffer', 'Un inhalateur (salbutamol…)', 'An inhaler (salbutamol…)', 'bronchodilatateur inhalé')),
  {
    id: 'worry',
    kind: 'yes-no',
    ask: bilingual(
      'Le sentez-vous très différent des autres fois où il a été malade ?',
      'Does this feel very different from the other times your child was ill?',
    ),
    under: 'story',
    present: 'inquiétude parentale : inhabituel',
  },
]

const airway = 'SFP, Pas à pas en pédiatrie : dyspnée laryngée et corps étranger des voies aériennes de l’enfant'

const flags: RedFlag[] = [
  {
    id: 'child-airway',
    when: isOneOf('throat', 'noise', 'drools', 'choked'),
    exit: '15',
    sentence: bilingual(
      'Quelque chose gêne le passage de l’air dans la gorge de votre enfant.',
      'Something is blocking the air in your child’s throat.',
    ),
    meanwhile: [
      bilingual(
        'Laissez-le assis, dans vos bras, au calme. Ne regardez pas dans sa gorge.',
        'Keep your child sitting, in your arms, calm. Do not look into the throat.',
      ),
      bilingual('Rien à manger ni à boire.', 'Nothing to eat or drink.'),
    ],
    clinical: 'dyspnée laryngée, épiglottite ou corps étranger',
    samuMotif: 'M03.12',
    source: airway,
    validated: false,
  },
  {
    id: 'child-whooping',
    when: allOf(underMonths(6), anyOf(is('cough', 'fits'), is('around', 'whooping'))),
    exit: 'emergency-in-person',
    sentence: bilingual(
      'Avant 6 mois, une toux qui peut être une coqueluche se surveille à l’hôpital.',
      'Before 6 months, a cough that may be whooping cough is watched in hospital.',
    ),
    clinical: 'coqueluche possible avant 6 mois',
    samuMotif: 'M03.12',
    source: 'HCSP 2014, Conduite à tenir devant un ou plusieurs cas de coqueluche',
    validated: false,
  },
  {
    id: 'child-neck',
    when: allOf(is('throat', 'neck'), fever),
    exit: 'emergency-in-person',
    sentence: bilingual(
      'De la fièvre avec le cou raide ou gonflé doit être vue aux urgences.',
      'Fever with a stiff or swollen neck must be seen in an emergency department.',
    ),
    clinical: 'torticolis fébrile, abcès rétropharyngé ou syndrome méningé',
    samuMotif: 'M03.14',
    source: 'SFORL 2017, AINS et infections ORL pédiatriques ; HAS 2016, fiche mémo fièvre',
    validated: false,
  },
  {
    id: 'child-chest',
    when: anyOf(
      struggling,
      is('cough', 'barking'),
      is('cough', 'fits'),
      allOf(fever, atLeast('fever-days', 3)),
      atLeast('since', 28),
      is('with', 'ear'),
    ),
    exit: 'in-person',
    sentence: bilingual(
      'Votre enfant doit être examiné aujourd’hui : il faut écouter ses poumons ou voir ses tympans.',
      'Your child should be examined today: the lungs must be heard or the ears seen.',
    ),
    clinical: 'auscultation ou otoscopie nécessaires',
    samuMotif: 'M03.12',
    source: feverish,
    validated: false,
  },
]

export const childCough: Reason = {
  ...heads.childCough,
  questions: [...emergencyQuestions, ...questions, ...closingQuestions],
  flags: [...emergencyFlags, ...infantFlags, ...childFlags, ...flags],
  severity: {
    usually: 4,
    rules: [
      { when: underMonths(24), severity: 3, because: 'moins de 2 ans' },
      { when: struggling, severity: 2, because: 'gêne respiratoire' },
      { when: yes('worry'), severity: 2, because: 'inquiétude parentale' },
      { when: fever, severity: 3, because: 'fièvre' },
      { when: allOf(underYears(6), is('awake', 'less')), severity: 2, because: 'moins tonique' },
    ],
  },
  meanwhile: [
    bilingual(
      'Lavez son nez au sérum physiologique, surtout avant les repas.',
      'Rinse the nose with saline, above all before feeds.',
    ),
    bilingual(
      'Pas de sirop contre la toux avant 2 ans. Du miel seulement après 1 an.',
      'No cough syrup before 2 years. Honey only after 1 year.',
    ),
    bilingual('Proposez souvent à boire, couchez-le sur le dos.', 'Offer drinks often, lay your child on their back.'),
  ],
  followUp: {
    fromDays: 1,
    untilDays: 3,
    about: 'Respiration, boissons et fièvre de l’enfant après 24 heures.',
    again: ['awake', 'colour', 'breathing', 'cough', 'throat', 'feeding', 'dry', 'fever', 'temperature'],
    watch: [
      bilingual('Il respire plus vite, le torse se creuse', 'Breathing gets faster, the chest sinks in'),
      bilingual('Il boit moins de la moitié de d’habitude', 'Drinks less than half of usual'),
      bilingual('De la fièvre qui apparaît, ou dure 3 jours', 'A fever that appears, or lasts 3 days'),
    ],
  },
  sources: [
    bronchiolitis,
    feverish,
    airway,
    'Afssaps 2010-2011, Mucolytiques et antitussifs contre-indiqués avant 2 ans',
  ],
  validated: false,
}
