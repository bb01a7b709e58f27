// Reason for visit: burning when passing urine, from 15 years on.

import { bilingual } from '#kit/words.ts'
import { atLeast, is } from '#orientation/condition.ts'
import type { Reason } from '#orientation/reason.ts'
import { closingQuestions } from './closing.ts'
import { emergencyFlags } from './emergency.flags.ts'
import { emergencyQuestions } from './emergency.ts'
import { heads } from './heads.ts'
import { pregnancyFlags, pregnancyQuestions } from './pregnancy.ts'
import { source, urinaryFlags } from './urinary.flags.ts'
import { urinaryQuestions } from './urinary.questions.ts'

export const urinary: Reason = {
  ...heads.urinary,
  questions: [...emergencyQuestions, ...pregnancyQuestions, ...urinaryQuestions, ...closingQuestions],
  flags: [...emergencyFlags, ...pregnancyFlags, ...urinaryFlags],
  severity: {
    usually: 3,
    rules: [
      { when: atLeast('temperature', 38), severity: 2, because: 'fièvre' },
      { when: is('high', 'flank'), severity: 2, because: 'douleur lombaire' },
    ],
  },
  meanwhile: [
    bilingual(
      'Buvez de l’eau régulièrement et urinez dès que l’envie vient.',
      'Drink water regularly and go as soon as you need to.',
    ),
    bilingual(
      'Entre 16 et 65 ans, une femme peut aussi être prise en charge par un pharmacien formé.',
      'Between 16 and 65, a woman can also be cared for by a trained pharmacist.',
    ),
  ],
  followUp: {
    fromDays: 2,
    untilDays: 4,
    about: 'Brûlures, fièvre et douleur du dos après 48 heures.',
    again: ['urine', 'fever', 'temperature', 'high'],
    watch: [
      bilingual('De la fièvre, des frissons', 'Fever, shivering'),
      bilingual('Une douleur dans le dos ou le côté', 'A pain in the back or side'),
      bilingual('Aucun mieux après 3 jours', 'No better after 3 days'),
    ],
  },
  sources: [source, 'HAS/SPILF 2021, Cystite aiguë simple, à risque de complication ou récidivante de la femme'],
  validated: false,
}
