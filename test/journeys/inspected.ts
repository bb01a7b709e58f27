// Scenes of the album walked again under inspection, each in a house of its own.
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { openBrowser } from '../browser.ts'
import { openTestHouse, type TestHouse } from '../house.ts'
import type { Look } from './album.ts'
import { inspection } from './inspection.ts'
import type { Stage } from './stage.ts'

type Scene = (stage: Stage, look: Look) => Promise<void>

/** Declares one test a scene, in the file that calls it. */
export const inspected = (scenes: Readonly<Record<string, Scene>>): void => {
  let house: TestHouse
  let ofPatient: Browser
  let ofPractitioner: Browser
  beforeAll(async () => {
    ;[ofPatient, ofPractitioner] = await Promise.all([openBrowser(), openBrowser()])
  })
  beforeEach(async () => {
    house = await openTestHouse({ realTime: true })
  })
  afterEach(() => house?.close())
  afterAll(() => Promise.all([ofPatient?.close(), ofPractitioner?.close()]))

  test.each(Object.entries(scenes))(
    '%s: free of what axe finds, light and dark, and never wider than the window',
    async (_name, scene) => {
      const { found, inspect } = inspection()
      await scene({ house, ofPatient, ofPractitioner }, inspect)
      expect(found).toEqual([])
    },
    300_000,
  )
}
