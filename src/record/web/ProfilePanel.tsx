// The declared profile: read at the doctor's desk in one glance, written by the patient in « Mon dossier ».
import { useState } from 'react'
import type { OutputOf } from '#kit/route.ts'
import { ActNotice } from '#screen/ActNotice.tsx'
import { Button } from '#screen/Button.tsx'
import { Choice } from '#screen/Choice.tsx'
import { Facts } from '#screen/Facts.tsx'
import { Form } from '#screen/Form.tsx'
import { useWords } from '#screen/language.tsx'
import { Notice } from '#screen/Notice.tsx'
import { QueryScreen } from '#screen/QueryScreen.tsx'
import { useAct, useRead } from '#screen/reads.ts'
import { TextArea } from '#screen/TextArea.tsx'
import { type Declared, type Profile, profileParts, readProfile, saveProfile } from '../profile.ts'
import { words } from '../record.words.ts'

/** As the doctor reads it: what is declared, what is declared to be none, and what nobody has said. */
export function ProfilePanel({ patientId }: { patientId: string }) {
  const text = useWords(words).profile
  const reading = useRead(readProfile, { params: { patientId } })
  const said = (part: Declared) =>
    part.known === 'some' ? (
      <ul className="list">
        {part.lines.map(line => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    ) : (
      <span className="soft">{text.known[part.known]}</span>
    )
  return (
    <QueryScreen of={reading} words={words}>
      {({ profile }) => (
        <section className="stack stack--tight" aria-label={text.title}>
          <Facts
            look="blocks"
            facts={profileParts.map(part => ({ term: text.parts[part], value: said(profile[part]) }))}
          />
          <p className="small soft">{text.declared}</p>
        </section>
      )}
    </QueryScreen>
  )
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
  const [{ profile, version }, setKept] = useState<Pick<Read, 'profile' | 'version'>>(first)
  const [saved, setSaved] = useState(false)
  const submit = async () => {
    const body = { profile: tidied(profile), version }
    const done = await saving.run({ params: { patientId }, body })
    setSaved(done !== undefined)
    if (done) return setKept({ profile: body.profile, version: done.version })
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
          onChange={value => {
            setSaved(false)
            setKept({ version, profile: { ...profile, [part]: value } })
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
  readonly onChange: (value: Declared) => void
}

function Part({ part, value, onChange }: PartProps) {
  const text = useWords(words).profile
  const known = (chosen: Declared['known']) =>
    onChange(chosen === 'some' ? { known: 'some', lines: [''] } : { known: chosen })
  return (
    <>
      <Choice
        label={text.parts[part]}
        look="pills"
        options={(['none', 'some', 'unknown'] as const).map(each => ({ value: each, label: text.known[each] }))}
        value={value.known}
        onChange={known}
      />
      {value.known === 'some' ? (
        <TextArea
          label={text.hints[part]}
          value={value.lines.join('\n')}
          onChange={typed => onChange({ known: 'some', lines: typed.split('\n') })}
          maxLength={4000}
        />
      ) : null}
    </>
  )
}

/** Empty lines go; a list left empty says nothing, and nothing is not « aucun ». */
const tidied = (profile: Profile): Profile => {
  const tidy = (part: Declared): Declared => {
    if (part.known !== 'some') return part
    const lines = part.lines.map(line => line.trim().slice(0, 160)).filter(line => line !== '')
    return lines.length === 0 ? { known: 'unknown' } : { known: 'some', lines: lines.slice(0, 30) }
  }
  return { allergies: tidy(profile.allergies), treatments: tidy(profile.treatments), history: tidy(profile.history) }
}
