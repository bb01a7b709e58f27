// The prescription on the desk: found as one types, its dose built, its alerts beside the line, signed without leaving the call.
import { useState } from 'react'
import { Button } from '#screen/Button.tsx'
import { Field } from '#screen/Field.tsx'
import { useWords } from '#screen/language.tsx'
import { Notice } from '#screen/Notice.tsx'
import { QueryScreen } from '#screen/QueryScreen.tsx'
import type { SignedPrescription } from '../draft.ts'
import { panelWords } from '../panel.words.ts'
import { type Draft, emptyDraft, type Line } from '../prescription.ts'
import { words } from '../prescription.words.ts'
import { CheckedNotice } from './CheckedNotice.tsx'
import { Earlier } from './Earlier.tsx'
import { LineCard } from './LineCard.tsx'
import { MedicineSearch } from './MedicineSearch.tsx'
import { NumberField } from './NumberField.tsx'
import { blankLineOf, medicineLineOf, typedLineOf } from './new-lines.ts'
import { type DraftRead, type SharedPrescription, usePrescription } from './PrescriptionProvider.tsx'
import { ReachForm, SignDraft } from './SignDraft.tsx'
import { SignedList } from './SignedList.tsx'
import './prescription.css'
import type { Written } from './use-draft.ts'

/** Under a `PrescriptionProvider`. */
export function PrescriptionPanel({ patientId }: { patientId: string }) {
  const text = useWords(panelWords)
  const { reading } = usePrescription()
  return (
    <section className="prescription-panel stack">
      <h2 className="consultation-desk__title">{text.title}</h2>
      <QueryScreen of={reading} words={words}>
        {read => <Writing patientId={patientId} read={read} />}
      </QueryScreen>
    </section>
  )
}

function Writing({ patientId, read }: { patientId: string; read: DraftRead }) {
  const text = useWords(panelWords)
  const { written, wrong } = usePrescription()
  const { draft, change } = written
  const withLines = (lines: readonly Line[]): Draft => ({ ...draft, lines: [...draft.lines, ...lines].slice(0, 30) })
  const replace = (one: SignedPrescription) =>
    change({ ...withLines(one.lines.map(({ line }) => ({ ...line, id: crypto.randomUUID() }))), replaces: one.id })
  return (
    <>
      <AddLine written={written} />
      {draft.replaces ? <p className="small">{text.replaces}</p> : null}
      <Lines written={written} read={read} wrong={wrong} />
      {draft.lines.length === 0 ? null : (
        <>
          <CheckedNotice checked={read.checked} answers={draft.answers} />
          <SavedWords written={written} />
          {read.heard ? null : <Notice kind="info">{text.unheard}</Notice>}
          {read.reach ? <SignDraft /> : <ReachForm />}
        </>
      )}
      <SignedList signed={read.signed} onReplace={replace} />
      <Earlier patientId={patientId} onRenew={lines => change(withLines(lines))} />
    </>
  )
}

function SavedWords({ written: { saving, reread } }: { written: Written }) {
  const text = useWords(panelWords)
  const refusals = useWords(words).refusals
  if (saving === 'stale')
    return (
      <Notice kind="amber" actions={<Button onPress={reread}>{text.reread}</Button>}>
        {refusals['stale-draft']}
      </Notice>
    )
  if (saving === 'kept') return <Notice kind="amber">{text.kept}</Notice>
  if (saving === 'incomplete' || saving === 'failed') return <Notice kind="amber">{text.unsaved}</Notice>
  return (
    <p className="small soft" role="status">
      {saving === 'saved' ? text.saved : text.saving}
    </p>
  )
}

/** Which line is open, by its id: one at a time, so that the others stay readable. */
function Lines({ written, read, wrong }: { written: Written; read: DraftRead; wrong: SharedPrescription['wrong'] }) {
  const text = useWords(panelWords)
  const { draft, change } = written
  const [open, setOpen] = useState<string>()
  const last = draft.lines.at(-1)?.id
  const shown = open ?? last
  const set = (line: Line) => change({ ...draft, lines: draft.lines.map(one => (one.id === line.id ? line : one)) })
  const answer = (alertId: string, reason: string) => {
    const left = draft.answers.filter(one => one.alertId !== alertId)
    change({ ...draft, answers: reason === '' ? left : [...left, { alertId, reason }] })
  }
  const measure = (part: 'weightKg' | 'heightCm', value: number | undefined) => {
    const { [part]: _, ...rest } = draft.measures
    change({ ...draft, measures: value === undefined ? rest : { ...rest, [part]: value } })
  }
  if (draft.lines.length === 0) return null
  return (
    <>
      <div className="dose-row">
        <NumberField
          label={text.weight}
          unit="kg"
          optional
          value={draft.measures.weightKg}
          onChange={value => measure('weightKg', value)}
        />
        <NumberField
          label={text.height}
          unit="cm"
          optional
          value={draft.measures.heightCm}
          onChange={value => measure('heightCm', value)}
        />
      </div>
      <ol className="line-list">
        {draft.lines.map((line, place) => (
          <LineCard
            key={line.id}
            line={line}
            weightKg={draft.measures.weightKg}
            problems={wrong[place] ?? []}
            alerts={read.checked.alerts.filter(one => one.lines.includes(line.id))}
            answers={draft.answers}
            open={line.id === shown}
            onOpen={opened => setOpen(opened ? line.id : '')}
            onChange={set}
            onRemove={() => {
              const lines = draft.lines.filter(one => one.id !== line.id)
              change(lines.length === 0 ? { ...emptyDraft, measures: draft.measures } : { ...draft, lines })
            }}
            onAnswer={answer}
          />
        ))}
      </ol>
    </>
  )
}

function AddLine({ written: { draft, change } }: { written: Written }) {
  const text = useWords(panelWords)
  const [typing, setTyping] = useState(false)
  const [typed, setTyped] = useState('')
  const add = (line: Line) => change({ ...draft, lines: [...draft.lines, line].slice(0, 30) })
  const addTyped = () => {
    if (typed.trim() === '') return
    add(typedLineOf(crypto.randomUUID(), typed.trim()))
    setTyped('')
    setTyping(false)
  }
  return (
    <div className="stack stack--tight">
      <MedicineSearch onPick={(medicine, asDci) => add(medicineLineOf(crypto.randomUUID(), medicine, asDci))} />
      <div className="row">
        {(['biology', 'imaging', 'other'] as const).map(kind => (
          <Button key={kind} onPress={() => add(blankLineOf(crypto.randomUUID(), kind))}>
            {text.add[kind]}
          </Button>
        ))}
        <Button kind="plain" expanded={typing} onPress={() => setTyping(!typing)}>
          {text.add.typed}
        </Button>
      </div>
      {typing ? (
        <div className="stack stack--tight">
          <Field label={text.free} value={typed} onChange={setTyped} maxLength={200} />
          <div className="row">
            <Button onPress={addTyped}>{text.save}</Button>
          </div>
        </div>
      ) : null}
    </div>
  )
}
