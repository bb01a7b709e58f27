// Six digits received elsewhere, given back here: spaces are allowed, as people copy them.
import { type ReactNode, useState } from 'react'
import { Button } from '#screen/Button.tsx'
import { Field } from '#screen/Field.tsx'
import { Form } from '#screen/Form.tsx'

export interface SixDigitsProps {
  readonly label: string
  readonly confirm: string
  readonly onGiven: (code: string) => Promise<void>
  /** How the last try ended. */
  readonly children: ReactNode
}

export function SixDigits({ label, confirm, onGiven, children }: SixDigitsProps) {
  const [code, setCode] = useState('')
  return (
    <Form onSubmit={() => onGiven(code.replace(/\s/g, ''))}>
      <Field kind="code" label={label} value={code} onChange={setCode} autoFocus />
      {children}
      <Button type="submit" kind="main" wide>
        {confirm}
      </Button>
    </Form>
  )
}
