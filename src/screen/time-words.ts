// Times as people say them: « entre 8 et 15 minutes », « vers 18 h 20 », « il y a 3 minutes », in French and English.
import type { Day, Instant } from '#kit/time.ts'
import type { Language } from '#kit/words.ts'

// Between a number and its unit the space does not break (U+00A0), in both languages.
const nb = '\u00a0'
const locales = { fr: 'fr-FR', en: 'en-GB' } as const
const minuteMs = 60_000

const formats = new Map<string, Intl.DateTimeFormat>()
const format = (language: Language, zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const key = `${language} ${zone} ${JSON.stringify(options)}`
  const known = formats.get(key) ?? new Intl.DateTimeFormat(locales[language], { ...options, timeZone: zone })
  formats.set(key, known)
  return known
}

/** The first letter as a capital, to open a sentence. */
export const opening = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1)

/** Minutes as a length: « 8 minutes », « 1 h 05 ». */
export const minutesInWords = (minutes: number, language: Language): string => {
  const whole = Math.round(minutes)
  if (whole < 60) {
    const unit = whole > 1 || (language === 'en' && whole !== 1) ? 'minutes' : 'minute'
    return `${whole}${nb}${unit}`
  }
  const rest = whole % 60
  return `${Math.floor(whole / 60)}${nb}h${rest === 0 ? '' : `${nb}${String(rest).padStart(2, '0')}`}`
}

/**
 * An announced wait, in whole minutes. Above an hour both ends go to the nearest five, since more would be false precision;
 * an interval that closes is said « environ », one that starts at zero « moins de ».
 */
export const waitInWords = (lowMinutes: number, highMinutes: number, language: Language): string => {
  const french = language === 'fr'
  const step = highMinutes >= 60 ? 5 : 1
  const low = Math.round(lowMinutes / step) * step
  const high = Math.max(low, Math.ceil(highMinutes / step) * step, 1)
  if (low === 0 && high === 1) return french ? 'moins d’une minute' : 'less than a minute'
  if (low === 0) return (french ? 'moins de ' : 'less than ') + minutesInWords(high, language)
  if (low === high) return (french ? 'environ ' : 'about ') + minutesInWords(low, language)
  const first = high < 60 ? String(low) : minutesInWords(low, language)
  const last = minutesInWords(high, language)
  return french ? `entre ${first} et ${last}` : `between ${first} and ${last}`
}

/** The time of day in a zone: « 18 h 20 », « 18 h », “6:20 pm”. */
export const clockInWords = (at: Instant, zone: string, language: Language): string => {
  const parts = format('fr', zone, { hour: 'numeric', minute: '2-digit', hourCycle: 'h23' }).formatToParts(
    Date.parse(at),
  )
  const hour = Number(parts.find(part => part.type === 'hour')?.value)
  const minute = parts.find(part => part.type === 'minute')?.value ?? '00'
  if (language === 'fr') return `${hour}${nb}h${minute === '00' ? '' : nb + minute}`
  return `${hour % 12 || 12}${minute === '00' ? '' : `:${minute}`}${nb}${hour < 12 ? 'am' : 'pm'}`
}

/** « vers 18 h 20 », to the nearest five minutes. */
export const aroundInWords = (at: Instant, zone: string, language: Language): string => {
  const rounded = new Date(Math.round(Date.parse(at) / (5 * minuteMs)) * 5 * minuteMs).toISOString() as Instant
  return (language === 'fr' ? 'vers ' : 'around ') + clockInWords(rounded, zone, language)
}

/** A calendar day: « samedi 21 novembre 2026 »; `year: false` leaves the year out, `weekday: false` the day of the week. */
export const dayInWords = (day: Day, language: Language, { year = true, weekday = true } = {}): string =>
  format(language, 'UTC', {
    day: 'numeric',
    month: 'long',
    ...(weekday ? { weekday: 'long' } : {}),
    ...(year ? { year: 'numeric' } : {}),
  })
    .format(Date.parse(`${day}T00:00:00Z`))
    .replace(/\b1 (?=\p{L})/u, language === 'fr' ? '1er ' : '1 ')

