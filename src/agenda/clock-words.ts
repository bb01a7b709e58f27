// Hours of a day as professionals type and read them: « 9:00 », « 9h30 », « 14 ».
export const clockShown = (minutes: number): string =>
  `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`

/** Minutes after midnight, by steps of five; undefined when it is no such hour. 24:00 is the end of the day. */
export const minutesTyped = (text: string): number | undefined => {
  const [, hour, minute = '0'] = /^\s*(\d{1,2})\s*(?:[:hH.]\s*(\d{2})?)?\s*$/.exec(text) ?? []
  if (hour === undefined) return undefined
  const minutes = Number(hour) * 60 + Number(minute)
  return Number(minute) < 60 && minutes <= 1440 && minutes % 5 === 0 ? minutes : undefined
}
