// The small rules of the waiting room: what may become of a ticket, who is on duty, who may join, what getting worse changes.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Instant, plusSeconds } from '#kit/time.ts'
import { reasonVersion } from '#orientation/catalogue.ts'
import type { ForTicket } from '#orientation/intake.ts'
import type { Reason } from '#orientation/reason.ts'
import { ageInWords } from '#patients/patient.ts'
import { type DutyStatus, deskSeconds, isFree, isOnDuty, statusAt } from './duty.ts'
import { decideJoin, type JoinFacts } from './join.ts'
import { summaryOf, withWorsening } from './summary.ts'
import {
  isOpen,
  isPresent,
  type OfferSummary,
  offerSummary,
  presentSeconds,
  type Severity,
  after as stateAfter,
  statesBefore,
  type TicketEvent,
  type TicketState,
  ticketEvents,
  ticketStates,
} from './ticket.ts'
import { judgeWorsening } from './worsen.ts'

const at = '2027-01-12T08:30:00.000Z' as Instant

/** The whole machine, written again by hand: state, event, state. Whatever is not here must be refused. */
const allowed = new Map<string, TicketState>([
  ['waiting offer', 'offered'],
  ['waiting leave', 'left'],
  ['waiting lose', 'lost'],
  ['offered pass-on', 'waiting'],
  ['offered accept', 'accepted'],
  ['offered leave', 'left'],
  ['accepted give-back', 'waiting'],
  ['accepted finish', 'finished'],
])

describe('a ticket', () => {
  test('after any sequence of events stands where the table says', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom<TicketEvent>(...ticketEvents), { maxLength: 40 }), events => {
        let state: TicketState = 'waiting'
        for (const event of events) {
          const expected = allowed.get(`${state} ${event}`)
          expect(stateAfter(state, event)).toBe(expected)
          state = expected ?? state
        }
      }),
    )
  })

  test('that is over stays so; one that is open can always end', () => {
    for (const state of ticketStates) {
      const next = ticketEvents.flatMap(event => stateAfter(state, event) ?? [])
      if (!isOpen(state)) expect(next, state).toEqual([])
      else expect(next.some(one => !isOpen(one)) || state === 'accepted', state).toBe(true)
    }
  })

  test('is asked for by the states from which an event leads somewhere, which lead to one state only', () => {
    for (const event of ticketEvents) {
      const before = statesBefore(event)
      expect(before.length).toBeGreaterThan(0)
      for (const state of ticketStates)
        expect(before.includes(state), `${state} ${event}`).toBe(allowed.has(`${state} ${event}`))
      expect(new Set(before.map(state => stateAfter(state, event))).size, event).toBe(1)
    }
  })

  test('is present until 75 seconds of silence', () => {
    expect(isPresent({ lastSeenAt: plusSeconds(at, -presentSeconds + 0.001) }, at)).toBe(true)
    expect(isPresent({ lastSeenAt: plusSeconds(at, -presentSeconds) }, at)).toBe(false)
  })
})

describe('duty', () => {
  const duties = fc.record({
    status: fc.constantFrom<DutyStatus>('available', 'break', 'off'),
    breakUntil: fc.option(fc.integer({ min: -1800, max: 1800 }).map(seconds => plusSeconds(at, seconds))),
    lastSeenAt: fc.nat(2 * deskSeconds).map(seconds => plusSeconds(at, -seconds)),
    busy: fc.boolean(),
  })

  test('a break ends by itself, and only a break with an end', () => {
    fc.assert(
      fc.property(duties, duty => {
        const over = duty.status === 'break' && duty.breakUntil !== null && duty.breakUntil <= at
        expect(statusAt(duty, at)).toBe(over ? 'available' : duty.status)
      }),
    )
    expect(statusAt({ status: 'break', breakUntil: at }, at)).toBe('available')
    expect(statusAt({ status: 'break', breakUntil: null }, at)).toBe('break')
  })

  test('offers go to who is available, at an open desk, with nobody in hand', () => {
    fc.assert(
      fc.property(duties, duty => {
        const here = duty.status === 'available' && duty.lastSeenAt > plusSeconds(at, -deskSeconds)
        expect(isOnDuty(duty, at)).toBe(here)
        expect(isFree(duty, at)).toBe(here && !duty.busy)
      }),
    )
  })
})

const summary: OfferSummary = { reason: 'Toux', age: '34 ans', sex: 'F', lines: [], warnings: [] }
const whole: JoinFacts = {
  request: { patient: 'patient', missing: [], stopped: false, severity: 3, flagged: false, ageMonths: 408, summary },
  structure: 'structure',
}

