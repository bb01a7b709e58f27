// Reason for visit: cough and fever from 15 years on.

import { bilingual } from '#kit/words.ts'
import { allOf, atLeast, fromYears, is, isOneOf, yes } from '#orientation/condition.ts'
import type { Reason } from '#orientation/reason.ts'
import { closingQuestions } from './closing.ts'
import { coughFlags, pneumonia } from './cough.flags.ts'
import { coughQuestions } from './cough.questions.ts'
import { emergencyFlags } from './emergency.flags.ts'
import { emergencyQuestions } from './emergency.ts'
import { heads } from './heads.ts'
import { fever } from './infant.ts'
import { feverPregnant, feverTropics, infectionFlags } from './infection.ts'
import { pregnancyFlags, pregnancyQuestions } from './pregnancy.ts'

export const cough: Reason = {
  ...heads.cough,
  questions: [...emergencyQuestions, ...pregnancyQuestions, ...coughQuestions, ...closingQuestions],
  flags: [...emergencyFlags, ...pregnancyFlags, ...infectionFlags, feverTropics, feverPregnant, ...coughFlags],
  severity: {
    usually: 3,
    rules: [
      { when: atLeast('temperature', 39.5), severity: 2, because: 'fièvre ≥ 39,5 °C' },
      { when: allOf(fromYears(75), fever), severity: 2, because: 'fièvre après 75 ans' },
      {
        when: allOf(fever, isOneOf('illness', 'copd', 'heart', 'diabetes', 'kidney', 'asthma')),
        severity: 2,
        because: 'fièvre et maladie chronique',
      },
      { when: yes('worse-again'), severity: 2, because: 'réaggravation secondaire' },
      { when: is('grave', 'shivers'), severity: 2, because: 'frissons' },
      {
        when: allOf(is('fever', 'none'), is('breath', 'usual'), { question: 'worse-again', is: false }),
        severity: 4,
        because: 'ni fièvre ni gêne respiratoire',
      },
    ],
  },
  meanwhile: [
    bilingual('Buvez souvent, reposez-vous, gardez la pièce à 19 °C.', 'Drink often, rest, keep the room at 19 °C.'),
    bilingual('Portez un masque près des autres.', 'Wear a mask near other people.'),
    bilingual(
      'Gardez un thermomètre et vos ordonnances près de vous.',
      'Keep a thermometer and your prescriptions at hand.',
    ),
  ],
  followUp: {
    fromDays: 2,
    untilDays: 4,
    about: 'Fièvre, respiration et état général après 48 heures.',
    again: ['fever', 'temperature', 'worse-again', 'breath', 'chest', 'grave'],
    watch: [
      bilingual('Un essoufflement, même léger', 'Breathlessness, even slight'),
      bilingual('Une fièvre encore là après 3 jours', 'A fever still there after 3 days'),
      bilingual('Une aggravation après un mieux', 'Getting worse after getting better'),
    ],
  },
  sources: [
    'HAS/SPILF 2021, Choix et durées d’antibiothérapies : pas d’antibiotique dans la bronchite et la rhinopharyngite de l’adulte',
    pneumonia,
  ],
  validated: false,
}
