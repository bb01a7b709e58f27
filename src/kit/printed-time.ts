// Days and hours as they are printed on a document of care: in French, with their zone.
import { type Instant, msOf } from './time.ts'

const partsIn = (at: Instant, zone: string, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat('fr-FR', { timeZone: zone, ...options }).format(msOf(at))

/** « 14 h 20 », or « 14 h 20 min 07 s » with seconds. */
export const hour = (at: Instant, zone: string, seconds = false): string => {
  const [h, m, s] = partsIn(at, zone, {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  }).split(':')
  return seconds ? `${Number(h)} h ${m} min ${s} s` : `${Number(h)} h ${m}`
}

/** « samedi 21 novembre 2026 ». */
export const longDay = (at: Instant, zone: string): string => partsIn(at, zone, { dateStyle: 'full' })

/** « UTC+1 »: an hour without its zone is not an hour. */
const offsetWords = (at: Instant, zone: string): string =>
  new Intl.DateTimeFormat('fr-FR', { timeZone: zone, timeZoneName: 'shortOffset' })
    .formatToParts(msOf(at))
    .find(part => part.type === 'timeZoneName')?.value ?? zone

/** « UTC+1, Europe/Paris ». */
export const zoneWords = (at: Instant, zone: string): string => `${offsetWords(at, zone)}, ${zone}`

/** « le 21 novembre 2026 à 14 h 43 min 12 s, UTC+1 ». */
export const moment = (at: Instant, zone: string): string =>
  `le ${partsIn(at, zone, { dateStyle: 'long' })} à ${hour(at, zone, true)}, ${offsetWords(at, zone)}`

/** « 07/03/1984 », as on an identity card. */
export const civilDay = (day: string): string => day.split('-').reverse().join('/')
