// The agendas of the benches: the hours and the taken times of the slot problem of the comparison, in process and in a database.
import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import type { Hours } from '#agenda/hours.ts'
import type { Busy } from '#agenda/slots.ts'
import { clockOf, nextDay, weekdayOf } from '#kit/day-clock.ts'
import { type Day, dayIn, instantOf } from '#kit/time.ts'

export const zone = 'Europe/Paris'
export const quarter = 900_000

/** Monday to Friday, 8–12 and 14–19, quarters of an hour. */
const ranges = [
  { from: 480, to: 720 },
  { from: 840, to: 1140 },
]
export const hours: Hours = {
  zone,
  rules: [1, 2, 3, 4, 5].flatMap(weekday =>
    ranges.map(range => ({ weekday, ...range, slotMinutes: 15, reasons: [], starts: '2026-01-01' as Day, ends: null })),
  ),
  exceptions: [],
}

/** The quarters of an hour those hours open over so many days, in order. */
export const quartersOver = (first: Day, days: number): number[] => {
  const quarters: number[] = []
  for (let ahead = 0; ahead < days; ahead++) {
    const day = nextDay(first, ahead)
    if (weekdayOf(day) > 5) continue
    const clock = clockOf(day, zone)
    for (const { from, to } of ranges)
      for (let minutes = from; minutes < to; minutes += 15) quarters.push(clock(minutes))
  }
  return quarters
}

/** What one professional has taken of these quarters: six in ten, drawn from their own seed (xorshift32). */
export const takenBy = (one: number, quarters: readonly number[]): Busy[] => {
  let state = (Math.imul(one, 2_654_435_761) + 12_345) >>> 0
  const draw = () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    state >>>= 0
    return state / 2 ** 32
  }
  return quarters.flatMap(from => (draw() < 0.6 ? [{ from, to: from + quarter }] : []))
}

export interface Agendas {
  readonly ids: readonly string[]
  /** The quarters these professionals open that are free, from tomorrow on; the same for each when nothing was taken. */
  readonly quarters: readonly number[]
}

/** Agendas as the application keeps them, of professionals nobody knows more of. */
export const fillAgendas = async (
  owner: pg.Client,
  given: {
    readonly professionals: number /** For how many days from tomorrow on six in ten are taken. */
    readonly daysTaken: number
  },
): Promise<Agendas> => {
  const now = Date.now()
  const ids = Array.from({ length: given.professionals }, () => randomUUID())
  await owner.query(
    `insert into agenda (account_id, structure_id, hours, version, turn, changed_at)
     select whose, (select id from structure limit 1), $1::jsonb, 1, 1, $3 from unnest($2::uuid[]) whose`,
    [JSON.stringify(hours), ids, instantOf(now)],
  )
  const tomorrow = nextDay(dayIn(instantOf(now), zone))
  if (given.daysTaken > 0) {
    const starts = ids.map((_, one) =>
      takenBy(one, quartersOver(tomorrow, given.daysTaken)).map(busy => instantOf(busy.from)),
    )
    await owner.query(
      `insert into appointment (id, practitioner_id, structure_id, patient_id, account_id, starts_at, ends_at, state,
         told_sealed, zone, booked_at)
       select gen_random_uuid(), whose, gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), at, at + interval '15 minutes',
         'booked', '', 'Europe/Paris', $3
       from unnest($1::uuid[], $2::timestamptz[]) taken (whose, at)`,
      [ids.flatMap((whose, one) => (starts[one] ?? []).map(() => whose)), starts.flat(), instantOf(now)],
    )
  }
  await owner.query('analyze agenda')
  await owner.query('analyze appointment')
  return { ids, quarters: quartersOver(tomorrow, 60) }
}

/** The so-manieth free quarter, going round the professionals. */
export const freeQuarter = ({ ids, quarters }: Agendas, nth: number) => ({
  practitioner: ids[nth % ids.length] ?? '',
  at: quarters[Math.floor(nth / ids.length) % quarters.length] ?? 0,
})
