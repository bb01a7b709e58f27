// The identity of a person, as asked of them or of a parent.

import type { Day } from '#kit/time.ts'
import { Choice } from '#screen/Choice.tsx'
import { DayField } from '#screen/DayField.tsx'
import { Field } from '#screen/Field.tsx'
import { useWords } from '#screen/language.tsx'
import { sexes, type Traits, traits } from '../patient.ts'
import { words } from '../patients.words.ts'

/** What is typed so far; `traitsFrom` says whether it is whole. */
export interface TypedTraits {
  readonly givenNames: string
  readonly familyName: string
  readonly usedName: string
  readonly birthDate: Day | undefined
  readonly sex: Traits['sex'] | undefined
}

export const noTraits: TypedTraits = {
  givenNames: '',
  familyName: '',
  usedName: '',
  birthDate: undefined,
  sex: undefined,
}

/** The traits when they are whole and well written, else undefined. */
export const traitsFrom = ({ usedName, ...typed }: TypedTraits): Traits | undefined =>
  traits.safeParse({ ...typed, ...(usedName.trim() === '' ? {} : { usedName }) }).data

export interface TraitsFieldsProps {
  readonly of: 'self' | 'child'
  readonly value: TypedTraits
  readonly onChange: (value: TypedTraits) => void
  /** After a first try to go on: what is missing is said. */
  readonly tried: boolean
}

export function TraitsFields({ of, value, onChange, tried }: TraitsFieldsProps) {
  const text = useWords(words).traits
  const wrongName = (name: 'givenNames' | 'familyName' | 'usedName') => {
    if (!tried || traits.shape[name].safeParse(value[name]).success) return undefined
    if (value[name].trim() !== '') return text.nameWrong
    return name === 'usedName' ? undefined : text.needed
  }
  const filled = (name: string) => (of === 'self' ? name : 'off')
  return (
    <>
      <Field
        label={text.givenNames}
        value={value.givenNames}
        onChange={givenNames => onChange({ ...value, givenNames })}
        autoComplete={filled('given-name')}
        error={wrongName('givenNames')}
        maxLength={100}
      />
      <Field
        label={text.familyName}
        value={value.familyName}
        onChange={familyName => onChange({ ...value, familyName })}
        autoComplete={filled('family-name')}
        error={wrongName('familyName')}
        maxLength={100}
      />
      <Field
        label={text.usedName}
        hint={text.usedNameHint}
        value={value.usedName}
        onChange={usedName => onChange({ ...value, usedName })}
        error={wrongName('usedName')}
        maxLength={100}
        optional
      />
      <DayField
        label={text.birthDate}
        value={value.birthDate}
        onChange={birthDate => onChange({ ...value, birthDate })}
        autoComplete={filled('bday')}
        error={tried && !value.birthDate ? text.needed : undefined}
      />
      <Choice
        label={text.sex}
        look="pills"
        options={sexes.map(sex => ({ value: sex, label: text.sexes[sex] }))}
        value={value.sex}
        onChange={sex => onChange({ ...value, sex })}
        error={tried && !value.sex ? text.needed : undefined}
      />
    </>
  )
}
