// The catalogue of reasons, dated: an intake keeps the version it was answered with, so that it can be replayed.
import { type Dated, inForce } from '#kit/dated.ts'
import type { Day } from '#kit/time.ts'
import { allergy } from './catalogue/allergy.ts'
import { back } from './catalogue/back.ts'
import { childCough } from './catalogue/child-cough.ts'
import { childFever } from './catalogue/child-fever.ts'
import { childGastro } from './catalogue/child-gastro.ts'
import { cold } from './catalogue/cold.ts'
import { cough } from './catalogue/cough.ts'
import { ear } from './catalogue/ear.ts'
import { eye } from './catalogue/eye.ts'
import { gastro } from './catalogue/gastro.ts'
import { headache } from './catalogue/headache.ts'
import { mind } from './catalogue/mind.ts'
import { skin } from './catalogue/skin.ts'
import { soreThroat } from './catalogue/sore-throat.ts'
import { urinary } from './catalogue/urinary.ts'
import type { Subject } from './condition.ts'
import { type Reason, suitsPatient } from './reason.ts'

const opening = '2026-11-01' as Day
const dated = (rule: Reason): Dated<Reason> => ({ from: opening, source: rule.sources.join(' ; '), rule })

/** Every version ever used; an old one is never removed while an intake names it. */
export const catalogue: readonly Dated<Reason>[] = [
  cough,
  soreThroat,
  urinary,
  cold,
  gastro,
  childFever,
  childCough,
  childGastro,
  skin,
  ear,
  eye,
  allergy,
  back,
  headache,
  mind,
].map(dated)

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
