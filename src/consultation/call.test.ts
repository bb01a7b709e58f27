// The line as it is told and repaired, and two ends that offer whenever they like and still agree.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  cutAfterMs,
  type Line,
  lineAlone,
  lineMet,
  look,
  lookEveryMs,
  newLine,
  type Phase,
  phaseOf,
  type Repair,
  reconnectingAfterMs,
  type Sight,
  unstableAfterMs,
  verdictOf,
  weighDescription,
} from './call.ts'
import { type Link, openLink, type Packet, receiveOn, resume, sendOn } from './signal.ts'

interface Moment {
  at: number
  phase: Phase
  repair: Repair | null
  whole: boolean
}

/** Looks at a line twice a second; `sight` says what is seen at each moment. */
const watch = (line: Line, seconds: number, sight: (at: number) => Partial<Sight>): { line: Line; seen: Moment[] } => {
  const seen: Moment[] = []
  let now = line
  const end = line.lookedAt + seconds * 1000
  for (let at = line.lookedAt + lookEveryMs; at <= end; at += lookEveryMs) {
    const step = look(now, { at, heard: false, failed: false, signalling: true, chance: false, ...sight(at) })
    now = step.line
    seen.push({ at, phase: step.phase, repair: step.repair, whole: step.whole })
  }
  return { line: now, seen }
}
const live = (polite = false) => watch(lineMet(newLine(polite, 0), 0), 2, () => ({ heard: true })).line
const firstAt = (seen: Moment[], wanted: (moment: Moment) => boolean) => seen.find(wanted)?.at

describe('what the screen says of the line', () => {
  test('unstable at 2 s of silence, reconnecting at 5 s, cut at 20 s, live again as soon as something is heard', () => {
    const silent = watch(live(), 30, () => ({}))
    expect(firstAt(silent.seen, m => m.phase === 'unstable')).toBe(2000 + unstableAfterMs)
    expect(firstAt(silent.seen, m => m.phase === 'reconnecting')).toBe(2000 + reconnectingAfterMs)
    expect(firstAt(silent.seen, m => m.phase === 'cut')).toBe(2000 + cutAfterMs)
    expect(watch(silent.line, 0.5, () => ({ heard: true })).seen[0]?.phase).toBe('live')
  })

  test('alone until the other page is met, and again when it has left', () => {
    expect(phaseOf(newLine(true, 0))).toBe('alone')
    expect(phaseOf(lineAlone(live(), 2500))).toBe('alone')
    expect(phaseOf(lineMet(newLine(true, 0), 0))).toBe('connecting')
  })

  test('time spent asleep with the lid closed is not counted as silence of the other', () => {
    const step = look(live(), { at: 3_600_000, heard: false, failed: false, signalling: false, chance: false })
    expect(step.phase).toBe('live')
    expect(watch(step.line, 3, () => ({})).seen.at(-1)?.phase).toBe('unstable')
  })

  test('live is never said without something heard in the last two seconds', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 200 }), heard => {
        const { seen } = watch(live(), heard.length / 2, at => ({ heard: heard[(at - 2500) / lookEveryMs] === true }))
        for (const { at, phase } of seen) expect(phase === 'live').toBe(at - lastHeard(heard, at) < unstableAfterMs)
      }),
    )
  })
})

const lastHeard = (heard: boolean[], upTo: number): number => {
  let last = 2000
  heard.forEach((now, i) => {
    const at = 2500 + i * lookEveryMs
    if (now && at <= upTo) last = at
  })
  return last
}

describe('when the image is sent whole', () => {
  const wholes = (heard: (at: number) => boolean, line = live()) =>
    watch(line, 10, at => ({ heard: heard(at) })).seen.flatMap(({ at, whole }) => (whole ? [at] : []))
  test('once, as soon as something is heard again after a silence', () => {
    expect(wholes(at => at <= 3000 || at >= 6000)).toEqual([6000])
  })

  test('never on a line that lives, even one that misses a look, nor when it begins', () => {
    for (const heard of [() => true, () => false, (at: number) => at % 1000 === 0]) expect(wholes(heard)).toEqual([])
    expect(wholes(at => at >= 4000, lineMet(newLine(false, 0), 0))).toEqual([])
  })
})

