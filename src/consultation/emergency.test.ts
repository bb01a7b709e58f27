// Whatever is tried in whatever order, an emergency holds the consultation where it is until its outcome is noted.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Instant } from '#kit/time.ts'
import { instantOf, plusSeconds } from '#kit/time.ts'
import { advance, type ConsultationState, type Step, steps } from './consultation.ts'
import {
  decideNote,
  decideOpen,
  type EmergencyFacts,
  type EmergencyStep,
  helpDecisions,
  type NoteInput,
} from './emergency.ts'
import { decideAnswer, decideAsk, decideMeeting, type HandoverState } from './handover.ts'
import { isDeskSilent, type LineFacts, lineIn, linePolicies, linePolicyAt, whatNow } from './line-lost.ts'

const note: fc.Arbitrary<NoteInput> = fc.oneof(
  fc.constant({ step: 'samu-called' } as const),
  fc.record({ step: fc.constant('help-warned' as const), word: fc.constantFrom(...helpDecisions) }),
  fc.constant({ step: 'patient-reached' } as const),
)
const act = fc.oneof(
  fc.record({ kind: fc.constant('step' as const), step: fc.constantFrom(...(Object.keys(steps) as Step[])) }),
  fc.record({ kind: fc.constant('open' as const) }),
  fc.record({ kind: fc.constant('note' as const), input: note }),
  fc.record({ kind: fc.constant('ask' as const) }),
  fc.record({
    kind: fc.constant('answer' as const),
    answer: fc.constantFrom('accepted' as const, 'declined' as const),
  }),
  fc.record({ kind: fc.constant('meet' as const), answer: fc.constantFrom('go-on' as const, 'refuse' as const) }),
)

type Act = typeof act extends fc.Arbitrary<infer One> ? One : never

/** The house as its database holds it; each act is one transaction. */
class House {
  state: ConsultationState = 'announced'
  emergency: EmergencyFacts['emergency'] = 'none'
  leader = 'first'
  agreed: string | null = null
  handover: { state: HandoverState; from: string } | null = null

  get standing() {
    return { state: this.state, inEmergency: this.emergency === 'open' }
  }
  get facts(): EmergencyFacts {
    return { state: this.state, emergency: this.emergency }
  }
  do(one: Act): void {
    switch (one.kind) {
      case 'step': {
        const answer = advance(this.standing, one.step)
        if (answer.ok) this.state = answer.value.state
        if (answer.ok && one.step === 'begin' && answer.value.changed) this.agreed = this.leader
        break
      }
      case 'open': {
        const answer = decideOpen(this.facts)
        if (answer.ok && answer.value.opens) this.emergency = 'open'
        break
      }
      case 'note': {
        const answer = decideNote(this.facts, one.input)
        if (answer.ok && answer.value.settles) this.emergency = 'settled'
        break
      }
      case 'ask':
        if (decideAsk(this.standing, this.handover?.state === 'asked').ok)
          this.handover = { state: 'asked', from: this.leader }
        break
      case 'answer': {
        if (!this.handover) return
        const facts = { state: this.handover.state, expiresAt: later, standing: this.standing, busy: false }
        if (!decideAnswer(facts, one.answer, now).ok) return
        this.handover.state = one.answer
        if (one.answer === 'accepted') this.leader = `${this.leader}'`
        break
      }
      case 'meet': {
        const changed = this.agreed !== null && this.agreed !== this.leader
        const answer = decideMeeting({ standing: this.standing, changed, formerBusy: false }, one.answer)
        if (!answer.ok || !this.handover) return
        if (one.answer === 'refuse') this.leader = this.handover.from
        this.agreed = this.leader
      }
    }
  }
}
const now = '2026-11-22T02:00:00.000Z' as Instant
const later = '2026-11-22T02:10:00.000Z' as Instant

describe('an emergency', () => {
  test('keeps the consultation from ending or changing hands, in any order of acts', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 30 }), acts => {
        const house = new House()
        for (const one of acts) {
          const before = { ...house }
          house.do(one)
          if (before.emergency !== 'open') continue
          expect(['announced', 'open']).toContain(house.state)
          expect(house.leader).toBe(before.leader)
          // Only an outcome lets go: neither a telephone call nor another tap does.
          if (house.emergency !== 'open') expect(one).toMatchObject({ kind: 'note' })
          if (one.kind === 'note' && one.input.step === 'samu-called') expect(house.emergency).toBe('open')
        }
      }),
      { numRuns: 2000 },
    )
  })

  test('lets the consultation go once the outcome is noted, by either word', () => {
    for (const input of [{ step: 'help-warned', word: 'advice' }, { step: 'patient-reached' }] as const) {
      const house = new House()
      house.do({ kind: 'step', step: 'begin' })
      house.do({ kind: 'open' })
      house.do({ kind: 'step', step: 'close' })
      expect(house.state).toBe('open')
      house.do({ kind: 'note', input })
      house.do({ kind: 'step', step: 'close' })
      expect(house.state).toBe('closed')
    }
  })

  test('cannot be opened once the consultation is over, nor noted when there is none', () => {
    expect(decideOpen({ state: 'closed', emergency: 'none' })).toMatchObject({ refused: 'consultation-over' })
    expect(decideNote({ state: 'open', emergency: 'none' }, { step: 'samu-called' })).toMatchObject({
      refused: 'no-emergency',
    })
    expect(decideNote({ state: 'closed', emergency: 'settled' }, { step: 'samu-called' })).toMatchObject({
      refused: 'consultation-over',
    })
  })
})

