// Takes a picture of every screen, on a telephone and on a desk, light and dark: npm run shots [scene…], into shots/.
import { globSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { openBrowser } from '../test/browser.ts'
import { testCluster } from '../test/global.ts'
import { openTestHouse } from '../test/house.ts'
import { shots, taken } from '../test/journeys/album.ts'
import { compose } from '../test/journeys/composition.ts'
import { drawPortrait } from '../test/journeys/portrait.ts'
import { scenes } from '../test/journeys/scenes.ts'
import { longWait } from '../test/journeys/wait-scene.ts'

const main = async (): Promise<void> => {
  const chosen = process.argv.slice(2)
  await rm(shots, { recursive: true, force: true })
  await mkdir(shots, { recursive: true })
  await build({ logLevel: 'warn' })
  const { cluster, folder } = await testCluster()
  const house = await openTestHouse({ realTime: true, server: cluster.owner })
  const plain = await openBrowser()
  const [face, other] = [join(tmpdir(), 'colloque-patient.mjpeg'), join(tmpdir(), 'colloque-practitioner.mjpeg')]
  await drawPortrait(plain, 'patient', face)
  await drawPortrait(plain, 'practitioner', other)
  const [ofPatient, ofPractitioner] = await Promise.all([openBrowser({ camera: face }), openBrowser({ camera: other })])
  const began = performance.now()
  try {
    for (const [name, scene] of Object.entries({ ...scenes, longWait }))
      if (chosen.length === 0 || chosen.includes(name)) await scene({ house, ofPatient, ofPractitioner })
    const [desk] = globSync(join(shots, '1440/*-bureau-consultation.png'))
    const [phone] = globSync(join(shots, '360/*-salle-intervalle.png'))
    // docs/accueil.png is a copy of it.
    if (desk && phone) await compose(plain, desk, phone, join(shots, 'accueil.png'))
  } finally {
    console.table(taken)
    console.log(`${taken.length} screens, ${Math.round((performance.now() - began) / 1000)} s, in ${shots}`)
    await Promise.all([plain, ofPatient, ofPractitioner].map(browser => browser.close()))
    await house.close()
    await cluster.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

await main()
