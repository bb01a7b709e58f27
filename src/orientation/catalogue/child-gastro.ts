// Reason for visit: a child under 15 with diarrhoea or vomiting; asked of the parent, most careful with the water lost.

import { bilingual } from '#kit/words.ts'
import { allOf, anyOf, is, isOneOf, underMonths, underYears } from '#orientation/condition.ts'
import { sign, without } from '#orientation/option.ts'
import type { Question, Reason, RedFlag } from '#orientation/reason.ts'
import { childGreenVomit, childLimp, childNotDrinking, frailFever, underOne } from './child.flags.ts'
import { childBackground, childDrinking, childLook, childWeight } from './child.ts'
import { closingQuestions } from './closing.ts'
import { feverQuestions, since } from './common.ts'
import { emergencyFlags } from './emergency.flags.ts'
import { emergencyQuestions } from './emergency.ts'
import { heads } from './heads.ts'
import { fever, infantFlags } from './infant.ts'

const questions: Question[] = [
  since,
  ...childLook,
  ...childDrinking,
  {
    id: 'stools',
    kind: 'one',
    ask: bilingual('Comment sont ses selles ?', 'What are the stools like?'),
    under: 'signs',
    options: [
      without('usual', 'Comme d’habitude', 'As usual', 'diarrhée'),
      sign('soft', 'Liquides, moins de 8 par jour', 'Liquid, under 8 a day', 'diarrhée < 8/j'),
      sign('many', 'Liquides, 8 par jour ou plus', 'Liquid, 8 or more a day', 'diarrhée ≥ 8/j'),
      sign('blood', 'Avec du sang', 'With blood', 'sang dans les selles'),
    ],
  },
  {
    id: 'ors',
    kind: 'one',
    ask: bilingual(
      'A-t-il eu un soluté de réhydratation, en sachets ?',
      'Has rehydration solution, in sachets, been given?',
    ),
    under: 'medicines',
    options: [
      sign('keeps', 'Oui, et il le garde', 'Yes, and it stays down', 'SRO bien toléré'),
      sign('fails', 'Oui, et il le vomit ou le refuse', 'Yes, and it is vomited or refused', 'échec du SRO'),
      sign('no', 'Non', 'No', 'pas de SRO'),
    ],
  },
  {
    id: 'belly',
    kind: 'one',
    ask: bilingual('A-t-il mal au ventre ?', 'Does the belly hurt?'),
    under: 'signs',
    options: [
      without('none', 'Non', 'No', 'douleur abdominale'),
      sign(
        'cramps',
        'Par moments, puis il joue',
        'At times, then plays again',
        'douleurs intermittentes bien tolérées',
      ),
      sign(
        'fits',
        'Par crises : il pâlit, se plie, puis s’endort',
        'In fits: turns pale, doubles up, then sleeps',
        'crises douloureuses avec pâleur (invagination ?)',
      ),
      sign(
        'constant',
        'Tout le temps, ou il ne veut plus marcher',
        'All the time, or will not walk',
        'douleur continue',
      ),
    ],
  },
  {
    id: 'groin',
    kind: 'yes-no',
    ask: bilingual(
      'Une boule dans l’aine ou une bourse gonflée, douloureuse ?',
      'A painful lump in the groin or a swollen scrotum?',
    ),
    under: 'signs',
    present: 'tuméfaction inguinale ou scrotale',
    absent: true,
  },
  ...feverQuestions,
  {
    id: 'cause',
    kind: 'many',
    ask: bilingual('Y a-t-il eu avant…', 'Before this, was there…'),
    under: 'background',
    options: [
      sign('others', 'D’autres malades autour de lui', 'Other ill people around', 'contage'),
      sign('raw', 'Viande hachée peu cuite, lait cru', 'Undercooked minced meat, raw milk', 'aliment à risque (SHU)'),
      sign('travel', 'Un voyage hors d’Europe', 'A journey outside Europe', 'voyage récent'),
      sign('antibiotic', 'Un antibiotique', 'An antibiotic', 'antibiotique récent'),
      sign('blow', 'Un choc à la tête ou au ventre', 'A blow to the head or belly', 'traumatisme récent'),
    ],
  },
  ...childBackground,
  ...childWeight,
  {
    id: 'weight-before',
    kind: 'number',
    optional: true,
    ask: bilingual(
      'Son poids juste avant la maladie, si vous l’avez',
      'The weight just before the illness, if you have it',
    ),
    unit: bilingual('kg', 'kg'),
    under: 'background',
    min: 1.5,
    max: 120,
    decimals: 1,
    present: 'poids antérieur {} kg',
  },
]

const guideline = 'ESPGHAN/ESPID 2014, Acute gastroenteritis in children in Europe ; GFHGNP, réhydratation orale'
const surgical = 'SFP, Pas à pas en pédiatrie : douleurs abdominales et vomissements de l’enfant, signes d’alarme'

