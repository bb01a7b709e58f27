// Reason for visit: a skin problem, at any age; the photographs come at their own step.

import { bilingual } from '#kit/words.ts'
import { all, any, chosen, fromYears, is, isOneOf, underMonths, yes } from '#orientation/condition.ts'
import type { Question, Reason, RedFlag } from '#orientation/reason.ts'
import { closingQuestions } from './closing.ts'
import { emergencyFlags, emergencyQuestions } from './emergency.ts'
import { fever, infantFlags } from './infant.ts'
import { pregnancyFlags, pregnancyQuestions } from './pregnancy.ts'

const story: Question[] = [
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
    id: 'where',
    kind: 'many',
    ask: bilingual('Où est-ce ?', 'Where is it?'),
    under: 'story',
    options: [
      { id: 'face', label: bilingual('Visage ou cou', 'Face or neck'), present: 'visage ou cou' },
      {
        id: 'eye',
        label: bilingual('Autour d’un œil ou sur le nez', 'Around an eye or on the nose'),
        present: 'région péri-oculaire',
      },
      { id: 'scalp', label: bilingual('Cuir chevelu', 'Scalp'), present: 'cuir chevelu' },
      { id: 'trunk', label: bilingual('Ventre, dos, poitrine', 'Belly, back, chest'), present: 'tronc' },
      { id: 'arms', label: bilingual('Bras ou mains', 'Arms or hands'), present: 'membres supérieurs' },
      { id: 'legs', label: bilingual('Jambes ou pieds', 'Legs or feet'), present: 'membres inférieurs' },
      {
        id: 'folds',
        label: bilingual('Plis, aisselles, siège', 'Folds, armpits, nappy area'),
        present: 'plis ou siège',
      },
      { id: 'genital', label: bilingual('Parties intimes', 'Private parts'), present: 'région génitale' },
    ],
  },
  {
    id: 'look',
    kind: 'many',
    ask: bilingual('À quoi cela ressemble-t-il ?', 'What does it look like?'),
    under: 'story',
    options: [
      { id: 'red', label: bilingual('Plaques rouges', 'Red patches'), present: 'plaques érythémateuses' },
      { id: 'scales', label: bilingual('Peau sèche, qui pèle', 'Dry, flaking skin'), present: 'lésions squameuses' },
      {
        id: 'spots',
        label: bilingual('Boutons, points noirs, kystes', 'Spots, blackheads, cysts'),
        present: 'papules, comédons ou kystes',
      },
      {
        id: 'blisters',
        label: bilingual('Petites cloques, en bouquet ou dispersées', 'Small blisters, clustered or scattered'),
        present: 'vésicules',
      },
      {
        id: 'hives',
        label: bilingual('Plaques en relief qui changent de place', 'Raised patches that move around'),
        present: 'lésions urticariennes',
      },
      {
        id: 'crusts',
        label: bilingual('Croûtes jaunes, suintement', 'Yellow crusts, oozing'),
        present: 'croûtes ou suintement',
      },
      {
        id: 'hot',
        label: bilingual('Zone chaude, rouge et gonflée', 'A hot, red, swollen area'),
        present: 'placard chaud inflammatoire',
      },
      {
        id: 'mark',
        label: bilingual('Grain de beauté ou tache', 'A mole or a mark'),
        present: 'lésion pigmentée ou tache',
      },
      {
        id: 'wound',
        label: bilingual('Plaie, morsure ou piqûre', 'A wound, bite or sting'),
        present: 'plaie, morsure ou piqûre',
      },
    ],
  },
  {
    id: 'bite',
    kind: 'one',
    ask: bilingual('Qu’est-ce qui a fait la plaie ?', 'What made the wound?'),
    under: 'story',
    when: is('look', 'wound'),
    options: [
      {
        id: 'animal',
        label: bilingual('Une morsure ou griffure, animal ou humain', 'A bite or scratch, animal or human'),
        present: 'morsure ou griffure',
      },
      { id: 'tick', label: bilingual('Une tique', 'A tick'), present: 'piqûre de tique' },
      { id: 'insect', label: bilingual('Un insecte', 'An insect'), present: 'piqûre d’insecte' },
      { id: 'cut', label: bilingual('Une coupure ou un choc', 'A cut or a knock'), present: 'plaie traumatique' },
    ],
  },
  {
    id: 'itch',
    kind: 'one',
    page: 'feel',
    ask: bilingual('Est-ce que cela démange ?', 'Does it itch?'),
    under: 'signs',
    options: [
      { id: 'no', label: bilingual('Non', 'No'), absent: 'prurit' },
      { id: 'some', label: bilingual('Un peu', 'A little'), present: 'prurit modéré' },
      {
        id: 'much',
        label: bilingual('Beaucoup, même la nuit', 'A lot, even at night'),
        present: 'prurit intense, insomniant',
      },
    ],
  },
  {
    id: 'pain',
    kind: 'one',
    page: 'feel',
    ask: bilingual('Est-ce douloureux ?', 'Does it hurt?'),
    under: 'signs',
    options: [
      { id: 'no', label: bilingual('Non', 'No'), absent: 'douleur' },
      { id: 'some', label: bilingual('Un peu', 'A little'), present: 'douleur modérée' },
      { id: 'much', label: bilingual('Beaucoup', 'A lot'), present: 'douleur intense' },
    ],
  },
  {
    id: 'fever',
    kind: 'one',
    page: 'fever',
    ask: bilingual('Avez-vous de la fièvre ?', 'Do you have a fever?'),
    askForChild: bilingual('Votre enfant a-t-il de la fièvre ?', 'Does your child have a fever?'),
    under: 'signs',
    options: [
      { id: 'none', label: bilingual('Non', 'No'), absent: 'fièvre' },
      {
        id: 'felt',
        label: bilingual('Je le pense, non mesurée', 'I think so, not measured'),
        present: 'fièvre ressentie',
      },
      { id: 'measured', label: bilingual('Oui, mesurée', 'Yes, measured') },
    ],
  },
  {
    id: 'temperature',
    kind: 'number',
    page: 'fever',
    ask: bilingual('Quelle a été la température la plus haute ?', 'What was the highest temperature?'),
    unit: bilingual('°C', '°C'),
    under: 'signs',
    when: is('fever', 'measured'),
    min: 34,
    max: 43,
    decimals: 1,
    present: 'T° max {} °C',
  },
  {
    id: 'grave',
    kind: 'many',
    ask: bilingual('Voyez-vous l’un de ces signes ?', 'Do you see any of these signs?'),
    under: 'signs',
    noneAbsent: 'purpura, décollement cutané, atteinte muqueuse',
    options: [
      {
        id: 'purpura',
        label: bilingual(
          'Des taches violettes qui ne s’effacent pas sous un verre appuyé',
          'Purple spots that do not fade under a pressed glass',
        ),
        present: 'purpura possible',
      },
      {
        id: 'peeling',
        label: bilingual('La peau qui se décolle, de grandes cloques', 'Skin coming off, large blisters'),
        present: 'décollement cutané',
      },
      {
        id: 'mucosa',
        label: bilingual('La bouche, les yeux ou les parties intimes à vif', 'Mouth, eyes or private parts raw'),
        present: 'atteinte des muqueuses',
      },
      {
        id: 'black',
        label: bilingual(
          'Une zone noire, ou la douleur dépasse ce que l’on voit',
          'A black area, or pain beyond what can be seen',
        ),
        present: 'nécrose ou douleur disproportionnée',
      },
      {
        id: 'fast',
        label: bilingual('Cela s’étend d’heure en heure', 'It spreads hour by hour'),
        present: 'extension rapide',
        absent: 'extension rapide',
      },
      {
        id: 'red-eye',
        label: bilingual(
          'Un œil rouge, douloureux, ou qui voit moins bien',
          'A red, painful eye, or one that sees less well',
        ),
        present: 'œil rouge douloureux',
      },
    ],
  },
  {
    id: 'lesion',
    kind: 'many',
    ask: bilingual('Et l’un de ceux-ci ?', 'And any of these?'),
    under: 'signs',
    when: fromYears(15),
    noneAbsent: 'lésion suspecte décrite',
    options: [
      {
        id: 'changed',
        label: bilingual('Un grain de beauté qui a changé', 'A mole that has changed'),
        present: 'nævus modifié',
      },
      {
        id: 'heals-not',
        label: bilingual(
          'Une plaie ou une croûte qui ne guérit pas depuis un mois',
          'A sore or crust that has not healed for a month',
        ),
        present: 'ulcération ou croûte persistante',
      },
      {
        id: 'bleeds',
        label: bilingual('Une lésion qui saigne toute seule', 'A lesion that bleeds by itself'),
        present: 'lésion saignante',
      },
      { id: 'grows', label: bilingual('Une boule qui grossit', 'A lump that grows'), present: 'nodule évolutif' },
    ],
  },
]

