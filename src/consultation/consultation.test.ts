// The states of an encounter and of its seats, with a server that dies between any two steps and people who ask again.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { advance, type ConsultationState, type Step, steps } from './consultation.ts'
import { decideEntry, decideKnock, type Seat, type Side } from './seat.ts'

const calm = (state: ConsultationState) => ({ state, inEmergency: false })
const anyStep = fc.constantFrom(...(Object.keys(steps) as Step[]))

describe('states', () => {
  test('what is over stays over, and what has begun never becomes announced again', () => {
    fc.assert(
      fc.property(fc.array(anyStep), asked => {
        let state: ConsultationState = 'announced'
        for (const step of asked) {
          const before: ConsultationState = state
          const answer: ReturnType<typeof advance> = advance(calm(state), step)
          if (answer.ok) state = answer.value.state
          if (before === 'closed' || before === 'withdrawn') expect(state).toBe(before)
          if (before === 'open') expect(['open', 'closed']).toContain(state)
        }
      }),
    )
  })

  test('a step asked again because its answer was lost is done, and changes nothing', () => {
    fc.assert(
      fc.property(fc.array(anyStep), anyStep, (asked, step) => {
        const state = asked.reduce<ConsultationState>((now, one) => {
          const answer = advance(calm(now), one)
          return answer.ok ? answer.value.state : now
        }, 'announced')
        const first = advance(calm(state), step)
        if (first.ok)
          expect(advance(calm(first.value.state), step)).toEqual({
            ok: true,
            value: { state: first.value.state, changed: false },
          })
      }),
    )
  })
})

/**
 * The house as its database sees it: a step happens in one transaction or not at all, and the server may die before
 * committing or before answering. Whoever got no answer asks again.
 */
class House {
  state: ConsultationState = 'announced'
  begunBy: string | null = null
  seats: Seat[] = []
  epoch = 0

  enter(side: Side, session: string) {
    const answer = decideEntry(
      { consultation: this.state, begunBy: this.begunBy, seats: this.seats },
      { side, session },
    )
    if (!answer.ok) return answer
    const { seat, state } = answer.value
    const epoch = state === 'admitted' ? ++this.epoch : 0
    if (seat === 'new') this.seats.push({ id: `seat-${session}`, side, session, state, epoch })
    else this.seats = this.seats.map(one => (one.id === seat ? { ...one, epoch } : one))
    return answer
  }
  begin(session: string) {
    const answer = advance(calm(this.state), 'begin')
    if (!answer.ok || !answer.value.changed) return
    this.state = answer.value.state
    this.begunBy = session
  }
  step(step: Step) {
    const answer = advance(calm(this.state), step)
    if (answer.ok) this.state = answer.value.state
  }
  answerKnock(session: string, answer: 'admitted' | 'refused') {
    this.seats = this.seats.map(seat =>
      seat.session === session && decideKnock(seat.state, answer).ok ? { ...seat, state: answer } : seat,
    )
  }
}

type Ask = (house: House) => void
const session = fc.constantFrom('phone', 'tablet', 'stranger')
const ask: fc.Arbitrary<Ask> = fc.oneof(
  session.map(s => (h: House) => h.begin(s)),
  session.map(s => (h: House) => void h.enter('patient', s)),
  fc.constantFrom('desk', 'laptop').map(s => (h: House) => void h.enter('leader', s)),
  fc.constantFrom<Step>('prefer-another', 'lapse', 'close').map(s => (h: House) => h.step(s)),
  fc.tuple(session, fc.constantFrom('admitted', 'refused') as fc.Arbitrary<'admitted' | 'refused'>).map(
    ([s, a]) =>
      (h: House) =>
        h.answerKnock(s, a),
  ),
)
const crash = fc.constantFrom('none', 'before-commit', 'before-answer')

test('with the server dying between any two steps, no two pages share an epoch and nobody sits uninvited', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(ask, crash), { maxLength: 60, size: 'max' }), asks => {
      const house = new House()
      const invited = new Set<string>()
      for (const [act, death] of asks) {
        const before = [...house.seats]
        if (death !== 'before-commit') act(house)
        if (death !== 'none') act(house)
        if (house.begunBy !== null) invited.add(house.begunBy)
        for (const seat of house.seats) {
          const was = before.find(one => one.id === seat.id)
          if (was?.state === 'knocking' && seat.state === 'admitted') invited.add(seat.session)
        }
        for (const seat of house.seats)
          if (seat.side === 'patient' && seat.state === 'admitted') expect(invited.has(seat.session)).toBe(true)
        const epochs = house.seats.map(seat => seat.epoch).filter(epoch => epoch > 0)
        expect(new Set(epochs).size).toBe(epochs.length)
        expect(new Set(house.seats.map(seat => seat.session)).size).toBe(house.seats.length)
      }
    }),
    { numRuns: 1000 },
  )
})

describe('seats', () => {
  const facts = { consultation: 'open', begunBy: 'phone', seats: [] } as const
  test('the device that began sits, any other knocks, the leader always sits', () => {
    expect(decideEntry(facts, { side: 'patient', session: 'phone' })).toMatchObject({ value: { state: 'admitted' } })
    expect(decideEntry(facts, { side: 'patient', session: 'tablet' })).toMatchObject({ value: { state: 'knocking' } })
    expect(decideEntry(facts, { side: 'leader', session: 'laptop' })).toMatchObject({ value: { state: 'admitted' } })
  })
  test('nobody on the patient side sits before the patient begins, and nobody at all once it is over', () => {
    const early = { ...facts, consultation: 'announced', begunBy: null } as const
    expect(decideEntry(early, { side: 'patient', session: 'phone' })).toMatchObject({ refused: 'not-begun' })
    expect(decideEntry({ ...facts, consultation: 'closed' }, { side: 'leader', session: 'desk' })).toMatchObject({
      refused: 'consultation-over',
    })
  })
})
