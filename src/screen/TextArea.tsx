// A field of several lines that grows with what is written.
import { useId, useLayoutEffect, useRef } from 'react'
import './Field.css'
import { type Asked, described, Labelled } from './Labelled.tsx'

export interface TextAreaProps extends Asked {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly rows?: number | undefined
  readonly maxLength?: number | undefined
  readonly disabled?: boolean | undefined
  readonly autoFocus?: boolean | undefined
  readonly onBlur?: (() => void) | undefined
}

export function TextArea({ value, onChange, rows = 3, ...props }: TextAreaProps) {
  const id = useId()
  const area = useRef<HTMLTextAreaElement>(null)
  // `field-sizing: content` does this where the browser knows it; elsewhere the height follows by the CSSOM.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the height depends on the text, read from the element
  useLayoutEffect(() => {
    const element = area.current
    if (!element || CSS.supports('field-sizing', 'content')) return
    element.style.height = 'auto'
    element.style.height = `${element.scrollHeight + 3}px`
  }, [value])
  return (
    <Labelled id={id} asked={props}>
      <textarea
        {...described(id, props)}
        ref={area}
        className="field__input field__input--area"
        rows={rows}
        value={value}
        required={!props.optional}
        maxLength={props.maxLength}
        disabled={props.disabled}
        // biome-ignore lint/a11y/noAutofocus: only where the field is the one thing of the screen, as asked by its caller
        autoFocus={props.autoFocus}
        onBlur={props.onBlur}
        onChange={event => onChange(event.target.value)}
      />
    </Labelled>
  )
}
