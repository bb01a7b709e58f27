// One line of the draft: what it says in a sentence, its alerts beside it, and its fields when it is open.
import { Button } from '#screen/Button.tsx'
import { useLanguage, useWords } from '#screen/language.tsx'
import { Notice } from '#screen/Notice.tsx'
import type { Alert } from '../alert.ts'
import { doseWords, sentence } from '../dose.words.ts'
import { panelWords } from '../panel.words.ts'
import type { Answer, Line } from '../prescription.ts'
import type { LineProblem } from '../problems.ts'
import { AlertList } from './AlertList.tsx'
import { LineFields } from './LineFields.tsx'

export interface LineCardProps {
  readonly line: Line
  readonly weightKg: number | undefined
  readonly problems: readonly LineProblem[]
  readonly alerts: readonly Alert[]
  readonly answers: readonly Answer[]
  readonly open: boolean
  readonly onOpen: (open: boolean) => void
  readonly onChange: (line: Line) => void
  readonly onRemove: () => void
  readonly onAnswer: (alertId: string, reason: string) => void
}

export function LineCard({ line, open, ...props }: LineCardProps) {
  const text = useWords(panelWords)
  const title = useLineTitle(line)
  const told = useLineTold(line)
  return (
    <li className="line-card">
      <p className="line-card__title">{title}</p>
      <p>{told}</p>
      <AlertList alerts={props.alerts} answers={props.answers} onAnswer={props.onAnswer} />
      <Problems problems={props.problems} />
      {open ? <LineFields line={line} weightKg={props.weightKg} onChange={props.onChange} /> : null}
      <div className="row">
        <Button expanded={open} onPress={() => props.onOpen(!open)}>
          {open ? text.close : text.change}
        </Button>
        <Button kind="plain" spoken={text.removeOne(title)} onPress={props.onRemove}>
          {text.remove}
        </Button>
      </div>
    </li>
  )
}

function Problems({ problems }: { problems: readonly LineProblem[] }) {
  const text = useWords(panelWords).problems as Readonly<Record<string, string>>
  const dose = useWords(doseWords).problems as Readonly<Record<string, string>>
  if (problems.length === 0) return null
  return (
    <Notice kind="amber">
      {problems.map(problem => (
        <p key={problem}>{text[problem] ?? dose[problem]}</p>
      ))}
    </Notice>
  )
}

export const useLineTitle = (line: Line): string => {
  const text = useWords(panelWords)
  if (line.kind === 'medicine') return line.medicine.dci
  if (line.kind === 'biology') return text.add.biology
  return line.kind === 'imaging' ? line.exam || text.add.imaging : text.cares[line.care]
}

/** Brand, dose and renewals of a medicine; what is asked of the others. */
export const useLineTold = (line: Line): string => {
  const text = useWords(panelWords)
  const language = useLanguage()
  if (line.kind === 'medicine') {
    const { medicine, renewals } = line
    const brand = medicine.name === medicine.dci ? '' : `${medicine.name}. `
    return `${brand}${sentence(line.dose, language)}${renewals > 0 ? ` ${text.renewals} : ${renewals}.` : ''}`
  }
  if (line.kind === 'biology') return [line.exams, line.question].filter(Boolean).join(' — ')
  if (line.kind === 'imaging') return [line.region, line.question].filter(Boolean).join(' — ')
  return line.words
}
