// The reasons in the order they are shown, by what choosing one needs: a title, the words people type, an age.
import { bilingual } from '#kit/words.ts'
import type { ReasonHead } from '#orientation/reason.ts'

const words = (fr: string, en: string) => ({ fr: fr.split(', '), en: en.split(', ') })
const adult = { fromMonths: 15 * 12 }
const child = { fromMonths: 0, underMonths: 15 * 12 }

export const heads = {
  cough: {
    id: 'cough-fever',
    version: 1,
    title: bilingual('Toux, fièvre', 'Cough, fever'),
    synonyms: words(
      'grippe, bronchite, covid, tousse, température, glaires, crachats, courbatures',
      'flu, bronchitis, covid, coughing, temperature, phlegm, aches',
    ),
    who: adult,
  },
  soreThroat: {
    id: 'sore-throat',
    version: 1,
    title: bilingual('Mal de gorge', 'Sore throat'),
    synonyms: words(
      'angine, avaler, amygdales, pharyngite, voix cassée, extinction, ganglions',
      'tonsillitis, strep, swallowing, tonsils, hoarse, lost voice, glands',
    ),
    who: adult,
  },
  urinary: {
    id: 'urinary-burning',
    version: 1,
    title: bilingual('Brûlures en urinant', 'Burning when passing urine'),
    synonyms: words(
      'cystite, infection urinaire, envie pressante, pipi, brûle, uriner, urine, vessie',
      'cystitis, urinary infection, bladder, uti, pee, burns, urine',
    ),
    who: adult,
  },
  cold: {
    id: 'cold-sinus',
    version: 1,
    title: bilingual('Rhume, sinusite', 'Cold, sinusitis'),
    synonyms: words(
      'nez bouché, sinus, rhinopharyngite, nez qui coule, mouche, éternue, joues',
      'blocked nose, sinus, runny nose, stuffy, sneezing, face pain',
    ),
    who: adult,
  },
  gastro: {
    id: 'gastro',
    version: 1,
    title: bilingual('Gastro, diarrhée, vomissements', 'Stomach bug, diarrhoea, vomiting'),
    synonyms: words(
      'intoxication alimentaire, nausées, selles liquides, gastro-entérite, vomit, tourista, mal au ventre',
      'gastroenteritis, food poisoning, nausea, being sick, belly, loose stools',
    ),
    who: adult,
  },
  childFever: {
    id: 'child-fever',
    version: 1,
    title: bilingual('Fièvre de l’enfant', 'A child with fever'),
    synonyms: words(
      'enfant chaud, température, bébé, nourrisson, chaud, thermomètre',
      'hot child, temperature, baby, infant, fever, thermometer',
    ),
    who: child,
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
  },
  back: {
    id: 'back-pain',
    version: 1,
    title: bilingual('Mal de dos', 'Back pain'),
    synonyms: words(
      'lumbago, lombalgie, sciatique, tour de reins, lombaires, dos bloqué, torticolis',
      'lumbago, sciatica, slipped disc, stiff back, lower back',
    ),
    who: adult,
  },
  headache: {
    id: 'headache',
    version: 1,
    title: bilingual('Mal de tête, migraine', 'Headache, migraine'),
    synonyms: words('maux de tête, céphalée, tempes, crâne, aura', 'head pain, temples, aura, throbbing'),
    who: adult,
  },
  mind: {
    id: 'anxiety-sleep',
    version: 1,
    title: bilingual('Anxiété, moral, sommeil', 'Anxiety, mood, sleep'),
    synonyms: words(
      'angoisse, stress, insomnie, dépression, déprime, burn-out, crise de panique, dors mal, fatigue, épuisement',
      'panic, stress, insomnia, depression, burnout, sad, sleeping badly, exhaustion',
    ),
    who: adult,
  },
} satisfies Record<string, ReasonHead>
