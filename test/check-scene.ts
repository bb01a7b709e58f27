// Lines and patients of our own for the tests of the checks, in as few words as a table allows.
import type { Day } from '#kit/time.ts'
import type { AlertKind } from '#prescription/alert.ts'
import { check, toldAllergy } from '#prescription/check.ts'
import type { CheckedLine, MedicineLine, PatientFacts, References, ToldTreatment } from '#prescription/given.ts'
import { indexed, readThesaurus } from '#prescription/thesaurus.ts'
import { substanceKey } from '#record/substance.ts'
import { index, pairs } from './thesaurus-fixture.ts'

export const on = '2026-11-22' as Day
export const adult: PatientFacts = {
  ageMonths: 34 * 12,
  sex: 'F',
  pregnancy: 'no',
  allergies: { known: true, told: [] },
  treatments: { known: true, told: [] },
  signs: [],
}
export const man: PatientFacts = { ...adult, sex: 'M', pregnancy: 'unknown' }
export const child = (months: number, weightKg?: number): PatientFacts => ({
  ...man,
  ageMonths: months,
  ...(weightKg === undefined ? {} : { weightKg }),
})
const edition = { day: '2020-10-20', fr: 'octobre 2020', en: 'October 2020' }
const interactions = indexed(readThesaurus(index, pairs, edition).thesaurus)
export const references: References = { interactions }

let count = 0
export const nextId = () => `00000000-0000-7000-8000-${String(++count).padStart(12, '0')}`
const codeOf = (name: string) =>
  String(10_000_000 + ([...name].reduce((sum, one) => sum * 31 + one.charCodeAt(0), 7) % 1_000_000))

export interface Written {
  readonly atc?: string
  readonly routes?: readonly string[]
  readonly conditions?: MedicineLine['medicine']['conditions']
  readonly most?: readonly [perTake: number, perDay: number]
}
export const line = (names: string, { atc, routes = ['orale'], conditions = [], most }: Written = {}): MedicineLine => {
  const substances = names.split(' + ').map(name => ({ key: substanceKey(name), name }))
  const key = substances[0]?.key ?? ''
  return {
    kind: 'medicine',
    id: nextId(),
    medicine: {
      code: codeOf(names),
      name: names,
      atc: atc ?? null,
      keys: substances.map(one => one.key),
      substances,
      routes,
      conditions,
    },
    ...(most ? { most: [{ key, perTake: most[0], perDay: most[1] }] } : {}),
  }
}
export const treatment = (name: string, atc: string | null = null): ToldTreatment => {
  const substances = [{ key: substanceKey(name), name }]
  return { text: `${name}, 1 par jour`, medicine: { name, atc, keys: substances.map(one => one.key), substances } }
}
export const allergic = (...texts: string[]): PatientFacts => ({
  ...adult,
  allergies: { known: true, told: texts.map(text => toldAllergy(text)) },
})
export const found = (lines: readonly CheckedLine[], patient: PatientFacts, with_: References = references) =>
  check(lines, patient, with_, on).alerts.map(({ kind, level }) => `${kind} ${level}`)
export const only = (kind: AlertKind, lines: readonly CheckedLine[], patient: PatientFacts) =>
  check(lines, patient, references, on).alerts.filter(one => one.kind === kind)
