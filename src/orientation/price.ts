// What a consultation costs someone, with whom and at what hour, what is paid back of it, and the rule that says so.
import { z } from 'zod'
import { type Dated, inForce } from '#kit/dated.ts'
import { cents, shareOf } from '#kit/money.ts'
import { type Day, day, dayIn, type Instant, yearsBetween } from '#kit/time.ts'
import { covers, paths } from './coverage.ts'
import { isHoliday } from './public-holidays.ts'
import * as rules from './tariff.ts'
import { density, hasOwnScheme, zoneOf } from './territory.ts'

/** How a professional is bound to the convention; `unknown` until they said it. */
export const sectors = ['1', '2-optam', '2', 'none', 'unknown'] as const
export type Sector = (typeof sectors)[number]

/** Everything the price is counted from; sealed with the patient's key once it is kept. */
export const situation = z.strictObject({
  birthDate: day,
  specialty: z.enum(rules.specialties),
  sector: z.enum(sectors),
  /** Département of the professional's main place of practice: its clock and its holidays make the supplements. */
  practice: z.string().max(3).exactOptional(),
  home: z.strictObject({
    /** Absent when it was not said that the address given is the home. */
    departement: z.string().max(3).exactOptional(),
    density: density.exactOptional(),
    /** Which publication says so. */
    edition: z.string().max(20).exactOptional(),
    abroad: z.boolean(),
  }),
  path: z.enum(paths).exactOptional(),
  cover: z.enum(covers).exactOptional(),
  /** Sent here by the 15 or the SAS. */
  regulated: z.boolean(),
  /** False once it is known that there is, or was, no image. */
  video: z.boolean(),
})
export type Situation = z.infer<typeof situation>

export const outcomes = ['reimbursed', 'not-reimbursed', 'to-confirm'] as const
/** Each is a sentence of price.words.ts; here the text it comes from, in French since it is printed on the receipt. */
const article = 'Convention médicale 2024, art. 87'
export const ruleSources = {
  'under-16': `${article} (moins de 16 ans)`,
  regulated: `${article} (régulation du SAS ou du 15)`,
  'direct-access': `${article} (accès direct)`,
  addressed: `${article} ; CSS, art. L.162-5-3`,
  unavailable: `${article} (médecin traitant indisponible)`,
  none: `${article} (sans médecin traitant)`,
  institution: `${article} (résidents d’établissement)`,
  'not-addressed': `${article} ; CSS, art. L.162-5-3`,
  'no-video': `${article} ; CSS, art. L.160-8`,
  'not-contracted': 'CSS, art. L.162-5',
  'path-unknown': article,
  'home-unknown': `${article} (proximité du domicile)`,
  far: `${article} (proximité du domicile, ou zone d’intervention prioritaire)`,
  abroad: 'CSS, art. R.160-1 et suivants',
  'own-scheme': 'Assurance maladie propre au territoire',
  'sector-unknown': 'CSS, art. L.162-5',
  'before-our-rules': 'Aucune règle connue ici avant le 1er octobre 2022',
} as const
export type RuleName = keyof typeof ruleSources
export const ruleNames = Object.keys(ruleSources) as [RuleName, ...RuleName[]]

export const priceLine = z.strictObject({
  kind: z.enum(['act', ...rules.supplementKinds]),
  code: z.string().max(10).exactOptional(),
  cents,
  /** False: « à confirmer », the text could not be read. */
  verified: z.boolean(),
  source: z.string(),
})

/** Amounts of a price `to-confirm` are those there would be if the insurance pays: what is certain is `total`. */
export const price = z.strictObject({
  lines: z.array(priceLine),
  total: cents,
  outcome: z.enum(outcomes),
  rule: z.enum(ruleNames),
  source: z.string(),
  cover: z.enum(covers),
  /** Nothing was said of the cover: counted as an ordinary one. */
  coverAssumed: z.boolean(),
  insurance: cents,
  complementary: cents,
  left: cents,
  /** Of what is left, the participation forfaitaire, which no contract may pay. */
  participation: cents,
  /** C2S and AME pay the professional directly. */
  nothingToAdvance: z.boolean(),
  /** Which version of each rule counted: the same inputs and these versions give the same price for ever. */
  version: z.string().max(400),
  /** Edition of the list of densities that was looked at. */
  densityEdition: z.string().max(20).exactOptional(),
})
export type Price = z.infer<typeof price>

