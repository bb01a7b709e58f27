// Follow-ups as plain data: days on the patient's calendar, who is told when, what is asked again, and what its answers mean.
import { describe, expect, test } from 'vitest'
import type { Day, Instant } from '#kit/time.ts'
import { plusSeconds } from '#kit/time.ts'
import { reasonOn, reasonsOn } from '#orientation/catalogue.ts'
import type { Answers } from '#orientation/condition.ts'
import { questionsOf as readBy } from '#orientation/condition.ts'
import type { Reason } from '#orientation/reason.ts'
import { comparison } from './compare.ts'
import {
  type Attention,
  attentionAfter,
  concerns,
  delaysOn,
  firstTold,
  nextStep,
  remindersBehind,
  type Standing,
} from './escalation.ts'
import { awaitedIn } from './prescribed.ts'
import { dangerQuestions, judge, questionsOf } from './questions.ts'
import { ends, isOpen, opens, remindersOf, windowOf, zoneOf } from './window.ts'

const today = '2027-01-12' as Day
const morning = '2027-01-12T08:30:00.000Z' as Instant
const policy = delaysOn(today)

describe('the window', () => {
  const paris = windowOf(morning, 'Europe/Paris', { from: 2, until: 4 })
  test('is whole days on the patient’s own calendar', () => {
    expect(paris).toEqual({ from: '2027-01-14', until: '2027-01-16', zone: 'Europe/Paris' })
    expect(opens(paris)).toBe('2027-01-13T23:00:00.000Z')
    expect(ends(paris)).toBe('2027-01-16T23:00:00.000Z')
    // Half past eight in Paris is still the eve in Tahiti.
    expect(windowOf(morning, 'Pacific/Tahiti', { from: 2, until: 2 }).from).toBe('2027-01-13')
    expect(isOpen(paris, plusSeconds(opens(paris), -1))).toBe(false)
    expect(isOpen(paris, opens(paris))).toBe(true)
  })
  test('crosses the change of hour and the end of February by the calendar', () => {
    const leap = windowOf('2028-02-27T12:00:00.000Z' as Instant, 'Europe/Paris', { from: 2, until: 3 })
    expect(leap).toMatchObject({ from: '2028-02-29', until: '2028-03-01' })
    const spring = windowOf('2027-03-27T12:00:00.000Z' as Instant, 'Europe/Paris', { from: 1, until: 1 })
    expect(ends(spring)).toBe('2027-03-28T22:00:00.000Z')
  })
  test('reminds at nine, on the first day and on the last, once when they are one', () => {
    expect(remindersOf(paris)).toEqual(['2027-01-14T08:00:00.000Z', '2027-01-16T08:00:00.000Z'])
    expect(remindersOf({ ...paris, until: paris.from })).toHaveLength(1)
  })
  test('knows the zone of a place overseas by its postcode', () => {
    expect(zoneOf({ country: 'FR', postcode: '97420' })).toBe('Indian/Reunion')
    expect(zoneOf({ country: 'FR', postcode: '97133' })).toBe('America/St_Barthelemy')
    expect(zoneOf({ country: 'FR', postcode: '35600' })).toBe('Europe/Paris')
    expect(zoneOf({ country: 'BE', postcode: '9711' })).toBe('Europe/Paris')
    expect(zoneOf(undefined)).toBe('Europe/Paris')
  })
})

