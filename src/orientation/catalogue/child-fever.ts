// Reason for visit: a child under 15 with fever; asked of the parent, most careful with infants.

import { bilingual } from '#kit/words.ts'
import {
  all,
  any,
  atLeast,
  below,
  fromMonths,
  is,
  isOneOf,
  underMonths,
  underYears,
  yes,
} from '#orientation/condition.ts'
import type { Question, Reason, RedFlag } from '#orientation/reason.ts'
import { closingQuestions } from './closing.ts'
import { emergencyFlags, emergencyQuestions } from './emergency.ts'
import { fever, infantFlags } from './infant.ts'

const story: Question[] = [
  {
    id: 'fever',
    kind: 'one',
    page: 'fever',
    ask: bilingual('Avez-vous mesuré sa température ?', 'Have you measured the temperature?'),
    under: 'story',
    options: [
      { id: 'measured', label: bilingual('Oui', 'Yes') },
      {
        id: 'felt',
        label: bilingual('Non, mon enfant est chaud', 'No, my child feels hot'),
        present: 'fièvre ressentie, non mesurée',
      },
    ],
  },
  {
    id: 'temperature',
    kind: 'number',
    page: 'fever',
    ask: bilingual('Quelle a été la plus haute ?', 'What was the highest?'),
    unit: bilingual('°C', '°C'),
    under: 'story',
    when: is('fever', 'measured'),
    min: 34,
    max: 43,
    decimals: 1,
    present: 'T° max {} °C',
  },
  {
    id: 'fever-days',
    kind: 'days',
    page: 'fever',
    ask: bilingual('Depuis combien de jours ?', 'For how many days?'),
    help: bilingual('Depuis aujourd’hui : 0.', 'Since today: 0.'),
    under: 'story',
    max: 60,
    present: 'fièvre depuis {}',
  },
  {
    id: 'awake',
    kind: 'one',
    ask: bilingual('Comment est votre enfant en ce moment ?', 'How is your child right now?'),
    under: 'signs',
    options: [
      {
        id: 'usual',
        label: bilingual('Comme d’habitude : joue, sourit, répond', 'As usual: plays, smiles, answers'),
        present: 'bon contact, joue',
      },
      {
        id: 'less',
        label: bilingual('Moins actif, mais répond bien', 'Less active, but responds well'),
        present: 'moins tonique, réactif',
      },
      {
        id: 'cries',
        label: bilingual('Pleure ou gémit sans pouvoir être consolé', 'Cries or moans and cannot be comforted'),
        present: 'pleurs inconsolables, geignement',
      },
      {
        id: 'limp',
        label: bilingual('Très mou, très endormi, difficile à réveiller', 'Very floppy, very sleepy, hard to wake'),
        present: 'hypotonie ou somnolence',
      },
    ],
  },
  {
    id: 'colour',
    kind: 'one',
    ask: bilingual('De quelle couleur est sa peau ?', 'What colour is the skin?'),
    under: 'signs',
    options: [
      {
        id: 'usual',
        label: bilingual('Comme d’habitude, ou rouge', 'As usual, or red'),
        absent: 'trouble hémodynamique visible',
      },
      { id: 'pale', label: bilingual('Pâle', 'Pale'), present: 'pâleur' },
      {
        id: 'mottled',
        label: bilingual(
          'Marbrée, grise ou bleue, mains et pieds froids',
          'Mottled, grey or blue, cold hands and feet',
        ),
        present: 'marbrures, extrémités froides',
      },
    ],
  },
  {
    id: 'spots',
    kind: 'yes-no',
    unsure: true,
    ask: bilingual(
      'A-t-il des taches rouges ou violettes qui ne s’effacent pas quand on appuie dessus ?',
      'Are there red or purple spots that do not fade when pressed?',
    ),
    help: bilingual(
      'Déshabillez-le et appuyez le côté d’un verre sur les taches.',
      'Undress your child and press the side of a glass on the spots.',
    ),
    under: 'signs',
    present: 'purpura',
    absent: true,
  },
  {
    id: 'meninges',
    kind: 'many',
    ask: bilingual('A-t-il l’un de ces signes ?', 'Any of these signs?'),
    under: 'signs',
    noneAbsent: 'signe méningé',
    options: [
      {
        id: 'neck',
        label: bilingual('La nuque raide : ne peut pas pencher la tête', 'A stiff neck: cannot bend the head'),
        present: 'raideur de nuque',
        when: fromMonths(12),
      },
      {
        id: 'fontanelle',
        label: bilingual('Le dessus de la tête bombé', 'A bulging soft spot on the head'),
        present: 'fontanelle bombante',
        when: underMonths(18),
      },
      {
        id: 'headache',
        label: bilingual('Un très fort mal de tête, la lumière le gêne', 'A very strong headache, light hurts'),
        present: 'céphalée intense, photophobie',
        when: fromMonths(24),
      },
      {
        id: 'fit',
        label: bilingual('Une convulsion pendant cette fièvre, même finie', 'A fit during this fever, even if over'),
        present: 'convulsion fébrile',
      },
      {
        id: 'limb',
        label: bilingual(
          'Ne bouge plus un bras ou une jambe, ne marche plus',
          'Does not move an arm or leg, no longer walks',
        ),
        present: 'impotence d’un membre',
      },
    ],
  },
]

