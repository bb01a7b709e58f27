// Times in words, in both languages: unit, agreement, edges of the day, and days typed by hand.
import { describe, expect, it } from 'vitest'
import type { Day, Instant } from '#kit/time.ts'
import {
  agoInWords,
  aroundInWords,
  clockInWords,
  clocksDiffer,
  dayInWords,
  minutesInWords,
  momentInWords,
  nearDay,
  opening,
  typedDay,
  waitInWords,
  writtenDay,
  zoneInWords,
} from './time-words.ts'

const at = (text: string) => text as Instant
const on = (text: string) => text as Day
/** Unbreakable spaces written as plain ones, so that the expectations can be read. */
const plain = (text: string | undefined) => text?.replaceAll('\u00a0', ' ')
const paris = 'Europe/Paris'

describe('a wait', () => {
  it.each([
    [8, 15, 'entre 8 et 15 minutes', 'between 8 and 15 minutes'],
    [0, 5, 'moins de 5 minutes', 'less than 5 minutes'],
    [0, 0, 'moins d’une minute', 'less than a minute'],
    [6.6, 7, 'environ 7 minutes', 'about 7 minutes'],
    [48, 72, 'entre 50 minutes et 1 h 15', 'between 50 minutes and 1 h 15'],
    [61, 118, 'entre 1 h et 2 h', 'between 1 h and 2 h'],
  ])('from %d to %d minutes', (low, high, fr, en) => {
    expect(plain(waitInWords(low, high, 'fr'))).toBe(fr)
    expect(plain(waitInWords(low, high, 'en'))).toBe(en)
  })
  it('keeps a number and its unit on one line', () => {
    expect(waitInWords(8, 15, 'fr')).toBe('entre 8 et 15\u00a0minutes')
  })
  it('agrees in number', () => {
    expect(plain(minutesInWords(0, 'fr'))).toBe('0 minute')
    expect(plain(minutesInWords(0, 'en'))).toBe('0 minutes')
    expect(plain(minutesInWords(1, 'en'))).toBe('1 minute')
    expect(plain(minutesInWords(65, 'fr'))).toBe('1 h 05')
  })
})

describe('the time of day', () => {
  it('is that of the zone', () => {
    const instant = at('2026-11-21T17:20:00.000Z')
    expect(plain(clockInWords(instant, paris, 'fr'))).toBe('18 h 20')
    expect(plain(clockInWords(instant, 'America/Cayenne', 'fr'))).toBe('14 h 20')
    expect(plain(clockInWords(instant, paris, 'en'))).toBe('6:20 pm')
  })
  it('leaves out empty minutes, and midnight is 0 h', () => {
    expect(plain(clockInWords(at('2026-11-21T17:00:00.000Z'), paris, 'fr'))).toBe('18 h')
    expect(plain(clockInWords(at('2026-11-21T23:00:00.000Z'), paris, 'fr'))).toBe('0 h')
    expect(plain(clockInWords(at('2026-11-21T23:00:00.000Z'), paris, 'en'))).toBe('12 am')
  })
  it('is rounded to five minutes when it is only around', () => {
    expect(plain(aroundInWords(at('2026-11-21T17:58:00.000Z'), paris, 'fr'))).toBe('vers 19 h')
  })
})

describe('a day', () => {
  it('is written in full', () => {
    expect(dayInWords(on('2026-11-21'), 'fr')).toBe('samedi 21 novembre 2026')
    expect(dayInWords(on('2027-01-01'), 'fr')).toBe('vendredi 1er janvier 2027')
    expect(dayInWords(on('2027-01-11'), 'fr', { year: false, weekday: false })).toBe('11 janvier')
  })
  it('is near when it is', () => {
    expect(nearDay(on('2026-03-01'), on('2026-02-28'), 'fr')).toBe('demain')
    expect(nearDay(on('2025-12-31'), on('2026-01-01'), 'fr')).toBe('hier')
    expect(nearDay(on('2026-11-19'), on('2026-11-21'), 'fr')).toBe('jeudi 19 novembre')
    expect(nearDay(on('2025-11-19'), on('2026-11-21'), 'fr')).toBe('mercredi 19 novembre 2025')
  })
  it('changes at midnight of the zone, not of UTC', () => {
    const late = at('2026-11-21T23:30:00.000Z')
    expect(plain(momentInWords(late, at('2026-11-21T22:00:00.000Z'), paris, 'fr'))).toBe('demain à 0 h 30')
  })
})

describe('how long ago', () => {
  const now = at('2026-11-21T17:20:00.000Z')
  it.each([
    ['2026-11-21T17:19:30.000Z', 'à l’instant', 'just now'],
    ['2026-11-21T17:25:00.000Z', 'à l’instant', 'just now'],
    ['2026-11-21T17:19:00.000Z', 'il y a 1 minute', '1 minute ago'],
    ['2026-11-21T16:21:00.000Z', 'il y a 59 minutes', '59 minutes ago'],
    ['2026-11-21T15:20:00.000Z', 'il y a 2 heures', '2 hours ago'],
    ['2026-11-20T15:20:00.000Z', 'hier à 16 h 20', 'yesterday at 4:20 pm'],
  ])('%s', (instant, fr, en) => {
    expect(plain(agoInWords(at(instant), now, paris, 'fr'))).toBe(fr)
    expect(plain(agoInWords(at(instant), now, paris, 'en'))).toBe(en)
  })
})

describe('a day typed by hand', () => {
  it.each(['31/03/1986', '31.03.1986', '31 3 1986', '31031986', ' 31-3-1986 ', '1986-03-31'])('reads %s', text => {
    expect(typedDay(text)).toBe('1986-03-31')
  })
  it.each(['', '31/02/1986', '29/02/2025', '31/03/86', '1986', '00/01/1986', 'demain'])('refuses « %s »', text => {
    expect(typedDay(text)).toBeUndefined()
  })
  it('knows leap years, and writes back what it reads', () => {
    expect(typedDay('29/02/2024')).toBe('2024-02-29')
    expect(writtenDay(on('2024-02-29'))).toBe('29/02/2024')
  })
})

it('opens a sentence with a capital', () => {
  expect(opening('à l’instant')).toBe('À l’instant')
})

describe('a place whose clocks are others', () => {
  const winter = at('2027-01-12T08:30:00.000Z')
  it('is named, and told from one whose clocks agree', () => {
    expect(zoneInWords(winter, 'Indian/Reunion', 'fr')).toContain('Réunion')
    expect(clocksDiffer(winter, 'Indian/Reunion', 'Europe/Paris')).toBe(true)
    expect(clocksDiffer(winter, 'Europe/Brussels', 'Europe/Paris')).toBe(false)
  })
})
