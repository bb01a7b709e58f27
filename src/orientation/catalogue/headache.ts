// Reason for visit: headache, from 15 years on: known or new is what matters most.

import { bilingual } from '#kit/words.ts'
import { allOf, anyOf, atLeast, fromYears, is, isOneOf } from '#orientation/condition.ts'
import { either, sign } from '#orientation/option.ts'
import type { Question, Reason, RedFlag } from '#orientation/reason.ts'
import { closingQuestions } from './closing.ts'
import { cancer, feverQuestions, illnesses, immune, since, taken, thinner } from './common.ts'
import { emergencyFlags } from './emergency.flags.ts'
import { emergencyQuestions } from './emergency.ts'
import { heads } from './heads.ts'
import { fever } from './infant.ts'
import { feverPregnant, infectionFlags, infectionSigns } from './infection.ts'
import { pregnancyFlags, pregnancyQuestions } from './pregnancy.ts'

const questions: Question[] = [
  {
    id: 'known',
    kind: 'one',
    ask: bilingual('Connaissez-vous ce mal de tête ?', 'Do you know this headache?'),
    under: 'story',
    options: [
      sign('same', 'Oui, le même que d’habitude', 'Yes, the same as usual', 'céphalée habituelle'),
      sign(
        'different',
        'J’en ai souvent, mais celui-ci est différent ou plus fort',
        'I often have them, but this one is different or stronger',
        'céphalée inhabituelle chez un céphalalgique',
      ),
      sign('first', 'Non, c’est la première fois', 'No, this is the first time', 'céphalée de novo'),
    ],
  },
  {
    id: 'since',
    kind: 'days',
    ask: since.ask,
    under: 'story',
    max: 3650,
    present: 'depuis {}',
  },
  {
    id: 'warning',
    kind: 'many',
    ask: bilingual('Avez-vous l’un de ces signes ?', 'Do you have any of these signs?'),
    under: 'signs',
    noneAbsent: 'drapeau rouge de céphalée',
    options: [
      sign(
        'gas',
        'D’autres personnes ou animaux malades dans le logement, un chauffage ou un chauffe-eau',
        'Other people or pets ill in the home, a heater or boiler',
        'intoxication au CO possible',
      ),
      sign(
        'neck',
        'Une douleur du cou d’un côté, une paupière qui tombe',
        'Pain on one side of the neck, a drooping eyelid',
        'cervicalgie unilatérale, ptosis (dissection ?)',
      ),
      sign(
        'strain',
        'Plus fort en toussant, en forçant ou couché, avec vomissements le matin',
        'Worse when coughing, straining or lying, with morning vomiting',
        'céphalée d’hypertension intracrânienne',
      ),
      sign('sight', 'La vue double, voilée ou qui s’éclipse', 'Double, veiled or fading sight', 'troubles visuels'),
      sign(
        'jaw',
        'Mal en mâchant, le cuir chevelu sensible',
        'Pain when chewing, a tender scalp',
        'claudication de la mâchoire, hyperesthésie du scalp',
      ),
      sign(
        'blow',
        'Un choc à la tête ces 3 derniers mois',
        'A blow to the head in the last 3 months',
        'traumatisme crânien récent',
      ),
      sign('eye', 'Un œil rouge, très douloureux', 'A red, very painful eye', 'œil rouge douloureux (glaucome ?)'),
    ],
  },
  infectionSigns,
  ...feverQuestions,
  {
    id: 'kind',
    kind: 'many',
    ask: bilingual('Comment est-il ?', 'What is it like?'),
    under: 'signs',
    options: [
      sign('pulsing', 'Il bat, d’un côté', 'Throbbing, on one side', 'pulsatile, unilatérale'),
      sign('tight', 'Il serre, des deux côtés', 'Tight, on both sides', 'en étau, bilatérale'),
      sign('nausea', 'Avec des nausées', 'With nausea', 'nausées'),
      sign('light', 'La lumière et le bruit gênent', 'Light and noise hurt', 'photo-phonophobie'),
      either(
        'aura',
        'Précédé de zigzags ou de fourmillements de moins d’une heure',
        'After zigzags or tingling lasting under an hour',
        'aura',
      ),
      sign(
        'tears',
        'L’œil pleure et le nez coule du même côté',
        'The eye waters and the nose runs on the same side',
        'signes dysautonomiques (AVF ?)',
      ),
    ],
  },
  {
    id: 'pill-days',
    kind: 'number',
    ask: bilingual(
      'Combien de jours par mois prenez-vous un antidouleur ?',
      'On how many days a month do you take a painkiller?',
    ),
    under: 'background',
    min: 0,
    max: 31,
    decimals: 0,
    present: 'antalgiques {} j/mois',
  },
  illnesses(
    cancer,
    immune,
    thinner,
    sign('pressure', 'Tension élevée', 'High blood pressure', 'hypertension artérielle'),
    sign(
      'oestrogen',
      'Pilule, patch ou anneau contraceptif',
      'A contraceptive pill, patch or ring',
      'contraception hormonale',
    ),
    sign(
      'puncture',
      'Une ponction ou une anesthésie dans le dos récemment',
      'A recent lumbar puncture or epidural',
      'brèche durale possible',
    ),
  ),
  taken(sign('triptan', 'Un triptan', 'A triptan', 'triptan')),
]

const urgent = 'SFEMC/SFN 2017, Recommandations pour la prise en charge d’une céphalée en urgence'
const migraine = 'SFEMC 2021, Recommandations pour le diagnostic et la prise en charge de la migraine de l’adulte'
const unusual = isOneOf('known', 'different', 'first')

