// Files a stranger may send, made here from nothing: what poses as something else, what explodes, what spies, what is broken.
import { randomBytes } from 'node:crypto'
import { crc32, deflateSync, gzipSync } from 'node:zlib'
import sharp from 'sharp'
import { drawnPhoto, type Sent } from './photos.ts'

export interface Hostile extends Sent {
  readonly what: string
  readonly bytes: Buffer
  /** The refusal expected, or `clean`: kept, made anew, with nothing of what was hidden in it. */
  readonly expected: string
}

const latin = (text: string) => Buffer.from(text, 'latin1')
const script = '<script>alert(document.cookie)</script>'
const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9" onload="alert(1)">${script}</svg>`
const entities = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">${'bcdefghij'
  .split('')
  .map((name, at) => `<!ENTITY ${name} "${`&${'abcdefghi'[at]};`.repeat(10)}">`)
  .join('')}]><svg xmlns="http://www.w3.org/2000/svg">&j;</svg>`

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([latin(type), data])
  const size = Buffer.alloc(4)
  size.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([size, body, sum])
}
/** A greyscale PNG that announces a size, whatever its data holds. */
const png = (width: number, height: number, data: Buffer, others: readonly Buffer[] = []): Buffer => {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 0, 0, 0, 0], 8)
  const parts = [chunk('IHDR', header), ...others, chunk('IDAT', deflateSync(data)), chunk('IEND', Buffer.alloc(0))]
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), ...parts])
}
const segment = (marker: number, data: Buffer): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(data.length + 2, 2)
  return Buffer.concat([head, data])
}
/** Puts a segment right after the first two bytes of a JPEG. */
const withSegments = (jpeg: Buffer, ...segments: Buffer[]) =>
  Buffer.concat([jpeg.subarray(0, 2), ...segments, jpeg.subarray(2)])

const icc = (bytes: number): Buffer[] => {
  const each = 60_000
  const count = Math.ceil(bytes / each)
  return Array.from({ length: count }, (_, at) =>
    segment(0xe2, Buffer.concat([latin('ICC_PROFILE\0'), Buffer.from([at + 1, count]), Buffer.alloc(each, 0x41)])),
  )
}

export const pdf = (...objects: (string | Buffer)[]): Buffer =>
  Buffer.concat([
    latin(
      '%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\n',
    ),
    ...objects.flatMap(object => [typeof object === 'string' ? latin(object) : object, latin('\n')]),
    latin('trailer\n<< /Root 1 0 R /Size 9 >>\nstartxref\n0\n%%EOF\n'),
  ])
const stream = (dictionary: string, data: Buffer) =>
  Buffer.concat([
    latin(`5 0 obj\n<< ${dictionary} /Filter /FlateDecode /Length ${data.length} >>\nstream\n`),
    data,
    latin('\nendstream\nendobj'),
  ])
const calls = '<< /S /JavaScript /JS (app.alert\\(1\\)) >>'

const box = (brand: string) => Buffer.concat([Buffer.from([0, 0, 0, 24]), latin(`ftyp${brand}`), randomBytes(400)])

/** A header of JPEG that announces 65,500 × 65,500. */
const jpegOfMany = async () => {
  const jpeg = Buffer.from(await drawnPhoto())
  const at = jpeg.indexOf(Buffer.from([0xff, 0xc0]))
  jpeg.writeUInt16BE(65_500, at + 5)
  jpeg.writeUInt16BE(65_500, at + 7)
  return jpeg
}
const webpOfMany = async () => {
  const webp = await sharp({ create: { width: 16_000, height: 16_000, channels: 3, background: '#000' } })
    .webp({ effort: 0, lossless: true })
    .toBuffer()
  return webp
}
const animated = async () => {
  const frames = Array.from({ length: 60 }, (_, at) => ({
    create: { width: 800, height: 600, channels: 3 as const, background: { r: at * 4, g: 20, b: 40 } },
  }))
  return sharp(await Promise.all(frames.map(frame => sharp(frame).png().toBuffer())), { join: { animated: true } })
    .webp({ loop: 0 })
    .toBuffer()
}

const place = {
  IFD0: { Make: 'Espion', Artist: 'Jeanne Morvan' },
  IFD3: { GPSLatitude: '47/1 39/1 0/1', GPSLatitudeRef: 'N' },
}

export const images = async (): Promise<Hostile[]> => {
  const photo = await drawnPhoto()
  const raw = Buffer.alloc(101 * 100)
  const bomb = Buffer.concat([latin('note\0\0'), deflateSync(Buffer.alloc(300_000_000))])
  const xmp = latin(`http://ns.adobe.com/xap/1.0/\0<x:xmpmeta><exif:GPSLatitude>47.65</exif:GPSLatitude></x:xmpmeta>`)
  return [
    { what: 'JPEG, then HTML with a script', bytes: Buffer.concat([photo, latin(script)]), expected: 'clean' },
    {
      what: 'JPEG with a script in its comment',
      bytes: withSegments(photo, segment(0xfe, latin(script))),
      expected: 'clean',
    },
    { what: 'JPEG that is also a PDF', bytes: withSegments(photo, segment(0xfe, pdf(calls))), expected: 'clean' },
    {
      what: 'JPEG that is also a ZIP',
      bytes: Buffer.concat([photo, latin('PK\x03\x04'), randomBytes(900)]),
      expected: 'clean',
    },
    {
      what: 'EXIF with the place and a name',
      bytes: await sharp(photo).withExif(place).jpeg().toBuffer(),
      expected: 'clean',
    },
    { what: 'XMP with the place', bytes: withSegments(photo, segment(0xe1, xmp)), expected: 'clean' },
    { what: 'colour profile of 9 MB', bytes: withSegments(photo, ...icc(9_000_000)), expected: 'clean' },
    { what: 'animated WebP of sixty frames', bytes: await animated(), expected: 'clean' },
    {
      what: 'PNG with a bomb of text, 300 MB inflated',
      bytes: png(100, 100, raw, [chunk('zTXt', bomb)]),
      expected: 'clean',
    },
    { what: 'PNG with a bomb as its profile', bytes: png(100, 100, raw, [chunk('iCCP', bomb)]), expected: 'clean' },
    { what: 'PNG whose data inflate to 200 MB', bytes: png(100, 100, Buffer.alloc(200_000_000)), expected: 'clean' },
    { what: 'PNG of sixteen bits, 36 Mpx', bytes: await deep(), expected: 'clean' },
    { what: 'name that climbs folders', bytes: photo, name: '../../etc/passwd\u202Egpj.exe\0.jpg', expected: 'clean' },
    { what: 'PNG, 10,000 × 10,000', bytes: await wide(10_000), expected: 'too-many-pixels' },
    { what: 'PNG, 60,000 × 60,000 announced', bytes: png(60_000, 60_000, raw), expected: 'too-many-pixels' },
    { what: 'PNG, 2,147,483,647 lines announced', bytes: png(1, 2_147_483_647, raw), expected: 'file-unreadable' },
    { what: 'JPEG, 65,500 × 65,500 announced', bytes: await jpegOfMany(), expected: 'too-many-pixels' },
    { what: 'WebP, 16,000 × 16,000', bytes: await webpOfMany(), expected: 'too-many-pixels' },
    { what: 'JPEG cut in the middle', bytes: photo.subarray(0, photo.length / 2), expected: 'file-unreadable' },
    { what: 'PNG cut in the middle', bytes: (await wide(900)).subarray(0, 200), expected: 'file-unreadable' },
    {
      what: 'announced lighter than it is',
      bytes: photo,
      announced: { size: photo.length - 9 },
      expected: 'upload-not-whole',
    },
    {
      what: 'another hash than announced',
      bytes: photo,
      announced: { sha256: 'a'.repeat(64) },
      expected: 'hash-differs',
    },
    { what: 'nothing at all', bytes: Buffer.alloc(0), expected: 'invalid-input' },
    { what: 'more than 12 MB', bytes: photo, announced: { size: 12_000_001 }, expected: 'file-too-large' },
  ]
}

