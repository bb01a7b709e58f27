// Finds a medicine as one types: the line of DCI first, its brands under it; a list box that the arrows walk and a finger can touch.
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import type { OutputOf } from '#kit/route.ts'
import '#screen/Field.css'
import type { Day } from '#kit/time.ts'
import { SearchIcon } from '#screen/icons.tsx'
import { useLanguage, useWords } from '#screen/language.tsx'
import { Notice } from '#screen/Notice.tsx'
import { QueryScreen } from '#screen/QueryScreen.tsx'
import { type Reading, useRead } from '#screen/reads.ts'
import { dayInWords } from '#screen/time-words.ts'
import { editionOf, findMedicines, type Medicine, type MedicineGroup } from '../medicine.ts'
import { words } from '../medicine.words.ts'
import { BrandLine, DciLine } from './MedicineLine.tsx'
import './medicine-search.css'

type Found = OutputOf<typeof findMedicines>

export interface MedicineSearchProps {
  /** `asDci` when the line of DCI was chosen: the medicine then stands for every product of the line. */
  readonly onPick: (medicine: Medicine, asDci: boolean) => void
  readonly autoFocus?: boolean
}

/** Brands under a line of DCI, when there are many lines to read. */
const few = 3
const settleMs = 150
const longEnough = (text: string) => text.trim().length >= 2

export function MedicineSearch({ onPick, autoFocus }: MedicineSearchProps) {
  const text = useWords(words)
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState('')
  const settled = useSettled(typed.trim())
  const asked = longEnough(settled)
  const reading = useRead(findMedicines, { query: { find: settled } }, { when: asked })
  const found = useKept(asked, reading)
  const choices = found ? choicesOf(found) : []
  const [active, setActive] = useActive(id, found)
  const pick = ({ medicine, asDci }: Choice) => {
    setTyped('')
    onPick(medicine, asDci)
    field.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const choice = choices[active]
    const to = { ArrowDown: active + 1, ArrowUp: active - 1, Home: 0, End: choices.length - 1 }[event.key]
    if (event.key === 'Escape' && typed !== '') setTyped('')
    // Nothing is chosen by itself: Enter without an arrow first would take what one has not looked at.
    else if (event.key === 'Enter' && choice) pick(choice)
    else if (to !== undefined && choices.length > 0 && (event.key.startsWith('Arrow') || active >= 0))
      setActive(Math.max(-1, Math.min(choices.length - 1, to)))
    else return
    event.preventDefault()
  }
  return (
    <div className="field medicine-search">
      <label className="field__label" htmlFor={id}>
        {text.label}
      </label>
      <p className="field__hint" id={`${id}-hint`}>
        {typed !== '' && !longEnough(typed) ? text.short : text.hint}
      </p>
      <div className="field__line">
        <SearchIcon className="medicine-search__icon" aria-hidden="true" />
        <input
          id={id}
          ref={field}
          className="field__input medicine-search__input"
          type="search"
          role="combobox"
          aria-expanded={choices.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-describedby={`${id}-hint`}
          aria-activedescendant={active >= 0 ? `${id}-${active}` : undefined}
          autoComplete="off"
          spellCheck={false}
          maxLength={80}
          value={typed}
          // biome-ignore lint/a11y/noAutofocus: only where the caller has just opened the search
          autoFocus={autoFocus}
          onChange={event => setTyped(event.target.value)}
          onKeyDown={onKeyDown}
        />
      </div>
      <p className="unseen" role="status">
        {found ? [found.nearest ? text.nearest : '', text.found(found.groups.length)].join(' ') : ''}
      </p>
      {found ? <Results id={id} found={found} active={active} onPick={pick} /> : null}
      {asked && !found ? <QueryScreen of={reading}>{() => null}</QueryScreen> : null}
    </div>
  )
}

interface Choice {
  readonly medicine: Medicine
  readonly asDci: boolean
}
const brandsOf = (group: MedicineGroup, groups: number): readonly Medicine[] =>
  group.medicines.filter(one => one.name !== group.dci).slice(0, groups > 2 ? few : undefined)

/** Every line one may choose, in the order they are read. */
const choicesOf = ({ groups }: Found): Choice[] =>
  groups.flatMap(group => [
    ...group.medicines.slice(0, 1).map(medicine => ({ medicine, asDci: true })),
    ...brandsOf(group, groups.length).map(medicine => ({ medicine, asDci: false })),
  ])

interface ResultsProps {
  readonly id: string
  readonly found: Found
  readonly active: number
  readonly onPick: (choice: Choice) => void
}

function Results({ id, found, active, onPick }: ResultsProps) {
  const text = useWords(words)
  let place = 0
  /** What makes a line one of the list box: its place, and what picks it. Focus stays in the field, where one types. */
  const option = (choice: Choice) => {
    const at = place++
    return {
      id: `${id}-${at}`,
      active: at === active,
      onPick: () => onPick(choice),
    }
  }
  const { from } = editionOf(found.edition)
  return (
    <div className="stack stack--tight">
      {found.groups.length === 0 ? <p className="soft">{text.none}</p> : null}
      {found.nearest ? <Notice kind="amber">{text.nearest}</Notice> : null}
      <div className="medicine-search__list" role="listbox" id={`${id}-list`} aria-label={text.results}>
        {found.groups.map((group, at) => {
          const [first] = group.medicines
          const brands = brandsOf(group, found.groups.length)
          const left = group.others + group.medicines.length - Math.max(brands.length, 1)
          return first ? (
            // biome-ignore lint/a11y/useSemanticElements: a group of options inside a list box is no fieldset
            <div key={group.dci} className="medicine-search__group" role="group" aria-labelledby={`${id}-dci-${at}`}>
              <DciLine
                {...option({ medicine: first, asDci: true })}
                labelId={`${id}-dci-${at}`}
                group={group}
                left={left}
              />
              {brands.map(medicine => (
                <BrandLine
                  key={medicine.code}
                  {...option({ medicine, asDci: false })}
                  medicine={medicine}
                  rated={from === 'bdpm'}
                />
              ))}
            </div>
          ) : null
        })}
      </div>
      {found.more ? <p className="small soft">{text.more}</p> : null}
      <EditionLine edition={found.edition} />
    </div>
  )
}

/** Where what is shown was read, and as of which day: always beside it. */
export function EditionLine({ edition }: { edition: string }) {
  const text = useWords(words)
  const language = useLanguage()
  const { from, day } = editionOf(edition)
  return <p className="small soft">{text.edition[from](dayInWords(day as Day, language, { weekday: false }))}</p>
}

/** What one types, once the fingers rest: a search for each letter would only be thrown away. */
const useSettled = (value: string): string => {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), value === '' ? 0 : settleMs)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}

/** What was found last stays while the next answer comes: a list that blinks at each letter is not read. */
const useKept = (asked: boolean, reading: Reading<typeof findMedicines>): Found | undefined => {
  const kept = useRef<Found>(undefined)
  if (!asked) kept.current = undefined
  if (!asked || reading.error) return undefined
  if (reading.data) kept.current = reading.data.ok ? reading.data.value : undefined
  return kept.current
}

/** Which line the arrows are on; -1 for the field. Another answer starts again: the line under the arrow has changed. */
const useActive = (id: string, found: Found | undefined) => {
  const [state, setState] = useState<{ at: number; of: Found | undefined }>({ at: -1, of: undefined })
  const active = state.of === found ? state.at : -1
  useEffect(() => {
    if (active >= 0) document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: 'nearest' })
  }, [id, active])
  return [active, (at: number) => setState({ at, of: found })] as const
}
