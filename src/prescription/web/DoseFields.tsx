// The dose builder: one step or several that follow each other, and when needed what is never passed; counted on the weight for a child.
import { type ReactNode, useState } from 'react'
import { Button } from '#screen/Button.tsx'
import { Field } from '#screen/Field.tsx'
import { useLanguage, useWords } from '#screen/language.tsx'
import { Select } from '#screen/Select.tsx'
import { type Dose, type DoseStep, quantityByWeight, stepSpans, units } from '../dose.ts'
import { doseWords } from '../dose.words.ts'
import { panelWords } from '../panel.words.ts'
import { changed } from './clean.ts'
import { NumberField } from './NumberField.tsx'
import { StepFields } from './StepFields.tsx'

export interface DoseFieldsProps {
  readonly dose: Dose
  readonly weightKg: number | undefined
  readonly onChange: (dose: Dose) => void
}

const mostSteps = 12

export function DoseFields({ dose, weightKg, onChange }: DoseFieldsProps) {
  const text = useWords(panelWords)
  const unitWords = useWords(doseWords).units
  return (
    <div className="stack stack--tight">
      <Select
        label={text.unit}
        invite={text.choose}
        value={dose.unit}
        options={units.map(value => ({ value, label: unitWords[value][0] }))}
        onChange={unit => onChange({ ...dose, unit })}
      />
      <Steps dose={dose} onChange={steps => onChange({ ...dose, steps: [...steps] })} />
      <Needed dose={dose} onChange={onChange} />
      {weightKg === undefined ? null : <ByWeight dose={dose} weightKg={weightKg} onChange={onChange} />}
    </div>
  )
}

/** One step has no name; several say which days each stands for. A step that is added keeps the rhythm, and its length is asked. */
function Steps({ dose, onChange }: { dose: Dose; onChange: (steps: readonly DoseStep[]) => void }) {
  const text = useWords(panelWords)
  const unit = useWords(doseWords).units[dose.unit][1]
  const { steps } = dose
  const spans = stepSpans(dose)
  const add = () => onChange([...steps, ...steps.slice(-1).map(last => changed(last, { lasts: undefined }))])
  const remove = (place: number) => onChange(steps.filter((_, at) => at !== place))
  return (
    <>
      {steps.map((step, place) => (
        <Step
          // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place, and its fields follow what they are given
          key={place}
          alone={steps.length === 1}
          name={text.step(place + 1, spans[place])}
          onRemove={() => remove(place)}
        >
          <StepFields
            step={step}
            unit={unit}
            onChange={next => onChange(steps.map((one, at) => (at === place ? next : one)))}
          />
        </Step>
      ))}
      {steps.length < mostSteps ? (
        <div className="row">
          <Button onPress={add}>{text.addStep}</Button>
        </div>
      ) : null}
    </>
  )
}

interface StepProps {
  readonly alone: boolean
  readonly name: string
  readonly onRemove: () => void
  readonly children: ReactNode
}

function Step({ alone, name, onRemove, children }: StepProps) {
  const text = useWords(panelWords)
  if (alone) return children
  return (
    <fieldset className="dose-step stack stack--tight">
      <legend>{name}</legend>
      {children}
      <div className="row">
        <Button kind="plain" spoken={`${text.removeStep} : ${name}`} onPress={onRemove}>
          {text.removeStep}
        </Button>
      </div>
    </fieldset>
  )
}

/** Why it is taken when needed, and then what is never passed. */
function Needed({ dose, onChange }: Pick<DoseFieldsProps, 'dose' | 'onChange'>) {
  const text = useWords(panelWords)
  const setMost = (next: { perDay?: number | undefined; hoursBetween?: number | undefined }) => {
    const most = changed(dose.most ?? {}, next)
    onChange(changed(dose, { most: Object.keys(most).length > 0 ? most : undefined }))
  }
  return (
    <>
      <Field
        label={text.needed}
        optional
        value={dose.asNeeded?.for ?? ''}
        onChange={why => onChange(changed(dose, { asNeeded: why === '' ? undefined : { for: why } }))}
        maxLength={120}
      />
      {dose.asNeeded ? (
        <div className="dose-row">
          <NumberField
            label={text.perDay}
            value={dose.most?.perDay}
            onChange={perDay => setMost({ perDay })}
            optional
          />
          <NumberField
            label={text.between}
            whole
            value={dose.most?.hoursBetween}
            onChange={hoursBetween => setMost({ hoursBetween })}
            optional
          />
        </div>
      ) : null}
    </>
  )
}

/** mg/kg and the strength give millilitres; a pipette in kilograms takes the weight itself. Never above what the weight gives. */
function ByWeight({ dose, weightKg, onChange }: { dose: Dose; weightKg: number; onChange: (dose: Dose) => void }) {
  const text = useWords(panelWords)
  const language = useLanguage()
  const [mgPerKg, setMgPerKg] = useState<number | undefined>(dose.byWeight?.mgPerKg)
  const [mgPerMl, setMgPerMl] = useState<number | undefined>(dose.byWeight?.mgPerMl)
  if (dose.unit !== 'ml' && dose.unit !== 'dose-kg') return null
  const count = () => {
    const byWeight = { weightKg, mgPerKg: mgPerKg ?? 0, mgPerMl: mgPerMl ?? 0 }
    const quantity = quantityByWeight(byWeight, dose.unit)
    if (!quantity) return
    onChange({ ...dose, byWeight, steps: dose.steps.map(step => ({ ...step, quantity })) })
  }
  return (
    <fieldset className="stack stack--tight">
      <legend className="small">{text.byWeight}</legend>
      {dose.unit === 'ml' ? (
        <div className="dose-row">
          <NumberField label={text.mgPerKg} unit="mg/kg" value={mgPerKg} onChange={setMgPerKg} />
          <NumberField label={text.mgPerMl} unit="mg/mL" value={mgPerMl} onChange={setMgPerMl} />
        </div>
      ) : null}
      <div className="row">
        <Button onPress={count}>{`${text.count} (${weightKg.toLocaleString(language)} kg)`}</Button>
      </div>
    </fieldset>
  )
}
