// The words of prescription: medicines and where they were read.
import { bilingual, type RefusalWords } from '#kit/words.ts'
import type { findMedicines } from './medicine.ts'

type Refusals = RefusalWords<typeof findMedicines>

const fr = {
  refusals: {} satisfies Refusals as Refusals,
}

const en: typeof fr = {
  refusals: {},
}

export const words = bilingual(fr, en)
