// Calendar files, read back as RFC 5545 says: lines, folding, escapes, and what replaces or removes an event.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Instant } from '#kit/time.ts'
import { calendarOf, folded } from './calendar.ts'

const at = (text: string) => text as Instant

describe('a calendar file', () => {
  const event = {
    id: '0190a1b2-0000-7000-8000-000000000001',
    sequence: 2,
    startsAt: at('2027-01-12T13:20:00.000Z'),
    endsAt: at('2027-01-12T13:35:00.000Z'),
    cancelled: false,
    at: at('2027-01-11T08:00:00.000Z'),
    title: 'Téléconsultation Colloque',
    text: 'Pour rejoindre ; ou non, c’est ici\nhttps://exemple.fr/rendez-vous \\ fin',
    url: 'https://exemple.fr/rendez-vous',
    host: 'exemple.fr',
  }
  /** Read back as RFC 5545 says: lines unfolded, texts unescaped. */
  const readBack = (file: string) =>
    Object.fromEntries(
      file
        .replace(/\r\n /g, '')
        .split('\r\n')
        .filter(line => !/^(BEGIN|END):/.test(line) && line !== '')
        .map(line => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)]),
    )
  const unescaped = (text = '') => text.replace(/\\([\\;,n])/g, (_all, one: string) => (one === 'n' ? '\n' : one))

  test('is published with its name, its version and its hours in UTC', () => {
    const read = readBack(calendarOf(event))
    expect(read).toMatchObject({
      METHOD: 'PUBLISH',
      UID: `${event.id}@exemple.fr`,
      SEQUENCE: '2',
      DTSTAMP: '20270111T080000Z',
      DTSTART: '20270112T132000Z',
      DTEND: '20270112T133500Z',
      STATUS: 'CONFIRMED',
      SUMMARY: 'Téléconsultation Colloque',
      CLASS: 'PRIVATE',
    })
    expect(unescaped(read.DESCRIPTION)).toBe(event.text)
  })
  test('cancelled, takes the same event out', () => {
    expect(readBack(calendarOf({ ...event, cancelled: true }))).toMatchObject({
      METHOD: 'CANCEL',
      STATUS: 'CANCELLED',
      UID: `${event.id}@exemple.fr`,
    })
  })
  test('whatever the text: lines end with CRLF, none is over 75 octets, no character is cut, and it reads back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), text => {
        const file = calendarOf({ ...event, text })
        expect(file.endsWith('\r\n')).toBe(true)
        for (const line of file.split('\r\n')) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
          // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
          expect(line).not.toMatch(/[\u0000-\u0008\u000a-\u001f\u007f]/)
        }
        expect(readBack(file).SEQUENCE).toBe('2')
      }),
    )
    fc.assert(
      fc.property(fc.stringMatching(/^[ -~é’🙂\n]{0,200}$/u), text => {
        expect(unescaped(readBack(calendarOf({ ...event, text })).DESCRIPTION)).toBe(text)
      }),
    )
    expect(folded('é'.repeat(40)).split('\r\n ').join('')).toBe('é'.repeat(40))
  })
})