const breathing: Question[] = [
  {
    id: 'breathing',
    kind: 'many',
    ask: bilingual(
      'Regardez son torse nu pendant une minute. Voyez-vous…',
      'Watch the bare chest for a minute. Do you see…',
    ),
    under: 'signs',
    noneAbsent: 'signe de lutte respiratoire',
    options: [
      {
        id: 'fast',
        label: bilingual('Une respiration bien plus rapide que d’habitude', 'Much faster breathing than usual'),
        present: 'polypnée',
      },
      {
        id: 'drawing',
        label: bilingual(
          'La peau qui se creuse entre les côtes ou au-dessus du sternum',
          'Skin sucking in between the ribs or above the breastbone',
        ),
        present: 'tirage',
      },
      {
        id: 'pauses',
        label: bilingual('Des pauses dans la respiration', 'Pauses in breathing'),
        present: 'pauses respiratoires',
      },
      {
        id: 'grunt',
        label: bilingual(
          'Un petit bruit à chaque souffle, le nez qui s’ouvre',
          'A small noise with each breath, nostrils flaring',
        ),
        present: 'geignement ou battement des ailes du nez',
      },
      { id: 'wheeze', label: bilingual('Des sifflements', 'Wheezing'), present: 'sifflements' },
      {
        id: 'cough',
        label: bilingual('De la toux ou le nez pris', 'A cough or a blocked nose'),
        present: 'toux ou rhinorrhée',
      },
    ],
  },
  {
    id: 'breaths',
    kind: 'number',
    optional: true,
    ask: bilingual('Combien de respirations en une minute entière ?', 'How many breaths in a full minute?'),
    help: bilingual(
      'Comptez quand il est calme. Laissez vide si c’est impossible.',
      'Count while calm. Leave empty if you cannot.',
    ),
    under: 'signs',
    when: underMonths(24),
    min: 0,
    max: 150,
    decimals: 0,
    present: 'FR {}/min',
  },
  {
    id: 'oximeter',
    kind: 'yes-no',
    page: 'oximeter',
    ask: bilingual(
      'Avez-vous un oxymètre (une pince à mettre au doigt ou au pied) ?',
      'Do you have an oximeter (a clip for the finger or foot)?',
    ),
    under: 'signs',
    when: all(underMonths(24), isOneOf('breathing', 'fast', 'drawing', 'pauses', 'grunt', 'wheeze')),
    present: 'mesures par oxymètre familial',
  },
  {
    id: 'spo2',
    kind: 'number',
    page: 'oximeter',
    ask: bilingual('Quelle saturation affiche-t-il ?', 'What saturation does it show?'),
    unit: bilingual('%', '%'),
    under: 'signs',
    when: yes('oximeter'),
    min: 50,
    max: 100,
    decimals: 0,
    present: 'SpO₂ {} %',
  },
  {
    id: 'heart-rate',
    kind: 'number',
    page: 'oximeter',
    ask: bilingual('Et combien de battements par minute ?', 'And how many beats per minute?'),
    under: 'signs',
    when: yes('oximeter'),
    min: 20,
    max: 300,
    decimals: 0,
    present: 'FC {}/min',
  },
]

