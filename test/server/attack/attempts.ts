// What an attack tried and what came of it: one row of the table printed at the end, and the two things that must never be.
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect } from 'vitest'

interface Row {
  readonly attack: string
  tried: number
  /** Where it got in, or what it was told that it should not be. */
  readonly entered: string[]
  /** Answers 500 and beyond, other than a part that is declared to be out of service. */
  readonly faults: string[]
}

/** Keeps the rows of one file of attacks. */
export const attacks = () => {
  const rows: Row[] = []
  return {
    row(attack: string) {
      const row: Row = { attack, tried: 0, entered: [], faults: [] }
      rows.push(row)
      return {
        /** One try and its answer; `harmless` says what the answer may be for the attack to have failed. */
        note(what: string, status: number, harmless: boolean) {
          row.tried++
          if (status >= 500 && status !== 503) row.faults.push(`${status} ${what}`)
          if (!harmless) row.entered.push(`${status} ${what}`)
        },
        /** Fails unless something was tried, nothing got in and nothing broke. */
        holds() {
          expect(row.tried, attack).toBeGreaterThan(0)
          expect({ entered: row.entered.slice(0, 20), faults: row.faults.slice(0, 20) }, attack).toEqual({
            entered: [],
            faults: [],
          })
        },
      }
    },
    print() {
      const line = (attack: string, ...cells: (string | number)[]) =>
        `${attack.padEnd(64)}${cells.map(cell => String(cell).padStart(9)).join('')}\n`
      process.stdout.write(line('attack', 'tried', 'got in', '5xx'))
      for (const row of rows) process.stdout.write(line(row.attack, row.tried, row.entered.length, row.faults.length))
    },
  }
}

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

/** Megabytes the process holds once what is no longer needed was collected. */
export const heldMegabytes = (): number => {
  collect()
  const { heapUsed, external } = process.memoryUsage()
  return (heapUsed + external) / 1024 / 1024
}
