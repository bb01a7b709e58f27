// Cameras and microphones changed, taken away and refused in mid-call, by gestures of both sides, in two real browsers.
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openBrowser } from '../browser.ts'
import { openServerProcess, type ServerProcess } from '../process.ts'
import { enterCall, sent, type Watching, watchPeers } from './peers.ts'
import { openTwo, part, type Two } from './two.ts'
import { seesAndHears } from './walk.ts'

let browser: Browser
let server: ServerProcess
let two: Two

beforeAll(async () => {
  browser = await openBrowser({ devices: 'several' })
  server = await openServerProcess()
})
beforeEach(async () => {
  two = await openTwo(browser, server.url, 'as served')
  for (const one of [two.patient, two.doctor]) {
    await watchPeers(one)
    await one.context.addInitScript(twoCameras)
    one.page.setDefaultTimeout(20_000)
  }
})
afterEach(async () => {
  for (const one of [two.patient, two.doctor]) expect(one.complaints).toEqual([])
  await part(two)
  for (const one of [two.patient, two.doctor]) await one.context.close()
})
afterAll(async () => {
  await browser?.close()
  await server?.close()
})

/** Chromium's fakes hold one camera for depth, which no call can send: the pages see the two others. */
const twoCameras = () => {
  const media = navigator.mediaDevices
  const enumerate = media.enumerateDevices.bind(media)
  media.enumerateDevices = async () => (await enumerate()).filter(one => one.label !== 'fake_device_1')
}

const bothSeeAndHear = () => Promise.all([seesAndHears(two.patient.page), seesAndHears(two.doctor.page)])
const control = (page: Page, name: string) => page.getByRole('toolbar').getByRole('button', { name })
const video = (page: Page) => expect.poll(async () => (await sent(page)).video)
const audio = (page: Page) => expect.poll(async () => (await sent(page)).audio)

const unseen = {
  patient: 'Sans caméra, l’examen est limité et la consultation ne peut pas être remboursée.',
  doctor: 'Le patient ne vous voit pas : votre caméra ne fonctionne pas.',
}

/** Chromium's fakes cannot be unplugged: what the browser says to a page at that moment is said in its stead. */
const unplug = (page: Page, label: string) =>
  page.evaluate(gone => {
    const media = navigator.mediaDevices
    const enumerate = media.enumerateDevices.bind(media)
    media.enumerateDevices = async () => (await enumerate()).filter(one => one.label !== gone)
    const { peers } = window as unknown as Watching
    const track = peers.flatMap(peer => peer.getSenders()).find(sender => sender.track?.label === gone)?.track
    track?.stop()
    track?.dispatchEvent(new Event('ended'))
    media.dispatchEvent(new Event('devicechange'))
  }, label)

/** Chromium's fakes look nowhere: the first camera is given as the front one of a telephone, the last as the rear one. */
const asTelephone = () => {
  const sides: Record<string, string> = { fake_device_0: 'user', fake_device_2: 'environment' }
  const settings = MediaStreamTrack.prototype.getSettings
  MediaStreamTrack.prototype.getSettings = function () {
    const facingMode = sides[this.label]
    return { ...settings.call(this), ...(facingMode ? { facingMode } : {}) }
  }
  const media = navigator.mediaDevices
  const take = media.getUserMedia.bind(media)
  media.getUserMedia = async asked => {
    const video = asked?.video as MediaTrackConstraints | undefined
    const side = (video?.facingMode as { ideal?: string } | undefined)?.ideal
    if (!side) return take(asked)
    const camera = (await media.enumerateDevices()).find(one => sides[one.label] === side)
    return take({ ...asked, video: { ...video, ...(camera ? { deviceId: { exact: camera.deviceId } } : {}) } })
  }
}

