// Rules of law and of clinic are dated data: each has the day it starts to hold and the text that obliges.
import type { Day } from './time.ts'

/** One version of a rule. `until` is exclusive; absent, it still holds. `source` names the text (article, convention, guideline). */
export interface Dated<Rule> {
  readonly from: Day
  readonly until?: Day
  readonly source: string
  readonly rule: Rule
}

/** The version in force on a day, or undefined when none was. When two overlap the later start wins. */
export const inForce = <Rule>(versions: readonly Dated<Rule>[], on: Day): Dated<Rule> | undefined =>
  versions
    .filter(version => version.from <= on && (version.until === undefined || on < version.until))
    .reduce<Dated<Rule> | undefined>((best, version) => (best && best.from >= version.from ? best : version), undefined)