const feeding: Question[] = [
  {
    id: 'feeding',
    kind: 'one',
    ask: bilingual('Comment boit-il ou mange-t-il ?', 'How is your child drinking or eating?'),
    under: 'signs',
    options: [
      {
        id: 'usual',
        label: bilingual('Presque comme d’habitude', 'Almost as usual'),
        absent: 'difficulté alimentaire',
      },
      {
        id: 'less',
        label: bilingual('Moins, mais plus de la moitié', 'Less, but more than half'),
        present: 'prises alimentaires diminuées',
      },
      {
        id: 'half',
        label: bilingual('Moins de la moitié, aux 3 derniers repas', 'Less than half, at the last 3 feeds'),
        present: 'prises < 50 % sur 3 repas',
      },
      { id: 'nothing', label: bilingual('Ne boit plus', 'No longer drinks'), present: 'refus total de boire' },
    ],
  },
  {
    id: 'dry',
    kind: 'many',
    ask: bilingual('Et encore, a-t-il…', 'And also, is there…'),
    under: 'signs',
    noneAbsent: 'signe de déshydratation',
    options: [
      {
        id: 'few-wet',
        label: bilingual('Très peu d’urines depuis 8 heures', 'Very little urine for 8 hours'),
        present: 'diurèse diminuée',
      },
      {
        id: 'sunken',
        label: bilingual(
          'Les yeux cernés et creux, pas de larmes, la bouche sèche',
          'Sunken eyes, no tears, dry mouth',
        ),
        present: 'signes de déshydratation',
      },
      {
        id: 'vomits',
        label: bilingual('Des vomissements répétés', 'Repeated vomiting'),
        present: 'vomissements répétés',
      },
      { id: 'green', label: bilingual('Des vomissements verts', 'Green vomit'), present: 'vomissements bilieux' },
      { id: 'runs', label: bilingual('De la diarrhée', 'Diarrhoea'), present: 'diarrhée' },
    ],
  },
  {
    id: 'pain',
    kind: 'many',
    ask: bilingual('A-t-il mal quelque part ?', 'Any pain?'),
    under: 'signs',
    options: [
      { id: 'ear', label: bilingual('À une oreille', 'In an ear'), present: 'otalgie' },
      { id: 'throat', label: bilingual('À la gorge', 'In the throat'), present: 'odynophagie' },
      { id: 'belly', label: bilingual('Au ventre', 'In the belly'), present: 'douleur abdominale' },
      { id: 'urine', label: bilingual('En urinant', 'When passing urine'), present: 'brûlures mictionnelles' },
      { id: 'rash', label: bilingual('Des boutons ou des plaques', 'Spots or patches'), present: 'éruption' },
    ],
  },
]