describe('who is told next', () => {
  const window = windowOf(morning, 'Europe/Paris', { from: 2, until: 4 })
  const fresh: Standing = { window, came: false, reminded: 0, deputy: true, closed: false }
  const asking = (given: Partial<Attention> = {}): Attention => ({
    since: morning,
    concern: 'ordinary',
    told: 'owner',
    seen: false,
    ...given,
  })

  /** Does each step as the server does, and answers them all in order. */
  const run = (start: Standing, steps = 12): string[] => {
    let it = start
    const done: string[] = []
    for (let count = 0; count < steps; count++) {
      const due = nextStep(it, policy)
      if (!due) return done
      done.push(`${due.step} ${due.at}`)
      if (due.step === 'remind') it = { ...it, reminded: remindersBehind(it.window, due.at) }
      else if (due.step === 'unanswered') it = { ...it, attention: asking({ since: due.at }) }
      else if (it.attention)
        it = { ...it, attention: { ...it.attention, told: due.step === 'tell-deputy' ? 'deputy' : 'lead' } }
    }
    throw new Error('it never ends')
  }

  test('a patient who never answers: two reminders, the owner, the deputy, the lead, then nothing', () => {
    expect(run(fresh)).toEqual([
      'remind 2027-01-14T08:00:00.000Z',
      'remind 2027-01-16T08:00:00.000Z',
      'unanswered 2027-01-16T23:00:00.000Z',
      'tell-deputy 2027-01-17T23:00:00.000Z',
      'tell-lead 2027-01-18T23:00:00.000Z',
    ])
  })
  test('without a deputy the lead comes at the same hour', () => {
    expect(run({ ...fresh, deputy: false }).slice(-2)).toEqual([
      'unanswered 2027-01-16T23:00:00.000Z',
      'tell-lead 2027-01-18T23:00:00.000Z',
    ])
  })
  test('an urgent result unread reaches the lead after fifteen minutes (product F5)', () => {
    const came = { ...fresh, came: true, attention: asking({ concern: 'urgent' }) }
    expect(run(came)).toEqual(['tell-deputy 2027-01-12T08:35:00.000Z', 'tell-lead 2027-01-12T08:45:00.000Z'])
  })
  test('whoever has left the structure is passed over', () => {
    expect(firstTold({ owner: true, deputy: true })).toBe('owner')
    expect(firstTold({ owner: false, deputy: true })).toBe('deputy')
    expect(firstTold({ owner: false, deputy: false })).toBe('lead')
  })
  test('each concern goes to the deputy before the lead, the graver the sooner', () => {
    for (const concern of concerns) expect(policy.deputySeconds[concern]).toBeLessThan(policy.leadSeconds[concern])
    expect(policy.leadSeconds.urgent).toBeLessThan(policy.leadSeconds.soon)
    expect(policy.leadSeconds.soon).toBeLessThan(policy.leadSeconds.ordinary)
  })
  test('what was read, or is over, asks nobody any more', () => {
    expect(nextStep({ ...fresh, came: true, attention: asking({ seen: true }) }, policy)).toBeUndefined()
    expect(nextStep({ ...fresh, closed: true }, policy)).toBeUndefined()
  })
  test('getting worse before the window leaves its reminders', () => {
    expect(nextStep({ ...fresh, attention: asking({ seen: true, concern: 'soon' }) }, policy)).toEqual({
      step: 'remind',
      at: '2027-01-14T08:00:00.000Z',
    })
  })
  test('what nobody has read stays as old and as grave as it was, whatever milder comes after', () => {
    const urgent = asking({ concern: 'urgent', told: 'lead' })
    const later = plusSeconds(morning, 600)
    const then = (before: Attention | undefined, concern: Attention['concern'], afterSilence = false) =>
      attentionAfter(before, { at: later, concern, to: 'owner', afterSilence })
    for (const concern of concerns) {
      expect(then(urgent, concern)).toEqual({ since: morning, concern: 'urgent', told: 'lead' })
      const fresh = { since: later, concern, told: 'owner' }
      for (const before of [undefined, { ...urgent, seen: true }]) expect(then(before, concern)).toEqual(fresh)
    }
    expect(then(asking({ concern: 'soon', told: 'deputy' }), 'urgent')).toEqual({
      since: later,
      concern: 'urgent',
      told: 'owner',
    })
    expect(then(asking({ told: 'lead' }), 'ordinary', true)).toEqual({
      since: later,
      concern: 'ordinary',
      told: 'owner',
    })
  })
  test('while getting worse is unread, silence adds nothing; read, it is told', () => {
    const worse = { ...fresh, reminded: 2, attention: asking({ concern: 'soon', told: 'lead' }) }
    expect(nextStep(worse, policy)).toBeUndefined()
    expect(nextStep({ ...worse, attention: { ...worse.attention, seen: true } }, policy)?.step).toBe('unanswered')
  })
  test('a process that was down over both reminders sends one', () => {
    expect(remindersBehind(window, '2027-01-16T20:00:00.000Z' as Instant)).toBe(2)
  })
})

const subject = { ageMonths: 34 * 12, sex: 'F' } as const
const cough = (): Reason => {
  const found = reasonOn('cough-fever', today)
  if (!found) throw new Error('no cough in the catalogue')
  return found
}
const calm: Answers = { vital: [], brain: [], 'other-signs': [], fever: 'none', breath: 'usual', chest: [], grave: [] }

