// What is asked of one line beside its dose: renewals and substitution of a medicine, the question of an examination.
import type { ReactNode } from 'react'
import { Check } from '#screen/Check.tsx'
import { Field } from '#screen/Field.tsx'
import { useWords } from '#screen/language.tsx'
import { Select } from '#screen/Select.tsx'
import { TextArea } from '#screen/TextArea.tsx'
import { panelWords } from '../panel.words.ts'
import {
  type BiologyLine,
  type ImagingLine,
  type Line,
  type MedicineLine,
  noSubstitutionMotives,
  type OtherLine,
} from '../prescription.ts'
import { changed } from './clean.ts'
import { DoseFields } from './DoseFields.tsx'

interface Of<L> {
  readonly line: L
  readonly onChange: (line: L) => void
}

export function LineFields({ line, weightKg, onChange }: Of<Line> & { weightKg: number | undefined }) {
  const text = useWords(panelWords)
  return (
    <div className="stack stack--tight">
      {line.kind === 'medicine' ? <Medicine line={line} weightKg={weightKg} onChange={onChange} /> : null}
      {line.kind === 'biology' ? <Biology line={line} onChange={onChange} /> : null}
      {line.kind === 'imaging' ? <Imaging line={line} onChange={onChange} /> : null}
      {line.kind === 'other' ? <Other line={line} onChange={onChange} /> : null}
      <Check label={text.ald} checked={line.ald} onChange={ald => onChange({ ...line, ald })} />
    </div>
  )
}

function Medicine({ line, weightKg, onChange }: Of<MedicineLine> & { weightKg: number | undefined }) {
  const text = useWords(panelWords)
  const motives = noSubstitutionMotives.map(value => ({ value, label: text.motives[value] }))
  return (
    <>
      <DoseFields dose={line.dose} weightKg={weightKg} onChange={dose => onChange({ ...line, dose })} />
      <Field
        label={text.how}
        optional
        value={line.dose.how ?? ''}
        onChange={how => onChange({ ...line, dose: changed(line.dose, { how: how === '' ? undefined : how }) })}
        maxLength={300}
      />
      <Select
        label={text.renewals}
        invite={text.choose}
        value={String(line.renewals)}
        options={Array.from({ length: 12 }, (_, times) => ({ value: String(times), label: String(times) }))}
        onChange={times => onChange({ ...line, renewals: Number(times) })}
      />
      <Select
        label={text.substitution}
        invite={text.choose}
        value={line.notSubstitutable ?? 'yes'}
        options={[{ value: 'yes' as const, label: text.substitutable }, ...motives]}
        onChange={motive => onChange(changed(line, { notSubstitutable: motive === 'yes' ? undefined : motive }))}
      />
      <Check
        label={text.offLabel}
        checked={line.offLabel === true}
        onChange={off => onChange(changed(line, { offLabel: off ? true : undefined }))}
      />
    </>
  )
}

/** What any request tells whoever examines: its own fields, the clinical question, then whether it cannot wait. */
function Asked<L extends BiologyLine | ImagingLine>({ line, onChange, children }: Of<L> & { children: ReactNode }) {
  const text = useWords(panelWords)
  return (
    <>
      {children}
      <Words label={text.question} value={line.question} onChange={question => onChange({ ...line, question })} />
      <Check label={text.urgent} checked={line.urgent} onChange={urgent => onChange({ ...line, urgent })} />
    </>
  )
}

function Words(props: { label: string; value: string; onChange: (value: string) => void }) {
  return <TextArea rows={2} maxLength={600} {...props} />
}

function Biology({ line, onChange }: Of<BiologyLine>) {
  const text = useWords(panelWords)
  return (
    <>
      <Asked line={line} onChange={onChange}>
        <Words label={text.exams} value={line.exams} onChange={exams => onChange({ ...line, exams })} />
      </Asked>
      <Check label={text.fasting} checked={line.fasting} onChange={fasting => onChange({ ...line, fasting })} />
    </>
  )
}

const pregnancies = ['no', 'possible', 'yes', 'not-concerned'] as const

function Imaging({ line, onChange }: Of<ImagingLine>) {
  const text = useWords(panelWords)
  return (
    <>
      <Asked line={line} onChange={onChange}>
        <Field label={text.exam} maxLength={300} value={line.exam} onChange={exam => onChange({ ...line, exam })} />
        <Field
          label={text.region}
          maxLength={120}
          value={line.region}
          onChange={region => onChange({ ...line, region })}
        />
      </Asked>
      <Select
        label={text.pregnancy}
        invite={text.choose}
        value={line.pregnancy}
        options={pregnancies.map(value => ({ value, label: text.pregnancies[value] }))}
        onChange={pregnancy => onChange({ ...line, pregnancy })}
      />
      <Contrast line={line} onChange={onChange} />
    </>
  )
}

/** Before an injection, whoever injects must know the kidneys and any past reaction; what is left empty is printed as unknown. */
function Contrast({ line, onChange }: Of<ImagingLine>) {
  const text = useWords(panelWords)
  const { contrast } = line
  const set = (next: ImagingLine['contrast']) => onChange(changed(line, { contrast: next }))
  return (
    <>
      <Check
        label={text.contrast}
        checked={contrast !== undefined}
        onChange={on => set(on ? { kidneys: '', reaction: '' } : undefined)}
      />
      {contrast ? (
        <>
          <Field
            label={text.kidneys}
            hint={text.kidneysHint}
            optional
            maxLength={200}
            value={contrast.kidneys}
            onChange={kidneys => set({ ...contrast, kidneys })}
          />
          <Field
            label={text.reaction}
            hint={text.reactionHint}
            optional
            maxLength={200}
            value={contrast.reaction}
            onChange={reaction => set({ ...contrast, reaction })}
          />
        </>
      ) : null}
    </>
  )
}

const cares = ['nursing', 'physiotherapy', 'device', 'other'] as const

function Other({ line, onChange }: Of<OtherLine>) {
  const text = useWords(panelWords)
  return (
    <>
      <Select
        label={text.care}
        invite={text.choose}
        value={line.care}
        options={cares.map(value => ({ value, label: text.cares[value] }))}
        onChange={care => onChange({ ...line, care })}
      />
      <TextArea
        label={text.words}
        rows={3}
        maxLength={800}
        value={line.words}
        onChange={words => onChange({ ...line, words })}
      />
    </>
  )
}
