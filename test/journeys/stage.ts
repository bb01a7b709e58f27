// What the pictures are taken with: the application, a browser for each side, and who sits there.
import type { Browser, Page } from 'playwright-core'
import { desktop, phone, type Someone, someone } from '../browser.ts'
import { personAt, type TestHouse } from '../house.ts'

/** A step that takes longer is given up: nothing here is worth hanging for. */
const patience = 20_000

export interface Stage {
  readonly house: TestHouse
  /** Each side has a camera of its own, hence a browser of its own. */
  readonly ofPatient: Browser
  readonly ofPractitioner: Browser
}

export const patientAt = async ({ ofPatient, house }: Stage, persona?: string): Promise<Someone> => {
  const one = await someone(ofPatient, house.url, { ...(persona ? { persona } : {}), screen: phone })
  one.page.setDefaultTimeout(patience)
  return one
}
export const professionalAt = async ({ ofPractitioner, house }: Stage, persona: string): Promise<Someone> => {
  const one = await someone(ofPractitioner, house.url, { persona, screen: desktop })
  one.page.setDefaultTimeout(patience)
  return one
}
/** By HTTP, with the session of a browser. */
export const handOf = async ({ house }: Stage, one: Someone) =>
  personAt(house.url, (await one.context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; '))

export const heading = (page: Page) => page.locator('h1').first().waitFor()
