// The nouns of orientation: a reason for visit with its questions, its red flags and its rules, as versioned data.
import { z } from 'zod'
import { type Condition, condition, type Fact, factsOf, questionsOf, type Subject } from './condition.ts'

const key = z.string().regex(/^[a-z][a-z0-9-]{1,39}$/)
const said = z.strictObject({ fr: z.string().min(1).max(240), en: z.string().min(1).max(240) })
/** French of the trade, short enough that several fit on a line of the synthesis. */
const clinical = z.string().min(2).max(90)

/** Where an answer goes in what the doctor reads (see synthesis.ts). */
export const sections = ['story', 'signs', 'background', 'medicines', 'words'] as const

const asked = {
  id: key,
  /** Questions of one page are shown together; alone when absent. */
  page: key.exactOptional(),
  ask: said,
  /** The same question to the parent of a child under 15. */
  askForChild: said.exactOptional(),
  help: said.exactOptional(),
  /** Shown only then; it may read only questions that come before. */
  when: condition.exactOptional(),
  under: z.enum(sections),
  optional: z.literal(true).exactOptional(),
}

const option = z.strictObject({
  id: key,
  label: said,
  /** Offered only then, as for a question. */
  when: condition.exactOptional(),
  /** What the doctor reads when it is chosen; nothing when the answer says nothing useful. */
  present: clinical.exactOptional(),
  /** A pertinent negative: chosen in a single choice (« pas de fièvre »), or left out of a list. */
  absent: clinical.exactOptional(),
})

/** `{}` is replaced by the answer. */
const template = clinical.regex(/\{\}/)

export const question = z.discriminatedUnion('kind', [
  z.strictObject({
    ...asked,
    kind: z.literal('yes-no'),
    /** Offers « Je ne sais pas », which the doctor sees as such. */
    unsure: z.literal(true).exactOptional(),
    present: clinical,
    absent: z.literal(true).exactOptional(),
  }),
  z.strictObject({ ...asked, kind: z.literal('one'), options: z.array(option).min(2).max(12) }),
  z.strictObject({
    ...asked,
    kind: z.literal('many'),
    options: z.array(option).min(1).max(12),
    /** The pertinent negative when « Aucun » is answered; else each option's own. */
    noneAbsent: clinical.exactOptional(),
  }),
  z.strictObject({
    ...asked,
    kind: z.literal('number'),
    unit: said.exactOptional(),
    /** Bounds of what a body can show: outside it is a typing error. */
    min: z.number(),
    max: z.number(),
    decimals: z.union([z.literal(0), z.literal(1)]),
    present: template,
  }),
  z.strictObject({ ...asked, kind: z.literal('days'), max: z.number().int(), present: template }),
  z.strictObject({ ...asked, kind: z.literal('text'), max: z.number().int().max(500), present: template }),
  /** Says that photographs come at their own step; it takes no answer. */
  z.strictObject({ ...asked, kind: z.literal('photo') }),
])
export type Question = z.infer<typeof question>

/** From the gravest to the mildest; a flag names one of the first four. */
export const levels = ['15', 'emergency-in-person', '3114', 'in-person', 'teleconsultation'] as const
export type Level = (typeof levels)[number]
export const severities = [1, 2, 3, 4] as const
/** 1 is seen first. */
export type Severity = (typeof severities)[number]

export const redFlag = z.strictObject({
  id: key,
  when: condition,
  exit: z.enum(levels).exclude(['teleconsultation']),
  /** Said to the patient: what was understood, never a diagnosis. */
  sentence: said,
  /** What to do while help comes, beyond what the level already says. */
  meanwhile: z.array(said).max(4).exactOptional(),
  clinical,
  /** Its screen stays until a human has answered. */
  staysOpen: z.literal(true).exactOptional(),
  /** Code of the SAMU's list of reasons for calls (ansforge/SAMU-Hub-Modeles, HubSante.motif). */
  samuMotif: z
    .string()
    .regex(/^M\d{2}\.\d{2}$/)
    .exactOptional(),
  /** The guideline it follows. */
  source: z.string().min(10).max(200),
  /** False until a named doctor of the operator has signed it. */
  validated: z.boolean(),
})
export type RedFlag = z.infer<typeof redFlag>

const severityRule = z.strictObject({ when: condition, severity: z.literal(severities), because: clinical })

const head = {
  id: key,
  version: z.number().int().min(1),
  title: said,
  /** What people type for it on the home page. */
  synonyms: z.strictObject({ fr: z.array(z.string().max(40)), en: z.array(z.string().max(40)) }),
  who: z.strictObject({ fromMonths: z.number().int(), underMonths: z.number().int().exactOptional() }),
  /** Said before the first question. */
  notRemotely: z.array(said).min(1),
  /** What the questions will ask to measure or to read, said before the first one. */
  atHand: z.array(said).max(4),
}
/** What choosing needs, light enough for the first page: the questions come once a reason is chosen. */
export const reasonHead = z.strictObject(head)
export type ReasonHead = z.infer<typeof reasonHead>

