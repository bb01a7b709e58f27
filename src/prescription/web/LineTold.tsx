// A line as it is read: its title, what it says in one sentence, and what must not be missed of its dose.
import type { Day } from '#kit/time.ts'
import { useLanguage, useWords } from '#screen/language.tsx'
import { lastDayTold, sentence, weeklyTold } from '../dose.words.ts'
import { panelWords } from '../panel.words.ts'
import type { Line } from '../prescription.ts'
import { isWeekly } from '../weekly.ts'

/** @param first the day it is prescribed: the last day of a dose that changes is counted from it */
export function LineTold({ line, first }: { line: Line; first: Day }) {
  const title = useLineTitle(line)
  const told = useTold(line)
  const language = useLanguage()
  const weekly = line.kind === 'medicine' && isWeekly(line.medicine.substances) ? weeklyTold(line.dose, language) : ''
  const last = line.kind === 'medicine' ? lastDayTold(line.dose, first, language) : undefined
  return (
    <>
      <p className="line-card__title">{title}</p>
      <p>{told}</p>
      {weekly ? <p className="line-card__safety">{weekly}</p> : null}
      {last ? <p className="line-card__safety">{last}</p> : null}
    </>
  )
}

export const useLineTitle = (line: Line): string => {
  const text = useWords(panelWords)
  if (line.kind === 'medicine') return line.medicine.dci
  if (line.kind === 'biology') return text.add.biology
  return line.kind === 'imaging' ? line.exam || text.add.imaging : text.cares[line.care]
}

/** Brand, dose and renewals of a medicine; what is asked of the others. */
const useTold = (line: Line): string => {
  const text = useWords(panelWords)
  const language = useLanguage()
  if (line.kind === 'medicine') {
    const { medicine, renewals } = line
    const brand = medicine.name === medicine.dci ? '' : `${medicine.name}. `
    return `${brand}${sentence(line.dose, language)}${renewals > 0 ? ` ${text.renewals} : ${renewals}.` : ''}`
  }
  if (line.kind === 'biology') return [line.exams, line.question].filter(Boolean).join(' — ')
  if (line.kind === 'imaging')
    return [line.region, line.question, line.contrast ? text.contrast : ''].filter(Boolean).join(' — ')
  return line.words
}
