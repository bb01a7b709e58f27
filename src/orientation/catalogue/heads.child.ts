// The reasons of children, and those of any age, by what choosing one needs.
import { bilingual } from '#kit/words.ts'
import type { ReasonHead } from '#orientation/reason.ts'
import { atHandAdult, atHandChild, words } from './head.ts'

const child = { fromMonths: 0, underMonths: 15 * 12 }

export const childHeads = {
  childFever: {
    id: 'child-fever',
    version: 1,
    title: bilingual('Fièvre de l’enfant', 'A child with fever'),
    synonyms: words(
      'enfant chaud, température, bébé, nourrisson, chaud, thermomètre',
      'hot child, temperature, baby, infant, fever, thermometer',
    ),
    who: child,
    notRemotely: [
      bilingual(
        'Regarder les tympans et la gorge, écouter les poumons',
        'Looking into the ears and throat, listening to the lungs',
      ),
      bilingual('Faire une analyse d’urines ou une prise de sang sur le champ', 'A urine or blood test on the spot'),
    ],
    atHand: [
      bilingual('Un thermomètre', 'A thermometer'),
      bilingual(
        'Le dernier poids de l’enfant, dans le carnet de santé',
        'The child’s last weight, in the health booklet',
      ),
    ],
  },
  childCough: {
    id: 'child-cough',
    version: 1,
    title: bilingual('Toux ou rhume de l’enfant', 'A child with a cough or a cold'),
    synonyms: words(
      'rhinopharyngite, bronchiolite, nez bouché, tousse, mal de gorge, laryngite, bébé, nourrisson',
      'blocked nose, bronchiolitis, croup, coughing, sore throat, baby, infant, runny nose',
    ),
    who: child,
    notRemotely: [
      bilingual('Écouter les poumons, voir les tympans et la gorge', 'Listen to the lungs, see the ears and throat'),
      bilingual('Mesurer l’oxygène du sang', 'Measure the oxygen in the blood'),
    ],
    atHand: atHandChild,
  },
  childGastro: {
    id: 'child-gastro',
    version: 1,
    title: bilingual('Gastro de l’enfant', 'A child with diarrhoea or vomiting'),
    synonyms: words(
      'diarrhée, vomissements, gastro-entérite, vomit, déshydratation, selles, mal au ventre, bébé',
      'stomach bug, vomits, being sick, dehydration, loose stools, belly ache, baby, gastroenteritis',
    ),
    who: child,
    notRemotely: [
      bilingual('Peser votre enfant, palper son ventre', 'Weigh your child, feel the belly'),
      bilingual('Donner une perfusion ou analyser les selles', 'Give a drip or test the stools'),
    ],
    atHand: [...atHandChild, bilingual('Une balance, si possible', 'Scales, if possible')],
  },
  skin: {
    id: 'skin',
    version: 1,
    title: bilingual('Problème de peau', 'Skin problem'),
    synonyms: words(
      'boutons, plaque, eczéma, zona, bouton, rougeur, acné, démangeaison, mycose, grain de beauté, varicelle, tique, piqûre',
      'spot, rash, redness, eczema, acne, itch, shingles, fungus, mole, chickenpox, tick, sting',
    ),
    who: { fromMonths: 0 },
    notRemotely: [
      bilingual('Toucher la lésion, regarder au dermoscope', 'Touching the lesion, using a dermatoscope'),
      bilingual('Prélever ou retirer quelque chose', 'Taking a sample or removing anything'),
    ],
    atHand: [
      bilingual('Un téléphone qui prend des photos nettes', 'A phone that takes sharp photographs'),
      bilingual('Ce que vous avez déjà mis dessus ou pris', 'What you have already put on it or taken'),
    ],
  },
  ear: {
    id: 'ear-pain',
    version: 1,
    title: bilingual('Mal d’oreille', 'Earache'),
    synonyms: words(
      'otite, oreille bouchée, oreille qui coule, bouchon, entend moins, acouphène',
      'otitis, blocked ear, ear infection, runny ear, wax, hearing, tinnitus',
    ),
    who: { fromMonths: 0 },
    notRemotely: [
      bilingual('Voir le tympan', 'See the eardrum'),
      bilingual('Nettoyer l’oreille, retirer un bouchon', 'Clean the ear, remove wax'),
    ],
    atHand: [...atHandAdult, ...atHandChild.slice(1)],
  },
  eye: {
    id: 'red-eye',
    version: 1,
    title: bilingual('Œil rouge', 'Red eye'),
    synonyms: words(
      'conjonctivite, yeux collés, yeux qui piquent, orgelet, paupière gonflée, larmoie',
      'conjunctivitis, sticky eyes, pink eye, itchy eyes, stye, swollen eyelid, watery eyes',
    ),
    who: { fromMonths: 0 },
    notRemotely: [
      bilingual('Examiner l’œil à la lampe, mesurer sa pression', 'Examine the eye with a lamp, measure its pressure'),
      bilingual('Retirer une poussière', 'Remove a speck'),
    ],
    atHand: [
      bilingual('Un téléphone qui prend des photos nettes', 'A phone that takes sharp photographs'),
      bilingual('Les gouttes déjà utilisées', 'The drops already used'),
    ],
  },
  allergy: {
    id: 'allergy',
    version: 1,
    title: bilingual('Allergie, urticaire', 'Allergy, hives'),
    synonyms: words(
      'rhume des foins, pollen, éternuements, allergique, démangeaisons, plaques qui bougent, acariens',
      'hay fever, pollen, sneezing, allergic, itching, dust mites',
    ),
    who: { fromMonths: 12 },
    notRemotely: [
      bilingual('Écouter les poumons', 'Listen to the lungs'),
      bilingual('Faire des tests d’allergie', 'Do allergy tests'),
    ],
    atHand: [
      bilingual('Le nom de ce qui a pu déclencher la réaction', 'The name of what may have set it off'),
      bilingual('Vos inhalateurs, votre stylo d’adrénaline', 'Your inhalers, your adrenaline pen'),
      bilingual('Un thermomètre', 'A thermometer'),
    ],
  },
} satisfies Record<string, ReasonHead>
