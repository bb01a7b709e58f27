// A French postal address in three fields: of a structure, or of a place of practice.
import { Field } from '#screen/Field.tsx'
import { useWords } from '#screen/language.tsx'
import { words as screenWords } from '#screen/screen.words.ts'
import { structure } from '../practitioner.ts'
import { words } from '../practitioners.words.ts'
import './practitioners.css'

export interface TypedAddress {
  readonly address: string
  readonly postcode: string
  readonly city: string
}

export const noAddress: TypedAddress = { address: '', postcode: '', city: '' }

export interface AddressFieldsProps {
  readonly value: TypedAddress
  readonly onChange: (value: TypedAddress) => void
  /** After a first try to send: what is missing is said. */
  readonly tried: boolean
}

export function AddressFields({ value, onChange, tried }: AddressFieldsProps) {
  const text = useWords(words).admin
  const { required } = useWords(screenWords)
  const field = (name: keyof TypedAddress) => ({
    label: text[name],
    value: value[name],
    onChange: (typed: string) => onChange({ ...value, [name]: typed }),
    error: tried && value[name].trim() === '' ? required : undefined,
    maxLength: 120,
  })
  const postcodeWrong = tried && !structure.shape.postcode.safeParse(value.postcode).success
  return (
    <>
      <Field {...field('address')} />
      <div className="administration__pair">
        <Field {...field('postcode')} kind="number" error={postcodeWrong ? text.postcodeWrong : undefined} />
        <Field {...field('city')} />
      </div>
    </>
  )
}
