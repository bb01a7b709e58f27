// One line of the draft: what it says in a sentence, its alerts beside it, and its fields when it is open.
import { dayIn } from '#kit/time.ts'
import { zone } from '#patients/patient.ts'
import { Button } from '#screen/Button.tsx'
import { useWords } from '#screen/language.tsx'
import { Notice } from '#screen/Notice.tsx'
import { useNow } from '#screen/now.ts'
import type { Alert } from '../alert.ts'
import { doseWords } from '../dose.words.ts'
import { panelWords } from '../panel.words.ts'
import type { Answer, Line } from '../prescription.ts'
import type { LineProblem } from '../problems.ts'
import { AlertList } from './AlertList.tsx'
import { LineFields } from './LineFields.tsx'
import { LineTold, useLineTitle } from './LineTold.tsx'

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
  const today = dayIn(useNow(), zone)
  return (
    <li className="line-card">
      <LineTold line={line} first={today} />
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
