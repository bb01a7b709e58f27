// What is asked of any ill child, whatever the reason: how they look, breathe and drink, and what is known of them.

import { bilingual } from '#kit/words.ts'
import { allOf, isOneOf, underMonths, yes } from '#orientation/condition.ts'
import { sign, without } from '#orientation/option.ts'
import type { Question } from '#orientation/reason.ts'

/** How the child is right now. */
export const childLook: Question[] = [
  {
    id: 'awake',
    kind: 'one',
    ask: bilingual('Comment est votre enfant en ce moment ?', 'How is your child right now?'),
    under: 'signs',
    options: [
      sign('usual', 'Comme d’habitude : joue, sourit, répond', 'As usual: plays, smiles, answers', 'bon contact, joue'),
      sign('less', 'Moins actif, mais répond bien', 'Less active, but responds well', 'moins tonique, réactif'),
      sign(
        'cries',
        'Pleure ou gémit sans pouvoir être consolé',
        'Cries or moans and cannot be comforted',
        'pleurs inconsolables, geignement',
      ),
      sign(
        'limp',
        'Très mou, très endormi, difficile à réveiller',
        'Very floppy, very sleepy, hard to wake',
        'hypotonie ou somnolence',
      ),
    ],
  },
  {
    id: 'colour',
    kind: 'one',
    ask: bilingual('De quelle couleur est sa peau ?', 'What colour is the skin?'),
    under: 'signs',
    options: [
      without('usual', 'Comme d’habitude, ou rouge', 'As usual, or red', 'trouble hémodynamique visible'),
      sign('pale', 'Pâle', 'Pale', 'pâleur'),
      sign(
        'mottled',
        'Marbrée, grise ou bleue, mains et pieds froids',
        'Mottled, grey or blue, cold hands and feet',
        'marbrures, extrémités froides',
      ),
    ],
  },
]

/** Breathing, counted under two years and measured when the family can. */
export const childBreathing: Question[] = [
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
      sign('fast', 'Une respiration bien plus rapide que d’habitude', 'Much faster breathing than usual', 'polypnée'),
      sign(
        'drawing',
        'La peau qui se creuse entre les côtes ou au-dessus du sternum',
        'Skin sucking in between the ribs or above the breastbone',
        'tirage',
      ),
      sign('pauses', 'Des pauses dans la respiration', 'Pauses in breathing', 'pauses respiratoires'),
      sign(
        'grunt',
        'Un petit bruit à chaque souffle, le nez qui s’ouvre',
        'A small noise with each breath, nostrils flaring',
        'geignement ou battement des ailes du nez',
      ),
      sign('wheeze', 'Des sifflements', 'Wheezing', 'sifflements'),
      sign('cough', 'De la toux ou le nez pris', 'A cough or a blocked nose', 'toux ou rhinorrhée'),
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
    when: allOf(underMonths(24), isOneOf('breathing', 'fast', 'drawing', 'pauses', 'grunt', 'wheeze')),
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

/** Drinking, and the signs that water is missing. */
export const childDrinking: Question[] = [
  {
    id: 'feeding',
    kind: 'one',
    ask: bilingual('Comment boit-il ou mange-t-il ?', 'How is your child drinking or eating?'),
    under: 'signs',
    options: [
      without('usual', 'Presque comme d’habitude', 'Almost as usual', 'difficulté alimentaire'),
      sign('less', 'Moins, mais plus de la moitié', 'Less, but more than half', 'prises alimentaires diminuées'),
      sign(
        'half',
        'Moins de la moitié, aux 3 derniers repas',
        'Less than half, at the last 3 feeds',
        'prises < 50 % sur 3 repas',
      ),
      sign('nothing', 'Ne boit plus', 'No longer drinks', 'refus total de boire'),
    ],
  },
  {
    id: 'dry',
    kind: 'many',
    ask: bilingual('Et encore, a-t-il…', 'And also, is there…'),
    under: 'signs',
    noneAbsent: 'signe de déshydratation',
    options: [
      sign('few-wet', 'Très peu d’urines depuis 8 heures', 'Very little urine for 8 hours', 'diurèse diminuée'),
      sign(
        'sunken',
        'Les yeux cernés et creux, pas de larmes, la bouche sèche',
        'Sunken eyes, no tears, dry mouth',
        'signes de déshydratation',
      ),
      sign('vomits', 'Des vomissements répétés', 'Repeated vomiting', 'vomissements répétés'),
      sign('green', 'Des vomissements verts', 'Green vomit', 'vomissements bilieux'),
      sign('runs', 'De la diarrhée', 'Diarrhoea', 'diarrhée'),
    ],
  },
]

/** What was there before. */
export const childBackground: Question[] = [
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
      sign(
        'heart-lung',
        'Maladie du cœur ou des poumons',
        'Heart or lung disease',
        'cardiopathie ou maladie respiratoire',
      ),
      sign('asthma', 'Asthme, bronchiolites', 'Asthma, bronchiolitis', 'asthme du nourrisson ou de l’enfant'),
      sign('sickle', 'Drépanocytose', 'Sickle cell disease', 'drépanocytose'),
      sign(
        'immune',
        'Défenses affaiblies, traitement du cancer, greffe',
        'Weakened defences, cancer treatment, transplant',
        'immunodépression',
      ),
    ],
  },
  {
    id: 'vaccines',
    kind: 'one',
    ask: bilingual('Ses vaccins sont-ils à jour ?', 'Are vaccinations up to date?'),
    under: 'background',
    options: [
      sign('yes', 'Oui', 'Yes', 'vaccins à jour'),
      sign('no', 'Non', 'No', 'vaccins non à jour'),
      sign('unsure', 'Je ne sais pas', 'I do not know', 'vaccins : non su'),
    ],
  },
]

/** Doses are by weight: the doctor needs it before prescribing. */
export const childWeight: Question[] = [
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
]
