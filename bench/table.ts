// How the benches of the call print: the machine and its disturbance first, then rows with their spread.
import { cpus, loadavg, release, totalmem } from 'node:os'

const load = () => loadavg()[0]?.toFixed(1)
const before = load()

/** The machine, what ran, and the load average at the start and now: two shared cores explain many a figure. */
export const machine = (...versions: readonly string[]): string =>
  [
    `${cpus().length} × ${cpus()[0]?.model ?? '?'}, ${Math.round(totalmem() / 2 ** 30)} GB, ${process.platform} ${release()}`,
    ['Node', process.version, ...versions].join(' '),
    `load average ${before} at the start, ${load()} at the end`,
  ].join('\n')

/** The value below which this part of the values is. */
export const quantile = (values: readonly number[], part: number): number =>
  [...values].sort((a, b) => a - b)[Math.round(part * (values.length - 1))] ?? Number.NaN

/** Median, ninth tenth, least and most, in milliseconds. */
export const spread = (values: readonly number[]): string[] => [
  ...[0.5, 0.9].map(part => quantile(values, part).toFixed(0)),
  `${quantile(values, 0).toFixed(0)}–${quantile(values, 1).toFixed(0)}`,
]

/** Columns as wide as their widest cell. */
export const table = (rows: readonly (readonly string[])[]): string => {
  const columns = Math.max(...rows.map(row => row.length))
  const widths = Array.from({ length: columns }, (_, at) => Math.max(...rows.map(row => row[at]?.length ?? 0)))
  return rows
    .map(row =>
      row
        .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
        .join('   ')
        .trimEnd(),
    )
    .join('\n')
}
