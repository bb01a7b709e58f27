// Adding hours: a range that comes back each week, or a particular day that opens more or closes.
import { useState } from 'react'
import { type Day, dayIn, systemClock } from '#kit/time.ts'
import { heads } from '#orientation/catalogue/heads.ts'
import { Button } from '#screen/Button.tsx'
import { DayField } from '#screen/DayField.tsx'
import { Field } from '#screen/Field.tsx'
import { Form } from '#screen/Form.tsx'
import { useLanguage, useWords } from '#screen/language.tsx'
import { deviceZone } from '#screen/now.ts'
import { Select } from '#screen/Select.tsx'
import { words } from '../agenda.words.ts'
import { minutesTyped } from '../clock-words.ts'
import type { Exception, Rule } from '../hours.ts'

const lengths = ['10', '15', '20', '30', '45'] as const
const weekdays = ['1', '2', '3', '4', '5', '6', '7'] as const
const all = 'all'
const today = (): Day => dayIn(systemClock(), deviceZone())

/** A range of a day as it is typed. */
const useSpan = (first = { from: '', to: '' }) => {
  const text = useWords(words).desk
  const [typed, setTyped] = useState(first)
  const [tried, setTried] = useState(false)
  const from = minutesTyped(typed.from)
  const to = minutesTyped(typed.to)
  const field = (which: 'from' | 'to') => (
    <Field
      label={text[which]}
      value={typed[which]}
      onChange={value => setTyped(now => ({ ...now, [which]: value }))}
      error={tried && minutesTyped(typed[which]) === undefined ? text.invalid : undefined}
    />
  )
  return {
    fields: (
      <>
        {field('from')}
        {field('to')}
      </>
    ),
    /** The range, or undefined once what is missing is said. */
    read: () => {
      setTried(true)
      return from === undefined || to === undefined ? undefined : { from, to }
    },
    clear: () => {
      setTried(false)
      setTyped(first)
    },
  }
}

export function AddRule({ onAdd }: { onAdd: (rule: Rule) => Promise<boolean> }) {
  const text = useWords(words).desk
  const language = useLanguage()
  const [weekday, setWeekday] = useState<(typeof weekdays)[number]>('1')
  const [length, setLength] = useState<(typeof lengths)[number]>('15')
  const [reason, setReason] = useState<string>(all)
  const span = useSpan()
  const submit = async () => {
    const read = span.read()
    if (!read) return
    const reasons = reason === all ? [] : [reason]
    const rule = {
      weekday: Number(weekday),
      ...read,
      slotMinutes: Number(length),
      reasons,
      starts: today(),
      ends: null,
    }
    if (await onAdd(rule)) span.clear()
  }
  return (
    <Form onSubmit={submit} label={text.addRule}>
      <h3>{text.addRule}</h3>
      <div className="agenda-add">
        <Select
          label={text.weekday}
          invite={text.weekday}
          options={weekdays.map(value => ({ value, label: text.weekdays[Number(value) - 1] ?? value }))}
          value={weekday}
          onChange={setWeekday}
        />
        {span.fields}
        <Select
          label={text.slot}
          invite={text.slot}
          options={lengths.map(value => ({ value, label: text.minutes(Number(value)) }))}
          value={length}
          onChange={setLength}
        />
        <Select
          label={text.reasons}
          invite={text.reasons}
          options={[
            { value: all, label: text.allReasons },
            ...Object.values(heads).map(one => ({ value: one.id, label: one.title[language] })),
          ]}
          value={reason}
          onChange={setReason}
        />
      </div>
      <Button type="submit">{text.add}</Button>
    </Form>
  )
}

export function AddException({ onAdd }: { onAdd: (one: Exception) => Promise<boolean> }) {
  const text = useWords(words).desk
  const [day, setDay] = useState<Day>()
  const [kind, setKind] = useState<Exception['kind']>('closed')
  const [tried, setTried] = useState(false)
  const [added, setAdded] = useState(0)
  // A whole day, unless one says otherwise.
  const span = useSpan({ from: '0:00', to: '24:00' })
  const submit = async () => {
    setTried(true)
    const read = span.read()
    if (!read || !day) return
    const one = kind === 'open' ? { kind, day, ...read, slotMinutes: 15, reasons: [] } : { kind, day, ...read }
    if (!(await onAdd(one))) return
    span.clear()
    setDay(undefined)
    setTried(false)
    setAdded(added + 1)
  }
  return (
    <Form onSubmit={submit} label={text.addException}>
      <h3>{text.addException}</h3>
      <div className="agenda-add">
        <DayField
          key={added}
          label={text.date}
          hint={text.dateHint}
          value={day}
          onChange={setDay}
          error={tried && !day ? text.invalidDay : undefined}
        />
        <Select
          label={text.kind}
          invite={text.kind}
          options={(['closed', 'open'] as const).map(value => ({ value, label: text.kinds[value] }))}
          value={kind}
          onChange={setKind}
        />
        {span.fields}
      </div>
      <Button type="submit">{text.add}</Button>
    </Form>
  )
}
