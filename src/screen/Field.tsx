// A field of one line: text, e-mail, telephone, password, one-time code, number or search.
import { type HTMLInputTypeAttribute, type InputHTMLAttributes, useId, useState } from 'react'
import './Field.css'
import { type Asked, described, Labelled } from './Labelled.tsx'
import { useWords } from './language.tsx'
import { words } from './screen.words.ts'

export type FieldKind = 'text' | 'email' | 'phone' | 'password' | 'new-password' | 'code' | 'number' | 'search'

export interface FieldProps extends Asked {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly kind?: FieldKind
  /** What the browser may fill in (`given-name`, `bday`…); the kind already says it for e-mail, telephone, password and code. */
  readonly autoComplete?: string | undefined
  readonly name?: string | undefined
  readonly maxLength?: number | undefined
  readonly disabled?: boolean | undefined
  /** A unit after the answer (« kg »), part of what is read. */
  readonly unit?: string | undefined
  readonly autoFocus?: boolean | undefined
  readonly onBlur?: (() => void) | undefined
}

interface Manner extends Pick<InputHTMLAttributes<HTMLInputElement>, 'inputMode' | 'spellCheck' | 'autoCapitalize'> {
  readonly type: HTMLInputTypeAttribute
  readonly autoComplete?: string
  readonly look?: string
}

/** Which keyboard, which help from the browser: written once for each kind. */
const manners: Readonly<Record<FieldKind, Manner>> = {
  text: { type: 'text' },
  email: { type: 'email', inputMode: 'email', autoComplete: 'email', spellCheck: false, autoCapitalize: 'none' },
  phone: { type: 'tel', inputMode: 'tel', autoComplete: 'tel', look: 'field__input--short' },
  password: { type: 'password', autoComplete: 'current-password', spellCheck: false, autoCapitalize: 'none' },
  'new-password': { type: 'password', autoComplete: 'new-password', spellCheck: false, autoCapitalize: 'none' },
  code: {
    type: 'text',
    inputMode: 'numeric',
    autoComplete: 'one-time-code',
    spellCheck: false,
    look: 'field__input--code',
  },
  number: { type: 'text', inputMode: 'decimal', look: 'field__input--short' },
  search: { type: 'search', inputMode: 'search' },
}

export function Field({ value, onChange, kind = 'text', unit, ...props }: FieldProps) {
  const id = useId()
  const { look, type, ...manner } = manners[kind]
  const [shown, setShown] = useState(false)
  const secret = type === 'password'
  return (
    <Labelled id={id} asked={props}>
      <div className="field__line">
        <input
          {...described(id, props)}
          {...manner}
          autoComplete={props.autoComplete ?? manner.autoComplete ?? 'off'}
          type={secret && shown ? 'text' : type}
          className={look ? `field__input ${look}` : 'field__input'}
          name={props.name}
          value={value}
          required={!props.optional}
          maxLength={props.maxLength}
          disabled={props.disabled}
          // biome-ignore lint/a11y/noAutofocus: only where the field is the one thing of the screen, as asked by its caller
          autoFocus={props.autoFocus}
          onBlur={props.onBlur}
          onChange={event => onChange(event.target.value)}
        />
        {unit ? <span className="field__unit">{unit}</span> : null}
        {secret ? <Reveal controls={id} shown={shown} onToggle={() => setShown(!shown)} /> : null}
      </div>
    </Labelled>
  )
}

function Reveal({ controls, shown, onToggle }: { controls: string; shown: boolean; onToggle: () => void }) {
  const text = useWords(words)
  return (
    <button
      type="button"
      className="field__reveal"
      aria-controls={controls}
      aria-label={shown ? text.hidePassword : text.showPassword}
      onClick={onToggle}
    >
      {shown ? text.hide : text.show}
    </button>
  )
}
