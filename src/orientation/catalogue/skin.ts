// Reason for visit: a skin problem, at any age; the photographs come at their own step.

import { bilingual } from '#kit/words.ts'
import { allOf, fromYears, is } from '#orientation/condition.ts'
import type { Reason } from '#orientation/reason.ts'
import { closingQuestions } from './closing.ts'
import { emergencyFlags } from './emergency.flags.ts'
import { emergencyQuestions } from './emergency.ts'
import { heads } from './heads.ts'
import { fever, infantFlags } from './infant.ts'
import { pregnancyFlags, pregnancyQuestions } from './pregnancy.ts'
import { skinFlags, softTissue } from './skin.flags.ts'
import { skinQuestions } from './skin.questions.ts'

export const skin: Reason = {
  ...heads.skin,
  questions: [...emergencyQuestions, ...pregnancyQuestions, ...skinQuestions, ...closingQuestions],
  flags: [...emergencyFlags, ...pregnancyFlags, ...infantFlags, ...skinFlags],
  severity: {
    usually: 4,
    rules: [
      { when: fever, severity: 2, because: 'éruption fébrile' },
      { when: is('grave', 'fast'), severity: 2, because: 'extension rapide' },
      { when: is('grave', 'purpura'), severity: 2, because: 'purpura possible' },
      { when: is('pain', 'much'), severity: 3, because: 'douleur intense' },
      {
        when: allOf(is('look', 'blisters'), fromYears(50)),
        severity: 3,
        because: 'vésicules après 50 ans (zona : délai de 72 h)',
      },
      { when: is('look', 'hives'), severity: 3, because: 'urticaire' },
    ],
  },
  meanwhile: [
    bilingual(
      'Ne mettez rien de nouveau dessus avant la consultation.',
      'Put nothing new on it before the consultation.',
    ),
    bilingual(
      'Installez-vous près d’une fenêtre : la lumière du jour montre mieux la peau.',
      'Sit near a window: daylight shows skin best.',
    ),
  ],
  followUp: {
    fromDays: 42,
    untilDays: 56,
    about: 'Évolution de la peau, plus tôt si elle s’aggrave.',
    again: ['pain', 'fever', 'temperature', 'grave'],
    watch: [
      bilingual('De la fièvre', 'Fever'),
      bilingual('Une rougeur qui s’étend vite, des cloques', 'Redness that spreads fast, blisters'),
      bilingual('La bouche ou les yeux touchés', 'The mouth or eyes affected'),
    ],
  },
  sources: [
    softTissue,
    'Guide de téléconsultation des médecins généralistes 2026, cas clinique 3 (photographies standardisées)',
  ],
  validated: false,
}
