// The fields of a professional's card, which the patient will read: who, which specialty, which number, which place.
import { Choice } from '#screen/Choice.tsx'
import { Field } from '#screen/Field.tsx'
import { useWords } from '#screen/language.tsx'
import { words as screenWords } from '#screen/screen.words.ts'
import { civilities, type PractitionerCard, practitionerCard } from '../practitioner.ts'
import { words } from '../practitioners.words.ts'
import { hasRppsKey } from '../rpps.ts'
import { AddressFields, noAddress, type TypedAddress } from './AddressFields.tsx'

/** What is typed so far; `cardFrom` says whether it is whole. */
export interface TypedCard {
  readonly civility: PractitionerCard['civility'] | undefined
  readonly title: PractitionerCard['title'] | undefined
  readonly givenName: string
  readonly familyName: string
  readonly specialty: string
  /** As typed or pasted, with spaces or not. */
  readonly rpps: string
  readonly practice: TypedAddress
}

export const noCard: TypedCard = {
  civility: undefined,
  title: undefined,
  givenName: '',
  familyName: '',
  specialty: '',
  rpps: '',
  practice: noAddress,
}

const digitsOf = (typed: string) => typed.replace(/\s/g, '')

/** The card when it is whole and well written, else undefined. */
export const cardFrom = ({ practice, rpps, ...typed }: TypedCard): PractitionerCard | undefined =>
  practitionerCard.safeParse({
    ...typed,
    rpps: digitsOf(rpps),
    practiceAddress: practice.address,
    practicePostcode: practice.postcode,
    practiceCity: practice.city,
  }).data

export interface CardFieldsProps {
  readonly value: TypedCard
  readonly onChange: (value: TypedCard) => void
  /** After a first try to send: what is missing is said. */
  readonly tried: boolean
}

export function CardFields({ value, onChange, tried }: CardFieldsProps) {
  const text = useWords(words).admin
  const { required } = useWords(screenWords)
  const line = (name: 'givenName' | 'familyName' | 'specialty') => ({
    label: text[name],
    value: value[name],
    onChange: (typed: string) => onChange({ ...value, [name]: typed }),
    error: tried && value[name].trim() === '' ? required : undefined,
    maxLength: 120,
  })
  return (
    <>
      <div className="administration__pair">
        <Choice
          label={text.civility}
          look="pills"
          options={civilities.map(civility => ({ value: civility, label: civility }))}
          value={value.civility}
          onChange={civility => onChange({ ...value, civility })}
          error={tried && value.civility === undefined ? required : undefined}
        />
        <Choice
          label={text.titleField}
          look="pills"
          options={(['Dr', 'Pr', ''] as const).map(title => ({ value: title, label: title || text.noTitle }))}
          value={value.title}
          onChange={title => onChange({ ...value, title })}
          error={tried && value.title === undefined ? required : undefined}
        />
        <Field {...line('givenName')} />
        <Field {...line('familyName')} />
        <Field {...line('specialty')} />
        <RppsField value={value.rpps} onChange={rpps => onChange({ ...value, rpps })} tried={tried} />
      </div>
      <section className="stack">
        <h3>{text.practice}</h3>
        <p className="soft">{text.practiceWhy}</p>
        <AddressFields value={value.practice} onChange={practice => onChange({ ...value, practice })} tried={tried} />
      </section>
    </>
  )
}

interface RppsFieldProps {
  readonly value: string
  readonly onChange: (typed: string) => void
  readonly tried: boolean
}

/** Checked as it is typed: said to be wrong from the eleventh digit, not before, and said to be right as soon as it is. */
function RppsField({ value, onChange, tried }: RppsFieldProps) {
  const text = useWords(words).admin
  const digits = digitsOf(value)
  const right = hasRppsKey(digits)
  return (
    <Field
      kind="number"
      label={text.rppsTyped}
      unit={right ? text.rppsRight : undefined}
      value={value}
      onChange={onChange}
      error={!right && (tried || digits.length >= 11) ? text.rppsWrong : undefined}
      maxLength={20}
    />
  )
}