describe('the line lost in an emergency', () => {
  const policy = linePolicyAt(now)
  const facts = (change: Partial<LineFacts>): LineFacts => ({
    patientGoneAt: null,
    doctorGoneAt: null,
    steps: [{ step: 'opened', at: now }],
    telephone: true,
    begun: true,
    ...change,
  })
  /** Plays a second at a time, as a process that is nudged or sleeps would. */
  const play = (
    from: LineFacts,
    seconds: number,
    gone: (second: number) => Pick<LineFacts, 'patientGoneAt' | 'doctorGoneAt'>,
  ) => {
    let { steps } = from
    for (let second = 0; second <= seconds; second++) {
      const at = plusSeconds(now, second)
      const { deeds } = whatNow({ ...from, ...gone(second), steps }, at, policy)
      steps = [...steps, ...deeds.map(step => ({ step, at }))]
    }
    return steps
  }
  const times = (steps: LineFacts['steps'], step: EmergencyStep) =>
    steps.filter(one => one.step === step).map(one => (Date.parse(one.at) - Date.parse(now)) / 1000)

  test('says of itself that no doctor has signed its times', () => {
    for (const one of linePolicies) expect(one).toMatchObject({ validated: false, source: expect.any(String) })
  })

  test('rings within two seconds, then every thirty, with one message, and no more than so many times', () => {
    const steps = play(facts({}), 3600, () => ({ patientGoneAt: now, doctorGoneAt: null }))
    const rings = times(steps, 'patient-rang')
    expect(rings[0]).toBeLessThanOrEqual(2)
    expect(rings.slice(0, 4)).toEqual([1, 31, 61, 91])
    expect(rings.length).toBe(policy.mostRings)
    expect(times(steps, 'patient-texted')).toEqual([1])
    expect(lineIn(steps)).toEqual({ lost: true, rings: policy.mostRings })
  })

  test('stops ringing when the page is back, and begins again when it is lost again', () => {
    const steps = play(facts({}), 200, second => ({
      patientGoneAt: second < 50 ? now : second < 100 ? null : plusSeconds(now, 100),
      doctorGoneAt: null,
    }))
    expect(times(steps, 'line-back')).toEqual([50])
    expect(times(steps, 'patient-rang')).toEqual([1, 31, 101, 131, 161, 191])
    expect(times(steps, 'patient-texted')).toEqual([1, 101])
  })

  test('without a telephone says once that the doctor must ring', () => {
    const steps = play(facts({ telephone: false }), 600, () => ({ patientGoneAt: now, doctorGoneAt: now }))
    expect(times(steps, 'no-telephone')).toEqual([1])
    expect(times(steps, 'patient-rang')).toEqual([])
    expect(times(steps, 'lead-rang')).toEqual([])
    expect(isDeskSilent(steps)).toBe(true)
  })

  test('has no line to lose before the call, but a desk that may fall silent', () => {
    const steps = play(facts({ begun: false }), 300, () => ({ patientGoneAt: now, doctorGoneAt: now }))
    expect(times(steps, 'line-lost')).toEqual([])
    expect(times(steps, 'desk-silent')).toEqual([policy.deskSilentSeconds])
    expect(times(steps, 'lead-rang').length).toBeGreaterThan(1)
  })

  test('the same facts looked at twice in one instant do the same thing once, whenever the process died', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ seconds: fc.nat(90), gone: fc.boolean(), desk: fc.boolean() }), { maxLength: 40 }),
        moments => {
          let steps = facts({}).steps
          let clock = 0
          for (const { seconds, gone, desk } of moments) {
            clock += seconds
            const at = plusSeconds(now, clock)
            const since = instantOf(Date.parse(at) - 1000 * (gone ? seconds : 0))
            const seen = { ...facts({}), patientGoneAt: gone ? since : null, doctorGoneAt: desk ? null : since }
            const first = whatNow({ ...seen, steps }, at, policy)
            steps = [...steps, ...first.deeds.map(step => ({ step, at }))]
            expect(whatNow({ ...seen, steps }, at, policy).deeds).toEqual([])
            if (first.again) expect(first.again > at || first.deeds.length > 0).toBe(true)
          }
          const rings = steps.filter(one => one.step === 'patient-rang')
          for (const [index, ring] of rings.entries()) {
            const between = steps.slice(steps.indexOf(rings[index - 1] ?? ring) + 1, steps.indexOf(ring))
            if (index > 0 && !between.some(one => one.step === 'line-lost'))
              expect(Date.parse(ring.at) - Date.parse(rings[index - 1]?.at ?? '')).toBeGreaterThanOrEqual(30_000)
          }
        },
      ),
    )
  })
})
