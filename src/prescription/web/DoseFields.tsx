// The dose builder: how much, when, for how long, and when needed what is never passed; counted on the weight for a child.
import { useState } from 'react'
import { Button } from '#screen/Button.tsx'
import { Field } from '#screen/Field.tsx'
import { useLanguage, useWords } from '#screen/language.tsx'
import { Select } from '#screen/Select.tsx'
import { type Dose, type DoseStep, moments, quantityByWeight, units } from '../dose.ts'
import { doseWords } from '../dose.words.ts'
import { panelWords } from '../panel.words.ts'
import { NumberField } from './NumberField.tsx'

export interface DoseFieldsProps {
  readonly dose: Dose
  readonly weightKg: number | undefined
  readonly onChange: (dose: Dose) => void
}

type Rhythm = 'moments' | 'every' | 'times' | 'once'
const rhythms: readonly Rhythm[] = ['moments', 'every', 'times', 'once']
const starting: Readonly<Record<Rhythm, DoseStep['when']>> = {
  moments: { kind: 'moments', at: [{ moment: 'morning' }] },
  every: { kind: 'every', hours: 6 },
  times: { kind: 'times', times: 3 },
  once: { kind: 'once' },
}

/** Without what was emptied: an absent field is absent, not undefined. */
const clean = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, held]) => held !== undefined)) as T

export function DoseFields({ dose, weightKg, onChange }: DoseFieldsProps) {
  const text = useWords(panelWords)
  const unitWords = useWords(doseWords).units
  const [step] = dose.steps
  if (!step) return null
  const set = (next: { [K in keyof DoseStep]?: DoseStep[K] | undefined }) =>
    onChange({ ...dose, steps: [clean({ ...step, ...next }) as DoseStep, ...dose.steps.slice(1)] })
  const setMost = (next: { perDay?: number | undefined; hoursBetween?: number | undefined }) => {
    const most = clean({ ...dose.most, ...next }) as NonNullable<Dose['most']>
    const { most: _, ...rest } = dose
    onChange(Object.keys(most).length > 0 ? { ...rest, most } : rest)
  }
  const setNeeded = (why: string) => {
    const { asNeeded: _, ...rest } = dose
    onChange(why === '' ? rest : { ...rest, asNeeded: { for: why } })
  }
  return (
    <div className="stack stack--tight">
      <div className="dose-row">
        <NumberField
          label={text.quantity}
          holds
          value={step.quantity}
          onChange={value => set({ quantity: value ?? 1 })}
        />
        <Select
          label={text.unit}
          invite={text.choose}
          value={dose.unit}
          options={units.map(value => ({ value, label: unitWords[value][0] }))}
          onChange={unit => onChange({ ...dose, unit })}
        />
      </div>
      <When step={step} onChange={when => set({ when })} />
      {step.when.kind === 'once' ? null : (
        <NumberField label={text.lasts} unit={text.days} whole value={step.lasts} onChange={lasts => set({ lasts })} />
      )}
      <Field label={text.needed} optional value={dose.asNeeded?.for ?? ''} onChange={setNeeded} maxLength={120} />
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
      {weightKg === undefined ? null : <ByWeight dose={dose} weightKg={weightKg} onChange={onChange} />}
    </div>
  )
}

function When({ step, onChange }: { step: DoseStep; onChange: (when: DoseStep['when']) => void }) {
  const text = useWords(panelWords)
  const momentWords = useWords(doseWords).moments
  const { when } = step
  const kind = rhythms.find(one => one === when.kind)
  return (
    <>
      <Select
        label={text.rhythm}
        invite={text.choose}
        value={kind}
        options={rhythms.map(value => ({ value, label: text.rhythms[value] }))}
        onChange={value => onChange(starting[value])}
      />
      {when.kind === 'moments' ? (
        <fieldset className="dose-moments">
          <legend className="unseen">{text.rhythms.moments}</legend>
          {moments.map(moment => {
            const on = when.at.some(one => one.moment === moment)
            const left = when.at.filter(one => one.moment !== moment)
            const next = moments.flatMap(each => [...left, { moment }].find(one => one.moment === each) ?? [])
            return (
              <Button
                key={moment}
                pressed={on}
                onPress={() => onChange({ kind: 'moments', at: on ? left : next })}
                disabled={on && left.length === 0}
              >
                {momentWords[moment]}
              </Button>
            )
          })}
        </fieldset>
      ) : null}
      {when.kind === 'every' ? (
        <NumberField
          label={text.hours}
          whole
          holds
          value={when.hours}
          onChange={hours => onChange({ kind: 'every', hours: hours ?? 24 })}
        />
      ) : null}
      {when.kind === 'times' ? (
        <NumberField
          label={text.times}
          whole
          holds
          value={when.times}
          onChange={times => onChange({ kind: 'times', times: times ?? 1 })}
        />
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
