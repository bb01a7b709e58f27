// Allergies one by one: found among medicines and their families, or written as they are; the words stay, the choice goes with them.
import { useState } from 'react'
import { Button } from '#screen/Button.tsx'
import { Field } from '#screen/Field.tsx'
import { RemoveIcon } from '#screen/icons.tsx'
import { useLanguage, useWords } from '#screen/language.tsx'
import { Suggest } from '#screen/Suggest.tsx'
import { Tag } from '#screen/Tag.tsx'
import { type Allergen, allergenLabel, classesIn, findAllergens } from '../allergen.ts'
import { allergenClasses } from '../catalogue/allergens.ts'
import type { Chosen } from '../profile.ts'
import { words } from '../record.words.ts'

export interface AllergyFieldsProps {
  readonly lines: readonly string[]
  readonly codes: readonly Chosen[]
  readonly onChange: (lines: string[], codes: Chosen[]) => void
}

const asWritten = 'as-written'
const longest = 160

export function AllergyFields({ lines, codes, onChange }: AllergyFieldsProps) {
  const text = useWords(words).profile.allergies
  const language = useLanguage()
  const [typed, setTyped] = useState('')
  const found = findAllergens(typed, language)
  const add = (line: string, allergen?: Allergen) => {
    setTyped('')
    const kept = line.trim().slice(0, longest)
    if (kept === '' || lines.includes(kept)) return
    onChange([...lines, kept], allergen ? [...codes, { line: kept, allergen }] : [...codes])
  }
  // Two lines of the same words would share one choice: the second stays as it was typed, without it.
  const rewrite = (at: number, to: string) =>
    onChange(
      lines.map((line, place) => (place === at ? to : line)),
      lines.includes(to) ? [...codes] : codes.map(one => (one.line === lines[at] ? { ...one, line: to } : one)),
    )
  return (
    <div className="stack">
      {lines.map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is edited where it stands, its words are no key
        <div key={at} className="stack stack--tight">
          <Field
            label={text.line(at + 1)}
            hint={text.lineHint}
            value={line}
            onChange={to => rewrite(at, to)}
            maxLength={longest}
          />
          <div className="row">
            <Understood line={line} chosen={codes.find(one => one.line === line)?.allergen} />
            <Button
              kind="plain"
              icon={<RemoveIcon />}
              spoken={text.remove(line)}
              onPress={() =>
                onChange(
                  lines.filter((_, place) => place !== at),
                  codes.filter(one => one.line !== line),
                )
              }
            >
              {text.removeShort}
            </Button>
          </div>
        </div>
      ))}
      <Suggest
        label={text.find}
        hint={text.findHint}
        value={typed}
        onChange={setTyped}
        suggestions={[
          ...found.map(({ label }) => ({ id: label, label })),
          ...(typed.trim() === '' ? [] : [{ id: asWritten, label: text.asWritten(typed.trim()) }]),
        ]}
        onPick={id => {
          const choice = found.find(({ label }) => label === id)
          if (choice) add(choice.label, choice.allergen)
          else add(typed)
        }}
      />
    </div>
  )
}

/** What a doctor's checks will compare: the choice, or what the words themselves name. */
function Understood({ line, chosen }: { line: string; chosen: Allergen | undefined }) {
  const text = useWords(words).profile.allergies
  const language = useLanguage()
  const labels = chosen
    ? [allergenLabel(chosen, language)]
    : classesIn(line).map(id => allergenClasses[id].title[language])
  return labels.length > 0 ? <Tag kind="pine">{text.understood(labels.join(', '))}</Tag> : null
}
