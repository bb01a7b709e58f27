// A field that proposes as one types (« Que vous arrive-t-il ? »): the proposals are the room's, its own words stay possible.
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components'
import './Field.css'
import { SearchIcon } from './icons.tsx'
import type { Asked } from './Labelled.tsx'
import { useWords } from './language.tsx'
import './Suggest.css'
import { words } from './screen.words.ts'

export interface Suggestion {
  readonly id: string
  readonly label: string
  readonly note?: string | undefined
}

export interface SuggestProps extends Asked {
  readonly value: string
  readonly onChange: (text: string) => void
  /** Those that fit `value`, best first: finding them is the room's rule, not the screen's. */
  readonly suggestions: readonly Suggestion[]
  readonly onPick: (id: string) => void
  readonly invite?: string | undefined
  readonly labelUnseen?: boolean
}

export function Suggest({ value, onChange, suggestions, onPick, invite, labelUnseen, ...asked }: SuggestProps) {
  const text = useWords(words)
  return (
    <ComboBox
      className={asked.error ? 'field field--wrong suggest' : 'field suggest'}
      items={suggestions}
      inputValue={value}
      onInputChange={onChange}
      onChange={key => {
        if (key !== null) onPick(String(key))
      }}
      // The room has already chosen what fits: the list shows all it is given.
      defaultFilter={() => true}
      allowsCustomValue
      menuTrigger="focus"
      isInvalid={asked.error !== undefined}
    >
      <Label className={labelUnseen ? 'unseen' : 'field__label'}>{asked.label}</Label>
      {asked.hint ? (
        <Text slot="description" className="field__hint">
          {asked.hint}
        </Text>
      ) : null}
      <div className="field__line">
        <SearchIcon className="suggest__icon" />
        <Input className="field__input suggest__input" {...(invite ? { placeholder: invite } : {})} />
      </div>
      {asked.error ? (
        <Text slot="errorMessage" className="field__error">
          {asked.error}
        </Text>
      ) : null}
      <Popover className="suggest__list" offset={6}>
        <ListBox<Suggestion> renderEmptyState={() => <p className="suggest__none">{text.noSuggestion}</p>}>
          {suggestion => (
            <ListBoxItem className="suggest__item" textValue={suggestion.label}>
              <Text slot="label">{suggestion.label}</Text>
              {suggestion.note ? (
                <Text slot="description" className="suggest__note">
                  {suggestion.note}
                </Text>
              ) : null}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