const background: Question[] = [
  {
    id: 'early',
    kind: 'yes-no',
    unsure: true,
    ask: bilingual('Est-il né plus d’un mois avant terme ?', 'Was your child born more than a month early?'),
    under: 'background',
    when: underMonths(12),
    present: 'né avant 36 SA',
    absent: true,
  },
  {
    id: 'illness',
    kind: 'many',
    ask: bilingual('Est-il suivi pour l’une de ces maladies ?', 'Is your child followed for any of these?'),
    under: 'background',
    noneAbsent: 'maladie chronique',
    options: [
      {
        id: 'heart-lung',
        label: bilingual('Maladie du cœur ou des poumons', 'Heart or lung disease'),
        present: 'cardiopathie ou maladie respiratoire',
      },
      {
        id: 'asthma',
        label: bilingual('Asthme, bronchiolites', 'Asthma, bronchiolitis'),
        present: 'asthme du nourrisson ou de l’enfant',
      },
      { id: 'sickle', label: bilingual('Drépanocytose', 'Sickle cell disease'), present: 'drépanocytose' },
      {
        id: 'immune',
        label: bilingual(
          'Défenses affaiblies, traitement du cancer, greffe',
          'Weakened defences, cancer treatment, transplant',
        ),
        present: 'immunodépression',
      },
    ],
  },
  {
    id: 'vaccines',
    kind: 'one',
    ask: bilingual('Ses vaccins sont-ils à jour ?', 'Are vaccinations up to date?'),
    under: 'background',
    options: [
      { id: 'yes', label: bilingual('Oui', 'Yes'), present: 'vaccins à jour' },
      { id: 'no', label: bilingual('Non', 'No'), present: 'vaccins non à jour' },
      { id: 'unsure', label: bilingual('Je ne sais pas', 'I do not know'), present: 'vaccins : non su' },
    ],
  },
  {
    id: 'tropics',
    kind: 'yes-no',
    ask: bilingual(
      'Est-il revenu d’un pays tropical ces 3 derniers mois ?',
      'Back from a tropical country in the last 3 months?',
    ),
    under: 'background',
    present: 'retour de zone tropicale < 3 mois',
    absent: true,
  },
  {
    id: 'weight',
    kind: 'number',
    ask: bilingual('Quel est son poids ?', 'What is your child’s weight?'),
    help: bilingual(
      'Le dernier poids connu : il sert à doser les médicaments.',
      'The last known weight: it is used to dose medicines.',
    ),
    unit: bilingual('kg', 'kg'),
    under: 'background',
    min: 1.5,
    max: 120,
    decimals: 1,
    present: 'poids {} kg (déclaré)',
  },
  {
    id: 'taken',
    kind: 'many',
    ask: bilingual('Qu’a-t-il déjà reçu ?', 'What has already been given?'),
    under: 'medicines',
    options: [
      { id: 'paracetamol', label: bilingual('Paracétamol', 'Paracetamol'), present: 'paracétamol' },
      { id: 'ibuprofen', label: bilingual('Ibuprofène', 'Ibuprofen'), present: 'ibuprofène' },
      { id: 'antibiotic', label: bilingual('Antibiotique', 'An antibiotic'), present: 'antibiotique déjà donné' },
    ],
  },
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

const feverish = 'HAS 2016, Prise en charge de la fièvre chez l’enfant (fiche mémo) ; NICE NG143, Fever in under 5s'
const bronchiolitis =
  'HAS/CNPP 2019, Prise en charge du premier épisode de bronchiolite aiguë chez le nourrisson de moins de 12 mois'
const meningitis = 'HAS 2016, fiche mémo fièvre ; HCSP 2018, infections invasives à méningocoque'
const struggling = isOneOf('breathing', 'fast', 'drawing', 'pauses', 'grunt', 'wheeze')

export const childFlags: RedFlag[] = [
  {
    id: 'child-limp',
    when: any(is('awake', 'limp'), is('colour', 'mottled')),
    exit: '15',
    sentence: bilingual(
      'Un enfant très mou, très endormi ou à la peau marbrée doit être vu tout de suite.',
      'A child who is very floppy, very sleepy or mottled must be seen at once.',
    ),
    meanwhile: [
      bilingual(
        'Gardez-le contre vous, au calme, sans le couvrir trop.',
        'Hold your child close, calm, not overdressed.',
      ),
      bilingual(
        'S’il ne réagit plus mais respire, allongez-le sur le côté.',
        'If unresponsive but breathing, lay your child on their side.',
      ),
    ],
    clinical: 'hypotonie, somnolence ou marbrures',
    samuMotif: 'M01.02',
    source: feverish,
    validated: false,
  },
  {
    id: 'child-purpura',
    when: yes('spots'),
    exit: '15',
    sentence: bilingual(
      'De la fièvre avec des taches qui ne s’effacent pas est une urgence : chaque minute compte.',
      'Fever with spots that do not fade is an emergency: every minute counts.',
    ),
    clinical: 'purpura fébrile',
    samuMotif: 'M03.14',
    source: meningitis,
    validated: false,
  },
  {
    id: 'child-meningitis',
    when: isOneOf('meninges', 'neck', 'fontanelle', 'headache'),
    exit: '15',
    sentence: bilingual('Ces signes peuvent être ceux d’une méningite.', 'These can be signs of meningitis.'),
    meanwhile: [
      bilingual(
        'Gardez-le allongé, dans le calme et peu de lumière.',
        'Keep your child lying down, quiet, in dim light.',
      ),
    ],
    clinical: 'syndrome méningé fébrile',
    samuMotif: 'M03.14',
    source: meningitis,
    validated: false,
  },
  {
    id: 'child-fit',
    when: is('meninges', 'fit'),
    exit: '15',
    sentence: bilingual(
      'Une convulsion, même terminée, demande un avis immédiat.',
      'A fit, even if over, needs immediate advice.',
    ),
    meanwhile: [
      bilingual(
        'Allongez-le sur le côté, ne mettez rien dans sa bouche.',
        'Lay your child on their side, put nothing in the mouth.',
      ),
    ],
    clinical: 'convulsion fébrile',
    samuMotif: 'M03.07',
    source: 'SFP/SFNP : prise en charge d’une convulsion fébrile ; HAS 2016, fiche mémo fièvre',
    validated: false,
  },
  {
    id: 'child-breathing',
    when: any(
      isOneOf('breathing', 'drawing', 'pauses', 'grunt'),
      all(underMonths(12), any(atLeast('breaths', 61), below('breaths', 30))),
      below('spo2', 92),
      all(underMonths(12), any(atLeast('heart-rate', 181), below('heart-rate', 80))),
      all(underMonths(12), struggling, isOneOf('feeding', 'half', 'nothing')),
    ),
    exit: '15',
    sentence: bilingual('Votre enfant lutte pour respirer.', 'Your child is struggling to breathe.'),
    meanwhile: [
      bilingual(
        'Tenez-le assis ou à demi assis, dégagez le nez.',
        'Keep your child sitting or half sitting, clear the nose.',
      ),
      bilingual('Ne le forcez pas à boire.', 'Do not force drinks.'),
    ],
    clinical: 'signes de gravité respiratoires du nourrisson ou de l’enfant',
    samuMotif: 'M03.12',
    source: bronchiolitis,
    validated: false,
  },
  {
    id: 'child-green-vomit',
    when: is('dry', 'green'),
    exit: '15',
    sentence: bilingual(
      'Des vomissements verts peuvent venir d’un blocage de l’intestin.',
      'Green vomit can come from a blocked bowel.',
    ),
    meanwhile: [bilingual('Ne lui donnez rien à boire ni à manger.', 'Give nothing to eat or drink.')],
    clinical: 'vomissements bilieux',
    samuMotif: 'M03.21',
    source: 'GFHGNP, SFP : vomissements du nourrisson et de l’enfant, signes d’alarme',
    validated: false,
  },
  {
    id: 'young-high-fever',
    when: all(underMonths(6), atLeast('temperature', 39)),
    exit: 'emergency-in-person',
    sentence: bilingual(
      'Avant 6 mois, 39 °C ou plus doit être examiné aux urgences aujourd’hui.',
      'Before 6 months, 39 °C or more must be examined in an emergency department today.',
    ),
    meanwhile: [bilingual('Emportez le carnet de santé.', 'Take the child’s health booklet.')],
    clinical: 'fièvre ≥ 39 °C avant 6 mois',
    samuMotif: 'M03.14',
    source: feverish,
    validated: false,
  },
  {
    id: 'fragile-infant-breathing',
    when: all(struggling, any(underMonths(2), yes('early'), is('illness', 'heart-lung'))),
    exit: 'emergency-in-person',
    sentence: bilingual(
      'Très jeune, né tôt ou fragile, un enfant gêné pour respirer doit être vu aux urgences.',
      'Very young, born early or frail, a child with breathing trouble must be seen in an emergency department.',
    ),
    clinical: 'gêne respiratoire sur terrain fragile (< 2 mois, < 36 SA, cœur, poumon)',
    samuMotif: 'M03.12',
    source: bronchiolitis,
    validated: false,
  },
  {
    id: 'child-frail-fever',
    when: all(isOneOf('illness', 'sickle', 'immune'), fever),
    exit: 'emergency-in-person',
    sentence: bilingual(
      'Avec cette maladie, une fièvre doit être vue à l’hôpital sans attendre.',
      'With this condition, a fever must be seen in hospital without delay.',
    ),
    meanwhile: [
      bilingual('Appelez aussi le service qui suit votre enfant.', 'Also call the department that follows your child.'),
    ],
    clinical: 'fièvre et drépanocytose ou immunodépression',
    samuMotif: 'M03.14',
    source: 'HAS 2010, PNDS syndromes drépanocytaires majeurs de l’enfant et de l’adolescent ; HAS 2025, sepsis',
    validated: false,
  },
  {
    id: 'child-tropics',
    when: all(yes('tropics'), fever),
    exit: 'emergency-in-person',
    sentence: bilingual(
      'Une fièvre au retour d’un pays tropical peut être un paludisme : il faut une prise de sang en urgence.',
      'A fever after a tropical country can be malaria: an urgent blood test is needed.',
    ),
    clinical: 'fièvre au retour de zone tropicale',
    samuMotif: 'M03.14',
    source: 'SPILF 2017, Prise en charge et prévention du paludisme d’importation',
    validated: false,
  },
  {
    id: 'child-not-drinking',
    when: any(
      is('feeding', 'nothing'),
      all(underMonths(24), is('feeding', 'half')),
      is('dry', 'sunken'),
      all(is('dry', 'few-wet'), isOneOf('dry', 'vomits', 'runs')),
    ),
    exit: 'emergency-in-person',
    sentence: bilingual('Votre enfant risque de manquer d’eau.', 'Your child may be getting dehydrated.'),
    meanwhile: [
      bilingual(
        'Proposez un soluté de réhydratation, une cuillère toutes les 2 minutes.',
        'Offer rehydration solution, a spoonful every 2 minutes.',
      ),
    ],
    clinical: 'déshydratation ou refus alimentaire',
    samuMotif: 'M03.21',
    source: feverish,
    validated: false,
  },
  {
    id: 'child-inconsolable',
    when: any(is('awake', 'cries'), is('meninges', 'limb'), all(is('colour', 'pale'), is('awake', 'less'))),
    exit: 'emergency-in-person',
    sentence: bilingual(
      'Votre enfant doit être examiné aux urgences aujourd’hui.',
      'Your child must be examined in an emergency department today.',
    ),
    clinical: 'pleurs inconsolables, pâleur ou impotence fébrile',
    samuMotif: 'M03.14',
    source: feverish,
    validated: false,
  },
  {
    id: 'under-one',
    when: underMonths(12),
    exit: 'in-person',
    sentence: bilingual(
      'Avant 1 an, un bébé malade est examiné sur place. Un médecin peut d’abord vous voir ici et décider avec vous.',
      'Before the age of 1, an ill baby is examined in person. A doctor can see you here first and decide with you.',
    ),
    clinical: 'nourrisson < 1 an malade : examen en présentiel par défaut',
    samuMotif: 'M03.14',
    source: 'HAS 2019, Téléconsultation : guide de bonnes pratiques ; règle de la structure pour la première année',
    validated: false,
  },
  {
    id: 'child-fever-long',
    when: atLeast('fever-days', 5),
    exit: 'in-person',
    sentence: bilingual(
      'Une fièvre qui dure 5 jours ou plus demande un examen aujourd’hui.',
      'A fever lasting 5 days or more needs an examination today.',
    ),
    clinical: 'fièvre ≥ 5 jours (Kawasaki, foyer bactérien)',
    samuMotif: 'M03.14',
    source: feverish,
    validated: false,
  },
  {
    id: 'child-urine',
    when: is('pain', 'urine'),
    exit: 'in-person',
    sentence: bilingual(
      'De la fièvre avec des douleurs en urinant : il faut une analyse d’urines aujourd’hui.',
      'Fever with pain when passing urine: a urine test is needed today.',
    ),
    clinical: 'infection urinaire fébrile de l’enfant à éliminer',
    samuMotif: 'M03.05',
    source:
      'SPILF/GPIP 2014, Diagnostic et antibiothérapie des infections urinaires bactériennes communautaires de l’enfant',
    validated: false,
  },
]

export const childFever: Reason = {
  id: 'child-fever',
  version: 1,
  title: bilingual('Fièvre de l’enfant', 'A child with fever'),
  synonyms: {
    fr: [
      'température',
      'toux',
      'otite',
      'varicelle',
      'bébé',
      'fièvre',
      'nourrisson',
      'enfant chaud',
      'bronchiolite',
      'rhume',
    ],
    en: [
      'baby',
      'fever',
      'temperature',
      'infant',
      'hot',
      'bronchiolitis',
      'ear infection',
      'cold',
      'cough',
      'chickenpox',
    ],
  },
  who: { fromMonths: 0, underMonths: 15 * 12 },
  questions: [...emergencyQuestions, ...story, ...breathing, ...feeding, ...background, ...closingQuestions],
  flags: [...emergencyFlags, ...infantFlags, ...childFlags],
  severity: {
    usually: 3,
    rules: [
      { when: underMonths(12), severity: 2, because: 'nourrisson' },
      { when: atLeast('temperature', 40), severity: 2, because: 'fièvre ≥ 40 °C' },
      { when: yes('worry'), severity: 2, because: 'inquiétude parentale' },
      { when: struggling, severity: 2, because: 'gêne respiratoire' },
      { when: { question: 'spots', is: 'unsure' }, severity: 2, because: 'purpura incertain' },
      { when: atLeast('fever-days', 3), severity: 2, because: 'fièvre ≥ 3 jours' },
      { when: all(underYears(6), is('awake', 'less')), severity: 2, because: 'moins tonique' },
    ],
  },
  notRemotely: [
    bilingual(
      'Regarder les tympans et la gorge, écouter les poumons',
      'Looking into the ears and throat, listening to the lungs',
    ),
    bilingual('Faire une analyse d’urines ou une prise de sang sur le champ', 'A urine or blood test on the spot'),
  ],
  meanwhile: [
    bilingual('Proposez souvent à boire ; ne le couvrez pas trop.', 'Offer drinks often; do not overdress your child.'),
    bilingual('La pièce autour de 19 °C. Pas de bain froid.', 'Keep the room at about 19 °C. No cold bath.'),
    bilingual(
      'Gardez le carnet de santé et un thermomètre près de vous.',
      'Keep the health booklet and a thermometer at hand.',
    ),
    bilingual('Boutons ou varicelle : pas d’ibuprofène.', 'Spots or chickenpox: no ibuprofen.'),
  ],
  sources: [feverish, bronchiolitis],
}
