// One answer among many, short and known: the browser's own list, the best there is on a phone.
import { useId } from 'react'
import './Field.css'
import { OpenIcon } from './icons.tsx'
import { type Asked, described, Labelled } from './Labelled.tsx'

export interface SelectProps<Value extends string> extends Asked {
  readonly options: readonly { readonly value: Value; readonly label: string }[]
  readonly value: Value | undefined
  readonly onChange: (value: Value) => void
  /** Shown while nothing is chosen (« Choisissez… »). */
  readonly invite: string
  readonly disabled?: boolean | undefined
}

export function Select<Value extends string>({
  options,
  value,
  onChange,
  invite,
  disabled,
  ...asked
}: SelectProps<Value>) {
  const id = useId()
  return (
    <Labelled id={id} asked={asked}>
      <div className="field__line field__line--select">
        <select
          {...described(id, asked)}
          className="field__input field__input--select"
          value={value ?? ''}
          required={!asked.optional}
          disabled={disabled}
          onChange={event => {
            const chosen = options.find(option => option.value === event.target.value)
            if (chosen) onChange(chosen.value)
          }}
        >
          {value === undefined ? (
            <option value="" disabled>
              {invite}
            </option>
          ) : null}
          {options.map(option => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <OpenIcon className="field__open" />
      </div>
    </Labelled>
  )
}