describe('what is asked again', () => {
  test('names questions of the catalogue in force, whose conditions read only what is asked too', () => {
    for (const reason of reasonsOn(today)) {
      const questions = questionsOf(reason)
      const ids = questions.map(question => question.id)
      expect(new Set(ids).size, reason.id).toBe(ids.length)
      for (const one of reason.followUp.again) expect(ids, `${reason.id} asks ${one} again`).toContain(one)
      for (const { when } of questions)
        for (const read of when ? readBy(when) : []) expect(ids, `${reason.id} reads ${read}`).toContain(read)
    }
  })
  test('begins every path by the signs of danger, whatever the reason', () => {
    for (const reason of reasonsOn(today)) expect(dangerQuestions(reason).length, reason.id).toBeGreaterThan(2)
  })
})

describe('what the answers mean', () => {
  const before = { reason: cough(), subject, answers: { ...calm, illness: [] } }
  test('better is ordinary, worse is soon, a red flag is urgent', () => {
    expect(judge(before, { ...calm, overall: 'better' }, false)).toMatchObject({ concern: 'ordinary', flags: [] })
    expect(judge(before, { ...calm, overall: 'worse' }, false).concern).toBe('soon')
    expect(judge(before, { ...calm, overall: 'better', breath: 'rest' }, false)).toMatchObject({
      level: '15',
      concern: 'urgent',
    })
  })
  test('« mon état s’aggrave » is soon even with nothing ticked, and asks the signs of danger only', () => {
    expect(judge(before, {}, true)).toMatchObject({ concern: 'soon', level: 'teleconsultation' })
    expect(judge(before, { vital: ['chest-tight'], breath: 'rest' }, true)).toMatchObject({
      answers: { vital: ['chest-tight'] },
      concern: 'urgent',
    })
  })
  test('a flag that age or illness alone raises was known: it is no news', () => {
    const urinary = reasonOn('urinary-burning', today)
    if (!urinary) throw new Error('no urinary reason')
    const man = { reason: urinary, subject: { ageMonths: 50 * 12, sex: 'M' as const }, answers: {} }
    expect(judge(man, { overall: 'better', vital: [], brain: [], 'other-signs': [] }, false)).toMatchObject({
      flags: [],
      concern: 'ordinary',
    })
  })
  test('lasting illness still counts with today’s fever', () => {
    const immune = { ...before, answers: { ...calm, illness: ['immune'] } }
    expect(judge(immune, { ...calm, overall: 'same', fever: 'felt', 'fever-days': 1 }, false).flags).toContain(
      'fever-immune',
    )
  })
  test('what changed is read before what did not, with what was said then', () => {
    const now = { ...calm, overall: 'worse', fever: 'measured', temperature: 39.2, 'follow-up-words': 'Je dors mal.' }
    const lines = comparison({ reason: cough(), subject, before: before.answers, now, worse: false })
    expect(lines[0]).toEqual({ now: 'AGGRAVÉ', before: null, changed: false })
    expect(lines.findIndex(one => one.now.includes('39,2'))).toBeGreaterThan(0)
    const lastChanged = lines.findLastIndex(one => one.changed)
    const firstSame = lines.findIndex((one, at) => at > 2 && !one.changed)
    expect(lastChanged).toBeLessThan(firstSame)
    expect(lines.find(one => one.changed)?.before).toBe('absence : fièvre')
    // What was not answered is not told as gone.
    expect(comparison({ reason: cough(), subject, before: before.answers, now: {}, worse: true })).toEqual([])
  })
})

describe('what a prescription makes awaited', () => {
  const biology = {
    id: 'a',
    kind: 'biology',
    ald: false,
    exams: 'NFS, CRP',
    question: 'Fièvre depuis 4 jours',
    urgent: true,
    fasting: false,
  } as const
  test('a result for each line of biology or imaging, and for nothing else', () => {
    const care = { id: 'b', kind: 'other', ald: false, care: 'nursing', words: 'Pansement' } as const
    expect(awaitedIn([biology, care])).toEqual([
      { line: 'a', kind: 'biology', about: 'NFS, CRP. Fièvre depuis 4 jours', fromDays: 1, untilDays: 8 },
    ])
    expect(awaitedIn([{ ...biology, urgent: false }])[0]?.fromDays).toBeGreaterThan(1)
  })
})
