// A form: sends once, shows progress on its own button, and brings the reader to the first answer that needs another look.
import { type ReactNode, useRef, useState } from 'react'
import { FormBusy } from './form-busy.ts'
import './Form.css'

export interface FormProps {
  /** May return a promise: the submit button shows progress until it settles. */
  readonly onSubmit: () => unknown
  readonly children: ReactNode
  /** Spoken name of the form, where the page holds several. */
  readonly label?: string | undefined
}

export function Form({ onSubmit, children, label }: FormProps) {
  const [busy, setBusy] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const submit = async () => {
    if (busy) return
    setBusy(true)
    try {
      await onSubmit()
    } finally {
      setBusy(false)
      // After React has drawn the errors: the first one gets the focus, and with it its sentence is read.
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
    }
  }
  return (
    <form
      ref={form}
      className="form"
      aria-label={label}
      noValidate
      onSubmit={event => {
        event.preventDefault()
        void submit()
      }}
    >
      <FormBusy value={busy}>{children}</FormBusy>
    </form>
  )
}
