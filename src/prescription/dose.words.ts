// A dose told in one clear sentence, in French on the paper and in either language on the screen.
import { nextDay } from '#kit/day-clock.ts'
import type { Day } from '#kit/time.ts'
import { bilingual, type Language } from '#kit/words.ts'
import {
  type Dose,
  type DoseProblem,
  type DoseStep,
  lastsDays,
  type moments,
  oneWeekday,
  type Unit,
  type Weekday,
} from './dose.ts'

type Moment = (typeof moments)[number]

const fr = {
  /** One, and several. */
  units: {
    tablet: ['comprimé', 'comprimés'],
    capsule: ['gélule', 'gélules'],
    sachet: ['sachet', 'sachets'],
    ml: ['mL', 'mL'],
    'dose-kg': ['kg', 'kg'],
    drop: ['goutte', 'gouttes'],
    spoon: ['cuillère-mesure', 'cuillères-mesure'],
    puff: ['bouffée', 'bouffées'],
    spray: ['pulvérisation', 'pulvérisations'],
    application: ['application', 'applications'],
    suppository: ['suppositoire', 'suppositoires'],
    pessary: ['ovule', 'ovules'],
    patch: ['patch', 'patchs'],
    ampoule: ['ampoule', 'ampoules'],
    vial: ['flacon', 'flacons'],
    lozenge: ['pastille', 'pastilles'],
    iu: ['unité internationale', 'unités internationales'],
    mg: ['milligramme', 'milligrammes'],
    g: ['gramme', 'grammes'],
    dose: ['dose', 'doses'],
  } satisfies Record<Unit, readonly [string, string]>,
  moments: {
    waking: 'au lever',
    morning: 'le matin',
    noon: 'à midi',
    afternoon: 'l’après-midi',
    evening: 'le soir',
    bedtime: 'au coucher',
  } satisfies Record<Moment, string>,
  weekdays: {
    monday: 'lundi',
    tuesday: 'mardi',
    wednesday: 'mercredi',
    thursday: 'jeudi',
    friday: 'vendredi',
    saturday: 'samedi',
    sunday: 'dimanche',
  } satisfies Record<Weekday, string>,
  meals: {
    before: 'avant les repas',
    during: 'pendant les repas',
    after: 'après les repas',
    away: 'à distance des repas',
  },
  and: 'et',
  to: 'à',
  next: 'puis ',
  graduation: (kg: string) => `1 dose de ${kg} kg (remplir la pipette jusqu’à la graduation ${kg} kg)`,
  quarter: (many: string, unit: string) => `${many} de ${unit}`,
  once: 'en une seule prise',
  every: (hours: number) =>
    hours === 1 ? 'toutes les heures' : hours === 24 ? 'toutes les 24 heures' : `toutes les ${hours} heures`,
  times: (times: string) => `${times} fois par jour`,
  scale: (of: string, lines: string, times: number) => `selon ${of} (${lines}), ${times} fois par jour`,
  below: (bound: string, take: string) => `moins de ${bound} : ${take}`,
  beyond: (take: string) => `au-delà : ${take}`,
  nothing: 'rien',
  everyN: (n: number) => (n === 2 ? 'un jour sur deux' : n === 7 ? 'une fois par semaine' : `un jour sur ${n}`),
  on: (days: string) => `le ${days}`,
  onEach: (days: string) => `les ${days}`,
  onWeekly: (count: number, days: string) => `${count} jours par semaine, ${days}`,
  noDay: 'jour de la semaine à choisir',
  cycle: (on: number, off: number) => `${on} jours de suite puis ${off} jours d’arrêt, et ainsi de suite`,
  lasting: (days: number) => (days === 1 ? 'pendant 1 jour' : `pendant ${days} jours`),
  needed: (why: string) => `si besoin (${why})`,
  most: {
    perTake: (many: string) => `pas plus de ${many} par prise`,
    perDay: (many: string) => `pas plus de ${many} par jour`,
    hoursBetween: (hours: number) => `au moins ${hours} heures entre deux prises`,
  },
  weight: (mgPerKg: string, kg: string, mg: string) =>
    `calculé sur ${kg} kg : ${mgPerKg} mg/kg par prise, soit ${mg} mg`,
  weightOnly: (kg: string) => `calculé sur ${kg} kg`,
  last: (count: number, day: string, first: string) =>
    `Dernier jour : le ${count}e, ${day}, si la première prise est le ${first}.`,
  /** From one to thirty: what a weekly medicine must say in full (ANSM, 13 March 2025). */
  letters:
    'un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf vingt vingt-et-un vingt-deux vingt-trois vingt-quatre vingt-cinq vingt-six vingt-sept vingt-huit vingt-neuf trente',
  /** Units before which one says « une ». */
  feminine: ['capsule', 'drop', 'spoon', 'puff', 'spray', 'application', 'ampoule', 'lozenge', 'iu', 'dose'] as Unit[],
  one: 'une',
  weekly: (day: string, takes: string) => `UNE SEULE FOIS PAR SEMAINE, le ${day} : ${takes}. Jamais tous les jours.`,
  problems: {
    'not-divisible': 'Cette forme ne se partage pas : indiquez un nombre entier.',
    'range-reversed': 'Le maximum doit être plus grand que le minimum.',
    'moment-twice': 'Un même moment est indiqué deux fois.',
    'no-duration': 'Indiquez la durée du traitement.',
    'no-maximum': 'Si besoin : indiquez un maximum par jour ou un délai entre deux prises.',
    'over-take': 'La prise dépasse le maximum par prise.',
    'over-day': 'La journée dépasse le maximum par jour.',
    'too-close': 'Les prises sont plus rapprochées que le délai indiqué.',
    'weight-differs': 'La quantité dépasse celle que donne le poids.',
    'scale-order': 'Les seuils doivent aller du plus petit au plus grand.',
  } satisfies Record<DoseProblem, string>,
}

