// The follow-up usually ordered for a reason: offered on the desk, never ordered by itself. Pure.
export interface Usual {
  readonly fromDays: number
  readonly untilDays: number
  readonly about: string
}

/** « 48 h », said as the third day so that two whole days are behind, and open for three. */
export const after48Hours = { fromDays: 2, untilDays: 4 } as const
/** « 6 à 8 semaines, plus tôt si cela s’aggrave ». */
export const weeks6To8 = { fromDays: 42, untilDays: 56 } as const

/** Ours, not validated; the seed cases of the product name both windows. */
const usuals: Readonly<Record<string, Usual>> = {
  'cough-fever': { ...after48Hours, about: 'Fièvre, respiration et état général après 48 heures.' },
  'urinary-burning': { ...after48Hours, about: 'Brûlures, fièvre et douleur du dos après 48 heures.' },
  'child-fever': { ...after48Hours, about: 'Fièvre, boissons et comportement de l’enfant après 48 heures.' },
  skin: { ...weeks6To8, about: 'Évolution de la peau, plus tôt si elle s’aggrave.' },
}

export const usualOf = (reason: string): Usual | undefined => usuals[reason]
