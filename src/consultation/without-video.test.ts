// Said before the act, never after: what no camera changes; and nothing is said while the browser is still asking.
import { expect, test } from 'vitest'
import type { Day } from '#kit/time.ts'
import { rules, withoutVideo } from './without-video.ts'

const today = '2026-11-22' as Day
const both = ['act-not-reimbursed', 'written-prescription-not-reimbursed']

test.each(['off', 'interrupted', 'missing', 'denied'] as const)(
  'a camera that is %s: both consequences are told',
  camera => expect(withoutVideo(camera, today)).toEqual(both),
)

test.each(['on', 'starting'] as const)('a camera that is %s: nothing is told', camera =>
  expect(withoutVideo(camera, today)).toEqual([]),
)

test('each names the text that obliges, and none is told before it was in force', () => {
  for (const each of rules) expect(each.source).toMatch(/art\./)
  expect(withoutVideo('missing', '2023-12-31' as Day)).toEqual([])
  expect(withoutVideo('missing', '2024-02-01' as Day)).toEqual(['written-prescription-not-reimbursed'])
})
