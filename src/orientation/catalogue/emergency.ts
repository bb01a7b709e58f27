// The signs asked first on every path, in plain words.

import { bilingual } from '#kit/words.ts'
import { fromYears, is, mayBeMale } from '#orientation/condition.ts'
import { sign, without } from '#orientation/option.ts'
import type { Question } from '#orientation/reason.ts'

const now = bilingual('En ce moment, avez-vous l’un de ces signes ?', 'Right now, do you have any of these signs?')
const nowForChild = bilingual(
  'En ce moment, votre enfant a-t-il l’un de ces signes ?',
  'Right now, does your child have any of these signs?',
)

export const emergencyQuestions: Question[] = [
  {
    id: 'vital',
    kind: 'many',
    ask: now,
    askForChild: nowForChild,
    under: 'signs',
    noneAbsent: 'détresse vitale',
    options: [
      {
        id: 'chest-tight',
        label: bilingual(
          'Une douleur qui serre la poitrine, ou qui va vers le bras, la mâchoire ou le dos',
          'A tight pain in the chest, or one that spreads to the arm, jaw or back',
        ),
        when: fromYears(5),
        present: 'douleur thoracique constrictive',
      },
      sign(
        'breathless',
        'Beaucoup de mal à respirer, même au repos, ou du mal à parler',
        'Great difficulty breathing, even at rest, or trouble speaking because of it',
        'dyspnée de repos',
      ),
      sign('blue', 'Les lèvres ou le visage bleus ou gris', 'Blue or grey lips or face', 'cyanose'),
      sign(
        'swelling',
        'Le visage, la langue ou la gorge qui gonflent',
        'Swelling of the face, tongue or throat',
        'œdème du visage ou de la gorge',
      ),
    ],
  },
  {
    id: 'brain',
    kind: 'many',
    ask: bilingual('Et l’un de ceux-ci, même passager ?', 'And any of these, even if it has passed?'),
    askForChild: bilingual(
      'Votre enfant a-t-il eu l’un de ceux-ci, même passager ?',
      'Has your child had any of these, even if it has passed?',
    ),
    under: 'signs',
    noneAbsent: 'signe neurologique',
    options: [
      sign(
        'stroke',
        'Le visage de travers, un bras ou une jambe faible, du mal à parler',
        'A drooping face, a weak arm or leg, trouble speaking',
        'déficit neurologique brutal',
      ),
      {
        id: 'thunderclap',
        label: bilingual('Un mal de tête brutal, le pire de la vie', 'A sudden headache, the worst ever'),
        when: fromYears(3),
        present: 'céphalée en coup de tonnerre',
      },
      sign('fainted', 'Une perte de connaissance', 'Loss of consciousness', 'perte de connaissance'),
      sign(
        'confused',
        'Des propos confus, ou quelqu’un de très difficile à réveiller',
        'Confused speech, or being very hard to wake',
        'confusion ou somnolence',
      ),
      sign(
        'seizure',
        'Des convulsions (des secousses de tout le corps)',
        'A seizure (the whole body shaking)',
        'convulsions',
      ),
      sign('sight-lost', 'Une perte brutale de la vue', 'Sudden loss of sight', 'baisse brutale de vision'),
    ],
  },
  {
    id: 'other-signs',
    kind: 'many',
    ask: bilingual('Et enfin, l’un de ces signes ?', 'And lastly, any of these signs?'),
    askForChild: bilingual('Et enfin, l’un de ces signes ?', 'And lastly, any of these signs?'),
    under: 'signs',
    page: 'other-signs',
    noneAbsent: 'autre signe de gravité',
    options: [
      sign(
        'bleeding',
        'Un saignement abondant ou qui ne s’arrête pas, du sang vomi, des selles noires',
        'Heavy bleeding or bleeding that does not stop, vomited blood, black stools',
        'hémorragie',
      ),
      sign(
        'belly',
        'Un mal de ventre violent, qui empêche de bouger',
        'A violent belly pain that makes moving impossible',
        'douleur abdominale violente',
      ),
      sign(
        'poison',
        'Une intoxication : produit, médicaments, gaz, champignons',
        'Poisoning: a product, medicines, gas, mushrooms',
        'intoxication possible',
      ),
      sign(
        'burn',
        'Une brûlure étendue ou au visage',
        'A large burn, or a burn on the face',
        'brûlure étendue ou du visage',
      ),
      sign(
        'head-injury',
        'Un choc à la tête avec vomissements, ou en prenant un anticoagulant',
        'A blow to the head with vomiting, or while taking a blood thinner',
        'traumatisme crânien à risque',
      ),
      sign(
        'cold-limb',
        'Un bras ou une jambe soudain froid, blanc et très douloureux',
        'An arm or leg suddenly cold, white and very painful',
        'membre froid douloureux',
      ),
      {
        id: 'testicle',
        label: bilingual('Une douleur brutale à un testicule', 'A sudden pain in a testicle'),
        when: mayBeMale,
        present: 'douleur testiculaire brutale',
      },
      {
        id: 'dark-thoughts',
        label: bilingual('Des idées de suicide, ou l’envie de mourir', 'Thoughts of suicide, or wanting to die'),
        when: fromYears(10),
        present: 'idées suicidaires',
      },
    ],
  },
  {
    id: 'suicide-plan',
    kind: 'one',
    ask: bilingual(
      'Avez-vous pensé à la façon de le faire, avez-vous de quoi le faire près de vous, ou avez-vous déjà agi ?',
      'Have you thought about how, do you have the means close to you, or have you already acted?',
    ),
    askForChild: bilingual(
      'Votre enfant a-t-il dit comment, a-t-il de quoi le faire près de lui, ou a-t-il déjà agi ?',
      'Has your child said how, do they have the means close to them, or have they already acted?',
    ),
    page: 'other-signs',
    under: 'signs',
    when: is('other-signs', 'dark-thoughts'),
    options: [
      sign('plan', 'Oui', 'Yes', 'scénario, moyens ou passage à l’acte'),
      sign('unsure', 'Je ne sais pas', 'I do not know', 'scénario suicidaire incertain'),
      without('none', 'Non', 'No', 'scénario suicidaire'),
    ],
  },
]
