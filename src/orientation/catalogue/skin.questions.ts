// What is asked of a skin problem.

import { bilingual } from '#kit/words.ts'
import { fromYears, is } from '#orientation/condition.ts'
import { either, sign, without } from '#orientation/option.ts'
import type { Question } from '#orientation/reason.ts'

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
      sign('face', 'Visage ou cou', 'Face or neck', 'visage ou cou'),
      sign('eye', 'Autour d’un œil ou sur le nez', 'Around an eye or on the nose', 'région péri-oculaire'),
      sign('scalp', 'Cuir chevelu', 'Scalp', 'cuir chevelu'),
      sign('trunk', 'Ventre, dos, poitrine', 'Belly, back, chest', 'tronc'),
      sign('arms', 'Bras ou mains', 'Arms or hands', 'membres supérieurs'),
      sign('legs', 'Jambes ou pieds', 'Legs or feet', 'membres inférieurs'),
      sign('folds', 'Plis, aisselles, siège', 'Folds, armpits, nappy area', 'plis ou siège'),
      sign('genital', 'Parties intimes', 'Private parts', 'région génitale'),
    ],
  },
  {
    id: 'look',
    kind: 'many',
    ask: bilingual('À quoi cela ressemble-t-il ?', 'What does it look like?'),
    under: 'story',
    options: [
      sign('red', 'Plaques rouges', 'Red patches', 'plaques érythémateuses'),
      sign('scales', 'Peau sèche, qui pèle', 'Dry, flaking skin', 'lésions squameuses'),
      sign('spots', 'Boutons, points noirs, kystes', 'Spots, blackheads, cysts', 'papules, comédons ou kystes'),
      sign(
        'blisters',
        'Petites cloques, en bouquet ou dispersées',
        'Small blisters, clustered or scattered',
        'vésicules',
      ),
      sign(
        'hives',
        'Plaques en relief qui changent de place',
        'Raised patches that move around',
        'lésions urticariennes',
      ),
      sign('crusts', 'Croûtes jaunes, suintement', 'Yellow crusts, oozing', 'croûtes ou suintement'),
      sign('hot', 'Zone chaude, rouge et gonflée', 'A hot, red, swollen area', 'placard chaud inflammatoire'),
      sign('mark', 'Grain de beauté ou tache', 'A mole or a mark', 'lésion pigmentée ou tache'),
      sign('wound', 'Plaie, morsure ou piqûre', 'A wound, bite or sting', 'plaie, morsure ou piqûre'),
    ],
  },
  {
    id: 'bite',
    kind: 'one',
    ask: bilingual('Qu’est-ce qui a fait la plaie ?', 'What made the wound?'),
    under: 'story',
    when: is('look', 'wound'),
    options: [
      sign(
        'animal',
        'Une morsure ou griffure, animal ou humain',
        'A bite or scratch, animal or human',
        'morsure ou griffure',
      ),
      sign('tick', 'Une tique', 'A tick', 'piqûre de tique'),
      sign('insect', 'Un insecte', 'An insect', 'piqûre d’insecte'),
      sign('cut', 'Une coupure ou un choc', 'A cut or a knock', 'plaie traumatique'),
    ],
  },
  {
    id: 'itch',
    kind: 'one',
    page: 'feel',
    ask: bilingual('Est-ce que cela démange ?', 'Does it itch?'),
    under: 'signs',
    options: [
      without('no', 'Non', 'No', 'prurit'),
      sign('some', 'Un peu', 'A little', 'prurit modéré'),
      sign('much', 'Beaucoup, même la nuit', 'A lot, even at night', 'prurit intense, insomniant'),
    ],
  },
  {
    id: 'pain',
    kind: 'one',
    page: 'feel',
    ask: bilingual('Est-ce douloureux ?', 'Does it hurt?'),
    under: 'signs',
    options: [
      without('no', 'Non', 'No', 'douleur'),
      sign('some', 'Un peu', 'A little', 'douleur modérée'),
      sign('much', 'Beaucoup', 'A lot', 'douleur intense'),
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
      without('none', 'Non', 'No', 'fièvre'),
      sign('felt', 'Je le pense, non mesurée', 'I think so, not measured', 'fièvre ressentie'),
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
      sign(
        'purpura',
        'Des taches violettes qui ne s’effacent pas sous un verre appuyé',
        'Purple spots that do not fade under a pressed glass',
        'purpura possible',
      ),
      sign(
        'peeling',
        'La peau qui se décolle, de grandes cloques',
        'Skin coming off, large blisters',
        'décollement cutané',
      ),
      sign(
        'mucosa',
        'La bouche, les yeux ou les parties intimes à vif',
        'Mouth, eyes or private parts raw',
        'atteinte des muqueuses',
      ),
      sign(
        'black',
        'Une zone noire, ou la douleur dépasse ce que l’on voit',
        'A black area, or pain beyond what can be seen',
        'nécrose ou douleur disproportionnée',
      ),
      either('fast', 'Cela s’étend d’heure en heure', 'It spreads hour by hour', 'extension rapide'),
      sign(
        'red-eye',
        'Un œil rouge, douloureux, ou qui voit moins bien',
        'A red, painful eye, or one that sees less well',
        'œil rouge douloureux',
      ),
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
      sign('changed', 'Un grain de beauté qui a changé', 'A mole that has changed', 'nævus modifié'),
      sign(
        'heals-not',
        'Une plaie ou une croûte qui ne guérit pas depuis un mois',
        'A sore or crust that has not healed for a month',
        'ulcération ou croûte persistante',
      ),
      sign('bleeds', 'Une lésion qui saigne toute seule', 'A lesion that bleeds by itself', 'lésion saignante'),
      sign('grows', 'Une boule qui grossit', 'A lump that grows', 'nodule évolutif'),
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
      sign(
        'product',
        'Un produit, un bijou ou une plante sur la peau',
        'A product, jewellery or a plant on the skin',
        'contact avec un produit',
      ),
      sign('sun', 'Beaucoup de soleil', 'A lot of sun', 'exposition solaire'),
      sign('stress', 'Un rasage, une épilation, un frottement', 'Shaving, waxing, rubbing', 'facteur mécanique'),
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
      sign('immune', 'Défenses affaiblies', 'Weakened defences', 'immunodépression'),
      sign('diabetes', 'Diabète', 'Diabetes', 'diabète'),
      sign('atopy', 'Eczéma ou allergies', 'Eczema or allergies', 'atopie'),
      sign('psoriasis', 'Psoriasis', 'Psoriasis', 'psoriasis'),
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

export const skinQuestions: Question[] = [...story, ...background]
