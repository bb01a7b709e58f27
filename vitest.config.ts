// Three kinds of test: rules (pure, and the house itself), server (through HTTP on a real PostgreSQL), journeys (Chromium).
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

const server = ['src/**/server/**/*.test.ts', 'src/edge/**/*.test.ts', 'test/server/**/*.test.ts']

/** What is awaited may be long in coming on a busy machine: only what never comes is wrong. */
const patient = { poll: { timeout: 20_000 } }

// What our modules keep is found by its value (formats, editions): a worker reads them once for all its files (`isolate: false`).
/** The files that take longest, the longest first: begun last, one of them would run alone. */
const long = [
  'test/server/kills.test.ts',
  'src/edge/postgres/cluster.test.ts',
  'src/access/server/one-factor.test.ts',
  'test/server/attack/reach.test.ts',
  'test/journeys/call-devices.test.ts',
  'test/journeys/accessibility-people.test.ts',
  'test/journeys/accessibility-after.test.ts',
  'test/journeys/accessibility-care.test.ts',
  'test/journeys/accessibility.test.ts',
  'test/journeys/call.test.ts',
  'test/journeys/network.test.ts',
  'test/journeys/path.test.ts',
  'test/journeys/waiting.test.ts',
  'test/journeys/people.test.ts',
  'test/journeys/accessibility-before.test.ts',
]
class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const at = long.findIndex(name => moduleId.endsWith(name))
      return at < 0 ? long.length : at
    }
    return (await super.sort(files)).toSorted((one, other) => place(one) - place(other))
  }
}

export default defineConfig({
  test: {
    sequence: { sequencer: LongFirst },
    projects: [
      {
        test: {
          name: 'rules',
          expect: patient,
          include: ['src/**/*.test.ts', 'test/*.test.ts'],
          exclude: ['node_modules/**', ...server],
          // Properties are tried hundreds of times; a slow machine is not a wrong rule.
          testTimeout: 60_000,
          isolate: false,
        },
      },
      {
        test: {
          name: 'server',
          expect: patient,
          include: server,
          globalSetup: 'test/global.ts',
          isolate: false,
          testTimeout: 180_000,
          hookTimeout: 120_000,
          // Some wait more than they work (floods, kills): one more than there are cores.
          maxWorkers: 3,
        },
      },
      {
        test: {
          name: 'journeys',
          expect: patient,
          include: ['test/journeys/**/*.test.ts'],
          globalSetup: 'test/global.ts',
          isolate: false,
          testTimeout: 180_000,
          hookTimeout: 180_000,
          maxWorkers: 3,
        },
      },
    ],
  },
})
