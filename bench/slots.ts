// The slot problem of the comparison at 1,000 professionals: in process, over HTTP while times are being taken, booking, and racing for
// the same slots; the server in a process of its own, on a PostgreSQL with durable commits.
// Run: node bench/slots.ts [professionals] [seconds of each measure] [slots raced for] [days taken in the database]. Its database and its server are its own.
import { firstFree } from '#agenda/find-slots.ts'
import { type FreeDays, openFreeDays } from '#agenda/free-days.ts'
import { type Busy, slotsOf } from '#agenda/slots.ts'
import { clockOf, nextDay } from '#kit/day-clock.ts'
import { type Day, instantOf } from '#kit/time.ts'
import { addChild } from '#patients/add-child.ts'
import type { Person } from '../test/house.ts'
import { granted } from '../test/path.ts'
import { type Agendas, fillAgendas, freeQuarter, hours, quarter, quartersOver, takenBy, zone } from './agendas.ts'
import { closedLoop, drawFrom, openLoop } from './load.ts'
import { asker, booker } from './people.ts'
import { openStand, type Stand } from './stand.ts'
import { machine, quantile, table } from './table.ts'

const professionals = Number(process.argv[2] ?? 1000)
const seconds = Number(process.argv[3] ?? 10)
const raced = Number(process.argv[4] ?? 150)
const port = Number(process.env.PORT ?? 4880)
const perSecond = 48
const racers = 20

const monday = '2027-02-01' as Day
const window = { from: clockOf(monday, zone)(0), until: clockOf(nextDay(monday, 14), zone)(0) }
const quarters = quartersOver(monday, 14)

/** How many are free, and one number that depends on each of them. */
const answerOf = (kept: readonly FreeDays[]) => {
  let [count, hash] = [0, 0]
  for (const one of kept)
    for (const { at } of one.slots(window, 0)) {
      count++
      hash = (hash * 31 + at / quarter) % 1_000_000_007
    }
  return { count, hash }
}

const timed = <T>(times: number[], work: () => T): T => {
  const began = performance.now()
  const result = work()
  times.push(performance.now() - began)
  return result
}

/** Takes a free quarter of someone, or gives one back, and makes the day it is on again. */
const bookOrCancel = (taken: Busy[][], kept: readonly FreeDays[], draw: () => number, times: number[]) => {
  const one = Math.floor(draw() * kept.length)
  const from = quarters[Math.floor(draw() * quarters.length)] ?? 0
  const before = taken[one] ?? []
  const at = before.findIndex(busy => busy.from >= from)
  const where = at < 0 ? before.length : at
  const there = before[where]?.from === from
  const now = before.toSpliced(where, there ? 1 : 0, ...(there ? [] : [{ from, to: from + quarter }]))
  taken[one] = now
  timed(times, () => {
    kept[one]?.retake(now)
    kept[one]?.slots({ from, until: from + 1 }, 0)
  })
}

const inProcess = () => {
  const taken = Array.from({ length: professionals }, (_, one) => takenBy(one, quarters))
  const kept = taken.map(busy => openFreeDays(hours, busy))
  const [anew, read, updates]: number[][] = [[], [], []]
  if (!anew || !read || !updates) throw new Error('nothing to measure')
  for (let run = 0; run < 12; run++) timed(anew, () => taken.map(busy => slotsOf(hours, busy, window)))
  const answer = answerOf(kept)
  for (let run = 0; run < 30; run++) timed(read, () => kept.map(one => one.slots(window, 0)))
  const draw = drawFrom(27)
  for (let change = 0; change < 10_000; change++) bookOrCancel(taken, kept, draw, updates)
  const same = kept.every(
    (one, index) => JSON.stringify(one.slots(window, 0)) === JSON.stringify(slotsOf(hours, taken[index] ?? [], window)),
  )
  return { anew: anew.slice(2), read: read.slice(5), updates, answer, same }
}

/** Children of two accounts, each of whom may hold one slot at a time. */
const families = async (stand: Stand, parents: readonly Person[]): Promise<Booking[]> => {
  const family: Booking[] = []
  for (let one = 0; one < racers; one++) {
    const parent = parents[one % parents.length]
    if (!parent) throw new Error('nobody books')
    const givenNames = `Sami ${'abcdefghijklmnopqrst'[one]}`
    const body = { familyName: 'Belkacem', givenNames, birthDate: '2020-05-04' as Day, sex: 'M' } as const
    const patient = granted(addChild, await parent.call(addChild, { body })).id
    const book = booker(stand, parent)
    family.push(slot => book(patient, slot))
  }
  return family
}
type Booking = (slot: ReturnType<typeof freeQuarter>) => Promise<number>

