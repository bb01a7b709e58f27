// The loop of every watch: never twice at once, never lost, and a look that fails is tried again.
import { expect, test } from 'vitest'
import { type Instant, plusSeconds } from '#kit/time.ts'
import { openBus } from './bus.ts'
import { openLog } from './log.ts'
import { drivenTimepiece } from './timepiece.ts'
import { startWatch } from './watch.ts'

const begin = '2027-01-12T08:30:00.000Z' as Instant

/** A watch whose looks are ended by the test, one by one. */
const begun = (answers: (at: Instant) => Instant | undefined = () => undefined) => {
  const time = drivenTimepiece(begin)
  const open: PromiseWithResolvers<void>[] = []
  const bus = openBus()
  const watch = startWatch(
    { time, bus, log: openLog('silent') },
    {
      async look() {
        const turn = Promise.withResolvers<void>()
        open.push(turn)
        await turn.promise
        return answers(time.now())
      },
      hears: 'something/changed',
      failed: 'the watch of this test failed',
    },
  )
  const looks = (count: number) => expect.poll(() => open.length).toBe(count)
  /** Until the alarm is set, time passes for nobody. */
  const later = (seconds: number, count: number) =>
    expect
      .poll(() => {
        time.advance(seconds)
        return open.length
      })
      .toBe(count)
  return { time, watch, open, looks, later, change: () => bus.changed('something/changed', 'any') }
}

test('looks at once; however much changes during a look, there is one more', async () => {
  const { open, looks, change, watch } = begun()
  await looks(1)
  change()
  change()
  expect(open).toHaveLength(1)
  open[0]?.resolve()
  await looks(2)
  open[1]?.resolve()
  await watch.stop()
  expect(open).toHaveLength(2)
})

test('looks again when the time it answered comes', async () => {
  const { time, open, looks, later, watch } = begun(at => plusSeconds(at, 60))
  open[0]?.resolve()
  await later(60, 2)
  open[1]?.resolve()
  await watch.stop()
  time.advance(3600)
  await looks(2)
})

test('a look that fails is tried again, though nothing changed', async () => {
  const { open, looks, later, watch } = begun()
  open[0]?.reject(new Error('the database was away'))
  await later(5, 2)
  open[1]?.resolve()
  await watch.stop()
  await looks(2)
})
