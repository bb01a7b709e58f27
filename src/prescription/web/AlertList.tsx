// The alerts of one line, beside it: what, why, what one can do, from where; and the reason for which one goes on.
import { useState } from 'react'
import { Button } from '#screen/Button.tsx'
import { Form } from '#screen/Form.tsx'
import { AttentionIcon, DoneIcon, ImportantIcon, InfoIcon } from '#screen/icons.tsx'
import { useLanguage, useWords } from '#screen/language.tsx'
import { TextArea } from '#screen/TextArea.tsx'
import type { Alert, AlertLevel } from '../alert.ts'
import { words } from '../check.words.ts'
import type { Answer } from '../prescription.ts'
import './alerts.css'
import { unbroken } from '#screen/unbroken.ts'

export interface AlertListProps {
  /** Those of one line, or of the whole prescription, as they are ordered by the check. */
  readonly alerts: readonly Alert[]
  readonly answers: readonly Answer[]
  /** An empty reason takes the answer back. Absent, the alerts are only read. */
  readonly onAnswer?: ((alertId: string, reason: string) => void) | undefined
}

export function AlertList({ alerts, answers, onAnswer }: AlertListProps) {
  const text = useWords(words)
  if (alerts.length === 0) return null
  return (
    <ul className="alerts" aria-label={text.list}>
      {alerts.map(alert => (
        <AlertItem
          key={alert.id}
          alert={alert}
          answer={answers.find(one => one.alertId === alert.id)}
          onAnswer={onAnswer && (reason => onAnswer(alert.id, reason))}
        />
      ))}
    </ul>
  )
}

const icons: Readonly<Record<AlertLevel, typeof InfoIcon>> = {
  block: ImportantIcon,
  strong: AttentionIcon,
  notice: InfoIcon,
}

interface ItemProps {
  readonly alert: Alert
  readonly answer: Answer | undefined
  readonly onAnswer: ((reason: string) => void) | undefined
}

function AlertItem({ alert, answer, onAnswer }: ItemProps) {
  const text = useWords(words)
  const language = useLanguage()
  const Icon = icons[alert.level]
  return (
    <li className={`alert alert--${alert.level}`}>
      <p className="alert__head">
        <Icon className="alert__icon" aria-hidden="true" />
        <span>
          {text.kinds[alert.kind]} · {text.levels[alert.level]}
        </span>
      </p>
      <p className="alert__sentence">{unbroken(alert.sentence[language])}</p>
      {answer ? null : <p>{unbroken(`${alert.why[language]} ${alert.advice[language]}`)}</p>}
      <p className="alert__source">{unbroken(text.source(alert.source, alert.edition[language]))}</p>
      {alert.quotes.length > 0 && !answer ? (
        <details className="alert__quotes">
          <summary>{text.quotes}</summary>
          <dl lang="fr">
            {alert.quotes.map(quote => (
              <div key={`${quote.title} ${quote.text}`}>
                <dt>{unbroken(quote.title)}</dt>
                <dd>{unbroken(quote.text)}</dd>
              </div>
            ))}
          </dl>
        </details>
      ) : null}
      {alert.level === 'strong' ? <Reason alert={alert} answer={answer} onAnswer={onAnswer} /> : null}
    </li>
  )
}

/** One may go on, saying why: the reason is the doctor's, never filled in beforehand. */
function Reason({ alert, answer, onAnswer }: ItemProps) {
  const text = useWords(words)
  const language = useLanguage()
  const [open, setOpen] = useState(false)
  if (open && onAnswer)
    return (
      <ReasonForm
        first={answer?.reason ?? ''}
        onBack={() => setOpen(false)}
        onSave={reason => {
          onAnswer(reason)
          setOpen(false)
        }}
      />
    )
  const kept = answer ? (
    <p className="alert__head">
      <DoneIcon className="alert__icon" aria-hidden="true" />
      <span>{unbroken(text.answered(answer.reason))}</span>
    </p>
  ) : null
  if (!onAnswer) return kept
  return (
    <>
      {kept}
      <div className="row">
        <Button spoken={answer ? undefined : text.keepSpoken(alert.sentence[language])} onPress={() => setOpen(true)}>
          {answer ? text.change : text.keep}
        </Button>
        {answer ? (
          <Button kind="plain" onPress={() => onAnswer('')}>
            {text.remove}
          </Button>
        ) : null}
      </div>
    </>
  )
}

interface ReasonFormProps {
  readonly first: string
  readonly onSave: (reason: string) => void
  readonly onBack: () => void
}

function ReasonForm({ first, onSave, onBack }: ReasonFormProps) {
  const text = useWords(words)
  const [typed, setTyped] = useState(first)
  const [asked, setAsked] = useState(false)
  const short = typed.trim().length < 3
  const save = () => {
    setAsked(true)
    if (!short) onSave(typed.trim())
  }
  return (
    <div className="alert__answer">
      <Form onSubmit={save} label={text.reason}>
        <TextArea
          label={text.reason}
          hint={text.reasonHint}
          error={asked && short ? text.short : undefined}
          value={typed}
          onChange={setTyped}
          rows={2}
          maxLength={400}
          autoFocus
        />
        <fieldset className="row">
          <legend className="small soft">{text.propose}</legend>
          {text.reasons.map(reason => (
            <Button key={reason} kind="plain" onPress={() => setTyped(reason)}>
              {reason}
            </Button>
          ))}
        </fieldset>
        <div className="row">
          <Button type="submit">{text.save}</Button>
          <Button kind="plain" onPress={onBack}>
            {text.back}
          </Button>
        </div>
      </Form>
    </div>
  )
}