const dayOf = (at: Instant, zone: string): Day => {
  const part = (type: string) => parts.find(found => found.type === type)?.value ?? ''
  const parts = format('fr', zone, { year: 'numeric', month: '2-digit', day: '2-digit' }).formatToParts(Date.parse(at))
  return `${part('year')}-${part('month')}-${part('day')}` as Day
}

const daysFrom = (from: Day, to: Day): number => Math.round((Date.parse(to) - Date.parse(from)) / (24 * 60 * minuteMs))

/** A day seen from today: « aujourd’hui », « demain », « hier », else « mardi 3 mars », with its year when it is not this one. */
export const nearDay = (day: Day, today: Day, language: Language): string => {
  const near = { fr: ['hier', 'aujourd’hui', 'demain'], en: ['yesterday', 'today', 'tomorrow'] }[language]
  return near[daysFrom(today, day) + 1] ?? dayInWords(day, language, { year: day.slice(0, 4) !== today.slice(0, 4) })
}

/** An instant seen from now: « aujourd’hui à 18 h 20 », « mardi 3 mars à 9 h ». */
export const momentInWords = (at: Instant, now: Instant, zone: string, language: Language): string => {
  const day = nearDay(dayOf(at, zone), dayOf(now, zone), language)
  return `${day} ${language === 'fr' ? 'à' : 'at'} ${clockInWords(at, zone, language)}`
}

/** « heure de La Réunion », to say after a clock that is not the one everybody expects. */
export const zoneInWords = (at: Instant, zone: string, language: Language): string =>
  format(language, zone, { timeZoneName: 'long' })
    .formatToParts(Date.parse(at))
    .find(part => part.type === 'timeZoneName')?.value ?? zone

/** Whether the clocks of two places show another time then. */
export const clocksDiffer = (at: Instant, one: string, other: string): boolean =>
  clockInWords(at, one, 'fr') !== clockInWords(at, other, 'fr')

/** How long ago: « à l’instant », « il y a 3 minutes », « il y a 2 heures », then the day. An instant to come is « à l’instant ». */
export const agoInWords = (at: Instant, now: Instant, zone: string, language: Language): string => {
  const french = language === 'fr'
  const minutes = Math.floor((Date.parse(now) - Date.parse(at)) / minuteMs)
  if (minutes < 1) return french ? 'à l’instant' : 'just now'
  const many = (count: number, fr: string, en: string) => {
    const unit = (french ? fr : en) + (count > 1 ? 's' : '')
    return french ? `il y a ${count}${nb}${unit}` : `${count}${nb}${unit} ago`
  }
  if (minutes < 60) return many(minutes, 'minute', 'minute')
  if (minutes < 12 * 60) return many(Math.floor(minutes / 60), 'heure', 'hour')
  return momentInWords(at, now, zone, language)
}

/** A day as typed: 31/03/1986, with any separator or none; a pasted 1986-03-31 too. Undefined when no such day exists. */
export const typedDay = (text: string): Day | undefined => {
  const trimmed = text.trim()
  const [, year, month, date] =
    /^(\d{4})-(\d{2})-(\d{2})$/.exec(trimmed) ?? swapped(/^(\d{1,2})[\s/.-]*(\d{1,2})[\s/.-]*(\d{4})$/.exec(trimmed))
  if (!year || !month || !date) return undefined
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  const ms = Date.parse(`${day}T00:00:00Z`)
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(day) ? (day as Day) : undefined
}

const swapped = (found: RegExpExecArray | null): readonly (string | undefined)[] =>
  found ? [found[0], found[3], found[2], found[1]] : []

/** A day as typed by others: 31/03/1986. */
export const writtenDay = (day: Day): string => day.split('-').reverse().join('/')
