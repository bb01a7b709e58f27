// Unpacks a WOFF file into the plain typeface it carries (W3C, WOFF File Format 1.0, §3–5).
import { inflateSync } from 'node:zlib'

const headerSize = 44
const entrySize = 20

/**
 * The sfnt file (TrueType or OpenType) inside a WOFF 1 file. Done once with zlib: the PDF writer would inflate it in
 * JavaScript for every document, which took most of a second of the event loop.
 */
export const sfntOf = (woff: Buffer): Buffer => {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('not a WOFF file')
  const count = woff.readUInt16BE(12)
  const entries = Array.from({ length: count }, (_, index) => {
    const at = headerSize + index * entrySize
    const [offset, packed, size] = [4, 8, 12].map(field => woff.readUInt32BE(at + field)) as [number, number, number]
    const stored = woff.subarray(offset, offset + packed)
    return { tag: woff.subarray(at, at + 4), checksum: woff.subarray(at + 16, at + 20), size, stored }
  })
  const directory = Buffer.alloc(12 + 16 * count)
  const power = 2 ** Math.floor(Math.log2(count))
  woff.copy(directory, 0, 4, 8)
  directory.writeUInt16BE(count, 4)
  directory.writeUInt16BE(power * 16, 6)
  directory.writeUInt16BE(Math.log2(power), 8)
  directory.writeUInt16BE((count - power) * 16, 10)
  const parts: Buffer[] = [directory]
  let offset = directory.length
  entries.forEach((entry, index) => {
    const at = 12 + index * 16
    entry.tag.copy(directory, at)
    entry.checksum.copy(directory, at + 4)
    directory.writeUInt32BE(offset, at + 8)
    directory.writeUInt32BE(entry.size, at + 12)
    const table = entry.stored.length < entry.size ? inflateSync(entry.stored) : entry.stored
    const padding = Buffer.alloc((4 - (entry.size % 4)) % 4)
    parts.push(table, padding)
    offset += entry.size + padding.length
  })
  return Buffer.concat(parts)
}