const en: typeof fr = {
  units: {
    tablet: ['tablet', 'tablets'],
    capsule: ['capsule', 'capsules'],
    sachet: ['sachet', 'sachets'],
    ml: ['mL', 'mL'],
    'dose-kg': ['kg', 'kg'],
    drop: ['drop', 'drops'],
    spoon: ['measuring spoon', 'measuring spoons'],
    puff: ['puff', 'puffs'],
    spray: ['spray', 'sprays'],
    application: ['application', 'applications'],
    suppository: ['suppository', 'suppositories'],
    pessary: ['pessary', 'pessaries'],
    patch: ['patch', 'patches'],
    ampoule: ['ampoule', 'ampoules'],
    vial: ['vial', 'vials'],
    lozenge: ['lozenge', 'lozenges'],
    iu: ['international unit', 'international units'],
    mg: ['milligram', 'milligrams'],
    g: ['gram', 'grams'],
    dose: ['dose', 'doses'],
  },
  moments: {
    waking: 'on waking',
    morning: 'in the morning',
    noon: 'at noon',
    afternoon: 'in the afternoon',
    evening: 'in the evening',
    bedtime: 'at bedtime',
  },
  weekdays: {
    monday: 'Monday',
    tuesday: 'Tuesday',
    wednesday: 'Wednesday',
    thursday: 'Thursday',
    friday: 'Friday',
    saturday: 'Saturday',
    sunday: 'Sunday',
  },
  meals: { before: 'before meals', during: 'with meals', after: 'after meals', away: 'away from meals' },
  and: 'and',
  to: 'to',
  next: 'then ',
  graduation: kg => `1 dose for ${kg} kg (fill the pipette up to the ${kg} kg mark)`,
  quarter: (many, unit) => `${many} of a ${unit}`,
  once: 'in a single take',
  every: hours => (hours === 1 ? 'every hour' : `every ${hours} hours`),
  times: times => `${times} ${times === '1' ? 'time' : 'times'} a day`,
  scale: (of, lines, times) => `by ${of} (${lines}), ${times} times a day`,
  below: (bound, take) => `below ${bound}: ${take}`,
  beyond: take => `above: ${take}`,
  nothing: 'nothing',
  everyN: n => (n === 2 ? 'every other day' : n === 7 ? 'once a week' : `one day in ${n}`),
  on: days => `on ${days}`,
  onEach: days => `on ${days}`,
  onWeekly: (count, days) => `${count} days a week, ${days}`,
  noDay: 'day of the week to choose',
  cycle: (on, off) => `${on} days in a row then ${off} days without, and so on`,
  lasting: days => (days === 1 ? 'for 1 day' : `for ${days} days`),
  needed: why => `if needed (${why})`,
  most: {
    perTake: many => `no more than ${many} at a time`,
    perDay: many => `no more than ${many} a day`,
    hoursBetween: hours => `at least ${hours} hours between two takes`,
  },
  weight: (mgPerKg, kg, mg) => `counted for ${kg} kg: ${mgPerKg} mg/kg at a time, that is ${mg} mg`,
  weightOnly: kg => `counted for ${kg} kg`,
  last: (count, day, first) => `Last day: day ${count}, ${day}, if the first take is on ${first}.`,
  letters:
    'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty twenty-one twenty-two twenty-three twenty-four twenty-five twenty-six twenty-seven twenty-eight twenty-nine thirty',
  feminine: [],
  one: 'one',
  weekly: (day, takes) => `ONCE A WEEK ONLY, on ${day}: ${takes}. Never every day.`,
  problems: {
    'not-divisible': 'This form cannot be divided: give a whole number.',
    'range-reversed': 'The maximum must be greater than the minimum.',
    'moment-twice': 'The same moment is given twice.',
    'no-duration': 'Give the length of the treatment.',
    'no-maximum': 'If needed: give a maximum a day or a time between two takes.',
    'over-take': 'The take is above the maximum at a time.',
    'over-day': 'The day is above the maximum a day.',
    'too-close': 'The takes are closer than the time given between them.',
    'weight-differs': 'The quantity is above what the weight gives.',
    'scale-order': 'The bounds must go from the smallest to the greatest.',
  },
}