const background: Question[] = [
  {
    id: 'new-medicine',
    kind: 'yes-no',
    unsure: true,
    ask: bilingual('Un médicament nouveau ces 2 derniers mois ?', 'A new medicine in the last 2 months?'),
    under: 'background',
    present: 'médicament récent (< 2 mois)',
    absent: true,
  },
  {
    id: 'around',
    kind: 'many',
    ask: bilingual('Y a-t-il eu récemment…', 'Has there recently been…'),
    under: 'background',
    options: [
      {
        id: 'contact',
        label: bilingual('Quelqu’un d’autre qui a la même chose', 'Someone else with the same thing'),
        present: 'cas dans l’entourage',
        absent: 'contage',
      },
      {
        id: 'product',
        label: bilingual(
          'Un produit, un bijou ou une plante sur la peau',
          'A product, jewellery or a plant on the skin',
        ),
        present: 'contact avec un produit',
      },
      { id: 'sun', label: bilingual('Beaucoup de soleil', 'A lot of sun'), present: 'exposition solaire' },
      {
        id: 'stress',
        label: bilingual('Un rasage, une épilation, un frottement', 'Shaving, waxing, rubbing'),
        present: 'facteur mécanique',
      },
    ],
  },
  {
    id: 'illness',
    kind: 'many',
    ask: bilingual('Êtes-vous dans l’un de ces cas ?', 'Does any of these apply to you?'),
    askForChild: bilingual('Votre enfant est-il dans l’un de ces cas ?', 'Does any of these apply to your child?'),
    under: 'background',
    noneAbsent: 'terrain à risque',
    options: [
      { id: 'immune', label: bilingual('Défenses affaiblies', 'Weakened defences'), present: 'immunodépression' },
      { id: 'diabetes', label: bilingual('Diabète', 'Diabetes'), present: 'diabète' },
      { id: 'atopy', label: bilingual('Eczéma ou allergies', 'Eczema or allergies'), present: 'atopie' },
      { id: 'psoriasis', label: bilingual('Psoriasis', 'Psoriasis'), present: 'psoriasis' },
    ],
  },
  {
    id: 'put-on',
    kind: 'text',
    optional: true,
    ask: bilingual('Qu’avez-vous déjà mis dessus ou pris ?', 'What have you already put on it or taken?'),
    under: 'medicines',
    max: 200,
    present: 'déjà essayé : {}',
  },
  {
    id: 'photos',
    kind: 'photo',
    ask: bilingual('Vous pourrez ajouter des photos à l’étape Photos.', 'You can add photographs at the Photos step.'),
    help: bilingual(
      'Évitez les parties intimes. Si une telle photo est nécessaire, marquez-la « photo intime » : un médecin ne la voit qu’après vous avoir accepté.',
      'Avoid private parts. If such a photograph is needed, mark it “intimate”: a doctor sees it only after accepting you.',
    ),
    under: 'story',
  },
]

