// One answer among a few, each in full view: cards for what needs thought, pills for what is quick.
import { type ReactNode, useId } from 'react'
import './Choice.css'
import { type Asked, Hint, Optional, Wrong } from './Labelled.tsx'

export interface Option<Value extends string> {
  readonly value: Value
  readonly label: string
  /** A second line, softer. */
  readonly note?: string | undefined
  /** An icon or a small drawing, before the words. */
  readonly icon?: ReactNode
  readonly disabled?: boolean | undefined
}

export type ChoiceLook = 'cards' | 'pills'

export interface ChoiceProps<Value extends string> extends Asked {
  readonly options: readonly Option<Value>[]
  /** Undefined until one has answered: nothing is chosen in advance. */
  readonly value: Value | undefined
  readonly onChange: (value: Value) => void
  readonly look?: ChoiceLook
  /** When the title of the page already asks the question: said, not shown twice. */
  readonly labelUnseen?: boolean
}

export function Choice<Value extends string>({
  options,
  value,
  onChange,
  look = 'cards',
  ...props
}: ChoiceProps<Value>) {
  const id = useId()
  return (
    <ChoiceSet id={id} asked={props} look={look} labelUnseen={props.labelUnseen} single>
      {options.map(option => (
        <Tile key={option.value} option={option} look={look}>
          <input
            type="radio"
            className="tile__input"
            name={id}
            value={option.value}
            checked={option.value === value}
            disabled={option.disabled}
            aria-invalid={props.error ? true : undefined}
            onChange={() => onChange(option.value)}
          />
        </Tile>
      ))}
    </ChoiceSet>
  )
}

interface SetProps {
  readonly id: string
  readonly asked: Asked
  readonly look: ChoiceLook
  readonly labelUnseen: boolean | undefined
  readonly single?: boolean
  readonly children: ReactNode
}

export function ChoiceSet({ id, asked, look, labelUnseen, single, children }: SetProps) {
  const describedBy = [asked.hint && `${id}-hint`, asked.error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <fieldset
      className={asked.error ? 'choice choice--wrong' : 'choice'}
      role={single ? 'radiogroup' : 'group'}
      aria-describedby={describedBy || undefined}
    >
      <legend className={labelUnseen ? 'unseen' : 'choice__label'}>
        {asked.label}
        <Optional when={asked.optional} />
      </legend>
      <Hint id={id} asked={asked} />
      <div className={`choice__options choice__options--${look}`}>{children}</div>
      <Wrong id={id} asked={asked} />
    </fieldset>
  )
}

interface TileProps {
  readonly option: Omit<Option<string>, 'value'>
  readonly look: ChoiceLook
  readonly square?: boolean
  readonly children: ReactNode
}

/** The surface one taps: the native control inside, its words, and a mark that does not rely on colour. */
export function Tile({ option, look, square, children }: TileProps) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the child the caller gives
    <label className={`tile tile--${look}${option.disabled ? ' tile--off' : ''}`}>
      {children}
      {look === 'cards' || square ? (
        <span className={square ? 'tile__mark tile__mark--square' : 'tile__mark'} aria-hidden="true" />
      ) : null}
      {option.icon ? <span className="tile__icon">{option.icon}</span> : null}
      <span className="tile__words">
        <span className="tile__label">{option.label}</span>
        {option.note ? <span className="tile__note">{option.note}</span> : null}
      </span>
    </label>
  )
}
