// The day of an appointment: with whom, if it matters, and the days on which a slot is free.
import { useState } from 'react'
import type { Day } from '#kit/time.ts'
import { Button } from '#screen/Button.tsx'
import { Choice } from '#screen/Choice.tsx'
import { Form } from '#screen/Form.tsx'
import { LinkButton } from '#screen/LinkButton.tsx'
import { useLanguage, useWords } from '#screen/language.tsx'
import { Notice } from '#screen/Notice.tsx'
import { deviceZone } from '#screen/now.ts'
import { QueryScreen } from '#screen/QueryScreen.tsx'
import { useRead } from '#screen/reads.ts'
import { Select } from '#screen/Select.tsx'
import { clockInWords, dayInWords, opening } from '#screen/time-words.ts'
import { words } from '../agenda.words.ts'
import { firstFree, freeDays } from '../find-slots.ts'

export interface PickDayProps {
  readonly reason: string
  readonly practitioner: string | undefined
  readonly onPractitioner: (practitioner: string | undefined) => void
  /** What was chosen before, when one comes back to it. */
  readonly picked: Day | undefined
  readonly onDone: (day: Day) => void
}

const anyone = 'anyone'

export function PickDay({ reason, practitioner, onPractitioner, picked, onDone }: PickDayProps) {
  const text = useWords(words).book
  const first = useRead(firstFree, { body: { reason, limit: 50 } })
  const seen = first.data?.ok ? first.data.value.practitioners : []
  return (
    <div className="stack">
      {seen.length > 0 ? (
        <Select
          label={text.withWhom}
          invite={text.anyone}
          options={[
            { value: anyone, label: text.anyone },
            ...seen.map(one => ({ value: one.id, label: `${one.name}, ${one.specialty}, ${one.city}` })),
          ]}
          value={practitioner ?? anyone}
          onChange={value => onPractitioner(value === anyone ? undefined : value)}
        />
      ) : null}
      <Days key={practitioner} reason={reason} practitioner={practitioner} picked={picked} onDone={onDone} />
    </div>
  )
}

function Days({ reason, practitioner, picked, onDone }: Omit<PickDayProps, 'onPractitioner'>) {
  const text = useWords(words).book
  const language = useLanguage()
  const zone = deviceZone()
  const reading = useRead(freeDays, { body: { reason, zone, ...(practitioner ? { practitioner } : {}) } })
  const [chosen, setChosen] = useState(picked)
  const [tried, setTried] = useState(false)
  const submit = () => {
    setTried(true)
    // A day may have filled up since it was chosen.
    const days = reading.data?.ok ? reading.data.value.days : []
    if (chosen && days.some(({ day, first }) => day === chosen && first)) onDone(chosen)
  }
  return (
    <QueryScreen of={reading} words={words}>
      {({ days }) => {
        const free = days.flatMap(({ day, first }) => (first ? [{ day, first }] : []))
        if (free.length === 0)
          return (
            <Notice actions={<LinkButton to="/consulter">{text.consult}</LinkButton>} said="soon">
              {text.noDay}
            </Notice>
          )
        return (
          <Form onSubmit={submit}>
            <Choice
              label={text.dayTitle}
              labelUnseen
              options={free.map(({ day, first }) => ({
                value: day,
                label: opening(dayInWords(day, language, { year: false })),
                note: text.from(clockInWords(first, zone, language)),
              }))}
              value={chosen}
              onChange={setChosen}
              error={tried && !chosen ? text.dayTitle : undefined}
            />
            <Button type="submit" kind="main" wide>
              {text.continue}
            </Button>
          </Form>
        )
      }}
    </QueryScreen>
  )
}
