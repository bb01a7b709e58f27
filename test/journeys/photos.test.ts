// Photographs from a patient's telephone: taken, judged, sent over a line that is cut in the middle, taken back, never with their place.
import type { Browser, Request } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addAttachment } from '#orientation/add-attachment.ts'
import { listAttachments } from '#record/attachment.ts'
import { openBrowser, phone, type Someone, someone } from '../browser.ts'
import { openTestHouse, personAt, type TestHouse } from '../house.ts'
import { granted, patientOf, prepareRequest } from '../path.ts'
import { answerCalmly, walkToQuestions } from './walk.ts'

let house: TestHouse
let browser: Browser
let jeanne: Someone
beforeAll(async () => {
  house = await openTestHouse({ realTime: true })
  browser = await openBrowser()
  jeanne = await someone(browser, house.url, { persona: 'jeanne', screen: phone })
})
afterAll(async () => {
  await browser?.close()
  await house?.close()
})

const hand = async () => {
  const cookies = await jeanne.context.cookies()
  return personAt(house.url, cookies.map(({ name, value }) => `${name}=${value}`).join('; '))
}
/** Grain everywhere: as heavy as a real photograph, with the place in its metadata. */
const grain = (side: number) =>
  sharp(Buffer.from(Array.from({ length: side * side * 3 }, (_, at) => (at * 7919 + (at >> 7) * 104_729) % 256)), {
    raw: { width: side, height: side, channels: 3 },
  })
    .withExif({ IFD0: { Artist: 'Jeanne Morvan' }, IFD3: { GPSLatitude: '47/1 39/1 0/1', GPSLatitudeRef: 'N' } })
    .jpeg({ quality: 95 })
    .toBuffer()
const choose = (page: Someone['page'], name: string, buffer: Buffer, mimeType = 'image/jpeg') =>
  page.locator('input[type=file]').setInputFiles({ name, mimeType, buffer })
const isPiece = (request: Request) => request.url().includes('/chunk')

test('a skin problem asks for photographs on a step of its own, which may be left without any', async () => {
  const { page } = jeanne
  await walkToQuestions(page, 'Problème de peau')
  await answerCalmly(page)
  await page.getByRole('heading', { name: 'Ajouter des photos' }).waitFor()
  await page.getByRole('button', { name: 'Continuer', exact: true }).click()
  await page.waitForURL(/\/lieu$/)
})

test('a line cut in the middle: nothing that arrived is sent again, and neither place nor name ever leaves', async () => {
  const { page, context } = jeanne
  const intakeId = await prepareRequest(await hand(), 'skin')
  await page.goto(`/demande/${intakeId}/photos`)
  const arrived: number[] = []
  const sent: Buffer[] = []
  page.on('response', response => {
    if (isPiece(response.request()) && response.ok()) {
      arrived.push(Number(new URL(response.url()).searchParams.get('offset')))
      sent.push(response.request().postDataBuffer() ?? Buffer.alloc(0))
    }
  })
  let pieces = 0
  await context.route('**/chunk?*', async route => {
    if (++pieces === 3) {
      await context.setOffline(true)
      await route.abort('internetdisconnected')
    } else await route.continue()
  })
  await choose(page, 'bras.jpg', await grain(1400))
  await page.getByRole('dialog').getByRole('img').waitFor()
  await page.getByRole('button', { name: 'Ajouter', exact: true }).click()
  await page.getByText(/La liaison est coupée/).waitFor()
  const before = [...arrived]
  expect(before).toEqual([0, 131_072])
  await context.setOffline(false)
  await page.getByRole('button', { name: 'Retirer : bras.jpg' }).waitFor()
  expect(arrived.length).toBeGreaterThan(4)
  expect(new Set(arrived).size).toBe(arrived.length)
  const bytes = Buffer.concat(sent)
  const text = bytes.toString('latin1')
  expect(['Exif', 'Morvan', 'GPS'].filter(word => text.includes(word))).toEqual([])
  expect((await sharp(bytes).metadata()).exif).toBeUndefined()
  await context.unroute('**/chunk?*')
  expect(jeanne.complaints).toEqual([])
})

