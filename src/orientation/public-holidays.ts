// Public holidays of France, computed: those of everyone, of Alsace-Moselle, and of each overseas territory.
import type { Day } from '#kit/time.ts'

/** Code du travail, art. L.3133-1; month and day. */
const everywhere = ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25']
/** Days after Easter Sunday: Easter Monday, Ascension, Whit Monday. */
const afterEaster = [1, 39, 50]
/** Droit local: code du travail, art. L.3134-13. Good Friday is one only where there is a church of each confession: said of all. */
const alsaceMoselle = new Set(['57', '67', '68'])
/** Abolition of slavery: code du travail, art. L.3422-2. */
const abolition: Readonly<Record<string, string>> = {
  '976': '04-27',
  '972': '05-22',
  '971': '05-27',
  '978': '05-27',
  '973': '06-10',
  '977': '10-09',
  '974': '12-20',
}

/** Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher). */
export const easter = (year: number): Day => {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114
  return dayAfter(`${year}-${String(Math.floor(f / 31)).padStart(2, '0')}-01` as Day, f % 31)
}

const dayAfter = (from: Day, days: number): Day =>
  new Date(Date.parse(`${from}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10) as Day

/** Whether a day is a public holiday in a département or overseas territory; of metropolitan France when it is not known. */
export const isHoliday = (on: Day, departement?: string): boolean => {
  const sunday = easter(Number(on.slice(0, 4)))
  const date = on.slice(5)
  if (everywhere.includes(date) || afterEaster.some(days => dayAfter(sunday, days) === on)) return true
  if (departement === undefined) return false
  if (alsaceMoselle.has(departement)) return date === '12-26' || dayAfter(sunday, -2) === on
  return abolition[departement] === date
}
