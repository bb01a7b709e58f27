// The house itself: the order of the rooms, no circles, every file opened by a sentence, nothing of ours stood in for.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '..')
const src = join(root, 'src')

/** `docs/` and the README tell the same order; a room imports only rooms before it. */
const rooms = [
  'kit',
  'edge',
  'screen',
  'access',
  'patients',
  'practitioners',
  'record',
  'orientation',
  'agenda',
  'waiting-room',
  'consultation',
  'prescription',
  'follow-up',
  'report',
  'expertise',
  'exchange',
  'billing',
  'workforce',
  'training',
  'insight',
  'desk',
] as const

const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map(name => join(folder, name))
    .filter(path => statSync(path).isFile())

const sources = filesUnder(src).filter(path => /\.tsx?$/.test(path))
const everything = ['src', 'test', 'seed', 'script', 'verifier', 'bench']
  .flatMap(folder => filesUnder(join(root, folder)))
  .filter(path => /\.(tsx?|sql)$/.test(path))

/** What a file imports of ours, as paths; type imports count. */
const importsOf = (path: string): string[] => {
  const text = readFileSync(path, 'utf8')
  const found = [...text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*['"]([^'"]+)['"]/g)].map(match => match[1] ?? '')
  return found.flatMap(name => {
    if (name.startsWith('#')) return [join(src, name.slice(1))]
    return name.startsWith('.') ? [resolve(dirname(path), name)] : []
  })
}

const roomOf = (path: string): string | undefined => {
  const parts = relative(src, path).split('/')
  return parts.length > 1 && !parts[0]?.startsWith('..') ? parts[0] : undefined
}
type Side = 'rules' | 'server' | 'web'
const sideOf = (path: string): Side => {
  const inside = relative(src, path).split('/').slice(1)
  if (inside.includes('server')) return 'server'
  if (inside.includes('web') || roomOf(path) === 'screen') return 'web'
  return roomOf(path) === 'edge' ? 'server' : 'rules'
}
const short = (path: string) => relative(root, path)

describe('rooms', () => {
  test('every folder of src is a room', () => {
    const folders = readdirSync(src).filter(name => statSync(join(src, name)).isDirectory())
    expect(folders.filter(name => !rooms.includes(name as never))).toEqual([])
  })

  test('a room imports only rooms earlier in the list', () => {
    const wrong = sources.flatMap(path =>
      importsOf(path).flatMap(target => {
        const from = rooms.indexOf(roomOf(path) as never)
        const to = rooms.indexOf(roomOf(target) as never)
        return from >= 0 && to > from ? [`${short(path)} → ${short(target)}`] : []
      }),
    )
    expect(wrong).toEqual([])
  })

  test('inside the house, screens and servers look at rules, never the reverse, never at each other', () => {
    const allowed: Record<Side, Side[]> = { rules: ['rules'], server: ['server', 'rules'], web: ['web', 'rules'] }
    const wrong = sources
      .filter(path => roomOf(path) && !path.endsWith('.test.ts'))
      .flatMap(path =>
        importsOf(path)
          .filter(target => roomOf(target) && /\.tsx?$/.test(target) && !allowed[sideOf(path)].includes(sideOf(target)))
          .map(target => `${short(path)} → ${short(target)}`),
      )
    expect(wrong).toEqual([])
  })

  test('rules import nothing of the platform, and no package but zod', () => {
    const wrong = sources
      .filter(path => roomOf(path) && sideOf(path) === 'rules' && !path.endsWith('.test.ts'))
      .flatMap(path =>
        [...readFileSync(path, 'utf8').matchAll(/\bfrom\s+['"]([^'"#.][^'"]*)['"]/g)]
          .map(match => match[1] ?? '')
          .filter(name => name !== 'zod')
          .map(name => `${short(path)} imports ${name}`),
      )
    expect(wrong).toEqual([])
  })

  test('no file imports itself through others', () => {
    const graph = new Map(sources.map(path => [path, importsOf(path).filter(target => sources.includes(target))]))
    const done = new Set<string>()
    const circles: string[] = []
    const walk = (path: string, trail: string[]) => {
      if (trail.includes(path)) circles.push([...trail.slice(trail.indexOf(path)), path].map(short).join(' → '))
      if (done.has(path) || trail.includes(path)) return
      for (const target of graph.get(path) ?? []) walk(target, [...trail, path])
      done.add(path)
    }
    for (const path of sources) walk(path, [])
    expect(circles).toEqual([])
  })
})

test('the verifier stands alone: Node and nothing of ours', () => {
  const imports = filesUnder(join(root, 'verifier'))
    .filter(path => path.endsWith('.ts'))
    .flatMap(path => [...readFileSync(path, 'utf8').matchAll(/(?:\bfrom|\bimport)\s*\(?\s*['"]([^'"]+)['"]/g)])
    .map(match => match[1] ?? '')
  expect(imports.filter(name => !name.startsWith('node:'))).toEqual([])
})

describe('files', () => {
  test('each opens with a sentence saying what it is', () => {
    const opens = (text: string) => /^(#!.*\n)?(\/\/|--) \S.{15,}/.test(text)
    expect(everything.filter(path => !opens(readFileSync(path, 'utf8'))).map(short)).toEqual([])
  })

  test('none is long, but words, which are data', () => {
    const limits = everything
      .filter(path => !/\.(words|codes)\.ts$/.test(path) && !path.endsWith('.sql'))
      .map(path => ({ path: short(path), lines: readFileSync(path, 'utf8').split('\n').length }))
    expect(limits.filter(({ lines }) => lines > 300)).toEqual([])
  })

  test('nothing of ours is mocked, no test is left aside, nobody sleeps', () => {
    const tests = everything.filter(path => path.endsWith('.test.ts') && !path.endsWith('house.test.ts'))
    const wrong = tests.filter(path => {
      const text = readFileSync(path, 'utf8')
      return /\bvi\.(mock|doMock|spyOn)\b|\b(test|it|describe)\.(only|todo)\b|waitForTimeout|setTimeout\(\w+, \d{3,}/.test(
        text,
      )
    })
    expect(wrong.map(short)).toEqual([])
  })

  test('SQL never reads a clock of its own', () => {
    const wrong = everything.filter(path => {
      if (!/\.(sql|ts)$/.test(path) || path.endsWith('house.test.ts')) return false
      const text = readFileSync(path, 'utf8').replace(/\/\/.*|--.*/g, '')
      return (
        /\b(current_timestamp|clock_timestamp\(\)|localtimestamp|sql`[^`]*\bnow\(\))/i.test(text) ||
        (path.endsWith('.sql') && /\bnow\(\)/i.test(text))
      )
    })
    expect(wrong.map(short)).toEqual([])
  })

  test('the log is given an error whole, to keep of it what may be kept', () => {
    const wrong = sources.filter(path =>
      /\blog\.\w+\(\{(?![^}]*\berr: )[^}]*\b(error|fault|cause|why)\b/.test(readFileSync(path, 'utf8')),
    )
    expect(wrong.map(short)).toEqual([])
  })

  test('migrations have names of their own, in order', () => {
    const names = readdirSync(join(root, 'migrations'))
    expect(names.filter(name => !/^\d{8}T\d{4}-[a-z-]+\.sql$/.test(name))).toEqual([])
    const stamps = names.map(name => name.slice(0, 13))
    expect(new Set(stamps).size).toBe(stamps.length)
  })
})
