// The pages' light reading of forms beside zod's own: every form of every room, on what is right, nearly right and wrong.
import { globSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import fc from 'fast-check'
import { build } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { exampleOf, type JsonSchema } from '#edge/api/example.ts'

interface Form {
  safeParse(value: unknown): { success: boolean; data?: unknown }
}
type Modules = readonly Readonly<Record<string, unknown>>[]

const root = resolve(import.meta.dirname, '..')
const files = globSync('src/*/*.ts', { cwd: root })
  .filter(path => !/\.test\.ts$|^src\/(edge|screen)\//.test(path))
  .sort()

let folder: string
let light: Modules
let whole: Modules
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'colloque-forms-'))
  const entry = join(folder, 'entry.ts')
  const lines = files.map((path, at) => `import * as m${at} from ${JSON.stringify(join(root, path))}`)
  await writeFile(entry, `${lines.join('\n')}\nexport const all = [${files.map((_, at) => `m${at}`).join(', ')}]\n`)
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    resolve: { alias: { zod: join(root, 'src/screen/light-zod.ts') } },
    build: { outDir: folder, minify: false, lib: { entry, formats: ['es'], fileName: 'light' } },
  })
  light = (await import(pathToFileURL(join(folder, 'light.js')).href)).all
  whole = await Promise.all(files.map(path => import(join(root, path))))
  // As long as the tests themselves may last: building takes its time on a busy machine.
}, 60_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Forms by name: those a room exports, and those of its routes and messages. */
const formsIn = (modules: Modules): ReadonlyMap<string, Form> => {
  const found = new Map<string, Form>()
  const isForm = (value: unknown): value is Form => typeof (value as Form | undefined)?.safeParse === 'function'
  modules.forEach((module, at) => {
    for (const [name, value] of Object.entries(module)) {
      if (isForm(value)) found.set(`${files[at]} ${name}`, value)
      else if (typeof value === 'object' && value !== null)
        for (const part of ['params', 'query', 'body', 'output'])
          if (isForm((value as Record<string, unknown>)[part]))
            found.set(`${files[at]} ${name}.${part}`, (value as Record<string, Form>)[part] as Form)
    }
  })
  return found
}

const odd = [
  undefined,
  null,
  '',
  ' ',
  'x'.repeat(5000),
  0,
  -1,
  1.5,
  1e9,
  Number.NaN,
  true,
  [],
  {},
  '2026-02-30',
  '+336',
]

/** What is right, then each of its parts taken away, changed or given company. */
const around = (value: unknown, deep = 0): unknown[] => {
  if (deep > 3) return [value]
  if (Array.isArray(value))
    return [value, [...value, ...value, ...value], ...around(value[0], deep + 1).map(one => [one]), ...odd]
  if (typeof value !== 'object' || value === null)
    return [value, ...odd, ...(typeof value === 'string' ? [` ${value} `, value.toUpperCase(), `${value}!`] : [])]
  const entries = Object.entries(value)
  return [
    value,
    { ...value, another: 1 },
    ...entries.map(([name]) => Object.fromEntries(entries.filter(([other]) => other !== name))),
    ...entries.flatMap(([name, part]) => around(part, deep + 1).map(one => ({ ...value, [name]: one }))),
    ...odd,
  ]
}

const read = (form: Form, value: unknown) => {
  const { success, data } = form.safeParse(value)
  return success ? { success, data } : { success }
}

test('every form of every room reads alike, and says the same of what is wrong', () => {
  const [ours, theirs] = [formsIn(light), formsIn(whole)]
  expect([...ours.keys()].sort()).toEqual([...theirs.keys()].sort())
  const wrong: string[] = []
  let tried = 0
  for (const [name, form] of theirs) {
    const other = ours.get(name)
    const schema = z.toJSONSchema(form as unknown as z.ZodType, { io: 'input', unrepresentable: 'any' }) as JsonSchema
    for (const value of around(exampleOf(schema))) {
      tried++
      const [told, expected] = [other && read(other, value), read(form, value)]
      if (JSON.stringify(told) !== JSON.stringify(expected)) wrong.push(`${name}: ${JSON.stringify(value)}`)
    }
  }
  expect(wrong.slice(0, 5)).toEqual([])
  expect(theirs.size).toBeGreaterThan(300)
  expect(tried).toBeGreaterThan(10_000)
})

test('what people type reads alike: names, days, addresses, numbers', () => {
  const ours = formsIn(light)
  const theirs = [...formsIn(whole)].filter(([name]) =>
    / (email|phone|day|instant|id|capability|rpps|postcode)$/.test(name),
  )
  expect(theirs.length).toBeGreaterThan(6)
  const letters = fc.string({ unit: fc.constantFrom(..."aéZœ09 -'’._+@,\u00a0"), maxLength: 20 })
  const days = fc.date({ noInvalidDate: true }).map(date => date.toISOString())
  const typed = fc.oneof(
    letters,
    fc.string(),
    fc.emailAddress(),
    fc.uuid(),
    days,
    days.map(day => day.slice(0, 10)),
  )
  for (const [name, form] of theirs) {
    const other = ours.get(name)
    if (!other) throw new Error(name)
    fc.assert(
      fc.property(typed, text => {
        expect(read(other, text), name).toEqual(read(form, text))
      }),
      { numRuns: 300 },
    )
  }
})