const toxidermia =
  'SFD, Centre de référence des dermatoses bulleuses toxiques : syndromes de Lyell et de Stevens-Johnson, PNDS 2018 (HAS)'
const softTissue = 'HAS/SFD/SPILF 2019, Prise en charge des infections cutanées bactériennes courantes'

export const skinFlags: RedFlag[] = [
  {
    id: 'skin-purpura',
    when: all(is('grave', 'purpura'), any(fever, is('grave', 'fast'), underMonths(24))),
    exit: '15',
    sentence: bilingual(
      'Des taches qui ne s’effacent pas, avec de la fièvre ou qui s’étendent, sont une urgence.',
      'Spots that do not fade, with fever or spreading, are an emergency.',
    ),
    clinical: 'purpura fébrile ou extensif',
    samuMotif: 'M03.14',
    source: 'HCSP 2018, Conduite à tenir autour des infections invasives à méningocoque ; SPILF 2018',
    validated: false,
  },
  {
    id: 'skin-coming-off',
    when: any(is('grave', 'peeling'), all(is('grave', 'mucosa'), yes('new-medicine'))),
    exit: '15',
    sentence: bilingual(
      'Une peau qui se décolle peut être une réaction grave à un médicament.',
      'Skin coming off can be a serious reaction to a medicine.',
    ),
    meanwhile: [
      bilingual(
        'Ne reprenez pas le médicament nouveau avant d’avoir parlé à un médecin.',
        'Do not take the new medicine again before speaking to a doctor.',
      ),
    ],
    clinical: 'toxidermie bulleuse possible',
    samuMotif: 'M03.15',
    source: toxidermia,
    validated: false,
  },
  {
    id: 'flesh-infection',
    when: any(is('grave', 'black'), all(is('look', 'hot'), is('grave', 'fast'), fever)),
    exit: '15',
    sentence: bilingual(
      'Une infection profonde de la peau peut s’étendre en quelques heures.',
      'A deep infection of the skin can spread within hours.',
    ),
    meanwhile: [
      bilingual('Entourez la zone au stylo et notez l’heure.', 'Draw around the area with a pen and note the time.'),
    ],
    clinical: 'dermo-hypodermite nécrosante à éliminer',
    samuMotif: 'M03.14',
    source: softTissue,
    validated: false,
  },
  {
    id: 'eye-shingles',
    when: any(is('grave', 'red-eye'), all(is('where', 'eye'), is('look', 'blisters'))),
    exit: 'emergency-in-person',
    sentence: bilingual(
      'Une lésion près de l’œil peut abîmer la vue : il faut un examen des yeux aujourd’hui.',
      'A lesion near the eye can harm your sight: your eyes must be examined today.',
    ),
    clinical: 'atteinte ophtalmique (zona, herpès) à éliminer',
    source: 'Collège des ophtalmologistes universitaires de France : zona ophtalmique, œil rouge douloureux',
    validated: false,
  },
  {
    id: 'newborn-blisters',
    when: all(underMonths(3), any(is('look', 'blisters'), is('look', 'crusts'))),
    exit: 'emergency-in-person',
    sentence: bilingual(
      'Des cloques ou des croûtes chez un bébé de moins de 3 mois doivent être vues aux urgences.',
      'Blisters or crusts on a baby under 3 months must be seen in an emergency department.',
    ),
    clinical: 'vésicules ou pustules avant 3 mois',
    samuMotif: 'M03.14',
    source: 'SFP, SFD pédiatrique : éruptions vésiculeuses et pustuleuses du nouveau-né',
    validated: false,
  },
  {
    id: 'skin-immune',
    when: all(is('illness', 'immune'), any(fever, is('look', 'blisters'))),
    exit: 'emergency-in-person',
    sentence: bilingual(
      'Avec des défenses affaiblies, cette éruption doit être vue à l’hôpital aujourd’hui.',
      'With weakened defences, this rash must be seen in hospital today.',
    ),
    clinical: 'éruption fébrile ou vésiculeuse chez l’immunodéprimé',
    samuMotif: 'M03.14',
    source: softTissue,
    validated: false,
  },
  {
    id: 'hot-skin',
    when: any(all(is('look', 'hot'), any(fever, is('pain', 'much'))), all(is('grave', 'mucosa'), fever)),
    exit: 'in-person',
    sentence: bilingual(
      'Cette zone chaude ou ces muqueuses à vif doivent être examinées aujourd’hui.',
      'This hot area or raw lining must be examined today.',
    ),
    clinical: 'dermo-hypodermite ou atteinte muqueuse fébrile à examiner',
    samuMotif: 'M03.14',
    source: softTissue,
    validated: false,
  },
  {
    id: 'purpura-alone',
    when: is('grave', 'purpura'),
    exit: 'in-person',
    sentence: bilingual(
      'Des taches qui ne s’effacent pas demandent un examen et une prise de sang aujourd’hui.',
      'Spots that do not fade need an examination and a blood test today.',
    ),
    clinical: 'purpura non fébrile',
    samuMotif: 'M03.14',
    source: 'Collège national des enseignants de dermatologie (CEDEF) : purpuras chez l’adulte et l’enfant',
    validated: false,
  },
  {
    id: 'bite',
    when: is('bite', 'animal'),
    exit: 'in-person',
    sentence: bilingual(
      'Une morsure se nettoie et s’examine le jour même : tétanos, rage, tendons.',
      'A bite is cleaned and examined the same day: tetanus, rabies, tendons.',
    ),
    meanwhile: [bilingual('Lavez 15 minutes à l’eau et au savon.', 'Wash for 15 minutes with soap and water.')],
    clinical: 'morsure : parage, tétanos, risque rabique',
    samuMotif: 'M02.06',
    source:
      'HCSP 2013, Recommandations relatives au traitement post-exposition vis-à-vis du risque rabique ; SFMU 2017, plaies aux urgences',
    validated: false,
  },
  {
    id: 'rash-pregnant',
    when: all(isOneOf('pregnancy', 'maybe', 'yes'), any(fever, is('look', 'blisters'))),
    exit: 'in-person',
    sentence: bilingual(
      'Enceinte, une éruption avec fièvre ou cloques doit être vue aujourd’hui.',
      'While pregnant, a rash with fever or blisters must be seen today.',
    ),
    clinical: 'éruption et grossesse (varicelle, rubéole, parvovirus…)',
    samuMotif: 'M03.02',
    source: 'CNGOF, Collège : éruption fébrile et grossesse',
    validated: false,
  },
  {
    id: 'suspect-lesion',
    when: chosen('lesion', 1),
    exit: 'in-person',
    sentence: bilingual(
      'Cette lésion doit être vue de près par un dermatologue, sans urgence mais sans tarder.',
      'A dermatologist should look closely at this lesion, not urgently but soon.',
    ),
    clinical: 'lésion suspecte : dermoscopie en présentiel',
    source: 'HAS 2012, Mélanome cutané : détection précoce (règle ABCDE)',
    validated: false,
  },
]

