// Two people at their browsers, from a place in the waiting room to a call, and what their pages note by themselves.
import { setTimeout as wait } from 'node:timers/promises'
import type { Browser, Page } from 'playwright-core'
import { mine } from '#consultation/state.ts'
import { close } from '#report/close.ts'
import { phone, type Someone, someone } from '../browser.ts'
import { type Person, personAt } from '../house.ts'
import { granted, takePlace } from '../path.ts'

/** What a page notes by itself, so that the driver's own delays are in no figure: moments in milliseconds since 1970. */
export interface Notes {
  accepted?: number
  /** The patient can read who accepts, and tap *Commencer*. */
  card?: number
  begun?: number
  /** The other's first image is shown. */
  image?: number
  /** The longest time without a new image of the other since `pause` was put back to 0. */
  pause: number
  lastImage?: number
}
export type Noting = Window & { notes: Notes }

/** Runs in every page of the application. */
export const note = () => {
  const notes: Notes = { pause: 0 }
  Object.assign(window, { notes })
  const labelled = (button: Element | null, label: string) => button?.textContent?.trim() === label
  const press = (event: Event) => {
    const button = (event.target as Element).closest('button')
    if (labelled(button, 'Accepter')) notes.accepted ??= Date.now()
    if (labelled(button, 'Commencer')) notes.begun ??= Date.now()
  }
  addEventListener('pointerup', press, true)
  const follow = (video: HTMLVideoElement) => {
    const now = Date.now()
    if (notes.lastImage) notes.pause = Math.max(notes.pause, now - notes.lastImage)
    notes.lastImage = now
    // An image that is still hidden under a drawing is not shown.
    if (!notes.image && video.checkVisibility({ opacityProperty: true })) notes.image = now
    video.requestVideoFrameCallback(() => follow(video))
  }
  const followed = new WeakSet<HTMLVideoElement>()
  const look = () => {
    if ([...document.querySelectorAll('button')].some(one => labelled(one, 'Commencer'))) notes.card ??= Date.now()
    for (const video of document.querySelectorAll('video')) {
      if (video.muted || followed.has(video)) continue
      followed.add(video)
      video.requestVideoFrameCallback(() => follow(video))
    }
  }
  new MutationObserver(look).observe(document, { childList: true, subtree: true })
}
const notesOf = (page: Page): Promise<Notes> => page.evaluate(() => (window as unknown as Noting).notes)
export const image = async (page: Page): Promise<number> => {
  const shown = await page.waitForFunction(() => (window as unknown as Noting).notes.image)
  return (await shown.jsonValue()) as number
}

/** Every connection of the page goes only this way: `direct` knows no relay, `relayed` nothing else. */
export type Way = 'direct' | 'relayed' | 'as served'
const forceWay = (way: Way) => {
  if (way === 'as served') return
  window.RTCPeerConnection = class extends RTCPeerConnection {
    constructor(given: RTCConfiguration = {}) {
      super(
        way === 'direct'
          ? { ...given, iceServers: [], iceTransportPolicy: 'all' }
          : { ...given, iceTransportPolicy: 'relay' },
      )
    }
  }
}

/** The patient and the doctor at their browsers, and their hands for what is not measured. */
export interface Two {
  readonly patient: Someone
  readonly doctor: Someone
  hand(one: Someone): Promise<Person>
}

export const openTwo = async (browser: Browser, url: string, way: Way, screen = phone): Promise<Two> => {
  const patient = await someone(browser, url, { persona: 'jeanne', screen })
  const doctor = await someone(browser, url, { persona: 'arnoux' })
  for (const { context } of [patient, doctor]) {
    await context.addInitScript(note)
    await context.addInitScript(forceWay, way)
  }
  return {
    patient,
    doctor,
    async hand({ context }) {
      const cookies = await context.cookies()
      return personAt(url, cookies.map(({ name, value }) => `${name}=${value}`).join('; '))
    },
  }
}

export interface Joined {
  readonly card: number
  readonly images: number
}

/** From a place in the waiting room to a call that both see. */
export const join = async ({ patient, doctor, hand }: Two): Promise<Joined> => {
  const { ticket } = await takePlace(await hand(patient))
  await Promise.all([patient.page.goto(`/salle/${ticket}`), doctor.page.goto('/pro')])
  const free = doctor.page.getByRole('button', { name: 'Je suis disponible' })
  const accept = doctor.page.getByRole('button', { name: 'Accepter', exact: true })
  await free.or(accept).first().waitFor()
  if (await free.isVisible()) await free.click()
  await accept.click()
  await patient.page.getByRole('button', { name: 'Commencer', exact: true }).waitFor()
  // The doctor's own image is there: reading the card takes longer than opening a camera.
  await doctor.page.waitForFunction(() =>
    [...document.querySelectorAll('video')].some(one => one.muted && one.videoWidth > 0),
  )
  // So does what the desk reads when it opens: nobody reads a card in less than a second.
  await wait(1000)
  await patient.page.getByRole('button', { name: 'Commencer', exact: true }).click()
  const last = Math.max(...(await Promise.all([image(patient.page), image(doctor.page)])))
  const { card = Number.NaN, begun = Number.NaN } = await notesOf(patient.page)
  const { accepted = Number.NaN } = await notesOf(doctor.page)
  return { card: card - accepted, images: last - begun }
}

export const part = async ({ doctor, hand }: Two): Promise<void> => {
  const person = await hand(doctor)
  const { consultation } = granted(mine, await person.call(mine))
  if (!consultation) return
  const body = { closing: 'without', reason: 'patient-left', words: '' } as const
  granted(close, await person.call(close, { params: { consultationId: consultation.id }, body }))
}
