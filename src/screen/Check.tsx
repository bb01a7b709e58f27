// One thing to agree to or not: a consent, never ticked in advance (RGPD art. 4 and recital 32).
import { type ReactNode, useId } from 'react'
import './Choice.css'
import { Wrong } from './Labelled.tsx'

export interface CheckProps {
  /** The sentence agreed to, in the first person: « J’accepte une consultation à distance. » */
  readonly label: string
  readonly note?: ReactNode
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
  readonly error?: string | undefined
  readonly disabled?: boolean | undefined
}

export function Check({ label, note, checked, onChange, error, disabled }: CheckProps) {
  const id = useId()
  return (
    <div className="check">
      <label className={disabled ? 'tile tile--check tile--off' : 'tile tile--check'}>
        <input
          type="checkbox"
          className="tile__input"
          checked={checked}
          disabled={disabled}
          aria-invalid={error ? true : undefined}
          aria-describedby={[note && `${id}-note`, error && `${id}-error`].filter(Boolean).join(' ') || undefined}
          onChange={event => onChange(event.target.checked)}
        />
        <span className="tile__mark tile__mark--square" aria-hidden="true" />
        <span className="tile__words">{label}</span>
      </label>
      {note ? (
        <p className="check__note" id={`${id}-note`}>
          {note}
        </p>
      ) : null}
      <Wrong id={id} asked={{ label, error }} />
    </div>
  )
}
