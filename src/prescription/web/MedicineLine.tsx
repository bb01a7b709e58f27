// One line of what was found: a DCI with what stands in the way of prescribing it, or a brand with its rate and its supply.

import type { Day } from '#kit/time.ts'
import { useLanguage, useWords } from '#screen/language.tsx'
import { Tag, type TagKind } from '#screen/Tag.tsx'
import { dayInWords } from '#screen/time-words.ts'
import type { Condition, ConditionKind } from '../condition.ts'
import type { Medicine, MedicineGroup } from '../medicine.ts'
import { words } from '../medicine.words.ts'

interface OptionProps {
  readonly id: string
  readonly active: boolean
  readonly onPick: () => void
}

/** The attributes of an option: pressed with the field still focused, so that the keyboard stays open and the list in place. */
const optionOf = ({ id, active, onPick }: OptionProps, kind: string) => ({
  id,
  role: 'option',
  'aria-selected': active,
  tabIndex: -1,
  className: `medicine-search__option medicine-search__option--${kind}`,
  onMouseDown: (event: { preventDefault(): void }) => event.preventDefault(),
  onClick: onPick,
})

export function DciLine({
  group,
  left,
  labelId,
  ...option
}: OptionProps & { group: MedicineGroup; left: number; labelId: string }) {
  const text = useWords(words)
  const [first] = group.medicines
  return (
    <div {...optionOf(option, 'dci')}>
      <span className="medicine-search__dci" id={labelId}>
        {unbroken(group.dci)}
      </span>
      {left > 0 ? <span className="medicine-search__note">{text.others(left)}</span> : null}
      {first ? <ConditionMarks conditions={first.conditions} /> : null}
    </div>
  )
}

export function BrandLine({ medicine, rated, ...option }: OptionProps & { medicine: Medicine; rated: boolean }) {
  const text = useWords(words)
  const notes = [medicine.generic ? text.generic : '', rated ? text.rate(medicine.rate) : ''].filter(Boolean)
  return (
    <div {...optionOf(option, 'brand')}>
      <span>{unbroken(medicine.name)}</span>
      <span className="medicine-search__note">{notes.join(' · ')}</span>
      <SupplyMark availability={medicine.availability} />
    </div>
  )
}

const supplyLook: Record<Medicine['availability']['state'], TagKind> = {
  none: 'plain',
  rupture: 'danger',
  tension: 'amber',
  arret: 'danger',
  remise: 'plain',
}

/** What the ANSM tells of its supply; nothing when nothing is told, which does not say that the pharmacy has it. */
export function SupplyMark({ availability: { state, since } }: Pick<Medicine, 'availability'>) {
  const text = useWords(words)
  const language = useLanguage()
  // What is back is no news to a prescriber: the register tells it for years.
  if (state === 'none' || state === 'remise') return null
  return (
    <>
      <Tag kind={supplyLook[state]}>{text.supply[state]}</Tag>
      {since ? (
        <span className="medicine-search__note">
          {text.since(dayInWords(since as Day, language, { weekday: false }))}
        </span>
      ) : null}
    </>
  )
}

const grave: readonly ConditionKind[] = [
  'narcotic',
  'secure-form',
  'hospital-use',
  'hospital-prescription',
  'restricted',
]

/** The conditions that change what one may write: those that forbid most stand out, the others are one quiet line. */
export function ConditionMarks({ conditions }: { conditions: readonly Condition[] }) {
  const text = useWords(words)
  const said = new Map<string, ConditionKind>()
  for (const { kind, days } of conditions) {
    const mark = kind === 'limited' && days ? (days > 180 ? text.months : text.weeks(days)) : text.marked[kind]
    if (mark) said.set(mark, kind)
  }
  const quiet = [...said].filter(([, kind]) => !grave.includes(kind)).map(([mark]) => mark)
  return (
    <>
      {[...said]
        .filter(([, kind]) => grave.includes(kind))
        .map(([mark]) => (
          <Tag key={mark} kind="amber">
            {mark}
          </Tag>
        ))}
      {quiet.length > 0 ? <span className="medicine-search__note">{quiet.join(' · ')}</span> : null}
    </>
  )
}

/** A number never leaves its unit at the end of a line. */
const unbroken = (text: string): string =>
  text.replace(/(\d) (?=(?:mg|g|ml|mL|%|UI|microgrammes?)(?![a-z]))/g, '$1\u00a0')
