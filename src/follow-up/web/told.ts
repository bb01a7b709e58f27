// How a follow-up is told on a screen: its days, its delays, and where it stands for the patient.
import type { Day, Instant } from '#kit/time.ts'
import { dayIn } from '#kit/time.ts'
import type { Language } from '#kit/words.ts'
import { dayInWords } from '#screen/time-words.ts'
import { isResult, type Summary } from '../follow-up.ts'
import { words } from '../follow-up.words.ts'
import type { Window } from '../window.ts'

/** « mardi 3 mars », with its year when it is not this one. */
export const dayTold = (day: Day, now: Instant, language: Language): string =>
  dayInWords(day, language, { year: day.slice(0, 4) !== dayIn(now, 'UTC').slice(0, 4) })

export const windowTold = (of: Window, now: Instant, language: Language): string =>
  words[language].window(dayTold(of.from, now, language), dayTold(of.until, now, language))

/** The window of a check, or when a result should be there. */
export const whenTold = (one: Pick<Summary, 'kind' | 'window'>, now: Instant, language: Language): string =>
  isResult(one.kind)
    ? words[language].expected(dayTold(one.window.from, now, language))
    : windowTold(one.window, now, language)

export const delayTold = (seconds: number, language: Language): string => {
  const text = words[language].mine
  return seconds < 3600 ? text.minutes(Math.round(seconds / 60)) : text.hours(Math.round(seconds / 3600))
}

export type StateOfMine = keyof (typeof words)['fr']['mine']['states']

export const stateOf = (one: Summary): StateOfMine => {
  if (one.closed) return 'closed'
  if (one.cameAt) return one.seen ? 'read' : 'sent'
  if (isResult(one.kind)) return 'awaited'
  return one.open ? 'open' : 'toCome'
}
