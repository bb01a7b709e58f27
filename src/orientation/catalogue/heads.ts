// The reasons in the order they are shown, by what choosing one needs: a title, the words people type, an age, what cannot be done.
import type { ReasonHead } from '#orientation/reason.ts'
import { adultHeads } from './heads.adult.ts'
import { childHeads } from './heads.child.ts'

const { cough, soreThroat, urinary, cold, gastro, back, headache, mind } = adultHeads
const { childFever, childCough, childGastro, skin, ear, eye, allergy } = childHeads

export const heads = {
  cough,
  soreThroat,
  urinary,
  cold,
  gastro,
  childFever,
  childCough,
  childGastro,
  skin,
  ear,
  eye,
  allergy,
  back,
  headache,
  mind,
} satisfies Record<string, ReasonHead>

/** By its id; undefined for one that is no longer proposed. */
export const headOf = (id: string): ReasonHead | undefined =>
  (Object.values(heads) as readonly ReasonHead[]).find(one => one.id === id)
