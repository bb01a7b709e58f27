// The reasons of those of 15 and more, by what choosing one needs.
import { bilingual } from '#kit/words.ts'
import type { ReasonHead } from '#orientation/reason.ts'
import { atHandAdult, words } from './head.ts'

const adult = { fromMonths: 15 * 12 }

export const adultHeads = {
  cough: {
    id: 'cough-fever',
    version: 1,
    title: bilingual('Toux, fièvre', 'Cough, fever'),
    synonyms: words(
      'grippe, bronchite, covid, tousse, température, glaires, crachats, courbatures',
      'flu, bronchitis, covid, coughing, temperature, phlegm, aches',
    ),
    who: adult,
    notRemotely: [
      bilingual('Écouter vos poumons', 'Listening to your lungs'),
      bilingual('Faire une radio ou une prise de sang sur le champ', 'Taking an X-ray or a blood test on the spot'),
      bilingual(
        'Faire le test rapide de l’angine (en pharmacie ou au cabinet)',
        'The rapid strep test (at a pharmacy or a surgery)',
      ),
    ],
    atHand: [
      bilingual('Un thermomètre', 'A thermometer'),
      bilingual('Vos ordonnances ou vos boîtes de médicaments', 'Your prescriptions or medicine boxes'),
    ],
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
    notRemotely: [
      bilingual(
        'Faire le test rapide de l’angine (en pharmacie ou au cabinet)',
        'The rapid strep test (at a pharmacy or a surgery)',
      ),
      bilingual(
        'Voir le fond de la gorge aussi bien, toucher le cou',
        'See the back of the throat as well, feel the neck',
      ),
    ],
    atHand: [...atHandAdult, bilingual('Une lampe et un miroir', 'A light and a mirror')],
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
    notRemotely: [
      bilingual('Examiner le ventre et le dos', 'Examining the belly and back'),
      bilingual('Faire une bandelette ou une analyse d’urines sur le champ', 'A dipstick or urine test on the spot'),
    ],
    atHand: [
      bilingual('Un thermomètre', 'A thermometer'),
      bilingual('Vos ordonnances ou vos boîtes de médicaments', 'Your prescriptions or medicine boxes'),
    ],
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
    notRemotely: [
      bilingual('Regarder dans le nez, appuyer sur les sinus', 'Look inside the nose, press on the sinuses'),
      bilingual('Faire une radio ou un scanner', 'Take an X-ray or a scan'),
    ],
    atHand: atHandAdult,
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
    notRemotely: [
      bilingual('Palper votre ventre', 'Feel your belly'),
      bilingual('Faire une analyse des selles ou une perfusion sur le champ', 'Test stools or give a drip on the spot'),
    ],
    atHand: atHandAdult,
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
    notRemotely: [
      bilingual('Tester la force, les réflexes et la sensibilité', 'Test strength, reflexes and feeling'),
      bilingual('Appuyer sur le dos et le ventre', 'Press on the back and belly'),
    ],
    atHand: atHandAdult,
  },
  headache: {
    id: 'headache',
    version: 1,
    title: bilingual('Mal de tête, migraine', 'Headache, migraine'),
    synonyms: words('maux de tête, céphalée, tempes, crâne, aura', 'head pain, temples, aura, throbbing'),
    who: adult,
    notRemotely: [
      bilingual(
        'Faire un examen neurologique complet, voir le fond de l’œil',
        'A full neurological examination, looking into the eye',
      ),
      bilingual('Prendre votre tension, faire un scanner', 'Take your blood pressure, a scan'),
    ],
    atHand: [
      ...atHandAdult,
      bilingual('Un tensiomètre, si vous en avez un', 'A blood pressure monitor, if you have one'),
    ],
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
    notRemotely: [
      bilingual('Vous examiner, faire une prise de sang', 'Examine you, take a blood test'),
      bilingual(
        'Prescrire longtemps un somnifère ou un calmant : la loi en limite la durée',
        'Prescribe sleeping pills or tranquillisers for long: the law limits it',
      ),
    ],
    atHand: [
      bilingual('Vos ordonnances ou vos boîtes de médicaments', 'Your prescriptions or medicine boxes'),
      bilingual('Un endroit où personne n’entend', 'A place where nobody hears'),
    ],
  },
} satisfies Record<string, ReasonHead>
