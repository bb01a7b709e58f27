// Pregnancy and the weeks after birth: asked from 15 years on; under that age the doctor asks, away from the parents.
import { bilingual } from '#kit/words.ts'
import { allOf, anyOf, fromYears, is, isOneOf, mayBeFemale, underYears } from '#orientation/condition.ts'
import { sign, without } from '#orientation/option.ts'
import type { Question, RedFlag } from '#orientation/reason.ts'

export const pregnancyQuestions: Question[] = [
  {
    id: 'pregnancy',
    kind: 'one',
    ask: bilingual('Êtes-vous enceinte ?', 'Are you pregnant?'),
    under: 'background',
    when: allOf(mayBeFemale, fromYears(15), underYears(56)),
    options: [
      without('no', 'Non', 'No', 'grossesse'),
      sign('maybe', 'C’est possible', 'Possibly', 'grossesse possible'),
      sign('yes', 'Oui', 'Yes', 'grossesse en cours'),
      sign(
        'just-born',
        'J’ai accouché il y a moins de 6 semaines',
        'I gave birth less than 6 weeks ago',
        'post-partum (< 6 semaines)',
      ),
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
      sign('blood', 'Des saignements abondants', 'Heavy bleeding', 'métrorragies abondantes'),
      sign('spotting', 'Des saignements légers', 'Light bleeding', 'métrorragies légères'),
      sign(
        'waters',
        'Une perte des eaux, ou des contractions régulières',
        'Waters breaking, or regular contractions',
        'rupture des membranes ou travail',
      ),
      sign(
        'still',
        'Le bébé bouge moins que d’habitude',
        'The baby moves less than usual',
        'diminution des mouvements fœtaux',
      ),
      sign(
        'pre-eclampsia',
        'Un fort mal de tête, des taches devant les yeux, ou une barre en haut du ventre',
        'A strong headache, spots before the eyes, or pain across the top of the belly',
        'signes évocateurs de pré-éclampsie',
      ),
    ],
  },
]

export const pregnancyFlags: RedFlag[] = [
  {
    id: 'obstetric-emergency',
    when: anyOf(
      is('pregnancy-signs', 'blood'),
      is('pregnancy-signs', 'pre-eclampsia'),
      is('pregnancy-signs', 'waters'),
    ),
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
