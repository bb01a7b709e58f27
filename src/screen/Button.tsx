// A button: one verb, four kinds, and its own state of progress when the act it starts takes time.
import { type ReactNode, use, useRef, useState } from 'react'
import './Button.css'
import { FormBusy } from './form-busy.ts'
import { useWords } from './language.tsx'
import { useLater } from './later.ts'
import { words } from './screen.words.ts'

/** main: the one action of the screen; quiet: another choice; danger: what cannot be undone; plain: a word one may tap. */
export type ButtonKind = 'main' | 'quiet' | 'danger' | 'plain'

export interface ButtonProps {
  readonly children: ReactNode
  readonly kind?: ButtonKind
  /** May return a promise: the button then shows progress and takes no second press until it settles. */
  readonly onPress?: (() => unknown) | undefined
  /** An icon of icons.tsx, before the words. */
  readonly icon?: ReactNode
  readonly type?: 'button' | 'submit'
  /** Progress known from outside (a form being sent). */
  readonly busy?: boolean
  /** Words of the progress after one second; « Un instant… » unless told. */
  readonly busyWords?: string | undefined
  readonly disabled?: boolean
  /** Takes the whole line. */
  readonly wide?: boolean
  /** Spoken name, only where the visible words need their object (« Retirer » → « Retirer le Dr Martin »). */
  readonly spoken?: string | undefined
  readonly expanded?: boolean | undefined
  readonly pressed?: boolean | undefined
}

export const buttonClass = (kind: ButtonKind, wide = false) => `btn btn--${kind}${wide ? ' btn--wide' : ''}`

export function Button({ kind = 'quiet', type = 'button', wide = false, disabled = false, ...props }: ButtonProps) {
  const text = useWords(words)
  const [running, setRunning] = useState(false)
  const pressed = useRef(false)
  const sending = use(FormBusy) && type === 'submit'
  const busy = running || sending || props.busy === true
  const long = useLater(busy, 1000)
  const press = async () => {
    if (busy) return
    const answer = props.onPress?.()
    if (!(answer instanceof Promise)) return
    setRunning(true)
    try {
      await answer
    } finally {
      setRunning(false)
    }
  }
  return (
    <button
      type={type}
      className={buttonClass(kind, wide)}
      disabled={disabled}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      aria-label={props.spoken}
      aria-expanded={props.expanded}
      aria-pressed={props.pressed}
      onClick={event => {
        // The second press of a double one whose first was on what stood here before: meant for nothing that is here now.
        const stray = event.detail > 1 && !pressed.current
        pressed.current = true
        if (busy || stray) event.preventDefault()
        else if (props.onPress) void press()
      }}
    >
      {busy ? <span className="btn__turning" aria-hidden="true" /> : props.icon}
      <span aria-live={busy ? 'polite' : undefined}>{long ? (props.busyWords ?? text.oneMoment) : props.children}</span>
    </button>
  )
}
