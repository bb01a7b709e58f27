// What is inspected of a screen: axe's rules, light and dark, and that it is never wider than the window.
import axe, { type RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'
import { desktop, phone, type Screen } from '../browser.ts'
import type { Look } from './album.ts'

/** WCAG 2.2 AA, the RGAA's own rules and good practice. */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'RGAAv4', 'best-practice']
/**
 * What depends on the size of the window; the rest of a page is the same at all sizes, and is asked once, at its own. Colours
 * change with the theme alone, and what is seen with the size: light is asked at the one, dark at the other.
 */
const ofLayout = ['color-contrast', 'link-in-text-block', 'scrollable-region-focusable', 'target-size']
/** 320 px, and a screen of 1280 px at 200 %: WCAG 2.2, 1.4.10. */
const narrow = [
  { width: 320, height: 640 },
  { width: 640, height: 450 },
]

/** The innermost elements that reach beyond the window. */
const tooWide = (page: Page): Promise<string> =>
  page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter(one => one.getBoundingClientRect().right > innerWidth && !one.firstElementChild)
      .map(one => `${one.tagName} ${one.className} « ${one.textContent?.slice(0, 30)} »`)
      .join(' | '),
  )

/** The page is drawn as it now is: two frames, then whatever they set in motion has come to its end. */
const drawn = (page: Page): Promise<unknown> =>
  page.evaluate(async () => {
    const frame = () => new Promise(resolve => requestAnimationFrame(resolve))
    await frame()
    await frame()
    const moving = document
      .getAnimations()
      .filter(one => one.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY)
    await Promise.all(moving.map(one => one.finished.catch(() => undefined)))
  })

/** Given to the page once a document: it weighs more than what it inspects. */
const bring = async (page: Page): Promise<void> => {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
}

/** What breaks a rule, and where; none of our pages holds another in a frame. */
const violations = async (page: Page, runOnly: RunOptions['runOnly']): Promise<string[]> => {
  await bring(page)
  return page.evaluate(
    async options => {
      const { axe: inPage } = window as unknown as { axe: typeof axe }
      const { violations } = await inPage.run(document, options)
      return violations.map(({ id, nodes }) => {
        const places = nodes.map(({ target, any }) => `${target} ${any.map(one => one.message).join(' ')}`)
        return `${id} at ${places.join(' | ')}`
      })
    },
    { runOnly, resultTypes: ['violations'] } as RunOptions,
  )
}

/** What was found, and the look that finds: axe and the narrow sizes; the screen is left as it was. */
export const inspection = () => {
  const found: string[] = []
  const inspect: Look = async (page, name) => {
    const was = page.viewportSize() ?? phone
    const [own, other] = was.width === desktop.width ? [desktop, phone] : [phone, desktop]
    const note = async (colorScheme: 'light' | 'dark', screen: Screen, runOnly: RunOptions['runOnly']) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.setViewportSize(screen)
      await drawn(page)
      for (const violation of await violations(page, runOnly))
        found.push(`${name}, ${colorScheme}, ${screen.width}: ${violation}`)
    }
    await note('dark', other, { type: 'rule', values: ofLayout })
    await note('light', own, { type: 'tag', values: rules })
    for (const screen of narrow) {
      await page.setViewportSize(screen)
      await drawn(page)
      const wide = await page.evaluate(() => document.documentElement.scrollWidth)
      if (wide > screen.width) found.push(`${name} is ${wide} px wide at ${screen.width}: ${await tooWide(page)}`)
    }
    await page.setViewportSize(was)
    await page.emulateMedia({ reducedMotion: null })
  }
  return { found, inspect }
}
