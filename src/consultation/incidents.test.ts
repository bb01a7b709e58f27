// Technical incidents as the compte rendu tells them.
import { expect, test } from 'vitest'
import { type Instant, instantOf } from '#kit/time.ts'
import { type Incident, incidentTimes, toldIncidents } from './incidents.ts'

const at = (seconds: number): Instant => instantOf(Date.parse('2027-02-01T14:00:00.000Z') + seconds * 1000)
const incident = (kind: Incident['kind'], side: Incident['side'], from: number, until: number): Incident => ({
  kind,
  side,
  from: at(from),
  until: at(until),
})

test('a cut that both browsers report is told once, from its first second to its last', () => {
  const told = toldIncidents([incident('cut', 'patient', 12, 50), incident('cut', 'leader', 10, 48)])
  expect(told).toEqual([{ kind: 'cut', noticedBy: 'both', from: at(10), seconds: 40 }])
})

test('two cuts apart are two, and each side answers for its own camera', () => {
  const told = toldIncidents([
    incident('no-image', 'leader', 5, 500),
    incident('cut', 'leader', 100, 110),
    incident('no-image', 'patient', 0, 30),
    incident('cut', 'patient', 10, 20),
  ])
  expect(told.map(one => [one.kind, one.noticedBy, one.seconds])).toEqual([
    ['no-image', 'patient', 30],
    ['no-image', 'leader', 495],
    ['cut', 'patient', 10],
    ['cut', 'leader', 10],
  ])
})

test('an incident is dated by the server’s clock from the browser’s seconds, and never before the patient began', () => {
  expect(incidentTimes({ seconds: 10, agoSeconds: 5 }, at(0), at(100))).toEqual({ from: at(85), until: at(95) })
  expect(incidentTimes({ seconds: 7200, agoSeconds: 0 }, at(0), at(100))).toEqual({ from: at(0), until: at(100) })
})
