// The declared profile: read at the doctor's desk in one glance, written by the patient in « Mon dossier ».
import { useState } from 'react'
import type { OutputOf } from '#kit/route.ts'
import type { Language } from '#kit/words.ts'
import { ActNotice } from '#screen/ActNotice.tsx'
import { Button } from '#screen/Button.tsx'
import { Choice } from '#screen/Choice.tsx'
import { Facts } from '#screen/Facts.tsx'
import { Form } from '#screen/Form.tsx'
import { useLanguage, useWords } from '#screen/language.tsx'
import { Notice } from '#screen/Notice.tsx'
import { QueryScreen } from '#screen/QueryScreen.tsx'
import { useAct, useRead } from '#screen/reads.ts'
import { TextArea } from '#screen/TextArea.tsx'
import { allergenLabel } from '../allergen.ts'
import { type Chosen, type Declared, type Profile, profileParts, readProfile, saveProfile } from '../profile.ts'
import { words } from '../record.words.ts'
import { AllergyFields } from './AllergyFields.tsx'

/** As the doctor reads it: what is declared, what is declared to be none, and what nobody has said. */
export function ProfilePanel({ patientId }: { patientId: string }) {
  const text = useWords(words).profile
  const reading = useRead(readProfile, { params: { patientId } })
  const language = useLanguage()
  const said = (part: Declared, codes: readonly Chosen[]) =>
    part.known === 'some' ? (
      <ul className="list">
        {part.lines.map(line => (
          <li key={line}>{told(line, codes, language)}</li>
        ))}
      </ul>
    ) : (
      <span className="soft">{text.known[part.known]}</span>
    )
  return (
    <QueryScreen of={reading} words={words}>
      {({ profile, codes }) => (
        <section className="stack stack--tight" aria-label={text.title}>
          <Facts
            look="blocks"
            facts={profileParts.map(part => ({
              term: text.parts[part],
              value: said(profile[part], part === 'allergies' ? codes : []),
            }))}
          />
          <p className="small soft">{text.declared}</p>
        </section>
      )}
    </QueryScreen>
  )
}

/** The patient's words, then what they chose for them when it says more. */
const told = (line: string, codes: readonly Chosen[], language: Language): string => {
  const chosen = codes.find(one => one.line === line)
  const label = chosen && allergenLabel(chosen.allergen, language)
  return label && label !== line ? `${line} (${label})` : line
}

/** As the patient writes it. */
export function ProfileForm({ patientId }: { patientId: string }) {
  const reading = useRead(readProfile, { params: { patientId } })
  const again = async () => {
    const { data } = await reading.refetch()
    return data?.ok ? data.value : undefined
  }
  return (
    <QueryScreen of={reading} words={words}>
      {first => <Fields key={patientId} patientId={patientId} first={first} again={again} />}
    </QueryScreen>
  )
}

type Read = OutputOf<typeof readProfile>

interface FieldsProps {
  readonly patientId: string
  readonly first: Read
  readonly again: () => Promise<Read | undefined>
}

function Fields({ patientId, first, again }: FieldsProps) {
  const text = useWords(words).profile
  const saving = useAct(saveProfile)
  const [{ profile, codes, version }, setKept] = useState<Pick<Read, 'profile' | 'codes' | 'version'>>(first)
  const [saved, setSaved] = useState(false)
  const submit = async () => {
    const body = { ...tidied(profile, codes), version }
    const done = await saving.run({ params: { patientId }, body })
    setSaved(done !== undefined)
    if (done) return setKept({ ...body, version: done.version })
    const fresh = await again()
    if (fresh && fresh.version !== version) setKept(fresh)
  }
  return (
    <Form onSubmit={submit} label={text.title}>
      <p className="soft">{text.why}</p>
      {profileParts.map(part => (
        <Part
          key={part}
          part={part}
          value={profile[part]}
          codes={codes}
          onChange={(value, chosen) => {
            setSaved(false)
            setKept({ version, codes: [...chosen], profile: { ...profile, [part]: value } })
          }}
        />
      ))}
      <ActNotice of={saving} words={words} />
      {saved ? <Notice kind="done" title={text.saved} said="soon" /> : null}
      <Button type="submit" kind="main" wide>
        {text.save}
      </Button>
    </Form>
  )
}

interface PartProps {
  readonly part: (typeof profileParts)[number]
  readonly value: Declared
  readonly codes: readonly Chosen[]
  readonly onChange: (value: Declared, codes: readonly Chosen[]) => void
}

function Part({ part, value, codes, onChange }: PartProps) {
  const text = useWords(words).profile
  const known = (chosen: Declared['known']) =>
    onChange(chosen === 'some' ? { known: 'some', lines: part === 'allergies' ? [] : [''] } : { known: chosen }, codes)
  return (
    <>
      <Choice
        label={text.parts[part]}
        look="pills"
        options={(['none', 'some', 'unknown'] as const).map(each => ({ value: each, label: text.known[each] }))}
        value={value.known}
        onChange={known}
      />
      {value.known === 'some' && part === 'allergies' ? (
        <AllergyFields
          lines={value.lines}
          codes={codes}
          onChange={(lines, chosen) => onChange({ known: 'some', lines }, chosen)}
        />
      ) : null}
      {value.known === 'some' && part !== 'allergies' ? (
        <TextArea
          label={text.hints[part]}
          value={value.lines.join('\n')}
          onChange={typed => onChange({ known: 'some', lines: typed.split('\n') }, codes)}
          maxLength={4000}
        />
      ) : null}
    </>
  )
}

/** Empty lines go; a list left empty says nothing, and nothing is not « aucun ». A choice follows its tidied words. */
const tidied = (profile: Profile, codes: readonly Chosen[]) => {
  const tidy = (part: Declared): Declared => {
    if (part.known !== 'some') return part
    const lines = part.lines.map(tidyLine).filter(line => line !== '')
    return lines.length === 0 ? { known: 'unknown' } : { known: 'some', lines: lines.slice(0, 30) }
  }
  const { allergies, treatments, history } = profile
  return {
    profile: { allergies: tidy(allergies), treatments: tidy(treatments), history: tidy(history) },
    codes: codes.map(one => ({ ...one, line: tidyLine(one.line) })).slice(0, 30),
  }
}
const tidyLine = (line: string) => line.trim().slice(0, 160)
