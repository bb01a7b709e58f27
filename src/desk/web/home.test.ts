// The home as it is sent: whole without script, in the language and the looks that were chosen, and light.
import { describe, expect, test } from 'vitest'
import type { Instant } from '#kit/time.ts'
import type { HomeFacts } from '../home.ts'
import { document, live } from './home-drawing.tsx'

const visitor: HomeFacts = {
  demo: false,
  phone: '02 99 00 00 00',
  texts: true,
  role: null,
  room: { practitionersHere: 2, estimate: { fromMinutes: 8, toMinutes: 15 } },
  times: ['2027-01-13T08:00:00.000Z' as Instant],
  going: null,
  measure: null,
  now: '2027-01-12T08:30:00.000Z' as Instant,
  zone: 'Europe/Paris',
}
const files = { styles: ['/assets/home.css'], script: '/assets/home.js', next: ['/assets/patient.js'] }
const kept = (chosen: object) => encodeURIComponent(JSON.stringify(chosen))
const linksIn = (page: string) => [...page.matchAll(/(?:href|action)="([^"]+)"/g)].map(found => found[1])

describe('without script', () => {
  const page = document(visitor, files, undefined)

  test('says what it is, whom to call, how to go on, who is here and the next free time', () => {
    expect(page).toMatch(/^<!doctype html><html lang="fr">/)
    expect(page).toMatch(/<h1[^>]*>Que vous arrive-t-il\u00a0\?<\/h1>/)
    expect(page).toContain('2 médecins sont là maintenant')
    expect(page).toContain('entre 8 et 15')
    expect(page).toMatch(/Prochains horaires libres\s: demain à 9/)
    const links = linksIn(page)
    for (const to of [
      'tel:15',
      'tel:112',
      'sms:114',
      'tel:3114',
      'tel:0299000000',
      '/consulter',
      '/rendez-vous/nouveau',
    ])
      expect(links).toContain(to)
    for (const to of ['/telephone', '/connexion', '/pro']) expect(links).toContain(to)
  })

  test('names one script, a file; nothing else of it runs, and it styles nothing in line', () => {
    expect(page.match(/<script\b[^>]*>/g)).toEqual(['<script type="module" src="/assets/home.js">'])
    expect(page).not.toMatch(/\son\w+="|\sstyle="|<style|javascript:/)
    expect(document(visitor, { ...files, script: undefined }, undefined)).not.toContain('<script')
  })

  test('sends nothing of what is typed: no field of its form has a name', () => {
    const form = /<form[\s\S]*<\/form>/.exec(page)?.[0] ?? ''
    expect(form).toContain('<input')
    expect(form).not.toMatch(/\sname="/)
  })

  test('is light', async () => {
    const packed = new Response(new Blob([page]).stream().pipeThrough(new CompressionStream('gzip')))
    expect((await packed.arrayBuffer()).byteLength).toBeLessThan(6_000)
  })
})

describe('for whoever asks', () => {
  test('in English, dark and large when this was chosen; damaged, the choice is the first one', () => {
    const page = document(visitor, files, kept({ language: 'en', theme: 'dark', size: 'large' }))
    expect(page).toContain('<html lang="en" data-theme="dark" data-size="large">')
    expect(page).toMatch(/<h1[^>]*>What is happening to you\?<\/h1>/)
    expect(page).toContain('between 8 and 15')
    for (const damaged of ['%', 'en', kept({ language: '"><script>' }), kept([])])
      expect(document(visitor, files, damaged)).toContain('<html lang="fr">')
  })

  test('a patient finds their place, their call, and what was decided about them', () => {
    const patient: HomeFacts = { ...visitor, role: 'patient', going: { place: 'p1' } }
    expect(linksIn(document(patient, files, undefined))).toEqual(expect.arrayContaining(['/salle/p1', '/dossier']))
    expect(linksIn(document(patient, files, undefined))).not.toContain('/connexion')
    expect(linksIn(live({ ...patient, going: { call: 'c1' } }, undefined))).toContain('/appel/c1')
    const measure = {
      id: 'm',
      kind: 'block',
      reason: 'insults',
      until: visitor.now,
      appealed: false,
      answer: null,
    } as const
    const told = live({ ...patient, measure }, undefined)
    expect(told).toContain('Propos insultants')
    expect(linksIn(told)).toContain('/contester')
    expect(linksIn(live({ ...patient, measure: { ...measure, appealed: true } }, undefined))).not.toContain(
      '/contester',
    )
  })

  test('what could not be read leaves its place empty, and the numbers stay', () => {
    const page = document({ ...visitor, room: null, times: [], phone: null }, files, undefined)
    expect(linksIn(page)).toEqual(expect.arrayContaining(['tel:15', 'tel:112', 'sms:114', 'tel:3114', '/consulter']))
    expect(page).not.toContain('Prochains horaires')
  })
})

// The test runner empties imported style sheets, and screens know nothing of Node: files are read through this one window.
declare const process: { getBuiltinModule(name: 'fs'): { readFileSync(file: URL, encoding: 'utf8'): string } }
const { readFileSync } = process.getBuiltinModule('fs')

/** The style sheets that a file of ours imports, itself or through others. */
const sheetsOf = (file: URL, seen = new Set<string>()): readonly string[] => {
  if (seen.has(file.href)) return []
  seen.add(file.href)
  const names = readFileSync(file, 'utf8').matchAll(/(?:from|^import) '([#.][^']+)'/gm)
  return [...names].flatMap(([, name = '']) => {
    const target = name.startsWith('#') ? new URL(`../../${name.slice(1)}`, import.meta.url) : new URL(name, file)
    return name.endsWith('.css') ? [target.pathname] : sheetsOf(target, seen)
  })
}

test('every style sheet of what it draws is named by its script, which is where the build finds them', () => {
  const drawn = sheetsOf(new URL('./Home.tsx', import.meta.url))
  const named = sheetsOf(new URL('./home.ts', import.meta.url))
  expect(drawn.length).toBeGreaterThan(10)
  expect(drawn.filter(sheet => !named.includes(sheet))).toEqual([])
})