/** What a deployment declares in place of a tariff or a supplement, with the text that says so. */
export type Declared = Readonly<Partial<Record<rules.SupplementKind | rules.Specialty, readonly Dated<number>[]>>>

/** The price at an instant; undefined when no tariff is known for the specialty that day. */
export const priceOf = (given: Situation, at: Instant, declared: Declared = {}): Price | undefined => {
  const clock = zoneOf(given.practice)
  const on = dayIn(at, clock)
  const act = actLine(given.specialty, on, declared)
  if (!act) return undefined
  const supplement = supplementLine(given, at, on, declared)
  const found = [act, ...(supplement ? [supplement] : [])]
  const lines = found.map(each => each.line)
  const total = lines.reduce((sum, line) => sum + line.cents, 0)
  const { outcome, rule } = judge(given, on)
  const shares = sharesOf(given, total, on)
  const nothing = outcome === 'not-reimbursed' || rule === 'before-our-rules'
  const paidBack = nothing ? { ...nothingBack, left: total } : shares.amounts
  return {
    lines,
    total,
    outcome,
    rule,
    source: ruleSources[rule],
    cover: given.cover ?? 'ordinary',
    coverAssumed: given.cover === undefined,
    ...paidBack,
    ...(given.home.edition ? { densityEdition: given.home.edition } : {}),
    version: [...found.map(each => each.version), ...shares.versions, territoryVersion(on)].join(' '),
  }
}

const nothingBack = { insurance: 0, complementary: 0, participation: 0, nothingToAdvance: false }

/** A declared amount in force prevails over ours; it is as sure as whoever declared it. */
const declaredOn = (key: rules.SupplementKind | rules.Specialty, on: Day, declared: Declared) =>
  inForce(declared[key] ?? [], on)

const actLine = (specialty: rules.Specialty, on: Day, declared: Declared) => {
  const ours = inForce(rules.tariffs[specialty], on) as rules.Sourced<rules.Tariff> | undefined
  const theirs = declaredOn(specialty, on, declared)
  if (theirs) {
    const line = { kind: 'act' as const, code: ours?.rule.code ?? 'TC', cents: theirs.rule, verified: true }
    return { line: { ...line, source: theirs.source }, version: `${line.code}=${theirs.from}` }
  }
  if (!ours) return undefined
  const { code, cents } = ours.rule
  const line = { kind: 'act' as const, code, cents, verified: ours.verified, source: ours.source }
  return { line, version: `${code}@${ours.from}` }
}

/** One at most, the largest: no text we could read says that they add up. */
const supplementLine = (given: Situation, at: Instant, on: Day, declared: Declared) => {
  const due = supplementsDue(given, at, on).flatMap(kind => {
    const theirs = declaredOn(kind, on, declared)
    const ours = inForce(rules.supplements[kind], on) as rules.Sourced<number> | undefined
    if (theirs) return [{ line: lineOf(kind, theirs.rule, true, theirs.source), version: `${kind}=${theirs.from}` }]
    return ours ? [{ line: lineOf(kind, ours.rule, ours.verified, ours.source), version: `${kind}@${ours.from}` }] : []
  })
  return due
    .filter(each => each.line.cents > 0)
    .reduce<(typeof due)[number] | undefined>(
      (most, each) => (most && most.line.cents >= each.line.cents ? most : each),
      undefined,
    )
}

const lineOf = (kind: rules.SupplementKind, amount: number, verified: boolean, source: string) => ({
  kind,
  cents: amount,
  verified,
  source,
})