/** Each of the slots is asked for by all at once: how many got each, and how long it took. */
const race = async (family: readonly Booking[], agendas: Agendas, first: number) => {
  const winners: number[] = []
  const began = performance.now()
  for (let nth = first; nth < first + raced; nth++) {
    const statuses = await Promise.all(family.map(book => book(freeQuarter(agendas, nth))))
    if (statuses.some(status => status !== 200 && status !== 409)) throw new Error(`a racer was answered ${statuses}`)
    winners.push(statuses.filter(status => status === 200).length)
  }
  return { winners, seconds: (performance.now() - began) / 1000 }
}

const overHttp = async (stand: Stand) => {
  const filling = performance.now()
  await fillAgendas(stand.owner, { professionals, daysTaken: Number(process.argv[5] ?? 14) })
  console.log(`agendas filled in ${((performance.now() - filling) / 1000).toFixed(0)} s`)
  const [jeanne, yanis] = [await stand.play('jeanne'), await stand.play('yanis')]
  const family = await families(stand, [jeanne, yanis])
  const search = asker(stand, jeanne)
  const ask = async () => void (await search(firstFree, {}, { reason: 'cough-fever', limit: 100 }))
  const cold = performance.now()
  await ask()
  const first = performance.now() - cold
  // Nobody of the six in ten is free beyond their fourteen days: what is booked below lies there.
  const { rows } = await stand.owner.query<{ account_id: string }>('select account_id from agenda order by account_id')
  const agendas = { ids: rows.map(row => row.account_id), quarters: quartersOver(nextDay(today(), 16), 40) }
  let nth = 0
  const refused: number[] = []
  const bookNext = async (worker: number) => {
    const status = await family[worker]?.(freeQuarter(agendas, nth++))
    if (status !== 200) refused.push(status ?? 0)
  }
  await closedLoop(ask, 4, 2)
  const [searched] = await Promise.all([openLoop(ask, 64, perSecond, seconds), openLoop(bookNext, 8, 5, seconds)])
  const before = stand.cpu()
  const most = await closedLoop(ask, 8, seconds)
  const after = stand.cpu()
  const searchCpu = ((after.server + after.database - before.server - before.database) * 1000) / most.times.length
  await closedLoop(bookNext, 8, 2)
  const booked = await closedLoop(bookNext, 8, seconds)
  await stand.settled()
  const end = stand.cpu()
  const bookCpu = ((end.server + end.database - after.server - after.database) * 1000) / booked.times.length
  const race20 = await race(family, agendas, nth)
  return { first, searched, most, searchCpu, booked, bookCpu, refused, race20 }
}
const today = () => instantOf(Date.now()).slice(0, 10) as Day

const ms = (value: number) => value.toFixed(value < 1 ? 4 : 1)
const both = (times: readonly number[]) => [quantile(times, 0.5), quantile(times, 0.99)].map(ms)
const alone = inProcess()
const stand = await openStand(port)
try {
  const http = await overHttp(stand)
  const { count, hash } = alone.answer
  const expected = { 100: [14_363, 395_718_983], 1000: [143_805, 777_044_929] }[professionals]
  const known = expected && (count === expected[0] && hash === expected[1] ? '(as expected)' : '(NOT as expected)')
  console.log(machine(`PostgreSQL ${stand.version}`))
  console.log(`${professionals} professionals: ${count} free slots, hash ${hash} ${known ?? ''}`)
  console.log(
    `after 10,000 bookings and cancellations the days kept ${alone.same ? 'equal' : 'DO NOT equal'} those computed again\n`,
  )
  const each = (one: { times: readonly number[]; seconds: number }) => (one.times.length / one.seconds).toFixed(0)
  console.log(
    table([
      ['', 'p50 ms', 'p99 ms', 'per s', 'processor ms', 'target'],
      ['all slots, computed anew', ...both(alone.anew)],
      ['all slots, from the days kept', ...both(alone.read), '', '', '25 ms'],
      ['a booking or a cancellation in them', ...both(alone.updates), '', '', '0.05 ms'],
      ['first search of a process', ms(http.first)],
      [`first of each, HTTP, ${perSecond}/s, 5 bookings/s`, ...both(http.searched.times), '', '', 'p99 50 ms'],
      ['first of each, HTTP, 8 at once', ...both(http.most.times), each(http.most), ms(http.searchCpu)],
      ['a slot held, HTTP, 8 at once', ...both(http.booked.times), each(http.booked), ms(http.bookCpu), '1,400/s'],
    ]),
  )
  const { winners } = http.race20
  console.log(`\n${http.refused.length} free slots refused to the one who asked`)
  console.log(
    `${raced} slots, ${racers} racers each: ${winners.filter(one => one === 1).length} have one winner, ${winners.filter(one => one !== 1).length} another number; ${((raced * racers) / http.race20.seconds).toFixed(0)} answers/s`,
  )
} finally {
  await stand.close()
}
