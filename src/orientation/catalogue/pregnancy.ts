// Pregnancy and the weeks after birth: asked from 15 years on; under that age the doctor asks, away from the parents.
import { bilingual } from '#kit/words.ts'
import { all, any, fromYears, is, isOneOf, mayBeFemale, underYears } from '#orientation/condition.ts'
import type { Question, RedFlag } from '#orientation/reason.ts'

export const pregnancyQuestions: Question[] = [
  {
    id: 'pregnancy',
    kind: 'one',
    ask: bilingual('Êtes-vous enceinte ?', 'Are you pregnant?'),
    under: 'background',
    when: all(mayBeFemale, fromYears(15), underYears(56)),
    options: [
      { id: 'no', label: bilingual('Non', 'No'), absent: 'grossesse' },
      { id: 'maybe', label: bilingual('C’est possible', 'Possibly'), present: 'grossesse possible' },
      { id: 'yes', label: bilingual('Oui', 'Yes'), present: 'grossesse en cours' },
      {
        id: 'just-born',
        label: bilingual('J’ai accouché il y a moins de 6 semaines', 'I gave birth less than 6 weeks ago'),
        present: 'post-partum (< 6 semaines)',
      },
    ],
  },
  {
    id: 'pregnancy-signs',
    kind: 'many',
    ask: bilingual('Avez-vous l’un de ces signes ?', 'Do you have any of these signs?'),
    under: 'signs',
    when: isOneOf('pregnancy', 'yes', 'just-born'),
    noneAbsent: 'signe d’alerte obstétrical',
    options: [
      {
        id: 'blood',
        label: bilingual('Des saignements abondants', 'Heavy bleeding'),
        present: 'métrorragies abondantes',
      },
      { id: 'spotting', label: bilingual('Des saignements légers', 'Light bleeding'), present: 'métrorragies légères' },
      {
        id: 'waters',
        label: bilingual(
          'Une perte des eaux, ou des contractions régulières',
          'Waters breaking, or regular contractions',
        ),
        present: 'rupture des membranes ou travail',
      },
      {
        id: 'still',
        label: bilingual('Le bébé bouge moins que d’habitude', 'The baby moves less than usual'),
        present: 'diminution des mouvements fœtaux',
      },
      {
        id: 'pre-eclampsia',
        label: bilingual(
          'Un fort mal de tête, des taches devant les yeux, ou une barre en haut du ventre',
          'A strong headache, spots before the eyes, or pain across the top of the belly',
        ),
        present: 'signes évocateurs de pré-éclampsie',
      },
    ],
  },
]

export const pregnancyFlags: RedFlag[] = [
  {
    id: 'obstetric-emergency',
    when: any(is('pregnancy-signs', 'blood'), is('pregnancy-signs', 'pre-eclampsia'), is('pregnancy-signs', 'waters')),
    exit: '15',
    sentence: bilingual(
      'Enceinte ou après un accouchement, ces signes doivent être vus tout de suite.',
      'During pregnancy or after birth, these signs must be seen at once.',
    ),
    meanwhile: [
      bilingual('Allongez-vous sur le côté gauche.', 'Lie on your left side.'),
      bilingual('Prenez votre dossier de grossesse avec vous.', 'Take your pregnancy file with you.'),
    ],
    clinical: 'urgence obstétricale possible',
    samuMotif: 'M03.04',
    source: 'CNGOF, Recommandations pour la pratique clinique : urgences obstétricales',
    validated: false,
  },
  {
    id: 'obstetric-check',
    when: isOneOf('pregnancy-signs', 'still', 'spotting'),
    exit: 'emergency-in-person',
    sentence: bilingual(
      'Votre maternité doit vous examiner aujourd’hui : elle répond jour et nuit.',
      'Your maternity unit must examine you today: it answers day and night.',
    ),
    clinical: 'grossesse : métrorragies légères ou mouvements diminués',
    samuMotif: 'M03.02',
    source: 'CNGOF, Recommandations pour la pratique clinique : urgences obstétricales',
    validated: false,
  },
]