const flags: RedFlag[] = [
  {
    id: 'headache-gas',
    when: is('warning', 'gas'),
    exit: '15',
    sentence: bilingual(
      'Un gaz sans odeur, le monoxyde de carbone, peut en être la cause.',
      'A gas without smell, carbon monoxide, may be the cause.',
    ),
    meanwhile: [
      bilingual(
        'Ouvrez les fenêtres, coupez le chauffage, sortez tous du logement.',
        'Open the windows, turn the heating off, everyone leave the home.',
      ),
    ],
    clinical: 'intoxication au monoxyde de carbone possible',
    samuMotif: 'M04.02',
    source: 'Santé publique France et ministère de la Santé : intoxications au monoxyde de carbone ; SFEMC/SFN 2017',
    validated: false,
  },
  {
    id: 'headache-artery',
    when: allOf(is('warning', 'neck'), unusual),
    exit: '15',
    sentence: bilingual('Une artère du cou est peut-être blessée.', 'An artery in the neck may be injured.'),
    meanwhile: [bilingual('Allongez-vous, ne tournez pas la tête.', 'Lie down, do not turn your head.')],
    clinical: 'dissection cervicale à éliminer',
    samuMotif: 'M03.11',
    source: urgent,
    validated: false,
  },
  {
    id: 'headache-pressure',
    when: anyOf(
      isOneOf('warning', 'strain', 'sight', 'eye'),
      allOf(is('warning', 'blow'), anyOf(unusual, is('illness', 'thinner'))),
    ),
    exit: 'emergency-in-person',
    sentence: bilingual(
      'Ce mal de tête doit être exploré à l’hôpital aujourd’hui.',
      'This headache must be examined in hospital today.',
    ),
    meanwhile: [bilingual('Ne conduisez pas.', 'Do not drive.')],
    clinical: 'hypertension intracrânienne, hématome ou glaucome aigu à éliminer',
    samuMotif: 'M03.11',
    source: urgent,
    validated: false,
  },
  {
    id: 'headache-artery-old',
    when: allOf(fromYears(50), is('warning', 'jaw')),
    exit: 'emergency-in-person',
    sentence: bilingual(
      'Après 50 ans, ces signes peuvent venir d’une artère enflammée : la vue peut en souffrir.',
      'After 50, these signs can come from an inflamed artery: sight may suffer.',
    ),
    clinical: 'artérite à cellules géantes à éliminer en urgence',
    samuMotif: 'M03.11',
    source: 'HAS 2017, PNDS Artérite à cellules géantes (Horton) ; SFEMC/SFN 2017',
    validated: false,
  },
  {
    id: 'headache-frail',
    when: allOf(
      unusual,
      anyOf(isOneOf('pregnancy', 'yes', 'just-born'), isOneOf('illness', 'cancer', 'immune', 'thinner', 'puncture')),
    ),
    exit: 'emergency-in-person',
    sentence: bilingual(
      'Dans votre situation, un mal de tête nouveau doit être exploré aujourd’hui.',
      'In your situation, a new headache must be examined today.',
    ),
    clinical: 'céphalée nouvelle : grossesse, post-partum, cancer, immunodépression ou anticoagulant',
    samuMotif: 'M03.11',
    source: urgent,
    validated: false,
  },
  {
    id: 'headache-new',
    when: anyOf(
      allOf(fromYears(50), unusual),
      allOf(fever, unusual),
      allOf(is('kind', 'aura'), is('known', 'first')),
      is('kind', 'tears'),
    ),
    exit: 'in-person',
    sentence: bilingual(
      'Un mal de tête nouveau, dans ce cas, demande un examen aujourd’hui.',
      'A new headache, in this case, needs an examination today.',
    ),
    clinical: 'céphalée nouvelle après 50 ans, fébrile, première aura ou AVF',
    samuMotif: 'M03.11',
    source: urgent,
    validated: false,
  },
]

export const headache: Reason = {
  ...heads.headache,
  questions: [...emergencyQuestions, ...pregnancyQuestions, ...questions, ...closingQuestions],
  flags: [...emergencyFlags, ...pregnancyFlags, ...infectionFlags, feverPregnant, ...flags],
  severity: {
    usually: 3,
    rules: [
      { when: unusual, severity: 2, because: 'céphalée inhabituelle' },
      {
        when: allOf(is('kind', 'aura'), is('illness', 'oestrogen')),
        severity: 2,
        because: 'aura et contraception hormonale',
      },
      { when: atLeast('pill-days', 8), severity: 3, because: 'abus médicamenteux possible' },
    ],
  },
  meanwhile: [
    bilingual('Allongez-vous dans le noir et le calme.', 'Lie down in the dark and quiet.'),
    bilingual(
      'Prenez votre traitement de crise dès le début, sans dépasser la dose.',
      'Take your attack treatment early, without exceeding the dose.',
    ),
  ],
  followUp: {
    fromDays: 1,
    untilDays: 3,
    about: 'Mal de tête, fièvre et vue après 24 heures.',
    again: ['known', 'warning', 'grave', 'fever', 'temperature'],
    watch: [
      bilingual('Un mal de tête brutal, le pire de la vie : le 15', 'A sudden headache, the worst ever: 15'),
      bilingual('De la fièvre, la nuque raide, la vue qui change', 'Fever, a stiff neck, a change in sight'),
      bilingual('Une crise qui dure plus de 3 jours', 'An attack lasting over 3 days'),
    ],
  },
  sources: [urgent, migraine],
  validated: false,
}
