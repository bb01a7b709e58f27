// The checks of a prescription against what is known of the patient. Pure; a medical device (CJUE C-329/16), so a demonstration until
// the operator declares its marking. Silence means that nothing written here was met, never that there is nothing.
import type { Day } from '#kit/time.ts'
import { type Allergen, classesIn } from '#record/allergen.ts'
import { substanceKey } from '#record/substance.ts'
import type { Alert, Checked, Unchecked } from './alert.ts'
import { checkAge } from './check-age.ts'
import { checkAllergies, isRecognised } from './check-allergies.ts'
import { checkDoses, doseUnread } from './check-doses.ts'
import { checkDuplicates } from './check-duplicates.ts'
import { checkInteractions } from './check-interactions.ts'
import { checkPregnancy } from './check-pregnancy.ts'
import { checkRestricted } from './check-restricted.ts'
import { checkStewardship } from './check-stewardship.ts'
import { checkWeekly } from './check-weekly.ts'
import type { CheckedLine, Given, MedicineLine, PatientFacts, References, ToldAllergy } from './given.ts'
import type { Interactions } from './thesaurus.ts'

const kinds: readonly ((given: Given) => readonly Alert[])[] = [
  checkRestricted,
  checkAllergies,
  checkInteractions,
  checkDuplicates,
  checkPregnancy,
  checkAge,
  checkDoses,
  checkWeekly,
  checkStewardship,
]

/** As long as an answer can name. */
const longestId = 160

const gravity = { block: 0, strong: 1, notice: 2 } as const

/** Every alert, the gravest first, in an order that depends on nothing but the prescription. */
export const check = (
  lines: readonly CheckedLine[],
  patient: PatientFacts,
  references: References,
  on: Day,
): Checked => {
  const medicines = lines.filter(line => line.kind === 'medicine')
  const given = { lines, medicines, patient, references, on }
  const alerts = kinds.flatMap(kind => kind(given)).map(one => ({ ...one, id: one.id.slice(0, longestId) }))
  return {
    alerts: alerts.sort((a, b) => gravity[a.level] - gravity[b.level]),
    unchecked: uncheckedOf(given),
    interactions: references.interactions ? editionSaid(references.interactions) : null,
  }
}

const editionSaid = ({ edition }: Interactions) => ({ fr: edition.fr, en: edition.en })

const uncheckedOf = (given: Given): Unchecked[] => {
  const { lines, medicines, patient, references } = given
  const about = (cause: Unchecked['cause'], what: readonly string[]): Unchecked[] =>
    what.length > 0 ? [{ cause, what: [...new Set(what)].slice(0, 100).map(text => text.slice(0, 240)) }] : []
  const plainly = (cause: Unchecked['cause'], when: boolean): Unchecked[] => (when ? [{ cause, what: [] }] : [])
  const unread = doseUnread(given)
  return [
    ...about(
      'free-text-line',
      lines.flatMap(line => (line.kind === 'other' ? [line.text] : [])),
    ),
    ...(medicines.length === 0
      ? []
      : [
          ...plainly('no-interactions', references.interactions === undefined),
          ...about('not-in-interactions', unknownTo(references.interactions, medicines, patient)),
          ...plainly('treatments-unknown', !patient.treatments.known),
          ...about(
            'treatment-not-recognised',
            patient.treatments.told.filter(one => !one.medicine).map(one => one.text),
          ),
        ]),
    ...plainly('allergies-unknown', !patient.allergies.known),
    ...about(
      'allergy-not-recognised',
      patient.allergies.told.filter(one => !isRecognised(one, references.interactions)).map(one => one.text),
    ),
    ...about('weight-unknown', unread.weight),
    ...about('dose-not-read', unread.dose),
  ]
}

/** The thesaurus describes a thousand substances: of the others it says nothing, which is told. */
const unknownTo = (
  interactions: Interactions | undefined,
  medicines: readonly MedicineLine[],
  patient: PatientFacts,
): readonly string[] =>
  interactions
    ? [...medicines, ...patient.treatments.told].flatMap(({ medicine }) =>
        (medicine?.substances ?? []).filter(one => !interactions.knows(one.key)).map(one => one.name),
      )
    : []

/** What a free text of the profile names, with what was chosen for it. */
export const toldAllergy = (text: string, chosen?: Allergen): ToldAllergy => ({
  text,
  classes: [...new Set([...(chosen?.kind === 'class' ? [chosen.class] : []), ...classesIn(text)])],
  substances: chosen?.kind === 'substance' ? [substanceKey(chosen.substance)] : [],
})
