// How long the free slots of 1,000 professionals over 14 days take: in process, and over HTTP while times are being taken.
// Run: node bench/slots.ts [professionals] [seconds]. It makes a database of its own and takes it away.
import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { firstFree } from '#agenda/find-slots.ts'
import type { Hours } from '#agenda/hours.ts'
import { type Busy, slotsOf } from '#agenda/slots.ts'
import { clockOf, nextDay } from '#kit/day-clock.ts'
import type { Day } from '#kit/time.ts'
import { testCluster } from '../test/global.ts'
import { openTestHouse, type TestHouse } from '../test/house.ts'
import { granted } from '../test/path.ts'
import { machine, quantile, table } from './table.ts'

const professionals = Number(process.argv[2] ?? 1000)
const seconds = Number(process.argv[3] ?? 10)
const zone = 'Europe/Paris'
const perSecond = 48

/** The slot problem of the comparison: Monday to Friday, 8–12 and 14–19, quarters of an hour, six in ten taken. */
const ranges = [
  { from: 480, to: 720 },
  { from: 840, to: 1140 },
]
const hours: Hours = {
  zone,
  rules: [1, 2, 3, 4, 5].flatMap(weekday =>
    ranges.map(range => ({ weekday, ...range, slotMinutes: 15, reasons: [], starts: '2026-01-01' as Day, ends: null })),
  ),
  exceptions: [],
}
const quarter = 900_000

/** What one professional has taken, drawn from their own seed (xorshift32). */
const takenBy = (one: number, first: Day): Busy[] => {
  let state = (Math.imul(one, 2_654_435_761) + 12_345) >>> 0
  const draw = () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    state >>>= 0
    return state / 2 ** 32
  }
  const busy: Busy[] = []
  for (let ahead = 0; ahead < 14; ahead++) {
    const day = nextDay(first, ahead)
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
    if (weekday === 0 || weekday === 6) continue
    const clock = clockOf(day, zone)
    for (const { from, to } of ranges)
      for (let minutes = from; minutes < to; minutes += 15)
        if (draw() < 0.6) busy.push({ from: clock(minutes), to: clock(minutes) + quarter })
  }
  return busy
}

/** Answers what the comparison asks: how many are free, and one number that depends on each of them. */
const inProcess = () => {
  const monday = '2027-02-01' as Day
  const taken = Array.from({ length: professionals }, (_, one) => takenBy(one, monday))
  const window = { from: clockOf(monday, zone)(0), until: clockOf(nextDay(monday, 14), zone)(0) }
  const runs: number[] = []
  let [count, hash] = [0, 0]
  for (let run = 0; run < 30; run++) {
    const began = performance.now()
    const found = taken.map(busy => slotsOf(hours, busy, window))
    runs.push(performance.now() - began)
    ;[count, hash] = [0, 0]
    for (const slots of found)
      for (const { at } of slots) {
        count++
        hash = (hash * 31 + at / quarter) % 1_000_000_007
      }
  }
  return { runs: runs.slice(5), count, hash }
}

const ids = Array.from({ length: professionals }, () => randomUUID())

const fill = async (house: TestHouse): Promise<void> => {
  const first = '2027-01-12' as Day
  const { owner } = house
  await owner.query(
    `insert into agenda (account_id, structure_id, hours, version, turn, changed_at)
     select whose, (select id from structure limit 1), $1::jsonb, 1, 1, $3 from unnest($2::uuid[]) whose`,
    [JSON.stringify(hours), ids, house.time.now()],
  )
  for (const [one, whose] of ids.entries()) {
    const starts = takenBy(one, first).map(busy => new Date(busy.from).toISOString())
    await owner.query(
      `insert into appointment (id, practitioner_id, structure_id, patient_id, account_id, starts_at, ends_at, state,
         told_sealed, zone, booked_at)
       select gen_random_uuid(), $1::uuid, gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), at,
         at + interval '15 minutes', 'booked', '', 'Europe/Paris', $3 from unnest($2::timestamptz[]) at`,
      [whose, starts, house.time.now()],
    )
  }
}

/** Open loop: a request leaves at its time, whether or not those before have come back; someone takes a slot every tenth of a second. */
const overHttp = async () => {
  const { cluster, folder } = await testCluster()
  const house = await openTestHouse({ server: cluster.owner })
  try {
    await fill(house)
    const patient = await house.play('jeanne')
    const ask = async () =>
      granted(firstFree, await patient.call(firstFree, { body: { reason: 'cough-fever', limit: 100 } }))
    const cold = performance.now()
    await ask()
    const first = performance.now() - cold
    for (let run = 0; run < 20; run++) await ask()
    const taken: number[] = []
    const asked: Promise<void>[] = []
    for (let sent = 0; sent < seconds * perSecond; sent++) {
      if (sent % 5 === 0)
        await house.owner.query('update agenda set turn = turn + 1 where account_id = $1', [ids[sent % professionals]])
      const began = performance.now()
      asked.push(ask().then(() => void taken.push(performance.now() - began)))
      await wait(1000 / perSecond)
    }
    await Promise.all(asked)
    return { first, taken }
  } finally {
    await house.close()
    await cluster.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

const ms = (value: number) => value.toFixed(1)
const alone = inProcess()
const expected = { 100: [14_363, 395_718_983], 1000: [143_805, 777_044_929] }[professionals]
const http = await overHttp()
console.log(machine())
console.log(
  table([
    ['', 'p50 ms', 'p99 ms', 'limit'],
    ['all slots, in process', ms(quantile(alone.runs, 0.5)), ms(quantile(alone.runs, 0.99)), '25'],
    [`first of each, HTTP, ${perSecond}/s`, ms(quantile(http.taken, 0.5)), ms(quantile(http.taken, 0.99)), 'p99 50'],
    ['first search of a process', ms(http.first), '', ''],
  ]),
)
console.log(
  `${professionals} professionals: ${alone.count} free slots, hash ${alone.hash}`,
  expected ? (alone.count === expected[0] && alone.hash === expected[1] ? '(as expected)' : '(NOT as expected)') : '',
)