export const doseWords = bilingual(fr, en)
type Texts = typeof fr

const number = (value: number, language: Language): string => {
  const text = String(Math.round(value * 1000) / 1000)
  return language === 'fr' ? text.replace('.', ',') : text
}

/** « 1/2 » for what is cut, since 0,5 is misread as 5. */
const cut: Readonly<Record<string, string>> = { '0.25': '1/4', '0.5': '1/2', '0.75': '3/4' }
const measured: readonly Unit[] = ['ml', 'mg', 'g', 'iu', 'dose-kg']

/** « 2 comprimés », « 1/2 comprimé », « 7,5 mL »: in French the plural begins at two. */
export const amount = (quantity: number, unit: Unit, language: Language): string => {
  const text = doseWords[language]
  if (unit === 'dose-kg') return text.graduation(number(quantity, language))
  const [one, several] = text.units[unit]
  const named = quantity >= 2 || (language === 'en' && quantity > 1) ? several : one
  if (measured.includes(unit)) return `${number(quantity, language)} ${named}`
  const fraction = cut[String(quantity)]
  if (fraction) return language === 'fr' && fraction === '1/2' ? `${fraction} ${one}` : text.quarter(fraction, one)
  const whole = Math.floor(quantity)
  const rest = cut[String(quantity - whole)]
  if (rest && whole > 0) return `${whole} ${rest} ${named}`
  return `${number(quantity, language)} ${named}`
}

