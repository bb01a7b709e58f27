// What the signs asked first mean: whom to call and what to do meanwhile; none is validated until a named doctor signs it.

import { bilingual } from '#kit/words.ts'
import { is, isOneOf } from '#orientation/condition.ts'
import type { RedFlag } from '#orientation/reason.ts'

const help15 = 'Guide d’aide à la régulation au SAMU Centre 15 (SAMU-Urgences de France)'

export const emergencyFlags: RedFlag[] = [
  {
    id: 'chest-pain',
    when: is('vital', 'chest-tight'),
    exit: '15',
    sentence: bilingual(
      'Une douleur qui serre la poitrine peut venir du cœur. Chaque minute compte.',
      'A tight pain in the chest can come from the heart. Every minute counts.',
    ),
    meanwhile: [
      bilingual('Asseyez-vous ou allongez-vous, ne faites aucun effort.', 'Sit or lie down, make no effort.'),
      bilingual('Ne conduisez pas vous-même.', 'Do not drive yourself.'),
    ],
    clinical: 'douleur thoracique constrictive',
    samuMotif: 'M03.06',
    source:
      'HAS 2006, Prise en charge de l’infarctus du myocarde à la phase aiguë en dehors des services de cardiologie',
    validated: false,
  },
  {
    id: 'breathless-at-rest',
    when: isOneOf('vital', 'breathless', 'blue'),
    exit: '15',
    sentence: bilingual(
      'Une grande difficulté à respirer doit être prise en charge tout de suite.',
      'Great difficulty breathing must be treated at once.',
    ),
    meanwhile: [
      bilingual(
        'Restez assis, penché en avant, vêtements desserrés.',
        'Stay seated, leaning forward, clothes loosened.',
      ),
      bilingual(
        'Si un médecin vous a prescrit un inhalateur pour les crises, utilisez-le.',
        'If a doctor has prescribed you a rescue inhaler, use it.',
      ),
    ],
    clinical: 'détresse respiratoire',
    samuMotif: 'M01.03',
    source: help15,
    validated: false,
  },
  {
    id: 'anaphylaxis',
    when: is('vital', 'swelling'),
    exit: '15',
    sentence: bilingual(
      'Un gonflement du visage ou de la gorge peut bloquer la respiration.',
      'Swelling of the face or throat can block breathing.',
    ),
    meanwhile: [
      bilingual(
        'Si vous avez un stylo d’adrénaline, utilisez-le maintenant, dans la cuisse.',
        'If you have an adrenaline pen, use it now, in the thigh.',
      ),
      bilingual(
        'Restez allongé, ou assis si respirer est difficile.',
        'Stay lying down, or seated if breathing is hard.',
      ),
    ],
    clinical: 'anaphylaxie possible',
    samuMotif: 'M03.15',
    source: 'SFMU 2016, Prise en charge de l’anaphylaxie en médecine d’urgence',
    validated: false,
  },
  {
    id: 'stroke',
    when: isOneOf('brain', 'stroke', 'sight-lost'),
    exit: '15',
    sentence: bilingual(
      'Ces signes peuvent annoncer un accident vasculaire cérébral, même s’ils ont disparu.',
      'These can be signs of a stroke, even if they have gone.',
    ),
    meanwhile: [
      bilingual(
        'Notez l’heure du premier signe : on vous la demandera.',
        'Note the time of the first sign: you will be asked.',
      ),
      bilingual('Allongez-vous. Ne mangez pas, ne buvez pas.', 'Lie down. Do not eat or drink.'),
    ],
    clinical: 'suspicion d’AVC ou d’AIT',
    samuMotif: 'M03.08',
    source: 'HAS 2009, Accident vasculaire cérébral : prise en charge précoce',
    validated: false,
  },
  {
    id: 'thunderclap-headache',
    when: is('brain', 'thunderclap'),
    exit: '15',
    sentence: bilingual(
      'Un mal de tête brutal et très violent doit être exploré en urgence.',
      'A sudden, very violent headache must be examined as an emergency.',
    ),
    clinical: 'céphalée en coup de tonnerre',
    samuMotif: 'M03.11',
    source: 'SFEMC 2016, Prise en charge d’une céphalée en urgence',
    validated: false,
  },
  {
    id: 'unconscious',
    when: isOneOf('brain', 'fainted', 'confused'),
    exit: '15',
    sentence: bilingual(
      'Une perte de connaissance ou une confusion peut cacher une cause grave.',
      'Fainting or confusion can hide a serious cause.',
    ),
    meanwhile: [
      bilingual(
        'Si la personne ne répond pas mais respire, allongez-la sur le côté.',
        'If the person does not answer but breathes, lay them on their side.',
      ),
    ],
    clinical: 'trouble de la conscience',
    samuMotif: 'M01.02',
    source: help15,
    validated: false,
  },
  {
    id: 'seizure',
    when: is('brain', 'seizure'),
    exit: '15',
    sentence: bilingual(
      'Des convulsions demandent un avis médical immédiat.',
      'A seizure needs immediate medical advice.',
    ),
    meanwhile: [
      bilingual(
        'Écartez les objets, ne mettez rien dans la bouche, puis allongez la personne sur le côté.',
        'Move objects away, put nothing in the mouth, then lay the person on their side.',
      ),
    ],
    clinical: 'convulsions',
    samuMotif: 'M03.07',
    source: help15,
    validated: false,
  },
  {
    id: 'bleeding',
    when: is('other-signs', 'bleeding'),
    exit: '15',
    sentence: bilingual(
      'Un saignement abondant ou intérieur doit être pris en charge tout de suite.',
      'Heavy or internal bleeding must be treated at once.',
    ),
    meanwhile: [
      bilingual('Appuyez fort sur la plaie avec un linge propre.', 'Press hard on the wound with a clean cloth.'),
    ],
    clinical: 'hémorragie',
    samuMotif: 'M03.19',
    source: help15,
    validated: false,
  },
  {
    id: 'violent-belly-pain',
    when: is('other-signs', 'belly'),
    exit: '15',
    sentence: bilingual(
      'Un mal de ventre aussi fort doit être examiné sans attendre.',
      'Belly pain this strong must be examined without delay.',
    ),
    meanwhile: [bilingual('Ne mangez pas et ne buvez pas.', 'Do not eat or drink.')],
    clinical: 'douleur abdominale violente',
    samuMotif: 'M03.20',
    source: help15,
    validated: false,
  },
  {
    id: 'poisoning',
    when: is('other-signs', 'poison'),
    exit: '15',
    sentence: bilingual(
      'Une intoxication peut s’aggraver en quelques minutes.',
      'Poisoning can get worse within minutes.',
    ),
    meanwhile: [
      bilingual(
        'Ne faites pas vomir, ne buvez rien, gardez l’emballage.',
        'Do not induce vomiting, drink nothing, keep the packaging.',
      ),
      bilingual('S’il y a une odeur de gaz ou de fumée, sortez.', 'If there is a smell of gas or smoke, go outside.'),
    ],
    clinical: 'intoxication',
    samuMotif: 'M04.02',
    source: help15,
    validated: false,
  },
  {
    id: 'burn',
    when: is('other-signs', 'burn'),
    exit: '15',
    sentence: bilingual('Cette brûlure peut être grave.', 'This burn may be serious.'),
    meanwhile: [
      bilingual(
        'Faites couler de l’eau tempérée dessus, sans frotter, et ôtez bijoux et vêtements qui ne collent pas.',
        'Run lukewarm water over it without rubbing, and take off jewellery and clothes that do not stick.',
      ),
    ],
    clinical: 'brûlure grave',
    samuMotif: 'M02.04',
    source: help15,
    validated: false,
  },
  {
    id: 'head-injury',
    when: is('other-signs', 'head-injury'),
    exit: '15',
    sentence: bilingual(
      'Après ce choc à la tête, un examen en urgence est nécessaire.',
      'After this blow to the head, an emergency examination is needed.',
    ),
    clinical: 'traumatisme crânien à risque',
    samuMotif: 'M02.07',
    source: 'SFMU 2022, Prise en charge des patients présentant un traumatisme crânien léger de l’adulte',
    validated: false,
  },
  {
    id: 'cold-limb',
    when: is('other-signs', 'cold-limb'),
    exit: '15',
    sentence: bilingual(
      'Le sang circule peut-être mal dans ce membre : il faut agir vite.',
      'Blood may not be reaching this limb: it must be treated fast.',
    ),
    clinical: 'ischémie aiguë de membre',
    samuMotif: 'M03.13',
    source: help15,
    validated: false,
  },
  {
    id: 'suicide-plan',
    when: isOneOf('suicide-plan', 'plan', 'unsure'),
    exit: '15',
    sentence: bilingual(
      'Vous n’êtes pas seul. Quelqu’un doit être avec vous maintenant.',
      'You are not alone. Someone needs to be with you now.',
    ),
    meanwhile: [
      bilingual('Éloignez-vous de ce qui pourrait vous blesser.', 'Move away from anything that could hurt you.'),
      bilingual('Prévenez une personne proche et restez avec elle.', 'Tell someone close to you and stay with them.'),
      bilingual('Le 3114 répond aussi, jour et nuit.', 'The 3114 also answers, day and night.'),
    ],
    clinical: 'idées suicidaires avec scénario ou moyens',
    staysOpen: true,
    samuMotif: 'M03.16',
    source: 'HAS 2021, Idées et conduites suicidaires chez l’enfant et l’adolescent ; ANAES 2000, La crise suicidaire',
    validated: false,
  },
  {
    id: 'suicidal-thoughts',
    when: is('other-signs', 'dark-thoughts'),
    exit: '3114',
    sentence: bilingual(
      'Ce que vous traversez est lourd. En parler aide, et vous n’avez pas à être seul pour le faire.',
      'What you are going through is heavy. Talking helps, and you do not have to do it alone.',
    ),
    meanwhile: [
      bilingual(
        'Vous pouvez aussi rejoindre la salle d’attente : vous passerez en priorité.',
        'You can also join the waiting room: you will be seen first.',
      ),
    ],
    clinical: 'idées suicidaires',
    samuMotif: 'M03.16',
    source: 'Ministère de la Santé, numéro national de prévention du suicide 3114, ouvert le 1er octobre 2021',
    validated: false,
  },
  {
    id: 'testicular-pain',
    when: is('other-signs', 'testicle'),
    exit: 'emergency-in-person',
    sentence: bilingual(
      'Une douleur brutale d’un testicule doit être examinée aux urgences dans les heures qui suivent.',
      'Sudden pain in a testicle must be examined in an emergency department within hours.',
    ),
    meanwhile: [bilingual('Ne mangez pas et ne buvez pas.', 'Do not eat or drink.')],
    clinical: 'suspicion de torsion testiculaire',
    samuMotif: 'M03.05',
    source: 'AFU, Collège d’urologie : torsion du cordon spermatique et de ses annexes',
    validated: false,
  },
]
