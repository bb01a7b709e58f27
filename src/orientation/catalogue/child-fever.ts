// Reason for visit: a child under 15 with fever; asked of the parent, most careful with infants.

import { bilingual } from '#kit/words.ts'
import { allOf, atLeast, is, underMonths, underYears, yes } from '#orientation/condition.ts'
import type { Reason } from '#orientation/reason.ts'
import { bronchiolitis, childFlags, feverish, struggling } from './child.flags.ts'
import { childFeverFlags } from './child-fever.flags.ts'
import { childFeverQuestions } from './child-fever.questions.ts'
import { closingQuestions } from './closing.ts'
import { emergencyFlags } from './emergency.flags.ts'
import { emergencyQuestions } from './emergency.ts'
import { heads } from './heads.ts'
import { infantFlags } from './infant.ts'

export const childFever: Reason = {
  ...heads.childFever,
  questions: [...emergencyQuestions, ...childFeverQuestions, ...closingQuestions],
  flags: [...emergencyFlags, ...infantFlags, ...childFlags, ...childFeverFlags],
  severity: {
    usually: 3,
    rules: [
      { when: underMonths(12), severity: 2, because: 'nourrisson' },
      { when: atLeast('temperature', 40), severity: 2, because: 'fièvre ≥ 40 °C' },
      { when: yes('worry'), severity: 2, because: 'inquiétude parentale' },
      { when: struggling, severity: 2, because: 'gêne respiratoire' },
      { when: { question: 'spots', is: 'unsure' }, severity: 2, because: 'purpura incertain' },
      { when: atLeast('fever-days', 3), severity: 2, because: 'fièvre ≥ 3 jours' },
      { when: allOf(underYears(6), is('awake', 'less')), severity: 2, because: 'moins tonique' },
    ],
  },
  meanwhile: [
    bilingual('Proposez souvent à boire ; ne le couvrez pas trop.', 'Offer drinks often; do not overdress your child.'),
    bilingual('La pièce autour de 19 °C. Pas de bain froid.', 'Keep the room at about 19 °C. No cold bath.'),
    bilingual(
      'Gardez le carnet de santé et un thermomètre près de vous.',
      'Keep the health booklet and a thermometer at hand.',
    ),
    bilingual('Boutons ou varicelle : pas d’ibuprofène.', 'Spots or chickenpox: no ibuprofen.'),
  ],
  followUp: {
    fromDays: 2,
    untilDays: 4,
    about: 'Fièvre, boissons et comportement de l’enfant après 48 heures.',
    again: [
      'fever',
      'temperature',
      'fever-days',
      'awake',
      'colour',
      'spots',
      'meninges',
      'breathing',
      'feeding',
      'dry',
    ],
    watch: [
      bilingual('Un enfant moins présent, plus mou, qui respire mal', 'A child less alert, floppier, breathing badly'),
      bilingual('Des taches sur la peau', 'Spots on the skin'),
      bilingual('Il boit moins de la moitié de d’habitude', 'Drinking less than half of usual'),
      bilingual('Une fièvre encore là après 3 jours', 'A fever still there after 3 days'),
    ],
  },
  sources: [feverish, bronchiolitis],
  validated: false,
}
