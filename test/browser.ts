// Real Chromium with a fake camera and microphone: one context a person, as on two computers.
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'

/** Debian's; elsewhere the path is given by the environment. */
export const chromiumPath = process.env.CHROMIUM ?? '/usr/bin/chromium'

/**
 * Camera and microphone: invented ones that are granted at once, a microphone alone, a browser that grants nothing, or
 * several of each under the permissions of the context (the second camera, for depth, is one that no call can send).
 */
const devicesOf = {
  both: ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'],
  'no-camera': ['--use-fake-device-for-media-stream=device-count=0', '--use-fake-ui-for-media-stream'],
  several: ['--use-fake-device-for-media-stream=device-count=3'],
  refused: ['--use-fake-device-for-media-stream', '--deny-permission-prompts'],
} as const

/**
 * Not begun: the list under the address bar, drawn by two pages of its own for each window that nobody sees (0.7 s of processor
 * a person); and, since the browser hears this flag once, what the driver leaves out by it too.
 */
const without = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',
]

/** Calls on loopback, and nothing asked of the network. */
const flags = [
  `--disable-features=${without.join(',')}`,
  '--allow-loopback-in-peer-connection',
  '--autoplay-policy=no-user-gesture-required',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--disable-gpu',
  '--no-first-run',
  '--no-sandbox',
]

export interface BrowserOptions {
  /** A file of images (mjpeg) that the fake camera shows instead of its own. */
  readonly camera?: string
  readonly devices?: keyof typeof devicesOf
  /** Started otherwise: elsewhere on the network (`roads.ts`). */
  readonly from?: { readonly program: string; readonly flags: readonly string[] }
}

export const openBrowser = ({ camera, devices = 'both', from }: BrowserOptions = {}): Promise<Browser> =>
  chromium.launch({
    executablePath: from?.program ?? chromiumPath,
    args: [
      ...devicesOf[devices],
      ...flags,
      ...(from?.flags ?? []),
      ...(camera ? [`--use-file-for-fake-video-capture=${camera}`] : []),
    ],
  })

export interface Screen {
  readonly width: number
  readonly height: number
}
export const phone: Screen = { width: 360, height: 740 }
export const desktop: Screen = { width: 1440, height: 900 }

export interface Someone {
  readonly page: Page
  readonly context: BrowserContext
  /** What the page complained of: errors of scripts and refusals of the content policy. */
  readonly complaints: readonly string[]
}

/** A person at a browser of their own. `persona` signs in as one of the cast first. */
export const someone = async (
  browser: Browser,
  url: string,
  {
    persona,
    screen = desktop,
    dark = false,
    media = true,
  }: { persona?: string; screen?: Screen; dark?: boolean; media?: boolean } = {},
): Promise<Someone> => {
  const context = await browser.newContext({
    viewport: screen,
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    colorScheme: dark ? 'dark' : 'light',
    permissions: media ? ['camera', 'microphone'] : [],
    baseURL: url,
  })
  const complaints: string[] = []
  const page = await context.newPage()
  page.on('pageerror', error => complaints.push(error.message))
  page.on('console', message => {
    if (message.type() === 'error' && /Content Security Policy|Uncaught/.test(message.text()))
      complaints.push(message.text())
  })
  if (persona) {
    const answer = await context.request.post(`${url}/api/demo/sign-ins`, {
      data: { persona },
      headers: { origin: url },
    })
    if (!answer.ok()) throw new Error(`nobody plays ${persona}`)
  }
  return { page, context, complaints }
}