const flags: RedFlag[] = [
  {
    id: 'child-gastro-baby',
    when: underMonths(3),
    exit: 'emergency-in-person',
    sentence: bilingual(
      'Avant 3 mois, un bébé qui vomit ou a la diarrhée doit être examiné aux urgences aujourd’hui.',
      'Before 3 months, a baby with vomiting or diarrhoea must be examined in an emergency department today.',
    ),
    meanwhile: [
      bilingual(
        'Continuez le sein ou le biberon. Emportez le carnet de santé.',
        'Go on breast- or bottle-feeding. Take the health booklet.',
      ),
    ],
    clinical: 'diarrhée ou vomissements avant 3 mois',
    samuMotif: 'M03.21',
    source: guideline,
    validated: false,
  },
  {
    id: 'child-gastro-blood',
    when: is('stools', 'blood'),
    exit: 'emergency-in-person',
    sentence: bilingual(
      'Du sang dans les selles d’un enfant doit être vu aux urgences aujourd’hui.',
      'Blood in a child’s stools must be seen in an emergency department today.',
    ),
    clinical: 'rectorragie de l’enfant (invagination, SHU, bactérie invasive)',
    samuMotif: 'M03.21',
    source: guideline,
    validated: false,
  },
  {
    id: 'child-belly',
    when: anyOf(isOneOf('belly', 'fits', 'constant'), { question: 'groin', is: true }, is('cause', 'blow')),
    exit: 'emergency-in-person',
    sentence: bilingual(
      'Cette douleur ou ces vomissements peuvent demander un chirurgien : votre enfant doit être examiné maintenant.',
      'This pain or vomiting may need a surgeon: your child must be examined now.',
    ),
    meanwhile: [bilingual('Ne lui donnez rien à manger.', 'Give nothing to eat.')],
    clinical: 'invagination, appendicite, hernie étranglée ou traumatisme à éliminer',
    samuMotif: 'M03.20',
    source: surgical,
    validated: false,
  },
  {
    id: 'child-gastro-losing',
    when: anyOf(is('ors', 'fails'), allOf(underMonths(24), is('stools', 'many'))),
    exit: 'emergency-in-person',
    sentence: bilingual(
      'Votre enfant perd plus d’eau qu’il n’en garde.',
      'Your child is losing more water than they keep.',
    ),
    meanwhile: [
      bilingual(
        'Proposez le soluté froid, à la cuillère, toutes les 2 minutes.',
        'Offer cold solution, by the spoon, every 2 minutes.',
      ),
    ],
    clinical: 'échec du SRO ou pertes importantes avant 2 ans',
    samuMotif: 'M03.21',
    source: guideline,
    validated: false,
  },
]

export const childGastro: Reason = {
  ...heads.childGastro,
  questions: [...emergencyQuestions, ...questions, ...closingQuestions],
  flags: [
    ...emergencyFlags,
    ...infantFlags,
    childLimp,
    childGreenVomit,
    frailFever,
    childNotDrinking,
    underOne,
    ...flags,
  ],
  severity: {
    usually: 3,
    rules: [
      { when: underMonths(24), severity: 2, because: 'moins de 2 ans' },
      { when: allOf(underYears(6), isOneOf('awake', 'less')), severity: 2, because: 'moins tonique' },
      { when: fever, severity: 2, because: 'fièvre' },
      { when: is('dry', 'few-wet'), severity: 2, because: 'diurèse diminuée' },
      { when: isOneOf('cause', 'raw', 'travel'), severity: 2, because: 'exposition à risque' },
    ],
  },
  meanwhile: [
    bilingual(
      'Soluté de réhydratation en pharmacie, sans ordonnance : peu, souvent, frais.',
      'Rehydration solution from a pharmacy, without a prescription: little, often, cool.',
    ),
    bilingual(
      'Continuez le lait. Ni soda ni eau seule pour un bébé.',
      'Go on with milk. No soda and no plain water for a baby.',
    ),
    bilingual('Pesez-le si vous le pouvez.', 'Weigh your child if you can.'),
  ],
  followUp: {
    fromDays: 1,
    untilDays: 1,
    about: 'Boissons gardées, urines, poids et comportement de l’enfant le lendemain.',
    again: ['awake', 'colour', 'feeding', 'dry', 'stools', 'ors', 'belly', 'fever', 'temperature', 'weight'],
    watch: [
      bilingual(
        'Il vomit le soluté, ne boit plus, n’urine presque plus',
        'Vomits the solution, stops drinking, passes almost no urine',
      ),
      bilingual('Il devient mou, ses yeux se creusent', 'Becomes floppy, the eyes sink'),
      bilingual('Du sang dans les selles, des vomissements verts', 'Blood in the stools, green vomit'),
    ],
  },
  sources: [guideline, surgical],
  validated: false,
}
