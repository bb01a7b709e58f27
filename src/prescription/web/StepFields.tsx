// One step of a dose: how much at a time, at which moments, on which days, for how long.
import { useWords } from '#screen/language.tsx'
import { Select } from '#screen/Select.tsx'
import { type DoseStep, moments, weekdays } from '../dose.ts'
import { doseWords } from '../dose.words.ts'
import { panelWords } from '../panel.words.ts'
import { changed, type StepChange } from './clean.ts'
import { NumberField } from './NumberField.tsx'
import { Pressed } from './Pressed.tsx'

type When = DoseStep['when']
type Days = NonNullable<DoseStep['on']>

type Rhythm = Exclude<When['kind'], 'scale'>
const rhythms: Readonly<Record<Rhythm, When>> = {
  moments: { kind: 'moments', at: [{ moment: 'morning' }] },
  every: { kind: 'every', hours: 6 },
  times: { kind: 'times', times: 3 },
  once: { kind: 'once' },
}
const rhythmNames = Object.keys(rhythms) as Rhythm[]

const dayNames = ['all', 'weekdays', 'every-n', 'cycle'] as const
/** No day is chosen in advance: until one is, the line is not whole and is not saved. */
const startingDays: Readonly<Record<(typeof dayNames)[number], Days | undefined>> = {
  all: undefined,
  weekdays: { kind: 'weekdays', on: [] },
  'every-n': { kind: 'every-n', n: 2 },
  cycle: { kind: 'cycle', on: 21, off: 7 },
}

export interface StepFieldsProps {
  readonly step: DoseStep
  /** Of the whole dose. */
  readonly unit: string
  readonly onChange: (step: DoseStep) => void
}

export function StepFields({ step, unit, onChange }: StepFieldsProps) {
  const text = useWords(panelWords)
  const set = (next: StepChange) => onChange(changed(step, next))
  const single = step.when.kind === 'once' && !step.on
  return (
    <>
      <NumberField
        label={text.quantity}
        unit={unit}
        holds
        value={step.quantity}
        onChange={value => set({ quantity: value ?? 1 })}
      />
      <WhenFields when={step.when} onChange={when => set({ when })} />
      {single ? null : <DaysFields on={step.on} onChange={on => set({ on })} />}
      {single ? null : (
        <NumberField label={text.lasts} unit={text.days} whole value={step.lasts} onChange={lasts => set({ lasts })} />
      )}
    </>
  )
}

function WhenFields({ when, onChange }: { when: When; onChange: (when: When) => void }) {
  const text = useWords(panelWords)
  const momentWords = useWords(doseWords).moments
  return (
    <>
      <Select
        label={text.rhythm}
        invite={text.choose}
        value={rhythmNames.find(one => one === when.kind)}
        options={rhythmNames.map(value => ({ value, label: text.rhythms[value] }))}
        onChange={value => onChange(rhythms[value])}
      />
      {when.kind === 'moments' ? (
        <Pressed
          label={text.rhythms.moments}
          all={moments}
          words={momentWords}
          pressed={when.at.map(one => one.moment)}
          least={1}
          onChange={chosen =>
            onChange({
              kind: 'moments',
              at: chosen.map(moment => when.at.find(one => one.moment === moment) ?? { moment }),
            })
          }
        />
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

interface DaysProps {
  readonly on: Days | undefined
  readonly onChange: (on: Days | undefined) => void
}

function DaysFields({ on, onChange }: DaysProps) {
  const text = useWords(panelWords)
  const weekdayWords = useWords(doseWords).weekdays
  return (
    <>
      <Select
        label={text.onDays}
        invite={text.choose}
        value={on?.kind ?? 'all'}
        options={dayNames.map(value => ({ value, label: text.dayKinds[value] }))}
        onChange={kind => onChange(startingDays[kind])}
      />
      {on?.kind === 'weekdays' ? (
        <>
          <Pressed
            label={text.dayKinds.weekdays}
            all={weekdays}
            words={weekdayWords}
            pressed={on.on}
            onChange={chosen => onChange(chosen.length < 7 ? { kind: 'weekdays', on: [...chosen] } : undefined)}
          />
          {on.on.length === 0 ? <p className="small">{text.chooseDay}</p> : null}
        </>
      ) : null}
      {on?.kind === 'every-n' ? (
        <NumberField
          label={text.everyN}
          unit={text.days}
          whole
          holds
          value={on.n}
          onChange={n => onChange({ kind: 'every-n', n: n ?? 2 })}
        />
      ) : null}
      {on?.kind === 'cycle' ? (
        <div className="dose-row">
          <NumberField
            label={text.cycleOn}
            unit={text.days}
            whole
            holds
            value={on.on}
            onChange={value => onChange({ ...on, on: value ?? 1 })}
          />
          <NumberField
            label={text.cycleOff}
            unit={text.days}
            whole
            holds
            value={on.off}
            onChange={value => onChange({ ...on, off: value ?? 1 })}
          />
        </div>
      ) : null}
    </>
  )
}
