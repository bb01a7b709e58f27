// The catalogue of reasons, dated: an intake keeps the version it was answered with, so that it can be replayed.
import { type Dated, inForce } from '#kit/dated.ts'
import type { Day } from '#kit/time.ts'
import { childFever } from './catalogue/child-fever.ts'
import { cough } from './catalogue/cough.ts'
import { skin } from './catalogue/skin.ts'
import { urinary } from './catalogue/urinary.ts'
import type { Subject } from './condition.ts'
import type { Reason } from './reason.ts'

const opening = '2026-11-01' as Day
const dated = (rule: Reason): Dated<Reason> => ({ from: opening, source: rule.sources.join(' ; '), rule })

/** Every version ever used; an old one is never removed while an intake names it. */
export const catalogue: readonly Dated<Reason>[] = [cough, childFever, urinary, skin].map(dated)

/** The reasons in force on a day that suit the patient, in the order shown. */
export const reasonsFor = (subject: Subject, on: Day): readonly Reason[] =>
  reasonsOn(on).filter(reason => suitsPatient(reason, subject))

/** Every reason in force on a day. */
export const reasonsOn = (on: Day): readonly Reason[] =>
  [...new Set(catalogue.map(each => each.rule.id))].flatMap(id => reasonOn(id, on) ?? [])

export const reasonOn = (id: string, on: Day): Reason | undefined =>
  inForce(
    catalogue.filter(each => each.rule.id === id),
    on,
  )?.rule

/** The very version an intake was answered with. */
export const reasonVersion = (id: string, version: number): Reason | undefined =>
  catalogue.find(each => each.rule.id === id && each.rule.version === version)?.rule

export const suitsPatient = (reason: Reason, subject: Subject): boolean =>
  subject.ageMonths >= reason.who.fromMonths &&
  (reason.who.underMonths === undefined || subject.ageMonths < reason.who.underMonths)
