// The catalogue: well-formed, every red flag reachable and sourced, none silently validated, evaluation total and stable.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Day } from '#kit/time.ts'
import { calmAnswers } from '../../test/situations.ts'
import { heads } from './catalogue/heads.ts'
import { catalogue, reasonOn, reasonsFor, reasonsOn, reasonVersion } from './catalogue.ts'
import { type Answer, type Answers, type Condition, factsOf, type Subject } from './condition.ts'
import { evaluate } from './evaluate.ts'
import { checkAnswers, countedAnswers, pagesOf, shownQuestions, unanswered } from './questionnaire.ts'
import { type Question, type Reason, type RedFlag, reason, reasonHead } from './reason.ts'
import { synthesis, synthesisLines, synthesisWidth } from './synthesis.ts'

const reasons = catalogue.map(each => each.rule)

/** The ways a condition can be met: each is a list of plain facts that must all hold. */
const waysOf = (it: Condition): readonly (readonly Condition[])[] => {
  if ('anyOf' in it) return it.anyOf.flatMap(waysOf)
  if ('allOf' in it)
    return it.allOf.reduce<readonly (readonly Condition[])[]>(
      (ways, part) => ways.flatMap(way => waysOf(part).map(more => [...way, ...more])),
      [[]],
    )
  return [[it]]
}

/** Who and what would meet a list of facts, given that each question read must itself be shown. */
const attempt = (of: Reason, facts: readonly Condition[]): { subject: Subject; answers: Answers } | undefined => {
  const all = [...facts]
  const answers: Record<string, Answer> = {}
  let from = of.who.fromMonths
  let until = of.who.underMonths ?? 1200
  let sex: Subject['sex'] = 'F'
  for (let at = 0; at < all.length; at++) {
    const fact = all[at]
    if (!fact) continue
    if ('fromMonths' in fact) from = Math.max(from, fact.fromMonths)
    if ('underMonths' in fact) until = Math.min(until, fact.underMonths)
    if ('sexMayBe' in fact && fact.sexMayBe === 'M') sex = 'M'
    if (!('question' in fact)) continue
    const question = of.questions.find(each => each.id === fact.question)
    if (!question) return undefined
    const option =
      'options' in question ? question.options.find(each => 'is' in fact && each.id === fact.is) : undefined
    for (const shown of [question.when, option?.when]) if (shown) all.push(...(waysOf(shown)[0] ?? []))
    answers[question.id] = answerMeeting(question, fact, answers[question.id])
  }
  return from < until ? { subject: { ageMonths: from, sex }, answers } : undefined
}

const answerMeeting = (question: Question, fact: Condition, sofar: Answer | undefined): Answer => {
  if ('atLeast' in fact) return fact.atLeast
  if ('below' in fact) return fact.below - 1
  const chosen = Array.isArray(sofar) ? sofar : []
  if ('chosen' in fact && question.kind === 'many') return question.options.slice(0, fact.chosen).map(each => each.id)
  if ('is' in fact) return question.kind === 'many' ? [...chosen, String(fact.is)] : fact.is
  return false
}

const witness = (of: Reason, flag: RedFlag) =>
  waysOf(flag.when)
    .flatMap(facts => attempt(of, facts) ?? [])
    .find(({ subject, answers }) => evaluate(of, subject, answers).flags.includes(flag.id))

/** Answers as a person, or a broken program, could send them. */
const answersTo = (of: Reason): fc.Arbitrary<Answers> =>
  fc
    .record(Object.fromEntries(of.questions.map(each => [each.id, answerTo(each)])), { requiredKeys: [] })
    .map(record => record as Answers)

const answerTo = (question: Question): fc.Arbitrary<Answer> => {
  const strange: fc.Arbitrary<Answer> = fc.oneof(fc.boolean(), fc.string(), fc.double(), fc.array(fc.string()))
  const ids = 'options' in question ? question.options.map(each => each.id) : ['none']
  const fitting: Record<Question['kind'], fc.Arbitrary<Answer>> = {
    'yes-no': fc.constantFrom<Answer>(true, false, 'unsure'),
    one: fc.constantFrom(...ids),
    many: fc.subarray(ids),
    number: fc.double({ min: 0, max: 200, noNaN: true }),
    days: fc.integer({ min: 0, max: 400 }),
    text: fc.string({ maxLength: 500, unit: 'binary' }),
    photo: fc.boolean(),
  }
  return fc.oneof({ arbitrary: fitting[question.kind], weight: 9 }, { arbitrary: strange, weight: 1 })
}

