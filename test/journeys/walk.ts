// How one walks through the pages: the gestures of a patient and of a doctor, each ending where the page has changed.
import type { Locator, Page } from 'playwright-core'

/** Takes a picture when asked to, so that the same walk makes the journeys and the pictures. */
export type Look = (page: Page, name: string) => Promise<void>
const blind: Look = async () => {}

const goOn = (page: Page) => page.getByRole('button', { name: 'Continuer', exact: true })
const within = (path: string) => (url: URL) => url.pathname.includes(path)

/** Answers what one page asks with the calmest there is. */
export const answerPage = async (page: Page): Promise<void> => {
  const groups = page.locator('main form fieldset')
  for (let at = 0; at < (await groups.count()); at++) {
    const group = groups.nth(at)
    const radios = group.getByRole('radio')
    if ((await radios.count()) > 0) await (await calmest(group)).check()
    else await group.getByRole('checkbox').last().check()
  }
  for (const field of await page.locator('main form input[inputmode]').all()) await field.fill('2')
}

/** The answer that worries least, else the first. */
export const calmest = async (group: Locator): Promise<Locator> => {
  const calm = group.getByRole('radio', { name: /^(Non|Aucun|Pas |Jamais|C’est la première)/ })
  return (await calm.count()) > 0 ? calm.first() : group.getByRole('radio').first()
}

/** From the home to the last question. */
export const walkToQuestions = async (page: Page, reason: string, look = blind): Promise<void> => {
  await page.goto('/')
  await page.getByRole('button', { name: 'Consulter maintenant' }).waitFor()
  await look(page, 'accueil')
  await page.getByRole('button', { name: 'Consulter maintenant' }).click()
  await page.getByRole('radio').first().waitFor()
  await look(page, 'pour-qui')
  await page.getByRole('radio').first().check()
  await goOn(page).click()
  await page.waitForURL(within('/consulter/'))
  await page.getByRole('radio', { name: reason }).check()
  await look(page, 'motif')
  await goOn(page).click()
  await page.waitForURL(within('/questions'))
}

export const answerCalmly = async (page: Page, look = blind): Promise<void> => {
  for (let number = 1; within('/questions')(new URL(page.url())); number++) {
    await page.locator('main form').waitFor()
    await answerPage(page)
    const asked = await page.locator('main form').innerText()
    if (number === 1 || number === 4) await look(page, `question-${number}`)
    await goOn(page).click()
    await nextForm(page, asked)
  }
}

/** The address changes before the page does: the next page is there once another form is, or a red flag without any. */
export const nextForm = async (page: Page, asked: string): Promise<void> => {
  await page.waitForFunction(before => {
    const form = document.querySelector<HTMLElement>('main form')
    return form ? form.innerText !== before : /\/(alerte|photos)$/.test(location.pathname)
  }, asked)
}

export const sayWhere = async (page: Page, look = blind): Promise<void> => {
  await page.waitForURL(within('/lieu'))
  await page.getByLabel('Adresse', { exact: false }).first().fill('3 rue des Lilas')
  await page.getByLabel('Code postal').fill('35600')
  await page.getByLabel('Commune').fill('Redon')
  await page.getByLabel('Téléphone pour vous rappeler').fill('06 39 98 12 34')
  await page.getByRole('radio', { name: /^Non/ }).last().check()
  await look(page, 'lieu')
  await goOn(page).click()
  await page.waitForURL(within('/accord'))
}

export const agreeAndWait = async (page: Page, look = blind): Promise<string> => {
  await page.getByRole('checkbox', { name: /J’accepte une consultation à distance/ }).check()
  await look(page, 'accord')
  await goOn(page).click()
  await page.waitForURL(within('/verifier'))
  await page.getByRole('button', { name: /^Continuer/ }).waitFor()
  await look(page, 'verification')
  await page.getByRole('button', { name: /^Continuer/ }).click()
  await page.getByRole('button', { name: 'Mon état s’aggrave' }).waitFor()
  await look(page, 'salle-d-attente')
  return new URL(page.url()).pathname.split('/')[2] ?? ''
}