/** The check offered at closing, never ordered by itself: whole days after the consultation, both included. */
const followUp = z.strictObject({
  fromDays: z.number().int().min(1),
  untilDays: z.number().int().max(365),
  /** In French, for whoever orders it. */
  about: z.string().min(10).max(120),
  /** The questions whose change would change what was decided: asked again after the signs of danger. */
  again: z.array(key).min(1),
  /** What should bring the person back sooner. */
  watch: z.array(said).min(1).max(5),
})

export const reason = z
  .strictObject({
    ...head,
    questions: z.array(question),
    flags: z.array(redFlag),
    /** The most severe rule that holds wins; none holds: `usually`. */
    severity: z.strictObject({ usually: z.literal(severities), rules: z.array(severityRule) }),
    /** Advice while waiting. */
    meanwhile: z.array(said).min(1),
    followUp,
    sources: z.array(z.string().min(10).max(200)).min(1),
    /** False until a named doctor of the operator has signed its questions, advice and follow-up; each flag has its own. */
    validated: z.boolean(),
  })
  .superRefine((it, check) => {
    for (const message of faultsOf(it)) check.addIssue({ code: 'custom', message })
  })
export type Reason = z.infer<typeof reason>

export const headOf = (of: ReasonHead): ReasonHead => {
  const { id, version, title, synonyms, who, notRemotely, atHand } = of
  return { id, version, title, synonyms, who, notRemotely, atHand }
}

export const suitsPatient = ({ who }: Pick<ReasonHead, 'who'>, subject: Subject): boolean =>
  subject.ageMonths >= who.fromMonths && (who.underMonths === undefined || subject.ageMonths < who.underMonths)

interface Shape {
  readonly questions: readonly Question[]
  readonly flags: readonly RedFlag[]
  readonly severity: { readonly rules: readonly { readonly when: Condition }[] }
  readonly followUp: { readonly fromDays: number; readonly untilDays: number; readonly again: readonly string[] }
}

/** What a schema cannot say: ids are unique, and conditions read only what is asked, before, and can be answered. */
const faultsOf = (it: Shape): readonly string[] => {
  const ids = it.questions.map(each => each.id)
  const twice = (names: readonly string[]) => names.filter((name, at) => names.indexOf(name) !== at)
  const rules = [...it.flags, ...it.severity.rules].map(each => each.when)
  const unknown = rules.flatMap(questionsOf).filter(name => !ids.includes(name))
  const tooEarly = it.questions.flatMap((each, at) =>
    conditionsOf(each)
      .flatMap(questionsOf)
      .filter(name => !ids.slice(0, at).includes(name)),
  )
  const facts = [...rules, ...it.questions.flatMap(conditionsOf)].flatMap(factsOf)
  const unanswerable = facts.filter(fact =>
    it.questions.some(each => each.id === fact.question && !canMeet(each, fact)),
  )
  return [
    ...twice(ids).map(name => `two questions ${name}`),
    ...twice(it.flags.map(flag => flag.id)).map(name => `two flags ${name}`),
    ...it.questions
      .flatMap(each => ('options' in each ? twice(each.options.map(one => one.id)) : []))
      .map(name => `two options ${name}`),
    ...unknown.map(name => `a rule reads ${name}, which is not asked`),
    ...tooEarly.map(name => `a question depends on ${name}, which comes later`),
    ...(it.followUp.untilDays < it.followUp.fromDays ? ['a follow-up that ends before it begins'] : []),
    ...it.followUp.again.filter(name => !ids.includes(name)).map(name => `asks ${name} again, which was not asked`),
    ...unanswerable.map(fact => `no answer can meet ${JSON.stringify(fact)}`),
  ]
}

/** Whether some answer to the question satisfies the fact: a misspelt option would silence a red flag for ever. */
const canMeet = (question: Question, fact: Fact): boolean => {
  if ('chosen' in fact) return question.kind === 'many' && question.options.length >= fact.chosen
  if ('atLeast' in fact || 'below' in fact) {
    if (question.kind !== 'number' && question.kind !== 'days') return false
    const min = question.kind === 'number' ? question.min : 0
    return 'atLeast' in fact ? fact.atLeast <= question.max : fact.below > min
  }
  if ('options' in question) return question.options.some(each => each.id === fact.is)
  if (question.kind !== 'yes-no') return false
  return typeof fact.is === 'boolean' || (fact.is === 'unsure' && question.unsure === true)
}

const conditionsOf = (question: Question): readonly Condition[] => [
  ...(question.when ? [question.when] : []),
  ...('options' in question ? question.options.flatMap(each => (each.when ? [each.when] : [])) : []),
]
