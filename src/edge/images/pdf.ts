// Whether a PDF is one, whole, open to all, and without anything that acts: it is kept as it came, so it must be quiet.
import { inflateSync } from 'node:zlib'
import type { FileProblem } from './said.ts'

/** ISO 32000-1: 12.6.4.16 (JavaScript), 12.6.4.5 (Launch), 7.11.4 (embedded files), 12.7.8 (XFA), 13 (rich media), 12.7.5 (forms that send). */
const active = [
  'JavaScript',
  'Launch',
  'EmbeddedFile',
  'EmbeddedFiles',
  'RichMedia',
  'XFA',
  'SubmitForm',
  'ImportData',
  'GoToE',
]

const hex = (letter: string) => letter.charCodeAt(0).toString(16)
/** A name of a PDF as it may be written: each letter itself, or its code in hexadecimal (ISO 32000-1, 7.3.5). */
const named = (names: readonly string[]) => {
  const spelt = names.map(name => [...name].map(letter => `(?:${letter}|#${hex(letter)})`).join(''))
  return new RegExp(`/(?:${spelt.join('|')})(?![A-Za-z0-9#])`, 'i')
}
const acts = named(active)
const locked = named(['Encrypt'])
const holdsObjects = named(['ObjStm'])

const mostInflated = 8 * 1024 * 1024
const mostStreams = 5_000

/**
 * Objects also hide in compressed streams, so each that opens is read too. It is a filter and no proof: what keeps a reader
 * safe is that a PDF is only ever downloaded, never shown by a page of ours (docs/decisions/0016).
 */
export const pdfProblem = (bytes: Buffer): FileProblem | undefined => {
  const text = bytes.toString('latin1')
  if (!text.slice(-1024).includes('%%EOF') || !/\bobj\b/.test(text)) return 'pdf-unreadable'
  if (locked.test(text)) return 'pdf-locked'
  if (acts.test(text)) return 'pdf-active'
  let seen = 0
  for (const match of text.matchAll(/stream\r?\n/g)) {
    const start = match.index
    if (text.slice(start - 3, start) === 'end') continue
    if (++seen > mostStreams) return 'pdf-unreadable'
    const problem = streamProblem(bytes, text, start, start + match[0].length)
    if (problem) return problem
  }
  return undefined
}

const streamProblem = (bytes: Buffer, text: string, keyword: number, body: number): FileProblem | undefined => {
  const dictionary = text.slice(Math.max(text.lastIndexOf('endobj', keyword), keyword - 4096, 0), keyword)
  try {
    const end = text.indexOf('endstream', body)
    const inside = inflateSync(bytes.subarray(body, end < 0 ? undefined : end), { maxOutputLength: mostInflated })
    return acts.test(inside.toString('latin1')) ? 'pdf-active' : undefined
  } catch {
    // An image, a font, or a stream written otherwise: only one that holds objects must be readable.
    return holdsObjects.test(dictionary) ? 'pdf-unreadable' : undefined
  }
}
