// The scenes of the album walked again under inspection: people, photographs, security.
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { openBrowser } from '../browser.ts'
import { openTestHouse, type TestHouse } from '../house.ts'
import { inspection } from './inspection.ts'
import { people } from './people-scene.ts'
import { photos } from './photo-scenes.ts'
import { security } from './security-scene.ts'

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

const scenes = Object.entries({ people, photos, security })

test.each(scenes)(
  '%s: free of what axe finds, light and dark, and never wider than the window',
  async (_name, scene) => {
    const { found, inspect } = inspection()
    await scene({ house, ofPatient, ofPractitioner }, inspect)
    expect(found).toEqual([])
  },
  300_000,
)
