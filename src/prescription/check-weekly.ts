// Weekly medicines: one take, on one day that is named, and never more in a week than the weekly maximum.
import type { Alert, Common } from './alert.ts'
import { ourEdition } from './catalogue/dated.ts'
import type { Given, MedicineLine } from './given.ts'
import { type Weekly, weeklyAmong } from './weekly.ts'

export const checkWeekly = ({ medicines }: Given): readonly Alert[] =>
  medicines.flatMap(line => {
    const rule = weeklyAmong(line.medicine.keys)
    if (!rule) return []
    // A rhythm that could not be read is met like a daily one.
    return [...(line.weekday ? [] : [notWeekly(line, rule)]), ...tooMuch(line, rule)]
  })

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
const common = (line: MedicineLine, { source }: Weekly): Common & Pick<Alert, 'level' | 'lines'> => ({
  kind: 'dose',
  level: 'strong',
  lines: [line.id],
  quotes: [],
  source,
  edition: ourEdition,
  validated: false,
})

const notWeekly = (line: MedicineLine, rule: Weekly): Alert => ({
  ...common(line, rule),
  id: `dose:weekly:${rule.key}`,
  sentence: {
    fr: `${capital(rule.name)} : une seule prise par semaine, un jour nommé. Cette ligne dit autre chose.`,
    en: `${capital(rule.name)}: a single take a week, on a named day. This line says otherwise.`,
  },
  why: {
    fr: 'Pris plusieurs jours par semaine par erreur, il a causé des décès.',
    en: 'Taken on several days of the week by mistake, it has caused deaths.',
  },
  advice: {
    fr: 'Choisissez « Certains jours de la semaine », un seul jour, une seule prise ; faites redire ce jour au patient.',
    en: 'Choose “Some days of the week”, one day, one take; have the patient say the day again.',
  },
})

const tooMuch = (line: MedicineLine, rule: Weekly): readonly Alert[] => {
  const given = line.most?.find(one => one.key === rule.key)?.perDay
  if (given === undefined || given <= rule.perWeek) return []
  const figure = Math.round(given * 10) / 10
  return [
    {
      ...common(line, rule),
      id: `dose:weekly:${rule.key}:${figure}`,
      sentence: {
        fr: `${capital(rule.name)} : ${String(figure).replace('.', ',')} mg le jour de la prise, le maximum est ${rule.perWeek} mg par semaine.`,
        en: `${capital(rule.name)}: ${figure} mg on the day it is taken, the maximum is ${rule.perWeek} mg a week.`,
      },
      why: {
        fr: 'Calculé sur la dose la plus forte que la ligne permet.',
        en: 'Counted on the strongest dose the line allows.',
      },
      advice: { fr: 'Vérifiez le dosage du comprimé et la quantité.', en: 'Check the strength and the quantity.' },
    },
  ]
}
