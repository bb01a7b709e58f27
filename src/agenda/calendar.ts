// An appointment as a calendar file (RFC 5545): a title that says nothing of health, and a name by which a later file changes or removes it.
import { type Instant, msOf } from '#kit/time.ts'

export interface Event {
  readonly id: string
  /** Grows by one at each change: a calendar keeps the highest. */
  readonly sequence: number
  readonly startsAt: Instant
  readonly endsAt: Instant
  readonly cancelled: boolean
  /** When this file says what it says. */
  readonly at: Instant
  readonly title: string
  readonly text: string
  readonly url: string
  /** The host of the deployment: makes the name of the event unique in the world. */
  readonly host: string
}

/** « 20270112T083000Z » (RFC 5545, 3.3.5, form 2). */
const utc = (at: Instant): string => new Date(msOf(at)).toISOString().replace(/[-:]|\.\d{3}/g, '')

/** Backslash, semicolon, comma and end of line are written apart in a text (3.3.11); other control characters have no place there. */
const escaped = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n')

/** Bytes of a character in UTF-8. */
const octetsOf = (character: string): number => {
  const point = character.codePointAt(0) ?? 0
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4
}

/** No line is longer than 75 octets without its end; it goes on after a space, and no character is cut (3.1). */
export const folded = (line: string): string => {
  const lines: string[] = []
  let [current, octets] = ['', 0]
  for (const character of line) {
    const size = octetsOf(character)
    if (octets + size > 75) {
      lines.push(current)
      current = ' '
      octets = 1
    }
    current += character
    octets += size
  }
  return [...lines, current].join('\r\n')
}

export const calendarOf = (event: Event): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Colloque//Rendez-vous//FR',
    'CALSCALE:GREGORIAN',
    `METHOD:${event.cancelled ? 'CANCEL' : 'PUBLISH'}`,
    'BEGIN:VEVENT',
    `UID:${event.id}@${event.host}`,
    `SEQUENCE:${event.sequence}`,
    `DTSTAMP:${utc(event.at)}`,
    `DTSTART:${utc(event.startsAt)}`,
    `DTEND:${utc(event.endsAt)}`,
    `STATUS:${event.cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    `SUMMARY:${escaped(event.title)}`,
    `DESCRIPTION:${escaped(event.text)}`,
    `URL:${event.url}`,
    'CLASS:PRIVATE',
    'TRANSP:OPAQUE',
    'END:VEVENT',
    'END:VCALENDAR',
  ]
    .map(line => `${folded(line)}\r\n`)
    .join('')
