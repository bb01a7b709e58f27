// A line as it begins: what the register says of a medicine, and the dose its form suggests, whose length is left to the doctor.
import type { Id } from '#kit/id.ts'
import type { Dose, Unit } from '../dose.ts'
import type { Medicine } from '../medicine.ts'
import type { Line, PrescribedMedicine } from '../prescription.ts'
import { isWeekly } from '../weekly.ts'

const forms: readonly (readonly [RegExp, Unit])[] = [
  [/comprim/i, 'tablet'],
  [/g[ée]lule|capsule/i, 'capsule'],
  [/sachet/i, 'sachet'],
  [/suppositoire/i, 'suppository'],
  [/ovule/i, 'pessary'],
  [/collyre|gouttes/i, 'drop'],
  [/inhal/i, 'puff'],
  [/nasal/i, 'spray'],
  [/cr[èe]me|pommade|gel\b/i, 'application'],
  [/ampoule/i, 'ampoule'],
  [/buvable|sirop|suspension|solution/i, 'ml'],
  [/dispositif transdermique|patch/i, 'patch'],
  [/pastille/i, 'lozenge'],
]
const unitOf = (form: string): Unit => forms.find(([named]) => named.test(form))?.[1] ?? 'dose'

const firstDose = (form: string, weekly = false): Dose => ({
  unit: unitOf(form),
  steps: [
    {
      quantity: 1,
      when: { kind: 'moments', at: [{ moment: 'morning' }] },
      // Whose day is chosen by the doctor: the line is not saved before.
      ...(weekly ? { on: { kind: 'weekdays', on: [] } } : {}),
    },
  ],
})

export const medicineLineOf = (id: Id, given: Medicine, asDci: boolean): Line => ({
  id,
  kind: 'medicine',
  ald: false,
  renewals: 0,
  dose: firstDose(`${given.form} ${given.name}`, isWeekly(given.substances)),
  medicine: prescribedOf(given, asDci),
})

const prescribedOf = (given: Medicine, asDci: boolean): PrescribedMedicine => ({
  code: given.code,
  name: (asDci ? given.dci : given.name).slice(0, 200),
  dci: given.dci.slice(0, 300),
  form: given.form.slice(0, 200),
  routes: given.routes.slice(0, 12),
  substances: given.substances.slice(0, 40),
  atc: given.atc,
  conditions: given.conditions.slice(0, 40),
  edition: given.edition,
})

/** Prescribed again: the same words, and the medicine as the register tells it today when it still does. */
export const renewedLineOf = (id: Id, line: Line, now: Medicine | undefined): Line => {
  if (line.kind !== 'medicine' || !now) return { ...line, id }
  return { ...line, id, medicine: prescribedOf(now, line.medicine.name === line.medicine.dci) }
}

/** Typed in full: no register holds it, and no check reads it, which the panel says. */
export const typedLineOf = (id: Id, words: string): Line => ({
  id,
  kind: 'medicine',
  ald: false,
  renewals: 0,
  dose: firstDose(words),
  medicine: {
    code: null,
    name: words,
    dci: words,
    form: '',
    routes: [],
    substances: [],
    atc: null,
    conditions: [],
    edition: '',
  },
})

export const blankLineOf = (id: Id, kind: 'biology' | 'imaging' | 'other'): Line => {
  if (kind === 'biology') return { id, kind, ald: false, exams: '', question: '', urgent: false, fasting: false }
  if (kind === 'imaging')
    return { id, kind, ald: false, exam: '', region: '', question: '', urgent: false, pregnancy: 'not-concerned' }
  return { id, kind, ald: false, care: 'nursing', words: '' }
}
