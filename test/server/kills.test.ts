// Killed without warning, twenty times the server and twenty times PostgreSQL, under load: nothing acknowledged is lost or doubled.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Killing, lineOf, openKilling, tableHead, type Victim } from '../kills.ts'

/** Rounds for each victim; `KILLS=3` for a quick look. */
const times = Number(process.env.KILLS ?? 20)

let killing: Killing
beforeAll(async () => {
  killing = await openKilling()
}, 120_000)
afterAll(() => killing?.close())

test.each<Victim>(['server', 'postgres'])(
  `%s, killed ${times} times`,
  async victim => {
    const rounds = []
    // Somewhere in the round, never at the same place: before, among and after each kind of act.
    for (let round = 0; round < times; round++) rounds.push(await killing.round(victim, 2 + ((round * 7) % 19)))
    process.stdout.write(`${tableHead}\n${lineOf(victim, rounds)}\n`)
    expect(await killing.check()).toEqual([])
    expect(rounds.reduce((sum, { cut }) => sum + cut, 0)).toBeGreaterThan(0)
    process.stdout.write(`${killing.acknowledged()} acts acknowledged so far, lost 0, doubled 0\n`)
  },
  600_000,
)
