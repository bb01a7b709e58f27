// What is told of a trouble, and what is too short to be.
import { expect, test } from 'vitest'
import { IncidentWatch, type NoticedIncident } from './incident-watch.ts'

const watch = (looks: readonly (readonly [at: number, troubled: boolean])[]) => {
  const told: NoticedIncident[] = []
  const incidents = new IncidentWatch(incident => told.push(incident))
  for (const [at, troubled] of looks) incidents.look('no-image', troubled, at)
  return told
}

test('a trouble that lasts is told once when it lasts and once when it is over', () => {
  const told = watch([
    [0, true],
    [4000, true],
    [6000, true],
    [9000, true],
    [30_000, false],
    [31_000, false],
  ])
  expect(told).toEqual([
    { kind: 'no-image', seconds: 6, agoSeconds: 0 },
    { kind: 'no-image', seconds: 30, agoSeconds: 0 },
  ])
})

test('a short trouble is not told, and the next one starts from its own beginning', () => {
  const told = watch([
    [0, true],
    [3000, false],
    [4000, true],
    [8000, false],
  ])
  expect(told).toEqual([])
})
