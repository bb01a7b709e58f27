// Fifty hostile files through HTTP: each refused with its sentence or made anew without what it hid; never a fault, memory bounded.
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { mostBytesInMemory } from '#edge/images/said.ts'
import { pathOf } from '#kit/route.ts'
import { words as orientationWords } from '#orientation/orientation.words.ts'
import { readAttachment, removeAttachment } from '#record/attachment.ts'
import { words } from '#record/upload.words.ts'
import { type Hostile, images, others } from '../hostile.ts'
import { openTestHouse, type Person, type TestHouse } from '../house.ts'
import { patientOf, prepareRequest } from '../path.ts'
import { deposit } from '../photos.ts'

let house: TestHouse
let jeanne: Person
let patientId: string
let intakeId: string
beforeAll(async () => {
  house = await openTestHouse()
  jeanne = await house.play('jeanne')
  patientId = await patientOf(jeanne)
  intakeId = await prepareRequest(jeanne)
})
afterAll(() => house.close())

const hidden = [
  '<script',
  'JavaScript',
  'GPSLatitude',
  'Espion',
  'Morvan',
  'ICC_PROFILE',
  'Exif',
  'xmpmeta',
  '%PDF',
  'PK\x03\x04',
]

/** What became of one file, and for one that was kept, that nothing of what it hid is left in its bytes. */
const tryOne = async (file: Hostile): Promise<string> => {
  const { id, outcome } = await deposit(jeanne, intakeId, file.bytes, file)
  if (!outcome.ok) return outcome.refused
  const params = { patientId, attachmentId: id ?? '' }
  const kept = await jeanne.send('GET', pathOf(readAttachment, params))
  const text = kept.bytes.toString('latin1')
  expect(
    hidden.filter(word => text.includes(word)),
    file.what,
  ).toEqual([])
  const metadata = await sharp(kept.bytes).metadata()
  expect(metadata, file.what).toMatchObject({ format: 'jpeg', space: 'srgb' })
  expect([metadata.exif, metadata.icc, metadata.xmp, metadata.iptc, metadata.orientation], file.what).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
  ])
  expect(Math.max(metadata.width, metadata.height)).toBeLessThanOrEqual(3000)
  expect(kept.headers.get('content-disposition')).toMatch(/^attachment; filename="photo-[\d-]+\.jpg"$/)
  await jeanne.call(removeAttachment, { params })
  return 'clean'
}

test('each is refused with a sentence, or made anew without what it hid', { timeout: 240_000 }, async () => {
  const files = [...(await images()), ...(await others())]
  const rows: string[] = []
  const found: Record<string, string> = {}
  for (const file of files) {
    const answer = await tryOne(file)
    found[file.what] = answer
    const sentences = { ...orientationWords.fr.refusals, ...words.fr.refusals } as Record<string, string>
    if (answer !== 'clean' && answer !== 'invalid-input') expect(sentences[answer], answer).toBeTruthy()
    rows.push(`${file.what.padEnd(44)} ${String(file.bytes.length).padStart(9)}  ${answer}`)
  }
  const peak = house.house.images.peakBytes()
  process.stdout.write(
    `${rows.join('\n')}\n${files.length} files; the process that opens them held ${Math.round(peak / 1e6)} MB at most\n`,
  )
  expect(files.length).toBeGreaterThanOrEqual(30)
  expect(found).toEqual(Object.fromEntries(files.map(file => [file.what, file.expected])))
  expect(peak).toBeLessThan(mostBytesInMemory)
  const { rows: left } = await house.owner.query('select count(*)::int as count from blob')
  expect(left).toEqual([{ count: 0 }])
})
