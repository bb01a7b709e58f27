// Runs every check, even after a failure, and sums them up on the last line.
import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import { z } from 'zod'

interface Tally {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

const longestMinutes = 14

/** Runs a program of node_modules; answers whether it ended well in time. What one beside others says is shown once it has ended. */
const run = (program: string, args: readonly string[], stdio: 'inherit' | 'pipe'): Promise<boolean> =>
  new Promise(resolve => {
    const limits = { timeout: longestMinutes * 60_000, killSignal: 'SIGKILL' } as const
    const child = spawn(join('node_modules/.bin', program), args, { stdio: ['ignore', stdio, stdio], ...limits })
    const said: Buffer[] = []
    for (const way of [child.stdout, child.stderr]) way?.on('data', (bytes: Buffer) => said.push(bytes))
    child.on('error', () => resolve(false))
    child.on('close', code => {
      process.stdout.write(Buffer.concat(said))
      resolve(code === 0)
    })
  })

const single = (ok: boolean): Tally => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 })

const reportShape = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string(),
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })),
    }),
  ),
})

/** What failed, by name: said again at the very end, where whoever looks at a long output looks first. */
const failures: string[] = []

const readReport = (file: string): Tally | undefined => {
  try {
    const report = reportShape.parse(JSON.parse(readFileSync(file, 'utf8')))
    const skipped = report.numPendingTests + report.numTodoTests
    for (const { name, status, message, assertionResults } of report.testResults) {
      const failed = assertionResults.filter(one => one.status === 'failed').map(one => one.fullName)
      // A file that does not load, or whose preparation fails, has no test that failed.
      if (failed.length === 0 && status === 'failed') failed.push(message)
      for (const what of failed) failures.push(`${relative('.', name)}: ${what}`)
    }
    return { passed: report.numPassedTests, failed: report.numFailedTests, skipped }
  } catch {
    return undefined
  }
}

/** One Vitest project. What fails outside any test (a file that does not load, no report, nothing run) counts as one failure. */
const project = async (name: string): Promise<Tally> => {
  const file = `.build/reports/${name}.json`
  rmSync(file, { force: true })
  const args = ['run', '--project', name, '--reporter=default', '--reporter=json', `--outputFile=${file}`]
  const ok = await run('vitest', args, 'inherit')
  const tally = readReport(file) ?? { passed: 0, failed: 0, skipped: 0 }
  const hidden = tally.failed === 0 && (!ok || tally.passed === 0)
  return hidden ? { ...tally, failed: 1 } : tally
}

const steps = {
  types: async () => single(await run('tsc', ['-b'], 'pipe')),
  lint: async () => single(await run('biome', ['check', '.'], 'pipe')),
  build: async () => single(await run('vite', ['build'], 'pipe')),
  rules: () => project('rules'),
  server: () => project('server'),
  journeys: () => project('journeys'),
} satisfies Readonly<Record<string, () => Promise<Tally>>>

mkdirSync('.build/reports', { recursive: true })
let total: Tally = { passed: 0, failed: 0, skipped: 0 }
const lines: string[] = []
const inTurn = async (...names: readonly (keyof typeof steps)[]): Promise<void> => {
  for (const name of names) {
    console.log(`\n── ${name}`)
    const start = performance.now()
    const { passed, failed, skipped } = await steps[name]()
    total = { passed: total.passed + passed, failed: total.failed + failed, skipped: total.skipped + skipped }
    const seconds = ((performance.now() - start) / 1000).toFixed(1)
    lines.push(`${name.padEnd(10)}${passed} passed, ${failed} failed, ${skipped} skipped (${seconds} s)`)
  }
}
// The first three take little more than one core: they go beside the rules, which need nothing of them.
await Promise.all([inTurn('types', 'lint', 'build'), inTurn('rules')])
await inTurn('server', 'journeys')
console.log(`\n${lines.join('\n')}\n`)
if (failures.length > 0) console.log(`failed:\n${failures.map(one => `  ${one}`).join('\n')}\n`)
console.log(`${total.passed} passed, ${total.failed} failed${total.skipped ? `, ${total.skipped} skipped` : ''}`)
process.exitCode = total.failed > 0 ? 1 : 0
