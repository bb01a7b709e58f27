// Pictures of a page at every size it is for, numbered in the order they are taken.
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { desktop, phone } from '../browser.ts'

/** Ignored by git. */
export const shots = join(import.meta.dirname, '../../shots')
/** What was taken so far. */
export const taken: { screen: string; pictures: number }[] = []

/** What a scene does at each of its screens: a picture, or an inspection. */
export type Look = (page: Page, name: string) => Promise<void>

/** One screen at every size it is for; the page is left as it was found. Dark: a telephone for patients, a desk for the others. */
export const look: Look = async (page, name) => {
  const number = String(taken.length + 1).padStart(2, '0')
  const atDesk = new URL(page.url()).pathname.startsWith('/pro')
  const kinds = [
    { folder: '360', screen: phone, colorScheme: 'light' },
    { folder: '1440', screen: desktop, colorScheme: 'light' },
    { folder: 'sombre', screen: atDesk ? desktop : phone, colorScheme: 'dark' },
  ] as const
  const was = page.viewportSize() ?? phone
  let pictures = 0
  for (const { folder, screen, colorScheme } of kinds) {
    await page.setViewportSize(screen)
    await page.emulateMedia({ colorScheme })
    await page.evaluate(() => document.fonts.ready)
    const shot = (suffix: string, fullPage: boolean) =>
      page.screenshot({ path: join(shots, folder, `${number}-${name}${suffix}.png`), fullPage, animations: 'disabled' })
    await shot('', false)
    pictures++
    const longer = await page.evaluate(() => document.documentElement.scrollHeight > innerHeight * 1.05)
    if (!longer || folder === 'sombre') continue
    await shot('-entier', true)
    pictures++
  }
  await page.setViewportSize(was)
  await page.emulateMedia({ colorScheme: 'light' })
  taken.push({ screen: name, pictures })
}
