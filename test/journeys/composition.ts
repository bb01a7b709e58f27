// The picture of the README: the desk in consultation and, beside it, the telephone of whoever waits.
import { readFile } from 'node:fs/promises'
import type { Browser } from 'playwright-core'

const size = { width: 1500, height: 790 }

/** Both are pictures taken before; `file` is the PNG to write. */
export const compose = async (browser: Browser, desk: string, phone: string, file: string): Promise<void> => {
  const [onDesk, onPhone] = await Promise.all([desk, phone].map(path => readFile(path, 'base64')))
  const page = await browser.newPage({ viewport: size })
  await page.setContent(`<style>
    body { margin: 0; background: #fcefdf; overflow: hidden }
    img { position: absolute; display: block }
    .desk { left: 40px; top: 46px; width: 1112px; border-radius: 14px; box-shadow: 0 0 0 1px #1b2a2f1f, 0 18px 50px #1b2a2f26 }
    .phone { right: 40px; bottom: 32px; width: 282px; border-radius: 32px; border: 8px solid #1b2a2f; box-shadow: 0 18px 50px #1b2a2f4d }
  </style>
  <img class="desk" src="data:image/png;base64,${onDesk}"><img class="phone" src="data:image/png;base64,${onPhone}">`)
  await page.waitForFunction(() => [...document.images].every(image => image.complete))
  await page.screenshot({ path: file })
  await page.close()
}
