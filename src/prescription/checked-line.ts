// A line of a prescription as the checks read it: its substances under one key, and the most it lets one take, in milligrams.
import { substanceKey } from '#record/substance.ts'
import { type Dose, largestDay, largestTake, oneWeekday, type Unit } from './dose.ts'
import type { CheckedLine } from './given.ts'
import type { Line, MedicineLine } from './prescription.ts'

/** One of these is the unit the register counts the amount in. */
const whole: readonly Unit[] = ['tablet', 'capsule', 'sachet', 'suppository', 'pessary', 'ampoule', 'vial', 'lozenge']

const spoonMl = 5

/** Milligrams that one graduation of a children's pipette holds for one kilogram, by the substance (RCP of the syrups sold with one). */
const graduation: Readonly<Record<string, number>> = {
  [substanceKey('paracétamol')]: 15,
  [substanceKey('ibuprofène')]: 10,
}

const numberOf = (text: string): number => Number(text.replace(/\s/g, '').replace(',', '.'))
const scale: Readonly<Record<string, number>> = { g: 1000, mg: 1, µg: 0.001, microgramme: 0.001, microgrammes: 0.001 }

/** « 500 mg », « 0,500 g »; undefined for what is not a mass. */
export const milligrams = (amount: string): number | undefined => {
  const [, number = '', unit = ''] = /^\s*([\d\s]+(?:[.,]\d+)?)\s*(g|mg|µg|microgrammes?)\s*$/i.exec(amount) ?? []
  const factor = scale[unit.toLowerCase()]
  return factor === undefined ? undefined : numberOf(number) * factor
}

/** « 2,4 % », « 2,4 POUR CENT », « 20 mg/ml », « 100 mg/5 ml ». */
export const milligramsPerMl = (text: string): number | undefined => {
  const percent = /(\d+(?:[.,]\d+)?)\s*(?:%|pour cent)/i.exec(text)?.[1]
  if (percent) return numberOf(percent) * 10
  const [, mass = '', unit = 'mg', volume = ''] =
    /(\d+(?:[.,]\d+)?)\s*(mg|g)\s*\/\s*(\d+(?:[.,]\d+)?)?\s*ml/i.exec(text) ?? []
  return mass === '' ? undefined : (numberOf(mass) * (scale[unit.toLowerCase()] ?? 1)) / (volume ? numberOf(volume) : 1)
}

const perUnit = (
  { medicine, dose }: MedicineLine,
  { name, amount }: { name: string; amount: string },
): number | undefined => {
  const alone = medicine.substances.length === 1
  if (whole.includes(dose.unit)) return milligrams(amount)
  if (dose.unit === 'mg') return alone ? 1 : undefined
  if (dose.unit === 'g') return alone ? 1000 : undefined
  if (dose.unit === 'dose-kg') return alone ? graduation[substanceKey(name)] : undefined
  if (dose.unit !== 'ml' && dose.unit !== 'spoon') return undefined
  const perMl =
    dose.byWeight?.mgPerMl ||
    milligramsPerMl(amount) ||
    (alone ? milligramsPerMl(`${medicine.name} ${medicine.dci}`) : undefined)
  return perMl && perMl * (dose.unit === 'spoon' ? spoonMl : 1)
}

const takeOf = (dose: Dose): number => Math.max(largestTake(dose), 0)

const mostOf = (line: MedicineLine) => {
  const found = line.medicine.substances.map(one => ({ key: substanceKey(one.name), each: perUnit(line, one) }))
  if (found.some(one => one.each === undefined)) return undefined
  return found.map(({ key, each = 0 }) => ({
    key,
    perTake: each * takeOf(line.dose),
    perDay: each * largestDay(line.dose),
  }))
}

/** What stays where it is put, by the word of its form, when no route is known. */
const local =
  /crème|pommade|\bgel\b|collyre|auricul|nasal|cutané|lotion|shampooing|vernis|ovule|vaginal|bain de bouche|collutoire|emplâtre/i

export const checkedLine = (line: Line): CheckedLine => {
  if (line.kind === 'biology') return { kind: 'biology', id: line.id, text: line.exams }
  if (line.kind === 'imaging')
    return {
      kind: 'imaging',
      id: line.id,
      text: `${line.exam} ${line.region}${line.contrast ? ' avec injection' : ''}`,
    }
  if (line.kind === 'other') return { kind: 'other', id: line.id, text: line.words }
  const { medicine } = line
  // A name typed by hand is in no register: no check reads it, and that is said.
  if (medicine.substances.length === 0) return { kind: 'other', id: line.id, text: medicine.name }
  const substances = medicine.substances.map(({ name }) => ({ key: substanceKey(name), name }))
  const most = mostOf(line)
  const weekday = oneWeekday(line.dose)
  return {
    kind: 'medicine',
    id: line.id,
    medicine: {
      code: medicine.code ?? medicine.name.slice(0, 40),
      name: medicine.name,
      atc: medicine.atc,
      keys: substances.map(one => one.key),
      substances,
      routes: medicine.routes.length > 0 ? medicine.routes : local.test(medicine.form) ? ['locale'] : [],
      conditions: medicine.conditions,
    },
    ...(most ? { most } : {}),
    ...(weekday ? { weekday } : {}),
  }
}