/** From the home to the waiting room. */
export const walkToWaitingRoom = async (page: Page, look = blind): Promise<string> => {
  await walkToQuestions(page, 'Brûlures en urinant', look)
  await answerCalmly(page, look)
  await sayWhere(page, look)
  return agreeAndWait(page, look)
}

/** Opens the desk and is available, if one was not already. */
export const openDesk = async (page: Page): Promise<void> => {
  await page.goto('/pro')
  const free = page.getByRole('button', { name: 'Je suis disponible' })
  await free
    .or(page.getByRole('button', { name: 'Pause', exact: true }))
    .first()
    .waitFor()
  if (await free.isVisible()) await free.click()
}

export const acceptOffer = async (page: Page, look = blind): Promise<void> => {
  await page.getByRole('button', { name: 'Accepter', exact: true }).waitFor()
  await look(page, 'proposition')
  await page.getByRole('button', { name: 'Accepter', exact: true }).click()
}

export const beginCall = async (page: Page, look = blind): Promise<string> => {
  await page.getByRole('button', { name: 'Commencer', exact: true }).waitFor()
  await look(page, 'fiche')
  await page.getByRole('button', { name: 'Commencer', exact: true }).click()
  await page.waitForURL(within('/appel/'))
  return new URL(page.url()).pathname.split('/')[2] ?? ''
}

/** Frames shown of the other side, as the page's own video counts them. */
export const played = (page: Page): Promise<{ frames: number }> =>
  page.evaluate(() => ({
    frames: [...document.querySelectorAll('video')]
      .filter(video => !video.muted)
      .reduce((sum, video) => sum + video.getVideoPlaybackQuality().totalVideoFrames, 0),
  }))

/** Resolves once the other side's image advances by some frames and their sound is heard: not silence, a sound. */
export const seesAndHears = async (page: Page): Promise<void> => {
  await page.waitForFunction(() =>
    [...document.querySelectorAll('video')].some(
      video => !video.muted && video.getVideoPlaybackQuality().totalVideoFrames > 5,
    ),
  )
  const { frames } = await played(page)
  await page.waitForFunction(
    count =>
      [...document.querySelectorAll('video')]
        .filter(video => !video.muted)
        .reduce((sum, video) => sum + video.getVideoPlaybackQuality().totalVideoFrames, 0) >
      count + 10,
    frames,
  )
  await page.evaluate(hear)
}

/** The fake microphone beeps every second: resolves when the loudest sample of what arrives is a beep. */
const hear = (): Promise<void> =>
  new Promise(resolve => {
    const context = new AudioContext()
    const analyser = new AnalyserNode(context)
    const samples = new Float32Array(analyser.fftSize)
    let listened: { track: MediaStreamTrack; source: AudioNode } | undefined
    const listen = () => {
      const video = [...document.querySelectorAll('video')].find(one => !one.muted)
      const track = (video?.srcObject as MediaStream | null)?.getAudioTracks()[0]
      // A connection that is made anew brings another stream, and its image may come before its sound.
      if (track && track !== listened?.track) {
        listened?.source.disconnect()
        const source = new MediaStreamAudioSourceNode(context, { mediaStream: new MediaStream([track]) })
        source.connect(analyser)
        listened = { track, source }
      }
      analyser.getFloatTimeDomainData(samples)
      if (!samples.some(sample => Math.abs(sample) > 0.02)) return requestAnimationFrame(listen)
      void context.close()
      resolve()
    }
    listen()
  })

/** Confirms presence with the demonstration's authenticator; the code is there before it is sent. */
export const confirmPresence = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Remplir le code (simulateur)' }).click()
  await page.waitForFunction(() =>
    [...document.querySelectorAll<HTMLInputElement>('dialog input, [role=dialog] input')].some(field =>
      /^\d{6}$/.test(field.value.replace(/\s/g, '')),
    ),
  )
  await page.getByRole('button', { name: 'Confirmer', exact: true }).click()
}
