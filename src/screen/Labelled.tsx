// What surrounds every field: its label, what helps to answer, and what is wrong; tied to the control for those who listen.
import type { ReactNode } from 'react'
import './Field.css'
import { ImportantIcon } from './icons.tsx'
import { useWords } from './language.tsx'
import { words } from './screen.words.ts'

export interface Asked {
  readonly label: string
  /** A sentence under the label, before one answers. */
  readonly hint?: string | undefined
  /** What is wrong and what to do. */
  readonly error?: string | undefined
  /** Marks the question « facultatif »; the others are expected. */
  readonly optional?: boolean | undefined
}

/** The attributes a control needs for its hint and its error to be read with it. */
export const described = (id: string, { hint, error }: Asked) => ({
  id,
  'aria-describedby': [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined,
  'aria-invalid': error ? (true as const) : undefined,
})

export function Labelled({ id, asked, children }: { id: string; asked: Asked; children: ReactNode }) {
  return (
    <div className={asked.error ? 'field field--wrong' : 'field'}>
      <label className="field__label" htmlFor={id}>
        {asked.label}
        <Optional when={asked.optional} />
      </label>
      <Hint id={id} asked={asked} />
      {children}
      <Wrong id={id} asked={asked} />
    </div>
  )
}

export function Optional({ when }: { when: boolean | undefined }) {
  const text = useWords(words)
  return when ? <span className="field__optional"> ({text.optional})</span> : null
}

export function Hint({ id, asked }: { id: string; asked: Asked }) {
  return asked.hint ? (
    <p className="field__hint" id={`${id}-hint`}>
      {asked.hint}
    </p>
  ) : null
}

/** The place of the error is always there, so that a screen reader hears what appears in it. */
export function Wrong({ id, asked }: { id: string; asked: Asked }) {
  return (
    <div aria-live="polite">
      {asked.error ? (
        <p className="field__error" id={`${id}-error`}>
          <ImportantIcon aria-hidden="true" />
          {asked.error}
        </p>
      ) : null}
    </div>
  )
}
