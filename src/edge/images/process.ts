// The process that opens files strangers sent: it knows no secret, serves one file at a time, and may be killed at any moment.
import sharp from 'sharp'
import { pdfProblem } from './pdf.ts'
import { type Asked, longestSide, type Made, mostBytesInMemory, mostPixels, previewSide, type Told } from './said.ts'

// Every loader is closed, then the three that people's cameras need are opened: no SVG, no TIFF, no PDF, no ImageMagick.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({
  operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'],
})
sharp.cache(false)
sharp.concurrency(1)

// Decoding runs on another thread, so this one goes on looking: whatever swells is ended, and the file refused.
setInterval(() => {
  if (process.memoryUsage.rss() > mostBytesInMemory) process.kill(process.pid, 'SIGKILL')
}, 20).unref()

const opened = { limitInputPixels: mostPixels, failOn: 'error', animated: false, sequentialRead: true } as const

const made = async (bytes: Buffer): Promise<Made> => {
  // `autoOrient` turns the image as its metadata says, and nothing of the metadata is written again.
  const { data, info } = await sharp(bytes, opened)
    .autoOrient()
    .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .jpeg({ quality: 88 })
    .toBuffer({ resolveWithObject: true })
  const preview = await sharp(data, opened)
    .resize({ width: previewSide, height: previewSide, fit: 'inside', withoutEnlargement: true })
    .jpeg({ quality: 60 })
    .toBuffer()
  return { kind: 'image', bytes: data, preview, width: info.width, height: info.height }
}

/** What the first bytes say; it only chooses who tries to read the file, and reading decides. */
const looksLike = (bytes: Buffer): 'pdf' | 'heic' | 'image' => {
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-') return 'pdf'
  const brand = bytes.subarray(4, 12).toString('latin1')
  return /^ftyp(heic|heix|hevc|heim|heis|mif1|msf1|avif)$/.test(brand) ? 'heic' : 'image'
}

const open = async ({ kind, bytes }: Asked): Promise<Omit<Told, 'n' | 'peakBytes'>> => {
  const look = looksLike(bytes)
  if (look === 'heic') return { why: 'heic' }
  if (look === 'pdf') {
    if (kind === 'image') return { why: 'not-an-image' }
    const why = pdfProblem(bytes)
    return why ? { why } : { made: { kind: 'pdf' } }
  }
  try {
    return { made: await made(bytes) }
  } catch (error) {
    // sharp says why in English prose only; the size is what its sentence tells apart from what cannot be read.
    return { why: /pixel limit/i.test(String(error)) ? 'too-many-pixels' : 'unreadable' }
  }
}

process.on('message', async (asked: Asked) => {
  const told = await open({ ...asked, bytes: Buffer.from(asked.bytes) })
  process.send?.({ ...told, n: asked.n, peakBytes: process.resourceUsage().maxRSS * 1024 })
})
// The parent went away: nobody is left to read for.
process.on('disconnect', () => process.exit(0))