const subjectFor = (of: Reason): fc.Arbitrary<Subject> =>
  fc.record({
    ageMonths: fc.integer({ min: of.who.fromMonths, max: (of.who.underMonths ?? 1200) - 1 }),
    sex: fc.constantFrom('F', 'M', 'I'),
  })

test('the catalogue is data that its own schema accepts', () => {
  for (const each of reasons) expect(reason.safeParse(each).error?.issues ?? []).toEqual([])
})

test.each([
  ['a question never asked', { question: 'nowhere', is: true }],
  ['an option that is not offered', { question: 'vital', is: 'chest-tigth' }],
  ['a number that cannot be typed', { question: 'temperature', atLeast: 45 }],
  ['more options than there are', { question: 'vital', chosen: 13 }],
])('a rule that reads %s is refused: it would be silent for ever', (_, when) => {
  const [first] = reasons
  const flag = { ...first?.flags[0], when }
  expect(reason.safeParse({ ...first, flags: [flag] }).success).toBe(false)
})

test('nothing passes for validated before a named doctor has signed it', () => {
  expect(reasons.filter(each => each.validated)).toEqual([])
  expect(reasons.flatMap(each => each.flags).filter(flag => flag.validated)).toEqual([])
})

test('what is shown to choose from is what the catalogue holds, in the same order; a version is there once', () => {
  const day = '2026-11-21' as Day
  expect(Object.values(heads)).toEqual(reasonsOn(day).map(each => reasonHead.strip().parse(each)))
  const names = reasons.map(each => `${each.id} ${each.version}`)
  expect(new Set(names).size).toBe(names.length)
  expect(names).toHaveLength(15)
})

test('every age finds reasons, and an old version can be read again', () => {
  const day = '2026-11-21' as Day
  const ids = (ageMonths: number) => reasonsFor({ ageMonths, sex: 'F' }, day).map(each => each.id)
  for (let months = 0; months < 1320; months++) expect(ids(months).length).toBeGreaterThanOrEqual(6)
  expect(ids(0)).toEqual(['child-fever', 'child-cough', 'child-gastro', 'skin', 'ear-pain', 'red-eye'])
  expect(ids(179)).not.toContain('cough-fever')
  expect(ids(180)).toEqual(expect.arrayContaining(['cough-fever', 'urinary-burning', 'anxiety-sleep']))
  expect(ids(180)).not.toContain('child-fever')
  expect(reasonOn('skin', '2026-10-31' as Day)).toBeUndefined()
  expect(reasonVersion('skin', 1)?.id).toBe('skin')
  expect(reasonVersion('skin', 99)).toBeUndefined()
})

test('a red flag means the same wherever it stands: the list that doctors sign shows each once', () => {
  const flags = reasons.flatMap(each => each.flags)
  for (const flag of flags) expect(flags.find(each => each.id === flag.id)).toEqual(flag)
})