describe.each(['patient', 'doctor'] as const)('the %s', side => {
  const across = () => two[side === 'patient' ? 'doctor' : 'patient'].page

  test('turns the camera: the other one is sent, seen across without any negotiation, and a reload keeps it', async () => {
    const { page } = two[side]
    await enterCall(two)
    await bothSeeAndHear()
    const before = await sent(page)
    expect(before.video).toBe('fake_device_0')
    await control(page, 'Retourner').click()
    await video(page).toBe('fake_device_2')
    // The first track has ended, so whatever image still advances across comes from the second.
    await seesAndHears(across())
    expect(await sent(page)).toEqual({ ...before, video: 'fake_device_2' })
    await page.reload()
    await bothSeeAndHear()
    await video(page).toBe('fake_device_2')
    await control(page, 'Retourner').click()
    await video(page).toBe('fake_device_0')
    await bothSeeAndHear()
  })

  test('chooses microphone and camera by their names, which a reload keeps; loses that microphone, and another is heard at once', async () => {
    const { page } = two[side]
    await enterCall(two)
    await bothSeeAndHear()
    const before = await sent(page)
    await page.getByRole('button', { name: 'Réglages' }).click()
    await page.getByRole('combobox', { name: 'Micro utilisé' }).selectOption({ label: 'Fake Audio Input 2' })
    await audio(page).toBe('Fake Audio Input 2')
    await page.getByRole('combobox', { name: 'Caméra utilisée' }).selectOption({ label: 'fake_device_2' })
    await video(page).toBe('fake_device_2')
    await page.keyboard.press('Escape')
    await bothSeeAndHear()
    expect(await sent(page)).toEqual({ ...before, audio: 'Fake Audio Input 2', video: 'fake_device_2' })
    await page.reload()
    await bothSeeAndHear()
    expect(await sent(page)).toMatchObject({ audio: 'Fake Audio Input 2', video: 'fake_device_2' })
    await unplug(page, 'Fake Audio Input 2')
    await audio(page).not.toBe('Fake Audio Input 2')
    await bothSeeAndHear()
    expect((await sent(page)).live).toBe(true)
  })

  test('loses the camera in use: no other looks in its place, both sides are told, and one gesture brings an image back', async () => {
    const { page } = two[side]
    await enterCall(two)
    await bothSeeAndHear()
    await unplug(page, 'fake_device_0')
    await page.getByText(unseen[side]).waitFor()
    await across()
      .getByText(`La caméra du ${side === 'patient' ? 'patient' : 'médecin'} ne fonctionne pas.`)
      .waitFor()
    expect((await sent(page)).video).toBe('')
    await control(page, 'Pas de caméra').click()
    await page.getByText(unseen[side]).waitFor({ state: 'hidden' })
    await bothSeeAndHear()
  })

  test('refuses the camera to the page: still heard, told what it means and what to do', async () => {
    const { page, context } = two[side]
    await context.clearPermissions()
    await context.grantPermissions(['microphone'])
    await enterCall(two)
    await page.getByText(unseen[side]).waitFor()
    await control(page, 'Caméra refusée').waitFor()
    await seesAndHears(page)
    await page.getByRole('button', { name: 'Réglages' }).click()
    await page.getByText('Votre navigateur refuse l’accès').waitFor()
    // The person allows it, then tries again.
    await context.grantPermissions(['microphone', 'camera'])
    await page.getByRole('button', { name: 'Réessayer' }).click()
    await page.keyboard.press('Escape')
    await bothSeeAndHear()
  })
})

test('a telephone turns from the camera that looks at the person, seen as in a mirror, to the one that shows, seen straight', async () => {
  const { page, context } = two.patient
  await context.addInitScript(asTelephone)
  await enterCall(two)
  await bothSeeAndHear()
  const own = page.getByLabel('Votre image')
  expect(await own.getAttribute('class')).toContain('mirrored')
  await control(page, 'Retourner').click()
  await video(page).toBe('fake_device_2')
  await expect.poll(() => own.getAttribute('class')).not.toContain('mirrored')
  await bothSeeAndHear()
  await page.reload()
  await bothSeeAndHear()
  await video(page).toBe('fake_device_2')
  await control(page, 'Retourner').click()
  await video(page).toBe('fake_device_0')
  await bothSeeAndHear()
})