describe('when the line is repaired', () => {
  test('the two ends do not start at the same instant', () => {
    const repairedAt = (polite: boolean) => firstAt(watch(live(polite), 10, () => ({})).seen, m => m.repair !== null)
    expect(repairedAt(false)).toBe(4500)
    expect(repairedAt(true)).toBe(5500)
  })

  test('three restarts, then everything anew, and so on for as long as the page is open', () => {
    const repairs = watch(live(), 40, () => ({})).seen.flatMap(m => m.repair ?? [])
    expect(repairs.slice(0, 8)).toEqual([
      'restart',
      'restart',
      'restart',
      'rebuild',
      'restart',
      'restart',
      'restart',
      'rebuild',
    ])
  })

  test('a way that comes back is tried at once', () => {
    const { seen } = watch(live(), 25, at => ({ signalling: at >= 20_000, chance: at === 20_000 }))
    expect(firstAt(seen, m => m.repair !== null)).toBe(20_000)
  })

  test('nothing is repaired while it lives, while nobody is there, or while signalling is down; else within five seconds', () => {
    const sight = fc.record({
      heard: fc.boolean(),
      failed: fc.boolean(),
      signalling: fc.boolean(),
      chance: fc.boolean(),
      seconds: fc.integer({ min: 1, max: 20 }),
    })
    fc.assert(
      fc.property(fc.boolean(), fc.boolean(), fc.array(sight, { maxLength: 20 }), (polite, there, spans) => {
        let line = there ? live(polite) : newLine(polite, 0)
        let lastRepair = Number.NEGATIVE_INFINITY
        for (const { seconds, ...seenAs } of spans) {
          const { line: next, seen } = watch(line, seconds, () => seenAs)
          for (const { at, phase, repair } of seen) {
            if (repair === null) continue
            expect(phase === 'live' || phase === 'alone' || !seenAs.signalling).toBe(false)
            expect(at - lastRepair).toBeGreaterThanOrEqual(1000)
            lastRepair = at
          }
          if (there && !seenAs.heard && seenAs.signalling && seconds >= 8) expect(seen.some(m => m.repair)).toBe(true)
          line = next
        }
      }),
    )
  })
})

/** One end of a modelled connection: enough of RTCPeerConnection to see who agrees with whom. */
class End {
  signaling: 'stable' | 'have-local-offer' = 'stable'
  makingOffer = false
  needed = true
  offered = ''
  agreed = ''
  /** What waits for the operation under way, as a browser chains them. */
  chained: (() => void)[] = []
  link: Link<Said>
  polite: boolean
  constructor(epoch: number, polite: boolean) {
    this.link = openLink(epoch)
    this.polite = polite
  }
}
interface Said {
  type: 'offer' | 'answer'
  of: string
}

class Pair {
  ends: [End, End] = [new End(1, false), new End(2, true)]
  air: [Packet<Said>[], Packet<Said>[]] = [[], []]
  serial = 0

