// An absent field is absent, not undefined: what a screen emptied is left out of what is saved.
import type { DoseStep } from '../dose.ts'

type Emptied<T> = { [K in keyof T]?: T[K] | undefined }

/** `value` with what `next` says; what `next` empties is left out. */
export const changed = <T extends object>(value: T, next: Emptied<T>): T =>
  Object.fromEntries(Object.entries({ ...value, ...next }).filter(([, held]) => held !== undefined)) as T

export type StepChange = Emptied<DoseStep>