export const skin: Reason = {
  id: 'skin',
  version: 1,
  title: bilingual('Problème de peau', 'Skin problem'),
  synonyms: {
    fr: [
      'boutons',
      'plaque',
      'eczéma',
      'zona',
      'bouton',
      'rougeur',
      'acné',
      'démangeaison',
      'mycose',
      'urticaire',
      'grain de beauté',
      'varicelle',
      'tique',
      'piqûre',
    ],
    en: [
      'spot',
      'rash',
      'redness',
      'eczema',
      'acne',
      'itch',
      'shingles',
      'fungus',
      'hives',
      'mole',
      'chickenpox',
      'tick',
      'sting',
    ],
  },
  who: { fromMonths: 0 },
  questions: [...emergencyQuestions, ...pregnancyQuestions, ...story, ...background, ...closingQuestions],
  flags: [...emergencyFlags, ...pregnancyFlags, ...infantFlags, ...skinFlags],
  severity: {
    usually: 4,
    rules: [
      { when: fever, severity: 2, because: 'éruption fébrile' },
      { when: is('grave', 'fast'), severity: 2, because: 'extension rapide' },
      { when: is('grave', 'purpura'), severity: 2, because: 'purpura possible' },
      { when: is('pain', 'much'), severity: 3, because: 'douleur intense' },
      {
        when: all(is('look', 'blisters'), fromYears(50)),
        severity: 3,
        because: 'vésicules après 50 ans (zona : délai de 72 h)',
      },
      { when: is('look', 'hives'), severity: 3, because: 'urticaire' },
    ],
  },
  notRemotely: [
    bilingual('Toucher la lésion, regarder au dermoscope', 'Touching the lesion, using a dermatoscope'),
    bilingual('Prélever ou retirer quelque chose', 'Taking a sample or removing anything'),
  ],
  meanwhile: [
    bilingual(
      'Ne mettez rien de nouveau dessus avant la consultation.',
      'Put nothing new on it before the consultation.',
    ),
    bilingual(
      'Installez-vous près d’une fenêtre : la lumière du jour montre mieux la peau.',
      'Sit near a window: daylight shows skin best.',
    ),
  ],
  sources: [
    softTissue,
    'Guide de téléconsultation des médecins généralistes 2026, cas clinique 3 (photographies standardisées)',
  ],
}
