// A date one knows (a birth, a first symptom), typed as it is said: 31/03/1986. Faster than any calendar, and paste works.
import { useId, useState } from 'react'
import type { Day } from '#kit/time.ts'
import './Field.css'
import { type Asked, described, Labelled } from './Labelled.tsx'
import { useWords } from './language.tsx'
import { words } from './screen.words.ts'
import { typedDay, writtenDay } from './time-words.ts'

export interface DayFieldProps extends Asked {
  readonly value: Day | undefined
  /** Undefined while what is typed is not a day that exists. */
  readonly onChange: (day: Day | undefined) => void
  /** `bday` for one's own birth. */
  readonly autoComplete?: string | undefined
  readonly disabled?: boolean | undefined
}

export function DayField({ value, onChange, autoComplete = 'off', disabled, ...asked }: DayFieldProps) {
  const text = useWords(words)
  const id = useId()
  const [typed, setTyped] = useState(value ? writtenDay(value) : '')
  const [left, setLeft] = useState(false)
  // Another value given from outside wins over what was typed; the same day in another writing does not.
  const shown = value && typedDay(typed) !== value ? writtenDay(value) : typed
  const wrong = left && typed.trim() !== '' && !typedDay(typed) ? text.dayWrong : undefined
  const told = { ...asked, hint: asked.hint ?? text.dayHint, error: wrong ?? asked.error }
  return (
    <Labelled id={id} asked={told}>
      <input
        {...described(id, told)}
        className="field__input field__input--day"
        type="text"
        inputMode="numeric"
        placeholder={text.dayForm}
        autoComplete={autoComplete}
        maxLength={14}
        required={!asked.optional}
        disabled={disabled}
        value={shown}
        onBlur={() => setLeft(true)}
        onChange={event => {
          setLeft(false)
          setTyped(event.target.value)
          onChange(typedDay(event.target.value))
        }}
      />
    </Labelled>
  )
}