/** Those whose conditions are met: by age, then by the clock of the professional's place (their unusual hours are what is paid). */
const supplementsDue = (given: Situation, at: Instant, on: Day): rules.SupplementKind[] => {
  if (given.specialty !== 'general') return []
  const years = yearsBetween(given.birthDate, on)
  const hour = Number(
    new Intl.DateTimeFormat('en-GB', { timeZone: zoneOf(given.practice), hour: '2-digit', hourCycle: 'h23' }).format(
      Date.parse(at),
    ),
  )
  const weekday = new Date(`${on}T00:00:00Z`).getUTCDay()
  const met: Readonly<Record<rules.SupplementKind, boolean>> = {
    'child-under-6': years < 6,
    'over-80': years > 80,
    night: hour < 8 || hour >= 20,
    saturday: weekday === 6 && hour >= 12,
    sunday: weekday === 0,
    holiday: isHoliday(on, given.practice),
  }
  return rules.supplementKinds.filter(kind => met[kind])
}

/** Whether the insurance pays, in the order of the conditions: what is certainly not paid first, then what nobody here can tell. */
const judge = (given: Situation, on: Day): { outcome: Price['outcome']; rule: RuleName } => {
  const no = (rule: RuleName) => ({ outcome: 'not-reimbursed', rule }) as const
  const unsure = (rule: RuleName) => ({ outcome: 'to-confirm', rule }) as const
  const { home, practice, regulated } = given
  if (!inForce(rules.excusedDensities, on)) return unsure('before-our-rules')
  if (!given.video) return no('no-video')
  if (given.sector === 'none') return no('not-contracted')
  if (home.abroad) return unsure('abroad')
  if (hasOwnScheme(home.departement)) return unsure('own-scheme')
  const path = pathRule(given, on)
  if (path === 'not-addressed') return no(path)
  if (given.sector === 'unknown') return unsure('sector-unknown')
  if (path === undefined) return unsure('path-unknown')
  if (regulated) return { outcome: 'reimbursed', rule: 'regulated' }
  if (home.departement === undefined) return unsure('home-unknown')
  const excused = home.density !== undefined && inForce(rules.excusedDensities, on)?.rule.includes(home.density)
  if (!excused && home.departement !== practice) return unsure('far')
  return { outcome: 'reimbursed', rule: path }
}

/** By which rule one is in the path of care, `not-addressed` when one is not, undefined when it was not said. */
const pathRule = (given: Situation, on: Day): Situation['path'] | 'under-16' | 'regulated' | 'direct-access' => {
  if (yearsBetween(given.birthDate, on) < 16) return 'under-16'
  if (given.regulated) return 'regulated'
  if (rules.directAccess.includes(given.specialty)) return 'direct-access'
  return given.path
}

/** Who pays what, if the insurance pays. */
const sharesOf = (given: Situation, total: number, on: Day) => {
  const rate = inForce(rules.ordinaryRate, on)
  const due = inForce(rules.participation, on)
  const cover = given.cover ?? 'ordinary'
  // CSS, art. L.160-13 and L.861-3; AME: CASF, art. L.251-2; maternity: CSS, art. L.160-9 and L.160-13.
  const exempt = yearsBetween(given.birthDate, on) < 18 || ['maternity', 'c2s', 'ame'].includes(cover)
  const percent = ['ald', 'maternity', 'ame'].includes(cover)
    ? 100
    : cover === 'local-scheme'
      ? rules.localSchemeRate.rule
      : (rate?.rule ?? 0)
  const gross = shareOf(total, percent)
  const left = exempt ? 0 : Math.min(due?.rule ?? 0, gross)
  const amounts = {
    insurance: gross - left,
    complementary: total - gross,
    left,
    participation: left,
    nothingToAdvance: cover === 'c2s' || cover === 'ame',
  }
  return { amounts, versions: [`rate@${rate?.from ?? 'none'}`, `participation@${due?.from ?? 'none'}`] }
}

const territoryVersion = (on: Day): string => `path@${inForce(rules.excusedDensities, on)?.from ?? 'none'}`
