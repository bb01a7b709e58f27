// Several answers among a few; one of them may exclude the others (« Aucun »).
import { useId } from 'react'
import { type ChoiceLook, ChoiceSet, type Option, Tile } from './Choice.tsx'
import type { Asked } from './Labelled.tsx'
import { toggled } from './toggled.ts'

export interface ManyChoiceProps<Value extends string> extends Asked {
  readonly options: readonly Option<Value>[]
  readonly values: readonly Value[]
  readonly onChange: (values: readonly Value[]) => void
  readonly look?: ChoiceLook
  readonly labelUnseen?: boolean
  /** The answer that clears the others, and that the others clear. */
  readonly none?: Value | undefined
}

export function ManyChoice<Value extends string>(many: ManyChoiceProps<Value>) {
  const { options, values, onChange, look = 'cards', none, ...props } = many
  const id = useId()
  return (
    <ChoiceSet id={id} asked={props} look={look} labelUnseen={props.labelUnseen}>
      {options.map(option => (
        <Tile key={option.value} option={option} look={look} square>
          <input
            type="checkbox"
            className="tile__input"
            checked={values.includes(option.value)}
            disabled={option.disabled}
            aria-invalid={props.error ? true : undefined}
            onChange={() => onChange(toggled(values, option.value, none))}
          />
        </Tile>
      ))}
    </ChoiceSet>
  )
}
