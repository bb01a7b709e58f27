// The process that opens strangers' files: it knows no secret, dies alone, and is made again for the next file; the queue has an end.
import { randomBytes } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import sharp from 'sharp'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openLog } from '../log.ts'
import { type Images, openImages } from './images.ts'

let images: Images
beforeEach(() => {
  images = openImages(openLog('silent'))
})
afterEach(() => images.stop())

const photo = () =>
  sharp({ create: { width: 60, height: 40, channels: 3, background: '#a86' } })
    .jpeg()
    .toBuffer()
/** Takes a moment to decode. */
const heavy = () =>
  sharp(randomBytes(3000 * 2000 * 3), { raw: { width: 3000, height: 2000, channels: 3 } })
    .jpeg({ quality: 90 })
    .toBuffer()

/** What `/proc` tells of our children that run the process of images; the test is of Linux, as `script/server` is. */
const children = (): string[] =>
  readdirSync('/proc').filter(name => {
    try {
      const status = /^\d+$/.test(name) ? readFileSync(`/proc/${name}/status`, 'utf8') : ''
      const command = status.includes(`PPid:\t${process.pid}\n`) ? readFileSync(`/proc/${name}/cmdline`, 'utf8') : ''
      return command.includes('images/process.ts')
    } catch {
      return false // gone meanwhile
    }
  })
const child = async (): Promise<string> => {
  for (;;) {
    const [pid] = children()
    if (pid) return pid
    await new Promise(resolve => setImmediate(resolve))
  }
}

test('it is given no secret of ours', async () => {
  process.env.COLLOQUE_TURN_SECRET = 'never-to-be-seen'
  const opening = images.open('image', await photo())
  const environment = readFileSync(`/proc/${await child()}/environ`, 'utf8')
  expect(await opening).toMatchObject({ made: { width: 60, height: 40 } })
  delete process.env.COLLOQUE_TURN_SECRET
  const names = environment.split('\0').map(line => line.split('=')[0])
  expect(names.filter(name => name && !/^(MALLOC_ARENA_MAX|UV_THREADPOOL_SIZE|NODE_CHANNEL_\w+)$/.test(name))).toEqual(
    [],
  )
})

test('killed over a file, that file is refused, and the next one opens in another process', async () => {
  const opening = images.open('image', await heavy())
  const first = await child()
  process.kill(Number(first), 'SIGKILL')
  expect(await opening).toEqual({ why: 'too-heavy' })
  expect(await images.open('image', await photo())).toMatchObject({ made: { kind: 'image' } })
  expect(await child()).not.toBe(first)
})

test('one at a time, in turn, and beyond twenty-four waiting whoever comes is told to come back', async () => {
  const bytes = await photo()
  const answers = await Promise.all(Array.from({ length: 30 }, () => images.open('image', bytes)))
  expect(answers.filter(each => 'made' in each)).toHaveLength(24)
  expect(answers.filter(each => 'why' in each && each.why === 'busy')).toHaveLength(6)
  expect(children()).toHaveLength(1)
})

test('stopped, it leaves no process behind', async () => {
  await images.open('image', await photo())
  const pid = await child()
  await images.stop()
  while (existsSync(`/proc/${pid}`) && children().includes(pid)) await new Promise(resolve => setImmediate(resolve))
  expect(children()).toEqual([])
})
