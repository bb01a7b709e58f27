// « Pour qui consultez-vous ? »: oneself, a child, someone one helps; a record that does not exist yet is opened on the same screen.
import { useState } from 'react'
import type { OutputOf } from '#kit/route.ts'
import { ActNotice } from '#screen/ActNotice.tsx'
import { Button } from '#screen/Button.tsx'
import { Choice, type Option } from '#screen/Choice.tsx'
import { Form } from '#screen/Form.tsx'
import { AddIcon, PeopleIcon, PersonIcon } from '#screen/icons.tsx'
import { useWords } from '#screen/language.tsx'
import { PatientPage } from '#screen/PatientPage.tsx'
import { QueryScreen } from '#screen/QueryScreen.tsx'
import { useAct, useRead } from '#screen/reads.ts'
import type { StepsProps } from '#screen/Steps.tsx'
import { addChild } from '../add-child.ts'
import { createSelf } from '../create-self.ts'
import { listPatients } from '../list.ts'
import { nameOf } from '../patient.ts'
import { words } from '../patients.words.ts'
import { noTraits, TraitsFields, traitsFrom } from './TraitsFields.tsx'

type Listed = OutputOf<typeof listPatients>['patients'][number]

export interface ForWhomProps {
  readonly onDone: (patientId: string) => void
  /** A minor's own record was chosen: they may first say who may know. */
  readonly onMinor: (patientId: string) => void
  readonly step?: StepsProps
  readonly back?: string
}

export function ForWhom({ onDone, onMinor, step, back }: ForWhomProps) {
  const text = useWords(words).forWhom
  const reading = useRead(listPatients, {})
  return (
    <PatientPage title={text.title} step={step} back={back}>
      <QueryScreen of={reading} words={words}>
        {({ patients }) => {
          const chosen = (id: string) => {
            const one = patients.find(each => each.id === id)
            return one?.kinship === 'self' && one.ageMonths < majorityMonths ? onMinor(id) : onDone(id)
          }
          return <Who patients={patients} onDone={chosen} />
        }}
      </QueryScreen>
    </PatientPage>
  )
}

const majorityMonths = 18 * 12

/** Not patients yet: choosing one opens the fields of a new record. */
const newSelf = 'new-self'
const newChild = 'new-child'

function Who({ patients, onDone }: { patients: readonly Listed[]; onDone: ForWhomProps['onDone'] }) {
  const text = useWords(words)
  const opening = useAct(createSelf, [listPatients])
  const adding = useAct(addChild, [listPatients])
  const [chosen, setChosen] = useState<string>()
  const [typed, setTyped] = useState(noTraits)
  const [tried, setTried] = useState(false)
  const isNew = chosen === newSelf || chosen === newChild
  const submit = async () => {
    setTried(true)
    if (chosen === undefined) return
    if (!isNew) return onDone(chosen)
    const traits = traitsFrom(typed)
    if (!traits) return
    const made = await (chosen === newSelf ? opening : adding).run({ body: traits })
    if (made) onDone(made.id)
  }
  return (
    <Form onSubmit={submit}>
      <Choice
        label={text.forWhom.title}
        labelUnseen
        options={useOptions(patients)}
        value={chosen}
        onChange={setChosen}
        error={tried && chosen === undefined ? text.forWhom.choose : undefined}
      />
      {isNew ? (
        <section className="stack">
          <h2>{chosen === newSelf ? text.traits.self : text.traits.child}</h2>
          <p className="soft">{text.traits.why}</p>
          <TraitsFields of={chosen === newSelf ? 'self' : 'child'} value={typed} onChange={setTyped} tried={tried} />
          <p className="small soft">{text.traits.exact}</p>
        </section>
      ) : null}
      {chosen === newSelf ? <ActNotice of={opening} words={words} /> : <ActNotice of={adding} words={words} />}
      <Button type="submit" kind="main" wide>
        {text.forWhom.continue}
      </Button>
    </Form>
  )
}

const useOptions = (patients: readonly Listed[]): readonly Option<string>[] => {
  const text = useWords(words).forWhom
  const age = (months: number) => (months < 24 ? text.months(months) : text.years(Math.floor(months / 12)))
  const self = patients.find(each => each.kinship === 'self')
  return [
    { value: self?.id ?? newSelf, label: text.me, note: self && nameOf(self), icon: <PersonIcon /> },
    // Records of one's own that came from a telephone stay apart, and are named for what they are.
    ...patients
      .filter(each => each.kinship === 'self' && each.id !== self?.id)
      .map(each => ({ value: each.id, label: nameOf(each), note: text.byTelephone, icon: <PersonIcon /> })),
    ...patients
      .filter(each => each.kinship === 'parent')
      .map(each => ({ value: each.id, label: nameOf(each), note: age(each.ageMonths), icon: <PeopleIcon /> })),
    ...patients
      .filter(each => each.kinship === 'aidant')
      .map(each => ({ value: each.id, label: nameOf(each), note: text.helped, icon: <PeopleIcon /> })),
    { value: newChild, label: text.addChild, note: text.addChildNote, icon: <AddIcon /> },
  ]
}
