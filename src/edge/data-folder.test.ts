// A data folder is a demonstration or real, from its first start and for ever.
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { instantOf } from '#kit/time.ts'
import { openFolder } from './data-folder.ts'

const first = instantOf(Date.UTC(2026, 10, 21))
const later = instantOf(Date.UTC(2027, 1, 1))

const emptyFolder = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'colloque-folder-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  return folder
}

test('a demonstration stays one without being asked again', async () => {
  const dataFolder = join(await emptyFolder(), 'a', 'b')
  expect(await openFolder({ dataFolder, demo: true }, first)).toEqual({ kind: 'demo', createdAt: first })
  expect(await openFolder({ dataFolder, demo: false }, later)).toEqual({ kind: 'demo', createdAt: first })
})

test('a real folder refuses to become a demonstration', async () => {
  const dataFolder = await emptyFolder()
  await openFolder({ dataFolder, demo: false }, first)
  await expect(openFolder({ dataFolder, demo: true }, later)).rejects.toThrow('COLLOQUE_DEMO=1 est refusé')
  expect(await openFolder({ dataFolder, demo: false }, later)).toEqual({ kind: 'real', createdAt: first })
})

test('opened twice at once, it has one mark', async () => {
  const dataFolder = await emptyFolder()
  const marks = await Promise.all([first, later].map(at => openFolder({ dataFolder, demo: false }, at)))
  expect(marks[0]).toEqual(marks[1])
  expect(await readdir(dataFolder)).toEqual(['colloque.json'])
})

test('a folder of something else is refused and left as it was', async () => {
  const dataFolder = await emptyFolder()
  await writeFile(join(dataFolder, 'photo.jpg'), '')
  await expect(openFolder({ dataFolder, demo: false }, first)).rejects.toThrow('photo.jpg')
  expect(await readdir(dataFolder)).toEqual(['photo.jpg'])
})

test('a mark that cannot be read stops the start', async () => {
  const dataFolder = await emptyFolder()
  await writeFile(join(dataFolder, 'colloque.json'), '{')
  await expect(openFolder({ dataFolder, demo: false }, first)).rejects.toThrow('abîmé')
})

test('a place that cannot be written is refused', async () => {
  const folder = await emptyFolder()
  await writeFile(join(folder, 'file'), '')
  const dataFolder = join(folder, 'file', 'data')
  await expect(openFolder({ dataFolder, demo: false }, first)).rejects.toMatchObject({ exitCode: 73 })
})
