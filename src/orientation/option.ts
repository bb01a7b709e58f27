// An option of a question, in the order it is read: what the person taps, in two languages, then what the doctor reads.
import { bilingual } from '#kit/words.ts'

/** Says something when it is chosen, and nothing when it is not. */
export const sign = (id: string, fr: string, en: string, present: string) => ({
  id,
  label: bilingual(fr, en),
  present,
})

/** Chosen, it is a pertinent negative: « pas de fièvre ». */
export const without = (id: string, fr: string, en: string, absent: string) => ({
  id,
  label: bilingual(fr, en),
  absent,
})

/** Worth reading whether it is chosen or left out. */
export const either = (id: string, fr: string, en: string, said: string) => ({
  id,
  label: bilingual(fr, en),
  present: said,
  absent: said,
})