  emit(to: 0 | 1, packets: readonly Packet<Said>[]) {
    this.air[to].push(...packets)
  }
  say(who: 0 | 1, said: Said) {
    const step = sendOn(this.ends[who].link, said)
    this.ends[who].link = step.link
    this.emit(who === 0 ? 1 : 0, step.packets)
  }
  /** The browser calls for a negotiation whenever something changed and it is stable; making the offer takes a while. */
  begin(who: 0 | 1) {
    const end = this.ends[who]
    if (end.needed && end.signaling === 'stable' && !end.makingOffer) end.makingOffer = true
  }
  change(who: 0 | 1) {
    this.ends[who].needed = true
  }
  finish(who: 0 | 1) {
    const end = this.ends[who]
    if (!end.makingOffer) return
    end.makingOffer = false
    end.needed = false
    end.signaling = 'have-local-offer'
    end.offered = `${who}-${this.serial++}`
    this.say(who, { type: 'offer', of: end.offered })
    for (const operation of end.chained.splice(0)) operation()
  }
  hear(who: 0 | 1, said: Said) {
    const end = this.ends[who]
    const verdict = weighDescription(
      { polite: end.polite, makingOffer: end.makingOffer, applyingAnswer: false },
      end.signaling,
      said.type,
    )
    if (verdict === 'ignore') return
    if (end.makingOffer) end.chained.push(() => this.apply(who, said))
    else this.apply(who, said)
  }
  apply(who: 0 | 1, said: Said) {
    const end = this.ends[who]
    if (said.type === 'answer') {
      expect(said.of).toBe(end.offered)
    } else {
      if (end.signaling === 'have-local-offer') end.needed = true
      this.say(who, { type: 'answer', of: said.of })
    }
    end.agreed = said.of
    end.signaling = 'stable'
  }
  deliver(to: 0 | 1, pick: number, keep: boolean) {
    const air = this.air[to]
    const packet = air[pick % Math.max(1, air.length)]
    if (!packet) return
    if (!keep) air.splice(pick % air.length, 1)
    const step = receiveOn(this.ends[to].link, packet)
    this.ends[to].link = step.link
    this.emit(to === 0 ? 1 : 0, step.replies)
    for (const said of step.delivered) this.hear(to, said)
  }
  serverDies() {
    this.air = [resumed(this.ends[1].link), resumed(this.ends[0].link)]
  }
}
const resumed = (link: Link<Said>) => [...resume(link)]

test('two ends that offer at any moment, through a relay that dies at any moment, end in agreement', () => {
  const who = fc.constantFrom<0 | 1>(0, 1)
  const happening = fc.oneof(
    { weight: 3, arbitrary: who.map(w => (p: Pair) => p.begin(w)) },
    { weight: 3, arbitrary: who.map(w => (p: Pair) => p.finish(w)) },
    { weight: 2, arbitrary: who.map(w => (p: Pair) => p.change(w)) },
    {
      weight: 6,
      arbitrary: fc.tuple(who, fc.nat(9)).map(
        ([w, n]) =>
          (p: Pair) =>
            p.deliver(w, n, false),
      ),
    },
    {
      weight: 1,
      arbitrary: fc.tuple(who, fc.nat(9)).map(
        ([w, n]) =>
          (p: Pair) =>
            p.deliver(w, n, true),
      ),
    },
    { weight: 1, arbitrary: fc.constant((p: Pair) => p.serverDies()) },
  )
  fc.assert(
    fc.property(fc.array(happening, { maxLength: 80, size: 'max' }), happenings => {
      const pair = new Pair()
      for (const happen of happenings) happen(pair)
      pair.serverDies()
      for (let i = 0; i < 200; i++) {
        if (i === 100) pair.serverDies()
        for (const w of [0, 1] as const) {
          pair.deliver(w, 0, false)
          pair.begin(w)
          pair.finish(w)
        }
      }
      const [a, b] = pair.ends
      expect([a.signaling, b.signaling, a.needed, b.needed]).toEqual(['stable', 'stable', false, false])
      expect(a.agreed).not.toBe('')
      expect(a.agreed).toBe(b.agreed)
    }),
    { numRuns: 1000 },
  )
})

test('an answer that no longer answers anything is ignored', () => {
  const calm = { polite: false, makingOffer: false, applyingAnswer: false }
  expect(weighDescription(calm, 'stable', 'answer')).toBe('ignore')
  expect(weighDescription({ ...calm, applyingAnswer: true }, 'have-local-offer', 'offer')).toBe('apply')
})

test('the line in a word', () => {
  expect(verdictOf({ lostShare: 0, roundTripMs: 80 })).toBe('good')
  expect(verdictOf({ lostShare: 0.05, roundTripMs: 80 })).toBe('fragile')
  expect(verdictOf({ lostShare: 0, roundTripMs: 900 })).toBe('poor')
})
