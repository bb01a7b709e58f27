// What holds for every ill infant, whatever the reason: the younger, the sooner an examination by hand.

import { bilingual } from '#kit/words.ts'
import { allOf, anyOf, atLeast, isOneOf, underMonths } from '#orientation/condition.ts'
import type { RedFlag } from '#orientation/reason.ts'

/** Measured at 38 °C or more, or felt and not measured: with an infant both are believed. */
export const fever = anyOf(atLeast('temperature', 38), isOneOf('fever', 'felt'))

export const infantFlags: RedFlag[] = [
  {
    id: 'infant-fever',
    when: allOf(underMonths(3), fever),
    exit: 'emergency-in-person',
    sentence: bilingual(
      'Votre bébé a moins de 3 mois et de la fièvre : il doit être examiné aux urgences sans attendre.',
      'Your baby is under 3 months old and has a fever: they must be examined in an emergency department now.',
    ),
    meanwhile: [
      bilingual('Emportez le carnet de santé.', 'Take the child’s health booklet.'),
      bilingual('Gardez-le peu couvert et proposez-lui à boire.', 'Keep your baby lightly dressed and offer drinks.'),
    ],
    clinical: 'fièvre avant 3 mois',
    samuMotif: 'M03.14',
    source: 'HAS 2016, Prise en charge de la fièvre chez l’enfant (fiche mémo)',
    validated: false,
  },
]
