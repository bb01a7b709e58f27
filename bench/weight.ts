// What the pages weigh until the waiting room, as a telephone that never came before fetches them, beside the limits we set.
// Run: npm run build && node bench/weight.ts. Ends with 1 when a limit is passed.
import { rm } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { openBrowser, phone, someone } from '../test/browser.ts'
import { testCluster } from '../test/global.ts'
import { openTestHouse } from '../test/house.ts'
import { walkToWaitingRoom } from '../test/journeys/walk.ts'
import { machine, table } from './table.ts'

/** Thousands of bytes: of everything for the home, of scripts as gzip packs them until the waiting room. */
const limits = { home: 60, script: 200 } as const

interface Weight {
  readonly kind: string
  /** As it came over the line. */
  readonly sent: number
  /** As gzip would pack it, whatever the server chose. */
  readonly gzip: number
}

const weigh = (page: Page): Promise<Weight>[] => {
  const weights: Promise<Weight>[] = []
  page.on('requestfinished', request =>
    weights.push(
      (async () => {
        const response = await request.response()
        const body = (await response?.body().catch(() => undefined)) ?? Buffer.alloc(0)
        const { responseBodySize } = await request.sizes()
        return { kind: request.resourceType(), sent: responseBodySize, gzip: gzipSync(body).byteLength }
      })(),
    ),
  )
  return weights
}

const kilo = (weights: readonly Weight[], measure: 'sent' | 'gzip', kind?: string): number =>
  weights.filter(one => !kind || one.kind === kind).reduce((sum, one) => sum + one[measure], 0) / 1000

const main = async (): Promise<void> => {
  const { cluster, folder } = await testCluster()
  const house = await openTestHouse({ realTime: true, server: cluster.owner })
  const browser = await openBrowser()
  try {
    const visitor = await someone(browser, house.url, { screen: phone })
    const onHome = weigh(visitor.page)
    await visitor.page.goto('/')
    await visitor.page.getByRole('button', { name: 'Consulter maintenant' }).waitFor()
    await visitor.page.waitForLoadState('networkidle')
    const home = await Promise.all(onHome)
    const patient = await someone(browser, house.url, { persona: 'jeanne', screen: phone })
    const onTheWay = weigh(patient.page)
    await walkToWaitingRoom(patient.page)
    const way = await Promise.all(onTheWay)
    const kinds = ['document', 'script', 'stylesheet', 'font', 'image', 'fetch']
    console.log(machine())
    console.log(
      table([
        ['kB', 'home, sent', 'until the waiting room, sent', 'as gzip'],
        ...kinds.map(kind => [
          kind,
          ...[kilo(home, 'sent', kind), kilo(way, 'sent', kind), kilo(way, 'gzip', kind)].map(one => one.toFixed(1)),
        ]),
        ['all', ...[kilo(home, 'sent'), kilo(way, 'sent'), kilo(way, 'gzip')].map(one => one.toFixed(1))],
      ]),
    )
    const [all, script] = [kilo(home, 'sent'), kilo(way, 'gzip', 'script')]
    console.log(
      `home ${all.toFixed(1)} kB of ${limits.home}; scripts until the waiting room ${script.toFixed(1)} kB of ${limits.script}`,
    )
    process.exitCode = all > limits.home || script > limits.script ? 1 : 0
  } finally {
    await browser.close()
    await house.close()
    await cluster.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

await main()