test('a pause holds the sending, going to another page does not, and what was added is taken back', async () => {
  const { page } = jeanne
  const intakeId = await prepareRequest(await hand(), 'skin')
  await page.goto(`/demande/${intakeId}/photos`)
  let release = () => {}
  const held = new Promise<void>(resolve => {
    release = resolve
  })
  await page.route('**/chunk?*', async route => {
    await held
    await route.continue().catch(() => undefined)
  })
  await choose(page, 'jambe.jpg', await grain(900))
  await page.getByRole('button', { name: 'Ajouter', exact: true }).click()
  await page.getByRole('button', { name: 'Suspendre' }).click()
  await page.getByText(/En pause/).waitFor()
  release()
  await page.getByRole('button', { name: 'Reprendre l’envoi' }).click()
  await page.getByRole('button', { name: 'Continuer', exact: true }).click()
  await page.waitForURL(/\/lieu$/)
  await page.goBack()
  const remove = page.getByRole('button', { name: 'Retirer : jambe.jpg' })
  await remove.waitFor()
  await remove.click()
  await page.getByRole('dialog').getByRole('button', { name: 'Retirer', exact: true }).click()
  await remove.waitFor({ state: 'detached' })
  const me = await hand()
  const params = { patientId: await patientOf(me) }
  const listed = granted(listAttachments, await me.call(listAttachments, { params, query: { intakeId } }))
  expect(listed.attachments).toEqual([])
  await page.unroute('**/chunk?*')
})

test('a dark photograph is advised against and kept all the same; what is no photograph is refused with a sentence', async () => {
  const { page } = jeanne
  const intakeId = await prepareRequest(await hand(), 'skin')
  await page.goto(`/demande/${intakeId}/photos`)
  const night = await sharp({ create: { width: 800, height: 600, channels: 3, background: '#050505' } })
    .jpeg()
    .toBuffer()
  await choose(page, 'nuit.jpg', night)
  await page.getByText(/Photo sombre/).waitFor()
  await page.getByRole('checkbox', { name: 'Photo intime' }).check()
  await page.getByRole('button', { name: 'Ajouter', exact: true }).click()
  await page.getByRole('button', { name: 'Retirer : nuit.jpg' }).waitFor()
  await page.getByText('Intime', { exact: true }).waitFor()
  await choose(page, 'virus.jpg', Buffer.from('<html><script>alert(1)</script></html>'))
  await page.getByRole('button', { name: 'Ajouter', exact: true }).click()
  await page.getByText(/Ce fichier ne s’ouvre pas/).waitFor()
  expect(jeanne.complaints).toEqual([])
})

test('a photograph taken in its frame, by the camera of the page', async () => {
  const { page } = jeanne
  const intakeId = await prepareRequest(await hand(), 'skin')
  await page.goto(`/demande/${intakeId}/photos`)
  await page.getByRole('button', { name: 'Prendre une photo' }).click()
  await page.getByRole('radio', { name: 'Main' }).check()
  await page.getByText(/doigts écartés/).waitFor()
  const shoot = page.getByRole('dialog').getByRole('button', { name: 'Prendre la photo' })
  await shoot.click()
  await page.getByRole('heading', { name: 'Cette photo convient-elle ?' }).waitFor()
  await page.getByRole('button', { name: 'Ajouter', exact: true }).click()
  await page.getByRole('button', { name: 'Retirer : Photo' }).waitFor()
})

test('announced twice with the same key, it is started once', async () => {
  const me = await hand()
  const intakeId = await prepareRequest(me, 'skin')
  const body = { kind: 'photo', size: 10, sha256: 'a'.repeat(64), name: '', intimate: false } as const
  const key = 'une-seule-fois'
  const first = await me.call(addAttachment, { params: { intakeId }, body, key })
  expect(await me.call(addAttachment, { params: { intakeId }, body, key })).toEqual(first)
})