const deep = () =>
  sharp({ create: { width: 6000, height: 6000, channels: 4, background: '#8888' } })
    .toColourspace('rgb16')
    .png({ compressionLevel: 1 })
    .toBuffer()
const wide = (side: number) =>
  sharp({ create: { width: side, height: side, channels: 3, background: '#321' } })
    .png({ compressionLevel: 6 })
    .toBuffer()

export const others = async (): Promise<Hostile[]> => {
  const photo = await drawnPhoto()
  const unreadable = (what: string, bytes: Buffer): Hostile => ({ what, bytes, expected: 'file-unreadable' })
  const paper = (what: string, bytes: Buffer, expected: string): Hostile => ({
    what,
    bytes,
    kind: 'document',
    expected,
  })
  return [
    unreadable('SVG with a script', latin(svg)),
    { ...unreadable('SVG with a script, as a document', latin(svg)), kind: 'document' },
    unreadable('SVG compressed', gzipSync(svg)),
    unreadable('XML whose entities explode', latin(entities)),
    unreadable('HTML', latin(`<!doctype html><html>${script}</html>`)),
    unreadable(
      'HTML after the first bytes of a JPEG',
      Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), latin(script)]),
    ),
    unreadable('GIF that is also a script', latin('GIF89a/*\x01\0*/=1;alert(1)//')),
    unreadable('GIF', await sharp(photo).gif().toBuffer()),
    unreadable('TIFF', await sharp(photo).tiff().toBuffer()),
    unreadable('PostScript', latin('%!PS-Adobe-3.0\n(/etc/passwd) (r) file 100 string readstring pop print\n')),
    unreadable(
      'ImageMagick script',
      latin('push graphic-context\nfill url(https://example.org/x.jpg"|ls "-la)\npop graphic-context'),
    ),
    unreadable('program', Buffer.concat([latin('\x7fELF'), randomBytes(4000)])),
    unreadable('noise', randomBytes(50_000)),
    { what: 'HEIC', bytes: box('heic'), expected: 'heic-unreadable' },
    { what: 'PDF posing as a photograph', bytes: pdf(), name: 'vacances.jpg', expected: 'not-an-image' },
    { what: 'PDF, then a JPEG', bytes: Buffer.concat([pdf(), photo, latin('%%EOF')]), expected: 'not-an-image' },
    paper('PDF with JavaScript', pdf(`4 0 obj\n${calls}\nendobj`), 'pdf-active'),
    paper(
      'PDF with JavaScript spelt in codes',
      pdf(`4 0 obj\n${calls.replace('/JavaScript', '/J#61vaScr#69pt')}\nendobj`),
      'pdf-active',
    ),
    paper(
      'PDF with JavaScript in compressed objects',
      pdf(stream('/Type /ObjStm /N 1 /First 4', deflateSync(`4 0 ${calls}`))),
      'pdf-active',
    ),
    paper('PDF that launches a program', pdf('4 0 obj\n<< /S /Launch /F (cmd.exe) >>\nendobj'), 'pdf-active'),
    paper('PDF with a file in it', pdf('4 0 obj\n<< /Type /EmbeddedFile /Length 0 >>\nendobj'), 'pdf-active'),
    paper(
      'PDF whose objects explode',
      pdf(stream('/Type /ObjStm /N 1 /First 4', deflateSync(Buffer.alloc(100_000_000)))),
      'pdf-unreadable',
    ),
    paper('PDF under a password', pdf('4 0 obj\n<< /Encrypt 8 0 R >>\nendobj'), 'pdf-locked'),
    paper('PDF cut in the middle', pdf(stream('/N 1', randomBytes(9000))).subarray(0, 4000), 'pdf-unreadable'),
  ]
}
