// A field that proposes as one types (« Que vous arrive-t-il ? »): the proposals stand in the page, each a plain button.
import { type KeyboardEvent, useId, useRef } from 'react'
import './Field.css'
import { SearchIcon } from './icons.tsx'
import { type Asked, described, Hint, Wrong } from './Labelled.tsx'
import { useWords } from './language.tsx'
import './Suggest.css'
import { words } from './screen.words.ts'

export interface Suggestion {
  readonly id: string
  readonly label: string
  readonly note?: string | undefined
}

export interface SuggestProps extends Asked {
  readonly value: string
  readonly onChange: (text: string) => void
  /** Those that fit `value`, best first (the most asked while it is empty): finding them is the room's rule, not the screen's. */
  readonly suggestions: readonly Suggestion[]
  readonly onPick: (id: string) => void
  readonly invite?: string | undefined
  readonly labelUnseen?: boolean
}

export function Suggest({ value, onChange, suggestions, onPick, invite, labelUnseen, ...asked }: SuggestProps) {
  const text = useWords(words)
  const id = useId()
  const whole = useRef<HTMLDivElement>(null)
  // Down and Up go through the field and its proposals; Tab does too, so that nothing has to be known.
  const move = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const stops = Array.from(whole.current?.querySelectorAll<HTMLElement>('input, button') ?? [])
    const next = stops[stops.indexOf(document.activeElement as HTMLElement) + step]
    if (step === 0 || !next) return
    event.preventDefault()
    next.focus()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrows are a convenience between controls that all take Tab
    <div ref={whole} className={asked.error ? 'field field--wrong' : 'field'} onKeyDown={move}>
      <label className={labelUnseen ? 'unseen' : 'field__label'} htmlFor={id}>
        {asked.label}
      </label>
      <Hint id={id} asked={asked} />
      <div className="field__line">
        <SearchIcon className="suggest__icon" />
        <input
          {...described(id, asked)}
          className="field__input suggest__input"
          type="search"
          autoComplete="off"
          maxLength={200}
          placeholder={invite}
          value={value}
          onChange={event => onChange(event.target.value)}
        />
      </div>
      <Wrong id={id} asked={asked} />
      <p className="unseen" role="status">
        {value === '' ? '' : text.proposals(suggestions.length)}
      </p>
      {suggestions.length > 0 ? (
        <ul className="suggest__list" aria-label={text.proposalsLabel}>
          {suggestions.map(suggestion => (
            <li key={suggestion.id}>
              <button type="button" className="suggest__item" onClick={() => onPick(suggestion.id)}>
                <span>{suggestion.label}</span>
                {suggestion.note ? <span className="suggest__note">{suggestion.note}</span> : null}
              </button>
            </li>
          ))}
        </ul>
      ) : (
        <p className="field__hint">{text.noSuggestion}</p>
      )}
    </div>
  )
}