test('texts stand in two languages, without exclamation marks nor straight apostrophes', () => {
  const same = new Set(['°C', '%', 'kg', 'Cortisone', 'Psoriasis'])
  const check = (it: unknown): void => {
    if (typeof it !== 'object' || it === null) return
    const { fr, en } = it as { fr?: unknown; en?: unknown }
    if (typeof fr === 'string' && typeof en === 'string') {
      expect(`${fr} ${en}`).not.toMatch(/[!']/)
      if (!same.has(fr)) expect(en).not.toBe(fr)
    } else for (const part of Object.values(it)) check(part)
  }
  check(reasons)
})

describe.each(reasons.map(each => [each.id, each] as const))('%s', (_, of) => {
  test.each(of.flags.map(flag => [flag.id, flag] as const))('red flag %s can be raised by answers', (_id, flag) => {
    const found = witness(of, flag)
    expect(found).toBeDefined()
    // Without any answer, only what the age, the sex and the reason alone say may stand.
    if (found && waysOf(flag.when).every(way => way.some(fact => 'question' in fact)))
      expect(evaluate(of, found.subject, {}).flags).not.toContain(flag.id)
  })

  test('calm answers raise nothing, but what the age or the sex alone says', () => {
    const byDefault = [
      'under-one',
      'urinary-man',
      'urinary-old',
      'ear-child',
      'ear-newborn',
      'eye-newborn',
      'child-gastro-baby',
    ]
    fc.assert(
      fc.property(subjectFor(of), subject => {
        const raised = evaluate(of, subject, calmAnswers(of, subject)).flags
        expect(raised.filter(flag => !byDefault.includes(flag))).toEqual([])
      }),
    )
  })

  test('every question and every option says something to the doctor, or decides something', () => {
    const facts = [...of.flags, ...of.severity.rules].flatMap(rule => factsOf(rule.when))
    const shown = of.questions.flatMap(each => [
      ...(each.when ? factsOf(each.when) : []),
      ...('options' in each ? each.options.flatMap(one => (one.when ? factsOf(one.when) : [])) : []),
    ])
    const reads = (question: string, option: string) =>
      [...facts, ...shown].some(fact => fact.question === question && 'is' in fact && fact.is === option)
    const idle = of.questions.flatMap(each =>
      'options' in each
        ? each.options
            .filter(one => !one.present && !one.absent && !reads(each.id, one.id))
            .map(one => `${each.id} ${one.id}`)
        : [],
    )
    expect(idle).toEqual([])
  })

  test('says before the first question what cannot be done, and afterwards what to watch for', () => {
    expect(of.notRemotely.length).toBeGreaterThan(0)
    expect(of.followUp.watch.length).toBeGreaterThan(0)
    const measured = of.questions.some(each => each.id === 'temperature')
    if (measured) expect(of.atHand.length).toBeGreaterThan(0)
  })

  test('evaluation is total, repeatable and does not depend on the order of answers', () => {
    fc.assert(
      fc.property(subjectFor(of), answersTo(of), (subject, given) => {
        const backwards = Object.fromEntries(Object.entries(given).reverse())
        expect(evaluate(of, subject, backwards)).toEqual(evaluate(of, subject, given))
      }),
    )
  })

  test('answering one question more never lowers the level', () => {
    fc.assert(
      fc.property(subjectFor(of), answersTo(of), fc.nat(), (subject, given, at) => {
        const names = Object.keys(given)
        const { [names[at % Math.max(1, names.length)] ?? '']: _left, ...fewer } = given
        const flags = evaluate(of, subject, given).flags
        expect(evaluate(of, subject, fewer).flags.filter(flag => !flags.includes(flag))).toEqual([])
      }),
    )
  })

  test('answers to hidden questions count for nothing', () => {
    fc.assert(
      fc.property(subjectFor(of), answersTo(of), (subject, given) => {
        const shown = new Set(shownQuestions(of, subject, given).map(each => each.id))
        const counted = countedAnswers(of, subject, given)
        const visible = Object.fromEntries(Object.entries(given).filter(([name]) => shown.has(name)))
        expect(Object.keys(counted).filter(name => !shown.has(name))).toEqual([])
        expect(evaluate(of, subject, visible)).toEqual(evaluate(of, subject, given))
        expect(evaluate(of, subject, counted)).toEqual(evaluate(of, subject, given))
      }),
    )
  })

  test('what checking accepts is what counts; what it refuses names the question', () => {
    fc.assert(
      fc.property(subjectFor(of), answersTo(of), (subject, given) => {
        const checked = checkAnswers(of, subject, given)
        if (checked.ok) expect(checked.value).toEqual(countedAnswers(of, subject, given))
        else expect(given).toHaveProperty([String(checked.detail?.question)])
      }),
    )
  })

  test('the synthesis holds in eight lines of 120 characters, whatever is answered', () => {
    fc.assert(
      fc.property(subjectFor(of), answersTo(of), (subject, given) => {
        const answers = countedAnswers(of, subject, given)
        const lines = synthesis(of, subject, answers, evaluate(of, subject, answers), [])
        expect(lines.length).toBeLessThanOrEqual(synthesisLines)
        for (const line of lines) expect(line.length).toBeLessThanOrEqual(synthesisWidth)
        for (const line of lines) expect(line).not.toMatch(/[\n\r]/)
      }),
    )
  })

  test('the pages show every shown question once, in order, and answering them all ends the questionnaire', () => {
    fc.assert(
      fc.property(subjectFor(of), answersTo(of), (subject, given) => {
        expect(pagesOf(of, subject, given).flat()).toEqual(shownQuestions(of, subject, given))
      }),
    )
    const subject: Subject = { ageMonths: of.who.fromMonths, sex: 'I' }
    const answered = Array.from({ length: 80 }).reduce<Answers>(sofar => {
      const next = unanswered(of, subject, sofar)[0]
      return next ? { ...sofar, [next.id]: plainAnswer(next) } : sofar
    }, {})
    expect(unanswered(of, subject, answered)).toEqual([])
  })
})

const plainAnswer = (question: Question): Answer => {
  if (question.kind === 'yes-no') return false
  if (question.kind === 'one') return question.options[0]?.id ?? ''
  if (question.kind === 'many') return []
  if (question.kind === 'number') return question.min
  return question.kind === 'days' ? 1 : 'Pénicilline'
}