describe('joining', () => {
  test('a whole request becomes a place of its severity', () => {
    expect(decideJoin(whole, 'intake', at)).toEqual({
      ok: true,
      value: { patient: 'patient', structure: 'structure', severity: 3, summary, joinedAt: at },
    })
  })

  test('the same request gives the same place, whatever became of the rest', () => {
    const open = { id: 'ticket', intake: 'intake' }
    const request = { ...whole.request, missing: ['place'], stopped: true }
    expect(decideJoin({ request, open }, 'intake', at)).toEqual({ ok: true, value: { again: 'ticket' } })
  })

  test('a standing red flag refuses before anything that is missing', () => {
    const request = { ...whole.request, stopped: true, missing: ['place', 'consent'] }
    expect(decideJoin({ ...whole, request }, 'intake', at)).toMatchObject({ refused: 'needs-help-now' })
  })

  test('what is missing is named; another request waiting, or no structure, refuses', () => {
    const request = { ...whole.request, missing: ['place', 'consent'] }
    expect(decideJoin({ ...whole, request }, 'intake', at)).toEqual({
      ok: false,
      refused: 'request-incomplete',
      detail: { missing: 'place, consent' },
    })
    const open = { id: 'ticket', intake: 'another' }
    expect(decideJoin({ ...whole, open }, 'intake', at)).toMatchObject({ refused: 'already-waiting' })
    expect(decideJoin({ request: whole.request }, 'intake', at)).toMatchObject({ refused: 'nobody-practises-here' })
  })
})

describe('what a professional reads', () => {
  test('ages are told as doctors tell them', () => {
    expect([0, 1, 23, 24, 35, 36, 407].map(ageInWords)).toEqual([
      'moins d’un mois',
      '1 mois',
      '23 mois',
      '2 ans',
      '2 ans',
      '3 ans',
      '33 ans',
    ])
  })

  test('keeps to eight lines and says once how each warning was passed', () => {
    const request = {
      patientId: 'patient',
      ageMonths: 407,
      sex: 'F',
      reason: { id: 'cough-fever', version: 1, title: { fr: 'Toux', en: 'Cough' } },
      severity: 2,
      flagged: true,
      flags: [],
      exits: [{ exit: 'sent-by-15' }, { exit: 'sent-by-15' }, { exit: 'cannot-call' }],
      synthesis: Array.from({ length: 12 }, (_, n) => `Ligne ${n}`),
      missing: [],
    } as unknown as ForTicket
    const { summary: told, stopped } = summaryOf(request)
    expect(stopped).toBe(false)
    expect(told.lines).toHaveLength(8)
    expect(told.warnings).toHaveLength(2)
    expect(() => offerSummary.parse(told)).not.toThrow()
    expect(summaryOf({ ...request, missing: ['exit'] } as ForTicket).stopped).toBe(true)
  })

  test('however often things get worse, stays within its bounds and keeps the last word', () => {
    let told = summary
    for (let n = 0; n < 40; n++) told = withWorsening(told, plusSeconds(at, 60 * n), cough, [])
    expect(() => offerSummary.parse(told)).not.toThrow()
    // 08:30 UTC and 39 minutes are 10:09 in Paris in winter.
    expect(told.warnings.at(-1)).toBe('Aggravation signalée à 10:09')
  })
})

const cough = reasonVersion('cough-fever', 1) as Reason

describe('getting worse', () => {
  const intake = { reason: cough, subject: { ageMonths: 407, sex: 'F' as const }, answers: {} }

  test('moves forward by one step, never back, and never to the first place without a flag', () => {
    for (const severity of [1, 2, 3, 4] as const) {
      const judged = judgeWorsening(intake, {}, severity)
      expect(judged.severity).toBe(severity <= 2 ? severity : severity - 1)
    }
  })

  test('puts first whoever gives a sign that alarms, and says which', () => {
    const judged = judgeWorsening(intake, { vital: ['chest-tight'] }, 4)
    expect(judged).toMatchObject({ severity: 1 satisfies Severity })
    expect(judged.level).not.toBe('teleconsultation')
    expect(judged.flags.length).toBeGreaterThan(0)
  })

  test('asks the questions of emergencies only: other answers given then change nothing', () => {
    const [, other] = Object.entries(judgeWorsening(intake, { 'not-asked': ['chest-tight'] }, 3))
    expect(other).toEqual(Object.entries(judgeWorsening(intake, {}, 3))[1])
  })
})
