// What the home tells, by whom it is asked, on a real house.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { nextFree } from '#agenda/find-slots.ts'
import type { AnyRoute, OutputOf } from '#kit/route.ts'
import { roomNow } from '#waiting-room/place.ts'
import { openTestHouse, type Person, type TestHouse } from '../../../test/house.ts'
import { beginConsultation, takePlace } from '../../../test/path.ts'
import { filesOf, homeFacts, type ReadAs } from './home.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house?.close())

const readerOf =
  (person: Person): ReadAs =>
  async <R extends AnyRoute>(route: R) => {
    const outcome = await person.call(route)
    return outcome.ok ? (outcome.value as OutputOf<R>) : undefined
  }
const factsFor = (person: Person, read = readerOf(person)) => homeFacts(read, house.time.now(), 'Europe/Paris')

test('a visitor learns who is here and when a time is free, and nothing of anyone', async () => {
  expect(await factsFor(house.visitor())).toMatchObject({
    demo: true,
    role: null,
    room: { practitionersHere: 0 },
    going: null,
    measure: null,
  })
})

test('a patient finds their place, or their call; a professional finds neither', async () => {
  const [jeanne, arnoux] = [await house.play('jeanne'), await house.play('arnoux')]
  const marcel = await house.play('marcel')
  expect(await factsFor(marcel)).toMatchObject({ role: 'patient', going: null })
  const { consultation } = await beginConsultation(marcel, arnoux)
  expect(await factsFor(marcel)).toMatchObject({ going: { call: consultation } })
  const { ticket } = await takePlace(jeanne)
  expect(await factsFor(jeanne)).toMatchObject({ role: 'patient', going: { place: ticket } })
  expect(await factsFor(arnoux)).toMatchObject({ role: 'practitioner', going: null })
})

test('what nobody answers is left out, and the rest is told', async () => {
  const visitor = house.visitor()
  const read = readerOf(visitor)
  const deaf: ReadAs = async route =>
    [roomNow.name, nextFree.name].some(name => name === route.name) ? undefined : read(route)
  expect(await factsFor(visitor, deaf)).toMatchObject({ demo: true, room: null, times: [] })
  expect(await factsFor(visitor, async () => undefined)).toMatchObject({
    role: null,
    room: null,
    times: [],
    going: null,
  })
})

test('the files of a page are its own and all it imports at once, each named once', () => {
  const manifest = {
    'home.ts': { file: 'assets/home.js', css: ['assets/home.css'], imports: ['_a', '_b'] },
    'index.html': { file: 'assets/index.js', imports: ['_a', '_c'], dynamicImports: ['later.tsx'] },
    _a: { file: 'assets/a.js', css: ['assets/a.css'] },
    _b: { file: 'assets/b.js', css: ['assets/a.css'], imports: ['_a'] },
    _c: { file: 'assets/c.js', imports: ['_a'] },
    'later.tsx': { file: 'assets/later.js' },
  }
  expect(filesOf(manifest)).toEqual({
    styles: ['/assets/a.css', '/assets/home.css'],
    script: '/assets/home.js',
    next: ['/assets/a.js', '/assets/c.js', '/assets/index.js'],
  })
})