const listed = (all: readonly string[], text: Texts): string =>
  all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} ${text.and} ${all.at(-1)}`

const range = (one: DoseStep, unit: Unit, language: Language): string => {
  if (one.upTo === undefined) return amount(one.quantity, unit, language)
  return `${number(one.quantity, language)} ${doseWords[language].to} ${amount(one.upTo, unit, language)}`
}

const whenOf = (one: DoseStep, unit: Unit, language: Language): string => {
  const text = doseWords[language]
  const { when } = one
  const take = range(one, unit, language)
  if (when.kind === 'once') return `${take} ${text.once}`
  if (when.kind === 'every') return `${take} ${text.every(when.hours)}`
  if (when.kind === 'times')
    return `${take} ${text.times(when.upTo ? `${when.times} ${text.to} ${when.upTo}` : String(when.times))}`
  if (when.kind === 'scale') {
    const told = (quantity: number) => (quantity === 0 ? text.nothing : amount(quantity, unit, language))
    const lines = when.steps.map(step => text.below(number(step.below, language), told(step.quantity)))
    return text.scale(when.of, [...lines, text.beyond(told(when.above))].join(' ; '), when.times)
  }
  if (when.at.every(each => each.quantity === undefined))
    return `${take} ${listed(
      when.at.map(each => text.moments[each.moment]),
      text,
    )}`
  return listed(
    when.at.map(each => {
      const own = each.quantity === undefined ? take : amount(each.quantity, unit, language)
      return `${own} ${text.moments[each.moment]}`
    }),
    text,
  )
}

const daysOf = ({ on }: DoseStep, language: Language): string | undefined => {
  const text = doseWords[language]
  if (!on) return undefined
  if (on.kind === 'every-n') return text.everyN(on.n)
  if (on.kind === 'cycle') return text.cycle(on.on, on.off)
  const names = on.on.map(day => text.weekdays[day])
  if (names.length === 0) return text.noDay
  if (names.length === 1) return `${text.everyN(7)}, ${text.on(names[0] ?? '')}`
  return text.onWeekly(names.length, text.onEach(listed(names, text)))
}

const stepOf = (one: DoseStep, given: Dose, language: Language): string =>
  [
    whenOf(one, given.unit, language),
    daysOf(one, language),
    one.lasts && !(one.when.kind === 'once' && !one.on) ? doseWords[language].lasting(one.lasts) : undefined,
  ]
    .filter(Boolean)
    .join(', ')

const mostOf = ({ most, unit }: Dose, language: Language): readonly string[] => {
  const text = doseWords[language].most
  if (!most) return []
  return [
    ...(most.perTake ? [text.perTake(amount(most.perTake, unit, language))] : []),
    ...(most.perDay ? [text.perDay(amount(most.perDay, unit, language))] : []),
    ...(most.hoursBetween ? [text.hoursBetween(most.hoursBetween)] : []),
  ]
}

const weightOf = ({ byWeight, steps: [first] }: Dose, language: Language): string | undefined => {
  const text = doseWords[language]
  if (!byWeight) return undefined
  const kg = number(byWeight.weightKg, language)
  if (byWeight.mgPerMl === 0 || byWeight.mgPerKg === 0 || !first) return text.weightOnly(kg)
  return text.weight(number(byWeight.mgPerKg, language), kg, number(first.quantity * byWeight.mgPerMl, language))
}

/** The whole dose in one sentence: « 1 comprimé le matin et le soir, pendant 7 jours, pendant les repas. » */
export const sentence = (given: Dose, language: Language): string => {
  const text = doseWords[language]
  const parts = given.steps.map((one, index) => `${index > 0 ? text.next : ''}${stepOf(one, given, language)}`)
  const told = [
    parts.join(', '),
    given.meal ? text.meals[given.meal] : undefined,
    given.asNeeded ? text.needed(given.asNeeded.for) : undefined,
    ...mostOf(given, language),
  ].filter(Boolean)
  const counted = weightOf(given, language)
  return `${told.join(', ')}${counted ? ` (${counted})` : ''}.${given.how ? ` ${given.how}` : ''}`
}

/** « 14 comprimés » in all, or undefined when the length is not told. */
export const totalTold = (total: number | undefined, given: Dose, language: Language): string | undefined =>
  total === undefined || given.unit === 'dose-kg' || given.unit === 'application' || lastsDays(given) === undefined
    ? undefined
    : amount(total, given.unit, language)

const dayTold = (day: Day, language: Language): string =>
  new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', { dateStyle: 'full', timeZone: 'UTC' })
    .format(new Date(`${day}T00:00:00Z`))
    .replace(/ 1 /, language === 'fr' ? ' 1er ' : ' 1 ')

/** When a dose that changes is over, if begun on that day; undefined for one that does not change, whose length says it. */
export const lastDayTold = (given: Dose, first: Day, language: Language): string | undefined => {
  const count = lastsDays(given)
  if (given.steps.length < 2 || count === undefined) return undefined
  return doseWords[language].last(count, dayTold(nextDay(first, count - 1), language), dayTold(first, language))
}

/** « quatre (4) comprimés »; figures alone for what has no whole number. */
const inLetters = (quantity: number, unit: Unit, language: Language): string => {
  const text = doseWords[language]
  const figures = amount(quantity, unit, language)
  const word = quantity === 1 && text.feminine.includes(unit) ? text.one : text.letters.split(' ')[quantity - 1]
  return word && unit !== 'dose-kg' ? figures.replace(/^\d+/, `${word} ($&)`) : figures
}

/** What stands beside the sentence of a weekly medicine, in words and figures; undefined while no one day is named. */
export const weeklyTold = (given: Dose, language: Language): string | undefined => {
  const text = doseWords[language]
  const day = oneWeekday(given)
  if (day === undefined) return undefined
  const takes = given.steps.map(({ quantity, when }) => {
    const own = when.kind === 'moments' ? when.at[0]?.quantity : undefined
    return inLetters(own ?? quantity, given.unit, language)
  })
  return text.weekly(text.weekdays[day], takes.join(`, ${text.next}`))
}
