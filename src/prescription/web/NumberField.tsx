// A number as one types it, with a comma or a point; what is not one yet stays typed and says nothing to the draft.
import { useState } from 'react'
import { Field } from '#screen/Field.tsx'

export interface NumberFieldProps {
  readonly label: string
  readonly value: number | undefined
  readonly onChange: (value: number | undefined) => void
  readonly unit?: string
  readonly whole?: boolean
  readonly optional?: boolean
  /** Emptied, it keeps its last value until another is typed. */
  readonly holds?: true
}

const told = (value: number | undefined) => (value === undefined ? '' : String(value).replace('.', ','))

export function NumberField({ label, value, onChange, unit, whole = false, optional, holds }: NumberFieldProps) {
  const [typed, setTyped] = useState(told(value))
  const [known, setKnown] = useState(value)
  // Another gesture changed it (counted on the weight): what is shown follows.
  if (known !== value) {
    setKnown(value)
    setTyped(told(value))
  }
  const change = (text: string) => {
    setTyped(text)
    const number = Number(text.replace(',', '.'))
    const next =
      text.trim() === '' || Number.isNaN(number) || number <= 0 ? undefined : whole ? Math.round(number) : number
    if (next === undefined && holds) return
    setKnown(next)
    onChange(next)
  }
  return (
    <Field label={label} kind="number" value={typed} onChange={change} unit={unit} optional={optional} maxLength={8} />
  )
}
